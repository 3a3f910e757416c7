"""Verbs of the `figures` context."""
