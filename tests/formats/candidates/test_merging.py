"""Reading again: decisions and edits stay, candidates come and go."""

from pathlib import Path

import pytest

from porion.core.passages import fingerprint
from tests.formats.candidates.making import (
    TEXT,
    change,
    read_to,
    reading,
    rewrite,
    rows_of,
    source,
)

OTHER = TEXT.replace("Le taux est de 12 %.", "Il reste 4 ha.")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "lecture"
    read_to(folder, source())
    return folder


def files(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in root.iterdir() if path.is_file()}


def test_reading_again_changes_nothing(root: Path) -> None:
    before = files(root)
    read_to(root, source())
    assert files(root) == before


def test_a_decision_and_the_row_with_it_stay(root: Path) -> None:
    change(root, "figures", {"printed": "300"}, decision="accepted", label="Mes mots")
    change(root, "figures", {"printed": "1,5 M€"}, decision="rejeté")
    read_to(root, source())
    told = {row["printed"]: (row["decision"], row["label"]) for row in rows_of(root, "figures")}
    assert told["300"] == ("accepted", "Mes mots")
    assert told["1,5 M€"][0] == "rejected"


def test_a_cell_edited_by_hand_stays_without_decision(root: Path) -> None:
    change(root, "figures", {"printed": "12 %"}, kind="target", value_low="13")
    read_to(root, source())
    [row] = [row for row in rows_of(root, "figures") if row["printed"] == "12 %"]
    assert (row["kind"], row["value_low"], row["decision"]) == ("target", "13", "")
    read_to(root, source())
    assert row in rows_of(root, "figures")


def test_the_reviewers_own_columns_are_no_edit(root: Path) -> None:
    change(root, "figures", {"printed": "12 %"}, context="", reason="", confidence="")
    read_to(root, source())
    [row] = [row for row in rows_of(root, "figures") if row["printed"] == "12 %"]
    assert "nature supposée" in row["reason"]


def test_new_candidates_come_and_undecided_ones_leave(root: Path) -> None:
    read_to(root, source(OTHER))
    printed = [row["printed"] for row in rows_of(root, "figures")]
    assert "12 %" not in printed
    assert "4" in printed
    units = {row["unit"] for row in rows_of(root, "indicators")}
    assert units == {"homes", "EUR", "ha"}


def test_a_decided_candidate_that_is_no_longer_read_stays(root: Path) -> None:
    change(root, "figures", {"printed": "12 %"}, decision="accepted")
    read_to(root, source(OTHER))
    assert "12 %" in [row["printed"] for row in rows_of(root, "figures")]
    assert "%" in {row["unit"] for row in rows_of(root, "indicators")}


def test_a_row_deleted_by_hand_stays_deleted(root: Path) -> None:
    rows = rows_of(root, "figures")
    rewrite(root, "figures", [row for row in rows if row["printed"] != "12 %"])
    for _ in range(2):
        read_to(root, source())
        assert "12 %" not in [row["printed"] for row in rows_of(root, "figures")]


def test_a_row_added_by_hand_stays(root: Path) -> None:
    rows = rows_of(root, "figures")
    rewrite(root, "figures", [*rows, {**rows[0], "key": "a-moi", "printed": "en tout"}])
    read_to(root, source())
    assert "a-moi" in [row["key"] for row in rows_of(root, "figures")]


def test_a_key_changed_by_hand_is_not_proposed_again(root: Path) -> None:
    change(root, "figures", {"printed": "300"}, key="logements-relies-2026", decision="accepted")
    read_to(root, source())
    same = [row["key"] for row in rows_of(root, "figures") if row["printed"] == "300"]
    assert same == ["logements-relies-2026"]


def test_another_document_joins_the_same_folder(root: Path) -> None:
    change(root, "figures", {"printed": "300"}, decision="accepted")
    read_to(root, source("Il y a 7 logements.", "lettre.txt"))
    told = [(row["document"], row["printed"], row["decision"]) for row in rows_of(root, "figures")]
    assert ("rapport", "300", "accepted") in told
    assert ("rapport", "12 %", "") in told
    assert ("lettre", "7", "") in told
    assert [row["key"] for row in rows_of(root, "documents")] == ["rapport", "lettre"]


def test_what_a_spreadsheet_saves_is_no_edit(root: Path) -> None:
    """Semicolons, its own way of writing yes and no."""
    rows = rows_of(root, "figures")
    for row in rows:
        for name in ("low_strict", "high_strict"):
            row[name] = {"true": "VRAI", "false": "FAUX", "": ""}[row[name]]
    rewrite(root, "figures", rows, separator=";")
    folder = reading(root)
    assert folder.problems == ()
    assert not any(row.touched for row in folder.rows["figures"])


def test_a_decided_row_follows_its_words_in_a_text_that_moved(root: Path) -> None:
    change(root, "figures", {"printed": "300"}, decision="accepted", label="Mes mots")
    change(root, "documents", {}, published_on="2026-01-31", decision="accepted")
    longer = "Un mot de plus. " + source().document.text
    read_to(root, source(longer))
    row = rows_of(root, "figures")[0]
    assert (row["decision"], row["label"]) == ("accepted", "Mes mots")
    start, end = int(row["passage_start"]), int(row["passage_end"])
    assert fingerprint(longer[start:end]) == row["passage_sha256"]
    [document] = rows_of(root, "documents")
    assert document["sha256"] == fingerprint(longer)
    assert (document["published_on"], document["decision"]) == ("2026-01-31", "accepted")
    before = files(root)
    read_to(root, source(longer))
    assert files(root) == before


def test_a_place_that_a_person_gave_stays(root: Path) -> None:
    change(root, "figures", {"printed": "300"}, passage_start="30", label="Mes mots")
    read_to(root, source("Un mot de plus. " + source().document.text))
    row = rows_of(root, "figures")[0]
    assert (row["passage_start"], row["label"]) == ("30", "Mes mots")
