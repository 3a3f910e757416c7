"""Readings of the `sources` context."""
