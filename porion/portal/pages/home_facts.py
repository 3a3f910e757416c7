"""The facts of the home page: a set state by state, figures side by side, announced dates."""

import re
from collections.abc import Iterable

from django.utils.translation import gettext as _

from porion.answers.highlights import Fact
from porion.core import language
from porion.core.periods import Span
from porion.core.vocabulary import HighlightShape, PartyKind
from porion.figures.vocabulary import FigureRead
from porion.framework.vocabulary import EventRead
from porion.portal.addresses import Addresses
from porion.portal.pages import wording
from porion.portal.pages.members import set_squares
from porion.ui import wording as words
from porion.ui.frames import Link
from porion.ui.parts import Dated, FactCard, Stat
from porion.ui.wording import Opening

#: A party of that kind is named by what it is, where all are of the kind.
_TOGETHER = {PartyKind.LANDLORD: "aux bailleurs"}
#: What binds a date to the words before it, left hanging where the date is taken away.
_LINK = re.compile(r"(?:\s+(?:pour|en|à|dès))?(?:\s+(?:la|le|l’))?\s*$")


def fact_cards(
    found: Iterable[Fact], kinds: dict[str, PartyKind], addresses: Addresses
) -> tuple[FactCard, ...]:
    """One card a fact; a fact of which nothing was public says so. `kinds` are those of the
    parties, by key."""
    return tuple(_card(each, kinds, addresses) for each in found)


def _card(fact: Fact, kinds: dict[str, PartyKind], addresses: Addresses) -> FactCard:
    if fact.highlight.shape is HighlightShape.SET:
        return _set(fact, addresses)
    if fact.highlight.shape is HighlightShape.DATES:
        return _dates(fact, addresses)
    return _numbers(fact, kinds, addresses)


# ------------------------------------------------------------------------- a set


def _set(fact: Fact, addresses: Addresses) -> FactCard:
    told = fact.members
    if told is None:
        return FactCard(fact.highlight.label)
    whole = words.printed(told.whole.value)
    title = f"{fact.highlight.label}, {whole} {words.lower_first(told.whole.indicator.label)}"
    line = wording.when_and_published(told.dated)
    return FactCard(
        title,
        squares=set_squares(told, addresses),
        dated=Dated(line, told.dated.document.label.partition(",")[0]),
        links=(Link(_("Le détail, état par état"), addresses.page("operations")),),
    )


# ------------------------------------------------------------ figures side by side


def _numbers(fact: Fact, kinds: dict[str, PartyKind], addresses: Addresses) -> FactCard:
    put = fact.highlight
    told = [
        (figure, put.words[at] if at < len(put.words) else "")
        for at, figure in enumerate(fact.figures)
        if figure is not None
    ]
    if not told:
        return FactCard(put.label)
    lines = dict.fromkeys(wording.when_and_published(figure) for figure, _words in told)
    return FactCard(
        put.label,
        stats=tuple(_stat(figure, said, kinds, addresses) for figure, said in told),
        lines=tuple(lines),
        note=put.remark if len(told) > 1 else "",
    )


def _stat(figure: FigureRead, said: str, kinds: dict[str, PartyKind], addresses: Addresses) -> Stat:
    to = beneficiaries(figure, kinds)
    what = said or words.noun(figure.value, figure.unit) or figure.indicator.label
    shown = in_millions(figure)
    if shown:
        what = f"d’{what}" if what[:1].lower() in "aeiouyhéèêœ" else f"de {what}"
    return Stat(
        figure.value,
        figure.unit,
        ", ".join(part for part in (to, what) if part),
        shown,
        addresses.figure(figure.key),
    )


def in_millions(figure: FigureRead) -> Opening | None:
    """A count that its text prints in millions keeps those words: "1,1 million", which is not
    1 100 000 to the last unit; None for other figures."""
    unit = language.unit_words(figure.unit)
    if unit.symbol or "million" not in figure.printed:
        return None
    return Opening(language.qualifier(figure.value), figure.printed.replace(" ", words.NBSP))


def beneficiaries(figure: FigureRead, kinds: dict[str, PartyKind]) -> str:
    """To whom: "aux bailleurs", "aux communes et EPCI", "à Douaisis Agglo"; empty where the
    text does not say."""
    found = figure.beneficiaries
    if not found:
        return ""
    sorts = {kinds.get(party.key) for party in found}
    if len(sorts) == 1 and (sort := sorts.pop()) in _TOGETHER:
        return _TOGETHER[sort]
    if len(found) == 1 and kinds.get(found[0].key) is PartyKind.GROUP:
        return f"aux {words.lower_first(found[0].label)}"
    return f"à {', '.join(party.label for party in found)}"


# ------------------------------------------------------------------ announced dates


def _dates(fact: Fact, addresses: Addresses) -> FactCard:
    """The last that is said: that it is finished, else the latest announcement, else whatever
    is known; what was announced before stands below."""
    history = fact.history
    if history is None:
        return FactCard(fact.highlight.label)
    last = history.finished or (fact.announced or history.marks)[-1]
    earlier = [_when(mark) for mark in fact.announced if mark is not last]
    before = _("Annonces précédentes : %s.") % _(", puis ").join(earlier) if earlier else ""
    published = _("Publiée le %s") % words.short_day(last.known_on) if last.known_on else ""
    return FactCard(
        fact.highlight.label,
        stats=(Stat(None, "", _what(last, fact.highlight.project), _opening(_when(last))),),
        lines=(published,) if published else (),
        note=before,
        links=(Link(_("Historique du calendrier"), addresses.page("calendar")),),
    )


def _when(event: EventRead) -> str:
    span = Span.inclusive(event.on_from, event.on_to)
    return language.span(span, event.on_words)


def _opening(when: str) -> Opening:
    """ "d’ici" small, "2027" large: the last word is the date where it holds a year."""
    head, _space, tail = when.rpartition(" ")
    if head and tail[:4].isdigit():
        return Opening(head, tail)
    return Opening("", when)


def _what(event: EventRead, project: str) -> str:
    """What is announced: the label without the project before it and the date after it."""
    words_ = event.label.removeprefix(project).lstrip(f"{words.NBSP} :")
    said = event.on_words or words.lower_first(_when(event))
    short = words_.removesuffix(said) if said else words_
    return _LINK.sub("", short).strip() or words_ if short != words_ else words_
