"""Figures in lists where scope and place matter: the cells, and their table."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext as _

from porion.core import language
from porion.core.periods import Span
from porion.core.vocabulary import FigureKind, FigureState
from porion.figures.vocabulary import FigureRead
from porion.portal.addresses import Addresses
from porion.portal.pages.figure_tables import nature, value_cell
from porion.portal.pages.wording import AHEAD, label, scope
from porion.ui import wording
from porion.ui.tables import Cell, Column, Row, Table


def figure_table(
    found: Iterable[FigureRead], addresses: Addresses, caption: str, *, natures: bool = True
) -> Table:
    """What is counted, value, day, scope and place, document; without `natures` the heading
    above the table says kind and state."""
    columns = (
        Column(_("Ce qui est compté"), _("Compté")),
        Column(_("Chiffre publié"), _("Chiffre")),
        Column(_("Situation")),
        Column(_("Périmètre, lieu")),
        Column(_("Document")),
    )
    rows = [
        Row(
            (
                Cell(
                    label(figure),
                    addresses.figure(figure.key),
                    note=nature(figure) if natures else _verb(figure),
                ),
                value_cell(figure),
                when_cell(figure),
                scope_cell(figure),
                document_cell(figure, addresses),
            )
        )
        for figure in found
    ]
    return Table(caption, columns, tuple(rows))


def _verb(figure: FigureRead) -> str:
    """The document's own verb, where the state is not clear."""
    return f"«{wording.NBSP}{figure.state_words}{wording.NBSP}»" if figure.state_words else ""


def day_words(figure: FigureRead) -> str:
    """The day or period a figure speaks of, short: "mi-2025", "31/12/2022", "depuis 2017";
    empty where its text gives none."""
    as_at, words = figure.effective_as_at, figure.effective_date_words
    if words:
        return words
    if as_at is not None:
        return wording.short_day(as_at)
    first, last = figure.valid_from, figure.valid_to
    if first is None and last is None:
        return ""
    if last is None and first is not None and figure.kind not in AHEAD:
        if (first.month, first.day) == (1, 1):
            return _("depuis %(year)s") % {"year": first.year}
        return _("depuis le %(day)s") % {"day": wording.day(first)}
    return language.span(Span.inclusive(first, last))


def when_cell(figure: FigureRead) -> Cell:
    """The day; a day that the same fact lends says so."""
    words = day_words(figure)
    if not words:
        return Cell(_("Non précisée"), muted=True)
    lent = figure.as_at is None and figure.lent is not None and figure.lent.as_at is not None
    return Cell(words, note=_("date donnée par un autre texte") if lent else "")


def scope_cell(figure: FigureRead) -> Cell:
    """The scope, else that none is stated; places in the note."""
    found = figure.effective_scope
    places = ", ".join(place.label for place in figure.places)
    if found is None:
        return Cell(_("Non précisé"), note=places, muted=True)
    return Cell(scope(figure), note=places)


def document_cell(figure: FigureRead, addresses: Addresses) -> Cell:
    """The document and when the figure was published."""
    href = addresses.passage(figure.document.key, figure.key)
    return Cell(short_document(figure), href, note=figure.published.words)


def short_document(figure: FigureRead) -> str:
    """The label of the figure's document, without the date that stands beside it."""
    return document_name(figure.document.label, figure.published.on)


def document_name(name: str, day: date | None) -> str:
    """The label of a document, without the day that stands beside it."""
    return name.removesuffix(f", {language.date(day)}") if day else name


def group_words(kind: FigureKind, state: FigureState | None) -> str:
    """The words of a kind with its state."""
    return language.nature_label(kind, state)
