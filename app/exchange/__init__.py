"""What comes in and goes out: spreadsheets, contact cards, CSV files."""
