"""Which pages there are, found as a reader finds them: by following links."""

import re
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import urlsplit

from django.urls import resolve

from porion.portal.urls import PAGES

#: The programmes of the installation, by where their pages begin.
PROGRAMMES = {"erbm": "/", "sourdre": "/p/sourdre/"}
#: What a named address answers with when it is no page.
FILES = ("csv", "json", "svg", "package", "dossier", "features", "suggestions")
#: Pages of one kind share a template: so many of each are asked for links.
EACH = 4
_LINK = re.compile(r'<a\s[^>]*?href="(/[^"#]*)')

#: Every kind of page, by the name of its address.
KINDS = tuple(
    sorted({each.name for each in PAGES if each.name and each.name.rpartition("-")[2] not in FILES})
)


@dataclass
class Walk:
    """Addresses by programme and kind of page; `broken` are links that lead nowhere."""

    found: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)

    def of(self, programme: str, kind: str) -> str:
        """An address of that kind. AssertionError where no link leads to one."""
        found = self.found.get((programme, kind))
        assert found, f"no link of {programme} leads to a page of the kind {kind!r}"
        return found[0]


def html_of(address: str) -> str:
    """The page at an address, "" for a file. Raises `urllib.error.HTTPError`."""
    with urllib.request.urlopen(address, timeout=60) as answer:  # noqa: S310 - our own server
        if not answer.headers.get("Content-Type", "").startswith("text/html"):
            return ""
        return str(answer.read().decode())


def walk(site: str) -> Walk:
    """Each programme from its home page; at most `EACH` pages of a kind are opened."""
    done = Walk()
    for programme, start in PROGRAMMES.items():
        waiting, seen = [start], {start}
        while waiting:
            path = waiting.pop(0)
            kind = _kind(path)
            if kind not in KINDS or len(done.found.get((programme, kind), ())) >= EACH:
                continue
            try:
                html = html_of(site + path)
            except urllib.error.HTTPError as error:
                done.broken.append(f"{path}: {error.code}")
                continue
            done.found.setdefault((programme, kind), []).append(path)
            for href in map(unescape, _LINK.findall(html)):
                inside = href.startswith(start) and (start != "/" or not href.startswith("/p/"))
                if inside and href not in seen:
                    seen.add(href)
                    waiting.append(href)
    return done


def _kind(path: str) -> str:
    try:
        return resolve(urlsplit(path).path).url_name or ""
    except Exception:  # noqa: BLE001 - whatever leads nowhere is of no kind
        return ""
