"""What the tags and attributes of an HTML page say of the parts of the page."""

import re
from collections.abc import Mapping

_Attributes = Mapping[str, str | None]

#: Parts of the page and not of what it says.
_FURNITURE_TAGS = frozenset({"nav", "address", "button", "select", "option", "textarea"})
_FURNITURE_ROLES = frozenset(
    [
        "navigation",
        "banner",
        "contentinfo",
        "search",
        "menu",
        "menubar",
        "toolbar",
        "tablist",
        "dialog",
        "alertdialog",
    ]
)
#: Words of classes and identifiers, in French and English, whole between dashes.
_FURNITURE_NAMES = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|rgpd|gdpr|tarteaucitron|axeptio|didomi|breadcrumbs?|fil-?"
    r"(?:d-)?ariane|navbar|navigation|menu|skip(?:-?links?)?|evitement|share|sharing|partage"
    r"|social-(?:links|media|networks?|share)|reseaux-sociaux|newsletter|pagination|footer|pied-(?:de-)?page|coordonnees"
    r"|back-?to-?top|haut-de-page|language-switcher|related|a-lire-aussi)(?:$|[\s_-])",
    re.IGNORECASE,
)
_SET_APART_NAMES = re.compile(
    r"(?:^|[\s_-])(?:callouts?|pullquote|pull-quote|exergue|encadre|encart|chiffres?-cles?"
    r"|chiffres?|key-?(?:figures?|numbers?|stats?|facts?)|stats?|highlights?|mise-en-avant"
    r"|en-bref|focus|zoom)(?:$|[\s_-])",
    re.IGNORECASE,
)
_NOTE_NAMES = re.compile(
    r"(?:^|[\s_-])(?:footnotes?|endnotes?|notes?-(?:de-)?(?:bas|fin)(?:-de)?(?:-page)?)(?:$|[\s_-])",
    re.IGNORECASE,
)
_WHOLE = frozenset({"html", "body", "main", "article"})
#: Attributes longer than this are no names.
_LONGEST = 500


def _names(attributes: _Attributes) -> str:
    """Class and identifier of a tag."""
    named = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    return named if len(named) <= _LONGEST else ""


def furnished(tag: str, attributes: _Attributes, article: bool) -> bool:
    """True where the tag holds a part of the page: navigation, banner, contact, consent.

    `article`: the tag stands in the article or the main part, whose header is its own.
    """
    if tag in _WHOLE:
        return False
    if tag in _FURNITURE_TAGS or (tag in {"header", "footer"} and not article):
        return True
    if tag == "footer":
        return True
    return (attributes.get("role") or "") in _FURNITURE_ROLES


def named_furniture(tag: str, attributes: _Attributes) -> bool:
    """True where class or identifier say so; a frame around the whole page may also."""
    return tag not in _WHOLE and bool(_FURNITURE_NAMES.search(_names(attributes)))


def sets_apart(tag: str, attributes: _Attributes) -> bool:
    """True where the tag sets its words apart from the running text."""
    if tag in _WHOLE:
        return False
    return tag in {"aside", "blockquote", "figure"} or bool(
        _SET_APART_NAMES.search(_names(attributes))
    )


def boxed(tag: str, attributes: _Attributes) -> bool:
    """True where headings inside only speak for what is inside."""
    return tag in {"aside", "figure", "blockquote"} or (
        tag in {"div", "section"} and sets_apart(tag, attributes)
    )


def is_note(tag: str, attributes: _Attributes) -> bool:
    """True where the tag holds footnotes or one of them."""
    role = attributes.get("role") or ""
    if tag in {"sup", "sub"} or tag in _WHOLE:
        return False
    return role in {"doc-footnote", "doc-endnotes", "doc-endnote", "note"} or bool(
        _NOTE_NAMES.search(_names(attributes))
    )
