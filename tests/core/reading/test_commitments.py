"""Undertakings: a table of sentences that an expert extends, and what no table shows.

Each line of `examples_commitments/*.csv`: a text; the words of the clause (empty: the whole
sentence); parties, kind, amount, days and places (empty asserts nothing, `-` none); `none` where
the text undertakes nothing.
"""

import csv
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from porion.core.passages import LONGEST_PASSAGE, normalise
from porion.core.reading.document import Block, BlockKind, Document
from porion.core.reading.engine import read
from porion.core.reading.found import CommitmentCandidate
from porion.core.reading.names.finding import Names
from porion.formats.dossier.naming import names_of
from porion.formats.dossier.reading import read_dossier
from tests.growth import MOMENTS, RATIO, doubled, repeated
from tests.repository.sources import ROOT

EXAMPLES = Path(__file__).parent / "examples_commitments"


def _lines() -> list[Any]:
    lines = []
    for path in sorted(EXAMPLES.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for number, row in enumerate(csv.DictReader(file), start=2):
                lines.append(pytest.param(row, id=f"{path.stem}:{number}"))
    return lines


@cache
def _names() -> Names:
    dossier, _ = read_dossier(ROOT / "programmes" / "erbm")
    return names_of(dossier)


def _read(document: Document) -> tuple[CommitmentCandidate, ...]:
    return read(document, _names()).commitments


def _blocks(*pieces: tuple[BlockKind, int, str]) -> Document:
    text, blocks = "", []
    for kind, level, words in pieces:
        start = len(text) + bool(text)
        text = f"{text} {words}" if text else words
        blocks.append(Block(kind, start, len(text), level))
    return Document(text, tuple(blocks))


@pytest.mark.parametrize("row", _lines())
def test_example(row: dict[str, str]) -> None:
    document = Document.of_text(normalise(row["text"]))
    found = _read(document)
    if row["none"]:
        assert not found, [document.text[one.start : one.end] for one in found]
        return
    words = {document.text[one.start : one.end]: one for one in found}
    wanted = row["clause"] or row["text"].rstrip(".")
    assert wanted in words, list(words)
    one = words[wanted]
    said = {
        "parties": ";".join(one.parties),
        "kind": one.kind or "",
        "amount": "" if one.amount_eur is None else f"{one.amount_eur:f}",
        "due_from": str(one.due_from or ""),
        "due_to": str(one.due_to or ""),
        "places": ";".join(one.places),
    }
    wrong = {
        name: (value, row[name])
        for name, value in said.items()
        if row[name] and value != row[name].replace("-", "", row[name] == "-")
    }
    assert not wrong, wrong


def test_the_lines_under_a_heading_of_engagements_are_those_of_its_author() -> None:
    document = _blocks(
        (BlockKind.HEADING, 2, "Engagements de la Région Hauts-de-France"),
        (BlockKind.ITEM, 1, "financer les études de faisabilité ;"),
        (BlockKind.ITEM, 1, "un appui aux communes rurales."),
        (BlockKind.HEADING, 2, "Annexes"),
        (BlockKind.ITEM, 1, "un plan de situation."),
    )
    found = _read(document)
    assert [one.parties for one in found] == [("region-hauts-de-france",)] * 2
    assert found[0].heading_path == ("Engagements de la Région Hauts-de-France",)
    assert found[0].confidence > found[1].confidence


def test_lines_that_begin_with_an_infinitive_are_actions_of_those_who_announced_them() -> None:
    document = _blocks(
        (BlockKind.PARAGRAPH, 0, "L'État poursuivra ses efforts sur les objectifs suivants."),
        (BlockKind.HEADING, 2, "Améliorer l'habitat"),
        (BlockKind.ITEM, 1, "Réhabiliter les logements les plus anciens"),
        (BlockKind.ITEM, 1, "Le chantier pilote de la cité"),
    )
    found = _read(document)
    assert [(one.parties, one.kind) for one in found] == [(("etat",), "delivery")]


def test_a_list_is_closed_by_the_next_paragraph() -> None:
    document = _blocks(
        (BlockKind.PARAGRAPH, 0, "L'État s'engage à :"),
        (BlockKind.ITEM, 1, "soutenir les communes ;"),
        (BlockKind.PARAGRAPH, 0, "Le territoire compte de nombreux atouts."),
        (BlockKind.ITEM, 1, "une gare et trois ports."),
    )
    assert [document.text[one.start : one.end] for one in _read(document)] == [
        "soutenir les communes"
    ]


def test_names_of_persons_at_the_end_are_no_actions() -> None:
    document = _blocks(
        (BlockKind.HEADING, 2, "Engagements de l'État"),
        (BlockKind.PARAGRAPH, 0, "Xavier DURAND"),
    )
    assert _read(document) == ()


def test_a_clause_is_a_passage() -> None:
    long = "L'État s'engage à soutenir " + "les communes, les associations et les bailleurs, " * 20
    text = normalise(long)
    (one,) = _read(Document.of_text(text))
    clause = text[one.start : one.end]
    assert len(clause) <= LONGEST_PASSAGE
    assert clause == clause.strip()
    assert clause.startswith("L'État s'engage")


def test_every_reason_points_at_its_words() -> None:
    text = "SIA Habitat s'engage à investir 3 M€ à Lens d'ici 2026."
    (one,) = _read(Document.of_text(text))
    assert {reason.part for reason in one.why} >= {"kind", "number", "period", "party", "place"}
    assert all(text[reason.start : reason.end] == reason.words for reason in one.why)


def test_without_a_record_undertakings_are_read_without_parties() -> None:
    text = "L'État s'engage à soutenir 12 communes avant le 31 décembre 2026."
    (one,) = read(Document.of_text(text)).commitments
    assert one.parties == ()
    assert str(one.due_to) == "2026-12-31"


@pytest.mark.parametrize(
    "nasty",
    ["s'engage à ", "sera ", "aura sera ", "- réaliser ", "que ", "par l'État ", "l'État, "],
)
@pytest.mark.parametrize("least", MOMENTS)
def test_hostile_text_takes_time_in_proportion(nasty: str, least: float) -> None:
    def work(size: int) -> None:
        _read(Document.of_text(normalise(repeated(nasty, size))))

    assert doubled(work, least) < RATIO
