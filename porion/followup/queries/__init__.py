"""Readings of the `followup` context."""
