"""Training and checks: who did what, who lacks what, the courses, and when checks are reviewed."""
