"""The statements of a gap on one axis, where all are numbers that can be measured together."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from porion.answers.gap_board import Entry, sets_of
from porion.core.quantities import UNITS, Interval, computing_set
from porion.figures.vocabulary import FigureRead
from porion.portal.addresses import Addresses
from porion.portal.pages.figure_rows import document_cell, short_document, when_cell
from porion.portal.pages.figure_tables import hue, value_cell
from porion.portal.pages.gap_words import in_words
from porion.portal.pages.qualifiers import meaning
from porion.portal.pages.wording import label, scope
from porion.ui.charts import Picture
from porion.ui.charts.set_rows import SetRow, SetRows, set_rows
from porion.ui.tables import Cell, Column, Row, Table
from porion.ui.wording import lower_first

#: Columns of `statement_rows`, in its order.
STATEMENT_COLUMNS = (
    *("ecart", "ordre", "fiche", "document", "publiee_le", "chiffre", "enonce", "situation"),
    *("perimetre", "minimum", "minimum_exclu", "maximum", "maximum_exclu", "unite"),
)


def gap_picture(entry: Entry, addresses: Addresses) -> Picture | None:
    """The picture with its table; None where the statements are not measured on one axis."""
    found = sets_of(entry)
    if found is None:
        return None
    same = all(figure.unit == found.unit for figure in entry.figures)
    if not same:
        return None  # a value is printed in its own unit: one axis would need two
    rows = tuple(
        SetRow(figure.value, interval, _source(figure), hue(figure))
        for figure, interval in zip(entry.figures, found.intervals, strict=True)
    )
    title = _("Les énoncés sur un même axe : %s") % entry.gap.title
    spec = SetRows("ecart", title, found.unit, rows, in_words(entry))
    return set_rows(spec, _table(entry, addresses))


def _source(figure: FigureRead) -> str:
    said = (short_document(figure), figure.published.words, lower_first(scope(figure)))
    return ", ".join(said)


def _table(entry: Entry, addresses: Addresses) -> Table:
    columns = (
        Column(_("Document")),
        Column(_("Ce qui est compté"), _("Compté")),
        Column(_("Chiffre publié"), _("Chiffre")),
        Column(_("Ensemble retenu"), _("Ensemble")),
        Column(_("Situation")),
        Column(_("Périmètre")),
    )
    rows = (
        Row(
            (
                document_cell(figure, addresses),
                Cell(label(figure), addresses.figure(figure.key)),
                value_cell(figure),
                Cell(meaning(figure.value, figure.unit, _own_set(figure))),
                when_cell(figure),
                Cell(scope(figure), muted=figure.effective_scope is None),
            )
        )
        for figure in entry.figures
    )
    return Table(_("Les énoncés, côte à côte"), columns, tuple(rows))


def _own_set(figure: FigureRead) -> Interval:
    return computing_set(figure.value, whole=UNITS[figure.unit].whole)


def statement_rows(entry: Entry) -> list[Mapping[str, Any]]:
    """The statements of a gap as rows of a file; a fact without a number has no bounds."""
    rows: list[Mapping[str, Any]] = []
    told = [said for side in entry.sides for said in side.statements]
    for order, said in enumerate(told, start=1):
        figure = said.figure
        known = _own_set(figure) if figure else None
        rows.append(
            {
                "ecart": entry.key,
                "ordre": order,
                "fiche": said.key,
                "document": said.document.label,
                "publiee_le": said.known_on,
                "chiffre": figure.printed if figure else None,
                "enonce": said.words.replace("\u00a0", " "),
                "situation": said.as_at or None,
                "perimetre": said.scope or None,
                "minimum": known.low if known else None,
                "minimum_exclu": known.low_open if known else None,
                "maximum": known.high if known else None,
                "maximum_exclu": known.high_open if known else None,
                "unite": figure.unit if figure else None,
            }
        )
    return rows
