"""Rules of lineage, commitments, follow-up, decisions and formulas: one problem, at its cell."""

from collections.abc import Callable
from pathlib import Path

import pytest

from porion.core.language.problems import say
from porion.core.problems import Severity
from tests.canal import Canal, anchor
from tests.formats.test_rules import assert_said, problems

Change = Callable[[Canal], object]
Broken = tuple[str, Change, str, tuple[str, str, str]]
LETTER = anchor("LETTRE", "La berge longue de 30 à 40 ha attend son tour")["passage"]
CHARTER = anchor("CHARTE", "Le pont d'Aval ouvrira en 2024")["passage"]
AMENDMENT = anchor("AVENANT", "La ville a versé 300 000 €")["passage"]


def back(canal: Canal) -> Canal:
    """A step from the later text back to the earlier one: a loop of two."""
    canal.add("lineage", "l-retour", like="l-relier", source="a1", target="o1-1")
    return canal.set("lineage", "l-retour", agreement="charte")


LINEAGE: tuple[Broken, ...] = (
    (
        "what continues has a target",
        lambda c: c.set("lineage", "l-relier", target=""),
        "lineage_end_missing",
        ("lineage", "l-relier", "target"),
    ),
    (
        "what is not taken up has a source",
        lambda c: c.set("lineage", "l-laisse", source=""),
        "lineage_end_missing",
        ("lineage", "l-laisse", "source"),
    ),
    (
        "what is added comes from nothing",
        lambda c: c.set("lineage", "l-relier", relation="added"),
        "lineage_end_too_many",
        ("lineage", "l-relier", "source"),
    ),
    (
        "what is not taken up goes nowhere",
        lambda c: c.set("lineage", "l-relier", relation="not_taken_up"),
        "lineage_end_too_many",
        ("lineage", "l-relier", "target"),
    ),
    ("a loop", back, "lineage_cycle", ("lineage", "l-retour", "target")),
    (
        "a loop of one",
        lambda c: c.set("lineage", "l-relier", target="o1-1"),
        "lineage_cycle",
        ("lineage", "l-relier", "target"),
    ),
    (
        "a target of another text than the row names",
        lambda c: c.add("objectives", "o2", like="o1", rank="2").set(
            "lineage", "l-relier", target="o2"
        ),
        "lineage_target_elsewhere",
        ("lineage", "l-relier", "target"),
    ),
    (
        "a step within one text",
        lambda c: c.set("lineage", "l-laisse", agreement="charte"),
        "lineage_backwards",
        ("lineage", "l-laisse", "agreement"),
    ),
    (
        "a step to an earlier text",
        lambda c: c.set("lineage", "l-laisse", source="a1", agreement="charte"),
        "lineage_backwards",
        ("lineage", "l-laisse", "agreement"),
    ),
    (
        "a step said twice",
        lambda c: c.add("lineage", "l-encore", like="l-relier"),
        "lineage_twice",
        ("lineage", "l-encore", "key"),
    ),
    (
        "not taken up, and taken up by the same text",
        lambda c: c.set("lineage", "l-laisse", source="o1-1"),
        "lineage_both_ways",
        ("lineage", "l-laisse", "relation"),
    ),
)

COMMITMENTS: tuple[Broken, ...] = (
    (
        "who undertakes does not only take note",
        lambda c: c.set("commitments", "etude-berges", noted_by="ville-amont;syndicat"),
        "party_undertakes_and_notes",
        ("commitments", "etude-berges", "noted_by"),
    ),
    (
        "the same undertaking in another document",
        lambda c: c.set("commitments", "etude-berges", also_at=LETTER),
        "also_at_elsewhere",
        ("commitments", "etude-berges", "also_at"),
    ),
    (
        "two statuses on one day",
        lambda c: c.set("commitment_statuses", "etude-2024", as_of="2022-03-01"),
        "status_twice",
        ("commitment_statuses", "etude-2024", "as_of"),
    ),
    (
        "a text cannot show what came after it",
        lambda c: c.set("commitment_statuses", "etude-2022", as_of="2022-03-02"),
        "evidence_before_its_day",
        ("commitment_statuses", "etude-2022", "evidence"),
    ),
    (
        "a status is not public before its evidence",
        lambda c: c.set("commitment_statuses", "etude-2022", known_on="2022-02-28"),
        "evidence_not_yet_public",
        ("commitment_statuses", "etude-2022", "known_on"),
    ),
    (
        "a status decided by a person",
        lambda c: c.set("commitment_statuses", "etude-2022", decided_by="Camille Martin"),
        "role_malformed",
        ("commitment_statuses", "etude-2022", "decided_by"),
    ),
    (
        "a verdict decided by a person",
        lambda c: c.set("relations", "r-meme-fait", decided_by="user:42"),
        "role_malformed",
        ("relations", "r-meme-fait", "decided_by"),
    ),
    (
        "a documentation reviewed by a person",
        lambda c: c.set("documentation", "doc-etude", reviewed_by="role:Camille Martin"),
        "role_malformed",
        ("documentation", "doc-etude", "reviewed_by"),
    ),
    (
        "documented by nothing",
        lambda c: c.set("documentation", "doc-etude", evidence="", figures="", events=""),
        "documentation_without_evidence",
        ("documentation", "doc-etude", "evidence"),
    ),
    (
        "not documented, with evidence",
        lambda c: c.set("documentation", "doc-etude", finding="not_documented", evidence=""),
        "documentation_with_evidence",
        ("documentation", "doc-etude", "figures"),
    ),
    (
        "documented by its own text",
        lambda c: c.set(
            "documentation", "doc-etude", corpus="CHARTE;LETTRE", figures="cible", evidence=LETTER
        ).set("documentation", "doc-etude", corpus="LETTRE", events=""),
        "documentation_not_later",
        ("documentation", "doc-etude", "figures"),
    ),
    (
        "searched for in a text that is not later",
        lambda c: c.set("documentation", "doc-etude", corpus="CHARTE;LETTRE;REVUE"),
        "documentation_not_later",
        ("documentation", "doc-etude", "corpus"),
    ),
    (
        "a documentation of which nobody knows where it was searched",
        lambda c: c.set("documentation", "doc-etude", corpus=""),
        "corpus_missing",
        ("documentation", "doc-etude", "corpus"),
    ),
    (
        "evidence in a document that was not searched",
        lambda c: c.set("documentation", "doc-etude", corpus="REVUE;AVENANT"),
        "evidence_outside_corpus",
        ("documentation", "doc-etude", "evidence"),
    ),
    (
        "a question of which nobody knows where it was searched",
        lambda c: c.set("questions", "ecluses", corpus=""),
        "corpus_missing",
        ("questions", "ecluses", "corpus"),
    ),
    (
        "a nearest passage in a document that was not searched",
        lambda c: c.set("questions", "ecluses", corpus="CHARTE"),
        "evidence_outside_corpus",
        ("questions", "ecluses", "nearest"),
    ),
    (
        "an observation of nothing",
        lambda c: c.set("observations", "obs-etude", commitment=""),
        "observation_of_nothing",
        ("observations", "obs-etude", "figure"),
    ),
    (
        "an observation of more than 600 signs",
        lambda c: c.set("observations", "obs-etude", text="é" * 601),
        "cell_too_long",
        ("observations", "obs-etude", "text"),
    ),
)

GOVERNANCE: tuple[Broken, ...] = (
    (
        "no text tells of a fact to come",
        lambda c: c.set("events", "pont-2024", kind="finished"),
        "fact_to_come",
        ("events", "pont-2024", "on_from"),
    ),
    (
        "a decision closed without owner",
        lambda c: c.set("decisions", "compter", owner=""),
        "decision_unowned",
        ("decisions", "compter", "closed_on"),
    ),
    (
        "a decision closed before it was taken",
        lambda c: c.set("decisions", "compter", closed_on="2022-01-31"),
        "dates_upside_down",
        ("decisions", "compter", "decided_on"),
    ),
    (
        "a decision of another body than its meeting's",
        lambda c: c.add("bodies", "autre", like="comite").set("decisions", "compter", body="autre"),
        "decision_of_another_body",
        ("decisions", "compter", "body"),
    ),
    (
        "a meeting of no body",
        lambda c: c.set("meetings", "comite-1", body=""),
        "cell_required",
        ("meetings", "comite-1", "body"),
    ),
    (
        "a meeting of a body that is not there",
        lambda c: c.set("meetings", "comite-1", body="conseil"),
        "reference_unknown",
        ("meetings", "comite-1", "body"),
    ),
    (
        "a sum of itself",
        lambda c: c.set("formulas", "fonds-somme", operands="fonds-ville;fonds-total"),
        "formula_of_itself",
        ("formulas", "fonds-somme", "operands"),
    ),
    (
        "a sum of one",
        lambda c: c.set("formulas", "fonds-somme", operands="fonds-ville"),
        "formula_operands",
        ("formulas", "fonds-somme", "operands"),
    ),
    (
        "a share of three",
        lambda c: c.set(
            "formulas", "fonds-somme", operation="share", operands="fonds-ville;cible;versement"
        ),
        "formula_operands",
        ("formulas", "fonds-somme", "operands"),
    ),
)
BROKEN = (*LINEAGE, *COMMITMENTS, *GOVERNANCE)


@pytest.mark.parametrize(("name", "change", "code", "cell"), BROKEN, ids=[b[0] for b in BROKEN])
def test_one_broken_rule_is_one_error_at_its_cell(
    tmp_path: Path, name: str, change: Change, code: str, cell: tuple[str, str, str]
) -> None:
    canal = Canal()
    change(canal)
    [problem] = problems(tmp_path, canal)
    assert problem.code == code, say(problem)
    assert str(problem.position) == canal.at(*cell), name
    assert problem.severity is Severity.ERROR
    assert_said(problem)


REMARKS: tuple[Broken, ...] = (
    (
        "a figure corrected after the verdict",
        lambda c: c.set("relations", "r-meme-fait", right="revue-logements").set(
            "relations", "r-meme-fait", decided_on="2024-06-01", left="cible"
        ),
        "verdict_before_correction",
        ("relations", "r-meme-fait", "decided_on"),
    ),
    (
        "a commitment of nobody is kept, to be qualified",
        lambda c: c.set("commitments", "etude-berges", parties=""),
        "cell_wanted",
        ("commitments", "etude-berges", "parties"),
    ),
    (
        "a status that no text dates",
        lambda c: c.set("commitment_statuses", "etude-2024", known_on=""),
        "status_without_day",
        ("commitment_statuses", "etude-2024", "known_on"),
    ),
    (
        "a decision on another day than its meeting",
        lambda c: c.set("decisions", "compter", decided_on="2022-02-02"),
        "decision_on_another_day",
        ("decisions", "compter", "decided_on"),
    ),
    (
        "a part larger than its whole",
        lambda c: c.set("figures", "versement", part_of="fonds-ville", qualifier="at_least").set(
            "figures", "versement", value_low="1500001", value_high="", high_strict=""
        ),
        "part_above_whole",
        ("figures", "versement", "part_of"),
    ),
)


@pytest.mark.parametrize(("name", "change", "code", "cell"), REMARKS, ids=[r[0] for r in REMARKS])
def test_a_remark_never_blocks(
    tmp_path: Path, name: str, change: Change, code: str, cell: tuple[str, str, str]
) -> None:
    canal = Canal()
    change(canal)
    found = [p for p in problems(tmp_path, canal) if p.code != "relation_unlike_computed"]
    [problem] = found
    assert (problem.code, str(problem.position)) == (code, canal.at(*cell)), name
    assert not problem.blocks
    assert_said(problem)


@pytest.mark.parametrize(
    ("low", "qualifier"),
    [("1500000", "at_least"), ("1600000", "about"), ("1500000", "more_than")],
)
def test_a_part_that_may_fit_is_not_remarked(tmp_path: Path, low: str, qualifier: str) -> None:
    """ "More than 1.5 M€" of exactly 1.5 M€ is above; about 1.6 M€ may be 1.55, which is above too:
    only sets that meet are left alone."""
    canal = Canal().set("figures", "versement", part_of="fonds-ville", qualifier=qualifier)
    high = low if qualifier == "about" else ""
    canal.set("figures", "versement", value_low=low, value_high=high)
    canal.set("figures", "versement", low_strict="true" if qualifier == "more_than" else "false")
    canal.set("figures", "versement", high_strict="false" if high else "")
    codes = [p.code for p in problems(tmp_path, canal)]
    assert ("part_above_whole" in codes) is (qualifier != "at_least")


def test_a_deadline_that_passed_is_supported_by_the_text_that_set_it(tmp_path: Path) -> None:
    canal = Canal().set("commitment_statuses", "etude-2022", status="due_date_passed")
    canal.set("commitment_statuses", "etude-2022", as_of="2024-01-01")
    assert problems(tmp_path, canal) == []


def test_where_days_do_not_tell_nothing_is_said(tmp_path: Path) -> None:
    """The review is perhaps later than the letter, perhaps of the same month."""
    canal = Canal().set("documents", "REVUE", known_after="2019-01-01")
    assert problems(tmp_path, canal) == []


def test_a_long_chain_of_texts_has_no_loop(tmp_path: Path) -> None:
    canal = Canal()
    for number in range(40):
        canal.add("objectives", f"x{number}", like="a1", rank=str(number + 2))
        canal.add("lineage", f"s{number}", like="l-relier", target=f"x{number}")
    assert problems(tmp_path, canal) == []
