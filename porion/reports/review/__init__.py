"""The page on which a person decides what a reading may bring into the record."""
