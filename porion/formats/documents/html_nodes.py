"""Questions asked of the nodes of a parsed HTML page."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode as Node

HEADINGS = {f"h{level}": level for level in range(1, 7)}
#: What the parser calls the nodes that are no tags.
TEXT, COMMENT = "-text", "-comment"
_SPAN = re.compile(r"\s*([0-9]{1,4})")


def table_of(node: "Node") -> tuple[int, bool]:
    """The table around a row or a cell, and whether its head is in between; 0 where none."""
    parent, head = node.parent, False
    while parent is not None:
        if parent.tag == "thead":
            head = True
        if parent.tag == "table":
            return identity(parent), head
        parent = parent.parent
    return 0, head


def identity(node: "Node") -> int:
    """What tells a node from all others of its page."""
    return node.mem_id


def span(node: "Node", name: str) -> int:
    """How many rows or columns an attribute says; at least one, at most a thousand."""
    match = _SPAN.match(node.attributes.get(name) or "")
    return max(1, min(1_000, int(match[1]))) if match else 1


def lays_out(table: "Node") -> bool:
    """True for a table that only places things on the page."""
    if table.attributes.get("role") in {"presentation", "none"}:
        return True
    cells = rows = 0
    for node in _below(table):
        if node.tag in {"table", *HEADINGS}:
            return True
        cells += node.tag in {"td", "th"}
        rows += node.tag == "tr"
    return cells <= max(rows, 1) and cells < 3


def _below(top: "Node") -> Iterator["Node"]:
    """The elements below `top`, in order, without recursion."""
    stack = [top.child]
    while stack:
        node = stack.pop()
        if node is None:
            continue
        stack.append(node.next)
        if node.tag not in {TEXT, COMMENT}:
            yield node
            stack.append(node.child)
