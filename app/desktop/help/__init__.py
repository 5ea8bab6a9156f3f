"""The help pages, the keys and what Goodturn is made of, in a view to read and search."""
