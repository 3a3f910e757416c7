"""Where the members of a set are, and in what state: nothing is inferred from a commune."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from porion.answers.map_rows import map_rows
from porion.answers.place_index import place_index
from porion.core.vocabulary import FigureState
from porion.programmes.queries.programmes import programme
from tests.canal import Canal, anchor
from tests.records import take_in


@pytest.fixture
def banks(db: None, tmp_path: Path) -> Any:
    """A canal whose banks are followed stretch by stretch, in two communes and one estate."""
    canal = Canal()
    canal.add("places", "rive", label="La Rive", kind="cite", parent="amont", visibility="shared")
    canal.add(
        "events",
        "rive-2022",
        label="La Rive commencée",
        project="La Rive",
        kind="begun",
        on_to="2022-03-01",
        on_words="attend",
        places="amont;rive",
        visibility="shared",
        **anchor("LETTRE", "attend son tour"),
    )
    canal.set(
        *("indicators", "logements-relies"),
        members_of="foyers-relies",
        member_events="rive-2022",
    )
    canal.set(
        *("figures", "depeche-logements"),
        state="ended",
        as_at="2024-03-31",
        places="amont;aval;pays-du-canal",
    )
    take_in(canal.write(tmp_path / "banks"))
    return programme("canal")


def told(programme: Any, on: date | None = None) -> dict[str, tuple[str, bool, int]]:
    latest = place_index(programme, on=on).members.latest()
    return {key: (saying.state, saying.member, saying.year) for key, saying in latest.items()}


def test_a_figure_tells_of_communes_and_a_fact_of_the_estate_it_names(banks: Any) -> None:
    assert told(banks) == {
        "amont": (FigureState.ENDED, False, 2024),
        "aval": (FigureState.ENDED, False, 2024),
        "rive": (FigureState.STARTED, True, 2022),
    }


def test_only_what_was_public_that_day(banks: Any) -> None:
    assert told(banks, date(2023, 1, 1)) == {"rive": (FigureState.STARTED, True, 2022)}
    assert told(banks, date(2021, 1, 1)) == {}


def test_a_number_for_several_places_says_so(banks: Any) -> None:
    saying = place_index(banks).members.latest()["aval"]
    assert (saying.among, saying.figure, saying.event) == (3, "depeche-logements", "")
    assert saying.count is not None


def test_rows_are_the_estates_and_what_is_told_of(banks: Any) -> None:
    rows = {row.place.key: row for row in map_rows(place_index(banks))}
    assert set(rows) == {"amont", "aval", "rive"}
    assert rows["rive"].at == (2.5, 50.25)
    assert rows["rive"].lent
    assert not rows["amont"].lent
    assert rows["aval"].at is None


def test_without_a_set_nothing_is_told(db: None, tmp_path: Path) -> None:
    take_in(Canal().write(tmp_path / "plain"))
    members = place_index(programme("canal")).members
    assert (members.indicator, members.sayings) == (None, ())
