"""The calendar: what is due, what has passed, and what each publication said of a date."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.deadlines import Deadline, DeadlineBoard, DueKind
from porion.answers.history import Histories, ProjectHistory
from porion.core import language
from porion.core.periods import Span
from porion.core.vocabulary import EventKind
from porion.framework.vocabulary import EventRead
from porion.portal.addresses import Addresses
from porion.portal.pages.event_tables import event_day, event_table
from porion.programmes.vocabulary import Named
from porion.ui import wording as words
from porion.ui.parts import DueItem
from porion.ui.tables import Cell, Column, Row, Table

#: Deadlines set in large type at the top.
_NEXT = 3
#: Names printed before "et n autres".
_NAMED = 4


@dataclass(frozen=True)
class CalendarPage:
    """The board of a day; `first` is the earliest publication, where nothing is known yet."""

    day: date
    lead: str
    next: tuple[DueItem, ...]
    upcoming: Table | None
    passed: Table | None
    projects: Table | None
    facts: Table | None


def calendar_page(board: DeadlineBoard, found: Histories, addresses: Addresses) -> CalendarPage:
    """The page of the calendar."""
    announced = [history for history in found.projects if history.announced]
    others = [mark for h in found.projects if not h.announced for mark in h.marks]
    facts = sorted(others, key=lambda e: (e.on_to or e.on_from or date.min, e.key), reverse=True)
    return CalendarPage(
        day=board.day,
        lead=_lead(board),
        next=tuple(_due_item(each, addresses) for each in board.upcoming[:_NEXT]),
        upcoming=_table(_("Échéances à venir"), board.upcoming, found, board, addresses),
        passed=_table(_("Échéances passées"), board.passed, found, board, addresses),
        projects=_projects(announced, found, addresses) if announced else None,
        facts=event_table(facts, addresses) if facts else None,
    )


def _lead(board: DeadlineBoard) -> str:
    if not board.upcoming:
        return _("Au %s, aucune échéance publiée n’est à venir.") % words.day(board.day)
    count = ngettext(
        "%(n)s échéance à venir au %(day)s : %(what)s, %(when)s.",
        "%(n)s échéances à venir au %(day)s ; la prochaine : %(what)s, %(when)s.",
        len(board.upcoming),
    )
    first = board.upcoming[0]
    return count % {
        "n": len(board.upcoming),
        "day": words.day(board.day),
        "what": words.lower_first(first.label) if first.project else first.label,
        "when": due_day(first),
    }


def due_day(due: Deadline) -> str:
    """The text's own words, else the days; of an agreement its last day."""
    if due.kind is DueKind.AGREEMENT:
        return words.day(due.due_to)
    return language.span(Span.inclusive(due.due_from, due.due_to), due.words)


def _due_item(due: Deadline, addresses: Addresses) -> DueItem:
    source = due.document.label if due.document else ""
    if due.computed:
        source = f"{source} · {_('date calculée')}" if source else _("date calculée")
    return DueItem(words.upper_first(due_day(due)), what(due), due.due_to, source)


def what(due: Deadline) -> str:
    """What falls due: for an agreement, its end."""
    return _("Fin : %s") % due.label if due.kind is DueKind.AGREEMENT else due.label


# --------------------------------------------------------------------------- status


def status(due: Deadline, found: Histories, day: date) -> str:
    """What the documents say since: changed, finished, or nothing; never guessed."""
    history = found.of(due.project)
    if due.revised_by and history:
        later = next((m for m in history.marks if m.key == due.revised_by), None)
        if later is not None:
            when = event_day(later) or _("date non précisée")
            return _("Date changée depuis : %s") % words.lower_first(when)
    done = history.finished if history else None
    if done is not None:
        when = event_day(done)
        return _("Achevé : %s") % words.lower_first(when) if when else _("Achevé")
    if due.due_to < day:
        return _("Échéance passée, suite non communiquée")
    return ""


def _table(
    caption: str,
    listed: Sequence[Deadline],
    found: Histories,
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
    rows = (_row(due, status(due, found, board.day), addresses) for due in listed)
    return Table(caption, columns, tuple(rows))


def _row(due: Deadline, said: str, addresses: Addresses) -> Row:
    return Row(
        (
            Cell(words.upper_first(due_day(due)), note=_due_note(due)),
            Cell(what(due), note=_kind(due)),
            _who(due),
            Cell(said) if said else Cell(_("À venir"), muted=True),
            Cell(due.document.label, addresses.document(due.document.key))
            if due.document
            else Cell(words.not_communicated(), muted=True),
        )
    )


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
    names = [each.label for each in (*due.parties, *due.places)]
    if not names:
        return Cell(_("Les documents publiés ne le précisent pas"), muted=True)
    more = len(names) - _NAMED
    if more <= 1:
        return Cell(", ".join(names))
    return Cell(_("%(names)s et %(n)s autres") % {"names": ", ".join(names[:_NAMED]), "n": more})


# ------------------------------------------------------------------------- projects


def _projects(listed: Sequence[ProjectHistory], found: Histories, addresses: Addresses) -> Table:
    """One row a project, one column a document, one mark a publication."""
    spoken = [d for d in found.documents if any(h.said_in(d.key) for h in listed)]
    columns = (Column(_("Projet")), *(Column(d.label, d.label.partition(",")[0]) for d in spoken))
    rows = (
        Row((Cell(h.project), *(_marks(h.said_in(d.key), d, addresses) for d in spoken)))
        for h in listed
    )
    return Table(_("Historique du calendrier"), columns, tuple(rows))


def _marks(marks: Sequence[EventRead], document: Named, addresses: Addresses) -> Cell:
    if not marks:
        return Cell(_("Aucune date"), muted=True)
    text = " ; ".join(_mark(mark) for mark in marks)
    return Cell(words.upper_first(text), addresses.document(document.key))


def _mark(mark: EventRead) -> str:
    """ "annoncé : automne 2026", "achevé : novembre 2021"."""
    verb = words.lower_first(language.label(mark.kind))
    when = event_day(mark)
    if not when:
        return _("%(verb)s, sans date") % {"verb": verb}
    said = words.lower_first(when)
    return said if mark.kind is EventKind.HELD else f"{verb}{words.NBSP}: {said}"
