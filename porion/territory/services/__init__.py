"""Verbs of the `territory` context."""
