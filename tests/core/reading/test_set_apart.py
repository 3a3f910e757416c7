"""A number in a block of its own takes its noun from the block beside it."""

from porion.core.reading.document import Block, BlockKind, Document
from porion.core.reading.engine import read


def _read(*parts: str) -> list[tuple[str, str]]:
    blocks, at = [], 0
    for part in parts:
        blocks.append(Block(BlockKind.PARAGRAPH, at, at + len(part)))
        at += len(part) + 1
    found = read(Document(" ".join(parts), tuple(blocks))).candidates
    return [(c.printed, c.unit) for c in found]


def test_the_label_below_tells() -> None:
    assert _read("20 000", "logements rénovés", "350", "salariés") == [
        ("20 000", "homes"),
        ("350", "staff"),
    ]


def test_the_label_above_tells_where_none_is_below() -> None:
    assert _read("Emplois créés", "1 200", "Le texte reprend ici.") == [("1 200", "jobs")]


def test_the_number_of_a_page_takes_no_noun() -> None:
    assert _read("12", "Le logement social") == []


def test_a_list_of_changes_has_signs() -> None:
    document = ["+ 18 % de fréquentation", "- 11 % de fuites"]
    assert _read(*document) == [("+ 18 %", "%"), ("- 11 %", "%")]


def test_a_list_of_shares_has_bullets() -> None:
    assert _read("- 18 % de cadres", "- 11 % de femmes") == [("18 %", "%"), ("11 %", "%")]
