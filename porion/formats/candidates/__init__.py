"""Candidate tables: what reading proposes, in the dossier's columns, for a person to decide."""
