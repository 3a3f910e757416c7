"""Which name belongs to which number, where a table of sentences does not show it."""

from functools import cache

import pytest

from porion.core.passages import normalise
from porion.core.reading.document import Block, BlockKind, Document
from porion.core.reading.engine import read
from porion.core.reading.found import Candidate, NameKind
from porion.core.reading.names.circumstances import names_of as names_of_number
from porion.core.reading.names.finding import Names
from porion.core.reading.numbers.scanning import numbers_in
from porion.core.reading.scene import Marks, scenes
from porion.formats.dossier.naming import names_of
from porion.formats.dossier.reading import read_dossier
from tests.growth import MOMENTS, RATIO, doubled, repeated
from tests.repository.sources import ROOT


@cache
def _names() -> Names:
    dossier, _ = read_dossier(ROOT / "programmes" / "erbm")
    return names_of(dossier)


def _candidates(document: Document) -> dict[str, Candidate]:
    return {one.printed: one for one in read(document, _names()).candidates}


def _row(*cells: str, header: tuple[str, ...]) -> Document:
    text, blocks = "", []
    for row, line in enumerate((header, cells)):
        for column, words in enumerate(line):
            start = len(text) + bool(text)
            text = f"{text} {words}" if text else words
            blocks.append(
                Block(
                    BlockKind.CELL,
                    start,
                    len(text),
                    table=1,
                    row=row,
                    column=column,
                    header=row == 0,
                )
            )
    return Document(text, tuple(blocks))


def test_what_introduces_a_list_lends_its_names_to_the_lines() -> None:
    text = "L'État a financé : - 12 logements ; - 45 emplois. On compte 30 places."
    found = _candidates(Document.of_text(text))
    assert found["12"].parties == found["45"].parties == ("etat",)
    assert found["30"].parties == ()


def test_a_line_that_names_its_own_party_is_lent_none() -> None:
    text = "La Région a réparti : - Maisons & Cités : 2 M€ ; - SIA Habitat : 1 M€."
    found = _candidates(Document.of_text(text))
    assert found["2 M€"].parties == ("maisons-et-cites",)
    assert found["1 M€"].parties == ("sia-habitat",)


def test_the_head_of_a_row_and_of_a_column_lend_their_names() -> None:
    found = _candidates(
        _row("État", "120 000 €", "80 000 €", header=("Financeur", "Lens", "Avion"))
    )
    assert found["120 000 €"].parties == ("etat",)
    assert found["120 000 €"].places == ("62498",)
    assert found["80 000 €"].parties == ("etat",)


def test_a_number_that_is_not_of_the_scene_has_no_names() -> None:
    text = "Lens compte 32 000 habitants. Douai en compte 39 000."
    document = Document.of_text(text)
    numbers = tuple(numbers_in(text))
    marks = Marks(numbers, (), tuple(_names().find(text)), ())
    first, second = scenes(document, marks)
    assert names_of_number(first, second.numbers[0], NameKind.PLACE) == ()
    assert names_of_number(second, second.numbers[0], NameKind.PLACE)


@pytest.mark.parametrize(
    "nasty", ["(Lens 1) ", "1 homme à Lens ", "12 % par l'État, ", "Lens : 3 "]
)
@pytest.mark.parametrize("least", MOMENTS)
def test_hostile_text_takes_time_in_proportion(nasty: str, least: float) -> None:
    known = _names()

    def work(size: int) -> None:
        text = normalise(repeated(nasty, size))
        marks = Marks(tuple(numbers_in(text)), (), tuple(known.find(text)), ())
        for scene in scenes(Document.of_text(text), marks):
            for number in scene.numbers:
                for kind in NameKind:
                    names_of_number(scene, number, kind)

    assert doubled(work, least) < RATIO
