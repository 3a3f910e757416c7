"""A second programme, of our own making: right, verified, in and out, beside the real one."""

import csv
import io
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from porion.answers.deadlines import DueKind, deadlines
from porion.answers.home import home_answer
from porion.answers.members import members
from porion.answers.progress import progress_of
from porion.core import vocabulary as v
from porion.exchange.loading import collisions
from porion.figures.queries.indicators import indicator
from porion.figures.queries.published import figures, public_figures
from porion.formats.dossier.checking import check_dossier
from porion.formats.dossier.verifying import Outcome, verify
from porion.formats.texts import texts_in, texts_of
from porion.framework.queries.agreements import agreements
from porion.territory.queries.places import place
from tests.records import SOURDRE, copy_of, dumped, right, take_in, write_files


def test_it_is_without_error_and_every_passage_is_found() -> None:
    dossier = right(SOURDRE)
    texts, problems = texts_in(SOURDRE / "texts")
    assert problems == []
    verified = verify(dossier, texts_of(dossier, texts))
    assert verified.problems == ()
    assert {each.outcome for each in verified.verified} == {Outcome.FOUND}
    assert len(verified.verified) > 60


def test_it_holds_what_the_first_programme_lacks() -> None:
    """So that nothing here passes for want of a case."""
    rows = right(SOURDRE)
    figures = rows.rows("figures")
    assert {row.text("qualifier") for row in figures} == {each.value for each in v.Qualifier}
    natures = {row.text("nature") for row in rows.rows("indicators")}
    assert {"rate", "flow", "capacity", "stock", "cumulative"} <= natures
    assert [row.key for row in rows.rows("agreements") if row.text("amends")] == [
        "avenant-1",
        "avenant-2",
    ]
    signed_by = {row.get("signatories") for row in rows.rows("agreements")}
    assert signed_by == {("agence-levant", "syndicat")}
    assert "cite" not in {row.text("kind") for row in rows.rows("places")}
    assert len(rows.rows("figure_versions")) == 1


def test_its_files_are_as_the_record_writes_them(two: Any) -> None:
    files = dumped("sourdre")
    for path in sorted(SOURDRE.glob("*.csv")):
        written = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))
        out = list(csv.DictReader(io.StringIO(files[path.name].decode())))
        assert len(written) == len(out) > 0, path.name
        for ours, theirs in zip(written, out, strict=True):
            assert {name: theirs[name] for name in ours} == ours, path.name


@pytest.mark.slow
def test_both_go_out_and_in_again_unchanged(two: Any, tmp_path: Path) -> None:
    before = {key: dumped(key) for key in ("erbm", "sourdre")}
    for key, files in before.items():
        done = take_in(write_files(files, tmp_path / key), prune=True)
        assert [done.count(verb) for verb in ("added", "changed", "withdrawn")] == [0, 0, 0], key
    assert {key: dumped(key) for key in before} == before


def test_what_happens_to_one_leaves_the_other(two: Any, tmp_path: Path) -> None:
    before = dumped("erbm")
    folder = copy_of(SOURDRE, tmp_path / "sourdre")
    numbers = folder / "not_quantities.csv"  # nothing refers to these rows
    kept = numbers.read_text(encoding="utf-8").splitlines(keepends=True)[:-1]
    numbers.write_text("".join(kept), encoding="utf-8")
    assert take_in(folder, prune=True).count("withdrawn") == 1
    assert dumped("erbm") == before


def test_one_commune_may_be_in_two_programmes(two: Any, erbm_dossier: Path) -> None:
    """The same INSEE code names a place of each; neither is in the other's way."""
    first, second = (place(programme, "59015") for programme in two)
    assert (first.label, second.label) == ("Arleux", "Arleux")
    assert (first.key, second.key) == ("59015", "arleux")
    for folder in (SOURDRE, erbm_dossier):
        assert collisions(check_dossier(folder).dossier) == []


def test_an_internal_row_of_one_is_no_row_of_the_other(two: Any) -> None:
    ours = {row.key for row in public_figures(two[1])}
    assert len(ours) == len(right(SOURDRE).rows("figures"))
    assert not ours & {row.key for row in public_figures(two[0])}


def test_an_amending_agreement_names_what_it_amends(two: Any) -> None:
    found = {each.key: each.amends for each in agreements(two[1])}
    assert {key: named and named.key for key, named in found.items()} == {
        "contrat": None,
        "avenant-1": "contrat",
        "avenant-2": "contrat",
    }
    assert all(each.amends is None for each in agreements(two[0]))


# ---------------------------------------------------------------------- the way down


def test_the_way_down_begins_at_the_baseline(two: Any) -> None:
    """12.4 to 8.5 million are 3.9 to save; below 10.8 is more than 1.6 of them."""
    found = progress_of(two[1], "eau-prelevee")
    assert (found.target and found.target.key) == "avenant2-eau-cible"
    assert (found.actual and found.actual.key) == "lettre2024-eau"
    computed, words = found.progress, found.words
    assert computed is not None
    assert words is not None
    assert computed.share is not None
    assert computed.share.interval.low is not None
    assert Decimal("41.02") < computed.share.interval.low < Decimal("41.03")
    assert words.share == "plus de 41\u00a0%"
    assert words.left == "moins de 2\u00a0300\u00a0000"
    assert words.pace_needed == "au plus 229\u00a0969\u00a0m³ par an, chaque année"


def test_the_way_down_as_it_was_known_before_the_second_amendment(two: Any) -> None:
    found = progress_of(two[1], "eau-prelevee", on=date(2022, 12, 1))
    assert (found.target and found.target.key) == "contrat-eau-cible"
    assert (found.actual and found.actual.key) == "lettre2022-eau"
    assert found.words is not None
    assert found.words.share == "entre 19 et 34\u00a0%"


def test_an_amended_agreement_counts_from_its_own_beginning(two: Any) -> None:
    """The target is the amendment's, the years since the contract was signed."""
    found = progress_of(two[1], "haies")
    assert (found.target and found.target.key) == "avenant1-haies"
    assert found.progress is not None
    assert found.progress.pace_so_far is not None
    assert found.progress.pace_so_far.since == date(2021, 3, 22)


def test_an_agreement_ends_once_whatever_its_amendments(two: Any) -> None:
    board = deadlines(two[1], on=date(2026, 1, 1))
    ends = [each for each in board.upcoming if each.kind is DueKind.AGREEMENT]
    assert [(each.key, each.due_to) for each in ends] == [("contrat", date(2033, 12, 31))]


def test_an_amendment_that_moves_the_end_is_the_last_word(two: Any, tmp_path: Path) -> None:
    folder = copy_of(SOURDRE, tmp_path / "sourdre")
    table = folder / "agreements.csv"
    lines = table.read_text(encoding="utf-8").splitlines(keepends=True)
    moved = [
        line.replace("2033-12-31", "2035-06-30") if line.startswith("avenant-2,") else line
        for line in lines
    ]
    table.write_text("".join(moved), encoding="utf-8")
    take_in(folder)
    then, now = (
        [
            (each.key, each.due_to, each.document and each.document.key)
            for each in deadlines(two[1], on=day).upcoming
            if each.kind is DueKind.AGREEMENT
        ]
        for day in (date(2024, 1, 1), date(2026, 1, 1))
    )
    assert then == [("contrat", date(2033, 12, 31), "CONTRAT2021")]
    assert now == [("contrat", date(2035, 6, 30), "AVENANT2")]


def test_the_home_page_shows_the_axes_of_what_is_amended(two: Any) -> None:
    found = home_answer(two[1], on=None, today=date(2026, 1, 1)).framework
    assert found is not None
    assert found.agreement.key == "contrat"
    assert [o.number for o in found.objectives if o.level == 1] == ["A", "B", "C"]


def test_a_target_is_no_member_of_a_set(two: Any) -> None:
    definition = indicator(two[1], "captages-proteges")
    known = figures(two[1], indicators=["captages-proteges"]).known
    told = {m.parts[0].document.key: m for m in members(two[1], definition, known)}
    assert set(told) == {"LETTRE2022", "LETTRE2024"}
    assert told["LETTRE2024"].rest.low == told["LETTRE2024"].rest.high == 1
