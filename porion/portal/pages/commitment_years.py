"""The years of an undertaking in words: each line dated both ways, when it was, when published."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from porion.answers.commitment_years import Moment
from porion.answers.evidence import Evidence
from porion.core import language
from porion.figures.vocabulary import FigureRead
from porion.followup.vocabulary import ObservationRead, StatusRead
from porion.framework.vocabulary import CommitmentRead, EventRead
from porion.portal.addresses import Addresses
from porion.portal.pages import wording
from porion.portal.pages.commitment_tables import due_words
from porion.portal.pages.event_tables import event_day, event_href, event_kind
from porion.portal.pages.figure_tables import nature
from porion.portal.pages.followup_words import role_words
from porion.ui import wording as words
from porion.ui.frames import Link


@dataclass(frozen=True)
class YearLine:
    """A line: when it was (or, for want of that, when it was published), what sort it is, what,
    small print, the words of a document."""

    when: str
    known: str
    sort: str
    what: Link
    note: str = ""
    quotes: tuple[Link, ...] = ()
    on: date | None = None


def year_lines(found: Sequence[Moment], addresses: Addresses) -> tuple[YearLine, ...]:
    """The lines in their order."""
    return tuple(_line(moment, addresses) for moment in found)


def _line(moment: Moment, addresses: Addresses) -> YearLine:
    subject = moment.subject
    if isinstance(subject, CommitmentRead):
        return _own(moment, subject, addresses)
    if isinstance(subject, EventRead):
        return _event(moment, subject, addresses)
    if isinstance(subject, FigureRead):
        return _figure(subject, addresses)
    if isinstance(subject, StatusRead):
        return _status(moment, subject)
    if isinstance(subject, ObservationRead):
        by = _("Observation de %s") % subject.party.label
        return YearLine(words.day(subject.said_on), "", by, Link(subject.text), on=subject.said_on)
    return _mention(subject, addresses)


def _known(moment: Moment) -> str:
    day = moment.known_on
    if day is None:
        return _("date de publication inconnue")
    said = _("publié au plus tard le %s") if moment.by else _("publié le %s")
    return said % words.short_day(day)


def _own(moment: Moment, own: CommitmentRead, addresses: Addresses) -> YearLine:
    document = own.document.label if own.document else ""
    href = addresses.statement(own.document.key, f"engagement-{own.key}") if own.document else ""
    if moment.due:
        when = words.upper_first(due_words(own))
        return YearLine(when, _known(moment), _("Échéance"), Link(own.label), on=own.due_to)
    when = words.day(own.known_on) if own.known_on else _("Date non précisée")
    return YearLine(when, "", _("L’engagement"), Link(document, href), on=own.known_on)


def _event(moment: Moment, event: EventRead, addresses: Addresses) -> YearLine:
    source = event.document.label if event.document else ""
    return YearLine(
        event_day(event) or _("Date non précisée"),
        _known(moment),
        event_kind(event),
        Link(event.label, event_href(event, addresses)),
        " · ".join(part for part in (source, event.note) if part),
        on=moment.day,
    )


def _figure(figure: FigureRead, addresses: Addresses) -> YearLine:
    value = words.full(figure.value, figure.unit)
    return YearLine(
        words.upper_first(wording.when(figure)) or _("Date non précisée"),
        figure.published.words.replace(_("publiée"), _("publié"), 1),
        nature(figure),
        Link(f"{wording.label(figure)}{words.NBSP}: {value}", addresses.figure(figure.key)),
        figure.document.label,
        on=figure.effective_as_at,
    )


def _status(moment: Moment, status: StatusRead) -> YearLine:
    return YearLine(
        words.day(status.as_of),
        _known(moment),
        _("Statut, arrêté par : %s") % role_words(status.decided_by),
        Link(language.label(status.status)),
        status.reason,
        on=moment.day,
    )


def _mention(found: tuple[Evidence, ...], addresses: Addresses) -> YearLine:
    """What one document says of it: its passages where the text is installed, their place where
    it is not."""
    first = found[0]
    day = first.published.on
    return YearLine(
        words.day(day) if day else words.upper_first(_undated(first)),
        "",
        _("Passage d’un document"),
        Link(first.document.label, _href(first, addresses)),
        quotes=tuple(
            Link(_cited(each) or str(each.passage), _href(each, addresses)) for each in found
        ),
        on=day,
    )


def _undated(found: Evidence) -> str:
    return found.published.words.replace(_("publiée"), _("publié"), 1)


def _href(found: Evidence, addresses: Addresses) -> str:
    key = found.document.key
    return addresses.part(key, found.part) if found.part else addresses.document(key)


def _cited(found: Evidence) -> str:
    """The words of the passage; empty where the text is not installed."""
    quote = found.quote
    return f"{quote.before}{quote.printed}{quote.after}" if quote else ""
