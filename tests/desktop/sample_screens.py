"""Two small screens over a real office file, to try the window with."""

from typing import ClassVar

from app.desktop.desk import Desk
from app.desktop.parts.boxes import Box
from app.desktop.parts.buttons import primary_button
from app.desktop.parts.columns import Column
from app.desktop.parts.fields import TextField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.header import PageHeader
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from app.desktop.parts.screen import Screen
from app.desktop.places import Place
from app.records.areas import Area
from app.records.person import PersonDraft
from app.services import people, people_list
from app.services.people_list import PeopleFilter, PersonRow


class HomeScreen(Screen):
    """Counts the people, and says so in the sidebar too."""

    areas: ClassVar = frozenset({Area.PEOPLE})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.reads = 0
        self.header = PageHeader("Home", primary=primary_button("Log hours", "plus"))
        self.compose(self.header, Box(None, kind="page"))

    def refresh(self) -> None:
        """Read how many people there are."""
        self.reads += 1
        found = people_list.table(self.desk.office, PeopleFilter.EVERYONE, "", self.desk.today())
        self.desk.badge("home", len(found), f"{len(found)} people")


class PeopleScreen(Screen):
    """A table of people and a form to add one."""

    areas: ClassVar = frozenset({Area.PEOPLE})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.reads = 0
        self.subject: object = None
        add = primary_button("Add a person", "user-plus")
        self.header = PageHeader("People", primary=add)
        self.model: RecordModel[PersonRow] = RecordModel([Column("Name", lambda row: row.name)])
        self.table = RecordTable(self.model, "People")
        self.form = Form(
            [Field("name", "&Name", TextField()), Field("email", "&E-mail", TextField())]
        )
        add.clicked.connect(self.add)
        self.form.submitted.connect(self.add)
        self.compose(self.header, Box(self.form, self.table, margins=(28, 14, 28, 22)))

    def refresh(self) -> None:
        """Read the people and keep what is selected."""
        self.reads += 1
        rows = people_list.table(self.desk.office, PeopleFilter.EVERYONE, "", self.desk.today())
        self.table.show_rows(rows, key=lambda row: row.id)

    def show_subject(self, subject: object) -> None:
        """Remember what was to be shown."""
        self.subject = subject

    def add(self) -> None:
        """Add the person whose name stands in the form."""
        outcome = self.desk.operations.perform(
            lambda: people.add(self.desk.office, PersonDraft.check(self.form.values())),
            initiator=self,
            refused=self.form.show_problems,
        )
        if outcome is not None:
            self.form.set_values({"name": "", "email": ""})


_HERE = "tests.desktop.sample_screens"

SAMPLE_PLACES = (
    Place("home", "Home", "house", f"{_HERE}:HomeScreen"),
    Place("people", "People", "users", f"{_HERE}:PeopleScreen"),
    Place("person", "Person", "user", f"{_HERE}:PeopleScreen", in_rows=False, belongs_to="people"),
    Place(
        "help", "Help", "circle-question-mark", f"{_HERE}:HomeScreen", in_rows=False, in_foot=True
    ),
)
