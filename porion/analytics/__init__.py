"""A columnar mirror of the record for heavy questions; it only reads."""
