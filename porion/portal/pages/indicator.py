"""An indicator: its latest value, the way to its target, every value published."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.indicator import IndicatorAnswer
from porion.core import language
from porion.core.vocabulary import FigureKind, FigureState, Nature
from porion.figures.vocabulary import FigureRead, ScopeRead
from porion.portal.addresses import Addresses
from porion.portal.pages import wording
from porion.portal.pages.figure_rows import figure_table, group_words
from porion.portal.pages.figure_tables import nature
from porion.portal.pages.figure_terms import unit_name
from porion.portal.pages.indicator_chart import Drawn, drawn
from porion.portal.pages.indicator_scopes import scope_note, scopes
from porion.portal.pages.members import SetRow, set_rows
from porion.portal.pages.progress_box import ProgressBox, progress_box
from porion.ui import wording as words
from porion.ui.frames import Link
from porion.ui.parts import Dated, Passage, Term
from porion.ui.tables import Table

SHORT = 12
_MONEY = frozenset(
    {FigureKind.ENVELOPE, FigureKind.ANNOUNCED, FigureKind.GRANT, FigureKind.PAYMENT}
)


@dataclass(frozen=True)
class Group:
    """Figures of one kind and state: they never share a column with others."""

    heading: str
    note: str
    table: Table


@dataclass(frozen=True)
class IndicatorPage:
    """`passage` is the text of the only figure; `first` says when something became public."""

    key: str
    title: str
    crumbs: tuple[Link, ...]
    latest: FigureRead | None
    latest_label: str
    latest_noun: str
    dated: Dated | None
    definition: str
    terms: tuple[Term, ...]
    progress: ProgressBox | None
    chart: Drawn | None
    chart_heading: str
    chart_note: str
    chart_sources: str
    passage: Passage | None
    groups: tuple[Group, ...]
    groups_note: str
    maybe: Table | None
    rates: Table | None
    members: tuple[SetRow, ...]
    scopes: tuple[ScopeRead, ...]
    scope_note: str
    csv: str
    first: date | None


def indicator_page(
    answer: IndicatorAnswer, addresses: Addresses, end: date | None = None
) -> IndicatorPage:
    """The page of an answer; `end` is the last day of the programme, for the axis of time."""
    definition, latest = answer.definition, answer.latest
    picture = drawn(answer, addresses, end)
    return IndicatorPage(
        key=definition.key,
        title=definition.label,
        crumbs=_crumbs(answer, addresses),
        latest=latest,
        latest_label=wording.label(latest) if latest else "",
        latest_noun=words.noun(latest.value, latest.unit) if latest else "",
        dated=_dated(latest, addresses) if latest else None,
        definition=definition.definition,
        terms=_terms(answer, addresses),
        progress=progress_box(answer.progress, addresses),
        chart=picture,
        chart_heading=_chart_heading(answer, picture) if picture else "",
        chart_note=_chart_note(answer, picture),
        chart_sources=_sources(answer),
        passage=_passage(answer, addresses),
        groups=_groups(answer, addresses),
        groups_note=_groups_note(answer),
        maybe=figure_table(answer.maybe, addresses, _("Peut-être déjà connus"))
        if answer.maybe
        else None,
        rates=figure_table(answer.rates, addresses, _("Chiffres rapportés à cet indicateur"))
        if answer.rates
        else None,
        members=set_rows(answer.members, addresses),
        scopes=scopes(answer),
        scope_note=scope_note(answer),
        csv=addresses.page("indicator-csv", definition.key) if answer.figures else "",
        first=answer.first,
    )


def _crumbs(answer: IndicatorAnswer, addresses: Addresses) -> tuple[Link, ...]:
    return (
        Link(_("Accueil"), addresses.home()),
        Link(_("Les indicateurs"), addresses.page("indicators")),
        Link(answer.definition.label),
    )


def _dated(latest: FigureRead, addresses: Addresses) -> Dated:
    places = ", ".join(place.label for place in latest.places)
    line = " · ".join(
        part for part in (nature(latest), places, wording.when_and_published(latest)) if part
    )
    return Dated(line, latest.document.label, wording.scope(latest), addresses.figure(latest.key))


def _terms(answer: IndicatorAnswer, addresses: Addresses) -> tuple[Term, ...]:
    definition = answer.definition
    documents = {figure.document.key for figure in answer.figures}
    count = ngettext("%(n)s chiffre", "%(n)s chiffres", len(answer.figures)) % {
        "n": language.number(Decimal(len(answer.figures)))
    }
    sources = ngettext("%(n)s document", "%(n)s documents", len(documents)) % {"n": len(documents)}
    found = [
        Term(_("Unité"), unit_name(definition.unit)),
        Term(_("Mesure"), language.label(Nature(definition.nature))),
        Term(_("Thème"), definition.topic),
    ]
    if answer.figures:
        text = _("%(count)s dans %(sources)s") % {"count": count, "sources": sources}
        listed = addresses.page("figures", indicateur=definition.key)
        found.append(Term(_("Publié"), text, listed))
    return tuple(found)


def _chart_heading(answer: IndicatorAnswer, picture: Drawn) -> str:
    """What the picture shows: how many values, of which place, and whether there is a target."""
    count = ngettext("Une valeur publiée", "%(n)s valeurs publiées", picture.shown)
    heading = count % {"n": picture.shown}
    if answer.progress.target:
        return _("%(heading)s, une cible") % {"heading": heading}
    return f"{heading}, {picture.places}" if picture.places else heading


def _chart_note(answer: IndicatorAnswer, picture: Drawn | None) -> str:
    nature_words = language.label(Nature(answer.definition.nature))
    unit = unit_name(answer.definition.unit)
    found = [
        _("%(nature)s, en %(unit)s.") % {"nature": nature_words, "unit": unit},
        _("Les points ne sont pas reliés : rien n’est publié entre eux."),
    ]
    if picture is not None and picture.left_out > 0:
        found.append(
            _("Les chiffres d’une autre nature ou d’un autre lieu sont dans les tableaux.")
        )
    return " ".join(found)


def _sources(answer: IndicatorAnswer) -> str:
    labels = dict.fromkeys(figure.document.label for figure in answer.figures)
    return _("Sources : %(labels)s.") % {"labels": " ; ".join(labels)}


def _passage(answer: IndicatorAnswer, addresses: Addresses) -> Passage | None:
    quote = answer.quote
    if quote is None:
        return None
    [figure] = answer.figures
    marked = (quote.before, quote.printed, quote.after)
    return Passage(
        str(figure.passage),
        figure.passage_sha256[:SHORT],
        quote.lead,
        marked,
        quote.tail,
        href=addresses.passage(figure.document.key, figure.key),
        document=figure.document.label,
    )


def _groups(answer: IndicatorAnswer, addresses: Addresses) -> tuple[Group, ...]:
    """By kind and state, in the order of the vocabulary; parts are said to be parts."""
    found: dict[tuple[FigureKind, FigureState | None], list[FigureRead]] = {}
    for figure in answer.figures:
        found.setdefault((figure.kind, figure.state), []).append(figure)
    order = list(FigureKind)
    groups = []
    for (kind, state), rows in sorted(found.items(), key=lambda item: order.index(item[0][0])):
        heading = group_words(kind, state)
        table = figure_table(rows, addresses, heading, natures=False)
        groups.append(Group(heading, _parts_note(rows, answer), table))
    return tuple(groups)


def _groups_note(answer: IndicatorAnswer) -> str:
    """Why there are several tables; empty for one."""
    kinds = {(figure.kind, figure.state) for figure in answer.figures}
    if len(kinds) < 2:
        return ""
    if any(kind in _MONEY for kind, _state in kinds):
        return _(
            "Une enveloppe, une annonce, une subvention attribuée et un paiement ne "
            "s’additionnent pas : chaque nature a son tableau."
        )
    return _("Chaque nature de chiffre a son tableau : elles ne s’additionnent pas.")


def _parts_note(rows: list[FigureRead], answer: IndicatorAnswer) -> str:
    keys = {figure.key for figure in answer.figures}
    parts = sum(figure.part_of in keys for figure in rows)
    if not parts:
        return ""
    return ngettext(
        "Un de ces chiffres est déjà compris dans un autre : ils ne s’additionnent pas.",
        "%(n)s de ces chiffres sont déjà compris dans un autre : ils ne s’additionnent pas.",
        parts,
    ) % {"n": parts}
