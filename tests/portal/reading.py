"""What a test reads off a page: its text, its links, its CSV."""

import csv
import io
import re
from html import unescape
from typing import Any

_TAG = re.compile(r"<[^>]+>")
_HIDDEN = re.compile(r"<(title|desc|option)[\s>].*?</\1>", re.DOTALL)


def text_of(response: Any) -> str:
    """The words of a page, its `main` only, spaces made one."""
    page = response.content.decode()
    main = page[page.index("<main") : page.index("</main>")]
    return " ".join(unescape(_TAG.sub(" ", _HIDDEN.sub(" ", main))).split())


def links_of(response: Any) -> list[str]:
    """Every address of a page that leads somewhere in the site."""
    return [unescape(href) for href in re.findall(r'href="(/[^"]*)"', response.content.decode())]


def rows_of(response: Any) -> list[dict[str, str]]:
    """The rows of a CSV answer."""
    return list(csv.DictReader(io.StringIO(response.content.decode())))
