"""Places: one for each code, on the globe, never in itself, and apart in time."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

from porion.core.problems import Problem
from porion.formats.dossier.package import Dossier, Row

_DEGREES = {"lon": 180, "lat": 90}


def codes_are_unique(dossier: Dossier) -> Iterator[Problem]:
    """An official code names one place."""
    first: dict[str, Row] = {}
    for row in dossier.rows("places"):
        code = row.text("code")
        earlier = first.setdefault(code, row)
        if code and earlier is not row:
            yield row.problem("code_twice", "code", code, line=earlier.line)


def places_are_on_the_globe(dossier: Dossier) -> Iterator[Problem]:
    """Degrees east and north, within what there is."""
    for row in dossier.rows("places"):
        for column, most in _DEGREES.items():
            degrees = row.get(column)
            if isinstance(degrees, Decimal) and abs(degrees) > most:
                yield row.problem("degrees_out_of_range", column, degrees, most=most)


def memberships_are_of_another(dossier: Dossier) -> Iterator[Problem]:
    """A place is not in itself."""
    for row in dossier.rows("memberships"):
        if row.text("place") and row.text("place") == row.text("container"):
            yield row.problem("membership_of_itself", "container", row.text("container"))


def memberships_do_not_overlap(dossier: Dossier) -> Iterator[Problem]:
    """A place is once in a container on any day."""
    spans: dict[tuple[str, str], list[tuple[date, date, Row]]] = defaultdict(list)
    for row in dossier.rows("memberships"):
        if row.unread:
            continue
        start, end = row.get("valid_from") or date.min, row.get("valid_to") or date.max
        if isinstance(start, date) and isinstance(end, date):
            spans[row.text("place"), row.text("container")].append((start, end, row))
    for entries in spans.values():
        ordered = sorted(entries, key=lambda entry: (entry[0], entry[2].line))
        for (_, end, earlier), (start, _, later) in pairwise(ordered):
            if start <= end:
                yield later.problem(
                    "membership_overlaps", "valid_from", later.key, line=earlier.line
                )
