"""Words of the money pages: an amount with what makes it another, what became of an undertaking.

Grey for what is not documented; a verb without a state is quoted, never classed as a payment.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.checked_formulas import CheckedFormula
from porion.answers.money_paths import MoneyPath
from porion.answers.statements import Pair
from porion.core import language
from porion.core.language.french import NOT_STATED
from porion.core.vocabulary import DocumentationFinding, Finding, FormulaOperation, GapClass
from porion.figures.vocabulary import FigureRead
from porion.followup.vocabulary import DocumentationRead
from porion.framework.vocabulary import EventRead
from porion.portal.addresses import Addresses
from porion.portal.pages.event_tables import event_day, event_href
from porion.portal.pages.figure_rows import day_words, short_document
from porion.portal.pages.followup_words import finding_words
from porion.portal.pages.funding_amounts import quoted
from porion.ui import wording as words
from porion.ui.frames import Link

#: Payers named before "et n autres".
_NAMED = 3
#: Operands printed one by one.
_TERMS = 4
_SIGNS = {
    FormulaOperation.SUM: "+",
    FormulaOperation.DIFFERENCE: "−",
    FormulaOperation.PRODUCT: "×",
    FormulaOperation.QUOTIENT: "÷",
}


@dataclass(frozen=True)
class Amount:
    """One amount: its number, and in small print verb, payers, date and document."""

    link: Link
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Match:
    """What is said of two amounts: finding, reason, the other amount."""

    finding: str
    reason: str
    other: Link


def amount_of(figure: FigureRead, addresses: Addresses) -> Amount:
    """An amount as a cell shows it."""
    when = day_words(figure) or _("date non précisée")
    aside = (quoted(figure), payers_words(figure), when)
    lines = (
        figure.label or figure.indicator.label,
        words.upper_first(" · ".join(part for part in aside if part)),
        figure.document.label,
    )
    link = Link(words.printed(figure.value, figure.unit), addresses.figure(figure.key))
    return Amount(link, tuple(line for line in lines if line))


def own_amount(path: MoneyPath, addresses: Addresses) -> tuple[Amount, ...]:
    """The amount that the record gives an undertaking, where no figure prints it."""
    row = path.commitment
    if path.announced or row.amount_eur is None:
        return ()
    source = (row.document.label,) if row.document else ()
    said = language.amount(row.amount_eur)
    return (Amount(Link(said, addresses.commitment(row.key)), source),)


def silent_links(found: Iterable[MoneyPath], addresses: Addresses) -> tuple[Link, ...]:
    """The undertakings of which no text gives an amount."""
    rows = (path.commitment for path in found if not path.has_amounts)
    return tuple(Link(row.label, addresses.commitment(row.key)) for row in rows)


def payers_words(figure: FigureRead) -> str:
    """Who pays, as far as the text says."""
    if not figure.payers:
        return ""
    names = [payer.label for payer in figure.payers]
    more = len(names) - _NAMED
    shown = ", ".join(names[:_NAMED] if more > 1 else names)
    return _("%(names)s et %(n)s autres") % {"names": shown, "n": more} if more > 1 else shown


def match_of(pair: Pair, own: set[str], addresses: Addresses) -> Match:
    """A recorded comparison, seen from the figures `own`."""
    relation = pair.relation
    other = pair.beside(own)
    stated = all(f.effective_scope is not None for f in (pair.first, pair.second))
    said = language.finding_label(relation.finding, relation.gap_class, scope_stated=stated)
    number = f"{words.full(other.value, other.unit)} ({short_document(other)})"
    return Match(said, relation.reason, Link(number, addresses.figure(other.key)))


def sum_words(each: CheckedFormula) -> str:
    """ "70 % × 12 M€ font 8,4 M€ (calculé) ; publié : 8,4 M€. Les deux correspondent."."""
    unit = each.result.unit
    if each.computed is None:
        return ""
    said = _("%(terms)s : %(computed)s (calculé) ; publié : %(stated)s. %(finding)s") % {
        "terms": words.upper_first(_terms(each)),
        "computed": language.interval(each.computed, unit),
        "stated": words.full(each.result.value, unit),
        "finding": _stands(each),
    }
    return f"{said} {each.formula.note}" if each.formula.note else said


def _terms(each: CheckedFormula) -> str:
    """The operands with their sign; a long sum only says how many there are."""
    told = [words.printed(figure.value, figure.unit) for figure in each.operands]
    operation = each.formula.operation
    if len(told) > _TERMS and operation is FormulaOperation.SUM:
        return _("la somme de %s nombres") % language.in_letters(len(told))
    if operation in _SIGNS:
        return f"{words.NBSP}{_SIGNS[operation]} ".join(told)
    if operation is FormulaOperation.SHARE:
        return _("part de %(part)s dans %(whole)s") % {"part": told[0], "whole": told[-1]}
    return _("de %(first)s à %(last)s") % {"first": told[0], "last": told[-1]}


def _stands(each: CheckedFormula) -> str:
    """How the stated result stands to the computed one."""
    if each.finding is Finding.AGREE:
        return _("Les deux correspondent.")
    if each.finding is Finding.COMPATIBLE:
        return _("Compatible : les bornes ne permettent pas d’en dire plus.")
    if each.gap_class is GapClass.ROUNDING:
        return _("Les deux diffèrent ; l’arrondi peut l’expliquer.")
    return _("Les deux diffèrent.")


def few(amounts: Sequence[Amount]) -> str:
    """The first two amounts, and how many more there are."""
    first = ", ".join(dict.fromkeys(amount.link.label for amount in amounts[:2]))
    more = len(amounts) - 2
    if more < 1:
        return first
    return ngettext("%(first)s et %(n)s autre", "%(first)s et %(n)s autres", more) % {
        "first": first,
        "n": more,
    }


def event_link(event: EventRead, addresses: Addresses) -> Link:
    """A dated fact with its day and the text that says it."""
    day = event_day(event)
    source = event.document.label if event.document else ""
    label = ", ".join(part for part in (event.label, words.lower_first(day), source) if part)
    return Link(label, event_href(event, addresses))


def told_words(path: MoneyPath) -> tuple[str, str]:
    """What the later texts say of an undertaking, and which were searched; the first is grey
    where nothing is documented."""
    told = path.told
    if told is None:
        return (f"{finding_words(path.followed)}.", "") if path.silent else ("", "")
    head = f"{language.label(told.finding)}."
    if told.finding is DocumentationFinding.DOCUMENTED:
        head = _("Documenté dans les textes suivants.")
    if told.finding is DocumentationFinding.NOT_DOCUMENTED:
        head = f"{NOT_STATED}."
    return head, searched_words(told)


def searched_words(told: DocumentationRead) -> str:
    """Which documents were searched, with which words, when; what silence does not mean."""
    said = _("Documents examinés le %(day)s : %(texts)s. Mots cherchés : %(words)s.") % {
        "day": words.day(told.examined_on),
        "texts": ", ".join(document.label for document in told.corpus),
        "words": ", ".join(f"«{words.NBSP}{word}{words.NBSP}»" for word in told.searched),
    }
    if told.finding is DocumentationFinding.NOT_DOCUMENTED:
        said += " " + _("Cela ne signifie pas que l’action n’a pas eu lieu.")
    return said
