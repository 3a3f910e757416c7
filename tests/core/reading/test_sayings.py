"""Kind and state; `examples/kinds.csv` holds the sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from porion.core.reading.document import Block, BlockKind, Document
from porion.core.reading.engine import read
from porion.core.reading.lexicon import verbs as words
from porion.core.reading.sayings.cue_words import FORMS, NOUNS, PHRASES
from porion.core.reading.sayings.verbs import Form, regular
from porion.core.reading.tabular import lines
from porion.core.vocabulary import STATES_OF_KIND, FigureKind, FigureState


def test_every_word_of_the_tables_says_an_allowed_pair() -> None:
    said = {verb.money for verb in FORMS.values()} | {verb.thing for verb in FORMS.values()}
    said |= {part for pair in NOUNS.values() for part in pair}
    said |= {part for rows in PHRASES.values() for row in rows for part in row[2:]}
    for words_ in said - {""}:
        kind, _, state = words_.partition(":")
        # What is finished is ended or delivered, by what is counted; an amount that is only
        # stated has no state.
        state = state.replace("finished", "ended").replace("stated", "")
        found = FigureState(state) if state else None
        assert found in STATES_OF_KIND[FigureKind(kind)], words_


def test_regular_verbs_end_as_regular_verbs_do() -> None:
    for verbs, *_ in lines(words.VERBS):
        assert all(verb.endswith(("er", "ir")) for verb in verbs.split()), verbs


@pytest.mark.parametrize(
    ("infinitive", "word", "form"),
    [
        ("engager", "engageant", Form.GERUND),
        ("financer", "finançait", Form.PAST),
        ("achever", "achèvera", Form.FUTURE),
        ("employer", "emploient", Form.PRESENT),
        ("bâtir", "bâtissent", Form.PRESENT),
        ("livrer", "livrées", Form.PARTICIPLE),
    ],
)
def test_forms_of_regular_verbs(infinitive: str, word: str, form: Form) -> None:
    assert dict(regular(infinitive))[word] is form


def kinds(*parts: tuple[BlockKind, str]) -> list[tuple[str, str | None, str | None]]:
    """What is read in blocks that follow one another."""
    blocks, text = [], ""
    for kind, part in parts:
        start = len(text) + bool(text)
        text = f"{text} {part}" if text else part
        blocks.append(Block(kind, start, len(text)))
    found = read(Document(text, tuple(blocks))).candidates
    return [(one.printed, one.kind, one.state) for one in found]


def test_the_words_before_a_list_speak_for_its_items() -> None:
    assert kinds(
        (BlockKind.PARAGRAPH, "Les aides accordées se répartissent ainsi :"),
        (BlockKind.ITEM, "commune de Lens : 120 000 € ;"),
        (BlockKind.ITEM, "commune d'Aniche : 80 000 €."),
        (BlockKind.PARAGRAPH, "Le loyer est de 450 €."),
    ) == [
        ("120 000 €", "grant", "unspecified"),
        ("80 000 €", "grant", "unspecified"),
        ("450 €", None, None),
    ]


def test_goals_are_handed_on_in_a_list_behind_semicolons() -> None:
    text = "Objectifs 2026 : 400 logements rénovés ; 60 % de logements sobres ; 15 000 heures."
    assert [kind for _, kind, _ in kinds((BlockKind.PARAGRAPH, text))] == ["target"] * 3


def test_the_heads_of_a_cell_say_what_its_number_is() -> None:
    row = ("Indicateur", "Réalisé au 31/12/2023", "Cible 2027", "Logements livrés", "212", "480")
    blocks, text = [], ""
    for at, cell in enumerate(row):
        start = len(text) + bool(text)
        text = f"{text} {cell}" if text else cell
        place = {"table": 1, "row": at // 3, "column": at % 3, "header": at < 3}
        blocks.append(Block(BlockKind.CELL, start, len(text), **place))
    done, goal = read(Document(text, tuple(blocks))).candidates
    assert (done.kind, str(done.as_at)) == ("actual", "2023-12-31")
    assert (goal.kind, str(goal.valid_to)) == ("target", "2027-12-31")


def test_the_document_s_verb_is_kept() -> None:
    text = "95 M€ ont été apportés par les partenaires."
    (found,) = read(Document.of_text(text)).candidates
    assert found.state_words == "ont été apportés"


_PIECES = ("120", "logements", "seront", "ont été", "livrés", "objectif", ",", "et", "3 M€", "dont")


@given(st.lists(st.sampled_from(_PIECES), max_size=16).map(" ".join))
def test_only_pairs_of_the_contract_are_said(text: str) -> None:
    for found in read(Document.of_text(text)).candidates if text else ():
        if found.kind is None:
            assert found.state is None
        else:
            assert found.state in STATES_OF_KIND[found.kind]
