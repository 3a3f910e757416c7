"""What a figure counts: its attributes, each with its origin."""

from collections.abc import Iterable
from decimal import Decimal

from django.utils.translation import gettext as _

from porion.answers.figure_card import NOT_STATED, FigureCard
from porion.core import language
from porion.core.periods import Span
from porion.core.quantities import UNITS, computing_set
from porion.figures.vocabulary import FigureRead
from porion.portal.addresses import Addresses
from porion.portal.pages import wording
from porion.portal.pages.figure_tables import hue, nature
from porion.portal.pages.qualifiers import meaning
from porion.programmes.vocabulary import Named
from porion.ui import wording as words
from porion.ui.parts import Term


def card_terms(card: FigureCard, addresses: Addresses) -> tuple[Term, ...]:
    """The list; what no text states is said so, what does not apply is left out."""
    figure = card.figure
    return (
        Term(
            _("Indicateur"),
            figure.indicator.label,
            addresses.indicator(figure.indicator.key) if card.definition else "",
        ),
        _qualifier(card),
        Term(_("Nature"), nature(figure)),
        Term(_("Unité"), unit_name(figure.unit)),
        *_denominator(card, addresses),
        *_period(figure),
        _day(card, addresses),
        _scope(card, addresses),
        *_places(figure, addresses),
        *_parties(figure),
        *((Term(_("Dispositif"), figure.scheme.label),) if figure.scheme else ()),
        Term(
            _("Document"),
            figure.document.label,
            addresses.document(figure.document.key),
            note=figure.published.words,
        ),
        *_record(figure),
    )


def unit_name(code: str) -> str:
    """The unit as a reader names it: "logements", "€", "heures par an"."""
    return language.unit_words(code).many


def _qualifier(card: FigureCard) -> Term:
    figure, definition = card.figure, card.definition
    floor = None
    if definition is not None and definition.floor:
        floor = Decimal(definition.floor)
    interval = computing_set(figure.value, floor=floor, whole=UNITS[figure.unit].whole)
    name = language.qualifier(figure.value) or _("nombre exact")
    text = f"{name}{words.NBSP}: {meaning(figure.value, figure.unit, interval)}"
    return Term(_("Qualificatif"), text, value=figure.value, hue=hue(figure))


def _denominator(card: FigureCard, addresses: Addresses) -> tuple[Term, ...]:
    """Of what a rate is the rate."""
    key, found = card.figure.denominator, card.denominator
    if not key:
        return ()
    if key == NOT_STATED or found is None:
        return (Term(_("Rapporté à")),)
    if isinstance(found, FigureRead):
        text = f"{wording.label(found)}, {words.full(found.value, found.unit)}"
        return (Term(_("Rapporté à"), text, addresses.figure(found.key)),)
    return (Term(_("Rapporté à"), found.label, addresses.indicator(found.key)),)


def _period(figure: FigureRead) -> tuple[Term, ...]:
    if figure.valid_from is None and figure.valid_to is None:
        return ()
    if figure.valid_from and figure.valid_to is None:
        return (Term(_("Compté depuis"), words.day(figure.valid_from)),)
    period = Span.inclusive(figure.valid_from, figure.valid_to)
    return (Term(_("Période"), language.span(period)),)


def _day(card: FigureCard, addresses: Addresses) -> Term:
    """The day, with the other text that gives it where its own does not."""
    figure = card.figure
    head = _("Échéance") if figure.kind in wording.AHEAD else _("Situation")
    as_at, said = figure.effective_as_at, figure.effective_date_words
    if as_at is None:
        return Term(head, said)
    text = said or words.day(as_at)
    notes = [_("%(day)s, par convention") % {"day": words.short_day(as_at)}] if said else []
    if figure.as_at is None and card.lender is not None:
        notes.append(_("date donnée pour le même fait par « %s »") % card.lender.document.label)
        return Term(
            head, text, addresses.figure(card.lender.key), note=f"({f'{words.NBSP}; '.join(notes)})"
        )
    return Term(head, text, note=f"({f'{words.NBSP}; '.join(notes)})" if notes else "")


def _between(notes: list[str]) -> str:
    """Notes between brackets; nothing for none."""
    return f"({f'{words.NBSP}; '.join(notes)})" if notes else ""


def _scope(card: FigureCard, addresses: Addresses) -> Term:
    figure = card.figure
    found = figure.effective_scope
    if found is None:
        return Term(_("Périmètre"))
    note = "" if found.stated else _("hypothèse de Porion, qu’aucun texte n’énonce")
    if figure.scope is None and card.lender is not None:
        note = _("donné pour le même fait par « %s »") % card.lender.document.label
        return Term(_("Périmètre"), found.label, addresses.figure(card.lender.key), note=note)
    return Term(_("Périmètre"), found.label, note=note or found.definition)


def _places(figure: FigureRead, addresses: Addresses) -> tuple[Term, ...]:
    """One term a place, so that each leads to its page."""
    if not figure.places:
        return ()
    if len(figure.places) == 1:
        [place] = figure.places
        return (Term(_("Lieu"), place.label, addresses.place(place.key)),)
    note = _("ensemble, pour un seul nombre")
    return (Term(_("Lieux"), _names(figure.places), note=f"({note})"),)


def _parties(figure: FigureRead) -> tuple[Term, ...]:
    """Who pays, who receives, and who else is named."""
    found = []
    if figure.payers:
        found.append(Term(_("Qui paie"), _names(figure.payers)))
    if figure.beneficiaries:
        found.append(Term(_("Qui reçoit"), _names(figure.beneficiaries)))
    said = {*figure.payers, *figure.beneficiaries}
    others = [party for party in figure.parties if party not in said]
    if others:
        found.append(Term(_("Organismes nommés"), _names(others)))
    return tuple(found)


def _record(figure: FigureRead) -> tuple[Term, ...]:
    if figure.recorded_at is None:
        return ()
    return (Term(_("Relevé le"), words.day(figure.recorded_at.date())),)


def _names(found: Iterable[Named]) -> str:
    return ", ".join(named.label for named in found)
