"""Sources: documents, their parts, and the numbers in them that are no figures."""
