"""The dossier: a programme as a Data Package of plain tables."""
