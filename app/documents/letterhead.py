"""What stands at the head of the charity's paper: its name, where it is found, and its logo."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The charity as its paper names it; only the name is needed."""

    name: str
    #: The address, a line each.
    address: tuple[str, ...] = ()
    #: How it is reached: a phone number, an e-mail address, a website.
    contact: tuple[str, ...] = ()
    #: Such as "Registered charity 1234567", as the law asks for on some papers.
    registration: str = ""
    #: A PNG, JPEG, WebP or SVG picture.
    logo: bytes | None = None
    #: What the logo shows, read aloud to those who cannot see it.
    logo_words: str = ""

    def words(self) -> Mapping[str, object]:
        """What a template prints of it; the logo travels apart."""
        return {
            "name": self.name,
            "address": list(self.address),
            "contact": list(self.contact),
            "registration": self.registration,
            "logo_words": self.logo_words or f"Logo of {self.name}",
        }
