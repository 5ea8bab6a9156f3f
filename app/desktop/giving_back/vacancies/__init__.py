"""Vacancies that volunteers see first: who fits, who was told, and what came of it."""
