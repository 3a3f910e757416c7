"""The figures of a place as cards, one a topic: the number, what it counts, day and source."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.place_sheet import PlaceSheet
from porion.core.folding import fold
from porion.core.quantities import Value
from porion.figures.vocabulary import FigureRead
from porion.portal.addresses import Addresses
from porion.portal.pages import wording
from porion.portal.pages.figure_rows import short_document
from porion.portal.pages.figure_tables import nature
from porion.ui import wording as words
from porion.ui.frames import Link
from porion.ui.parts import Dated

#: Names printed before "et n autres".
_NAMED = 4
#: With more facts a topic sets its numbers smaller.
_FEW = 2


@dataclass(frozen=True)
class Part:
    """A declared part of a number: "dont 6 médecins généralistes"."""

    number: str
    what: str
    href: str


@dataclass(frozen=True)
class Fact:
    """A published number. `noun` stands under it, `what` below where the noun does not say it;
    `place` is the place inside that it is about, `shared` says who else shares the number."""

    value: Value
    unit: str
    noun: str
    what: str
    dated: Dated
    place: Link | None = None
    shared: str = ""
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True)
class TopicCard:
    """The figures of a topic; `many` sets their numbers smaller."""

    title: str
    facts: tuple[Fact, ...]
    many: bool

    @property
    def others(self) -> int:
        """How many facts follow the first, which a phone shows before the rest is unfolded."""
        return len(self.facts) - 1


def topic_cards(
    found: Sequence[FigureRead], sheet: PlaceSheet, addresses: Addresses
) -> tuple[TopicCard, ...]:
    """One card a topic, in alphabetical order; a declared part stands under its whole."""
    topics: dict[str, list[FigureRead]] = {}
    for figure in sorted(found, key=lambda f: (f.known_on, f.passage.start)):
        topics.setdefault(figure.topic, []).append(figure)
    return tuple(
        _card(topic, topics[topic], sheet, addresses) for topic in sorted(topics, key=fold)
    )


def _card(
    topic: str, found: Sequence[FigureRead], sheet: PlaceSheet, addresses: Addresses
) -> TopicCard:
    keys = {figure.key for figure in found}
    wholes = [f for f in found if f.part_of not in keys]
    facts = tuple(
        _fact(f, [p for p in found if p.part_of == f.key], sheet, addresses) for f in wholes
    )
    return TopicCard(words.upper_first(topic), facts, len(facts) > _FEW)


def _fact(
    figure: FigureRead, parts: Sequence[FigureRead], sheet: PlaceSheet, addresses: Addresses
) -> Fact:
    what = _without(
        wording.label(figure), {sheet.place.label, *(place.label for place in figure.places)}
    )
    noun = words.noun(figure.value, figure.unit)
    says_it = not noun or fold(noun.split()[0]) in fold(what).split()
    inner = sheet.within(figure.places)
    return Fact(
        value=figure.value,
        unit=figure.unit,
        noun=_lower(what) if says_it else noun,
        what="" if says_it else what,
        dated=fact_line(figure, addresses),
        place=Link(inner[0].label, addresses.place(inner[0].key)) if len(inner) == 1 else None,
        shared=shared(sheet, figure),
        parts=tuple(_part(part, figure, addresses) for part in parts),
    )


def _part(part: FigureRead, whole: FigureRead, addresses: Addresses) -> Part:
    head = wording.label(whole).partition(" : ")[0]
    what = _without(wording.label(part), {head})
    number = words.printed(part.value, part.unit)
    if part.unit != whole.unit:
        number = words.full(part.value, part.unit)
    return Part(number, words.lower_first(what), addresses.figure(part.key))


def fact_line(figure: FigureRead, addresses: Addresses) -> Dated:
    """Nature, day and publication, then the document without its date."""
    said = (nature(figure), wording.when_and_published(figure))
    line = words.upper_first(" · ".join(part for part in said if part))
    return Dated(line, short_document(figure), href=addresses.figure(figure.key))


def _lower(what: str) -> str:
    """Set under a number, without its capital; a name before a colon keeps it."""
    return what if " : " in what else words.lower_first(what)


def _without(label: str, heads: set[str]) -> str:
    """The label without the name before its colon, where the page has that name already."""
    head, colon, rest = label.partition(" : ")
    if colon and fold(head) in {fold(each) for each in heads}:
        return words.upper_first(rest)
    return label


def shared(sheet: PlaceSheet, figure: FigureRead) -> str:
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
