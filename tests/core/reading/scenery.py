"""One sentence and its numbers, made by hand: what the questions about a number are asked of."""

import re
from collections.abc import Iterator
from decimal import Decimal

from porion.core.reading.document import Document
from porion.core.reading.found import Number, NumberForm
from porion.core.reading.scene import Marks, Scene, scenes

_DIGITS = re.compile(r"\d+(?: \d{3})*(?:,\d+)?")
_SIGNS = re.compile(r" ?(?:(?P<money>(?:k|M)?€)|(?P<rate>%))")
_TIMES = {"€": 1, "k€": 1_000, "M€": 1_000_000}


def numbers_of(text: str) -> Iterator[Number]:
    """The digits of a text, with the euros or the per cent behind them."""
    for match in _DIGITS.finditer(text):
        value = Decimal(match[0].replace(" ", "").replace(",", "."))
        sign = _SIGNS.match(text, match.end())
        end, unit = match.end(), ""
        if sign is not None:
            end, unit = sign.end(), "%" if sign["rate"] else "EUR"
            value *= _TIMES.get(sign["money"] or "", 1)
        yield Number(match.start(), end, value, value, NumberForm.DIGITS, unit, match.end())


def scenes_of(text: str) -> Iterator[Scene]:
    """The sentences of a text that hold digits."""
    marks = Marks(tuple(numbers_of(text)), (), (), ())
    yield from scenes(Document.of_text(text), marks)


def scene_of(text: str) -> Scene:
    """A text of one sentence."""
    (scene,) = scenes_of(text)
    return scene
