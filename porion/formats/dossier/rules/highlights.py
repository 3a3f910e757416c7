"""What is put forward holds what its shape shows, and names what is on record."""

from collections.abc import Iterator
from difflib import get_close_matches

from porion.core.problems import Problem
from porion.core.vocabulary import HighlightShape
from porion.formats.dossier.package import Dossier, Row

#: The column that each shape is made of.
MADE_OF = {
    HighlightShape.SET: "indicators",
    HighlightShape.NUMBERS: "indicators",
    HighlightShape.MONEY: "indicators",
    HighlightShape.DATES: "project",
    HighlightShape.PLACES: "places",
}


def highlights_hold_what_they_show(dossier: Dossier) -> Iterator[Problem]:
    """Each shape has its column filled; a set counts members; a project has events; words, where
    there are any, are as many as what they name."""
    projects = {row.text("project") for row in dossier.rows("events")}
    for row in dossier.rows("highlights"):
        shape = row.text("shape")
        if shape not in set(HighlightShape):
            continue
        column = MADE_OF[HighlightShape(shape)]
        if not row.get(column):
            if column not in row.unread:
                yield row.problem("highlight_lacks", column, "", shape=shape, column=column)
            continue
        if shape == HighlightShape.SET:
            yield from _not_a_set(dossier, row)
        if shape == HighlightShape.DATES and "events" not in dossier.unreadable:
            yield from _no_project(row, projects)
        yield from _words(row)


def _not_a_set(dossier: Dossier, row: Row) -> Iterator[Problem]:
    keys = row.keys("indicators")
    if len(keys) > 1:
        yield row.problem("highlight_of_several_sets", "indicators", len(keys))
    for key in keys:
        found = dossier.find("indicators", key)
        if found is not None and not found.text("members_of"):
            yield row.problem("highlight_not_a_set", "indicators", key)


def _no_project(row: Row, projects: set[str]) -> Iterator[Problem]:
    project = row.text("project")
    if project not in projects:
        near = get_close_matches(project, projects, n=1)
        yield row.problem("highlight_project_unknown", "project", project, near="".join(near))


def _words(row: Row) -> Iterator[Problem]:
    words = row.keys("words")
    named = row.get(MADE_OF[HighlightShape(row.text("shape"))])
    count = len(named) if isinstance(named, tuple) else 0
    if words and count and len(words) != count:
        yield row.problem("highlight_words", "words", len(words), count=count)
