"""Readings of the `figures` context."""
