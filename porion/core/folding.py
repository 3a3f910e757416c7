"""Folding of text for search and sorting, the same on every database.

Neither SQLite nor a bare PostgreSQL folds accents, so folded copies are stored.
"""

import re
import unicodedata

_NOT_WORD = re.compile(r"[^0-9a-z]+")
#: From the first accent on: looked at one by one, the letters before it are not.
_BEYOND = re.compile("[\u0300-\U0010ffff]")
_ARTICLES = frozenset(
    {"a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les"}
)


def fold(text: str) -> str:
    """Lower-case words without accents, apostrophes or hyphens, one space between.

    >>> fold("Condé-sur-l'Escaut")
    'conde sur l escaut'
    """
    plain = text.casefold().replace("œ", "oe").replace("æ", "ae")
    bare = unicodedata.normalize("NFKD", plain)
    letters = _BEYOND.sub(_unmarked, bare)
    return _NOT_WORD.sub(" ", letters).strip()


def _unmarked(found: re.Match[str]) -> str:
    """Nothing for an accent, the sign itself for any other."""
    return "" if unicodedata.combining(found[0]) else found[0]


def fold_name(text: str) -> str:
    """As `fold`, without articles and prepositions, for names that people shorten.

    >>> fold_name("Cité de l'Archevêque") == fold_name("cite archeveque")
    True
    """
    words = fold(text).split()
    return " ".join([word for word in words if word not in _ARTICLES] or words)
