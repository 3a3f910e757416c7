"""Normalised texts and passages."""

import unicodedata
from time import perf_counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from porion.core.passages import (
    Locator,
    Shadow,
    fingerprint,
    moved,
    nearest,
    normalise,
    occurrences,
    passage_problem,
)

NORMALISED = [
    ("Les  travaux\n\tavancent\u00a0bien ", "Les travaux avancent bien"),
    ("une surface de 12 m²", "une surface de 12 m²"),  # NFC, never NFKC
    ("e\u0301te\u0301", "été"),
    ("**Gras** et # titre", "Gras et titre"),
    ("inter\u00addit, z\u200be\u200cr\u200do\u2060 lar\ufeffgeur", "interdit, zero largeur"),
    ("1\u202f200 logements", "1 200 logements"),
    ("Pas- de-Calais", "Pas- de-Calais"),  # broken hyphens are never joined when storing
    ("* * *", ""),
    ("", ""),
]


@pytest.mark.parametrize(("raw", "expected"), NORMALISED)
def test_normalise(raw: str, expected: str) -> None:
    assert normalise(raw) == expected


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
@example("e*\u0301")
def test_normalise_settles(text: str) -> None:
    once = normalise(text)
    # A mark deleted between a letter and its accent lets the two meet only the next time.
    if unicodedata.is_normalized("NFC", once):
        assert normalise(once) == once
    assert once == once.strip()
    assert "  " not in once
    twice = normalise(once)
    assert normalise(twice) == twice


@given(st.text(alphabet="ab é*#\n\u00a0\u00ad\u200b", max_size=40))
def test_normalise_is_idempotent_on_composed_text(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


def test_normalise_is_fast() -> None:
    text = "Les chantiers de la cité du Moulin ont commencé, **enfin**.\n" * 18_000
    began = perf_counter()
    normalise(text)
    assert perf_counter() - began < len(text) / 1_000_000


def test_fingerprint_is_that_of_the_utf8() -> None:
    assert fingerprint("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert fingerprint("m²") == "09c2e207e28b877591a6d65a2e78637bea09fa49d68def18c0419b18ff47ae89"


# ----------------------------------------------------------------------------- locators


@given(st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,20}", fullmatch=True), st.data())
def test_a_locator_reads_back(document: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, 999_999_998))
    end = data.draw(st.integers(start + 1, 999_999_999))
    locator = Locator(document, start, end)
    assert Locator.parse(str(locator)) == locator


@pytest.mark.parametrize(
    "written",
    [
        "",
        "DOC",
        "DOC:",
        "DOC:1",
        "DOC:1-",
        "DOC:5-5",
        "DOC:6-5",
        "DOC:-1-5",
        "DOC:01-5",
        "DOC:1-05",
        "DOC: 1-5",
        "DOC:1-5 ",
        "DOC:1-5\n",
        "DOC:1.0-5",
        "DOC:1-1234567890",
        "DOC:١-٥",
        ":1-5",
        "É:1-5",
        "A:B:1-5",
    ],
)
def test_what_is_no_locator(written: str) -> None:
    with pytest.raises(ValueError, match=r"locator|passage"):
        Locator.parse(written)


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (4, 3), (0, 10**9)])
def test_a_locator_cannot_be_built_wrongly(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="passage"):
        Locator("DOC", start, end)


@pytest.mark.parametrize(
    ("start", "end", "problem"),
    [
        (0, 3, None),
        (4, 8, None),
        (0, 4, "space_at_an_end"),
        (3, 9, "space_at_an_end"),
        (4, 4, "empty"),
        (-1, 3, "outside_document"),
        (8, 8 + 300, "space_at_an_end"),
        (9, 9 + 300, None),
        (9, 9 + 301, "too_long"),
        (0, 401, "outside_document"),
    ],
)
def test_passage_problem(start: int, end: int, problem: str | None) -> None:
    text = "Les deux parcs".ljust(400, "x")
    assert passage_problem(text, start, end) == problem


# -------------------------------------------------------------------------- the shadow

FOUND = [
    # text, quote, the words found
    ("Le Pas- de-Calais compte", "pas-de-calais", ["Pas- de-Calais"]),
    ("Le Pas-de-Calais compte", "Pas- de-Calais", ["Pas-de-Calais"]),
    ("une amélio- ration nette", "amélioration", ["amélio- ration"]),
    ("une amélioration nette", "amélio- ration", ["amélioration"]),
    ("une amélio\u2010ration nette", "amélioration", ["amélio\u2010ration"]),  # out of a PDF
    ("Le Pas\u2010de-Calais", "pas-de-calais", ["Pas\u2010de-Calais"]),
    ("L’ÉCOLE d’Avesnelles", "l'ecole d'avesnelles", ["L’ÉCOLE d’Avesnelles"]),
    ("12 m² de bureaux", "12 m2", ["12 m²"]),
    ("le cœur du bassin", "coeur", ["cœur"]),
    ("Arras–Lens en 2030", "arras-lens", ["Arras–Lens"]),
    ("un parc, deux parcs, un Parc", "parc", ["parc", "Parc"]),  # whole words
    ("17 000 puis 7 000", "7 000", ["7 000"]),
    ("rien de tel", "autre chose", []),
    ("rien", "", []),
]


@pytest.mark.parametrize(("text", "quote", "words"), FOUND)
def test_occurrences(text: str, quote: str, words: list[str]) -> None:
    assert [text[start:end] for start, end in occurrences(text, quote)] == words


def test_nearest_keeps_the_nearest_and_reports_the_others() -> None:
    text = "un pont ici, un pont là, un pont enfin"
    found = nearest(text, "Un Pont", around=14)
    assert found is not None
    assert (found.start, found.end) == (13, 20)
    assert found.others == ((0, 7), (25, 32))
    assert found.tie


def test_of_two_as_near_the_earlier_is_kept() -> None:
    found = nearest("ab xx ab", "ab", around=3)
    assert found is not None
    assert found.start == 0


def test_a_single_occurrence_is_no_tie() -> None:
    found = nearest("un seul pont", "pont", 0)
    assert found is not None
    assert not found.tie
    assert nearest("un seul pont", "gare", 0) is None


@given(st.text(alphabet="abÉé'’ -", max_size=30), st.text(alphabet="xyz ", max_size=10))
def test_a_passage_is_found_after_something_came_before_it(words: str, before: str) -> None:
    passage = normalise(f"q{words}q")
    text = normalise(f"{before} {passage} fin")
    start = text.index(passage)
    assert (start, start + len(passage)) in Shadow(text).occurrences(passage.upper())


def test_moved_finds_by_fingerprint_alone() -> None:
    passage = "la gare de Beaulieu a rouvert"
    text = normalise(f"Depuis mars, {passage}. On dit que {passage} ; c'est vrai.")
    found = moved(text, fingerprint(passage), len(passage), around=60)
    assert found is not None
    assert text[found.start : found.end] == passage
    assert found.others == ((13, 13 + len(passage)),)
    assert found.start == text.rindex(passage)


def test_moved_finds_what_begins_inside_a_word() -> None:
    found = moved("abcdef", fingerprint("cd"), 2, around=0)
    assert found is not None
    assert (found.start, found.end) == (2, 4)


@pytest.mark.parametrize("length", [0, -1, 7])
def test_moved_finds_nothing_of_an_impossible_length(length: int) -> None:
    assert moved("abcdef", fingerprint("x"), length, around=0) is None


def test_moved_finds_nothing_where_the_words_changed() -> None:
    assert moved("abc def", fingerprint("abd"), 3, around=0) is None
