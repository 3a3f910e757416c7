"""Verbs of the `sources` context."""
