"""Giving back: training, checks, references, vacancies, skills, and the letterhead."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables of what is given back, and widen four that there are."""
    _make_can_give()
    _make_course()
    _make_vacancy()
    _make_background_check()
    _make_course_need()
    _make_looked_at()
    _make_skill_seen()
    _make_reference()
    _make_training_place()
    _make_vacancy_telling()
    _widen_activity()
    _widen_charity()
    _widen_person()
    _widen_policy()


def _make_can_give() -> None:
    op.create_table(
        "can_give",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("closed", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_can_give")),
        sqlite_strict=True,
    )


def _make_course() -> None:
    op.create_table(
        "course",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("provider", sa.Text(), nullable=False),
        sa.Column("lasting", sa.Text(), nullable=False),
        sa.Column("months", sa.Integer(), nullable=True),
        sa.Column("grace_days", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("closed", sa.Integer(), nullable=False),
        sa.Column("search_key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_course")),
        sa.UniqueConstraint("search_key", name=op.f("uq_course_search_key")),
        sqlite_strict=True,
    )


def _make_vacancy() -> None:
    op.create_table(
        "vacancy",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("skills_wanted", sa.Text(), nullable=False),
        sa.Column("terms", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("opens_on", sa.Text(), nullable=False),
        sa.Column("public_on", sa.Text(), nullable=True),
        sa.Column("closes_on", sa.Text(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("closed", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vacancy")),
        sqlite_strict=True,
    )


def _make_background_check() -> None:
    op.create_table(
        "background_check",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("workforce", sa.Text(), nullable=False),
        sa.Column("issued_on", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("on_update_service", sa.Integer(), nullable=False),
        sa.Column("review_due_on", sa.Text(), nullable=True),
        sa.Column("seen_by", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_background_check_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_background_check")),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_background_check_person_id", "background_check", ["person_id"], unique=False
    )


def _make_course_need() -> None:
    op.create_table(
        "course_need",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("course_id", sa.LargeBinary(), nullable=False),
        sa.Column("activity_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activity.id"], name=op.f("fk_course_need_activity_id")
        ),
        sa.ForeignKeyConstraint(
            ["course_id"], ["course.id"], name=op.f("fk_course_need_course_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_course_need")),
        sa.UniqueConstraint(
            "activity_id", "course_id", name=op.f("uq_course_need_activity_id_course_id")
        ),
        sqlite_strict=True,
    )
    op.create_index("ix_course_need_course_id", "course_need", ["course_id"], unique=False)


def _make_looked_at() -> None:
    op.create_table(
        "looked_at",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_looked_at_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_looked_at")),
        sqlite_strict=True,
    )
    op.create_index("ix_looked_at_person_id", "looked_at", ["person_id"], unique=False)


def _make_skill_seen() -> None:
    op.create_table(
        "skill_seen",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.Column("skill", sa.Text(), nullable=False),
        sa.Column("seen_on", sa.Text(), nullable=False),
        sa.Column("seen_by", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_skill_seen_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_skill_seen")),
        sqlite_strict=True,
    )
    op.create_index("ix_skill_seen_person_id", "skill_seen", ["person_id"], unique=False)


def _make_reference() -> None:
    op.create_table(
        "reference",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.Column("asked_by", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("for_what", sa.Text(), nullable=False),
        sa.Column("asked_on", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Text(), nullable=True),
        sa.Column("consented_on", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("signed_by", sa.Text(), nullable=False),
        sa.Column("signed_as", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("settled_on", sa.Text(), nullable=True),
        sa.Column("sent_how", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=True),
        sa.Column("recognition_id", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_reference_person_id")),
        sa.ForeignKeyConstraint(
            ["recognition_id"], ["recognition.id"], name=op.f("fk_reference_recognition_id")
        ),
        sa.ForeignKeyConstraint(
            ["sha256"], ["file_content.sha256"], name=op.f("fk_reference_sha256")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reference")),
        sqlite_strict=True,
    )
    op.create_index("ix_reference_person_id", "reference", ["person_id"], unique=False)
    op.create_index("ix_reference_recognition_id", "reference", ["recognition_id"], unique=False)


def _make_training_place() -> None:
    op.create_table(
        "training_place",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.Column("course_id", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("offered_on", sa.Text(), nullable=True),
        sa.Column("booked_for", sa.Text(), nullable=True),
        sa.Column("done_on", sa.Text(), nullable=True),
        sa.Column("answered_on", sa.Text(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("given_by", sa.Text(), nullable=False),
        sa.Column("ends_on", sa.Text(), nullable=True),
        sa.Column("cost_pence", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("recognition_id", sa.LargeBinary(), nullable=True),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("file_kind", sa.Text(), nullable=True),
        sa.Column("size_bytes", sa.Integer(), nullable=True),
        sa.Column("sha256", sa.Text(), nullable=True),
        sa.Column("import_key", sa.Text(), nullable=True),
        sa.Column("batch_id", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["course_id"], ["course.id"], name=op.f("fk_training_place_course_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_training_place_person_id")
        ),
        sa.ForeignKeyConstraint(
            ["recognition_id"], ["recognition.id"], name=op.f("fk_training_place_recognition_id")
        ),
        sa.ForeignKeyConstraint(
            ["sha256"], ["file_content.sha256"], name=op.f("fk_training_place_sha256")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_training_place")),
        sa.UniqueConstraint("import_key", name=op.f("uq_training_place_import_key")),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_training_place_course", "training_place", ["course_id", "state"], unique=False
    )
    op.create_index(
        "ix_training_place_person",
        "training_place",
        ["person_id", "course_id", "done_on"],
        unique=False,
    )
    op.create_index(
        "ix_training_place_recognition_id", "training_place", ["recognition_id"], unique=False
    )


def _make_vacancy_telling() -> None:
    op.create_table(
        "vacancy_telling",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("vacancy_id", sa.LargeBinary(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(), nullable=False),
        sa.Column("told_on", sa.Text(), nullable=False),
        sa.Column("told_how", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("recognition_id", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_vacancy_telling_person_id")
        ),
        sa.ForeignKeyConstraint(
            ["recognition_id"], ["recognition.id"], name=op.f("fk_vacancy_telling_recognition_id")
        ),
        sa.ForeignKeyConstraint(
            ["vacancy_id"], ["vacancy.id"], name=op.f("fk_vacancy_telling_vacancy_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vacancy_telling")),
        sa.UniqueConstraint(
            "vacancy_id", "person_id", name=op.f("uq_vacancy_telling_vacancy_id_person_id")
        ),
        sqlite_strict=True,
    )
    op.create_index("ix_vacancy_telling_person_id", "vacancy_telling", ["person_id"], unique=False)
    op.create_index(
        "ix_vacancy_telling_recognition_id", "vacancy_telling", ["recognition_id"], unique=False
    )


def _widen_activity() -> None:
    op.add_column(
        "activity",
        sa.Column("uses_skills", sa.Text(), server_default=sa.text("''"), nullable=False),
    )


def _widen_charity() -> None:
    op.add_column(
        "charity", sa.Column("address", sa.Text(), server_default=sa.text("''"), nullable=False)
    )
    op.add_column(
        "charity",
        sa.Column("registered_number", sa.Text(), server_default=sa.text("''"), nullable=False),
    )
    op.add_column(
        "charity", sa.Column("contact", sa.Text(), server_default=sa.text("''"), nullable=False)
    )
    op.add_column(
        "charity", sa.Column("signed_by", sa.Text(), server_default=sa.text("''"), nullable=False)
    )
    op.add_column(
        "charity", sa.Column("signed_as", sa.Text(), server_default=sa.text("''"), nullable=False)
    )
    op.add_column("charity", sa.Column("logo_sha256", sa.Text(), nullable=True))
    op.add_column("charity", sa.Column("logo_kind", sa.Text(), nullable=True))


def _widen_person() -> None:
    op.add_column(
        "person", sa.Column("wants_to_use", sa.Text(), server_default=sa.text("''"), nullable=False)
    )


def _widen_policy() -> None:
    op.add_column(
        "policy",
        sa.Column("training_on", sa.Integer(), server_default=sa.text("1"), nullable=False),
    )
    op.add_column(
        "policy", sa.Column("checks_on", sa.Integer(), server_default=sa.text("1"), nullable=False)
    )
    op.add_column(
        "policy",
        sa.Column("warn_days", sa.Text(), server_default=sa.text("'[7, 30, 60]'"), nullable=False),
    )
    op.add_column(
        "policy",
        sa.Column("vacancies_on", sa.Integer(), server_default=sa.text("1"), nullable=False),
    )
    op.add_column(
        "policy",
        sa.Column("vacancy_days", sa.Integer(), server_default=sa.text("7"), nullable=False),
    )
    op.add_column(
        "policy", sa.Column("gifts_on", sa.Integer(), server_default=sa.text("1"), nullable=False)
    )
    op.add_column(
        "policy",
        sa.Column("gift_pence", sa.Integer(), server_default=sa.text("2500"), nullable=False),
    )
