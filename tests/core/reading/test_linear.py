"""Hostile text costs no more than its length: twice the text, about twice the time.

Whole readings are measured, so that no scanner can hide. Processor time is compared, of the same
text once and twice as long, and the best of some tries: a busy machine makes a try slow, never
a linear reading quadratic.
"""

import gc
from time import process_time

import pytest

from porion.core.passages import normalise
from porion.core.reading.document import Block, BlockKind, Document
from porion.core.reading.engine import read

MEGABYTE = 1_000_000
LONG = 100_000
SHORT = 8_000
TRIES = 4
#: A quadratic scanner takes four times as long for twice the text.
RATIO = 3.0

#: What is repeated until the text is long: openings that never end, numbers without end.
DENSE = [
    "1 ",
    "2.2.2.",
    "1 000",
    "1,1,1,",
    "1/1/",
    "A1A1",
    "0 ",
    "2024-",
    "12h",
    "12 (12) ",
    "« 1 ",
]
DENSE += ["de 1 à 2 ", "du 1er au ", "deux ", "cent ", "quatre-vingt-", "2 et 3 M€, ", "- 1 - "]
DENSE += ["un sur deux ", "une dizaine de ", "virgule deux ", "article 1, ", "FR76 3000 ", "+33 "]
DENSE += [
    "fin 2022 ",
    "1 logement et ",
    "plus de 5 ",
    "la moitié ",
    "en 2021, 2022 et ",
    "10 % des ",
]
SPARSE = [
    "entre ",
    "un ",
    "((((",
    "M€M€",
    "un un sur ",
    "a",
    "é",
    "n° ",
    "€",
    "l'",
    "et un ",
    "et demi ",
]
SPARSE += ["une maison, une ", "s'engage à ", "plus de ", "au titre de ", "fin ", "- ", ". ", "Le "]
SPARSE += ["Aa-", "logements ", "la cité de ", "d'ici à ", "1" * 50, "année ", "\u00ad", "« "]


def _seconds(text: str) -> float:
    document = Document.of_text(normalise(text))
    gc.collect()
    start = process_time()
    read(document)
    return process_time() - start


def _ratio(piece: str, length: int) -> float:
    """How many times longer the double takes, at best; times under a hundredth of a second
    are taken as that, nothing is measured below."""
    text = piece * (length // len(piece))
    best = float("inf")
    for _ in range(TRIES):
        once, twice = max(_seconds(text), 0.01), max(_seconds(text + text), 0.01)
        best = min(best, twice / once)
        if best < RATIO:
            break
    return best


@pytest.mark.parametrize("piece", DENSE)
def test_numbers_without_end_take_time_in_proportion(piece: str) -> None:
    assert _ratio(piece, SHORT) < RATIO


@pytest.mark.parametrize("piece", SPARSE)
def test_words_without_end_take_time_in_proportion(piece: str) -> None:
    assert _ratio(piece, LONG) < RATIO


@pytest.mark.parametrize("piece", ["((((entre M€", "un une n° l'", "fin d'ici à depuis "])
def test_a_megabyte_takes_twice_the_time_of_half(piece: str) -> None:
    assert _ratio(piece, MEGABYTE // 2) < RATIO


def test_many_small_blocks_take_time_in_proportion() -> None:
    def document(cells: int) -> Document:
        blocks = tuple(
            Block(BlockKind.CELL, 4 * at, 4 * at + 3, table=1, row=at // 9, column=at % 9)
            for at in range(cells)
        )
        return Document(" ".join(["12%"] * cells), blocks)

    def seconds(cells: int) -> float:
        table = document(cells)
        start = process_time()
        read(table)
        return process_time() - start

    assert min(seconds(1_600) / max(seconds(800), 0.01) for _ in range(TRIES)) < RATIO
