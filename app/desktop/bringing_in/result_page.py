"""What was brought in, what waits, and how to go on."""

from PySide6.QtCore import QCoreApplication, Signal

from app.desktop.parts.boxes import Box, Card, Row, ScrollPage
from app.desktop.parts.buttons import plain_button, primary_button
from app.desktop.parts.facts import Fact, FactsList
from app.desktop.parts.flow import Flow
from app.desktop.parts.labels import Label, WrappingLabel
from app.desktop.parts.pill import Chip, Tone
from app.services.bringing_in import Plan, Verdict

translate = QCoreApplication.translate


class ResultPage(ScrollPage):
    """The counts, which add up to the rows read, and the ways from here.

    Signals: `waiting_asked()`, `failed_asked()`, `another_asked()`, `again_asked()`.
    """

    waiting_asked = Signal()
    failed_asked = Signal()
    another_asked = Signal()
    again_asked = Signal()

    def __init__(self) -> None:
        self.title = Label("", "section")
        self.sentence = WrappingLabel("", "muted")
        self.counts = FactsList()
        self.waiting = primary_button("", "hourglass")
        self.failed = plain_button("", "download")
        self.again = plain_button(self.tr("&Try it again"), "undo-2")
        self.another = plain_button(self.tr("Bring in &another"), "plus")
        self._card = Card(
            Row(Chip("circle-check", Tone.GOOD), Box(self.title, self.sentence, gap=2), gap=12),
            self.counts,
            margins=(18, 16, 18, 18),
            gap=14,
        )
        super().__init__(
            self._card,
            Flow(self.waiting, self.failed, self.again, self.another, gap=10),
            None,
            margins=(28, 6, 28, 14),
        )
        self.waiting.clicked.connect(self.waiting_asked)
        self.failed.clicked.connect(self.failed_asked)
        self.again.clicked.connect(self.again_asked)
        self.another.clicked.connect(self.another_asked)

    def show_result(self, plan: Plan, sentence: str) -> None:
        """Show what became of the rows of a plan."""
        counts = plan.counts
        waiting = counts[Verdict.WAITS] + counts[Verdict.DOUBLE]
        failed = counts[Verdict.UNREADABLE]
        self.title.setText(self.tr("Done"))
        self.sentence.setText(sentence)
        self.counts.show_facts(_facts(plan))
        self.waiting.setText(self.tr("Look at the %n row(s) that &wait", "", waiting))
        self.failed.setText(self.tr("&Save the %n row(s) that could not be read…", "", failed))
        self.waiting.setVisible(waiting > 0)
        self.failed.setVisible(failed > 0)
        self.again.hide()

    def show_taken_back(self, file_name: str) -> None:
        """Say that nothing of it is here any longer."""
        self.title.setText(self.tr("Taken back"))
        said = self.tr("Nothing that came in from {file} is here any longer.")
        self.sentence.setText(said.format(file=file_name))
        self.counts.show_facts([])
        self.waiting.hide()
        self.failed.hide()
        self.again.show()

    def begin(self) -> None:
        """Give the keyboard to what is likely done next."""
        shown = [self.waiting, self.failed, self.another]
        next(button for button in shown if not button.isHidden()).setFocus()


def _facts(plan: Plan) -> list[Fact]:
    counts = plan.counts
    found = [
        (len(plan.rows), translate("BringIn", "Rows read"), "file-text"),
        (counts[Verdict.NEW], translate("BringIn", "Added"), "plus"),
        (counts[Verdict.FILLS], translate("BringIn", "Filled gaps"), "pencil"),
        (counts[Verdict.SAME], translate("BringIn", "Were here already"), "check"),
        (counts[Verdict.DOUBLE], translate("BringIn", "Wait as likely duplicates"), "copy"),
        (counts[Verdict.WAITS], translate("BringIn", "Wait for a person"), "hourglass"),
        (counts[Verdict.UNREADABLE], translate("BringIn", "Could not be read"),
         "file-exclamation-point"),
    ]  # fmt: skip
    return [Fact(name, f"{number:,}", icon) for number, name, icon in found if number]
