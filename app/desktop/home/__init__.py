"""Home: what needs attention, four figures, hours by month, and what is coming up."""
