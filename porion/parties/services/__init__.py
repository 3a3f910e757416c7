"""Verbs of the `parties` context."""
