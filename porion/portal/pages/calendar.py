"""The calendar: what is due, what has passed, and what each publication said of a date."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.deadlines import Deadline, DeadlineBoard, DueKind
from porion.answers.followed import Followed
from porion.answers.history import Histories
from porion.portal.addresses import Addresses
from porion.portal.pages.calendar_picture import Days, dates_picture, picture_heading
from porion.portal.pages.calendar_words import due_day, source_href, status, what
from porion.portal.pages.event_tables import event_day, event_table
from porion.ui import wording as words
from porion.ui.charts import Picture
from porion.ui.parts import DueItem
from porion.ui.tables import Cell, Column, Row, Table

#: Deadlines set in large type at the top.
_NEXT = 3
#: Names printed before "et n autres".
_NAMED = 4
#: Undertakings due by one same day that stand in the table; more are folded under their day.
_CROWD = 6


@dataclass(frozen=True)
class Known:
    """What is known beside the dates: histories of projects, the follow-up of undertakings by
    their keys."""

    histories: Histories
    follow: Mapping[str, Followed]


@dataclass(frozen=True)
class Year:
    """The deadlines that passed in a year."""

    year: int
    table: Table


@dataclass(frozen=True)
class Crowd:
    """Many undertakings due by one same day, folded."""

    day: str
    table: Table


@dataclass(frozen=True)
class CalendarPage:
    """The board of a day: `upcoming` are the dates in force, `crowds` those that many undertakings
    share, `changed` those that a later text changed, `picture` what each publication said of a
    project."""

    day: date
    lead: str
    next: tuple[DueItem, ...]
    upcoming: Table | None
    crowds: tuple[Crowd, ...]
    changed: Table | None
    picture: Picture | None
    picture_heading: str
    passed: tuple[Year, ...]
    facts: Table | None
    picture_csv: str


def calendar_page(
    board: DeadlineBoard, told: Known, days: Days, addresses: Addresses
) -> CalendarPage:
    """The page of the calendar; `days` say when each document was published, by its key."""
    found = told.histories
    crowds = _crowds(board)
    few = [due for due in board.in_force if due not in crowds.get(due.due_to, ())]
    others = [mark for h in found.projects if not h.followed for mark in h.marks]
    facts = sorted(others, key=lambda e: (e.on_to or e.on_from or date.min, e.key), reverse=True)
    return CalendarPage(
        day=board.day,
        lead=_lead(board),
        next=tuple(_due_item(each, addresses) for each in board.soonest[:_NEXT]),
        upcoming=_table(_("Échéances à venir"), few, told, board, addresses),
        crowds=tuple(
            Crowd(words.day(day), table)
            for day, listed in crowds.items()
            if (
                table := _table(
                    _("Échéances du %s") % words.day(day), listed, told, board, addresses
                )
            )
        ),
        changed=_table(_("Dates changées depuis"), board.changed, told, board, addresses),
        picture=dates_picture(found, board, days, addresses),
        picture_heading=picture_heading(found),
        passed=_years(told, board, addresses),
        facts=event_table(facts, addresses) if facts else None,
        picture_csv=addresses.page("calendar-projects-csv"),
    )


def _crowds(board: DeadlineBoard) -> dict[date, list[Deadline]]:
    """The undertakings still to come that share their last day with many others, by that day."""
    days: dict[date, list[Deadline]] = {}
    for due in board.in_force:
        if due.kind is DueKind.COMMITMENT:
            days.setdefault(due.due_to, []).append(due)
    return {day: listed for day, listed in days.items() if len(listed) > _CROWD}


def _years(found: Known, board: DeadlineBoard, addresses: Addresses) -> tuple[Year, ...]:
    """What has passed, by year, the latest first."""
    years: dict[int, list[Deadline]] = {}
    for due in board.passed:
        years.setdefault(due.due_to.year, []).append(due)
    tables = (
        (year, _table(_("Échéances de %s") % year, listed, found, board, addresses))
        for year, listed in years.items()
    )
    return tuple(Year(year, table) for year, table in tables if table is not None)


def _lead(board: DeadlineBoard) -> str:
    if not board.in_force:
        return _("Au %s, aucune échéance publiée n’est à venir.") % words.day(board.day)
    count = ngettext(
        "%(n)s échéance à venir au %(day)s : %(what)s, %(when)s.",
        "%(n)s échéances à venir au %(day)s ; la prochaine : %(what)s, %(when)s.",
        len(board.in_force),
    )
    first = (board.soonest or board.in_force)[0]  # the one at the top, as on the home page
    return count % {
        "n": len(board.in_force),
        "day": words.day(board.day),
        "what": words.lower_first(what(first)),
        "when": due_day(first),
    }


def _due_item(due: Deadline, addresses: Addresses) -> DueItem:
    source = due.document.label if due.document else ""
    if due.computed:
        source = f"{source} · {_('date calculée')}" if source else _("date calculée")
    href = source_href(due, addresses)
    return DueItem(words.upper_first(due_day(due)), what(due), due.due_to, source, href)


def _table(
    caption: str,
    listed: Sequence[Deadline],
    found: Known,
    board: DeadlineBoard,
    addresses: Addresses,
) -> Table | None:
    if not listed:
        return None
    columns = (
        Column(_("Échéance")),
        Column(_("Ce qui est attendu"), _("Attendu")),
        Column(_("Qui, où")),
        Column(_("Ce qu’on en sait"), _("Suite")),
        Column(_("Document")),
    )
    rows = (_row(due, _said(due, found, board), addresses) for due in listed)
    return Table(caption, columns, tuple(rows))


def _said(due: Deadline, found: Known, board: DeadlineBoard) -> Cell:
    """What became of it; of a date in force, which earlier one it replaces."""
    said = status(due, found.histories, board.day, found.follow)
    history = found.histories.of(due.project) if due.kind is DueKind.EVENT else None
    own = next((m for m in history.marks if m.key == due.key), None) if history else None
    before = (
        next((m for m in history.marks if own and m.key == own.revises), None) if history else None
    )
    note = _("remplace : %s") % words.lower_first(event_day(before)) if before else ""
    return Cell(said, note=note) if said else Cell(_("À venir"), note=note, muted=True)


def _row(due: Deadline, said: Cell, addresses: Addresses) -> Row:
    return Row(
        (
            Cell(words.upper_first(due_day(due)), note=_due_note(due)),
            Cell(what(due), _href(due, addresses), note=_kind(due)),
            _who(due),
            said,
            Cell(due.document.label, source_href(due, addresses))
            if due.document
            else Cell(words.not_communicated(), muted=True),
        )
    )


def _href(due: Deadline, addresses: Addresses) -> str:
    """The page of an undertaking, where all that is known of it stands."""
    return addresses.commitment(due.key) if due.kind is DueKind.COMMITMENT else ""


def _due_note(due: Deadline) -> str:
    """For a computed day how it was; for words of the text the day that places them."""
    if due.kind is DueKind.AGREEMENT:
        if not due.computed:
            return ""
        computed = _("date calculée")
        return due.words if due.words.startswith(computed) else f"{computed} : {due.words}"
    return _("au plus tard le %s") % words.short_day(due.due_to) if due.words else ""


def _kind(due: Deadline) -> str:
    return {
        DueKind.AGREEMENT: _("Terme d’un texte"),
        DueKind.COMMITMENT: _("Engagement"),
        DueKind.EVENT: _("Annonce"),
    }[due.kind]


def _who(due: Deadline) -> Cell:
    if due.kind is DueKind.AGREEMENT:
        count = len(due.parties)
        return Cell(ngettext("%(n)s signataire", "%(n)s signataires", count) % {"n": count})
    names = list(dict.fromkeys(each.label for each in (*due.parties, *due.places)))
    if not names:
        return Cell(_("Les documents publiés ne le précisent pas"), muted=True)
    more = len(names) - _NAMED
    if more <= 1:
        return Cell(", ".join(names))
    return Cell(_("%(names)s et %(n)s autres") % {"names": ", ".join(names[:_NAMED]), "n": more})
