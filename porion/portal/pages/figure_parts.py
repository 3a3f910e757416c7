"""A whole and its declared parts, with their sum: computed, said, never mended."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.figure_card import FigureCard
from porion.answers.parts_sum import PartsSum
from porion.core import language
from porion.core.language.french import DOES_NOT_ADD_UP
from porion.core.quantities import Interval, Order
from porion.portal.addresses import Addresses
from porion.portal.pages import wording
from porion.portal.pages.figure_rows import figure_table
from porion.ui import wording as words
from porion.ui.parts import Calculation, Term
from porion.ui.tables import Table


@dataclass(frozen=True)
class Parts:
    """The parts; `calculation` is None where they do not add up to anything."""

    table: Table
    calculation: Calculation | None
    warning: str


def parts_of(card: FigureCard, addresses: Addresses) -> Parts | None:
    """The declared parts of the card's figure; None where there is none."""
    if not card.parts:
        return None
    table = figure_table(card.parts, addresses, _("Parties déclarées de ce chiffre"))
    warning = _(
        "Ces chiffres sont déjà compris dans celui de la fiche : les ajouter au total "
        "compterait deux fois la même chose."
    )
    return Parts(table, _calculation(card, addresses), warning)


def _calculation(card: FigureCard, addresses: Addresses) -> Calculation | None:
    summed = card.parts_sum
    if summed is None:
        return None
    own = card.figure
    unit = own.unit
    left: tuple[Term, ...] = ()
    if summed.order is Order.LESS:
        rest = language.interval(_opposite(summed.gap), unit)
        left = (Term(_("Reste, hors de ces parties"), rest, note=_("calculé")),)
    return Calculation(
        (
            Term(
                ngettext("La partie déclarée", "Somme des %(n)s parties", summed.count)
                % {"n": summed.count},
                language.interval(summed.interval, unit),
            ),
            Term(_("Total publié"), words.full(own.value, unit)),
            *left,
            Term(_("Comparaison"), _verdict(summed, unit)),
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


def _verdict(summed: PartsSum, unit: str) -> str:
    """A sum above the whole is said; one below it is no finding, the list may be open."""
    if summed.order is Order.EQUAL:
        return _("La somme des parties donne le total.")
    if summed.order is Order.GREATER:
        gap = language.interval(summed.gap, unit)
        return _("%(finding)s : les parties dépassent le total de %(gap)s.") % {
            "finding": DOES_NOT_ADD_UP,
            "gap": gap,
        }
    if summed.order is Order.LESS:
        gap = language.interval(_opposite(summed.gap), unit)
        return _("Il manque %(gap)s : les parties versées ne couvrent pas tout le total.") % {
            "gap": gap
        }
    return _("Compatible : les bornes ne permettent pas d’en dire plus.")


def _opposite(gap: Interval) -> Interval:
    """What the whole has more than the sum."""
    return Interval(
        None if gap.high is None else -gap.high,
        None if gap.low is None else -gap.low,
        gap.high_open,
        gap.low_open,
    )
