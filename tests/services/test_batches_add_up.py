"""Lines, claims, batch and file come to the same, in every format, whatever the texts say."""

import random
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from app.exchange.finance.formats import WRITERS
from app.records.areas import Area
from app.records.bank_details import BankDetails
from app.records.expense_claim import ClaimState, ExpenseClaim, ExpenseKind, ExpenseLine
from app.records.finance_settings import FinanceFormat
from app.records.mileage_rate import Vehicle
from app.services import batches, claims_list, finance, finance_settings
from app.services.claims_list import ClaimsView
from app.store.office_file import OfficeFile
from tests.exchange.finance.finance_files import HOSTILE, SETTINGS
from tests.services.claims_made import TODAY, id_of
from tests.services.conftest import added

CLAIMS = 250


def test_lines_claims_batch_and_file_come_to_the_same(office: OfficeFile, tmp_path: Path) -> None:
    finance_settings.change(office, SETTINGS)
    people = [added(office, f"{text.strip()} {n}") for n, text in enumerate(_printable())]
    claims = _claims(office, people)
    totals = {row.id: row.total_pence for row in claims_list.rows(office, ClaimsView())}
    chosen = [claim for claim in claims if claim in totals]
    for size, file_format in ((100, FinanceFormat.PLAIN), (40, FinanceFormat.XERO_JOURNAL)):
        part, chosen = chosen[:size], chosen[size:]
        made = finance.make_batch(office, part, file_format, TODAY)
        page = finance.batch_page(office, id_of(made))
        assert {one.claim_id: one.total_pence for one in page.claims} == {
            claim: totals[claim] for claim in part
        }
        for other in FinanceFormat:
            if other is FinanceFormat.XERO_JOURNAL and len(page.lines) > 299:
                continue
            out = tmp_path / other
            batches.write_as(office, page.batch.id, other, out)
            check = WRITERS[other].told(out.read_bytes(), SETTINGS)
            assert check.total_pence == page.batch.total_pence == sum(totals[one] for one in part)
            if other is not FinanceFormat.BANK:
                assert check.lines == page.batch.lines == len(page.lines)
    assert sum(row.total_pence for row in finance.to_pay(office)) == sum(
        totals[claim] for claim in chosen
    )


def _printable() -> list[str]:
    """The texts that a record takes."""
    return [text for text in HOSTILE if "\x00" not in text][:20]


def _claims(office: OfficeFile, people: list[UUID]) -> list[UUID]:
    """Approved claims of one to nine lines, straight into the file."""
    chance = random.Random(17)
    texts = _printable()
    claims, lines, details = [], [], []
    for person in people:
        account = f"{chance.randrange(10**8):08}"
        details.append({"person_id": person, "account_name": "A", "sort_code": "010203"})
        details[-1] |= {"account_number": account, "confirmed_on": TODAY}
    with office.writing() as writing:
        for number in range(1, CLAIMS + 1):
            claim = {"person_id": chance.choice(people), "number": number}
            claims.append(claim | {"state": ClaimState.APPROVED, "decided_on": TODAY})
        ids = writing.add_many(ExpenseClaim, claims)
        for claim_id in ids:
            count = chance.randrange(1, 10)
            for position in range(count):
                is_last = position == count - 1
                pence = chance.randrange(4_000, 90_000) if is_last else chance.randrange(-500, 999)
                kind = chance.choice(list(ExpenseKind))
                line = {"claim_id": claim_id, "position": position, "kind": kind}
                line |= {"incurred_on": date(2026, 1, 1) + timedelta(days=chance.randrange(60))}
                line |= {"what": chance.choice(texts), "to_place": chance.choice(texts)}
                if kind is ExpenseKind.MILEAGE:
                    line |= {"vehicle": Vehicle.CAR, "tenths_of_mile": chance.randrange(1, 999)}
                lines.append(line | {"due_pence": pence})
        writing.add_many(ExpenseLine, lines)
        writing.add_many(BankDetails, details)
        writing.say("Claims.", Area.EXPENSES)
    return ids
