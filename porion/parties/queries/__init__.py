"""Readings of the `parties` context."""
