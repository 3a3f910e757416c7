"""Readings of the `framework` context."""
