"""What the lists of giving back have in common."""

from app.desktop.list_page import ListPage


class GivingPage(ListPage):
    """One of the lists of giving back."""
