"""Readings of the `programmes` context."""
