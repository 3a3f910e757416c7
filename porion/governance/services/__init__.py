"""Verbs of the `governance` context."""
