"""Undertakings as rows."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from porion.core import language
from porion.core.periods import Span
from porion.framework.vocabulary import CommitmentRead
from porion.portal.addresses import Addresses
from porion.ui import wording as words
from porion.ui.tables import Cell, Column, Row, Table


def commitment_table(found: Sequence[CommitmentRead], addresses: Addresses) -> Table:
    """Who undertakes what, until when, for how much."""
    columns = (
        Column(_("Engagement")),
        Column(_("Qui s’engage"), _("Qui")),
        Column(_("Échéance")),
        Column(_("Montant")),
        Column(_("Texte")),
    )
    return Table(_("Engagements"), columns, tuple(_commitment(c, addresses) for c in found))


def _commitment(found: CommitmentRead, addresses: Addresses) -> Row:
    unsaid = _("Les documents publiés ne le précisent pas")
    parties = ", ".join(party.label for party in found.parties)
    amount = found.amount_eur
    return Row(
        (
            Cell(found.label, note=found.note),
            Cell(parties) if parties else Cell(unsaid, muted=True),
            Cell(words.upper_first(due)) if (due := due_words(found)) else Cell(unsaid, muted=True),
            Cell(language.amount(amount), strong=True)
            if amount is not None
            else Cell(_("Sans montant"), muted=True),
            _text(found, addresses),
        )
    )


def _text(found: CommitmentRead, addresses: Addresses) -> Cell:
    if found.document is None:
        return Cell(words.not_communicated(), muted=True)
    return Cell(found.document.label, addresses.document(found.document.key))


def due_words(found: CommitmentRead) -> str:
    """The text's own words for the due date, else its days."""
    if found.due_to is None and found.due_from is None:
        return ""
    return language.span(Span.inclusive(found.due_from, found.due_to), found.due_words)
