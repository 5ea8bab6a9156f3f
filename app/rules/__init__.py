"""What the records mean: pure functions of values, with today as a parameter."""
