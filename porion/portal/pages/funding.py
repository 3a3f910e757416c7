"""Money: rows by stage, never summed; then every other amount by theme; then the schemes."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.funding import ALWAYS, Funding, MoneyRow, Stage
from porion.figures.vocabulary import FigureRead
from porion.portal.addresses import Addresses
from porion.portal.pages.figure_rows import document_cell, group_words, when_cell
from porion.portal.pages.figure_tables import nature, value_cell
from porion.portal.pages.funding_amounts import amount_of, finding
from porion.portal.pages.funding_schemes import SchemeLine, scheme_line
from porion.portal.pages.wording import label
from porion.ui import wording as words
from porion.ui.charts.money_rows import MoneyCell, MoneyLine, MoneyPicture, money_rows
from porion.ui.tables import Cell, Column, Row, Table


@dataclass(frozen=True)
class Theme:
    """The other amounts of one topic."""

    key: str
    label: str
    count: str
    table: Table


@dataclass(frozen=True)
class FundingPage:
    """The page; `scale` says what the longest bar stands for."""

    picture: MoneyPicture
    scale: str
    table: Table | None
    themes: tuple[Theme, ...]
    schemes: tuple[SchemeLine, ...]
    schemes_count: str
    maybe: Table | None
    csv: str
    schemes_csv: str
    empty: bool


def funding_page(answer: Funding, addresses: Addresses) -> FundingPage:
    """The page of an answer."""
    unclear = any(Stage.UNCLEAR in row.cells for row in answer.rows)
    stages = (*ALWAYS, Stage.UNCLEAR) if unclear else ALWAYS
    picture = money_rows(_line(row, stages, answer, addresses) for row in answer.rows)
    return FundingPage(
        picture=picture,
        scale=_scale(picture),
        table=_twin(answer, stages, addresses) if answer.rows else None,
        themes=tuple(
            Theme(f"argent-{at}", topic, _amounts(len(found)), _table(topic, found, addresses))
            for at, (topic, found) in enumerate(answer.others.items(), start=1)
        ),
        schemes=tuple(scheme_line(each, addresses) for each in answer.schemes),
        schemes_count=ngettext("%(n)s dispositif", "%(n)s dispositifs", len(answer.schemes))
        % {"n": len(answer.schemes)},
        maybe=_table(_("Peut-être déjà public"), answer.maybe, addresses) if answer.maybe else None,
        csv=addresses.page("funding-csv"),
        schemes_csv=addresses.page("schemes-csv"),
        empty=not answer.every,
    )


def stage_words(stage: Stage) -> str:
    """The head of a stage's column."""
    return {
        Stage.ANNOUNCED: _("Annoncé, enveloppe"),
        Stage.PROGRAMMED: _("Demandé, programmé"),
        Stage.COMMITTED: _("Engagé"),
        Stage.GRANTED: _("Attribué, notifié"),
        Stage.PAID: _("Payé"),
        Stage.UNCLEAR: _("État non précisé"),
    }[stage]


def _amounts(count: int) -> str:
    return ngettext("%(n)s montant", "%(n)s montants", count) % {"n": count}


def _scale(picture: MoneyPicture) -> str:
    if not picture.drawn:
        return ""
    return _("Une même échelle pour toutes les barres : la plus longue fait %s.") % words.tick(
        picture.longest, "EUR"
    )


# --------------------------------------------------------------------------- rows


def _line(
    row: MoneyRow, stages: Iterable[Stage], answer: Funding, addresses: Addresses
) -> MoneyLine:
    put = row.highlight
    return MoneyLine(
        key=put.key,
        label=put.label,
        cells=tuple(
            MoneyCell(
                stage_words(stage),
                tuple(amount_of(s, answer.kinds, addresses) for s in row.cells.get(stage, ())),
            )
            for stage in stages
        ),
        finding=finding(row),
        remark=put.remark,
    )


def _twin(answer: Funding, stages: Iterable[Stage], addresses: Addresses) -> Table:
    """Every figure of the rows on a line of its own; a stage without any says so."""
    columns = (
        Column(_("Argent de")),
        Column(_("Étape")),
        Column(_("Montant publié"), _("Montant")),
        Column(_("Payeurs")),
        Column(_("Situation")),
        Column(_("Document")),
    )
    rows: list[Row] = []
    silent = Cell(words.not_communicated(), muted=True)
    for row in answer.rows:
        head = Cell(row.highlight.label)
        for stage in stages:
            found = [f for s in row.cells.get(stage, ()) for f in (*s.figures, *s.repeats)]
            step = Cell(stage_words(stage))
            if not found:
                rows.append(Row((head, step, silent, silent, silent, silent)))
            for figure in found:
                value = value_cell(figure)
                rows.append(
                    Row(
                        (
                            head,
                            Cell(step.text, note=group_words(figure.kind, None)),
                            Cell(value.text, addresses.figure(figure.key), value.sign, strong=True),
                            payers_cell(figure),
                            when_cell(figure),
                            document_cell(figure, addresses),
                        )
                    )
                )
    return Table(_("Les montants des lignes, étape par étape"), columns, tuple(rows))


# ------------------------------------------------------------------------- themes


def _table(topic: str, found: Iterable[FigureRead], addresses: Addresses) -> Table:
    columns = (
        Column(_("Ce qui est compté"), _("Compté")),
        Column(_("Montant publié"), _("Montant")),
        Column(_("Nature")),
        Column(_("Payeurs")),
        Column(_("Situation")),
        Column(_("Document")),
    )
    ordered = sorted(found, key=lambda f: (f.kind.value, f.known_on, f.key))
    rows = []
    for figure in ordered:
        places = ", ".join(place.label for place in figure.places)
        rows.append(
            Row(
                (
                    Cell(label(figure), addresses.figure(figure.key), note=places),
                    value_cell(figure),
                    Cell(nature(figure)),
                    payers_cell(figure),
                    when_cell(figure),
                    document_cell(figure, addresses),
                )
            )
        )
    return Table(topic, columns, tuple(rows))


def payers_cell(figure: FigureRead) -> Cell:
    """Who pays, as far as the text says."""
    if not figure.payers:
        return Cell(_("Non précisés"), muted=True)
    return Cell(", ".join(payer.label for payer in figure.payers))
