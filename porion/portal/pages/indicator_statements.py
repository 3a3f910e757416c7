"""Statements of one moment by different documents, side by side: nobody is set right."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from porion.answers.indicator import IndicatorAnswer
from porion.answers.statements import Pair
from porion.core import language
from porion.core.vocabulary import Finding, Verdict
from porion.figures.vocabulary import FigureRead
from porion.portal.addresses import Addresses
from porion.portal.pages import wording
from porion.portal.pages.figure_tables import hue
from porion.portal.pages.indicator_words import moment_words
from porion.ui import wording as words
from porion.ui.parts import Statement, Term

#: What makes two numbers worth setting side by side.
_APART = frozenset({Finding.CONTRADICTORY, Finding.COMPATIBLE})


@dataclass(frozen=True)
class SideBySide:
    """Statements of one moment: `finding` says how they stand, `reason` what the editors
    found, `verdict` what a named role decided. `relations` are the keys that it tells of."""

    heading: str
    statements: tuple[Statement, ...]
    finding: str
    reason: str
    verdict: str
    relations: tuple[str, ...]
    href: str = ""


def side_by_side(answer: IndicatorAnswer, addresses: Addresses) -> tuple[SideBySide, ...]:
    """One block for each moment of which documents give numbers that differ."""
    found: dict[tuple[object, ...], list[Pair]] = {}
    for pair in answer.pairs:
        if _differ(pair):
            found.setdefault(_moment(pair.first), []).append(pair)
    return tuple(_block(pairs, addresses) for pairs in found.values())


def _moment(figure: FigureRead) -> tuple[object, ...]:
    return figure.effective_as_at, figure.valid_from, figure.valid_to


def _differ(pair: Pair) -> bool:
    one, other = pair.first, pair.second
    return (
        pair.relation.finding in _APART
        and pair.relation.verdict is not Verdict.SAME_FACT
        and one.document.key != other.document.key
        and (one.unit, one.kind, _moment(one)) == (other.unit, other.kind, _moment(other))
        and any(_moment(one))
    )


def _block(found: list[Pair], addresses: Addresses) -> SideBySide:
    figures = {each.key: each for pair in found for each in (pair.first, pair.second)}
    count = language.in_letters(len(figures))
    when = words.upper_first(moment_words(found[0].first).strip("()"))
    last = found[-1].relation
    stated = all(each.effective_scope is not None for each in figures.values())
    return SideBySide(
        heading=_("%(when)s, %(count)s énoncés côte à côte") % {"when": when, "count": count},
        statements=tuple(_statement(each, addresses) for each in figures.values()),
        finding=language.finding_label(last.finding, last.gap_class, scope_stated=stated),
        reason=" ".join(pair.relation.reason for pair in found if pair.relation.reason),
        verdict=last.verdict.value,
        relations=tuple(pair.relation.key for pair in found),
        href=addresses.page("gap", last.key),
    )


def _statement(figure: FigureRead, addresses: Addresses) -> Statement:
    scope = figure.effective_scope
    terms = [
        Term(_("Périmètre"), wording.scope(figure) if scope else ""),
        Term(_("Date"), wording.when_and_published(figure)),
    ]
    if figure.parties:
        terms.insert(1, Term(_("Organismes"), ", ".join(p.label for p in figure.parties)))
    return Statement(
        figure.value,
        figure.unit,
        words.noun(figure.value, figure.unit),
        tuple(terms),
        _("« %s » indique") % figure.document.label.partition(",")[0],
        hue(figure),
        addresses.figure(figure.key),
    )
