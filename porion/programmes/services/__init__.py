"""Verbs of the `programmes` context."""
