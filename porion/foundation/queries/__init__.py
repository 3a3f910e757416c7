"""Readings shared by the queries of every context."""
