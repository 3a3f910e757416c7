"""Dated facts as rows."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from porion.core import language
from porion.core.periods import Span
from porion.core.vocabulary import EventKind
from porion.framework.vocabulary import EventRead
from porion.portal.addresses import Addresses
from porion.ui import wording as words
from porion.ui.tables import Cell, Column, Row, Table


def event_table(found: Sequence[EventRead], addresses: Addresses) -> Table:
    """Dated facts: the day in words, what, whether announced or done, who says it."""
    columns = (
        Column(_("Date")),
        Column(_("Fait")),
        Column(_("Nature")),
        Column(_("Document")),
    )
    return Table(_("Faits datés"), columns, tuple(_event(event, addresses) for event in found))


def event_day(event: EventRead) -> str:
    """The text's own words for the day, else its days; empty where it gives none."""
    if event.on_from is None and event.on_to is None:
        return ""
    return words.upper_first(
        language.span(Span.inclusive(event.on_from, event.on_to), event.on_words)
    )


def _placed(event: EventRead) -> str:
    """For words without a year ("déjà", "en cours"), the last day that they can mean."""
    if not event.on_words or event.on_to is None or any(c.isdigit() for c in event.on_words):
        return ""
    return _("au plus tard le %s") % words.short_day(event.on_to)


def event_href(event: EventRead, addresses: Addresses) -> str:
    """The exact words of a dated fact in its document; empty where no document says it."""
    if event.document is None:
        return ""
    return addresses.statement(event.document.key, f"fait-{event.key}")


def event_kind(event: EventRead) -> str:
    """What sort of fact it is; one that neither begins nor ends anything is just dated."""
    return _("Fait daté") if event.kind is EventKind.HELD else language.label(event.kind)


def _event(event: EventRead, addresses: Addresses) -> Row:
    day = event_day(event)
    document = event.document
    return Row(
        (
            Cell(day, note=_placed(event)) if day else Cell(_("Date non précisée"), muted=True),
            Cell(event.label, note=event.note),
            Cell(event_kind(event)),
            Cell(document.label, event_href(event, addresses))
            if document
            else Cell(words.not_communicated(), muted=True),
        )
    )
