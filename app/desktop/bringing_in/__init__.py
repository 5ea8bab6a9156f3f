"""The screens on which a spreadsheet is brought in, and its rows that wait are placed."""
