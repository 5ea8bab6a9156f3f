"""What the command line prints of a sheet that was tried dry."""

from collections.abc import Iterator

from app.rules.wording import counted, duration
from app.services.import_plan import Verdict
from app.services.unasked_import import Tried

#: Of the rows of a sheet that cannot be read, so many reasons are told.
MOST_REASONS = 5


def dry_run(tried: Tried) -> Iterator[str]:
    """What would become of the rows of a sheet, what was taken for granted, and the reasons."""
    planned = tried.plan
    told = [f"{count:,} {verdict}" for verdict, count in planned.counts.items() if count]
    given = f"; {duration(planned.minutes)}" if planned.minutes else ""
    events = len(planned.new_events)
    given += f"; {counted(events, 'event')}" if events else ""
    at_events = planned.attendances
    given += f"; {counted(at_events, 'person', 'people')} at events" if at_events else ""
    given += f"; {counted(planned.places, 'training')}" if planned.places else ""
    yield (
        f"{planned.sheet.file_name}: {counted(len(planned.rows), 'row')}: {', '.join(told)}{given}."
    )
    if planned.people_at_events:
        yield f"  They count {counted(planned.people_at_events, 'person', 'people')} who came."
    yield from (f"  {sentence}" for sentence in tried.taken)
    unread: dict[str, list[int]] = {}
    for row in planned.rows:
        if row.verdict is Verdict.UNREADABLE:
            unread.setdefault(" ".join(row.reasons), []).append(row.line)
    for reason, lines in list(unread.items())[:MOST_REASONS]:
        more = f" and {len(lines) - 1:,} more" if len(lines) > 1 else ""
        yield f"  Line {lines[0]:,}{more}: {reason}"
    if len(unread) > MOST_REASONS:
        yield f"  And {len(unread) - MOST_REASONS:,} other reasons; --rows-back writes all rows."
