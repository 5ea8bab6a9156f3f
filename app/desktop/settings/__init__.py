"""The settings: the charity, when thanks are due, activities, the look, the file, what was done."""
