"""Keys of candidates: permanent, told from what is said and where it is said."""

import pytest

from porion.formats.candidates.keys import Keys, first_free, key_of_file, slug
from porion.formats.dossier.cells import parse
from porion.formats.dossier.columns import key as key_column


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("1,66 M€", "1-66-m-eur"),
        ("63 %", "63-pct"),
        ("Hébergés à l'été", "heberges-a-l-ete"),
        ("€", "eur"),
    ],
)
def test_a_slug_is_plain(text: str, wanted: str) -> None:
    assert slug(text) == wanted


@pytest.mark.parametrize(
    ("file", "key"),
    [
        ("CP2025.txt", "CP2025"),
        ("Délibération n° 12 (v2).pdf", "Deliberation-n-12-v2"),
        ("..pdf", ""),
        ("../x y.txt", "x-y"),
        ("sans", "sans"),
        ("x" * 300 + ".docx", "x" * 60),
    ],
)
def test_a_file_gives_a_key_that_a_dossier_takes(file: str, key: str) -> None:
    assert key_of_file(file) == key
    assert parse(key_column(), key) == (key or None)


def test_the_same_words_have_the_same_key_and_others_another() -> None:
    one, again = Keys("DOC"), Keys("DOC")
    assert one.key("figure", "dix logements", "", "10") == again.key(
        "figure", "dix logements", "", "10"
    )
    assert one.key("figure", "dix foyers", "", "10") != again.key("figure", "dix maisons", "", "10")


def test_a_second_one_in_the_same_words_has_a_key_of_its_own() -> None:
    keys = Keys("DOC")
    assert keys.key("nombre", "en 2020") != keys.key("nombre", "en 2020")


def test_a_key_that_is_taken_gets_a_number() -> None:
    assert first_free("a", {"a", "a-2"}) == "a-3"
    assert first_free("a", set()) == "a"
