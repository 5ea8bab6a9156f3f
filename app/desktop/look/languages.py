"""The language of the window; English has a file too, which holds its plurals."""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from app.records.resources import resource_path

#: The object by which an application's translator is found again.
_NAME = "goodturn language"


def speak(application: QCoreApplication, language: str = "en") -> QTranslator:
    """Let the application speak a language; done once, before the first widget is made."""
    spoken = application.findChild(QTranslator, _NAME)
    if spoken is None:
        spoken = QTranslator(application)
        spoken.setObjectName(_NAME)
        spoken.load(str(resource_path(f"languages/goodturn_{language}.qm")))
        application.installTranslator(spoken)
        # Numbers, days and the first day of a week are written as in Britain, as the words are.
        QLocale.setDefault(QLocale(QLocale(language).language(), QLocale.Country.UnitedKingdom))
    return spoken
