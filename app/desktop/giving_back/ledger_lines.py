"""The columns of the ledger, and what its lines come to, in a sentence."""

from PySide6.QtCore import QCoreApplication

from app.desktop.parts.columns import Column
from app.desktop.parts.pill import Tone
from app.desktop.parts.typed import say_day, say_pence
from app.desktop.words import kind_names, state_names
from app.records.recognition import RecognitionState
from app.services.recognition import LedgerTotals, RecognitionRow

translate = QCoreApplication.translate

_TONES = {
    RecognitionState.GIVEN: Tone.GOOD,
    RecognitionState.OFFERED: Tone.INFO,
    RecognitionState.ACCEPTED: Tone.INFO,
    RecognitionState.DECLINED: Tone.PLAIN,
}


def columns() -> list[Column[RecognitionRow]]:
    """The columns of the ledger."""
    kinds, states = kind_names(), state_names()
    return [
        Column(translate("Ledger", "Day"), lambda line: say_day(line.day),
               lambda line: line.day, width=118),
        Column(translate("Ledger", "Person"), lambda line: line.person,
               lambda line: line.search_key, width=150),
        Column(translate("Ledger", "Kind"), lambda line: kinds[line.kind], width=118,
               yield_first=1),
        Column(translate("Ledger", "State"), lambda line: states[line.state],
               tone=lambda line: _TONES[line.state], width=88),
        Column(translate("Ledger", "What"), lambda line: line.what,
               lambda line: line.what.casefold() or None, stretch=True, width=210),
        Column(translate("Ledger", "By whom"), lambda line: line.given_by,
               lambda line: line.given_by.casefold() or None, width=160, yield_first=3),
        Column(translate("Ledger", "Cost"), _cost, lambda line: line.cost_pence,
               right=True, width=80, yield_first=2),
        Column(translate("Ledger", "Milestone"), lambda line: line.marks,
               lambda line: line.marks.casefold() or None, width=105, yield_first=4),
    ]  # fmt: skip


def told(totals: LedgerTotals) -> str:
    """What was given back, to how many, what was declined, and what it cost."""
    if not (totals.given or totals.declined or totals.open):
        return translate("Ledger", "Nothing given back yet")
    given = translate("Ledger", "%Ln thing(s) given back", "", totals.given)
    people = translate("Ledger", "%Ln person(s)", "", totals.people)
    to_whom = translate("Ledger", "{given} to {people}").format(given=given, people=people)
    parts = [to_whom if totals.given else given]
    if totals.declined:
        parts.append(translate("Ledger", "%Ln offer(s) declined", "", totals.declined))
    if totals.cost_pence:
        spent = translate("Ledger", "\u00a3{sum} spent")
        parts.append(spent.format(sum=say_pence(totals.cost_pence)))
    return " \u00b7 ".join(parts)


def _cost(line: RecognitionRow) -> str:
    return "" if line.cost_pence is None else f"\u00a3{say_pence(line.cost_pence)}"
