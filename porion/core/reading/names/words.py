"""The words of a text, folded, for names to be found in: one pass, each distinct word once."""

import re
from collections.abc import Container
from dataclasses import dataclass
from itertools import accumulate, compress, count

from porion.core.folding import fold

#: A word, or the sign that stands for "et".
_WORD = re.compile(r"(\w+|&)")
#: What texts shorten, and the word that it stands for.
_SAME = {"&": "et", "st": "saint", "ste": "sainte", "lez": "les", "numero": "n", "no": "n"}
#: What may stand between two words of one name without changing it.
SOFT = frozenset(
    " |-|- | -|'|’|' |’ |‐|‑|–|° |°|. |º | & |&| &|".split("|")  # noqa: SIM905
)
#: What may stand there only where the record has it too, and the mark it leaves.
MARKS = {", ": ",", ",": ",", "/": "/", " / ": "/", "/ ": "/", " - ": "-", " – ": "-", " — ": "-"}


#: How many folded words are kept.
_MOST = 65_536


def folded(word: str) -> str:
    """A word in small letters without accents, the same however a text shortens it.

    >>> folded("Ste"), folded("Béthune"), folded("&")
    ('sainte', 'bethune', 'et')
    """
    bare = _SAME.get(word) or fold(word).replace(" ", "")
    return _SAME.get(bare, bare)


class _Folded(dict[str, str]):
    """Words and their folded forms, each folded when first met; emptied before it grows large."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST:
            self.clear()
        form = self[word] = folded(word)
        return form


_FOLDED = _Folded()


@dataclass(frozen=True)
class Words:
    """The words of a text in order, with their places and their folded forms."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    folded: list[str]
    #: What stands after each word.
    gaps: list[str]

    @classmethod
    def of(cls, text: str) -> "Words":
        """The words of `text`: cut once, each distinct word folded once."""
        pieces = _WORD.split(text)
        offsets = list(accumulate(map(len, pieces)))
        words = pieces[1::2]
        return cls(
            text,
            words,
            offsets[0:-1:2],
            offsets[1::2],
            list(map(_FOLDED.__getitem__, words)),
            pieces[2::2],
        )

    def places(self, wanted: Container[str]) -> list[int]:
        """Where the folded words stand that `wanted` contains."""
        return list(compress(count(), map(wanted.__contains__, self.folded)))

    def gap(self, position: int) -> str:
        """What stands between a word and the next, "" at either end of the text."""
        return self.gaps[position] if 0 <= position < len(self.gaps) - 1 else ""

    def before(self, position: int, most: int = 3) -> list[str]:
        """The folded words before one, the nearest last, as far as no stop stands between."""
        first = max(0, position - most)
        for at in range(position - 1, first - 1, -1):
            if self.gaps[at] not in SOFT:
                first = at + 1
                break
        return self.folded[first:position]

    def capital(self, position: int) -> bool:
        """Whether a word begins with a capital letter."""
        return self.words[position][:1].isupper()
