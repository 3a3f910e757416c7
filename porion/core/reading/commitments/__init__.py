"""Who undertakes what, by when, how much."""
