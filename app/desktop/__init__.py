"""What people see: the only room that knows Qt.

PySide reads the source of every module imported after it, to learn whether it spells names in
PySide's other way (`from __feature__ import snake_case`). Nothing here does, and it cost a sixth
of the start: imports are Python's own again.
"""

import builtins

import PySide6.QtCore  # noqa: F401 - it is what puts its own import in place

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
