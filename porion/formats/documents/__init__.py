"""Documents from files: their normalised text, cut into blocks."""
