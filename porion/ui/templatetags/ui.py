"""Tags of the components: `{% load ui %}`. Each takes data of `porion.ui`, never a model."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import template
from django.http import QueryDict
from django.utils.safestring import SafeString

from porion.core.quantities import Value
from porion.core.vocabulary import Verdict
from porion.ui import wording
from porion.ui.charts import BarPicture, MapPicture, Picture, SquaresPicture, signs
from porion.ui.frames import Link
from porion.ui.pager import pages
from porion.ui.parts import (
    Calculation,
    Dated,
    DatedItem,
    DueItem,
    FactCard,
    Notice,
    Observation,
    Passage,
    Stat,
    Statement,
    Term,
)
from porion.ui.tables import Table

register = template.Library()
Context = dict[str, Any]

#: A number longer than this is set smaller, so that it keeps to one line.
_LONG = 7


# ------------------------------------------------------------------------ words


@register.filter
def day(value: date | None) -> str:
    """ "2 septembre 2025"; empty for None."""
    return "" if value is None else wording.day(value)


@register.filter
def short_day(value: date | None) -> str:
    """ "02/09/2025"; empty for None."""
    return "" if value is None else wording.short_day(value)


@register.filter
def upper_first(words: str) -> str:
    """The words with a capital, for the start of a line."""
    return wording.upper_first(words)


@register.simple_tag
def quantity(value: Value | None, unit: str) -> str:
    """ "plus de 15 500 logements", or "Non communiqué"."""
    return wording.not_communicated() if value is None else wording.full(value, unit)


@register.simple_tag
def printed(value: Value | None, unit: str) -> str:
    """ "plus de 15 500", "près de 96 M€": without the noun, which stands elsewhere."""
    return wording.not_communicated() if value is None else wording.printed(value, unit)


@register.simple_tag
def verdict(key: str) -> SafeString:
    """The outlined pill of a verdict: words only, the same look for all."""
    return wording.pill(Verdict(key))


# ---------------------------------------------------------------------- numbers


@register.inclusion_tag("ui/parts/number.html")
def number_opening(
    value: Value, unit: str, noun: str = "", size: str = "hero", level: str = "h1", id: str = ""
) -> Context:
    """Qualifier, number and noun in one heading; `size` hero, l or m; `level` h1, h2, h3 or p."""
    opening = wording.opening(value, unit)
    before = wording.upper_first(opening.before) if size == "hero" else opening.before
    long = size == "hero" and len(opening.number + opening.second) > _LONG
    return {
        "before": before,
        "opening": opening,
        "noun": noun or wording.noun(value, unit),
        "size": size,
        "long": long,
        "level": level,
        "id": id,
    }


@register.inclusion_tag("ui/parts/dated.html")
def figure_line(dated: Dated, links: bool = True) -> Context:
    """Situation, publication and scope, then the link to the figure's card."""
    return {"dated": dated, "links": links}


@register.inclusion_tag("ui/parts/bar.html")
def bar_picture(picture: BarPicture) -> Context:
    """A value against its target; a sentence where nothing is known."""
    return {"picture": picture}


@register.inclusion_tag("ui/parts/fact_cards.html")
def fact_cards(cards: Sequence[FactCard]) -> Context:
    """A row of facts, each with its numbers, date and source."""
    shown = [(card, [(_opening(stat), stat) for stat in card.stats]) for card in cards]
    return {"cards": shown}


def _opening(stat: Stat) -> wording.Opening:
    """What is set in large type; silence for a value that is not communicated."""
    if stat.shown is not None:
        return stat.shown
    if stat.value is None:
        return wording.Opening("", wording.not_communicated())
    return wording.opening(stat.value, stat.unit)


@register.inclusion_tag("ui/parts/terms.html")
def terms(items: Sequence[Term]) -> Context:
    """A list of attributes."""
    return {"items": [(item, signs.sign(item.value, item.hue)) for item in items]}


@register.inclusion_tag("ui/parts/statement.html")
def statement(item: Statement, level: str = "h3") -> Context:
    """One of several statements side by side; the rule on top has the hue of its scope."""
    return {"item": item, "level": level}


@register.inclusion_tag("ui/parts/calculation.html")
def calculation(box: Calculation, level: str = "h3") -> Context:
    """The tinted box of computed values, with their calculation to unfold."""
    return {"box": box, "level": level}


# ------------------------------------------------------------------ lists, tables


@register.inclusion_tag("ui/parts/due.html")
def deadlines(items: Sequence[DueItem], heading: str, id: str = "echeances") -> Context:
    """The next deadlines under their heading."""
    return {"items": items, "heading": heading, "id": id}


@register.inclusion_tag("ui/parts/dated_list.html")
def dated_list(items: Sequence[DatedItem]) -> Context:
    """A list of days and what happened."""
    return {"items": items}


@register.inclusion_tag("ui/parts/table.html")
def data_table(table: Table, csv: str = "") -> Context:
    """A table that folds on a phone; `csv` is the address of the same rows as CSV."""
    return {"table": table, "csv": csv}


@register.inclusion_tag("ui/parts/crumbs.html")
def crumbs(items: Sequence[Link]) -> Context:
    """The path to the page; the last item is the page itself."""
    return {"items": items[:-1], "last": items[-1]}


@register.inclusion_tag("ui/parts/pager.html")
def pager(
    number: int, last: int, query: QueryDict | Mapping[str, str] | None = None, name: str = "page"
) -> Context:
    """Page numbers of a list; nothing for a single page. Other parameters of `query` are kept."""
    return {"pages": pages(number, last, query, name) if last > 1 else None}


@register.inclusion_tag("ui/parts/empty.html")
def empty(words: str = "", href: str = "", link: str = "") -> Context:
    """Silence, spoken: the sentence, then the nearest wider figure as a link."""
    return {"words": words or wording.nothing_published(), "href": href, "link": link}


@register.inclusion_tag("ui/parts/notices.html")
def notices(items: Sequence[Notice]) -> Context:
    """What the page has to say to its reader: what was done, what could not be."""
    return {"items": items}


# ---------------------------------------------------------------- texts, pictures


@register.inclusion_tag("ui/parts/passage.html")
def passage(item: Passage) -> Context:
    """The words of the document, the number underlined; position and fingerprint without them."""
    return {"item": item}


@register.inclusion_tag("ui/parts/observation.html")
def observation(item: Observation | None, level: str = "h3") -> Context:
    """A partner's observation beside a figure; nothing where there is none."""
    return {"item": item, "level": level}


@register.inclusion_tag("ui/parts/picture.html")
def picture(
    picture: Picture,
    heading: str,
    note: str = "",
    sources: str = "",
    csv: str = "",
    level: str = "h2",
    table: bool = True,
) -> Context:
    """A chart with its heading, legend, sources, CSV and, unless shown elsewhere, its table."""
    return {
        "picture": picture,
        "heading": heading,
        "note": note,
        "sources": sources,
        "csv": csv,
        "level": level,
        "table": picture.table if table else None,
    }


@register.inclusion_tag("ui/parts/squares.html")
def squares_picture(picture: SquaresPicture) -> Context:
    """Squares by group, each with its count and words."""
    return {"picture": picture}


@register.inclusion_tag("ui/parts/map.html")
def map_picture(picture: MapPicture, note: str = "", csv: str = "") -> Context:
    """A map with the legend of its signs."""
    return {"picture": picture, "note": note, "csv": csv}
