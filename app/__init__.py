"""Goodturn: every good turn noticed."""
