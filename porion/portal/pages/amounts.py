"""Amounts to match: what was announced beside what later texts report, then totals and parts.

Two amounts that cannot be compared say why; nothing is summed but the parts of one total.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from porion.answers.checked_formulas import CheckedFormula
from porion.answers.gaps import Gap
from porion.answers.money_paths import MoneyPath, MoneyPaths
from porion.answers.wholes import Whole
from porion.core.language.french import DERIVED
from porion.core.quantities import UNITS
from porion.core.reconciliation import Shape
from porion.portal.addresses import Addresses
from porion.portal.pages.money_words import (
    Amount,
    Match,
    amount_of,
    event_link,
    few,
    match_of,
    own_amount,
    silent_links,
    sum_words,
    told_words,
)
from porion.portal.pages.whole_trees import Tree, tree_of
from porion.ui import wording as words
from porion.ui.frames import Link


@dataclass(frozen=True)
class Line:
    """An undertaking of money: announced, reported, and how the two stand to each other; `brief`
    says the amounts, for who has not unfolded it."""

    link: Link
    brief: str
    announced: tuple[Amount, ...]
    reported: tuple[Amount, ...]
    similar: tuple[Amount, ...]
    events: tuple[Link, ...]
    matches: tuple[Match, ...]
    sums: tuple[str, ...]
    told: str


@dataclass(frozen=True)
class Group:
    """The lines of one text; `silent` are undertakings of which no text gives an amount."""

    id: str
    heading: str
    lines: tuple[Line, ...]
    silent: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Twin:
    """One printed amount for two things, or two amounts that are easily taken for one."""

    link: Link
    left: str
    right: str
    finding: str
    reason: str
    verdict: str


@dataclass(frozen=True)
class AmountsPage:
    """The page; `wholes` are totals of money with their parts, `others` those of other units."""

    groups: tuple[Group, ...]
    wholes: tuple[Tree, ...]
    others: tuple[Tree, ...]
    sums: tuple[str, ...]
    twins: tuple[Twin, ...]
    derived: str
    csv: str
    wholes_csv: str
    empty: bool


def amounts_page(
    answer: MoneyPaths, totals: Sequence[Whole], pairs: Sequence[Gap], addresses: Addresses
) -> AmountsPage:
    """The page of undertakings, totals and pairs of amounts."""
    money = [whole for whole in totals if UNITS[whole.figure.unit].money]
    return AmountsPage(
        tuple(
            _group(f"texte-{at}", label, found, addresses)
            for at, (label, found) in enumerate(answer.by_text, start=1)
        ),
        tuple(tree_of(whole, addresses) for whole in money),
        tuple(tree_of(whole, addresses) for whole in totals if whole not in money),
        tuple(_formula(each) for each in answer.sums),
        tuple(_twin(each, addresses) for each in pairs if _is_twin(each)),
        DERIVED,
        addresses.page("amounts-csv"),
        addresses.page("wholes-csv"),
        not (answer.paths or totals or pairs),
    )


def _group(id_: str, label: str, found: Sequence[MoneyPath], addresses: Addresses) -> Group:
    lines = tuple(_line(path, addresses) for path in found if path.has_amounts)
    return Group(id_, label, lines, silent_links(found, addresses))


def _line(path: MoneyPath, addresses: Addresses) -> Line:
    own = {figure.key for figure in path.announced}
    announced = tuple(amount_of(figure, addresses) for figure in path.announced)
    announced = (*own_amount(path, addresses), *announced)
    later = tuple(amount_of(figure, addresses) for figure in path.said_later)
    return Line(
        Link(path.commitment.label, addresses.commitment(path.commitment.key)),
        _brief(announced, later),
        announced,
        later,
        tuple(amount_of(figure, addresses) for figure in path.similar),
        tuple(event_link(event, addresses) for event in path.events),
        tuple(match_of(pair, own, addresses) for pair in path.pairs),
        tuple(sum_words(each) for each in path.sums),
        told_words(path)[0],
    )


def _brief(announced: Sequence[Amount], later: Sequence[Amount]) -> str:
    told = []
    if announced:
        told.append(_("Annoncé %s") % few(announced))
    if later:
        told.append(_("rapporté %s") % few(later))
    return words.upper_first(" · ".join(told))


def _formula(each: CheckedFormula) -> str:
    label = each.result.label or each.result.indicator.label
    return f"{label}{words.NBSP}: {words.lower_first(sum_words(each))}"


def _is_twin(each: Gap) -> bool:
    """Two amounts side by side, which is what a reader may take for one another."""
    figure = each.left.statements[0].figure
    return (
        each.shape in (Shape.VALUES, Shape.AMOUNT)
        and figure is not None
        and UNITS[figure.unit].money
    )


def _twin(each: Gap, addresses: Addresses) -> Twin:
    return Twin(
        Link(each.title, addresses.page("gap", each.key)),
        _said(each, left=True),
        _said(each, left=False),
        each.finding_words,
        each.reason,
        each.verdict.value,
    )


def _said(each: Gap, *, left: bool) -> str:
    side = each.left if left else each.right
    first = side.statements[0]
    return _("« %(document)s » indique %(words)s (%(label)s)") % {
        "document": first.document.label,
        "words": side.words,
        "label": words.lower_first(first.label),
    }
