"""Statements of money in words: the number, who pays, for whom, of when, who says it."""

from django.utils.translation import gettext as _

from porion.answers.funding import MoneyRow, Stage, Statement
from porion.core import language
from porion.core.quantities import UNITS, computing_set
from porion.core.vocabulary import FigureKind, PartyKind
from porion.figures.vocabulary import FigureRead
from porion.portal.addresses import Addresses
from porion.portal.pages.figure_rows import day_words, short_document
from porion.portal.pages.headline import at_day
from porion.portal.pages.home_facts import beneficiaries
from porion.ui import wording as words
from porion.ui.charts.money_rows import Amount, Share
from porion.ui.frames import Link


def amount_of(said: Statement, kinds: dict[str, PartyKind], addresses: Addresses) -> Amount:
    """One statement as the picture shows it; shares have a computed sum for number."""
    first = said.first
    to = beneficiaries(first, kinds)
    shares = _shares(said, addresses) if said.total is not None else ()
    lines = tuple(
        part
        for part in (_kind(first), "" if shares else _payers(first), words.upper_first(to))
        if part
    )
    return Amount(
        value=None if shares else first.value,
        words=language.interval(said.total, first.unit)
        if said.total is not None
        else words.printed(first.value, first.unit),
        interval=None if shares else computing_set(first.value, whole=UNITS[first.unit].whole),
        verb=quoted(first),
        lines=lines,
        dated=_dated(first),
        source=_source(first, addresses),
        repeats=tuple(_source(figure, addresses) for figure in said.repeats),
        href="" if shares else addresses.figure(first.key),
        shares=shares,
        computed=bool(shares),
    )


def quoted(figure: FigureRead) -> str:
    """The document's own verb, where the state is not clear."""
    return f"«{words.NBSP}{figure.state_words}{words.NBSP}»" if figure.state_words else ""


def finding(row: MoneyRow) -> str:
    """What the row shows, in one sentence: the last amount granted, and that no payment is
    published where none is."""
    granted = row.cells.get(Stage.GRANTED, ())
    announced = row.cells.get(Stage.ANNOUNCED, ())
    said = granted or announced
    if not said:
        return ""
    last = said[-1]
    number = (
        language.interval(last.total, last.first.unit)
        if last.total is not None
        else words.printed(last.first.value, last.first.unit)
    )
    verb = _("attribués") if granted else _("annoncés")
    sentence = words.upper_first(f"{number} {verb}{at_day(last.first)}")
    if Stage.PAID not in row.cells:
        return _("%s ; aucun paiement publié") % sentence
    return sentence


def _shares(said: Statement, addresses: Addresses) -> tuple[Share, ...]:
    """The largest share first."""
    ordered = sorted(said.figures, key=lambda f: f.value.number or 0, reverse=True)
    return tuple(
        Share(
            figure.value,
            f"{figure.payers[0].label} {words.printed(figure.value, figure.unit)}",
            addresses.figure(figure.key),
        )
        for figure in ordered
    )


def _kind(figure: FigureRead) -> str:
    """Within a column that holds both, announced or set aside."""
    if figure.kind in (FigureKind.ANNOUNCED, FigureKind.ENVELOPE):
        return language.label(figure.kind)
    return ""


def _payers(figure: FigureRead) -> str:
    if not figure.payers:
        return _("Payeurs non précisés")
    names = ", ".join(payer.label for payer in figure.payers)
    return f"{_('Payeurs') if len(figure.payers) > 1 else _('Payeur')}{words.NBSP}: {names}"


def _dated(figure: FigureRead) -> str:
    when = day_words(figure)
    head = words.upper_first(when) if when else _("Date de situation non précisée")
    return f"{head} · {figure.published.words}"


def _source(figure: FigureRead, addresses: Addresses) -> Link:
    return Link(
        words.upper_first(short_document(figure)),
        addresses.passage(figure.document.key, figure.key),
    )
