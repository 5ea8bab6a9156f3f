"""A certificate to hang on a wall: who gave what, in a frame, with two lines to sign."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.documents.letterhead import Letterhead
from app.documents.letters import Signatory
from app.documents.typesetting import Printout
from app.rules.days import full_day


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate for one person.

    Its sentence is "gave", then `gave` in bold, such as "500 hours", then `how`, such as "as a
    volunteer between 1 March 2021 and 15 March 2026".
    """

    to_name: str
    awarded_on: date
    gave: str
    how: str = "as a volunteer"
    heading: str = "With thanks"
    opening: str = "This is to say that"
    #: Something that was said of them, set in quotation marks.
    quote: str = ""
    signatories: tuple[Signatory, ...] = ()


def certificates(letterhead: Letterhead, *awarded: Certificate) -> Printout:
    """The certificates as one printout, a page each; it bears the day of the latest."""
    title = "Certificates" if len(awarded) > 1 else f"{awarded[0].heading}, {awarded[0].to_name}"
    return Printout(
        template="certificate",
        title=title,
        dated=max(certificate.awarded_on for certificate in awarded),
        letterhead=letterhead,
        copies=tuple(_words(certificate) for certificate in awarded),
    )


def _words(certificate: Certificate) -> Mapping[str, object]:
    # Two lines to sign even where nobody is named: one is for whoever hands it over.
    signatories = certificate.signatories or (Signatory(""), Signatory(""))
    return {
        "to": certificate.to_name,
        "heading": certificate.heading,
        "opening": certificate.opening,
        "gave": certificate.gave,
        "how": certificate.how,
        "quote": certificate.quote,
        "awarded": full_day(certificate.awarded_on),
        "signatories": [
            ", ".join(word for word in (signatory.name, signatory.role) if word)
            for signatory in signatories
        ],
    }
