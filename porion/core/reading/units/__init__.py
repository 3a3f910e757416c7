"""What a number counts, beside it or from afar, and what a rate is a share of."""
