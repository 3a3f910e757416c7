"""Tables of words written as lines in modules of data, and patterns made from them."""

import re
from collections.abc import Iterable
from typing import Any

#: What stands in a pattern for a character of a table.
_CHARACTERS = {" ": " ", "'": "['’]"}


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
    """A pattern that matches any of `words`, the longest first; either apostrophe matches both.

    Words that begin alike share their beginning, so that a search tries it once.

    >>> alternatives(["an", "année", "mois"])
    'an(?:née)?|mois'
    """
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for char in word:
            node = node.setdefault(char, {})
        node[""] = {}
    return "|".join(_branches(root))


def _branches(node: dict[str, Any]) -> list[str]:
    """A pattern for each letter that may come next, with all that may follow it."""
    return [
        _CHARACTERS.get(char, re.escape(char)) + _rest(node[char]) for char in sorted(node) if char
    ]


def _rest(node: dict[str, Any]) -> str:
    branches = _branches(node)
    if len(branches) > 1 or (branches and "" in node):
        return f"(?:{'|'.join(branches)})" + ("?" if "" in node else "")
    return "".join(branches)
