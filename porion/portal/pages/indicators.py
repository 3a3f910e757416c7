"""The list of indicators, by topic, each with its latest value."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.indicator import Measured
from porion.core.folding import fold
from porion.portal.addresses import Addresses
from porion.portal.pages.figure_rows import group_words, when_cell
from porion.portal.pages.figure_tables import value_cell
from porion.ui import wording
from porion.ui.tables import Cell, Column, Row, Table


@dataclass(frozen=True)
class Topic:
    """What a reader would look for on one page."""

    anchor: str
    label: str
    count: int
    table: Table


@dataclass(frozen=True)
class IndicatorsPage:
    """The topics in alphabetical order."""

    lead: str
    topics: tuple[Topic, ...]


def indicators_page(found: Sequence[Measured], addresses: Addresses) -> IndicatorsPage:
    """The page of a list."""
    topics: dict[str, list[Measured]] = {}
    for each in found:
        topics.setdefault(each.definition.topic, []).append(each)
    figures = sum(each.definition.figures for each in found)
    lead = ngettext(
        "%(n)s indicateur, %(topics)s, %(figures)s.",
        "%(n)s indicateurs, %(topics)s, %(figures)s.",
        len(found),
    ) % {
        "n": len(found),
        "topics": ngettext("un thème", "%(n)s thèmes", len(topics)) % {"n": len(topics)},
        "figures": ngettext("un chiffre publié", "%(n)s chiffres publiés", figures)
        % {"n": figures},
    }
    return IndicatorsPage(
        lead if found else "",
        tuple(
            Topic(anchor(topic), topic, len(rows), _table(topic, rows, addresses))
            for topic, rows in sorted(topics.items(), key=lambda item: fold(item[0]))
        ),
    )


def anchor(topic: str) -> str:
    """The place of a topic on the page."""
    return f"theme-{slugify(topic)}"


def _table(topic: str, found: Sequence[Measured], addresses: Addresses) -> Table:
    columns = (
        Column(_("Indicateur")),
        Column(_("Dernier chiffre publié"), _("Dernier chiffre")),
        Column(_("Nature")),
        Column(_("Situation")),
        Column(_("Chiffres publiés"), _("Chiffres")),
    )
    return Table(topic, columns, tuple(_row(each, addresses) for each in found))


def _row(each: Measured, addresses: Addresses) -> Row:
    definition, latest = each.definition, each.latest
    places = ", ".join(place.label for place in latest.places) if latest else ""
    name = Cell(definition.label, addresses.indicator(definition.key), note=places)
    if latest is None:
        nothing = Cell(wording.nothing_published(), muted=True)
        empty = Cell(wording.not_communicated(), muted=True)
        return Row((name, nothing, empty, empty, Cell(_("Aucun"), muted=True)))
    value = value_cell(latest)
    return Row(
        (
            name,
            Cell(value.text, addresses.figure(latest.key), value.sign, strong=True),
            Cell(group_words(latest.kind, latest.state)),
            when_cell(latest),
            Cell(str(definition.figures)),
        )
    )
