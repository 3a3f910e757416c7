"""Folding of text for search and sorting, the same on every database.

Neither SQLite nor a bare PostgreSQL folds accents, so folded copies are stored.
"""

import re
import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss", "’": "'"})
_NOT_WORD = re.compile(r"[^0-9a-z]+")
_ARTICLES = frozenset(
    {"a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les"}
)


def fold(text: str) -> str:
    """Lower-case words without accents, apostrophes or hyphens, one space between.

    >>> fold("Condé-sur-l'Escaut")
    'conde sur l escaut'
    """
    bare = unicodedata.normalize("NFKD", text.translate(_LIGATURES).casefold())
    letters = "".join(char for char in bare if not unicodedata.combining(char))
    return _NOT_WORD.sub(" ", letters).strip()


def fold_name(text: str) -> str:
    """As `fold`, without articles and prepositions, for names that people shorten.

    >>> fold_name("Cité de l'Archevêque") == fold_name("cite archeveque")
    True
    """
    words = fold(text).split()
    return " ".join([word for word in words if word not in _ARTICLES] or words)
