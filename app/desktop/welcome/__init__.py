"""The first run: how to begin with an office file of one's own, another's, or the demo charity."""
