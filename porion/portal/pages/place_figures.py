"""The figures of a place and of what lies inside it."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.place_sheet import PlaceSheet
from porion.core.folding import fold
from porion.figures.vocabulary import FigureRead
from porion.portal.addresses import Addresses
from porion.portal.pages.figure_tables import figure_table
from porion.ui import wording as words
from porion.ui.tables import Table

#: Names printed before "et n autres lieux".
_NAMED = 4
#: Figures beyond which they are told apart by topic.
_MANY = 15


def by_topic(
    found: Sequence[FigureRead], sheet: PlaceSheet, addresses: Addresses
) -> tuple[tuple[str, Table], ...]:
    """One table; with many figures one a topic, under its name."""
    if len(found) <= _MANY:
        table = figures_of(_("Chiffres publiés"), found, sheet, addresses)
        return (("", table),) if table else ()
    topics: dict[str, list[FigureRead]] = {}
    for figure in found:
        topics.setdefault(figure.topic, []).append(figure)
    tables = [
        (topic, figures_of(topic, topics[topic], sheet, addresses)) for topic in sorted(topics)
    ]
    return tuple((words.upper_first(topic), table) for topic, table in tables if table)


def figures_of(
    caption: str, found: Sequence[FigureRead], sheet: PlaceSheet, addresses: Addresses
) -> Table | None:
    """The figures by topic; a number that other places share says so."""
    if not found:
        return None
    ordered = sorted(found, key=lambda f: (f.topic, f.known_on, f.passage.start))
    notes = {f.key: note for f in ordered if (note := _shared(sheet, f))}
    return figure_table(caption, ordered, addresses, notes=notes)


def _shared(sheet: PlaceSheet, figure: FigureRead) -> str:
    """ "Un seul nombre pour 11 lieux, parmi lesquels Auchel, …"; empty where it is its own."""
    others = sheet.others(figure.places)
    if not others:
        return ""
    named = ", ".join(place.label for place in others[:_NAMED])
    more = len(others) - _NAMED
    tail = ngettext(" et %(n)s autre", " et %(n)s autres", more) % {"n": more} if more > 0 else ""
    return _("Un seul nombre pour %(n)s lieux, parmi lesquels aussi %(names)s%(tail)s") % {
        "n": len(others) + 1,
        "names": named,
        "tail": tail,
    }


def inside_of(sheet: PlaceSheet, addresses: Addresses) -> tuple[tuple[str, Table], ...]:
    """Figures of places inside, under the name of the innermost place they speak of."""
    below = sheet.index.nesting.below(sheet.place.key)
    groups: dict[str, list[FigureRead]] = {}
    for figure in sheet.answer.inside:
        named = {place.key: place.label for place in figure.places if place.key in below}
        inner = sheet.index.nesting.innermost(named)
        groups.setdefault(", ".join(named[key] for key in inner), []).append(figure)
    return tuple(
        (name, figure_table(name, found, addresses))
        for name, found in sorted(groups.items(), key=lambda g: fold(g[0]))
    )
