"""What `print` writes: one document about one person, as a PDF."""

from datetime import date
from pathlib import Path

import typer

from app.records.paper import Document, PaperDraft
from app.services import paper
from app.services.office import OfficeFile
from app.services.paper import Order
from app.services.people_named import person_named


def write_paper(
    office: OfficeFile,
    document: Document,
    person: str,
    out: Path,
    days: tuple[date | None, date | None],
    today: date,
) -> str:
    """Write a document about whoever goes by that name or number; gives the sentence of it.

    What to know of them, such as that they would rather not be thanked, is said on the way.
    """
    named = person_named(office, person)
    begun = paper.begun(office, document, today)
    from_on, until_on = days
    draft = PaperDraft.check(
        {
            **begun.model_dump(),
            "from_on": from_on or begun.from_on,
            "until_on": until_on or begun.until_on,
        }
    )
    order = Order(draft, (named.id,))
    for sentence in paper.concerns(office, order, today).sentences:
        typer.echo(sentence, err=True)
    paper.write(office, order, out, today)
    return f"Wrote the {document} of {named.name} to {out}."
