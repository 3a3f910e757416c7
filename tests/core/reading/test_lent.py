"""What headings, captions and the beginning of an item lend to the numbers below them."""

from datetime import date
from functools import cache

import pytest

from porion.core.reading.document import Block, BlockKind, Document
from porion.core.reading.engine import read
from porion.core.reading.found import Candidate
from porion.core.reading.names.finding import Names
from porion.formats.dossier.naming import names_of
from porion.formats.dossier.reading import read_dossier
from tests.repository.sources import ROOT

_YEAR = (date(2025, 1, 1), date(2025, 12, 31))


@cache
def _names() -> Names:
    dossier, _ = read_dossier(ROOT / "programmes" / "erbm")
    return names_of(dossier)


def _read(*pieces: tuple[BlockKind, int, str]) -> tuple[Candidate, ...]:
    text, blocks = "", []
    for kind, level, words in pieces:
        start = len(text) + bool(text)
        text = f"{text} {words}" if text else words
        blocks.append(Block(kind, start, len(text), level))
    return read(Document(text, tuple(blocks)), _names()).candidates


@pytest.mark.parametrize(
    "title", ["Feuille de route 2026-2027", "Bilan du programme 2024-2030", "Contrat 2021-2027"]
)
def test_the_years_of_a_plan_in_a_title_date_no_result(title: str) -> None:
    (homes,) = _read(
        (BlockKind.HEADING, 1, title),
        (BlockKind.PARAGRAPH, 0, "Le bailleur a livré 120 logements."),
    )
    assert (homes.valid_from, homes.valid_to, homes.as_at) == (None, None, None)


@pytest.mark.parametrize("kind", [BlockKind.HEADING, BlockKind.PARAGRAPH])
def test_a_nearer_heading_or_caption_dates_what_a_title_does_not(kind: BlockKind) -> None:
    found = _read(
        (BlockKind.HEADING, 1, "Bilan du programme 2024-2030"),
        (kind, 2, "Réalisations de l'année 2025 :"),
        (BlockKind.ITEM, 1, "120 logements livrés ;"),
        (BlockKind.ITEM, 1, "40 emplois créés."),
    )
    assert [(one.valid_from, one.valid_to) for one in found] == [_YEAR, _YEAR]


def test_a_body_in_a_heading_guessed_from_the_page_holds_to_the_next_heading() -> None:
    inside, after = _read(
        (BlockKind.HEADING, 8, "La CALL"),
        (BlockKind.PARAGRAPH, 0, "Il a été créé 30 emplois."),
        (BlockKind.HEADING, 9, "L'emploi des jeunes"),
        (BlockKind.PARAGRAPH, 0, "On compte 40 emplois."),
    )
    assert inside.parties == ("ca-lens-lievin",)
    assert after.parties == ()
