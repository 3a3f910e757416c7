"""Verbs shared by the services of every context."""
