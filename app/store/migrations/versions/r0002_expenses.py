"""Expenses: claims, mileage rates, receipts, finance batches and what stands beside them."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables of expenses."""
    _make_expense_policy()
    _make_file_content()
    _make_finance_settings()
    _make_mileage_rate()
    _make_bank_details()
    _make_finance_batch()
    _make_involvement_payment()
    _make_miles_elsewhere()
    _make_expense_claim()
    _make_donation_back()
    _make_expense_line()
    _make_batch_line()
    _make_receipt()


def _make_expense_policy() -> None:
    op.create_table(
        "expense_policy",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("receipt_limit_pence", sa.Integer(), nullable=False),
        sa.Column("meal_minutes", sa.Integer(), nullable=False),
        sa.Column("late_months", sa.Integer(), nullable=False),
        sa.Column("same_sum_people", sa.Integer(), nullable=False),
        sa.Column("passengers_on", sa.Integer(), nullable=False),
        sa.Column("claims_on", sa.Integer(), nullable=False),
        sa.Column("waiting_days", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_expense_policy")),
        sqlite_strict=True,
    )


def _make_file_content() -> None:
    op.create_table(
        "file_content",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_file_content")),
        sqlite_strict=True,
    )


def _make_finance_settings() -> None:
    op.create_table(
        "finance_settings",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("file_format", sa.Text(), nullable=False),
        sa.Column("mileage_account", sa.Text(), nullable=False),
        sa.Column("public_transport_account", sa.Text(), nullable=False),
        sa.Column("parking_account", sa.Text(), nullable=False),
        sa.Column("care_account", sa.Text(), nullable=False),
        sa.Column("meal_account", sa.Text(), nullable=False),
        sa.Column("phone_and_post_account", sa.Text(), nullable=False),
        sa.Column("equipment_account", sa.Text(), nullable=False),
        sa.Column("other_account", sa.Text(), nullable=False),
        sa.Column("bank_account", sa.Text(), nullable=False),
        sa.Column("tax", sa.Text(), nullable=False),
        sa.Column("due_days", sa.Integer(), nullable=False),
        sa.Column("plain_columns", sa.Text(), nullable=False),
        sa.Column("bank_columns", sa.Text(), nullable=False),
        sa.Column("bank_heading", sa.Integer(), nullable=False),
        sa.Column("bank_hyphens", sa.Integer(), nullable=False),
        sa.Column("bank_pence", sa.Integer(), nullable=False),
        sa.Column("bank_dates", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_finance_settings")),
        sqlite_strict=True,
    )


def _make_mileage_rate() -> None:
    op.create_table(
        "mileage_rate",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("vehicle", sa.Text(), nullable=False),
        sa.Column("from_on", sa.Text(), nullable=False),
        sa.Column("tenths_of_penny", sa.Integer(), nullable=False),
        sa.Column("above_tenths_of_penny", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mileage_rate")),
        sa.UniqueConstraint("vehicle", "from_on", name=op.f("uq_mileage_rate_vehicle_from_on")),
        sqlite_strict=True,
    )


def _make_bank_details() -> None:
    op.create_table(
        "bank_details",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.Column("account_name", sa.Text(), nullable=False),
        sa.Column("sort_code", sa.Text(), nullable=False),
        sa.Column("account_number", sa.Text(), nullable=False),
        sa.Column("confirmed_on", sa.Text(), nullable=True),
        sa.Column("confirmed_by", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_bank_details_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bank_details")),
        sa.UniqueConstraint("person_id", name=op.f("uq_bank_details_person_id")),
        sqlite_strict=True,
    )


def _make_finance_batch() -> None:
    op.create_table(
        "finance_batch",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("made_on", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Text(), nullable=False),
        sa.Column("file_format", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("line_count", sa.Integer(), nullable=False),
        sa.Column("total_pence", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("sent_on", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["sha256"], ["file_content.sha256"], name=op.f("fk_finance_batch_sha256")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_finance_batch")),
        sa.UniqueConstraint("number", name=op.f("uq_finance_batch_number")),
        sqlite_strict=True,
    )


def _make_involvement_payment() -> None:
    op.create_table(
        "involvement_payment",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.Column("offered_on", sa.Text(), nullable=False),
        sa.Column("what_for", sa.Text(), nullable=False),
        sa.Column("amount_pence", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("settled_on", sa.Text(), nullable=True),
        sa.Column("paid_by", sa.Text(), nullable=True),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("advice_offered", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_involvement_payment_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_involvement_payment")),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_involvement_payment_person_id", "involvement_payment", ["person_id"], unique=False
    )


def _make_miles_elsewhere() -> None:
    op.create_table(
        "miles_elsewhere",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.Column("tax_year_on", sa.Text(), nullable=False),
        sa.Column("tenths_of_mile", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_miles_elsewhere_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_miles_elsewhere")),
        sa.UniqueConstraint(
            "person_id", "tax_year_on", name=op.f("uq_miles_elsewhere_person_id_tax_year_on")
        ),
        sqlite_strict=True,
    )


def _make_expense_claim() -> None:
    op.create_table(
        "expense_claim",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.Column("activity_id", sa.LargeBinary(), nullable=True),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("declared_on", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("submitted_on", sa.Text(), nullable=True),
        sa.Column("decided_on", sa.Text(), nullable=True),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("returned_because", sa.Text(), nullable=False),
        sa.Column("corrects_id", sa.LargeBinary(), nullable=True),
        sa.Column("paid_on", sa.Text(), nullable=True),
        sa.Column("paid_by", sa.Text(), nullable=True),
        sa.Column("paid_reference", sa.Text(), nullable=False),
        sa.Column("recognition_id", sa.LargeBinary(), nullable=True),
        sa.Column("last_act_id", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activity.id"], name=op.f("fk_expense_claim_activity_id")
        ),
        sa.ForeignKeyConstraint(
            ["corrects_id"], ["expense_claim.id"], name=op.f("fk_expense_claim_corrects_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_expense_claim_person_id")
        ),
        sa.ForeignKeyConstraint(
            ["recognition_id"], ["recognition.id"], name=op.f("fk_expense_claim_recognition_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_expense_claim")),
        sa.UniqueConstraint("number", name=op.f("uq_expense_claim_number")),
        sqlite_strict=True,
    )
    op.create_index("ix_expense_claim_corrects_id", "expense_claim", ["corrects_id"], unique=False)
    op.create_index(
        "ix_expense_claim_person", "expense_claim", ["person_id", "state"], unique=False
    )
    op.create_index(
        "ix_expense_claim_state", "expense_claim", ["state", "submitted_on"], unique=False
    )


def _make_donation_back() -> None:
    op.create_table(
        "donation_back",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.LargeBinary(), nullable=False),
        sa.Column("received_on", sa.Text(), nullable=False),
        sa.Column("amount_pence", sa.Integer(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("declared_on", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["claim_id"], ["expense_claim.id"], name=op.f("fk_donation_back_claim_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_donation_back")),
        sqlite_strict=True,
    )
    op.create_index("ix_donation_back_claim_id", "donation_back", ["claim_id"], unique=False)


def _make_expense_line() -> None:
    op.create_table(
        "expense_line",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("incurred_on", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("from_place", sa.Text(), nullable=False),
        sa.Column("to_place", sa.Text(), nullable=False),
        sa.Column("vehicle", sa.Text(), nullable=True),
        sa.Column("tenths_of_mile", sa.Integer(), nullable=True),
        sa.Column("passengers", sa.Integer(), nullable=False),
        sa.Column("amount_pence", sa.Integer(), nullable=True),
        sa.Column("receipt", sa.Text(), nullable=False),
        sa.Column("no_receipt_because", sa.Text(), nullable=False),
        sa.Column("is_estimate", sa.Integer(), nullable=False),
        sa.Column("estimated_because", sa.Text(), nullable=False),
        sa.Column("claim_id", sa.LargeBinary(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("due_pence", sa.Integer(), nullable=False),
        sa.Column("corrects_id", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint(
            "tenths_of_mile is null or tenths_of_mile > 0",
            name=op.f("ck_expense_line_miles_driven"),
        ),
        sa.ForeignKeyConstraint(
            ["claim_id"], ["expense_claim.id"], name=op.f("fk_expense_line_claim_id")
        ),
        sa.ForeignKeyConstraint(
            ["corrects_id"], ["expense_line.id"], name=op.f("fk_expense_line_corrects_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_expense_line")),
        sqlite_strict=True,
    )
    op.create_index("ix_expense_line_claim", "expense_line", ["claim_id", "position"], unique=False)
    op.create_index("ix_expense_line_corrects_id", "expense_line", ["corrects_id"], unique=False)
    op.create_index("ix_expense_line_day", "expense_line", ["incurred_on", "kind"], unique=False)


def _make_batch_line() -> None:
    op.create_table(
        "batch_line",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.LargeBinary(), nullable=False),
        sa.Column("line_id", sa.LargeBinary(), nullable=False),
        sa.Column("claim_id", sa.LargeBinary(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("claim_number", sa.Integer(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("person_number", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.Column("incurred_on", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("activity", sa.Text(), nullable=False),
        sa.Column("from_place", sa.Text(), nullable=False),
        sa.Column("to_place", sa.Text(), nullable=False),
        sa.Column("vehicle", sa.Text(), nullable=True),
        sa.Column("tenths_of_mile", sa.Integer(), nullable=True),
        sa.Column("amount_pence", sa.Integer(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("approved_by", sa.Text(), nullable=False),
        sa.Column("approved_on", sa.Text(), nullable=False),
        sa.Column("receipt", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["finance_batch.id"], name=op.f("fk_batch_line_batch_id")
        ),
        sa.ForeignKeyConstraint(
            ["claim_id"], ["expense_claim.id"], name=op.f("fk_batch_line_claim_id")
        ),
        sa.ForeignKeyConstraint(
            ["line_id"], ["expense_line.id"], name=op.f("fk_batch_line_line_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_batch_line_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_batch_line")),
        sa.UniqueConstraint("line_id", name=op.f("uq_batch_line_line_id")),
        sqlite_strict=True,
    )
    op.create_index("ix_batch_line_batch", "batch_line", ["batch_id", "position"], unique=False)
    op.create_index("ix_batch_line_claim_id", "batch_line", ["claim_id"], unique=False)
    op.create_index("ix_batch_line_person_id", "batch_line", ["person_id"], unique=False)


def _make_receipt() -> None:
    op.create_table(
        "receipt",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.LargeBinary(), nullable=False),
        sa.Column("line_id", sa.LargeBinary(), nullable=True),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("file_kind", sa.Text(), nullable=False),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["claim_id"], ["expense_claim.id"], name=op.f("fk_receipt_claim_id")
        ),
        sa.ForeignKeyConstraint(["line_id"], ["expense_line.id"], name=op.f("fk_receipt_line_id")),
        sa.ForeignKeyConstraint(
            ["sha256"], ["file_content.sha256"], name=op.f("fk_receipt_sha256")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipt")),
        sqlite_strict=True,
    )
    op.create_index("ix_receipt_claim_id", "receipt", ["claim_id"], unique=False)
    op.create_index("ix_receipt_line_id", "receipt", ["line_id"], unique=False)
    op.create_index("ix_receipt_sha256", "receipt", ["sha256"], unique=False)
