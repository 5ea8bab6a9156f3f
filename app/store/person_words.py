"""The words that people are found by: the file itself keeps them as its people change.

Kept by triggers, so that bulk entries and undo keep them too. Plain rows rather than a full-text
index: they go with the person without a trace, and a stranger's file needs no virtual table.
"""

from sqlalchemy import Connection

#: A search key cut at its spaces: made one JSON text, and of each space a quote, comma, quote.
_WORDS = """SELECT DISTINCT value
        FROM json_each('[' || replace(json_quote({0}), ' ', char(34, 44, 34)) || ']')
        WHERE value <> ''"""

_KEEP = f"""
    INSERT INTO person_word (word, has_left, search_key, person_id)
    SELECT value, new.left_on IS NOT NULL, new.search_key, new.id FROM (
        {_WORDS.format("new.search_key")}
    );"""  # noqa: S608 - all words are ours

_FORGET = f"""
    DELETE FROM person_word WHERE has_left = (old.left_on IS NOT NULL)
    AND search_key = old.search_key AND person_id = old.id AND word IN (
        {_WORDS.format("old.search_key")}
    );"""  # noqa: S608 - all words are ours

#: Each trigger by its name.
TRIGGERS = {
    "person_word_added": f"""CREATE TRIGGER person_word_added
AFTER INSERT ON person BEGIN{_KEEP}
END""",
    "person_word_changed": f"""CREATE TRIGGER person_word_changed
AFTER UPDATE OF search_key, left_on ON person BEGIN{_FORGET}{_KEEP}
END""",
    "person_word_removed": f"""CREATE TRIGGER person_word_removed
AFTER DELETE ON person BEGIN{_FORGET}
END""",
}


def create_triggers(connection: Connection) -> None:
    """Have the file keep the words from now on."""
    for statement in TRIGGERS.values():
        connection.exec_driver_sql(statement)
