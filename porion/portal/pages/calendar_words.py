"""Words of the calendar: what falls due, when, where that is said, what became of it."""

from collections.abc import Mapping
from datetime import date

from django.utils.translation import gettext as _

from porion.answers.deadlines import Deadline, DueKind
from porion.answers.followed import DueState, Followed, Told
from porion.answers.history import Histories, ProjectHistory
from porion.core import language
from porion.core.periods import Span
from porion.core.vocabulary import EventKind
from porion.framework.vocabulary import EventRead
from porion.portal.addresses import Addresses
from porion.portal.pages.event_tables import event_day
from porion.portal.pages.followup_words import finding_words, status_words
from porion.ui import wording as words

#: The sorts of facts, the one that tells most of an undertaking first.
_TELLS = (EventKind.FINISHED, EventKind.PLANNED, EventKind.BEGUN, EventKind.HELD)


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
    what is known of undertakings, by key: of an undertaking nothing else is said, since the
    facts of its project may answer another one."""
    told = (follow or {}).get(due.key) if due.kind is DueKind.COMMITMENT else None
    if told is not None:
        return _followed(told, found)
    history = found.of(due.project) if due.kind is DueKind.EVENT else None
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


def _followed(told: Followed, found: Histories) -> str:
    """Of an undertaking: the status that a role decided and the dated fact that documents it,
    else the finding; empty for one that is ahead and of which nothing is on record."""
    passed = told.due is DueState.PASSED
    fact = _of_fact(told, found) if told.told is Told.DOCUMENTED else ""
    if told.status is not None:
        status_ = _("Statut : %s") % status_words(told.status)
        return f"{status_} ; {words.lower_first(fact)}" if fact else status_
    if told.told is Told.DOCUMENTED:
        return fact or (
            _("Échéance passée ; des suites sont documentées")
            if passed
            else _("Des suites sont documentées")
        )
    if told.told is Told.SIMILAR_ONLY:
        finding = finding_words(told.told)
        return _("Échéance passée ; %s") % words.lower_first(finding) if passed else finding
    return _("Échéance passée, suite non communiquée") if passed else ""


def _of_fact(told: Followed, found: Histories) -> str:
    """The fact that tells most among those recorded as answering the undertaking: that it is
    finished, else the date announced last, else that it has begun; one with a day before one
    without. Empty where none is recorded."""
    cited = told.documentation.events if told.documentation else ()
    facts = [found.facts[each.key] for each in cited if each.key in found.facts]
    changed = {fact.revises for fact in facts}
    facts = [fact for fact in facts if fact.key not in changed]
    if not facts:
        return ""
    last = min(
        facts,
        key=lambda fact: (
            _TELLS.index(fact.kind),
            not event_day(fact),
            -(fact.known_on or date.min).toordinal(),
            fact.key,
        ),
    )
    said = {
        EventKind.FINISHED: _("Achèvement rapporté"),
        EventKind.PLANNED: _("Nouvelle annonce"),
        EventKind.BEGUN: _("Début rapporté"),
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
