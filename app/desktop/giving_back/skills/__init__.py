"""Skills and talents: found by their words, seen at work, and what both sides can give."""
