"""Reading French texts: candidates for figures and commitments, each with its why."""
