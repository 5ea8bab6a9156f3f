"""When thanks are due, and what else is watched for: every figure of the policy."""

from collections.abc import Mapping
from typing import Any

from app.desktop.desk import Desk
from app.desktop.parts.buttons import plain_button, primary_button
from app.desktop.settings.rules import rule_cards
from app.desktop.settings.section import Section
from app.records.failures import Problem
from app.records.policy import PolicyDraft
from app.services import charity


class ThanksSection(Section):
    """A card for each rule, and Save."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("When thanks are due"))
        self._is_edited = False
        self.rules = rule_cards()
        for card in self.rules:
            card.edited.connect(self._on_edited)
            card.submitted.connect(self.save)
        self.save_button = primary_button(self.tr("Save"))
        self.save_button.clicked.connect(self.save)
        self.as_it_came = plain_button(self.tr("Back to how it came"), "undo-2")
        self.as_it_came.clicked.connect(self.go_back_to_how_it_came)
        self.compose(*self.rules, None, foot=(self.save_button, self.as_it_came))

    def refresh(self) -> None:
        """Read the policy in force."""
        if not self._is_edited:
            policy = charity.policy(self.desk.office).model_dump()
            for card in self.rules:
                card.set_values(policy)

    def save(self) -> None:
        """Keep what stands in the cards."""
        values: dict[str, Any] = {}
        for card in self.rules:
            values |= card.values()
        self._keep(values)

    def go_back_to_how_it_came(self) -> None:
        """Keep the figures that a new office file begins with."""
        self._keep({})

    def _keep(self, values: Mapping[str, Any]) -> None:
        outcome = self.desk.operations.perform(
            lambda: charity.change_policy(self.desk.office, PolicyDraft.check(values)),
            initiator=self,
            refused=self._show_problems,
        )
        if outcome is not None:
            self._is_edited = False
            self.refresh()

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        # From the last to the first, so that the cursor ends in the first field that is refused.
        for card in reversed(self.rules):
            if card.show_problems(problems) and (field := card.form.focusWidget()) is not None:
                self.page.ensureWidgetVisible(field)

    def _on_edited(self) -> None:
        self._is_edited = True
