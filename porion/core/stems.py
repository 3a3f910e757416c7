"""Words cut to what their forms have in common, for searching French text.

A light cut, made for matching a question with a label, not for linguistics: plurals, feminines
and the commonest endings of nouns, adjectives and verbs. "rénovés" and "rénovation" meet.
"""

from functools import lru_cache

from porion.core.folding import fold

#: Endings, the longest first; what is left keeps at least `_LEAST` letters.
_ENDINGS = (
    *("issements", "issement", "ations", "ation", "atrices", "atrice", "ateurs", "ateur"),
    *("itions", "ition", "utions", "ution", "ements", "ement", "euses", "euse", "iques", "ique"),
    *("ances", "ance", "ences", "ence", "ables", "able", "ibles", "ible", "ités", "eurs", "eur"),
    *("ives", "ive", "ites", "ite", "ions", "ion", "elles", "elle", "iers", "ieres", "iere", "ier"),
    *("ees", "ifs", "if", "els", "el", "ants", "ant", "ents", "ent", "ies", "ie", "ee", "es"),
    *("er", "ez", "ir", "it", "e", "s", "x"),
)
_LEAST = 4
#: Words that carry no subject: articles, pronouns, the verbs and words of questions.
STOP = frozenset(
    fold(
        "a ai au aux avec c ce ces cet cette d dans de depuis des donc du elle elles en entre est"
        " et etait été être eu il ils j je l la le les leur leurs lors lui m ma mais me même mes"
        " moi mon n ne nos notre nous on ont ou où par pas pour pourquoi puis qu que quel quelle"
        " quelles quels qui quoi s sa sans se sera seront ses si son sont sous sur t ta te tes toi"
        " ton tous tout toute toutes très tu un une vers vos votre vous y combien quand comment"
        " c'est-à-dire ainsi aussi dont fait faire il-y-a peut peuvent plus moins ça cela donne"
    ).split()
)


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of a folded word; numbers and short words stay whole.

    >>> stem("renoves") == stem("renovation")
    True
    """
    if len(word) <= _LEAST or any(char.isdigit() for char in word):
        return word
    if word.endswith("aux") and len(word) > _LEAST + 1:
        return f"{word[:-3]}al"
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            return _single(word[: -len(ending)])
    return word


def _single(cut: str) -> str:
    """Without the doubling that an ending brought: "personnel" and "personne"."""
    return cut[:-1] if len(cut) > _LEAST and cut[-1] == cut[-2] else cut


def stems(text: str) -> list[str]:
    """The stems of a text's telling words, in order; all its words where none tells."""
    words = fold(text).split()
    return [stem(word) for word in words if word not in STOP]
