"""Made-up batches, with texts that a finance program or a spreadsheet would trip over."""

import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from app.exchange.finance.accounts import account_of
from app.exchange.finance.lines import FinanceFile, FinanceLine, Payee
from app.records.expense_claim import ExpenseKind
from app.records.finance_settings import FinanceSettingsDraft
from app.records.mileage_rate import Vehicle

MADE_ON = date(2026, 4, 15)
DUE_ON = date(2026, 4, 22)
ANN, BEN = UUID(int=1), UUID(int=2)

SETTINGS = FinanceSettingsDraft(
    mileage_account="7400",
    public_transport_account="7401",
    parking_account="7402",
    care_account="7403",
    meal_account="7404",
    phone_and_post_account="7405",
    equipment_account="7406",
    other_account="7407",
    bank_account="1200",
)

HOSTILE = (
    '=HYPERLINK("http://evil.example","click")',
    "=1+1",
    "+44 20 7946 0000",
    "-2+3",
    "@SUM(1;2)",
    "\t=1+1",
    "\r\n=1+1",
    "＝1+1",
    'she said "no", twice',
    "a,b,c",
    "two\nlines",
    "three\r\nlines\u2028here",
    "Siân Ŵyn O'Neill-Ŷ",
    "'t Hooft",
    "“quoted”",
    "; date:2026-99-99",
    "[2026-99-99]",
    "date:yesterday, x:y",
    "lunch  at  noon | tea",
    "£12.50",
    "\ufeff=1+1",
    "語, 한국어",
    "\x00\x1b[31m",
    "(sign)",
    "* ! = @ # {} ~",
    "",
    "   ",
)


def a_line(pence: int = 1250, claim: int = 42, **changes: Any) -> FinanceLine:
    """A journey of Ann Lee, unless told."""
    kind = changes.pop("kind", ExpenseKind.MILEAGE)
    line = FinanceLine(
        claim_number=claim,
        person_id=ANN,
        person="Ann Lee",
        incurred_on=date(2026, 4, 3),
        kind=kind,
        description="Leeds to York",
        amount_pence=pence,
        account=account_of(SETTINGS, kind),
        approved_on=date(2026, 4, 10),
        approved_by="Sarah",
    )
    return line._replace(**changes)


def a_file(*lines: FinanceLine, batch: int = 7, **settings: Any) -> FinanceFile:
    """A batch of these lines, with bank details for everybody in it."""
    return FinanceFile(
        batch_number=batch,
        made_on=MADE_ON,
        due_on=DUE_ON,
        charity="Riverside Community Trust",
        settings=SETTINGS.model_copy(update=settings),
        lines=lines,
        payees=payees(lines),
    )


def payees(lines: Sequence[FinanceLine]) -> dict[UUID, Payee]:
    """Bank details of all who have a line."""
    return {
        line.person_id: Payee(line.person, "010203", f"{line.person_id.int % 10**8:08}")
        for line in lines
    }


def hostile_lines(count: int, seed: int = 17) -> Iterator[FinanceLine]:
    """So many lines of claims of one to nine, with hostile texts and some amounts below nothing."""
    chance = random.Random(seed)
    claim = left = 0
    person = 1
    for _ in range(count):
        if not left:
            claim, left = claim + 1, chance.randrange(1, 10)
            person = chance.randrange(1, 200)
        left -= 1
        yield a_line(
            # The last of a claim is the largest, so that no claim comes to less than nothing.
            chance.randrange(-500, 2_000) if left else chance.randrange(4_000, 90_000),
            claim,
            kind=chance.choice(list(ExpenseKind)),
            person_id=UUID(int=person),
            person=f"{chance.choice(HOSTILE)} {person}",
            person_number=f"V{person:03}",
            email=chance.choice(HOSTILE),
            standing=chance.choice(HOSTILE),
            description=chance.choice(HOSTILE),
            activity=chance.choice(HOSTILE),
            from_place=chance.choice(HOSTILE),
            to_place=chance.choice(HOSTILE),
            approved_by=chance.choice(HOSTILE),
            receipt=chance.choice(HOSTILE),
            vehicle=Vehicle.CAR,
            tenths_of_mile=chance.randrange(1, 999),
            incurred_on=MADE_ON - timedelta(days=chance.randrange(200)),
        )


def texts_of(content: bytes) -> list[str]:
    """The file in lines, each without its end."""
    assert content.endswith(b"\r\n")
    return content.decode().split("\r\n")[:-1]
