"""Giving back: the ledger, and the form in which it is written."""
