"""What a column can hold: the fields of a person, of hours, training, or an event."""

from enum import StrEnum


class Field(StrEnum):
    """One thing a column can hold; those of a person are called as in PersonDraft."""

    NUMBER = "number"
    THEIR_NUMBER = "their_number"
    NAME = "name"
    FIRST_NAME = "first_name"
    MIDDLE_NAME = "middle_name"
    LAST_NAME = "last_name"
    KNOWN_AS = "known_as"
    EMAIL = "email"
    PHONE = "phone"
    POSTCODE = "postcode"
    BORN_ON = "born_on"
    BIRTH_YEAR = "birth_year"
    BIRTH_MONTH = "birth_month"
    BIRTH_DAY = "birth_day"
    STANDING = "standing"
    JOINED_ON = "joined_on"
    LEFT_ON = "left_on"
    LEFT_REASON = "left_reason"
    BREAK_FROM = "break_from"
    BREAK_UNTIL = "break_until"
    BASELINE_ON = "baseline_on"
    WOULD_RATHER_NOT = "would_rather_not"
    THANKS_MANNER = "thanks_manner"
    WOULD_VALUE = "would_value"
    WISHES = "wishes"
    MAY_BE_NAMED = "may_be_named"
    SKILLS = "skills"
    WANTS_TO_USE = "wants_to_use"
    AVAILABILITY = "availability"
    EMERGENCY_NAME = "emergency_name"
    EMERGENCY_RELATIONSHIP = "emergency_relationship"
    EMERGENCY_PHONE = "emergency_phone"
    COUNTRY = "country"
    PERSON_NOTES = "notes"

    DAY = "day"
    UNTIL_DAY = "until_day"
    START = "start"
    END = "end"
    DURATION = "duration"
    ACTIVITY = "activity"
    GIVEN = "given"
    SPAN = "span"
    NOTE = "note"

    COURSE = "course"
    DONE_ON = "done_on"
    PLACE_STATE = "place_state"
    ENDS_ON = "ends_on"
    RESULT = "result"
    GIVEN_BY = "given_by"

    EVENT = "event"
    EVENT_KIND = "event_kind"
    EVENT_PLACE = "event_place"
    PLACES = "places"
    CALLED_OFF = "called_off"
    ATTENDED = "attended"
    ATTENDANCE = "attendance"

    @property
    def label(self) -> str:
        """The field as it is called on the screen."""
        return _LABELS.get(self, self.value.replace("_", " ").capitalize())


_LABELS = {
    Field.NUMBER: "Our number",
    Field.EMAIL: "E-mail",
    Field.BASELINE_ON: "Recognised before",
    Field.WOULD_RATHER_NOT: "Would rather not be thanked",
    Field.THANKS_MANNER: "Likes to be thanked",
    Field.EMERGENCY_NAME: "Emergency contact",
    Field.PERSON_NOTES: "Notes on the person",
    Field.DURATION: "Time given",
    Field.GIVEN: "What was given",
    Field.SPAN: "Given on a day or over a month",
    Field.NOTE: "Note on the hours",
    Field.DONE_ON: "Done on",
    Field.PLACE_STATE: "Offered, booked or done",
    Field.ENDS_ON: "End on the certificate",
    Field.GIVEN_BY: "Given by",
    Field.EVENT: "Name of the event",
    Field.EVENT_KIND: "Kind of event",
    Field.EVENT_PLACE: "Where the event is",
    Field.PLACES: "Places there are",
    Field.CALLED_OFF: "Called off",
    Field.ATTENDED: "People who came",
    Field.ATTENDANCE: "Expected, came or absent",
}

#: Any one of these says who a row is about.
WHO_FIELDS = frozenset(
    {
        Field.NUMBER,
        Field.THEIR_NUMBER,
        Field.NAME,
        Field.FIRST_NAME,
        Field.LAST_NAME,
        Field.EMAIL,
    }
)
HOURS_FIELDS = frozenset(
    {
        Field.DAY,
        Field.UNTIL_DAY,
        Field.START,
        Field.END,
        Field.DURATION,
        Field.ACTIVITY,
        Field.GIVEN,
        Field.SPAN,
        Field.NOTE,
    }
)
TRAINING_FIELDS = frozenset(
    {
        Field.COURSE,
        Field.DONE_ON,
        Field.PLACE_STATE,
        Field.ENDS_ON,
        Field.RESULT,
        Field.GIVEN_BY,
    }
)
#: Either of these says that the rows are about training.
MARKS_TRAINING = frozenset({Field.COURSE, Field.DONE_ON})
EVENT_FIELDS = frozenset(
    {
        Field.EVENT,
        Field.EVENT_KIND,
        Field.EVENT_PLACE,
        Field.PLACES,
        Field.CALLED_OFF,
        Field.ATTENDED,
        Field.ATTENDANCE,
    }
)
PERSON_FIELDS = frozenset(Field) - HOURS_FIELDS - TRAINING_FIELDS - EVENT_FIELDS
DATE_FIELDS = frozenset(
    {
        Field.BORN_ON,
        Field.JOINED_ON,
        Field.LEFT_ON,
        Field.BREAK_FROM,
        Field.BREAK_UNTIL,
        Field.BASELINE_ON,
        Field.DAY,
        Field.UNTIL_DAY,
        Field.DONE_ON,
        Field.ENDS_ON,
    }
)
YES_NO_FIELDS = frozenset({Field.WOULD_RATHER_NOT, Field.MAY_BE_NAMED, Field.CALLED_OFF})
#: Several columns may hold one of these: the first that is not blank counts, the rest is kept.
REPEATED_FIELDS = frozenset({Field.EMAIL, Field.PHONE, Field.PERSON_NOTES, Field.NOTE})
