"""The tables of a dossier, one module for each context that keeps them."""
