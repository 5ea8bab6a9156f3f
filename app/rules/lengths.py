"""Lengths of time in words, for those who must not wait for the records to be loaded."""


def duration(minutes: int) -> str:
    """Minutes as the office says them: '14 h 30 min', '45 min', '3 h'."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} min"
    return f"{hours:,} h {rest} min" if rest else f"{hours:,} h"
