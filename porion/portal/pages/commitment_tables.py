"""Undertakings as rows."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from porion.answers.followed import Followed, Told
from porion.core import language
from porion.core.periods import Span
from porion.figures.vocabulary import FigureRead
from porion.framework.vocabulary import CommitmentRead
from porion.portal.addresses import Addresses
from porion.portal.pages.figure_rows import document_name
from porion.portal.pages.figure_tables import value_cell
from porion.portal.pages.followup_words import due_note, finding_words, status_words
from porion.programmes.vocabulary import Named
from porion.ui import wording as words
from porion.ui.tables import Cell, Column, Row, Table

#: Names printed in a cell; more are counted.
_NAMED = 3


def commitment_table(
    found: Sequence[CommitmentRead],
    addresses: Addresses,
    caption: str = "",
    *,
    amounts: Mapping[str, FigureRead],
    text: bool = True,
    follow: Mapping[str, Followed] | None = None,
) -> Table:
    """Who undertakes what, until when, for how much: `amounts` are the figures that print the
    amount, by key. Without `text` the heading above the table names the document, and the
    column leads to the passage only. With `follow` a column says what later texts tell."""
    columns = [
        Column(_("Engagement")),
        Column(_("Qui s’engage"), _("Qui")),
        Column(_("Échéance")),
        Column(_("Montant")),
        Column(_("Texte") if text else _("Passage")),
    ]
    if follow is not None:
        columns.insert(4, Column(_("Dans les textes suivants"), _("Suites")))
    rows = tuple(
        _commitment(each, addresses, amounts.get(each.key), text=text, follow=follow)
        for each in found
    )
    return Table(caption or _("Engagements"), tuple(columns), rows)


def _commitment(
    found: CommitmentRead,
    addresses: Addresses,
    printed: FigureRead | None,
    *,
    text: bool,
    follow: Mapping[str, Followed] | None,
) -> Row:
    told = follow.get(found.key) if follow else None
    cells = [
        Cell(found.label, addresses.commitment(found.key), note=commitment_note(found)),
        who_cell(found),
        _due(found, told),
        amount_cell(found, printed, addresses),
    ]
    if follow is not None:
        cells.append(_told(told))
    return Row((*cells, _text(found, addresses, text=text)))


def who_cell(found: CommitmentRead) -> Cell:
    """Who undertakes it; below, in small print, who only takes note of it."""
    noted = parties_words(found.noted_by)
    note = _("en prennent acte : %s") % noted if noted else ""
    if not found.parties:
        return Cell(_("Non précisé"), note=note, muted=True)
    return Cell(parties_words(found.parties), note=note)


def parties_words(parties: Sequence[Named]) -> str:
    """Up to three names; more are counted, their page lists them."""
    if len(parties) > _NAMED:
        return _("%(n)s partenaires") % {"n": len(parties)}
    return ", ".join(party.label for party in parties)


def _due(found: CommitmentRead, told: Followed | None) -> Cell:
    due = due_words(found)
    if not due:
        return Cell(_("Non précisée"), muted=True)
    return Cell(words.upper_first(due), note=due_note(told) if told else "")


def _told(told: Followed | None) -> Cell:
    """What later texts tell, and the status where a role has decided one: two lines, two fields."""
    if told is None:
        return Cell(words.not_communicated(), muted=True)
    status = told.status
    note = _("Statut : %s") % status_words(status) if status else ""
    return Cell(
        finding_words(told.told),
        note=note,
        muted=told.told not in (Told.DOCUMENTED, Told.SIMILAR_ONLY),
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
