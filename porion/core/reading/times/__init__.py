"""Dates and periods, and which of them belongs to which number."""
