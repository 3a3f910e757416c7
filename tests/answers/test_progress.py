"""How far an indicator has come: which figures are taken, and which are left aside."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from porion.answers.progress import progress_of
from porion.core.progress import Reason
from porion.figures.models import Figure
from porion.figures.queries.indicators import UnknownIndicator
from tests.canal import Canal
from tests.records import past_checks, take_in

pytestmark = pytest.mark.django_db
HOMES = "logements-relies"


def keys(answer: Any) -> tuple[str, ...]:
    return tuple(
        figure.key if figure else ""
        for figure in (answer.target, answer.actual, answer.pace, answer.lender)
    )


@pytest.mark.parametrize(
    ("on", "taken"),
    [
        (date(2020, 1, 14), ("", "", "", "")),
        (date(2020, 1, 15), ("cible", "", "", "")),
        (date(2023, 1, 1), ("cible", "lettre-logements", "", "")),
        # Without a date of its own, the dispatch is later than what it follows.
        (date(2024, 4, 30), ("cible", "depeche-logements", "", "")),
        (None, ("cible", "depeche-logements", "avenant-rythme", "avenant-foyers")),
    ],
)
def test_the_latest_figures_of_the_day_are_taken(
    canal: Any, on: date | None, taken: tuple[str, ...]
) -> None:
    assert keys(progress_of(canal, HOMES, on=on)) == taken


def test_the_others_are_listed_newest_first(canal: Any) -> None:
    answer = progress_of(canal, HOMES)
    assert [f.key for f in answer.others] == ["revue-logements", "lettre-logements"]


def test_a_later_estimate_does_not_move_the_target(canal: Any, tmp_path: Any) -> None:
    """The target is that of the agreement, not what a letter says of it since."""
    estimate = Canal().add("figures", "lettre-cible", like="cible", document="LETTRE")
    start, end = 23, 40
    estimate.set("figures", "lettre-cible", passage_start=str(start), passage_end=str(end))
    estimate.set("figures", "lettre-cible", value_low="390", value_high="390", printed="390")
    estimate.set("figures", "lettre-cible", context_passages="", passage_sha256="0" * 64)
    take_in(estimate.write(tmp_path))
    answer = progress_of(canal, HOMES)
    assert answer.target is not None
    assert answer.target.key == "cible"


@pytest.mark.parametrize("state", ["identified", "studied", "financed", "started"])
def test_what_is_not_done_is_no_result(canal: Any, state: str) -> None:
    with past_checks():
        Figure.objects.filter(key="depeche-logements").update(state=state)
    assert keys(progress_of(canal, HOMES))[1] == "revue-logements"


def test_a_part_is_no_total(canal: Any) -> None:
    with past_checks():
        whole = Figure.objects.get(key="revue-logements")
        Figure.objects.filter(key="depeche-logements").update(part_of=whole)
    assert keys(progress_of(canal, HOMES))[1] == "revue-logements"


def test_a_figure_of_one_commune_is_no_total(canal: Any, tmp_path: Any) -> None:
    take_in(Canal().set("figures", "depeche-logements", places="amont").write(tmp_path))
    assert keys(progress_of(canal, HOMES))[1] == "revue-logements"
    assert keys(progress_of(canal, HOMES, place="amont"))[1] == "depeche-logements"


def test_bounds_stay_open_where_the_texts_leave_them_open(canal: Any) -> None:
    answer = progress_of(canal, HOMES)
    assert answer.progress is not None
    left, share = answer.progress.left, answer.progress.share
    assert left is not None
    assert share is not None
    assert (left.interval.high, left.interval.high_open) == (Decimal(150), True)
    assert (share.interval.low, share.interval.low_open) == (Decimal("62.5"), True)


def test_an_indicator_that_is_not_there_is_said(canal: Any) -> None:
    with pytest.raises(UnknownIndicator):
        progress_of(canal, "absent")


def test_an_internal_figure_moves_nothing(canal: Any) -> None:
    with past_checks():
        Figure.objects.filter(key="depeche-logements").update(visibility="internal")
        Figure.objects.filter(key="cible").update(visibility="internal")
    answer = progress_of(canal, HOMES)
    assert keys(answer)[:2] == ("", "revue-logements")
    assert (answer.progress, answer.words) == (None, None)


def test_a_target_of_one_place_is_set_against_that_place(canal: Any, tmp_path: Path) -> None:
    """Where no text sets a target for the whole, the figures of the target's own place count."""
    local = Canal().set("figures", "cible", places="aval")
    local.set("figures", "lettre-logements", places="aval")
    take_in(local.write(tmp_path))
    answer = progress_of(canal, "logements-relies")
    assert answer.target is not None
    assert [place.key for place in answer.places] == ["aval"]
    assert answer.actual is not None
    assert answer.actual.key == "lettre-logements"


def test_nothing_is_computed_of_two_rates(canal: Any, tmp_path: Path) -> None:
    rates = Canal()
    rates.add("figures", "cible-berges", like="revue-berges", kind="target")
    take_in(rates.write(tmp_path))
    answer = progress_of(canal, "berges-plantees")
    assert answer.target is not None
    assert answer.actual is not None
    assert answer.progress is not None
    assert answer.progress.share is answer.progress.left is None
    assert answer.progress.why("share") is Reason.RATES
