"""Milestones: reached, near, to catch up on, and marked; and a year's giving."""
