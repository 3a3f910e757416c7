"""Reading French texts: for now, numbers as they are really written."""
