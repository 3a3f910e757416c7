"""Where in a passage a printed number stands: the number itself, never the end of a longer one."""

import re

#: What precedes or follows the rest of a longer number or word: "3,1 M€" does not print "1 M€".
_BEFORE = re.compile(r"(?:\w|\d[.,\s\u00a0])$")
_AFTER = re.compile(r"^(?:\w|[.,]\d)")


def printed_at(text: str, printed: str, start: int, end: int) -> int:
    """Position of `printed` between `start` and `end`, -1 where it is not there.

    The first place where it stands alone; where it nowhere does, the first place at all.
    """
    at = text.find(printed, start, end)
    first = at
    while at >= 0:
        after = at + len(printed)
        if not _BEFORE.search(text[max(at - 2, 0) : at]) and not _AFTER.match(
            text[after : after + 2]
        ):
            return at
        at = text.find(printed, at + 1, end)
    return first
