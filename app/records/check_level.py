"""How far a check went; the rules read it without loading what a check holds."""

from enum import StrEnum


class CheckLevel(StrEnum):
    """How far a check went."""

    BASIC = "basic DBS"
    STANDARD = "standard DBS"
    ENHANCED = "enhanced DBS"
    ENHANCED_BARRED = "enhanced DBS with barred list"
    PVG = "PVG (Scotland)"
    ACCESS_NI = "AccessNI"
    OTHER = "other"
