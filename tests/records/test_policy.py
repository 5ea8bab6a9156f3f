"""The figures of the policy: each is refused with a sentence of its own, beside its own field."""

import pytest

from app.records.failures import InvalidDraft
from app.records.policy import PolicyDraft


def _refused(**values: object) -> dict[str, str]:
    with pytest.raises(InvalidDraft) as refused:
        PolicyDraft.check(values)
    return dict(refused.value.problems)


@pytest.mark.parametrize("marks", [(50, 10), (0, 10), (10, 10), "ten"])
def test_milestones_that_do_not_rise_are_refused_beside_their_field(marks: object) -> None:
    told = _refused(milestone_hours=marks)
    assert told == {
        "milestone_hours": "Milestones are whole numbers that rise, such as 10, 50, 100."
    }


def test_every_figure_has_a_sentence_of_its_own() -> None:
    figures = {
        name for name, field in PolicyDraft.model_fields.items() if field.annotation is int
    } | {"milestone_hours", "milestone_years"}
    assert figures <= set(PolicyDraft.sentences)


def test_no_milestones_at_all_are_allowed() -> None:
    assert PolicyDraft.check({"milestone_years": ()}).milestone_years == ()
