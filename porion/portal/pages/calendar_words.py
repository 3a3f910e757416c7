"""Words of the calendar: what falls due, when, where that is said, what became of it."""

from collections.abc import Mapping
from datetime import date

from django.utils.translation import gettext as _

from porion.answers.deadlines import Deadline, DueKind
from porion.answers.followed import Followed, Told
from porion.answers.history import Histories, ProjectHistory
from porion.core import language
from porion.core.periods import Span
from porion.core.vocabulary import EventKind
from porion.framework.vocabulary import EventRead
from porion.portal.addresses import Addresses
from porion.portal.pages.event_tables import event_day
from porion.portal.pages.followup_words import finding_words, status_words
from porion.ui import wording as words


def due_day(due: Deadline) -> str:
    """The text's own words, else the days; of an agreement its last day."""
    if due.kind is DueKind.AGREEMENT:
        return words.day(due.due_to)
    return language.span(Span.inclusive(due.due_from, due.due_to), due.words)


def what(due: Deadline) -> str:
    """What falls due: for an agreement, its end."""
    return _("Fin : %s") % due.label if due.kind is DueKind.AGREEMENT else due.label


def source_href(due: Deadline, addresses: Addresses) -> str:
    """The exact words of a deadline in its document; the document where it has none."""
    if due.document is None:
        return ""
    if due.kind is DueKind.COMMITMENT:
        return addresses.statement(due.document.key, f"engagement-{due.key}")
    if due.kind is DueKind.EVENT:
        return addresses.statement(due.document.key, f"fait-{due.key}")
    return addresses.document(due.document.key)


def status(
    due: Deadline, found: Histories, day: date, follow: Mapping[str, Followed] | None = None
) -> str:
    """What the documents say since: changed, finished, or nothing; never guessed. `follow` is
    what is known of undertakings, by key."""
    history = found.of(due.project)
    if due.revised_by and history:
        later = next((m for m in history.marks if m.key == due.revised_by), None)
        if later is not None:
            when = event_day(later) or _("date non précisée")
            return _("Date changée depuis : %s") % words.lower_first(when)
    if due.kind is DueKind.COMMITMENT and history:
        return _of_project(history)
    told = (follow or {}).get(due.key)
    if told is not None and due.due_to < day:
        return _followed(told)
    done = history.finished if history else None
    if done is not None:
        when = event_day(done)
        return _("Achevé : %s") % words.lower_first(when) if when else _("Achevé")
    if due.due_to < day:
        return _("Échéance passée, suite non communiquée")
    return ""


def _followed(told: Followed) -> str:
    """Of an undertaking whose day has passed: what its two fields say, one after the other."""
    if told.status is not None:
        return _("Statut : %s") % status_words(told.status)
    if told.told is Told.DOCUMENTED:
        return _("Échéance passée ; des suites sont documentées")
    if told.told is Told.SIMILAR_ONLY:
        return _("Échéance passée ; %s") % words.lower_first(finding_words(told.told))
    return _("Échéance passée, suite non communiquée")


def _of_project(history: ProjectHistory) -> str:
    """What is said of the project of an undertaking: of the project only, since a finished
    project does not tell who paid, nor how much."""
    last = next((m for m in history.marks if m.kind is EventKind.FINISHED), history.marks[-1])
    said = {
        EventKind.FINISHED: _("Projet achevé"),
        EventKind.PLANNED: _("Projet annoncé"),
        EventKind.BEGUN: _("Projet commencé"),
        EventKind.HELD: _("Fait daté"),
    }[last.kind]
    when = event_day(last)
    return f"{said} : {words.lower_first(when)}" if when else said


def outcome(mark: EventRead, history: ProjectHistory, day: date) -> str:
    """What became of an announced date, in the words of `status`; empty for a fact."""
    if mark.kind is not EventKind.PLANNED:
        return ""
    if any(later.revises == mark.key for later in history.marks):
        return _("date changée depuis")
    if mark.on_to and mark.on_to < day and history.finished is None:
        return words.lower_first(_("Échéance passée, suite non communiquée"))
    return ""
