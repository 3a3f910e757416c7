"""The open tables of what follows commitments and texts: nothing internal, nothing from later."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from porion.answers.open_data import open_data
from porion.answers.open_keys import UnknownKey
from porion.answers.open_rows import Question, open_row, open_rows
from porion.answers.open_tables import OPEN_TABLES
from porion.exchange.public import public_dossier
from porion.formats.dossier.schema import BY_NAME
from porion.foundation.remembered import forget
from porion.sources.models import Document
from tests.canal import Canal
from tests.records import past_checks, take_in

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 5)
NEW = (
    *("lineage", "documentation", "commitment_statuses", "observations", "questions"),
    *("formulas", "roles", "party_names", "bodies", "meetings", "decisions"),
)


def keys(programme: Any, table: str, on: date | None = None, **wanted: Any) -> list[str]:
    found = open_rows(programme, OPEN_TABLES[table], Question(TODAY, on, wanted))
    assert found.count == len(found.rows)
    return [row["key"] for row in found.rows]


def test_every_table_of_a_dossier_is_open() -> None:
    assert set(BY_NAME) | {"deadlines"} == set(OPEN_TABLES)


@pytest.mark.parametrize("table", NEW)
def test_every_column_is_said_in_words_of_its_own(table: str) -> None:
    described = {column.name: column.words for column in OPEN_TABLES[table].columns}
    for column in BY_NAME[table].columns:
        assert described[column.name] not in ("", column.name, column.description), column.name


@pytest.mark.parametrize("table", NEW)
def test_every_row_is_open_today(canal: Any, table: str) -> None:
    assert sorted(keys(canal, table)) == sorted(row["key"] for row in Canal().tables[table])


@pytest.mark.parametrize(
    ("table", "day", "found"),
    [
        ("commitment_statuses", date(2022, 2, 28), []),
        ("commitment_statuses", date(2022, 3, 1), ["etude-2022"]),
        ("commitment_statuses", date(2024, 6, 1), ["etude-2022", "etude-2024"]),
        # A search of texts that were not all public then is not one of that day.
        ("documentation", date(2024, 5, 14), []),
        ("documentation", date(2024, 5, 15), ["doc-etude"]),
        ("questions", date(2024, 5, 14), []),
        ("questions", date(2024, 5, 15), ["ecluses"]),
        ("lineage", date(2024, 5, 14), []),
        ("observations", date(2024, 6, 20), ["obs-chiffre"]),
        ("roles", date(2020, 1, 14), []),
        ("party_names", date(2020, 1, 14), []),
        ("bodies", date(2020, 1, 15), ["comite"]),
        ("meetings", date(2022, 2, 28), []),
        ("decisions", date(2022, 3, 1), ["compter"]),
    ],
)
def test_as_known_on_a_day(canal: Any, table: str, day: date, found: list[str]) -> None:
    assert keys(canal, table, day) == found


def test_a_decision_is_not_closed_before_its_day(canal: Any) -> None:
    def closed(day: date) -> Any:
        return open_row(canal, OPEN_TABLES["decisions"], "compter", on=day)["closed_on"]

    assert closed(date(2024, 5, 19)) is None
    assert closed(date(2024, 5, 20)) == date(2024, 5, 20)


def test_one_row_that_is_not_yet_known_is_unknown(canal: Any) -> None:
    table = OPEN_TABLES["commitment_statuses"]
    assert open_row(canal, table, "etude-2024")["status"] == "done"
    with pytest.raises(UnknownKey):
        open_row(canal, table, "etude-2024", on=date(2024, 5, 31))


def test_filters(canal: Any) -> None:
    assert keys(canal, "commitment_statuses", status="done") == ["etude-2024"]
    assert keys(canal, "documentation", finding="documented") == []
    assert keys(canal, "documentation", commitment="etude-berges") == ["doc-etude"]
    assert keys(canal, "roles", role="lead", party="syndicat") == ["pilote-etude"]
    assert keys(canal, "lineage", source="o1") == ["l-laisse"]
    with pytest.raises(UnknownKey):
        keys(canal, "lineage", source="o9")


def test_what_cites_an_internal_document_is_not_told(canal: Any) -> None:
    with past_checks():
        Document.objects.filter(key="LETTRE").update(visibility="internal")
    for table in ("documentation", "meetings", "decisions"):
        assert keys(canal, table) == [], table
    assert keys(canal, "observations") == ["obs-etude"]
    status = open_row(canal, OPEN_TABLES["commitment_statuses"], "etude-2022")
    assert status["evidence"] == ()
    written = b"".join(public_dossier(canal).values())
    assert b"LETTRE" not in written


def test_counts_are_those_of_the_rows_and_do_not_grow(canal: Any, tmp_path: Path) -> None:
    def counted(day: date | None) -> dict[str, int]:
        return {table.name: n for table, n in open_data(canal, on=day, today=TODAY).tables}

    for day in (None, date(2022, 3, 1), date(2024, 5, 31)):
        found = counted(day)
        assert {name: found[name] for name in NEW} == {
            name: len(keys(canal, name, day)) for name in NEW
        }
    forget()
    with CaptureQueriesContext(connection) as few:
        counted(None)
    many = Canal()
    for number in range(8):
        many.add("observations", f"o{number}", like="obs-etude")
        many.add("questions", f"q{number}", like="ecluses")
        many.add("roles", f"r{number}", like="pilote-etude")
    take_in(many.write(tmp_path))
    with CaptureQueriesContext(connection) as more:
        assert counted(None)["questions"] == 9
    assert len(more) == len(few) <= 85
