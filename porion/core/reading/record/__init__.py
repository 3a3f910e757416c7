"""A reading against the record: likely indicators, what is there already, what moved."""
