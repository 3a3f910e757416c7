"""Numbers as they are really written: where they stand, and what they are worth."""
