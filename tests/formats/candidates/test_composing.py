"""What reading found, as rows of a dossier."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from porion.core.passages import LONGEST_PASSAGE, fingerprint
from porion.core.reading.document import Block, BlockKind, Document
from porion.core.reading.found import Reading, Reason
from porion.formats.candidates.columns import READ_TABLES, header
from porion.formats.candidates.composing import Source, compose, document_keys
from porion.formats.candidates.proposed import clause
from porion.formats.dossier.schema import BY_NAME
from tests.canal import TEXT as CANAL
from tests.formats.candidates.making import EMPTY, canal_dossier, source


def test_every_cell_has_a_column() -> None:
    for table, rows in compose([source()], EMPTY).items():
        assert table in READ_TABLES
        for row in rows:
            assert set(row.cells) <= set(header(table))


def test_a_figure_has_its_number_its_passage_and_its_reasons() -> None:
    read = source()
    figure = compose([read], EMPTY)["figures"][0]
    text, cells = read.document.text, figure.cells
    start, end = int(cells["passage_start"]), int(cells["passage_end"])
    assert text[figure.start : figure.end] == cells["printed"] == "300"
    assert text[start:end] == "En tout, plus de 300 logements sont reliés au canal"
    assert cells["passage_sha256"] == fingerprint(text[start:end])
    assert (cells["value_low"], cells["value_high"]) == ("300", "")
    assert (cells["low_strict"], cells["high_strict"]) == ("true", "")
    assert (cells["qualifier"], cells["unit"], cells["document"]) == (
        "more_than",
        "homes",
        "rapport",
    )
    assert "« logements »" in cells["reason"]
    assert "300 logements" in cells["context"]
    assert "decision" not in cells


def test_a_number_without_verb_is_supposed_and_less_sure() -> None:
    rate = compose([source()], EMPTY)["figures"][-1].cells
    assert (rate["printed"], rate["kind"]) == ("12 %", "actual")
    assert "nature supposée" in rate["reason"]
    assert rate["confidence"] == "0.72"


def test_figures_without_indicator_on_record_get_one_to_review() -> None:
    tables = compose([source()], EMPTY)
    proposed = {row.cells["key"]: row.cells for row in tables["indicators"]}
    assert {row.cells["indicator"] for row in tables["figures"]} == set(proposed)
    [homes] = [row for row in proposed.values() if row["unit"] == "homes"]
    assert (homes["key"], homes["label"], homes["topic"]) == (
        "logements",
        "Logements",
        "À classer",
    )
    required = [column.name for column in BY_NAME["indicators"].columns if column.required]
    assert all(cells[name] for cells in proposed.values() for name in required)


def test_words_elsewhere_that_gave_a_part_are_context_passages() -> None:
    read = source("Montant en M€ : voici. Total 1,5 M€.")
    [candidate] = read.reading.candidates
    head = Reason("unit", "EUR", "M€", 11, 13)
    reading = replace(read.reading, candidates=(replace(candidate, why=(*candidate.why, head)),))
    [row] = compose([replace(read, reading=reading)], EMPTY)["figures"]
    assert row.cells["context_passages"] == "rapport:11-13"


def test_the_same_number_elsewhere_on_record_is_told(tmp_path: Path) -> None:
    words = "Les signataires veulent relier 400 logements au canal."
    [row] = compose([source(words)], canal_dossier(tmp_path))["figures"]
    assert row.cells["indicator"] == "logements-relies"
    assert "même nombre au dossier : cible" in row.cells["reason"]


def test_a_proposed_indicator_never_has_the_key_of_another(tmp_path: Path) -> None:
    dossier = canal_dossier(tmp_path)
    taken = dossier.by_key["indicators"]
    assert not taken.keys() & {
        row.cells["key"] for row in compose([source()], dossier)["indicators"]
    }


def test_commitments_without_objectives_get_a_framework() -> None:
    tables = compose([source()], EMPTY)
    [commitment], [objective], [agreement] = (
        tables[name] for name in ("commitments", "objectives", "agreements")
    )
    assert commitment.cells["objective"] == objective.cells["key"]
    assert objective.cells["agreement"] == agreement.cells["key"]
    assert agreement.cells["document"] == "rapport"
    assert agreement.cells["kind"] == "review"


def test_only_a_text_that_binds_is_an_agreement() -> None:
    words = "Communiqué de presse. Le bailleur s'engage à relier 20 logements."
    signing = words.replace("Communiqué de presse", "Convention")
    [told] = compose([source(words, "texte.txt")], EMPTY)["agreements"]
    [signed] = compose([source(signing, "texte.txt")], EMPTY)["agreements"]
    assert (told.cells["kind"], signed.cells["kind"]) == ("review", "agreement")


def test_the_same_words_again_are_one_row() -> None:
    twice = "Il y a 20 logements. Rien de plus ici. Il y a 20 logements."
    [figure] = compose([source(twice)], EMPTY)["figures"]
    assert (figure.cells["passage_start"], figure.cells["passage_end"]) == ("0", "19")
    assert figure.cells["also_at"] == "rapport:39-58"


def test_equal_numbers_of_one_passage_are_two_rows() -> None:
    rows = compose([source("D'abord 20 logements, puis 20 logements.")], EMPTY)["figures"]
    assert len({row.cells["key"] for row in rows}) == 2


def test_keys_do_not_depend_on_where_the_words_stand() -> None:
    before = compose([source()], EMPTY)
    after = compose([source("Un mot de plus au début. " + source().document.text)], EMPTY)
    for table in ("figures", "commitments"):
        assert [r.cells["key"] for r in before[table]] == [r.cells["key"] for r in after[table]]


def test_a_text_of_the_record_keeps_its_key_and_its_rows(tmp_path: Path) -> None:
    dossier = canal_dossier(tmp_path)
    tables = compose([source(CANAL["LETTRE"], "autre-nom.txt")], dossier)
    [document] = tables["documents"]
    assert (document.cells["key"], document.cells["reason"]) == ("LETTRE", "déjà au dossier")
    known = {row.cells["key"]: row.cells["reason"] for row in tables["figures"]}
    assert known["lettre-logements"].startswith("déjà au dossier")


def test_what_the_record_says_otherwise_is_told(tmp_path: Path) -> None:
    tables = compose([source(CANAL["LETTRE"])], canal_dossier(tmp_path))
    [row] = [row for row in tables["figures"] if row.cells["key"] == "lettre-logements"]
    assert row.cells["reason"] == "déjà au dossier ; la lecture dit : qualificatif exact"
    assert row.cells["qualifier"] == "about"


def test_a_name_that_another_text_has_gets_a_number(tmp_path: Path) -> None:
    dossier = canal_dossier(tmp_path)
    sources = [source(file="LETTRE.txt"), source("Autre.", "LETTRE.pdf")]
    assert document_keys(sources, dossier) == ("LETTRE-2", "LETTRE-3")


def test_the_same_text_twice_is_one_document() -> None:
    tables = compose([source(), source(file="copie.txt")], EMPTY)
    assert [row.cells["key"] for row in tables["documents"]] == ["rapport"]
    assert len(tables["figures"]) == len(compose([source()], EMPTY)["figures"])


def test_headings_have_neutral_labels_and_their_words_beside() -> None:
    text = "Titre Un Dix mots. Deux Fin."
    blocks = (
        Block(BlockKind.HEADING, 0, 5, level=1),
        Block(BlockKind.HEADING, 6, 8, level=2),
        Block(BlockKind.PARAGRAPH, 9, 18),
        Block(BlockKind.HEADING, 19, 23, level=2),
        Block(BlockKind.PARAGRAPH, 24, 28),
    )
    rows = compose([Source("x.txt", Document(text, blocks), Reading())], EMPTY)["headings"]
    told = [(row.cells["label"], row.cells["parent"], row.cells["context"]) for row in rows]
    assert told == [
        ("Partie 1", "", "Titre"),
        ("Partie 1.1", "x-partie-1", "Un"),
        ("Partie 1.2", "x-partie-1", "Deux"),
    ]


@pytest.mark.parametrize(
    ("text", "file", "kind"),
    [
        ("Communiqué de presse. La convention est signée.", "a.txt", "press_release"),
        ("Délibération du conseil", "a.txt", "decision"),
        ("Convention de mise en œuvre", "a.txt", "agreement"),
        ("Mots", "bilan-2022.txt", "review"),
        ("Mots", "a.html", "web_page"),
        ("Mots", "a.txt", "other"),
    ],
)
def test_the_kind_of_a_document_is_guessed(text: str, file: str, kind: str) -> None:
    [document] = compose([source(text, file)], EMPTY)["documents"]
    assert document.cells["kind"] == kind


def test_what_is_told_of_a_document_is_taken() -> None:
    read = source(url="https://exemple.fr/a", publishers=("etat",), published_on=date(2026, 1, 2))
    [document] = compose([read], EMPTY)["documents"]
    cells = document.cells
    assert (cells["url"], cells["publishers"]) == ("https://exemple.fr/a", "etat")
    assert cells["published_on"] == "2026-01-02"
    assert cells["sha256"] == fingerprint(read.document.text)
    assert cells["characters"] == str(len(read.document.text))


def test_a_date_that_is_not_stated_stays_empty_and_is_asked_for() -> None:
    [document] = compose([source()], EMPTY)["documents"]
    assert document.cells["published_on"] == ""
    assert "published_on" in document.cells["reason"]


@pytest.mark.parametrize("at", [0, 150, 395])
def test_a_passage_is_never_too_long_and_holds_its_number(at: int) -> None:
    text = " ".join(["mot"] * 200)
    start, end = clause(text, 0, len(text), keep=(at, at + 3))
    assert end - start <= LONGEST_PASSAGE
    assert start <= at
    assert at + 3 <= end
    assert text[start:end] == text[start:end].strip()


def test_a_number_due_by_a_day_is_supposed_a_target() -> None:
    read = source("Voici 12 % et 40 €.")
    due = [
        replace(found, kind=None, state=None, valid_from=None, valid_to=date(2028, 12, 31))
        for found in read.reading.candidates
    ]
    rows = compose([replace(read, reading=replace(read.reading, candidates=tuple(due)))], EMPTY)
    assert [row.cells["kind"] for row in rows["figures"]] == ["target", "announced"][: len(due)]
