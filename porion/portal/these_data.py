"""The same rows for programs, named at the foot of each list: its CSV and its call of the API."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import NoReverseMatch

from porion.portal.addresses import Addresses

#: Page: the table of the API, and what it is asked for on that page ("*" is the page's own key).
_PAGES: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "figures": ("figures", {}),
    "indicators": ("indicators", {}),
    "indicator": ("figures", {"indicator": "*"}),
    "documents": ("documents", {}),
    "document": ("figures", {"document": "*"}),
    "objectives": ("objectives", {}),
    "objective": ("indicators", {"objective": "*"}),
    "commitments": ("commitments", {}),
    "lineage": ("lineage", {}),
    "governance": ("decisions", {}),
    "places": ("places", {}),
    "place": ("figures", {"place": "*", "within": "true"}),
    "calendar": ("deadlines", {}),
    "gaps": ("relations", {}),
    "questions": ("questions", {}),
    "map": ("places", {"kind": "cite"}),
    "funding": ("figures", {"unit": "EUR"}),
    "operations": ("places", {"kind": "cite"}),
}
#: Filters of the list of figures: the page's parameter, the API's.
_FILTERS = {
    "indicateur": "indicator",
    "document": "document",
    "lieu": "place",
    "partenaire": "party",
    "nature": "kind",
    "theme": "topic",
    "q": "text",
}
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class TheseData:
    """Addresses of a page's rows: as CSV, and as JSON by the API."""

    csv: str
    api: str


def these_data(request: HttpRequest, addresses: Addresses) -> TheseData | None:
    """The data of the page asked for; None for a page that is no list."""
    match = request.resolver_match
    found = _PAGES.get(match.url_name or "") if match else None
    if match is None or found is None:
        return None
    table, asked = found
    key = str(match.kwargs.get("key", ""))
    query = {name: key if value == "*" else value for name, value in asked.items()}
    if match.url_name == "figures":
        query |= _filters(request.GET.dict())
    try:
        csv, api = (addresses.api(f"{table}-{form}", **query) for form in ("csv", "list"))
    except NoReverseMatch:
        return None
    return TheseData(csv, api)


def _filters(given: Mapping[str, object]) -> dict[str, str]:
    found = {
        ours: str(given[theirs]).strip()[:_LONGEST]
        for theirs, ours in _FILTERS.items()
        if str(given.get(theirs, "")).strip()
    }
    return {**found, "within": "true"} if "place" in found else found
