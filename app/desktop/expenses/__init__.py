"""Expenses: claims of what people spent, from the first line to the money in their hands."""
