"""The `porion` program."""
