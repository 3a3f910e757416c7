"""The picture of the calendar: one row a project, one mark a publication; its twins."""

from collections.abc import Mapping, Sequence
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.deadlines import Deadline, DeadlineBoard, DueKind
from porion.answers.history import Histories, ProjectHistory
from porion.core import language
from porion.core.vocabulary import EventKind
from porion.framework.vocabulary import EventRead
from porion.portal.addresses import Addresses
from porion.portal.pages.calendar_words import due_day, outcome
from porion.portal.pages.event_tables import event_day, event_href, event_kind
from porion.portal.pages.figure_rows import document_name
from porion.portal.pages.indicator_words import counted
from porion.programmes.vocabulary import Named
from porion.sources.vocabulary import Published
from porion.ui import wording as words
from porion.ui.charts import DateMark, Dates, Picture, ProjectDates, Said, calendar_picture
from porion.ui.tables import Cell, Column, Row, Table

#: When each document was published, by its key.
Days = Mapping[str, Published]
#: Heads of the CSV, in the order of `records`.
HEADS = (
    *("projet", "ordre", "nature", "date", "du", "au", "document", "publiee_le"),
    *("publiee_au_plus_tard_le", "remplacee_par", "suite"),
)
_SAID = {
    EventKind.PLANNED: Said.ANNOUNCED,
    EventKind.BEGUN: Said.BEGUN,
    EventKind.FINISHED: Said.FINISHED,
    EventKind.HELD: Said.HELD,
}


def followed(found: Histories) -> list[ProjectHistory]:
    """The projects of the picture, by their last day; those without one come last."""
    listed = [history for history in found.projects if history.followed]
    return sorted(listed, key=lambda history: (_last(history), history.project))


def _last(history: ProjectHistory) -> date:
    return max((mark.on_to for mark in history.marks if mark.on_to), default=date.max)


def dates_picture(
    found: Histories, board: DeadlineBoard, days: Days, addresses: Addresses
) -> Picture | None:
    """The picture with its table and rows; None where no project has two things to compare.
    `days` say when each document was published, by its key."""
    listed = followed(found)
    ends = [due for due in (*reversed(board.passed), *board.upcoming) if _is_end(due)]
    if not listed:
        return None
    spec = Dates(
        "projets",
        _("Dates annoncées et constatées, par projet"),
        (
            *(_project(history, board.day, days) for history in listed),
            *(_end(due, days) for due in ends),
        ),
        board.day,
    )
    return calendar_picture(
        spec, _table(listed, found, board.day, addresses), records(found, board, days)
    )


def picture_heading(found: Histories) -> str:
    """What the picture shows: how many projects, how many dates that a later text changed."""
    listed = followed(found)
    changed = sum(bool(mark.revises) for history in listed for mark in history.marks)
    projects = counted(len(listed), _("Un projet"), _("%s projets"))
    if not changed:
        return _("%s, aucune date changée depuis son annonce") % projects
    dates = ngettext("une date changée", "%(n)s dates changées", changed)
    said = dates % {"n": language.in_letters(changed)}
    return _("%(projects)s, %(dates)s depuis leur annonce") % {"projects": projects, "dates": said}


def _is_end(due: Deadline) -> bool:
    return due.kind is DueKind.AGREEMENT


def _project(history: ProjectHistory, day: date, days: Days) -> ProjectDates:
    return ProjectDates(history.project, tuple(_mark(m, history, day, days) for m in history.marks))


def _mark(mark: EventRead, history: ProjectHistory, day: date, days: Days) -> DateMark:
    return DateMark(
        _SAID[mark.kind],
        words.lower_first(event_day(mark)),
        _source(mark.document, mark.known_on, days),
        mark.on_from,
        mark.on_to,
        mark.known_on,
        replaced=any(later.revises == mark.key for later in history.marks),
        outcome=outcome(mark, history, day),
    )


def _source(document: Named | None, day: date | None, days: Days) -> str:
    """The name of a document, with its day as short as it can be written; of one without a day
    the last on which it can have been published."""
    if document is None:
        return ""
    told = days.get(document.key)
    if told is not None and not told.dated:
        latest = _("au plus tard le %s") % words.short_day(told.surely)
        return f"{document.label}, {latest}"
    name = document_name(document.label, day)
    return f"{name}, {words.short_day(day)}" if day and name != document.label else name


def _end(due: Deadline, days: Days) -> ProjectDates:
    """The end of an agreement, as a dated fact of its own row."""
    day = due_day(due)
    said = _("terme : %(day)s (date calculée)") if due.computed else _("terme : %(day)s")
    source = _source(due.document, due.known_on, days)
    mark = DateMark(Said.HELD, said % {"day": day}, source, due.due_to, due.due_to, due.known_on)
    return ProjectDates(due.label, (mark,))


def _table(
    listed: Sequence[ProjectHistory], found: Histories, day: date, addresses: Addresses
) -> Table:
    """One row a project, one column a document."""
    spoken = [d for d in found.documents if any(h.said_in(d.key) for h in listed)]
    columns = (Column(_("Projet")), *(Column(d.label, d.label.partition(",")[0]) for d in spoken))
    rows = (
        Row((Cell(h.project), *(_cell(h.said_in(d.key), h, day, addresses) for d in spoken)))
        for h in listed
    )
    return Table(_("Historique du calendrier"), columns, tuple(rows))


def _cell(
    marks: Sequence[EventRead], history: ProjectHistory, day: date, addresses: Addresses
) -> Cell:
    """What one document says of a project; the link leads to its last words of it."""
    if not marks:
        return Cell(_("Aucune date"), muted=True)
    text = " ; ".join(_words(mark) for mark in marks)
    notes = dict.fromkeys(n for n in (outcome(mark, history, day) for mark in marks) if n)
    return Cell(words.upper_first(text), event_href(marks[-1], addresses), note=", ".join(notes))


def _words(mark: EventRead) -> str:
    """ "annoncé : automne 2026", "achevé : novembre 2021"."""
    verb = words.lower_first(event_kind(mark))
    when = event_day(mark)
    if not when:
        return _("%(verb)s, sans date") % {"verb": verb}
    said = words.lower_first(when)
    return said if mark.kind is EventKind.HELD else f"{verb}{words.NBSP}: {said}"


def records(found: Histories, board: DeadlineBoard, days: Days) -> tuple[tuple[str, ...], ...]:
    """The rows of the CSV, heads first: one a mark, in the order of the picture."""
    rows: list[tuple[str, ...]] = [HEADS]
    for history in followed(found):
        later = {mark.revises: mark.key for mark in history.marks if mark.revises}
        for order, mark in enumerate(history.marks, start=1):
            rows.append(
                (
                    history.project,
                    str(order),
                    event_kind(mark),
                    event_day(mark),
                    mark.on_from.isoformat() if mark.on_from else "",
                    mark.on_to.isoformat() if mark.on_to else "",
                    mark.document.label if mark.document else "",
                    *_published(mark, days),
                    later.get(mark.key, ""),
                    outcome(mark, history, board.day),
                )
            )
    return tuple(rows)


def _published(mark: EventRead, days: Days) -> tuple[str, str]:
    """The day of publication, or for a text without one the last that it can be."""
    told = days.get(mark.document.key) if mark.document else None
    day = mark.known_on.isoformat() if mark.known_on else ""
    return (day, "") if told is None or told.dated else ("", day)
