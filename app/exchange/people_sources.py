"""The programs whose lists of people are recognised."""

from app.exchange.dates import DateOrder
from app.exchange.fields import Field
from app.exchange.source import source

_US = DateOrder.MONTH_FIRST
_CREDITS = "Time credits are not hours given; they are not brought in as hours."
_MILES = "This lists journeys; only the people are brought in."
_FIRST_LAST = {
    "First name": Field.FIRST_NAME,
    "Last name": Field.LAST_NAME,
    "Email": Field.EMAIL,
}

PEOPLE_SOURCES = (
    source(
        "Volgistics master",
        {
            "First name": Field.FIRST_NAME,
            "Last name": Field.LAST_NAME,
            "Number": Field.THEIR_NUMBER,
        },
        "Complete address",
        optional={
            "Middle name": Field.MIDDLE_NAME,
            "Zip": Field.POSTCODE,
            "Cell": Field.PHONE,
            "Home": Field.PHONE,
            "Work": Field.PHONE,
            "Email": Field.EMAIL,
        },
    ),
    source(
        "Volgistics assignments",
        {"Number": Field.THEIR_NUMBER},
        "Assignment",
        "Spare date",
        note="This lists what people are assigned to, not hours given.",
    ),
    source(
        "Everybody Eats",
        {
            **_FIRST_LAST,
            "Phone": Field.PHONE,
            "Date of birth": Field.BORN_ON,
            "Contact name": Field.EMERGENCY_NAME,
            "Contact relationship": Field.EMERGENCY_RELATIONSHIP,
            "Contact phone": Field.EMERGENCY_PHONE,
        },
        order=_US,
        optional={"Days available": Field.AVAILABILITY},
    ),
    source(
        "POINT",
        {**_FIRST_LAST, "birthdate": Field.BORN_ON, "phone": Field.PHONE},
        "tShirtSize",
        optional={"zipCode": Field.POSTCODE, "notes": Field.PERSON_NOTES},
    ),
    source(
        "Vome",
        {**_FIRST_LAST, "Phone number": Field.PHONE, "Date of birth": Field.BORN_ON},
        "Profile picture",
    ),
    source(
        "TimeOverflow members",
        {"N": Field.THEIR_NUMBER, "Name": Field.NAME, "Email": Field.EMAIL, "Phone": Field.PHONE},
        "Balance",
        note=_CREDITS,
        optional={"Alternative phone": Field.PHONE, "Created": Field.JOINED_ON},
    ),
    source("TimeOverflow transfers", {}, "Date", "From", "To", "Post", "Quantity", note=_CREDITS),
    source(
        "CASA volunteers",
        {"display_name": Field.NAME, "email": Field.EMAIL, "phone_number": Field.PHONE},
    ),
    source("CASA mileage", {"Creator name": Field.NAME}, "Miles driven", "Reimbursed", note=_MILES),
    source("CASA e-mail list", {"Volunteer name": Field.NAME, "Email": Field.EMAIL}, "Old emails"),
    source(
        "Google contacts",
        {"E-mail 1 - Value": Field.EMAIL, "Birthday": Field.BORN_ON},
        "Phone 1 - Value",
        optional={
            "Name": Field.NAME,
            "Given name": Field.FIRST_NAME,
            "First name": Field.FIRST_NAME,
            "Additional name": Field.MIDDLE_NAME,
            "Middle name": Field.MIDDLE_NAME,
            "Family name": Field.LAST_NAME,
            "Last name": Field.LAST_NAME,
            "Nickname": Field.KNOWN_AS,
            "Notes": Field.PERSON_NOTES,
            "Address 1 - Postal code": Field.POSTCODE,
            **{f"E-mail {number} - Value": Field.EMAIL for number in range(2, 10)},
            **{f"Phone {number} - Value": Field.PHONE for number in range(1, 10)},
        },
    ),
    source(
        "Outlook contacts",
        {
            "E-mail address": Field.EMAIL,
            "E-mail 2 address": Field.EMAIL,
            "E-mail 3 address": Field.EMAIL,
        },
        optional={
            "First name": Field.FIRST_NAME,
            "Middle name": Field.MIDDLE_NAME,
            "Last name": Field.LAST_NAME,
            "Nickname": Field.KNOWN_AS,
            "Mobile phone": Field.PHONE,
            "Primary phone": Field.PHONE,
            "Home phone": Field.PHONE,
            "Home phone 2": Field.PHONE,
            "Business phone": Field.PHONE,
            "Home postal code": Field.POSTCODE,
            "Birthday": Field.BORN_ON,
            "Notes": Field.PERSON_NOTES,
        },
    ),
    source(
        "Thunderbird address book",
        {
            "First name": Field.FIRST_NAME,
            "Last name": Field.LAST_NAME,
            "Display name": Field.NAME,
            "Primary email": Field.EMAIL,
        },
        "Screen name",
        optional={
            "Nickname": Field.KNOWN_AS,
            "Secondary email": Field.EMAIL,
            "Mobile number": Field.PHONE,
            "Home phone": Field.PHONE,
            "Work phone": Field.PHONE,
            "Home zipcode": Field.POSTCODE,
            "Birth year": Field.BIRTH_YEAR,
            "Birth month": Field.BIRTH_MONTH,
            "Birth day": Field.BIRTH_DAY,
            "Notes": Field.PERSON_NOTES,
        },
    ),
)
