"""Page numbers of a list: which to show, and their addresses."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict

#: Pages shown on each side of the current one.
_AROUND = 2


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page number; without an address it is the current page, without a number a gap."""

    number: int | None
    href: str = ""


@dataclass(frozen=True, slots=True)
class Pages:
    """The numbers to show, and the neighbours where there are any."""

    links: tuple[PageLink, ...]
    previous: str
    following: str


def pages(
    number: int, last: int, query: QueryDict | Mapping[str, str] | None = None, name: str = "page"
) -> Pages:
    """First, last, and the neighbours of `number`; a gap where more than one is left out.

    `number` outside 1 to `last` is brought inside. Addresses keep the other parameters.
    """
    number = min(max(number, 1), last)
    kept = _kept(query, name)

    def href(page: int) -> str:
        return "?" + urlencode([*kept, (name, str(page))])

    near = range(number - _AROUND, number + _AROUND + 1)
    shown = sorted({1, last} | {page for page in near if 1 <= page <= last})
    links: list[PageLink] = []
    before = 0
    for page in shown:
        if page - before == 2:
            links.append(PageLink(page - 1, href(page - 1)))
        elif page - before > 2:
            links.append(PageLink(None))
        links.append(PageLink(page, "" if page == number else href(page)))
        before = page
    return Pages(
        tuple(links),
        href(number - 1) if number > 1 else "",
        href(number + 1) if number < last else "",
    )


def _kept(query: QueryDict | Mapping[str, str] | None, name: str) -> list[tuple[str, str]]:
    if query is None:
        return []
    if isinstance(query, QueryDict):
        return [(k, value) for k, values in query.lists() if k != name for value in values]
    return [(key, value) for key, value in query.items() if key != name]
