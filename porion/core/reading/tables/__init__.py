"""Cells of tables: what the heads of a column and of a row say of a number."""
