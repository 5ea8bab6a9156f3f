"""The largest sums and distances that a record takes, so that a slip of the finger is caught."""

#: £100,000 in pence: no volunteer's line of expenses, gift or payment comes near it.
LARGEST_PENCE = 10_000_000
#: 2,000 miles in tenths: further than the length of Great Britain and back.
LONGEST_JOURNEY = 20_000
#: 100,000 miles in tenths: more than anybody drives in a year.
LONGEST_YEAR = 1_000_000
