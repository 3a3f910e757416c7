"""Reconciliation: tables that an expert can read, no database."""
