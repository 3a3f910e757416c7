"""What each publication said of the date of a project: one row a project, one mark each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from porion.core.folding import fold_name
from porion.core.vocabulary import EventKind
from porion.framework.queries.calendar import events
from porion.framework.vocabulary import EventRead
from porion.programmes.vocabulary import Named


@dataclass(frozen=True)
class ProjectHistory:
    """A project with all that was said of it, in order of publication."""

    project: str
    marks: tuple[EventRead, ...]

    @property
    def announced(self) -> bool:
        """Whether a date to come was ever announced for it."""
        return any(mark.kind is EventKind.PLANNED for mark in self.marks)

    @property
    def followed(self) -> bool:
        """Whether its dates are worth reading side by side: one was announced, or several
        documents speak of what has begun or is finished."""
        documents = {mark.document.key for mark in self.marks if mark.document}
        held = all(mark.kind is EventKind.HELD for mark in self.marks)
        return self.announced or (len(documents) > 1 and not held)

    @property
    def finished(self) -> EventRead | None:
        """The latest statement that it is finished: of several the latest that says when, since
        a text without the day takes nothing back of the one that gives it."""
        done = [mark for mark in self.marks if mark.kind is EventKind.FINISHED]
        dated = [mark for mark in done if mark.on_from or mark.on_to]
        return next(iter((dated or done)[::-1]), None)

    def said_in(self, document: str) -> list[EventRead]:
        """What one document says of it."""
        return [mark for mark in self.marks if mark.document and mark.document.key == document]


@dataclass(frozen=True)
class Histories:
    """Projects by name, and the documents that speak of them in order of publication."""

    projects: tuple[ProjectHistory, ...]
    documents: tuple[Named, ...]

    @cached_property
    def facts(self) -> Mapping[str, EventRead]:
        """Every dated fact by its key."""
        return {mark.key: mark for history in self.projects for mark in history.marks}

    def of(self, project: str) -> ProjectHistory | None:
        """The history of a project, None where nothing bears that name."""
        return next((h for h in self.projects if h.project == project), None) if project else None


def histories(programme: Any, *, on: date | None = None) -> Histories:
    """Every project with dated facts public at `on`; five queries at most."""
    found = events(programme, on=on)
    ordered = sorted(found, key=lambda e: (e.known_on or date.max, e.on_to or date.max, e.key))
    projects: dict[str, list[EventRead]] = {}
    for event in ordered:
        projects.setdefault(event.project or event.label, []).append(event)
    documents = dict.fromkeys(event.document for event in ordered if event.document)
    return Histories(
        tuple(
            ProjectHistory(name, _chained(marks))
            for name, marks in sorted(projects.items(), key=lambda item: fold_name(item[0]))
        ),
        tuple(documents),
    )


def _chained(marks: Sequence[EventRead]) -> tuple[EventRead, ...]:
    """The marks in order, an announcement never before the one that it revises."""
    placed: list[EventRead] = []
    waiting = list(marks)
    while waiting:
        keys = {mark.key for mark in waiting}
        ready = next((m for m in waiting if m.revises not in keys), waiting[0])
        waiting.remove(ready)
        placed.append(ready)
    return tuple(placed)
