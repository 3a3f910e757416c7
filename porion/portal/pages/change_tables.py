"""Tables of what changed: figures and dates side by side, transcriptions that were wrong."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from porion.answers.changes import Announced, Before, Corrected, NewFigure
from porion.core import language
from porion.core.folding import fold
from porion.core.vocabulary import LineageRelation
from porion.figures.vocabulary import FigureRead
from porion.framework.vocabulary import EventRead, LineageRead
from porion.portal.addresses import Addresses
from porion.portal.pages.documents import count_figures
from porion.portal.pages.event_tables import event_day
from porion.portal.pages.figure_rows import day_words, figure_table, short_document
from porion.portal.pages.figure_tables import nature, value_cell
from porion.portal.pages.relation_words import relation_cell
from porion.portal.pages.transcriptions import value_of
from porion.portal.pages.wording import label, scope
from porion.programmes.vocabulary import Named
from porion.ui import wording as words
from porion.ui.tables import Cell, Column, Row, Table

#: What a reader looks for first: what is not taken up, then what is added.
_RANKS = {LineageRelation.NOT_TAKEN_UP: 0, LineageRelation.ADDED: 1}


@dataclass(frozen=True)
class Topic:
    """New figures on things never measured before, under one topic."""

    label: str
    count: str
    table: Table


def measured_table(caption: str, found: Sequence[NewFigure], addresses: Addresses) -> Table:
    """One row for each pair of an earlier and a new figure, oldest publication first."""
    columns = (
        Column(_("Ce qui est compté"), _("Compté")),
        Column(_("Avant")),
        Column(_("Après")),
        Column(_("Comparaison")),
    )
    rows = (
        Row(
            (
                Cell(label(new.figure), note=new.figure.topic),
                _side(before.figure, addresses),
                _side(new.figure, addresses),
                _comparison(before, new.figure),
            )
        )
        for new in found
        for before in new.before
    )
    return Table(caption, columns, tuple(rows))


def _side(figure: FigureRead, addresses: Addresses) -> Cell:
    """A value with all that makes it another: what it is, its day, its scope, its document."""
    value = value_cell(figure)
    day = day_words(figure) or _("date non précisée")
    parts = (nature(figure), day, scope(figure), short_document(figure), figure.published.words)
    return Cell(
        value.text, addresses.figure(figure.key), value.sign, " · ".join(parts), strong=True
    )


def _comparison(before: Before, after: FigureRead) -> Cell:
    return relation_cell(before.relation, (before.figure, after))


def topics(found: Iterable[FigureRead], addresses: Addresses) -> tuple[Topic, ...]:
    """The figures by topic, in alphabetical order."""
    topics: dict[str, list[FigureRead]] = {}
    for figure in found:
        topics.setdefault(figure.topic, []).append(figure)
    return tuple(
        Topic(
            topic,
            count_figures(len(rows)),
            figure_table(rows, addresses, _("%s : chiffres nouveaux") % topic),
        )
        for topic, rows in sorted(topics.items(), key=lambda pair: fold(pair[0]))
    )


# ------------------------------------------------------------- dates, transcriptions


def announced_table(found: Sequence[Announced], addresses: Addresses) -> Table:
    """Dates that were announced, beside the announcement that they revise."""
    columns = (
        Column(_("Ce qui est annoncé"), _("Annonce")),
        Column(_("Date annoncée avant"), _("Avant")),
        Column(_("Date annoncée")),
        Column(_("Document")),
    )
    rows = (
        Row(
            (
                Cell(each.event.project or each.event.label, note=each.event.label),
                _date_cell(each.before, addresses)
                if each.before
                else Cell(_("Première annonce relevée"), muted=True),
                Cell(event_day(each.event) or _("Sans date"), strong=True),
                _document_cell(each.event, addresses),
            )
        )
        for each in found
    )
    return Table(_("Échéances annoncées ou revues"), columns, tuple(rows))


def _date_cell(event: EventRead, addresses: Addresses) -> Cell:
    document = event.document
    if document is None:
        return Cell(event_day(event) or _("Sans date"))
    href = addresses.statement(document.key, f"fait-{event.key}")
    return Cell(event_day(event) or _("Sans date"), href, note=document.label)


def _document_cell(event: EventRead, addresses: Addresses) -> Cell:
    document = event.document
    if document is None:
        return Cell(words.not_communicated(), muted=True)
    return Cell(document.label, addresses.statement(document.key, f"fait-{event.key}"))


def lineage_table(found: Sequence[LineageRead], addresses: Addresses) -> Table:
    """How the objectives of an earlier text pass to a later one: not taken up is a fact of the
    texts, never a status; such rows come first, then what is added."""
    columns = (
        Column(_("Objectif du texte précédent"), _("Avant")),
        Column(_("Passage")),
        Column(_("Objectif du nouveau texte"), _("Après")),
        Column(_("Motif")),
    )
    ordered = sorted(found, key=lambda each: (_RANKS.get(each.relation, len(_RANKS)), each.key))
    rows = (
        Row(
            (
                _objective_cell(each.source, each.source_agreement, addresses),
                Cell(language.label(each.relation)),
                _objective_cell(each.target, each.agreement if each.target else None, addresses),
                Cell(each.reason),
            )
        )
        for each in ordered
    )
    return Table(_("Objectifs, d’un texte au suivant"), columns, tuple(rows))


def _objective_cell(objective: Named | None, agreement: Named | None, addresses: Addresses) -> Cell:
    if objective is None:
        return Cell(_("Aucun"), muted=True)
    note = agreement.label if agreement else ""
    return Cell(objective.label, addresses.objective(objective.key), note=note)


def corrected_table(found: Sequence[Corrected], addresses: Addresses) -> Table:
    """Our own transcriptions that were wrong: what was written, what is, and why."""
    columns = (
        Column(_("Chiffre")),
        Column(_("Transcrit avant"), _("Avant")),
        Column(_("Transcription actuelle"), _("Actuelle")),
        Column(_("Motif")),
    )
    rows = []
    for each in found:
        content = each.version.content
        value = value_of(content)
        unit = content.get("unit", "")
        rows.append(
            Row(
                (
                    Cell(
                        content.get("label", "") or each.version.key,
                        addresses.figure(each.version.key),
                    ),
                    Cell(words.full(value, unit))
                    if value
                    else Cell(words.not_communicated(), muted=True),
                    value_cell(each.figure) if each.figure else Cell(_("Retiré"), muted=True),
                    Cell(
                        each.version.reason,
                        note=words.upper_first(words.day(each.version.corrected_on)),
                    ),
                )
            )
        )
    return Table(_("Transcriptions corrigées"), columns, tuple(rows))
