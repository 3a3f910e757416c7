"""How much a typed word resembles a word of the record."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from porion.core.resemblance import distance, forgiven, likeness, sound

WORDS = st.text(alphabet="abcdeilnorstuv", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        ("somain", "somain", 0),
        ("somin", "somain", 1),
        ("pouvry", "prouvy", 2),
        ("lievin", "leivin", 1),  # a swap of neighbours is one mistake
        ("denain", "douai", 3),
    ],
)
def test_distance(first: str, second: str, apart: int) -> None:
    assert distance(first, second, 4) == apart
    assert distance(second, first, 4) == apart


def test_distance_gives_up_beyond_what_is_allowed() -> None:
    assert distance("valenciennes", "somain", 2) == 3
    assert distance("lens", "denain", 1) == 2


@given(WORDS, WORDS)
def test_distance_is_one_of_two_ways(first: str, second: str) -> None:
    assert distance(first, second, 3) == distance(second, first, 3)
    assert (distance(first, second, 3) == 0) == (first == second)


@given(WORDS, WORDS)
def test_likeness_stays_between_nothing_and_the_same(asked: str, word: str) -> None:
    assert 0 <= likeness(asked, word) <= 1
    assert (likeness(asked, word) == 1) == (asked == word)


@pytest.mark.parametrize(
    ("asked", "word"),
    [
        ("gaudo", "godault"),
        ("noyel", "noyelles"),
        ("escodin", "escaudain"),
    ],
)
def test_words_written_as_they_sound(asked: str, word: str) -> None:
    assert sound(asked) == sound(word)
    assert likeness(asked, word) > 0.7


@pytest.mark.parametrize(("asked", "word"), [("val", "valenciennes"), ("bau", "beaumont")])
def test_the_beginning_of_a_word(asked: str, word: str) -> None:
    assert 0.7 < likeness(asked, word) < 1


@pytest.mark.parametrize(
    ("asked", "word"),
    [("59574", "59547"), ("5957", "59574"), ("9", "9bis"), ("lens", "loos"), ("a", "avion")],
)
def test_what_is_another_word(asked: str, word: str) -> None:
    assert likeness(asked, word) < 0.95
    if any(char.isdigit() for char in asked):
        assert likeness(asked, word) == 0


def test_short_words_are_not_guessed_at() -> None:
    assert [forgiven(length) for length in (3, 4, 6, 9)] == [0, 1, 2, 3]
