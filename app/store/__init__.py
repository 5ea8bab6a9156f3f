"""Where the records are kept: the office file, its journal, backups and migrations."""
