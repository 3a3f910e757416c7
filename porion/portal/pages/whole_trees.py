"""A total and its parts as a tree: what they add up to, what is left, said in sentences."""

from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.parts_sum import PartsSum
from porion.answers.wholes import Whole
from porion.core import language
from porion.core.language.french import DOES_NOT_ADD_UP
from porion.core.quantities import Interval, Order
from porion.figures.vocabulary import FigureRead
from porion.portal.addresses import Addresses
from porion.portal.pages import wording
from porion.portal.pages.figure_rows import day_words, short_document
from porion.portal.pages.figure_tables import hue, nature
from porion.ui import wording as words
from porion.ui.charts import sign
from porion.ui.frames import Link


@dataclass(frozen=True)
class Branch:
    """A part: its number with its sign, what it counts, who pays or where."""

    number: str
    sign: SafeString
    link: Link
    note: str


@dataclass(frozen=True)
class Tree:
    """A total: its number, its parts, then what they say of it, in sentences of ours."""

    id: str
    link: Link
    number: str
    sign: SafeString
    note: str
    parts: tuple[Branch, ...]
    summed: str
    compared: str
    warning: str
    reasons: tuple[str, ...]


def tree_of(whole: Whole, addresses: Addresses) -> Tree:
    """The tree of a total."""
    figure, summed = whole.figure, whole.summed
    likely = {each.figure.key for each in whole.likely}
    return Tree(
        id=f"total-{figure.key}",
        link=Link(wording.label(figure), addresses.figure(figure.key)),
        number=words.full(figure.value, figure.unit),
        sign=sign(figure.value, hue(figure)),
        note=_source(figure),
        parts=tuple(_branch(part, whole, part.key in likely, addresses) for part in whole.parts),
        summed=sum_words(summed) if summed else _not_summed(whole),
        compared=_compared(summed) if summed else "",
        warning=_(
            "Ces parties sont déjà comprises dans le total : les y ajouter compterait deux fois."
        ),
        reasons=whole.reasons,
    )


def _source(figure: FigureRead) -> str:
    parts = (nature(figure), day_words(figure), short_document(figure), figure.published.words)
    return " · ".join(part for part in parts if part)


def _branch(part: FigureRead, whole: Whole, likely: bool, addresses: Addresses) -> Branch:
    notes = []
    if part.document.key != whole.figure.document.key:
        notes.append(short_document(part))
    if (part.kind, part.state) != (whole.figure.kind, whole.figure.state):
        notes.append(nature(part))
    if likely:
        notes.append(_("lu comme une partie, le texte ne le dit pas"))
    return Branch(
        words.full(part.value, part.unit),
        sign(part.value, hue(part)),
        Link(wording.label(part), addresses.figure(part.key)),
        " · ".join(notes),
    )


def _not_summed(whole: Whole) -> str:
    if len({part.document.key for part in whole.parts}) > 1:
        return _(
            "Ces parties viennent de plusieurs textes, qui peuvent redire la même : elles ne sont"
            " pas additionnées."
        )
    if whole.cuts > 1:
        return _(
            "Ces parties découpent le total de plusieurs façons et se recoupent : elles ne"
            " s’additionnent pas."
        )
    return _("Ces parties n’ont pas la même nature ou la même unité : elles ne s’additionnent pas.")


def sum_words(summed: PartsSum) -> str:
    """ "Les 7 parties font 8 150 400 € (calculé)."."""
    said = ngettext(
        "La seule partie relevée : %(sum)s.",
        "Les %(n)s parties relevées font %(sum)s (calculé).",
        summed.count,
    )
    return said % {"n": summed.count, "sum": language.interval(summed.interval, summed.unit)}


def comparison_words(summed: PartsSum) -> str:
    """A sum above the whole is said; one below it is no finding, the list may be open."""
    if summed.order is Order.EQUAL:
        return _("La somme des parties donne le total.")
    if summed.order is Order.GREATER:
        gap = language.interval(summed.gap, summed.unit)
        return _("%(finding)s : les parties dépassent le total de %(gap)s.") % {
            "finding": DOES_NOT_ADD_UP,
            "gap": gap,
        }
    if summed.order is Order.LESS:
        gap = language.interval(opposite(summed.gap), summed.unit)
        return _("Il manque %(gap)s : les parties versées ne couvrent pas tout le total.") % {
            "gap": gap
        }
    return _("Compatible avec le total : les bornes ne permettent pas d’en dire plus.")


def _compared(summed: PartsSum) -> str:
    """The comparison, with what is left of the total outside its parts."""
    if summed.order is not Order.LESS:
        return comparison_words(summed)
    rest = language.interval(opposite(summed.gap), summed.unit)
    return _("Reste, hors de ces parties : %s (calculé).") % rest


def opposite(gap: Interval) -> Interval:
    """What the whole has more than the sum."""
    return Interval(
        None if gap.high is None else -gap.high,
        None if gap.low is None else -gap.low,
        gap.high_open,
        gap.low_open,
    )
