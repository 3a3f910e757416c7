"""The method page: the rules in words, with examples that the rules compute."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from porion.answers.progress import ProgressAnswer
from porion.core import language
from porion.core.passages import fingerprint, normalise
from porion.core.progress import Derived
from porion.portal.addresses import Addresses
from porion.portal.navigation import address
from porion.portal.pages.method_dates import date_table, known_table
from porion.portal.pages.method_examples import (
    half_step_table,
    qualifier_table,
    result_table,
    rule_table,
)
from porion.ui.frames import Link
from porion.ui.parts import Calculation, Term
from porion.ui.tables import Table


@dataclass(frozen=True)
class Anchor:
    """How a passage is kept: the words as typed, as kept, and their fingerprint."""

    typed: str
    kept: str
    sha256: str


@dataclass(frozen=True)
class MethodPage:
    """`progress` is None where the programme has no target to compute with."""

    anchor: Anchor
    qualifiers: Table
    half_steps: Table
    results: Table
    rules: Table
    dates: Table
    known: Table
    progress: Calculation | None
    progress_of: Link | None
    data: str
    gaps: str


def method_page(headline: ProgressAnswer | None, addresses: Addresses) -> MethodPage:
    """The page; the worked example is the programme's own first indicator."""
    typed = _("**Plus  de 120**\n arbres ##")
    kept = normalise(typed)
    example = _progress(headline, addresses) if headline else None
    return MethodPage(
        anchor=Anchor(typed.replace("\n", "⏎"), kept, fingerprint(kept)),
        qualifiers=qualifier_table(),
        half_steps=half_step_table(),
        results=result_table(),
        rules=rule_table(),
        dates=date_table(),
        known=known_table(),
        progress=example,
        progress_of=Link(headline.indicator.label, addresses.indicator(headline.indicator.key))
        if headline and example
        else None,
        data=address(addresses, "data"),
        gaps=addresses.page("gaps"),
    )


def _progress(answer: ProgressAnswer, addresses: Addresses) -> Calculation | None:
    found, words = answer.progress, answer.words
    if found is None or words is None:
        return None
    shown = (
        (_("Part de la cible"), words.share, found.share),
        (_("Reste"), words.left, found.left),
        (_("Rythme nécessaire"), words.pace_needed, found.pace_needed),
    )
    results = [Term(term, text, note=_rule(derived)) for term, text, derived in shown]
    results.append(
        Term(
            _("Au rythme publié"),
            words.reached_by,
            note=str(found.reached_by.rule) if found.reached_by else "",
        )
    )
    inputs = [figure for figure in (answer.target, answer.actual, answer.pace) if figure]
    return Calculation(
        tuple(results),
        _("Le calcul ne va jamais au-delà de ce que les bornes permettent."),
        tuple(
            Term(
                language.label(figure.kind),
                language.quantity(figure.value, figure.unit),
                addresses.figure(figure.key),
                note=figure.document.label,
            )
            for figure in inputs
        ),
    )


def _rule(derived: Derived | None) -> str:
    return str(derived.rule) if derived else ""
