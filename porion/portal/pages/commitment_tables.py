"""Undertakings as rows."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from porion.core import language
from porion.core.periods import Span
from porion.figures.vocabulary import FigureRead
from porion.framework.vocabulary import CommitmentRead
from porion.portal.addresses import Addresses
from porion.portal.pages.figure_rows import document_name
from porion.portal.pages.figure_tables import value_cell
from porion.ui import wording as words
from porion.ui.tables import Cell, Column, Row, Table


def commitment_table(
    found: Sequence[CommitmentRead],
    addresses: Addresses,
    caption: str = "",
    *,
    amounts: Mapping[str, FigureRead],
    text: bool = True,
) -> Table:
    """Who undertakes what, until when, for how much: `amounts` are the figures that print the
    amount, by key. Without `text` the heading above the table names the document, and the
    column leads to the passage only."""
    columns = (
        Column(_("Engagement")),
        Column(_("Qui s’engage"), _("Qui")),
        Column(_("Échéance")),
        Column(_("Montant")),
        Column(_("Texte") if text else _("Passage")),
    )
    rows = tuple(_commitment(each, addresses, amounts.get(each.key), text=text) for each in found)
    return Table(caption or _("Engagements"), columns, rows)


def _commitment(
    found: CommitmentRead, addresses: Addresses, printed: FigureRead | None, *, text: bool
) -> Row:
    parties = ", ".join(party.label for party in found.parties)
    return Row(
        (
            Cell(found.label, addresses.commitment(found.key), note=commitment_note(found)),
            Cell(parties) if parties else Cell(_("Non précisé"), muted=True),
            Cell(words.upper_first(due))
            if (due := due_words(found))
            else Cell(_("Non précisée"), muted=True),
            amount_cell(found, printed, addresses),
            _text(found, addresses, text=text),
        )
    )


def amount_cell(found: CommitmentRead, printed: FigureRead | None, addresses: Addresses) -> Cell:
    """The amount as its text prints it, leading to the figure; the bare one for want of that."""
    if printed is not None:
        value = value_cell(printed)
        return Cell(value.text, addresses.figure(printed.key), value.sign, strong=True)
    if found.amount_eur is None:
        return Cell(_("Non précisé"), muted=True)
    return Cell(language.amount(found.amount_eur), strong=True)


def commitment_note(found: CommitmentRead) -> str:
    """ "Financement · Valenciennes": what sort of undertaking it is, and where."""
    places = ", ".join(place.label for place in found.places)
    kind = language.label(found.kind)
    return f"{kind} · {places}" if places else kind


def _text(found: CommitmentRead, addresses: Addresses, *, text: bool) -> Cell:
    if found.document is None:
        return Cell(words.not_communicated(), muted=True)
    href = addresses.statement(found.document.key, f"engagement-{found.key}")
    if not text:
        return Cell(_("Lire le passage"), href)
    return Cell(document_name(found.document.label, found.known_on), href)


def due_words(found: CommitmentRead) -> str:
    """The text's own words for the due date, else its days."""
    if found.due_words:
        return found.due_words
    if found.due_to is None and found.due_from is None:
        return ""
    return language.span(Span.inclusive(found.due_from, found.due_to), found.due_words)
