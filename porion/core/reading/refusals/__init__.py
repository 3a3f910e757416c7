"""Numbers that count nothing, and the words that tell."""
