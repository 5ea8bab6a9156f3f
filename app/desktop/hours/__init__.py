"""The hours people gave: the list of all of them, and three ways to log more."""
