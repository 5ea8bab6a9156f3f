"""Goodturn: every good turn noticed."""

__version__ = "0.1.0"
