"""Parties: organisations, their kinds and names; never a natural person."""
