"""What Goodturn keeps from the first: people, what they give, and what they are given back."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table of an office file."""
    _make_activity()
    _make_charity()
    _make_import_batch()
    _make_import_mapping()
    _make_journal_action()
    _make_journal_entry()
    _make_office()
    _make_person()
    _make_person_word()
    _make_policy()
    _make_put_off()
    _make_contribution()
    _make_external_id()
    _make_parked_row()
    _make_recognition()


def _make_activity() -> None:
    op.create_table(
        "activity",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("closed", sa.Integer(), nullable=False),
        sa.Column("search_key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_activity"),
        sa.UniqueConstraint("search_key", name="uq_activity_search_key"),
        sqlite_strict=True,
    )


def _make_charity() -> None:
    op.create_table(
        "charity",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("coordinator", sa.Text(), nullable=False),
        sa.Column("hour_value_pence", sa.Integer(), nullable=True),
        sa.Column("hour_value_source", sa.Text(), nullable=False),
        sa.Column("baseline_on", sa.Text(), nullable=True),
        sa.Column("is_demo", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_charity"),
        sqlite_strict=True,
    )


def _make_import_batch() -> None:
    op.create_table(
        "import_batch",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("added", sa.Integer(), nullable=False),
        sa.Column("updated", sa.Integer(), nullable=False),
        sa.Column("same", sa.Integer(), nullable=False),
        sa.Column("parked", sa.Integer(), nullable=False),
        sa.Column("failed", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_import_batch"),
        sqlite_strict=True,
    )
    op.create_index("ix_import_batch_sha256", "import_batch", ["sha256"], unique=False)


def _make_import_mapping() -> None:
    op.create_table(
        "import_mapping",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("choices", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_import_mapping"),
        sa.UniqueConstraint("fingerprint", name="uq_import_mapping_fingerprint"),
        sqlite_strict=True,
    )


def _make_journal_action() -> None:
    op.create_table(
        "journal_action",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("replica_id", sa.LargeBinary(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("areas", sa.Text(), nullable=False),
        sa.Column("undoes", sa.LargeBinary(), nullable=True),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("chain", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_journal_action"),
        sa.UniqueConstraint("id", name="uq_journal_action_id"),
        sqlite_strict=True,
    )
    op.create_index("ix_journal_action_undoes", "journal_action", ["undoes"], unique=False)


def _make_journal_entry() -> None:
    op.create_table(
        "journal_entry",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("action_id", sa.LargeBinary(), nullable=False),
        sa.Column("deed", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("record_id", sa.LargeBinary(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("chain", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_journal_entry"),
        sqlite_strict=True,
    )
    op.create_index("ix_journal_entry_action_id", "journal_entry", ["action_id"], unique=False)
    op.create_index("ix_journal_entry_record_id", "journal_entry", ["record_id"], unique=False)


def _make_office() -> None:
    op.create_table(
        "office",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("charity_id", sa.LargeBinary(), nullable=False),
        sa.Column("replica_id", sa.LargeBinary(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("opened_at", sa.Text(), nullable=True),
        sa.Column("closed_cleanly", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_office"),
        sqlite_strict=True,
    )


def _make_person() -> None:
    op.create_table(
        "person",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("known_as", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("postcode", sa.Text(), nullable=False),
        sa.Column("born_on", sa.Text(), nullable=True),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.Column("joined_on", sa.Text(), nullable=True),
        sa.Column("left_on", sa.Text(), nullable=True),
        sa.Column("left_reason", sa.Text(), nullable=False),
        sa.Column("break_from", sa.Text(), nullable=True),
        sa.Column("break_until", sa.Text(), nullable=True),
        sa.Column("baseline_on", sa.Text(), nullable=True),
        sa.Column("would_rather_not", sa.Integer(), nullable=False),
        sa.Column("thanks_manner", sa.Text(), nullable=False),
        sa.Column("would_value", sa.Text(), nullable=False),
        sa.Column("wishes", sa.Text(), nullable=False),
        sa.Column("may_be_named", sa.Integer(), nullable=False),
        sa.Column("skills", sa.Text(), nullable=False),
        sa.Column("availability", sa.Text(), nullable=False),
        sa.Column("emergency_name", sa.Text(), nullable=False),
        sa.Column("emergency_relationship", sa.Text(), nullable=False),
        sa.Column("emergency_phone", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("search_key", sa.Text(), nullable=False),
        sa.CheckConstraint("length(name) between 1 and 200", name=op.f("ck_person_name_given")),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
        sqlite_strict=True,
    )
    op.create_index("ix_person_search_key", "person", ["search_key"], unique=False)
    op.create_index(
        "uq_person_number",
        "person",
        ["number"],
        unique=True,
        sqlite_where=sa.text("number <> ''"),
    )


def _make_person_word() -> None:
    op.create_table(
        "person_word",
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("has_left", sa.Integer(), nullable=False),
        sa.Column("search_key", sa.Text(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint(
            "word", "has_left", "search_key", "person_id", name="pk_person_word"
        ),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.execute(_PERSON_WORD_ADDED)
    op.execute(_PERSON_WORD_CHANGED)
    op.execute(_PERSON_WORD_REMOVED)


_PERSON_WORD_ADDED = """CREATE TRIGGER person_word_added
AFTER INSERT ON person BEGIN
    INSERT INTO person_word (word, has_left, search_key, person_id)
    SELECT value, new.left_on IS NOT NULL, new.search_key, new.id FROM (
        SELECT DISTINCT value
        FROM json_each('[' || replace(json_quote(new.search_key), ' ', char(34, 44, 34)) || ']')
        WHERE value <> ''
    );
END"""

_PERSON_WORD_CHANGED = """CREATE TRIGGER person_word_changed
AFTER UPDATE OF search_key, left_on ON person BEGIN
    DELETE FROM person_word WHERE has_left = (old.left_on IS NOT NULL)
    AND search_key = old.search_key AND person_id = old.id AND word IN (
        SELECT DISTINCT value
        FROM json_each('[' || replace(json_quote(old.search_key), ' ', char(34, 44, 34)) || ']')
        WHERE value <> ''
    );
    INSERT INTO person_word (word, has_left, search_key, person_id)
    SELECT value, new.left_on IS NOT NULL, new.search_key, new.id FROM (
        SELECT DISTINCT value
        FROM json_each('[' || replace(json_quote(new.search_key), ' ', char(34, 44, 34)) || ']')
        WHERE value <> ''
    );
END"""

_PERSON_WORD_REMOVED = """CREATE TRIGGER person_word_removed
AFTER DELETE ON person BEGIN
    DELETE FROM person_word WHERE has_left = (old.left_on IS NOT NULL)
    AND search_key = old.search_key AND person_id = old.id AND word IN (
        SELECT DISTINCT value
        FROM json_each('[' || replace(json_quote(old.search_key), ' ', char(34, 44, 34)) || ']')
        WHERE value <> ''
    );
END"""


def _make_policy() -> None:
    op.create_table(
        "policy",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("thanks_on", sa.Integer(), nullable=False),
        sa.Column("thanks_minutes", sa.Integer(), nullable=False),
        sa.Column("thanks_days", sa.Integer(), nullable=False),
        sa.Column("first_thanks_days", sa.Integer(), nullable=False),
        sa.Column("due_soon_percent", sa.Integer(), nullable=False),
        sa.Column("counted_kinds", sa.Text(), nullable=False),
        sa.Column("milestones_on", sa.Integer(), nullable=False),
        sa.Column("milestone_hours", sa.Text(), nullable=False),
        sa.Column("milestone_years", sa.Text(), nullable=False),
        sa.Column("near_hours", sa.Integer(), nullable=False),
        sa.Column("near_days", sa.Integer(), nullable=False),
        sa.Column("offers_on", sa.Integer(), nullable=False),
        sa.Column("offer_days", sa.Integer(), nullable=False),
        sa.Column("quiet_on", sa.Integer(), nullable=False),
        sa.Column("regular_days", sa.Integer(), nullable=False),
        sa.Column("quiet_days", sa.Integer(), nullable=False),
        sa.Column("overload_on", sa.Integer(), nullable=False),
        sa.Column("overload_percent", sa.Integer(), nullable=False),
        sa.Column("overload_floor_minutes", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_policy"),
        sqlite_strict=True,
    )


def _make_put_off() -> None:
    op.create_table(
        "put_off",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("until", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_put_off"),
        sa.UniqueConstraint("key", name="uq_put_off_key"),
        sqlite_strict=True,
    )


def _make_contribution() -> None:
    op.create_table(
        "contribution",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.Column("activity_id", sa.LargeBinary(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("given", sa.Text(), nullable=False),
        sa.Column("span", sa.Text(), nullable=False),
        sa.Column("starts_minute", sa.Integer(), nullable=True),
        sa.Column("ends_minute", sa.Integer(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("import_key", sa.Text(), nullable=True),
        sa.Column("batch_id", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint(
            "minutes between 1 and 44640", name=op.f("ck_contribution_minutes_given")
        ),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activity.id"], name="fk_contribution_activity_id"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_contribution_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_contribution"),
        sa.UniqueConstraint("import_key", name="uq_contribution_import_key"),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_contribution_activity", "contribution", ["activity_id", "day"], unique=False
    )
    op.create_index("ix_contribution_batch_id", "contribution", ["batch_id"], unique=False)
    op.create_index("ix_contribution_day_id", "contribution", ["day", "id"], unique=False)
    op.create_index(
        "ix_contribution_person_day", "contribution", ["person_id", "day", "minutes"], unique=False
    )


def _make_external_id() -> None:
    op.create_table(
        "external_id",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("external_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_external_id_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_external_id"),
        sa.UniqueConstraint("source", "external_id", name="uq_external_id_source_external_id"),
        sqlite_strict=True,
    )
    op.create_index("ix_external_id_person_id", "external_id", ["person_id"], unique=False)


def _make_parked_row() -> None:
    op.create_table(
        "parked_row",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.LargeBinary(), nullable=False),
        sa.Column("row_number", sa.Integer(), nullable=False),
        sa.Column("original", sa.Text(), nullable=False),
        sa.Column("reading", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["batch_id"], ["import_batch.id"], name="fk_parked_row_batch_id"),
        sa.PrimaryKeyConstraint("id", name="pk_parked_row"),
        sqlite_strict=True,
    )
    op.create_index("ix_parked_row_batch_id", "parked_row", ["batch_id"], unique=False)


def _make_recognition() -> None:
    op.create_table(
        "recognition",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("offered_on", sa.Text(), nullable=True),
        sa.Column("due_on", sa.Text(), nullable=True),
        sa.Column("answered_on", sa.Text(), nullable=True),
        sa.Column("given_on", sa.Text(), nullable=True),
        sa.Column("given_by", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("cost_pence", sa.Integer(), nullable=True),
        sa.Column("marks", sa.Text(), nullable=False),
        sa.Column("counts_on", sa.Text(), nullable=True),
        sa.Column("batch_id", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint(
            "cost_pence is null or cost_pence >= 0", name=op.f("ck_recognition_cost_not_negative")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_recognition_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_recognition"),
        sqlite_strict=True,
    )
    op.create_index("ix_recognition_batch_id", "recognition", ["batch_id"], unique=False)
    op.create_index("ix_recognition_counts_on", "recognition", ["counts_on"], unique=False)
    op.create_index(
        "ix_recognition_person_counts",
        "recognition",
        ["person_id", "counts_on", "kind"],
        unique=False,
    )
    op.create_index("ix_recognition_state", "recognition", ["state", "due_on"], unique=False)
