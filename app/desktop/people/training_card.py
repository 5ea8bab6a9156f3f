"""A person's training and checks: what is in force, what ends when, and what is open."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal

from app.desktop.desk import Desk
from app.desktop.giving_back.training.check_form import CheckDialog
from app.desktop.giving_back.training.move_form import MoveDialog
from app.desktop.giving_back.training.place_form import offer_training
from app.desktop.giving_back.training.words import (
    how_it_stands,
    level_names,
    open_told,
    review_told,
    review_tone,
    tone_of,
)
from app.desktop.parts.boxes import Box, Card, Line, Row
from app.desktop.parts.buttons import Button, link_button, row_button
from app.desktop.parts.flow import Flow
from app.desktop.parts.labels import WrappingLabel, section
from app.desktop.parts.pill import Pill, Tone
from app.desktop.parts.suggestions import Suggestion
from app.desktop.parts.typed import say_day
from app.desktop.subjects import AtTab, TrainingOf
from app.records.course import PlaceState
from app.services import checks, training_list
from app.services.checks import CheckRow
from app.services.training_list import PlaceRow, PlacesView

translate = QCoreApplication.translate

#: So many trainings are named; the rest stands in the list of training.
_NAMED = 6


class _Fact(Row):
    """What it is with a small line under it, and how it stands in a pill at the right."""

    def __init__(self, what: str, told: str, word: str, tone: Tone) -> None:
        super().__init__(gap=10)
        self.box.addWidget(Box(WrappingLabel(what), WrappingLabel(told, "small"), gap=1), 1)
        self.box.addWidget(Pill(word, tone))


class OpenPlace(Box):
    """A place that is open, with what can become of it. Signals: `moved(PlaceRow, PlaceState)`."""

    moved = Signal(object, object)

    def __init__(self, place: PlaceRow) -> None:
        super().__init__(gap=6)
        self._place = place
        acts = Flow(gap=8)
        if place.state is PlaceState.OFFERED:
            acts.add(self._button(self.tr("Book\u2026"), self.tr("Book"), PlaceState.BOOKED))
        acts.add(self._button(self.tr("Done\u2026"), self.tr("Done"), PlaceState.DONE))
        acts.add(self._button(self.tr("Declined\u2026"), self.tr("Declined"), PlaceState.DECLINED))
        fact = _Fact(
            place.course, open_told(place.state, place.day), how_it_stands(place), tone_of(place)
        )
        self.add(fact, acts)

    def _button(self, text: str, verb: str, state: PlaceState) -> Button:
        made = row_button(text, named=f"{verb}: {self._place.course}")
        made.clicked.connect(lambda: self.moved.emit(self._place, state))
        return made


class TrainingCard(Card):
    """The card on a person's page, from which training is offered and a check noted."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._person = Suggestion(None, "")
        #: The lines of the ledger that follow the places which are shown.
        self.ledger_lines: frozenset[UUID | None] = frozenset()
        self.setAccessibleName(self.tr("Training and checks"))
        self.offer = link_button(self.tr("Offer training\u2026"))
        self.offer.clicked.connect(lambda: offer_training(desk, self, self._person))
        self.add_check = link_button(self.tr("Add a check\u2026"))
        self.add_check.clicked.connect(lambda: desk.ask.show(CheckDialog(desk, self, self._person)))
        self.all_training = link_button("")
        self.all_training.clicked.connect(self._show_all)
        self.empty = WrappingLabel(self.tr("No training and no check is noted."), "muted")
        self.facts = Box(gap=9)
        self.add(
            section(self.tr("Training and checks")),
            self.empty,
            self.facts,
            Flow(self.offer, self.add_check, self.all_training, gap=8),
            None,
        )

    def show_person(self, person_id: UUID, name: str) -> None:
        """Read and show the training and checks of a person."""
        office, today = self._desk.office, self._desk.today()
        self._person = Suggestion(person_id, name)
        places = training_list.rows(office, PlacesView(person_id=person_id), today)
        kept = [check for check in checks.rows(office, today, person_id) if check.is_newest]
        self.ledger_lines = frozenset(place.recognition_id for place in places)
        standing = [place for place in places if place.counts]
        standing.sort(key=lambda place: (place.ends_on is None, place.ends_on))
        self._show_facts(standing[:_NAMED], [one for one in places if one.is_open], kept)
        self.empty.setVisible(not places and not kept)
        self.all_training.setVisible(bool(places))
        self.all_training.setText(
            self.tr("All training ({count})").format(count=f"{len(places):,}")
        )
        for button, named in (
            (self.offer, self.tr("Offer {name} training")),
            (self.add_check, self.tr("Add a check of {name}")),
            (self.all_training, self.tr("Show all training of {name}")),
        ):
            button.setAccessibleName(named.format(name=name))

    def _show_facts(
        self, standing: Sequence[PlaceRow], waiting: Sequence[PlaceRow], kept: Sequence[CheckRow]
    ) -> None:
        self.facts.clear()
        levels = level_names()
        for place in waiting:
            row = OpenPlace(place)
            row.moved.connect(self._move)
            self.facts.add(row)
        if waiting and (standing or kept):
            self.facts.add(Line())
        for place in standing:
            self.facts.add(
                _Fact(place.course, _done_told(place), how_it_stands(place), tone_of(place))
            )
        if kept and standing:
            self.facts.add(Line())
        for check in kept:
            words = review_told(check), review_tone(check)
            self.facts.add(_Fact(levels[check.level], _check_told(check), *words))
        self.facts.setVisible(bool(self.facts.widgets()))

    def _move(self, place: PlaceRow, state: PlaceState) -> None:
        self._desk.ask.show(MoveDialog(self._desk, self, [place], state))

    def _show_all(self) -> None:
        whose = TrainingOf(self._person.key, self._person.text)
        self._desk.go("giving back", AtTab("training", whose))


def _done_told(place: PlaceRow) -> str:
    done = translate("TrainingCard", "Done {day}").format(day=say_day(place.day))
    if place.ends_on is None:
        return done
    ends = translate("TrainingCard", "until {day}").format(day=say_day(place.ends_on))
    return f"{done} \u00b7 {ends}"


def _check_told(check: CheckRow) -> str:
    issued = translate("TrainingCard", "Issued {day}").format(day=say_day(check.issued_on))
    parts = [issued]
    if check.review_due_on is not None:
        review = translate("TrainingCard", "review {day}")
        parts.append(review.format(day=say_day(check.review_due_on)))
    if check.on_update_service:
        parts.append(translate("TrainingCard", "on the Update Service"))
    return " \u00b7 ".join(parts)
