"""Figures as rows: what it is, the value with its sign, nature, day, document."""

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext as _

from porion.core import language
from porion.figures.vocabulary import FigureRead
from porion.portal.addresses import Addresses
from porion.portal.pages import wording
from porion.ui import wording as words
from porion.ui.charts import Hue, sign
from porion.ui.tables import Cell, Column, Row, Table


def hue(figure: FigureRead) -> Hue:
    """Green only where a text states the scope."""
    scope = figure.effective_scope
    return Hue.STATED if scope and scope.stated else Hue.UNSTATED


def value_cell(figure: FigureRead) -> Cell:
    """The value as its text says it, with the sign of its qualifier."""
    return Cell(
        words.full(figure.value, figure.unit), sign=sign(figure.value, hue(figure)), strong=True
    )


def nature(figure: FigureRead) -> str:
    """Kind, then state where there is one: "Réalisé, livré"."""
    return language.nature_label(figure.kind, figure.state, words=figure.state_words)


def figure_table(
    caption: str,
    figures: Iterable[FigureRead],
    addresses: Addresses,
    *,
    document: bool = True,
    notes: Mapping[str, str] | None = None,
) -> Table:
    """A table of figures, each row leading to its card; `notes` by key stand below a label.

    Without `document` the page is about one document, and the column is left out.
    """
    heads = [_("Chiffre"), _("Valeur publiée"), _("Nature"), _("Date")]
    rows = [_row(each, addresses, document, (notes or {}).get(each.key, "")) for each in figures]
    columns = [Column(head) for head in (*heads, _("Document"))[: 5 if document else 4]]
    columns[1] = Column(_("Valeur publiée"), _("Valeur"))
    return Table(caption, tuple(columns), tuple(rows))


def _row(figure: FigureRead, addresses: Addresses, document: bool, note: str) -> Row:
    day = wording.when(figure)
    cells = [
        Cell(wording.label(figure), addresses.figure(figure.key), note=note),
        value_cell(figure),
        Cell(nature(figure)),
        Cell(day) if day else Cell(_("Non précisée"), muted=True),
    ]
    if document:
        cells.append(
            Cell(
                figure.document.label,
                addresses.passage(figure.document.key, figure.key),
                note=words.upper_first(figure.published.words),
            )
        )
    return Row(tuple(cells))
