"""The application of Qt: one in a process, drawn by Fusion on every system."""

from PySide6.QtWidgets import QApplication


def the_application() -> QApplication:
    """The application that runs, or a new one."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    # Told as an argument: asked by `setStyle`, PySide first makes the hundreds of names of QStyle.
    return QApplication(["goodturn", "-style", "Fusion"])
