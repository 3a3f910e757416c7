"""What a search over the whole record found, sort by sort, with where each thing leads."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.place_index import PlaceIndex
from porion.answers.search import Group, SearchAnswer
from porion.answers.search_entries import Sort
from porion.portal.addresses import Addresses
from porion.portal.pages import wording
from porion.portal.pages.place_list import examples as place_examples
from porion.portal.pages.search_results import Found, Sources, heading, tell
from porion.ui.frames import Link

#: Results of a sort on the first page, and on a page of that sort alone.
SHOWN, PAGE = 5, 20


@dataclass(frozen=True)
class FoundGroup:
    """Results of one sort; `more` leads to all of them where not all are shown."""

    id: str
    heading: str
    count: int
    results: tuple[Found, ...]
    more: Link | None


@dataclass(frozen=True)
class SearchPage:
    """The page: `summary` says what was found, `hints` what could not be and how to ask."""

    text: str
    summary: str
    hints: tuple[str, ...]
    groups: tuple[FoundGroup, ...]
    examples: tuple[Link, ...]
    one: str = ""
    number: int = 1
    last: int = 1
    everything: str = ""


def shown_of(answer: SearchAnswer, sort: str = "", number: int = 1) -> tuple[Group, ...]:
    """The hits to print: the first few of each sort, or the page asked for of one sort."""
    if not sort:
        return tuple(Group(group.sort, group.hits[:SHOWN]) for group in answer.groups)
    group = answer.of(sort)
    if group is None:
        return ()
    start = (number - 1) * PAGE
    return (Group(group.sort, group.hits[start : start + PAGE]),)


def last_page(answer: SearchAnswer, sort: str) -> int:
    """The number of the last page of a sort."""
    group = answer.of(sort)
    return max(1, -(-len(group.hits) // PAGE)) if group else 1


def search_page(
    answer: SearchAnswer,
    shown: tuple[Group, ...],
    sources: Sources,
    addresses: Addresses,
    *,
    sort: str = "",
    number: int = 1,
) -> SearchPage:
    """The page of an answer; `sort` and `number` for the page of one sort."""
    one = sort if answer.of(sort) else ""
    return SearchPage(
        answer.text,
        _summary(answer, one),
        _hints(answer),
        tuple(_group(group, answer, sources, addresses, one) for group in shown if group.hits),
        () if answer.whole and answer.count else _examples(sources.index, addresses),
        heading(Sort(one)) if one else "",
        number,
        last_page(answer, one) if one else 1,
        addresses.page("search", q=answer.text) if one else "",
    )


def _summary(answer: SearchAnswer, one: str) -> str:
    if answer.empty:
        return ""
    if not answer.count:
        return _("Rien de publié ne ressemble à « %s ».") % answer.text
    group = answer.of(one)
    number = len(group.hits) if group else answer.count
    count = ngettext("%(n)s résultat", "%(n)s résultats", number) % {"n": wording.count(number)}
    if answer.people:
        return _(
            "Les documents publiés ne donnent pas de nom de personne, ou Porion ne le relève pas :"
            " il dit les organismes et les textes. Le plus proche :"
        )
    if answer.whole:
        return _("%(count)s pour « %(text)s ».") % {"count": count, "text": answer.text}
    return _(
        "Les documents publiés ne le précisent pas : rien de ce qui est relevé ne réunit tous ces"
        " mots. Le plus proche :"
    )


def _hints(answer: SearchAnswer) -> tuple[str, ...]:
    hints = []
    for word in answer.unknown[:3]:
        hints.append(_("Aucune fiche ni aucun texte versé ne contient « %s ».") % word)
    return tuple(hints)


def _examples(index: PlaceIndex, addresses: Addresses) -> tuple[Link, ...]:
    """Questions that have an answer, taken from the record."""
    asked = [place.label for place in place_examples(index)[:2]]
    projects = [event.project.partition(" : ")[0] for event in index.events if event.project]
    asked += list(dict.fromkeys(sorted(projects, key=projects.count, reverse=True)))[:2]
    return tuple(Link(text, addresses.page("search", q=text)) for text in dict.fromkeys(asked))


def _group(
    group: Group, answer: SearchAnswer, sources: Sources, addresses: Addresses, one: str
) -> FoundGroup:
    full = answer.of(group.sort)
    count = len(full.hits) if full else len(group.hits)
    more = None
    if not one and count > len(group.hits):
        href = addresses.page("search", q=answer.text, dans=group.sort.value)
        more = Link(_("Voir les %s résultats") % wording.count(count), href)
    results = tuple(found for hit in group.hits if (found := tell(hit, answer, sources, addresses)))
    return FoundGroup(group.sort.value, heading(group.sort), count, results, more)
