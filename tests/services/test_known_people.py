"""Whom a row of a sheet is about: certain where it can be, and otherwise a proposal."""

from datetime import date
from uuid import UUID

import pytest

from app.records.identity import new_id
from app.services.known_people import Identifiers, KnownPeople, KnownPerson

MARGARET, TOM, TOMAS, SIAN = (new_id() for _ in range(4))


def person(id: UUID, name: str, **details: str) -> KnownPerson:
    known = {"known_as": "", "number": "", "email": "", "phone": "", "postcode": ""} | details
    return KnownPerson(id, name, **known, born_on=None)


@pytest.fixture
def known() -> KnownPeople:
    people = (
        person(MARGARET, "Margaret Ellis", number="7", known_as="Peggy", phone="07700 900123"),
        person(TOM, "Tom Okafor", email="home@example.org", postcode="LL57 2DG"),
        person(TOMAS, "Tomas Okafor", email="home@example.org"),
        person(SIAN, "Siân Llewelyn", email="sian@example.org"),
    )
    return KnownPeople(people, {("Register", "A-12"): SIAN})


@pytest.mark.parametrize(
    ("who", "whom"),
    [
        (Identifiers(name="M Ellis", number="7"), MARGARET),
        (Identifiers(number="7"), MARGARET),
        (Identifiers(their_number="A-12"), SIAN),
        (Identifiers(name="Peggy"), MARGARET),
        (Identifiers(name="tom okafor", postcode="ll572dg"), TOM),
        (Identifiers(email="SIAN@example.org"), SIAN),
    ],
)
def test_these_fit_one_person(known: KnownPeople, who: Identifiers, whom: UUID) -> None:
    assert known.match(who, "Register").person_id == whom


def test_a_number_of_somebody_else_altogether_is_doubted(known: KnownPeople) -> None:
    match = known.match(Identifiers(name="Ravi Chandran", number="7"), "")
    assert (match.person_id, match.proposals) == (None, (MARGARET,))
    assert match.reason == (
        "Number 7 belongs to Margaret Ellis here, but the sheet says Ravi Chandran."
    )


def test_an_address_that_two_share_is_nobody_s_for_certain(known: KnownPeople) -> None:
    match = known.match(Identifiers(email="home@example.org"), "")
    assert (match.person_id, match.proposals) == (None, (TOM, TOMAS))
    assert match.reason == "2 people here share home@example.org."


def test_an_address_that_nobody_has_says_so(known: KnownPeople) -> None:
    match = known.match(Identifiers(email="new@example.org"), "")
    assert match == (None, (), "Nobody here has the e-mail address new@example.org.")


def test_a_name_with_another_postcode_is_a_proposal(known: KnownPeople) -> None:
    match = known.match(Identifiers(name="Tom Okafor", postcode="CF10 1AA"), "")
    assert (match.person_id, match.proposals) == (None, (TOM,))
    assert "another birth date, postcode or e-mail address" in match.reason


def test_a_like_name_is_a_proposal_whatever_the_order_of_its_words(known: KnownPeople) -> None:
    match = known.match(Identifiers(name="Elis, Margaret"), "")
    assert (match.person_id, match.proposals) == (None, (MARGARET,))
    assert match.reason == ("Nobody here is called Elis, Margaret; it may be Margaret Ellis.")


def test_a_phone_is_a_proposal_for_one_first_name(known: KnownPeople) -> None:
    phone = "+44 7700 900123"
    assert known.match(Identifiers(name="Margret Pugh", phone=phone), "").proposals == (MARGARET,)
    assert known.match(Identifiers(phone=phone), "").proposals == (MARGARET,)
    assert known.match(Identifiers(name="Idris Pugh", phone=phone), "").proposals == ()


def test_a_number_that_nobody_has_names_nobody(known: KnownPeople) -> None:
    assert known.match(Identifiers(number="99"), "").reason == "Nobody here is called 99."


def test_birth_dates_tell_two_of_one_name_apart() -> None:
    elder = person(TOM, "Tom Okafor")._replace(born_on=date(1951, 4, 3))
    younger = person(TOMAS, "Tom Okafor")._replace(born_on=date(1980, 12, 25))
    known = KnownPeople((elder, younger), {})
    who = Identifiers(name="Tom Okafor")
    assert known.match(who, "").reason == "2 people here are called Tom Okafor."
    assert known.match(who._replace(born_on=younger.born_on), "").person_id == TOMAS


def test_a_number_of_another_system_is_given_once(known: KnownPeople) -> None:
    assert not known.add_external("Register", "A-12", TOM)
    assert known.add_external("Register", "A-13", TOM)
    assert known.match(Identifiers(their_number="A-13"), "Register").person_id == TOM
    assert known.match(Identifiers(their_number="A-13"), "Elsewhere").person_id is None
