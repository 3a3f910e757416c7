"""Passages carried over to a new version of their text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from porion.core.passages import fingerprint
from porion.core.reading.record.carrying import Carried, Fate, Passage, carry

TEXT = (
    "Le conseil attribue 20 000 € à la ville pour trente logements. Le chantier commence au "
    "printemps et dure deux ans. La région verse 5 M€ au syndicat des eaux, qui relie ensuite "
    "quarante maisons. Le maire rend compte chaque année de ce qui est fait."
)


def passage(words: str, text: str = TEXT) -> Passage:
    start = text.index(words)
    return Passage(start, start + len(words), fingerprint(words))


def one(words: str, new: str, old: str | None = TEXT) -> Carried:
    [carried] = carry([passage(words)], new, old)
    return carried


@pytest.mark.parametrize("old", [TEXT, None])
def test_a_text_that_did_not_change_moves_nothing(old: str | None) -> None:
    wanted = [passage("20 000 €"), passage("dure deux ans"), passage("quarante maisons")]
    assert [c.fate for c in carry(wanted, TEXT, old)] == [Fate.UNCHANGED] * 3


def test_they_come_back_in_the_order_given() -> None:
    wanted = [passage("quarante maisons"), passage("20 000 €")]
    assert [c.passage for c in carry(wanted, "Ah ! " + TEXT, TEXT)] == wanted


def test_words_that_changed_are_found_near_by() -> None:
    new = TEXT.replace("verse 5 M€ au syndicat", "verse 6 M€ au syndicat")
    carried = one("La région verse 5 M€ au syndicat des eaux", new)
    assert carried.fate is Fate.CHANGED
    assert carried.now == "La région verse 6 M€ au syndicat des eaux"
    assert carried.then == "La région verse 5 M€ au syndicat des eaux"


def test_other_apostrophes_or_accents_are_a_change_of_the_same_words() -> None:
    carried = one("dure deux ans", TEXT.replace("dure deux ans", "DURE deux ans"))
    assert (carried.fate, carried.now) == (Fate.CHANGED, "DURE deux ans")


@pytest.mark.parametrize("old", [TEXT, None])
def test_what_is_gone_is_lost_at_its_old_place(old: str | None) -> None:
    words = "La région verse 5 M€ au syndicat des eaux"
    carried = one(words, TEXT[:100], old)
    assert (carried.fate, carried.start) == (Fate.LOST, TEXT.index(words))


def test_the_same_words_twice_are_told() -> None:
    old = "Dix maisons. Rien. Fin du texte."
    new = "Rien du tout. Dix maisons. Encore. Dix maisons. Et rien. Fin."
    [carried] = carry([passage("Dix maisons", old)], new, old)
    assert carried.tie


def test_a_passage_without_fingerprint_goes_with_its_neighbours() -> None:
    bare = Passage(TEXT.index("printemps"), TEXT.index("printemps") + 9)
    wanted = [passage("20 000 €"), bare, passage("quarante maisons")]
    carried = carry(wanted, "Avis. " + TEXT)[1]
    assert (carried.fate, carried.now) == (Fate.MOVED, "printemps")
    cut = carry(wanted, TEXT.replace("La région", "Enfin, la région"))[1]
    assert (cut.fate, cut.now) == (Fate.CHANGED, "printemps")


WORDS = st.text("abcdeé0123456789 €", min_size=1, max_size=30)


@given(inserted=WORDS, at=st.integers(0, len(TEXT)), known=st.booleans())
def test_what_stands_before_an_insertion_stays_and_what_stands_behind_follows(
    inserted: str, at: int, known: bool
) -> None:
    at = len(TEXT[:at].rpartition(" ")[0])
    new = f"{TEXT[:at]} {inserted}{TEXT[at:]}"
    shift = len(new) - len(TEXT)
    wanted = [
        passage(words)
        for words in ("attribue 20 000 €", "dure deux ans", "verse 5 M€", "Le maire rend compte")
    ]
    for before, carried in zip(wanted, carry(wanted, new, TEXT if known else None), strict=True):
        if before.end <= at:
            assert (carried.fate, carried.start) == (Fate.UNCHANGED, before.start)
        elif before.start >= at:
            assert (carried.fate, carried.start) == (Fate.MOVED, before.start + shift)


@given(first=st.integers(0, 60), last=st.integers(0, 60), known=st.booleans())
def test_what_stands_behind_a_deletion_follows(first: int, last: int, known: bool) -> None:
    first, last = sorted((first, last))
    new = TEXT[:first] + TEXT[last:]
    wanted = [passage("dure deux ans"), passage("quarante maisons")]
    for before, carried in zip(wanted, carry(wanted, new, TEXT if known else None), strict=True):
        assert carried.start == before.start - (last - first)
        assert new[carried.start : carried.end] == TEXT[before.start : before.end]


@given(
    st.lists(st.tuples(st.integers(0, 200), st.integers(1, 40)), max_size=8), st.text(max_size=200)
)
def test_any_text_gives_an_answer_inside_it(spans: list[tuple[int, int]], new: str) -> None:
    wanted = [
        Passage(start, start + length, fingerprint(TEXT[start : start + length]))
        for start, length in spans
    ]
    for old in (TEXT, None):
        for carried in carry(wanted, new, old):
            if carried.fate is not Fate.LOST:
                assert 0 <= carried.start < carried.end <= len(new)
                assert new[carried.start : carried.end] == carried.now
