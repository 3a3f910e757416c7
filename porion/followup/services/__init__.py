"""Verbs of the `followup` context."""
