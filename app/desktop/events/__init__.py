"""The screens of events: the list and the month, one event with its roster, the mailing lists."""
