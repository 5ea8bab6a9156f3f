"""Events: occasions, who is there, and the mailing lists that people sign up to at the door."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the tables of events and mailing lists."""
    _make_mailing_list()
    _make_event()
    _make_attendance()
    _make_mailing_choice()


def _make_mailing_list() -> None:
    op.create_table(
        "mailing_list",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("wording", sa.Text(), nullable=False),
        sa.Column("closed", sa.Integer(), nullable=False),
        sa.Column("search_key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mailing_list")),
        sa.UniqueConstraint("search_key", name=op.f("uq_mailing_list_search_key")),
        sqlite_strict=True,
    )


def _make_event() -> None:
    op.create_table(
        "event",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("starts_minute", sa.Integer(), nullable=True),
        sa.Column("ends_minute", sa.Integer(), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("activity_id", sa.LargeBinary(), nullable=True),
        sa.Column("places", sa.Integer(), nullable=True),
        sa.Column("headcount", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("called_off", sa.Integer(), nullable=False),
        sa.Column("series_id", sa.LargeBinary(), nullable=True),
        sa.Column("import_key", sa.Text(), nullable=True),
        sa.Column("batch_id", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activity.id"], name=op.f("fk_event_activity_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
        sa.UniqueConstraint("import_key", name=op.f("uq_event_import_key")),
        sqlite_strict=True,
    )
    op.create_index("ix_event_day_id", "event", ["day", "id"], unique=False)
    op.create_index("ix_event_series_id", "event", ["series_id"], unique=False)


def _make_attendance() -> None:
    op.create_table(
        "attendance",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.LargeBinary(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("in_minute", sa.Integer(), nullable=True),
        sa.Column("out_minute", sa.Integer(), nullable=True),
        sa.Column("contribution_id", sa.LargeBinary(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("import_key", sa.Text(), nullable=True),
        sa.Column("batch_id", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["contribution_id"], ["contribution.id"], name=op.f("fk_attendance_contribution_id")
        ),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_attendance_event_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_attendance_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendance")),
        sa.UniqueConstraint("event_id", "person_id", name=op.f("uq_attendance_event_id_person_id")),
        sa.UniqueConstraint("import_key", name=op.f("uq_attendance_import_key")),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_attendance_contribution_id", "attendance", ["contribution_id"], unique=False
    )
    op.create_index("ix_attendance_person", "attendance", ["person_id", "event_id"], unique=False)


def _make_mailing_choice() -> None:
    op.create_table(
        "mailing_choice",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("list_id", sa.LargeBinary(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("chosen_on", sa.Text(), nullable=False),
        sa.Column("wording", sa.Text(), nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("event_id", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_mailing_choice_event_id")
        ),
        sa.ForeignKeyConstraint(
            ["list_id"], ["mailing_list.id"], name=op.f("fk_mailing_choice_list_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_mailing_choice_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mailing_choice")),
        sqlite_strict=True,
    )
    op.create_index("ix_mailing_choice_list_id", "mailing_choice", ["list_id"], unique=False)
    op.create_index(
        "ix_mailing_choice_person", "mailing_choice", ["person_id", "list_id"], unique=False
    )
