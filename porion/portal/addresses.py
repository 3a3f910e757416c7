"""Addresses of the public pages: French paths, the day told of kept from page to page."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from urllib.parse import urlencode

from django.urls import get_script_prefix, get_urlconf, reverse

#: The GET parameter of "Tel que publié au …".
KNOWN_ON = "connu-le"


@dataclass(frozen=True)
class Addresses:
    """Addresses within one programme, as known on one day (None: today).

    `prefix` is the programme's key, "" for the default programme, which stands at the root.
    """

    prefix: str = ""
    known_on: date | None = None

    def page(self, name: str, key: str = "", /, **query: str) -> str:
        """The address of a named page, of one row where `key` is given."""
        if self.known_on is not None:
            query[KNOWN_ON] = self.known_on.isoformat()
        tail = f"?{urlencode(query)}" if query else ""
        return _path(name, self.prefix, key, get_script_prefix(), get_urlconf()) + tail

    def home(self) -> str:
        """The home page."""
        return self.page("home")

    def figure(self, key: str) -> str:
        """A figure's card."""
        return self.page("figure", key)

    def indicator(self, key: str) -> str:
        """An indicator's page."""
        return self.page("indicator", key)

    def document(self, key: str, at: str = "") -> str:
        """A document's reading page, at a part or a figure of it where `at` is given."""
        return self.page("document", key) + (f"#{at}" if at else "")

    def passage(self, document: str, figure: str) -> str:
        """The very place in a document where a figure is printed."""
        return self.document(document, at=f"chiffre-{figure}")

    def part(self, document: str, key: str) -> str:
        """A part of a document: the key of its heading or of its objective."""
        return self.document(document, at=f"partie-{key}")

    def api(self, name: str, /, **query: str) -> str:
        """The same rows for programs: `name` is that of an operation ("figures-list")."""
        if self.prefix:
            query["programme"] = self.prefix
        if self.known_on is not None:
            query["known_on"] = self.known_on.isoformat()
        tail = f"?{urlencode(query)}" if query else ""
        return reverse(f"api:{name}") + tail

    def commitment(self, key: str) -> str:
        """An undertaking's page."""
        return self.page("commitment", key)

    def statement(self, document: str, anchor: str) -> str:
        """The very words of an undertaking (`engagement-…`) or of a dated fact (`fait-…`)."""
        return self.document(document, at=anchor)

    def objective(self, key: str) -> str:
        """An objective's page."""
        return self.page("objective", key)

    def place(self, key: str) -> str:
        """A territory's page."""
        return self.page("place", key)


@lru_cache(maxsize=20_000)
def _path(name: str, prefix: str, key: str, _script: str, _urlconf: object) -> str:
    """The path of a page; a page has a hundred links, most of them to where others lead too.

    It depends on the two last arguments through `reverse`.
    """
    kwargs = {"programme": prefix} if prefix else {}
    if key:
        kwargs["key"] = key
    return reverse(name, kwargs=kwargs)
