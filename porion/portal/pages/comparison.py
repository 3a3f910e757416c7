"""How other figures stand to the card's own: in words, never a judgement."""

from django.utils.translation import gettext as _

from porion.answers.figure_card import FigureCard, Related
from porion.figures.vocabulary import FigureRead
from porion.portal.addresses import Addresses
from porion.portal.pages.figure_rows import document_cell, scope_cell, when_cell
from porion.portal.pages.figure_tables import nature, value_cell
from porion.portal.pages.relation_words import relation_cell
from porion.portal.pages.wording import label
from porion.ui.tables import Cell, Column, Row, Table


def subject_table(card: FigureCard, addresses: Addresses) -> Table:
    """Everything published of the same indicator, oldest first, the card's row marked; its
    own parts have a table of their own."""
    relations = {each.figure.key: each for each in card.related}
    found = tuple(figure for figure in card.same_subject if figure.part_of != card.figure.key)
    if all(figure.key != card.figure.key for figure in found):
        found = (*found, card.figure)
    columns = (
        Column(_("Publié dans"), _("Document")),
        Column(_("Chiffre publié"), _("Chiffre")),
        Column(_("Nature")),
        Column(_("Situation")),
        Column(_("Périmètre, lieu")),
        Column(_("Comparaison avec ce chiffre"), _("Comparaison")),
    )
    rows = tuple(
        Row(
            (
                document_cell(figure, addresses),
                _value(figure, card, addresses),
                Cell(nature(figure)),
                when_cell(figure),
                scope_cell(figure),
                _comparison(figure, card, relations.get(figure.key)),
            ),
            current=figure.key == card.figure.key,
        )
        for figure in found
    )
    return Table(_("Ce qui a été publié sur le même sujet"), columns, rows)


def related_table(card: FigureCard, addresses: Addresses) -> Table | None:
    """Declared relations with figures of other indicators; None where there is none. The parts of
    the card's own figure have a table of their own."""
    parts = {part.key for part in card.parts}
    others = [
        each
        for each in card.related
        if each.figure.indicator.key != card.figure.indicator.key and each.figure.key not in parts
    ]
    if not others:
        return None
    columns = (
        Column(_("Ce qui est compté"), _("Compté")),
        Column(_("Chiffre publié"), _("Chiffre")),
        Column(_("Situation")),
        Column(_("Document")),
        Column(_("Comparaison avec ce chiffre"), _("Comparaison")),
    )
    rows = tuple(
        Row(
            (
                Cell(label(each.figure), addresses.figure(each.figure.key)),
                value_cell(each.figure),
                when_cell(each.figure),
                document_cell(each.figure, addresses),
                relation_cell(each.relation, (each.figure, card.figure)),
            )
        )
        for each in others
    )
    return Table(_("Chiffres liés à celui-ci"), columns, rows)


def _value(figure: FigureRead, card: FigureCard, addresses: Addresses) -> Cell:
    cell = value_cell(figure)
    href = "" if figure.key == card.figure.key else addresses.figure(figure.key)
    return Cell(cell.text, href, cell.sign, cell.note, strong=True)


def _comparison(figure: FigureRead, card: FigureCard, related: Related | None) -> Cell:
    own = card.figure
    if figure.key == own.key:
        return Cell(_("Ce chiffre"), strong=True)
    if related is not None:
        return relation_cell(related.relation, (related.figure, own))
    if own.part_of == figure.key:
        return Cell(_("Total dont ce chiffre est une partie"))
    return Cell(_difference(figure, own))


def _difference(figure: FigureRead, own: FigureRead) -> str:
    """Why two figures without a declared relation are not set against each other."""
    if (figure.kind, figure.state) != (own.kind, own.state):
        return _("Autre nature")
    if {place.key for place in figure.places} != {place.key for place in own.places}:
        return _("Autre lieu")
    day, own_day = figure.effective_as_at, own.effective_as_at
    if day != own_day and day is not None and own_day is not None:
        return _("Autre date")
    if (figure.valid_from, figure.valid_to) != (own.valid_from, own.valid_to):
        return _("Autre période")
    if figure.payers != own.payers:
        return _("Autre financeur")
    if figure.beneficiaries != own.beneficiaries or figure.parties != own.parties:
        return _("Autre organisme")
    if day is None or own_day is None:
        return _("Non comparé : date non précisée")
    return _("Non comparé")
