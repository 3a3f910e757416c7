"""A new version of a document on record: every passage carried over, or told of."""

from pathlib import Path

import pytest

from porion.core.passages import Locator, fingerprint, normalise
from porion.core.reading.record.carrying import Fate
from porion.formats.candidates.accepted import accepted
from porion.formats.candidates.composing import compose
from porion.formats.candidates.versions import (
    Version,
    is_new_version,
    new_version,
    with_version,
)
from porion.formats.dossier.checking import problems_between
from porion.formats.dossier.package import Dossier
from porion.formats.dossier.verifying import Outcome, verify
from tests.canal import TEXT, place_of
from tests.formats.candidates.making import canal_dossier, change, read_to, reading, source

OLD = TEXT["CHARTE"]
ADDED = "Texte relu en 2021. "
MOVED = OLD.replace("Le fonds du canal", ADDED + "Le fonds du canal")
CHANGED = MOVED.replace("relier 400 logements", "relier 420 logements")
LOST = MOVED.replace(" 0,5 M€ du syndicat.", " le reste du syndicat.")


@pytest.fixture
def base(tmp_path: Path) -> Dossier:
    return canal_dossier(tmp_path / "canal")


def fates(version: Version) -> dict[str, Fate]:
    return {each.row.key: each.fate for each in version.carried}


def test_only_another_text_of_a_known_document_is_a_new_version(base: Dossier) -> None:
    assert is_new_version(base, "CHARTE", MOVED)
    assert not is_new_version(base, "CHARTE", OLD)
    assert not is_new_version(base, "NEUF", MOVED)


@pytest.mark.parametrize("old", [OLD, None])
def test_what_stands_elsewhere_is_moved_with_or_without_the_earlier_text(
    base: Dossier, old: str | None
) -> None:
    version = new_version(base, "CHARTE", MOVED, old)
    told = fates(version)
    assert told["cible"] is Fate.UNCHANGED
    assert told["fonds-total"] is Fate.MOVED
    assert told["etude-berges"] is Fate.MOVED
    assert set(told.values()) == {Fate.UNCHANGED, Fate.MOVED}
    carried = version.rows["figures", "fonds-total"].cells
    start, end = place_of("CHARTE", "reçoit 2 M€")
    assert carried["passage_start"] == str(start + len(ADDED))
    assert carried["passage_end"] == str(end + len(ADDED))
    assert carried["decision"] == "accepted"
    assert carried["reason"] == f"passage déplacé de +{len(ADDED)}"


def test_the_carried_dossier_verifies_against_the_new_text(base: Dossier) -> None:
    version = new_version(base, "CHARTE", MOVED, OLD)
    done = verify(version.dossier, {**TEXT, "CHARTE": MOVED})
    assert done.count(Outcome.FOUND) == len(done.verified)
    assert [p for p in done.problems if p.blocks] == []


def test_changed_words_are_shown_and_left_to_a_person(base: Dossier) -> None:
    version = new_version(base, "CHARTE", CHANGED, OLD)
    assert fates(version)["cible"] is Fate.CHANGED
    cells = version.rows["figures", "cible"].cells
    assert cells["decision"] == ""
    assert "« relier 400 logements » → « relier 420 logements »" in cells["reason"]
    start, end = int(cells["passage_start"]), int(cells["passage_end"])
    assert CHANGED[start:end] == "relier 420 logements"
    assert cells["passage_sha256"] == fingerprint(CHANGED[start:end])


def test_without_the_earlier_text_changed_words_are_lost(base: Dossier) -> None:
    assert fates(new_version(base, "CHARTE", CHANGED))["cible"] is Fate.LOST


def test_a_lost_passage_is_listed(base: Dossier) -> None:
    version = new_version(base, "CHARTE", LOST)
    assert fates(version)["fonds-syndicat"] is Fate.LOST
    cells = version.rows["figures", "fonds-syndicat"].cells
    assert (cells["decision"], cells["reason"]) == ("", "passage absent de la nouvelle version")


def test_secondary_passages_follow(base: Dossier) -> None:
    front = "Avis. " + OLD
    version = new_version(base, "CHARTE", front)
    [cible] = [row for row in version.dossier.rows("figures") if row.key == "cible"]
    start, end = place_of("CHARTE", "Charte du canal")
    assert cible.get("context_passages") == (Locator("CHARTE", start + 6, end + 6),)


def read_version(root: Path, base: Dossier, new: str, old: str | None = OLD) -> None:
    """`porion read NEW --document CHARTE --to root`, files apart."""
    from porion.formats.candidates.folder import read_reading
    from porion.formats.candidates.merging import merged
    from porion.formats.candidates.writing import write_reading

    version = new_version(base, "CHARTE", new, old)
    tables = with_version(compose([source(new, key="CHARTE")], version.dossier), version)
    result = merged(tables, read_reading(root))
    root.mkdir(exist_ok=True)
    for name, content in write_reading(result.tables, result.marks, {}, programme="").items():
        (root / name).write_bytes(content)


def test_loading_takes_the_new_positions(base: Dossier, tmp_path: Path) -> None:
    root = tmp_path / "lecture"
    read_version(root, base, MOVED)
    result = accepted(reading(root), base)
    assert result.problems == ()
    assert [p for p in problems_between(result.dossier) if p.blocks] == []
    done = verify(result.dossier, {**TEXT, "CHARTE": MOVED})
    assert done.count(Outcome.FOUND) == len(done.verified)


def test_what_is_not_decided_of_a_new_version_blocks(base: Dossier, tmp_path: Path) -> None:
    root = tmp_path / "lecture"
    read_version(root, base, LOST, None)
    [problem] = accepted(reading(root), base).problems
    assert (problem.code, problem.found) == ("carried_undecided", "fonds-syndicat")
    assert problem.position.file == str(root / "figures.csv")


def test_a_lost_row_that_is_rejected_is_withdrawn(base: Dossier, tmp_path: Path) -> None:
    root = tmp_path / "lecture"
    read_version(root, base, LOST, None)
    change(root, "figures", {"key": "fonds-syndicat"}, decision="rejected")
    result = accepted(reading(root), base)
    assert (result.problems, result.withdrawn) == ((), 1)
    assert base.find("figures", "fonds-syndicat") is not None
    assert result.dossier.find("figures", "fonds-syndicat") is None
    assert [p for p in problems_between(result.dossier) if p.blocks] == []


def test_rejecting_a_row_of_the_record_otherwise_leaves_it(base: Dossier, tmp_path: Path) -> None:
    root = tmp_path / "lecture"
    read_to(root, source(OLD, "CHARTE.txt"), dossier=base)
    change(root, "figures", {"key": "fonds-ville"}, decision="rejected")
    result = accepted(reading(root), base)
    assert result.withdrawn == 0
    assert result.dossier.find("figures", "fonds-ville") is not None


def test_the_fixture_changes_what_it_says() -> None:
    assert normalise(MOVED) == MOVED
    assert len({OLD, MOVED, CHANGED, LOST}) == 4
