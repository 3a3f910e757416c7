"""An indicator: its latest value, the way to its target, every value published."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.indicator import IndicatorAnswer
from porion.core import language
from porion.core.vocabulary import Nature
from porion.figures.vocabulary import FigureRead, ScopeRead
from porion.portal.addresses import Addresses
from porion.portal.pages import wording
from porion.portal.pages.figure_rows import figure_table
from porion.portal.pages.figure_tables import nature
from porion.portal.pages.figure_terms import unit_name
from porion.portal.pages.indicator_chart import Drawn, drawn
from porion.portal.pages.indicator_groups import Group, groups_note, groups_of
from porion.portal.pages.indicator_scopes import scope_note, scopes
from porion.portal.pages.indicator_statements import SideBySide, side_by_side
from porion.portal.pages.indicator_words import (
    Remark,
    counted,
    documents,
    lead,
    not_recalled,
    remaining,
    remarks,
)
from porion.portal.pages.members import SetRow, set_rows
from porion.portal.pages.progress_box import ProgressBox, progress_box
from porion.ui.frames import Link
from porion.ui.parts import Dated, DatedItem, Passage, Term
from porion.ui.tables import Table

SHORT = 12


@dataclass(frozen=True)
class IndicatorPage:
    """`lead` is the sentence to quote; `passage` the text of the only figure; `table` the twin
    of the picture; `first` says when something became public. `set_by` are the undertakings that
    set the target."""

    key: str
    title: str
    crumbs: tuple[Link, ...]
    latest: FigureRead | None
    latest_label: str
    dated: Dated | None
    definition: str
    terms: tuple[Term, ...]
    progress: ProgressBox | None
    chart: Drawn | None
    chart_heading: str
    chart_note: str
    chart_sources: str
    lead: str
    together: tuple[SideBySide, ...]
    remaining: tuple[str, ...]
    not_recalled: str
    set_by: tuple[Link, ...]
    remarks: tuple[Remark, ...]
    documents: tuple[DatedItem, ...]
    image: str
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
    together = side_by_side(answer, addresses)
    groups = groups_of(answer, picture, addresses)
    return IndicatorPage(
        key=definition.key,
        title=definition.label,
        crumbs=_crumbs(answer, addresses),
        latest=latest,
        latest_label=wording.label(latest) if latest else "",
        dated=_dated(latest, addresses) if latest else None,
        definition=definition.definition,
        terms=_terms(answer, addresses),
        progress=progress_box(answer.progress, addresses),
        chart=picture,
        chart_heading=_chart_heading(answer, picture) if picture else "",
        chart_note=_chart_note(answer, picture),
        chart_sources=_sources(answer),
        lead=lead(answer),
        together=together,
        remaining=remaining(answer),
        not_recalled=not_recalled(answer),
        set_by=tuple(Link(r.label, addresses.commitment(r.key)) for r in answer.undertakings),
        remarks=remarks(answer, [key for block in together for key in block.relations]),
        documents=documents(answer, addresses),
        image=addresses.page("indicator-svg", definition.key) if picture else "",
        passage=_passage(answer, addresses),
        groups=groups,
        groups_note=groups_note(groups, answer),
        maybe=_table(answer.maybe, _("Peut-être déjà connus"), addresses),
        rates=_table(answer.rates, _("Chiffres rapportés à cet indicateur"), addresses),
        members=set_rows(answer.members, addresses),
        scopes=scopes(answer),
        scope_note=scope_note(answer),
        csv=addresses.page("indicator-csv", definition.key) if answer.figures else "",
        first=answer.first,
    )


def _table(found: Sequence[FigureRead], caption: str, addresses: Addresses) -> Table | None:
    return figure_table(found, addresses, caption) if found else None


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
    heading = counted(picture.shown, _("Une valeur publiée"), _("%s valeurs publiées"))
    if answer.progress.target:
        return _("%(heading)s, une cible") % {"heading": heading}
    return f"{heading}, {picture.places}" if picture.places else heading


def _chart_note(answer: IndicatorAnswer, picture: Drawn | None) -> str:
    nature_words = language.label(Nature(answer.definition.nature))
    unit = unit_name(answer.definition.unit)
    found = [_("%(nature)s, en %(unit)s.") % {"nature": nature_words, "unit": unit}]
    if picture is not None and picture.shown > 1:
        found.append(_("Les points ne sont pas reliés : rien n’est publié entre eux."))
    if picture is not None and picture.left_out > 0:
        found.append(
            _("Les chiffres d’une autre nature ou d’un autre lieu sont dans les tableaux.")
        )
    return " ".join(found)


def _sources(answer: IndicatorAnswer) -> str:
    listed = (*answer.figures, *answer.twins, *answer.planned)
    labels = dict.fromkeys(figure.document.label for figure in listed)
    return _("Sources : %(labels)s.") % {"labels": " ; ".join(labels)}


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
