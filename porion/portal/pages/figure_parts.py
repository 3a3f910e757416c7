"""A whole and its parts, with their sum: computed, said, never mended."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.figure_card import FigureCard
from porion.core import language
from porion.core.quantities import Order
from porion.portal.addresses import Addresses
from porion.portal.pages import wording
from porion.portal.pages.figure_rows import figure_table
from porion.portal.pages.whole_trees import comparison_words, opposite
from porion.ui import wording as words
from porion.ui.parts import Calculation, Term
from porion.ui.tables import Table


@dataclass(frozen=True)
class Parts:
    """The parts; `calculation` is None where they do not add up to anything; `reasons` say why
    those that their text does not call so are read as parts."""

    table: Table
    calculation: Calculation | None
    warning: str
    reasons: tuple[str, ...] = ()


def parts_of(card: FigureCard, addresses: Addresses) -> Parts | None:
    """The parts of the card's figure; None where there is none."""
    if not card.parts:
        return None
    table = figure_table(card.parts, addresses, _("Parties de ce chiffre"))
    warning = _(
        "Ces chiffres sont déjà compris dans celui de la fiche : les ajouter au total "
        "compterait deux fois la même chose."
    )
    return Parts(table, _calculation(card, addresses), warning, card.part_reasons)


def _calculation(card: FigureCard, addresses: Addresses) -> Calculation | None:
    summed = card.parts_sum
    if summed is None:
        return None
    own = card.figure
    unit = own.unit
    left: tuple[Term, ...] = ()
    if summed.order is Order.LESS:
        rest = language.interval(opposite(summed.gap), unit)
        left = (Term(_("Reste, hors de ces parties"), rest, note=_("calculé")),)
    return Calculation(
        (
            Term(
                ngettext("La partie relevée", "Somme des %(n)s parties", summed.count)
                % {"n": summed.count},
                language.interval(summed.interval, unit),
            ),
            Term(_("Total publié"), words.full(own.value, unit)),
            *left,
            Term(_("Comparaison"), comparison_words(summed)),
        ),
        _("Règle %(rule)s.") % {"rule": summed.rule},
        tuple(
            Term(
                wording.label(part),
                words.full(part.value, part.unit),
                addresses.figure(part.key),
                part.value,
            )
            for part in card.parts
        ),
    )
