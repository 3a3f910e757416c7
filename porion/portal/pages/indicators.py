"""The list of indicators, by topic, each with its latest value, its day and its document."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.indicator import Measured
from porion.core.folding import fold
from porion.core.vocabulary import FigureKind
from porion.portal.addresses import Addresses
from porion.portal.pages.figure_rows import day_words
from porion.portal.pages.figure_tables import nature
from porion.portal.pages.figure_terms import unit_name
from porion.ui import wording
from porion.ui.frames import Link

#: Longer than that nobody means a word of a list.
_LONGEST = 100
#: Indicators of a topic on the page of all topics; those beyond stand on the topic's own page.
_SHOWN = 12
#: So few more are shown at once: a click for one line is not worth it.
_SPARE = 3


@dataclass(frozen=True)
class Line:
    """An indicator on one line: `value` with its unit and qualifier, empty where nothing is
    known; `said` is day, document and number of figures."""

    label: str
    href: str
    value: str
    said: str


@dataclass(frozen=True)
class Topic:
    """What a reader would look for at one place: `count` indicators, of which `lines` are shown,
    the most told of first where `rest` leads to the others."""

    anchor: str
    label: str
    lines: tuple[Line, ...]
    count: int
    rest: Link | None = None


@dataclass(frozen=True)
class IndicatorsPage:
    """The topics in alphabetical order; `text` is what was looked for, `theme` whether one topic
    alone is shown, `csv` the address of all figures, `all` that of the whole list."""

    lead: str
    topics: tuple[Topic, ...]
    text: str
    theme: bool
    csv: str
    all: str


def indicators_page(
    found: Sequence[Measured], addresses: Addresses, text: str = "", theme: str = ""
) -> IndicatorsPage:
    """The page of a list, of those only that hold every word of `text`, or of one `theme` by its
    slug; a slug that no topic has leaves them all."""
    text = text.strip()[:_LONGEST]
    topics: dict[str, list[Measured]] = {}
    for each in found:
        if _holds(each, text):
            topics.setdefault(each.definition.topic, []).append(each)
    one = {topic: rows for topic, rows in topics.items() if theme and slugify(topic) == theme}
    topics = one or topics
    wanted = [each for rows in topics.values() for each in rows]
    return IndicatorsPage(
        _lead(wanted, len(topics)) if wanted else "",
        tuple(
            _topic(topic, rows, addresses, whole=bool(text or one))
            for topic, rows in sorted(topics.items(), key=lambda item: fold(item[0]))
        ),
        text,
        bool(one),
        addresses.page("figures-csv"),
        addresses.page("indicators"),
    )


def _topic(topic: str, rows: Sequence[Measured], addresses: Addresses, *, whole: bool) -> Topic:
    """A topic; on the page of them all a long one is cut after the most told of its rows."""
    shown, rest = rows, None
    if not whole and len(rows) > _SHOWN + _SPARE:
        shown = sorted(rows, key=lambda each: -each.definition.figures)[:_SHOWN]
        rest = Link(
            _("Les %(n)s autres indicateurs de ce thème") % {"n": len(rows) - _SHOWN},
            addresses.page("indicators", theme=slugify(topic)),
        )
    lines = tuple(_line(each, addresses) for each in shown)
    return Topic(anchor(topic), topic, lines, len(rows), rest)


def _holds(each: Measured, text: str) -> bool:
    definition = each.definition
    said = fold(f"{definition.label} {definition.topic} {definition.definition}")
    return all(word in said for word in fold(text).split())


def _lead(found: Sequence[Measured], topics: int) -> str:
    figures = sum(each.definition.figures for each in found)
    return ngettext(
        "%(n)s indicateur, %(topics)s, %(figures)s.",
        "%(n)s indicateurs, %(topics)s, %(figures)s.",
        len(found),
    ) % {
        "n": len(found),
        "topics": ngettext("un thème", "%(n)s thèmes", topics) % {"n": topics},
        "figures": ngettext("un chiffre publié", "%(n)s chiffres publiés", figures)
        % {"n": figures},
    }


def anchor(topic: str) -> str:
    """The place of a topic on the page."""
    return f"theme-{slugify(topic)}"


def _line(each: Measured, addresses: Addresses) -> Line:
    definition, latest = each.definition, each.latest
    href = addresses.indicator(definition.key)
    if latest is None:
        unit = _("en %s") % unit_name(definition.unit)
        return Line(definition.label, href, "", unit)
    count = ngettext("%(n)s chiffre", "%(n)s chiffres", definition.figures)
    day = day_words(latest)
    several = definition.figures > 1
    parts = (
        # One of several may be the part of one payer: its own label says which it is.
        latest.label if several and latest.label != definition.label else "",
        "" if latest.kind is FigureKind.ACTUAL and latest.state is None else nature(latest),
        ", ".join(place.label for place in latest.places),
        day,
        latest.document.label.partition(",")[0],
        "" if day else latest.published.words,
        (count % {"n": definition.figures}).replace(" ", wording.NBSP) if several else "",
    )
    said = " · ".join(part for part in parts if part)
    return Line(definition.label, href, wording.full(latest.value, latest.unit), said)
