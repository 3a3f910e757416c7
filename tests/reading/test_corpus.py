"""The corpus itself: its truth must be found in its texts, word for word."""

from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from benchmarks.reading_truth import COMPLETE, OPEN, Finder, corpus, reviewed, rows, squeezed
from porion.core.quantities.units import UNITS
from porion.core.vocabulary import (
    CommitmentKind,
    FigureKind,
    FigureState,
    NotQuantityReason,
    Qualifier,
)
from porion.formats.documents.extracting import document_from

TEXTS = [*corpus("dev"), *corpus("held"), *corpus("exam")]
#: A whole text of the corpus is a document of one or two pages.
FEWEST_WORDS, MOST_BYTES = 340, 150_000
#: Columns of the truth whose cells are words of the public contract, several with "|".
_WORDS = {
    "qualifier": {member.value for member in Qualifier},
    "unit": set(UNITS),
    "kind": {member.value for member in FigureKind},
    "state": {member.value for member in FigureState},
    "why_not": {member.value for member in NotQuantityReason},
}


@cache
def _text(path: Path) -> str:
    return document_from(path.name, path.read_bytes()).text


def _truth(path: Path, table: str) -> list[dict[str, str]]:
    return rows(path.with_name(f"{path.stem}.{table}.csv"))


def test_there_is_a_text_of_each_style_on_each_side() -> None:
    assert {path.suffix for path in TEXTS} == {".txt", ".html", ".pdf", ".docx"}
    for side in ("dev", "held", "exam"):
        assert len(corpus(side)) >= 6


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_each_quote_is_found_once_with_its_number(path: Path) -> None:
    text = _text(path)
    finder = Finder(text)
    wrong = []
    for row in _truth(path, "figures"):
        span = finder.span(row["quote"], row["printed"])
        if span is None or squeezed(text[slice(*span)])[0] != squeezed(row["printed"])[0]:
            wrong.append(row["quote"])
    wrong += [
        row["quote"] for row in _truth(path, "commitments") if finder.span(row["quote"]) is None
    ]
    assert not wrong


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_the_truth_uses_the_words_of_the_contract(path: Path) -> None:
    wrong = []
    for row in _truth(path, "figures"):
        for column, allowed in _WORDS.items():
            said = {part for part in row[column].split("|") if part}
            known = allowed | {f"{word}/yr" for word in allowed} | {OPEN}
            wrong += [(row["quote"], word) for word in said - known]
        ends = [Decimal(row[name]) for name in ("value_low", "value_high") if row[name]]
        if bool(ends) == bool(row["why_not"]) or ends != sorted(ends):
            wrong.append((row["quote"], "bounds"))
    kinds = {OPEN, *(member.value for member in CommitmentKind)}
    wrong += [
        (row["quote"], row["kind"])
        for row in _truth(path, "commitments")
        if not set(row["kind"].split("|")) <= kinds
    ]
    assert not wrong


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_text_is_a_document_and_a_small_file(path: Path) -> None:
    assert path.stat().st_size < MOST_BYTES
    assert len(_text(path).split()) >= FEWEST_WORDS


def test_each_reviewed_figure_of_installed_documents_has_a_place() -> None:
    installed = reviewed()
    if not installed:
        pytest.skip("the texts of the ERBM are not installed")
    assert {one.name for one in installed} >= set(COMPLETE)
    figures = rows(Path("programmes/erbm/figures.csv"))
    for one in installed:
        own = [row for row in figures if row["document"] == one.name]
        asked = [fact for fact in one.facts if not fact.optional]
        assert len(asked) == len(own), one.name
