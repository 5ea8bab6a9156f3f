"""How this office sends expenses to finance: read, and changed."""

from sqlmodel import Session, select

from app.records.areas import Area
from app.records.finance_settings import FinanceSettings, FinanceSettingsDraft
from app.services.outcome import Outcome, outcome_of
from app.store.office_file import OfficeFile


def settings(office: OfficeFile) -> FinanceSettingsDraft:
    """The settings in force; those that suit most where nobody has set any."""
    with office.reading() as session:
        return settings_in(session)


def settings_in(session: Session) -> FinanceSettingsDraft:
    """The settings in force, read within an open session."""
    kept = session.exec(select(FinanceSettings)).one_or_none()
    return FinanceSettingsDraft() if kept is None else FinanceSettingsDraft.of(kept)


def change(office: OfficeFile, draft: FinanceSettingsDraft) -> Outcome:
    """Change how expenses are sent to finance; batches that were made stay as they are."""
    with office.writing() as writing:
        kept = writing.session.exec(select(FinanceSettings)).one_or_none()
        if kept is None:
            kept = FinanceSettings.model_validate(draft.model_dump())
            writing.add(kept)
        else:
            writing.change(kept, draft.model_dump())
        writing.say("Changed how expenses are sent to finance.", Area.FINANCE)
    return outcome_of(writing, kept.id)
