"""Readings of the `territory` context."""
