"""Readings of the `governance` context."""
