"""Lineage leads from an objective of one text to one of a later text, and never back."""

from collections import defaultdict
from collections.abc import Iterator

from porion.core.problems import Problem
from porion.core.vocabulary import LineageRelation
from porion.formats.dossier.package import Dossier, Row
from porion.formats.dossier.rules.published import document_of, is_no_later

_ENDS = ("source", "target")
#: The end that a step of this relation does not have.
_WITHOUT = {LineageRelation.ADDED.value: "source", LineageRelation.NOT_TAKEN_UP.value: "target"}


def lineage_has_its_ends(dossier: Dossier) -> Iterator[Problem]:
    """A source unless it is added, a target unless it is not taken up; two different ones."""
    for row in dossier.rows("lineage"):
        if row.unread.intersection({*_ENDS, "relation"}):
            continue
        without = _WITHOUT.get(row.text("relation"), "")
        for end in _ENDS:
            if row.get(end) is None and end != without:
                yield row.problem("lineage_end_missing", end, row.text("relation"))
            elif row.get(end) is not None and end == without:
                yield row.problem(
                    "lineage_end_too_many", end, row.text(end), relation=row.text("relation")
                )


def lineage_goes_forward(dossier: Dossier) -> Iterator[Problem]:
    """To the text that the row names, which is a later one; no step leads back."""
    turning = set[str]()
    for row, loop in _loops(dossier):
        turning.add(row.key)
        yield row.problem("lineage_cycle", "target", " → ".join(loop))
    for row in dossier.rows("lineage"):
        target = dossier.find("objectives", row.get("target"))
        source = dossier.find("objectives", row.get("source"))
        agreement = dossier.find("agreements", row.get("agreement"))
        if agreement is None or row.key in turning:
            continue
        if target is not None and target.text("agreement") not in ("", agreement.key):
            yield row.problem(
                "lineage_target_elsewhere",
                "target",
                target.key,
                expected=agreement.key,
                agreement=target.text("agreement"),
            )
        elif source is not None and _is_no_text_later(dossier, agreement, source):
            yield row.problem(
                "lineage_backwards",
                "agreement",
                agreement.key,
                source=source.key,
                agreement=source.text("agreement"),
            )


def lineage_says_one_thing(dossier: Dossier) -> Iterator[Problem]:
    """No step twice; what is not taken up by a text, or is added by it, has no other step there."""
    steps: dict[tuple[str, str, str], Row] = {}
    apart: dict[tuple[str, str, str], Row] = {}
    joined: dict[tuple[str, str, str], Row] = {}
    for row in dossier.rows("lineage"):
        step = (row.text("source"), row.text("target"), row.text("agreement"))
        earlier = steps.setdefault(step, row)
        if earlier is not row:
            yield row.problem("lineage_twice", "key", row.key, line=earlier.line)
            continue
        without = _WITHOUT.get(row.text("relation"))
        for end in _ENDS:
            if end != without and row.get(end) is not None:
                place = (end, row.text(end), row.text("agreement"))
                (joined if without is None else apart).setdefault(place, row)
    for place, row in apart.items():
        if place in joined:
            yield row.problem(
                "lineage_both_ways",
                "relation",
                row.text("relation"),
                objective=place[1],
                line=joined[place].line,
            )


def _is_no_text_later(dossier: Dossier, agreement: Row, source: Row) -> bool:
    """True where the text that takes up is surely not later than the one taken up."""
    if source.text("agreement") == agreement.key:
        return True
    earlier = dossier.find("agreements", source.get("agreement"))
    return is_no_later(document_of(dossier, agreement), document_of(dossier, earlier))


def _loops(dossier: Dossier) -> Iterator[tuple[Row, list[str]]]:
    """Each loop once, at the step that closes it."""
    onward: dict[str, list[Row]] = defaultdict(list)
    for row in dossier.rows("lineage"):
        if row.get("source") is not None and row.get("target") is not None:
            onward[row.text("source")].append(row)
    done: set[str] = set()
    for start in list(onward):
        path: list[str] = []
        todo: list[tuple[str, int]] = [(start, 0)]
        while todo:
            here, taken = todo.pop()
            del path[len(todo) :]
            path.append(here)
            if here in done or taken == len(onward[here]):
                done.add(here)
                continue
            todo.append((here, taken + 1))
            step = onward[here][taken]
            ahead = step.text("target")
            if ahead in path:
                yield step, [*path[path.index(ahead) :], ahead]
            elif ahead not in done:
                todo.append((ahead, 0))
