"""One cell, as an editor writes it and as the record keeps it."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from porion.core.passages import Locator
from porion.core.quantities import UNITS
from porion.core.vocabulary import Visibility
from porion.formats.dossier.cells import BadCell, Cell, parse, plain, write
from porion.formats.dossier.columns import Column, Type

SHA = "0123456789abcdef" * 4


def column(type_: Type) -> Column:
    return Column(name="c", type=type_, choices=Visibility if type_ is Type.CHOICE else None)


GOOD: tuple[tuple[Type, str, Cell], ...] = (
    (Type.KEY, "cp2023-logements.v2_b", "cp2023-logements.v2_b"),
    (Type.REF, "CP2023", "CP2023"),
    (Type.REFS, "etat;region", ("etat", "region")),
    (Type.TEXT, "Cité des Musiciens, « 3e tranche »", "Cité des Musiciens, « 3e tranche »"),
    (Type.TEXTS, "Condé sur Escaut;Condé-sur-l'Escaut", ("Condé sur Escaut", "Condé-sur-l'Escaut")),
    (Type.INTEGER, "0", 0),
    (Type.INTEGER, "15500", 15500),
    (Type.DECIMAL, "23.1", Decimal("23.1")),
    (Type.DECIMAL, "-4.25", Decimal("-4.25")),
    (Type.DECIMAL, "999999999999.999999", Decimal("999999999999.999999")),
    (Type.MONEY, "1660000.5", Decimal("1660000.5")),
    (Type.DEGREES, "2.812345", Decimal("2.812345")),
    (Type.BOOLEAN, "true", True),
    (Type.BOOLEAN, "false", False),
    (Type.DATE, "2024-02-29", date(2024, 2, 29)),
    (Type.INSTANT, "2025-09-02T12:30:00Z", datetime(2025, 9, 2, 12, 30, tzinfo=UTC)),
    (Type.CHOICE, "shared", "shared"),
    (Type.UNIT, "kWh/m2/yr", "kWh/m2/yr"),
    (Type.SHA256, SHA, SHA),
    (Type.LOCATOR, "CP2023:0-34", Locator("CP2023", 0, 34)),
    (Type.LOCATORS, "A:1-2;B:3-4", (Locator("A", 1, 2), Locator("B", 3, 4))),
)
BAD = (
    (Type.KEY, "clé", "key_malformed"),
    (Type.KEY, "-a", "key_malformed"),
    (Type.KEY, "a" * 121, "key_malformed"),
    (Type.REF, "deux mots", "key_malformed"),
    (Type.REFS, "etat; region", "key_malformed"),
    (Type.REFS, "etat;", "key_malformed"),
    (Type.REFS, "etat;etat", "list_twice"),
    (Type.TEXT, " x", "cell_spaces"),
    (Type.TEXT, "x\N{NO-BREAK SPACE}", "cell_spaces"),
    (Type.TEXTS, "a;;b", "list_malformed"),
    (Type.TEXTS, "a; b", "list_malformed"),
    (Type.INTEGER, "15 500", "integer_malformed"),
    (Type.INTEGER, "007", "integer_malformed"),
    (Type.INTEGER, "1.0", "integer_malformed"),
    (Type.INTEGER, "-5", "integer_malformed"),
    (Type.INTEGER, "9999999999", "integer_malformed"),
    (Type.INTEGER, "٣", "integer_malformed"),
    (Type.DECIMAL, "1,5", "decimal_malformed"),
    (Type.DECIMAL, "1e6", "decimal_malformed"),
    (Type.DECIMAL, "2.400.000", "decimal_malformed"),
    (Type.DECIMAL, "NaN", "decimal_malformed"),
    (Type.DECIMAL, "+5", "decimal_malformed"),
    (Type.DECIMAL, "1 M€", "decimal_malformed"),
    (Type.DECIMAL, "1000000000000", "decimal_malformed"),
    (Type.DECIMAL, "0.1234567", "decimal_places"),
    (Type.MONEY, "0.125", "decimal_places"),
    (Type.BOOLEAN, "oui", "boolean_malformed"),
    (Type.BOOLEAN, "True", "boolean_malformed"),
    (Type.DATE, "2025-02-29", "date_malformed"),
    (Type.DATE, "2025-13-01", "date_malformed"),
    (Type.DATE, "02/09/2025", "date_malformed"),
    (Type.DATE, "mi-2025", "date_malformed"),
    (Type.DATE, "20250902", "date_malformed"),
    (Type.DATE, "0000-01-01", "date_malformed"),
    (Type.INSTANT, "2025-09-02", "instant_malformed"),
    (Type.INSTANT, "2025-09-02T25:00:00Z", "instant_malformed"),
    (Type.INSTANT, "2025-09-02T12:30:00+02:00", "instant_malformed"),
    (Type.CHOICE, "Shared", "choice_unknown"),
    (Type.UNIT, "logements", "unit_unknown"),
    (Type.SHA256, SHA.upper(), "sha256_malformed"),
    (Type.SHA256, SHA[:-1], "sha256_malformed"),
    (Type.LOCATOR, "CP2023:34", "locator_malformed"),
    (Type.LOCATOR, "CP2023:34-12", "locator_malformed"),
    (Type.LOCATOR, "CP2023:012-34", "locator_malformed"),
    (Type.LOCATOR, "CP2023 : 12-34", "locator_malformed"),
    (Type.LOCATORS, "A:1-2; B:3-4", "locator_malformed"),
)


@pytest.mark.parametrize(("type_", "text", "value"), GOOD)
def test_a_cell_is_its_value(type_: Type, text: str, value: Cell) -> None:
    assert parse(column(type_), text) == value
    assert write(value) == text


@pytest.mark.parametrize(("type_", "text", "code"), BAD)
def test_what_is_none_is_refused(type_: Type, text: str, code: str) -> None:
    with pytest.raises(BadCell) as caught:
        parse(column(type_), text)
    assert caught.value.code == code
    assert caught.value.found in text


def test_examples_cover_every_type() -> None:
    assert {type_ for type_, _, _ in GOOD} == set(Type)


@pytest.mark.parametrize("type_", list(Type))
def test_empty_is_unknown(type_: Type) -> None:
    assert parse(column(type_), "") is None
    assert write(None) == ""


@pytest.mark.parametrize(
    ("text", "canonical"), [("1.50", "1.5"), ("1500.000", "1500"), ("-0", "0"), ("-0.0", "0")]
)
def test_one_value_has_one_way_of_writing(text: str, canonical: str) -> None:
    assert write(parse(column(Type.DECIMAL), text)) == canonical


@pytest.mark.parametrize(
    ("value", "text"), [("1E+3", "1000"), ("1.50", "1.5"), ("0.000001", "0.000001"), ("100", "100")]
)
def test_a_decimal_is_written_without_exponent(value: str, text: str) -> None:
    assert plain(Decimal(value)) == text


def test_a_cell_has_the_length_that_the_record_has_room_for() -> None:
    short = Column(name="siren", longest=9)
    assert parse(short, "123456789") == "123456789"
    with pytest.raises(BadCell) as caught:
        parse(short, "1234567890")
    assert (caught.value.code, caught.value.found) == ("cell_too_long", "10")


KEYS = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,20}", fullmatch=True)
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20).map(
    str.strip
)
LOCATORS = st.builds(
    lambda key, start, length: Locator(key, start, start + length),
    KEYS,
    st.integers(0, 99_999),
    st.integers(1, 300),
)
VALUES = {
    Type.KEY: KEYS,
    Type.REF: KEYS,
    Type.REFS: st.lists(KEYS, min_size=1, max_size=4, unique=True).map(tuple),
    Type.TEXT: WORDS.filter(bool),
    Type.TEXTS: st.lists(
        WORDS.filter(lambda word: bool(word) and ";" not in word), min_size=1, max_size=3
    ).map(tuple),
    Type.INTEGER: st.integers(0, 999_999_999),
    Type.DECIMAL: st.decimals(-999_999_999_999, 999_999_999_999, places=6),
    Type.MONEY: st.decimals(-999_999_999_999, 999_999_999_999, places=2),
    Type.DEGREES: st.decimals(-180, 180, places=6),
    Type.BOOLEAN: st.booleans(),
    Type.DATE: st.dates(),
    Type.INSTANT: st.integers(-5_000_000_000, 9_000_000_000).map(
        lambda seconds: datetime.fromtimestamp(seconds, UTC)
    ),
    Type.CHOICE: st.sampled_from([choice.value for choice in Visibility]),
    Type.UNIT: st.sampled_from(sorted(UNITS)),
    Type.SHA256: st.text("0123456789abcdef", min_size=64, max_size=64),
    Type.LOCATOR: LOCATORS,
    Type.LOCATORS: st.lists(LOCATORS, min_size=1, max_size=3).map(tuple),
}


@pytest.mark.parametrize("type_", list(Type))
@settings(max_examples=40)
@given(st.data())
def test_what_is_written_is_parsed_again(type_: Type, data: st.DataObject) -> None:
    value = data.draw(VALUES[type_])
    text = write(value)
    assert parse(column(type_), text) == value
    assert write(parse(column(type_), text)) == text


@pytest.mark.parametrize("type_", list(Type))
@settings(max_examples=40)
@given(text=st.text(max_size=40))
def test_any_text_is_a_value_or_a_bad_cell(type_: Type, text: str) -> None:
    try:
        value = parse(column(type_), text)
    except BadCell:
        return
    assert parse(column(type_), write(value)) == value
