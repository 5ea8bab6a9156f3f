"""The files by which finance programs and banks take in expenses: one small writer each."""
