"""Verbs of the `framework` context."""
