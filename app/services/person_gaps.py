"""What a sheet adds to a person on file: gaps are filled, nothing that stands is overwritten."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from app.exchange.remarks import Remark, RemarkKind
from app.rules.folding import fold

#: A wish or an opt-out is the person's own: a sheet may set it, but never lift it.
_ONLY_ON = frozenset({"would_rather_not"})
#: A permission is given by the person, not by a sheet that says so about somebody on file.
_LEFT_ALONE = frozenset({"may_be_named", "name"})
_UNSET = ("", None, "[]", "no preference", "volunteer", 0, False, ())


class Gaps(NamedTuple):
    """The fields a sheet fills, and remarks on those where it says something else."""

    filled: Mapping[str, Any]
    remarks: tuple[Remark, ...] = ()

    def and_then(self, other: "Gaps") -> "Gaps":
        """Both; what was filled first stays."""
        return Gaps({**other.filled, **self.filled}, self.remarks + other.remarks)


def gaps(standing: Mapping[str, Any], said: Mapping[str, Any]) -> Gaps:
    """What the sheet fills in, held against what stands on file."""
    filled: dict[str, Any] = {}
    remarks: list[Remark] = []
    for name, value in said.items():
        here = standing.get(name)
        if name in _ONLY_ON:
            if value and not here:
                filled[name] = value
        elif name in _LEFT_ALONE:
            continue
        elif here in _UNSET:
            if value not in _UNSET:
                filled[name] = value
        elif not _same(here, value):
            remarks.append(Remark(RemarkKind.DISAGREES_HERE, _sentence(name, here, value)))
    return Gaps(filled, tuple(remarks))


def _same(here: object, said: object) -> bool:
    return fold(_text(here)) == fold(_text(said))


def _sentence(name: str, here: object, said: object) -> str:
    label = name.replace("_", " ").capitalize()
    return f"{label} stays {_text(here)}; the sheet says {_text(said)}."


def _text(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(str(word) for word in value)
    return value.isoformat() if isinstance(value, date) else str(value)
