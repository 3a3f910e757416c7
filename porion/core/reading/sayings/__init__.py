"""The kind and the state of a number: what the verb or the noun about it says."""
