"""Exports are recognised by their set of headings, in any order and case."""

import pytest

from app.exchange.fields import Field
from app.exchange.own_headings import HOURS, HOURS_PLAIN, PEOPLE
from app.exchange.sources import NOTES, SOURCES, recognised
from app.exchange.words import folded

EXPORTS = {
    "Volgistics service": "Number, Site, Place, Assignment, From date, To date, From time, To time,"
    " Hours, No Call/No Show, Call/Email to miss shift, Absence, Volunteers",
    "Volgistics master": "Last name, First name, Middle name, Number, Complete address, Street 1,"
    " City, State, Zip, All phone numbers, Home, Work, Cell, Email",
    "Volgistics assignments": "Number, Site, Place, Assignment, Role, From, To, Spare date,"
    " Spare dropdown, Spare checkbox, Coordinator",
    "Bloomerang Volunteer (InitLive)": "First Name, Last Name, Email, Date Hours Occurred,"
    " Totals Hours Worked, Additional Notes/Comments",
    "Kimai": "Date, From, To, Duration, Currency, Price, Internal price, Hourly price, Fixed price,"
    " Name, User, E-mail, Staff number, Customer, Project, Activity, Description, Billable, Tags",
    "Kimai (German)": "Datum, Von, Bis, Dauer, Währung, Preis, Name, Benutzer, Tätigkeit",
    "Toggl": "User, Email, Client, Project, Task, Description, Billable, Start date, Start time,"
    " End date, End time, Duration, Tags, Amount (GBP)",
    "Clockify": "Project, Client, Description, Task, User, Group, Email, Tags, Billable,"
    " Start Date, Start Time, End Date, End Time, Duration (h), Duration (decimal)",
    "TimeOverflow members": "N, Name, Email, Phone, Alternative Phone, Created, Last login,"
    " Locale, Balance",
    "TimeOverflow transfers": "Date, From, To, Post, Quantity",
    "CASA volunteers": "display_name,email,phone_number",
    "CASA mileage": "Contact Types, Occurred At, Miles Driven, Casa Case Number, Creator Name,"
    " Supervisor Name, Volunteer Address, Reimbursed",
    "CASA training": "Volunteer Name, Learning Hours Title, Learning Hours Type, Duration,"
    " Date Of Learning",
    "CASA case contacts": "Internal Contact Number, Duration Minutes, Contact Types, Contact Made,"
    " Contact Medium, Occurred At, Added To System At, Miles Driven, Creator Email, Creator Name",
    "CASA e-mail list": "Email, Old Emails, Case Number, Volunteer Name,"
    " Case Transition Aged Status",
    "CiviVolunteer": "Project, Volunteer Name, Source Contact Name, Target Contact Name, Employer,"
    " Volunteer Email, Volunteer Phone, Subject, Scheduled Date/Time, Activity Status,"
    " Volunteer Role, Time Scheduled in Minutes, Time Completed in Minutes",
    "Everybody Eats": "First Name, Last Name, Email, Phone, Date of Birth, Contact Name,"
    " Contact Relationship, Contact Phone, Medical Conditions, Experience Points, Days Available",
    "POINT": "firstName, lastName, email, birthdate, gender, bio, tShirtSize, languageSkills,"
    " notes, phone, addressLine1, city, state, zipCode",
    "Vome": "Email*, First Name*, Last Name*, Phone Number, Profile picture, Date of Birth",
    "VSys": "Date posted, Delegation, Duration, Duration (number), Bonus duration, Finish,"
    " Comments, Job, Start, Volunteer ID",
    "Charitylog": "Date, Description, Start Time, End Time, Duration, Travelling Time,"
    " Travelling Mileage, Transport Method",
    "Outlook contacts": "First Name,Last Name,E-mail Address,E-mail 2 Address,E-mail 3 Address",
}


@pytest.mark.parametrize(("name", "headings"), EXPORTS.items())
def test_an_export_is_known_by_its_headings(name: str, headings: str) -> None:
    columns = headings.split(",")
    for shown in (columns, [heading.upper() for heading in reversed(columns)]):
        source = recognised(shown)
        assert source is not None
        assert source.name == name


def test_a_heading_that_is_missing_is_not_made_up() -> None:
    assert recognised(["Date", "Hours"]) is None
    assert recognised([]) is None


@pytest.mark.parametrize(
    ("columns", "name"),
    [(PEOPLE, "Goodturn people"), (HOURS, "Goodturn hours"), (HOURS_PLAIN, "Goodturn hours")],
)
def test_our_own_exports_are_known_whole(columns: tuple[object, ...], name: str) -> None:
    headings = [column.heading for column in columns]  # type: ignore[attr-defined]
    source = recognised(headings)
    assert source is not None
    assert source.name == name
    left_out = {heading for heading in headings if folded(heading) not in source.fields}
    assert left_out <= {"Hours (decimal)"}


def test_what_is_not_hours_is_told() -> None:
    assert "not hours given" in NOTES["TimeOverflow transfers"]
    assert "not hours given" in NOTES["TimeOverflow members without headings"]


def test_no_source_is_hidden_by_another() -> None:
    for source in SOURCES:
        found = recognised(sorted(source.needs))
        assert found is not None
        assert len(found.needs) >= len(source.needs)
    assert Field.DURATION in {field for source in SOURCES for field in source.fields.values()}
