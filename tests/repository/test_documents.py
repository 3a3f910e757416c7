"""The repository states facts of the documents in its own words: no sentence of theirs is in it."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from tests.repository.sources import files, text_of

RUN = 12
# Names, numbers and dates may stand anywhere, even many in a row: a run counts as a sentence of the
# document only when at least this many of its words are ordinary ones.
ORDINARY = 6
# Titles are names too, however many of their words are ordinary.
TITLES = ("Engagement pour le renouveau du bassin minier du Nord et du Pas-de-Calais",)
WORD = re.compile(r"\w+")
ORDINARY_WORD = re.compile(r"[a-zà-öø-ÿœ]+")


def runs(text: str) -> Iterator[tuple[str, ...]]:
    """Every run of twelve words, without case."""
    words = [word.casefold() for word in WORD.findall(text)]
    return zip(*(words[start:] for start in range(RUN)), strict=False)


def sentences(document: str) -> set[tuple[str, ...]]:
    """The runs of a document that are more than names and numbers."""
    words = WORD.findall(document)
    ordinary = [bool(ORDINARY_WORD.fullmatch(word)) for word in words]
    return {
        run
        for start, run in enumerate(runs(document))
        if sum(ordinary[start : start + RUN]) >= ORDINARY
    }


def pieces(path: Path) -> Iterator[str]:
    """The texts of a file: cell by cell for a table, whole otherwise."""
    text = text_of(path) or ""
    for title in TITLES:
        text = text.replace(title, "·")
    if path.suffix == ".csv":
        for row in csv.reader(text.splitlines()):
            yield from row
    else:
        yield text


def test_no_sentence_of_a_document_is_in_the_repository(documents_dir: Path) -> None:
    forbidden: set[tuple[str, ...]] = set()
    for document in sorted(documents_dir.glob("*.txt")):
        forbidden |= sentences(document.read_text(encoding="utf-8"))
    copied = [
        f"{path}: {' '.join(run)}"
        for path in files()
        if text_of(path)
        for piece in pieces(path)
        for run in runs(piece)
        if run in forbidden
    ]
    assert copied == []


def test_a_copied_sentence_is_seen() -> None:
    document = "Le canal du village sera curé chaque printemps par les habitants et leurs voisins."
    [first, *_] = sorted(sentences(document))
    assert set(runs(f"On lit que {document.upper()}")) & sentences(document)
    assert len(first) == RUN


def test_a_list_of_names_is_no_sentence() -> None:
    names = " ".join(f"Ville{number} {number}" for number in range(20))
    assert sentences(names) == set()
