"""Hostile text costs no more than its length: twice the text, about twice the time.

Whole readings are measured, so that no scanner can hide.
"""

import pytest

from porion.core.passages import normalise
from porion.core.reading.document import Block, BlockKind, Document
from porion.core.reading.engine import read
from tests.growth import MOMENTS, RATIO, doubled, repeated

#: What is repeated until the text is long: openings that never end, numbers without end.
HOSTILE = (
    *("1 ", "2.2.2.", "1 000", "1,1,1,", "1/1/", "A1A1", "0 ", "2024-", "12h", "12 (12) ", "« 1 "),
    *("de 1 à 2 ", "du 1er au ", "deux ", "cent ", "quatre-vingt-", "2 et 3 M€, ", "- 1 - "),
    *("un sur deux ", "une dizaine de ", "virgule deux ", "article 1, ", "FR76 3000 ", "+33 "),
    *("fin 2022 ", "1 logement et ", "plus de 5 ", "la moitié ", "en 2021, 2022 et ", "10 % des "),
    *("entre ", "un ", "((((", "M€M€", "un un sur ", "a", "é", "n° ", "€", "l'", "et un "),
    *("et demi ", "une maison, une ", "s'engage à ", "plus de ", "au titre de ", "fin ", "- "),
    *(". ", "Le ", "Aa-", "logements ", "la cité de ", "d'ici à ", "1" * 50, "année ", "\u00ad"),
    *("1 et livré ", "ont été 1 ", "objectif de 1 ", "mis en 1 ", "de d'1 ", "( 1 ", "« "),
    *("((((entre M€", "un une n° l'", "fin d'ici à depuis "),
    # Words broken at the end of a line, of which none stands whole in the text.
    *("rece\u2010vront ", "a- b ", "1\u20102 "),
)


@pytest.mark.parametrize("least", MOMENTS)
@pytest.mark.parametrize("piece", HOSTILE)
def test_a_text_without_end_takes_time_in_proportion(piece: str, least: float) -> None:
    def work(size: int) -> None:
        read(Document.of_text(normalise(repeated(piece, size))))

    assert doubled(work, least) < RATIO


@pytest.mark.parametrize("least", MOMENTS)
def test_many_small_blocks_take_time_in_proportion(least: float) -> None:
    def work(size: int) -> None:
        blocks = tuple(
            Block(BlockKind.CELL, 4 * at, 4 * at + 3, table=1, row=at // 9, column=at % 9)
            for at in range(size // 4)
        )
        read(Document(" ".join(["12%"] * len(blocks)), blocks))

    assert doubled(work, least) < RATIO
