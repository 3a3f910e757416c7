"""Invented data for the gallery: every component in every state. No figure here is real."""
