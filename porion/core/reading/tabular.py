"""Tables of words written as lines in modules of data, and patterns made from them."""

import re
from collections.abc import Iterable


def lines(table: str) -> list[tuple[str, ...]]:
    """The lines of a table, cells separated by `|` and stripped; blank lines and those that
    begin with `#` are left out.

    >>> lines("# a remark\\n plus de | more_than\\n")
    [('plus de', 'more_than')]
    """
    return [
        tuple(cell.strip() for cell in line.split("|"))
        for line in table.splitlines()
        if line.strip() and not line.lstrip().startswith("#")
    ]


def alternatives(words: Iterable[str]) -> str:
    """A pattern that matches any of `words`, the longest first; either apostrophe matches both."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace("\\ ", " ").replace("'", "['’]") for word in ordered)
