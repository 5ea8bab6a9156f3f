"""The list of claims in a process of its own: `PATH claims|items opened|median|p95`."""

import sys
import time
from pathlib import Path
from statistics import median, quantiles

from PySide6.QtWidgets import QApplication

from app.desktop.expenses.claim_columns import columns
from app.desktop.look.application import the_application
from app.desktop.look.themes import Themes
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from app.services import claims_list
from app.services.claims_list import ClaimRow, ClaimsView
from app.store.office_file import OfficeFile
from tests.benchmarks.charity_at_size import WHO
from tests.benchmarks.scrolling_child import over_items, scrolled, shown


def main() -> None:
    """Open the list of claims of a file, or the same rows as items of Qt's own; or scroll it."""
    path, way, figure = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    application = the_application()
    Themes(application).choose()
    office = OfficeFile.open(path, who=WHO, read_only=True, examined=False)
    # The first statement of a file and the first table of a process cost what no later one does.
    claims_list.count(office)
    shown(RecordTable(RecordModel(columns()), "Nothing")).hide()
    application.processEvents()
    begun = time.perf_counter()
    table = _opened(office, application, way)
    seconds = time.perf_counter() - begun
    if figure != "opened":
        frames = scrolled(application, table)
        seconds = median(frames) if figure == "median" else quantiles(frames, n=20)[-1]
    office.close()
    sys.stdout.write(f"{seconds}\n")


def _opened(office: OfficeFile, application: QApplication, way: str) -> RecordTable:
    model: RecordModel[ClaimRow] = RecordModel(columns())
    model.show_rows(claims_list.rows(office, ClaimsView()))
    table = RecordTable(model, "Claims")
    model.setParent(table)
    if way == "items":
        table = over_items(model, table)
    else:
        shown(table)
    application.processEvents()
    return table


if __name__ == "__main__":
    main()
