"""Each passage against the words at its position."""

from pathlib import Path

import pytest

from porion.formats.dossier.reading import read_dossier
from porion.formats.dossier.verifying import Outcome, anchors, verify
from porion.formats.texts import texts_in, texts_of
from tests.canal import TEXT, Canal, fingerprint


def outcomes(folder: Path, canal: Canal, texts: dict[str, str]) -> dict[str, Outcome]:
    dossier, _ = read_dossier(canal.write(folder))
    return {
        f"{item.anchor.row.table.name}/{item.anchor.row.key}": item.outcome
        for item in verify(dossier, texts).verified
    }


def test_every_passage_is_found_in_its_text(tmp_path: Path) -> None:
    found = outcomes(tmp_path, Canal(), TEXT)
    assert set(found.values()) == {Outcome.FOUND}
    tables = {name.split("/")[0] for name in found}
    assert tables == {
        *("figures", "figure_versions", "headings", "objectives"),
        *("commitments", "events", "not_quantities"),
        *("roles", "party_names", "formulas", "bodies", "meetings", "decisions"),
    }


def test_a_text_that_is_not_at_hand_is_no_error(tmp_path: Path) -> None:
    found = outcomes(tmp_path, Canal(), {"CHARTE": TEXT["CHARTE"]})
    assert found["figures/cible"] is Outcome.FOUND
    assert found["figures/revue-logements"] is Outcome.TEXT_MISSING


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Avant-propos. " + TEXT["CHARTE"], Outcome.MOVED),
        (TEXT["CHARTE"].replace("400", "500"), Outcome.DIFFERS),
        (TEXT["CHARTE"][:20], Outcome.OUTSIDE),
    ],
)
def test_another_version_of_a_text_moves_or_loses_its_passages(
    tmp_path: Path, text: str, outcome: Outcome
) -> None:
    found = outcomes(tmp_path, Canal(), {**TEXT, "CHARTE": text})
    assert found["figures/cible"] is outcome
    assert found["figures/revue-logements"] is Outcome.FOUND


def test_a_moved_passage_says_the_nearest_place_of_the_same_words(tmp_path: Path) -> None:
    text = "x " + TEXT["CHARTE"] + " " + TEXT["CHARTE"]
    dossier, _ = read_dossier(Canal().write(tmp_path))
    [item] = [i for i in verify(dossier, {"CHARTE": text}).verified if i.anchor.row.key == "cible"]
    assert item.now_at is not None
    assert item.now_at.start == item.anchor.locator.start + 2


def test_an_anchor_that_cannot_be_read_is_left_to_the_checker(tmp_path: Path) -> None:
    canal = (
        Canal().set("figures", "cible", document="é").set("figures", "versement", passage_end="")
    )
    dossier, _ = read_dossier(canal.write(tmp_path))
    keys = {anchor.row.key for anchor in anchors(dossier) if anchor.row.table.name == "figures"}
    assert not {"cible", "versement"} & keys
    assert "revue-logements" in keys


def test_history_is_compared_and_never_blocks(tmp_path: Path) -> None:
    canal = Canal().set("figure_versions", "revue-logements", passage_start="0", passage_end="30")
    canal.set("figure_versions", "revue-logements", passage_sha256=fingerprint("autre"))
    dossier, _ = read_dossier(canal.write(tmp_path))
    [problem] = verify(dossier, TEXT).problems
    assert (problem.code, problem.position.file) == ("passage_differs", "figure_versions.csv")
    assert not problem.blocks


def test_every_passage_of_the_real_dossier_is_found(
    erbm_dossier: Path, documents_dir: Path
) -> None:
    dossier, _ = read_dossier(erbm_dossier)
    texts, problems = texts_in(documents_dir)
    result = verify(dossier, texts_of(dossier, texts))
    assert (problems, result.problems) == ([], ())
    assert result.count(Outcome.FOUND) == len(result.verified) > 0
