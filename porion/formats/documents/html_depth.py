"""How deep the tags of an HTML page stand in one another, before it is parsed.

The standard's algorithm looks back over all open tags at many a tag: a page made of a million
open ones would take hours. Browsers stop at a few hundred levels.
"""

import re

#: Deeper than this, a page is refused.
DEEPEST = 1_000
#: A tag with more attributes is none that somebody wrote: comparing them takes hours.
MOST_ATTRIBUTES = 2_000
_LONG_TAG = 10_000
#: Options of menus are compared with one another as well: a few times all communes of a country.
MOST_OPTIONS = 60_000
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_TAG = re.compile(r"<(?:(!--)|(/?)([a-zA-Z][a-zA-Z0-9-]{0,40}))")
#: Tags without an end, or whose end may be left out: they close one another.
_LEVEL = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "html",
        "head",
        "body",
        "p",
        "li",
        "dt",
        "dd",
        "option",
        "optgroup",
        "rb",
        "rt",
        "rtc",
        "rp",
        "caption",
        "colgroup",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "td",
        "th",
        "path",
        "circle",
        "rect",
        "line",
        "polyline",
        "polygon",
        "ellipse",
        "use",
        "stop",
    ]
)
#: Tags whose content is no markup.
_RAW = {
    name: re.compile(f"</{name}", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title")
}


def _has_too_many(text: str, at: int) -> bool:
    """True where the tag whose name ends at `at` has an absurd number of attributes."""
    end = text.find(">", at, at + _LONG_TAG)
    if end >= 0 or at + _LONG_TAG > len(text):
        return False
    end = text.find(">", at)
    tag = text[at : end if end >= 0 else len(text)]
    return len(_QUOTED.sub("", tag).split()) > MOST_ATTRIBUTES


def depth_of(text: str) -> int:
    """The greatest number of tags open at once, counted no further than just too many; too
    many as well where a tag has too many attributes."""
    if text.count("<option") > MOST_OPTIONS or text.count("<OPTION") > MOST_OPTIONS:
        return DEEPEST + 1
    open_tags = deepest = at = 0
    while match := _TAG.search(text, at):
        at = match.end()
        if match[1]:
            at = text.find("-->", at)
            if at < 0:
                break
            continue
        if _has_too_many(text, at):
            return DEEPEST + 1
        name = match[3].lower()
        if name in _RAW and not match[2]:
            end = _RAW[name].search(text, at)
            if end is None:
                break
            at = end.end()
        elif name not in _LEVEL:
            open_tags = max(0, open_tags - 1) if match[2] else open_tags + 1
            deepest = max(deepest, open_tags)
            if deepest > DEEPEST:
                break
    return deepest
