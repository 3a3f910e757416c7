"""Plain texts: lines to headings, items, paragraphs, tables and furniture."""

import pytest

from porion.core.reading.document import BlockKind
from tests.formats.documents.shown import outcome, read, shown, words
from tests.growth import MOMENTS, RATIO, doubled, repeated

LONG = "Le conseil constate que la réhabilitation du quartier progresse et que les études de la "
LONG += "halle sont achevées."
JOINED = "Le conseil constate que la réhabilitation du quartier progresse avec 120 logements "
JOINED += "livrés depuis le 1er mars 2031."


def test_markdown_marks_are_looked_at_before_they_are_deleted() -> None:
    text = f"# Convention\n\n## 1. Objet\n\n**Rappel**\n\n{LONG}\n\n- un **deux**\n  - trois\n* x"
    assert shown(read(text)) == [
        "heading 1 | Convention",
        "heading 2 | 1. Objet",
        "heading 7 | Rappel",
        f"paragraph | {LONG}",
        "item 1 | - un deux",
        "item 2 | - trois",
        "item 1 | x",
    ]


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("TITRE II – LES MOYENS", 1),
        ("RAPPEL DU CONTEXTE", 2),
        ("II - Les moyens", 2),
        ("Article 3 : Durée", 3),
        ("2. Les moyens", 4),
        ("2.1 Les moyens humains", 5),
        ("2 Les moyens humains", 4),
        ("Les moyens humains", 9),
        ("Résultats à la fin de 2030 :", 9),
    ],
)
def test_titles_without_marks_are_headings(line: str, level: int) -> None:
    below = f"• {LONG}" if line.endswith(":") else LONG
    assert shown(read(f"{LONG}\n\n{line}\n\n{below}"))[1] == f"heading {level} | {line}"


@pytest.mark.parametrize(
    "line",
    [
        "Les partenaires ont décidé de poursuivre.",
        "Lens, le 3 mai 2031",
        "Le projet comprend notamment :",
        "et les moyens humains",
        "12 500",
    ],
)
def test_other_short_lines_are_none(line: str) -> None:
    assert not shown(read(f"{LONG}\n\n{line}\n\n- {LONG}"))[1].startswith("heading")


def test_lines_broken_to_a_width_are_put_together() -> None:
    text = "Les moyens\nLe conseil constate que la\nréhabilitation du quartier\nprogresse "
    text += "avec 120\n\nlogements livrés depuis le\n\n1er mars 2031.\n• un point qui\ncontinue ici"
    assert shown(read(text)) == [
        "heading 9 | Les moyens",
        f"paragraph | {JOINED}",
        "item 1 | • un point qui continue ici",
    ]


def test_numbered_lines_that_follow_one_another_are_a_list() -> None:
    text = f"{LONG}\n\n1. Améliorer\n2. Développer\n3. Rendre\n\n{LONG}"
    assert [line.split(" | ")[0] for line in shown(read(text))] == [
        "paragraph",
        *["item 1"] * 3,
        "paragraph",
    ]


def test_tables_between_bars_tabs_and_spaces() -> None:
    bars = "| Financeur | 2031 |\n|---|---|\n| État | 12 |\n|Région|8|\n"
    expected = ["head | Financeur", "head | 2031", "head | État", "| 12", "head | Région", "| 8"]
    document = read(bars)
    assert document.text == "| Financeur | 2031 | |---|---| | État | 12 | |Région|8|"
    assert [line.split(" ", 2)[2] for line in shown(document)] == expected
    for gap in ("\t", "     "):
        rows = [("Financeur", "2031"), ("État", "12"), ("Région", "8")]
        spaced = "\n".join(gap.join(row) for row in rows)
        assert [line.split(" ", 2)[2] for line in shown(read(spaced))] == expected


def test_heads_without_one_above_the_first_column_are_of_their_columns() -> None:
    document = read("""Suite

                    2023      2024
Charges           8 120     8 450
Recettes          9 050     9 180
Solde               930       730
""")
    cells = [(b.row, b.column) for b in document.blocks if b.kind is BlockKind.CELL]
    assert cells[:4] == [(0, 1), (0, 2), (1, 0), (1, 1)]


def test_contacts_and_page_numbers_are_furniture() -> None:
    contact = "Mairie du Vallon\n\nTél : 03 20 00 00 00\n\nwww.vallon.example.fr\n\n"
    document = read(f"{contact}{LONG}\n\n12\n\n{contact}{LONG}\n\nPage 3 sur 12\n")
    assert words(document, BlockKind.PARAGRAPH) == [LONG, LONG]
    assert len(words(document, BlockKind.FURNITURE)) == 8


@pytest.mark.parametrize("mark", ["[1] ", "¹ "])
def test_footnotes_are_notes(mark: str) -> None:
    assert words(read(f"{LONG}\n\n{mark}Insee, 2021"), BlockKind.NOTE) == [f"{mark}Insee, 2021"]


HOSTILE = ["1 ", "- ", "| ", "\t1", "((((", "**", "__", "a   1\n", "|-\n", "A\n\n", "1. A\n"]
HOSTILE += ["Tél ", "[a](", "I. ", "2.2.", "www.", "Article ", "\n", " ", "-", "=\n", "> "]


@pytest.mark.parametrize("again", HOSTILE)
@pytest.mark.parametrize("least", MOMENTS)
def test_hostile_text_takes_time_in_proportion(again: str, least: float) -> None:
    def work(size: int) -> None:
        assert outcome("a.txt", repeated(again, size).encode()) in {"", "document_empty"}

    assert doubled(work, least) < RATIO
