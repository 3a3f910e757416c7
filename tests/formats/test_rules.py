"""Each rule of a dossier with the smallest row that breaks it: one problem, at its cell."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from porion.core.language.problems import say, sentences
from porion.core.problems import Problem, Severity
from porion.formats.dossier.checking import check_dossier
from porion.formats.texts import Text
from tests.canal import Canal, anchor, fingerprint, place_of, texts

Change = Callable[[Canal], object]
#: Remarks that the small dossier rightly gets, and those of a value that a test changes.
USUAL = frozenset({"date_conventional", "printed_unlike_value"})


def problems(folder: Path, canal: Canal, given: Sequence[Text] = ()) -> list[Problem]:
    """What `check` finds, its usual remarks aside."""
    checked = check_dossier(canal.write(folder), given)
    return [problem for problem in checked.problems if problem.code not in USUAL]


def assert_said(problem: Problem) -> None:
    """What is wrong, what was expected and how to mend it are said in full sentences."""
    words = sentences(problem)
    assert all(words)
    line = say(problem)
    assert line.startswith(str(problem.position))
    assert "{" not in line
    for part in words:
        assert part in line


def test_the_small_dossier_is_right(tmp_path: Path) -> None:
    assert problems(tmp_path, Canal(), texts()) == []


#: What a document says, the rule broken, and the one cell where it shows.
BROKEN: tuple[tuple[str, Change, str, tuple[str, str, str]], ...] = (
    # ------------------------------------------------------------------ cells and keys
    (
        "a required cell is empty",
        lambda c: c.set("figures", "cible", qualifier=""),
        "cell_required",
        ("figures", "cible", "qualifier"),
    ),
    (
        "a key has an accent",
        lambda c: c.set("schemes", "fonds", operator="mairie-d-été"),
        "key_malformed",
        ("schemes", "fonds", "operator"),
    ),
    (
        "a list names the same twice",
        lambda c: c.set("commitments", "etude-berges", places="aval;aval"),
        "list_twice",
        ("commitments", "etude-berges", "places"),
    ),
    (
        "a date is none",
        lambda c: c.set("figures", "lettre-logements", as_at="2021-11-31"),
        "date_malformed",
        ("figures", "lettre-logements", "as_at"),
    ),
    (
        "a choice is none of the list",
        lambda c: c.set("places", "aval", kind="comune"),
        "choice_unknown",
        ("places", "aval", "kind"),
    ),
    (
        "a locator is none",
        lambda c: c.set("not_quantities", "tel", passage="LETTRE 12-34"),
        "locator_malformed",
        ("not_quantities", "tel", "passage"),
    ),
    (
        "a code is longer than codes are",
        lambda c: c.set("parties", "syndicat", siren="2100000190"),
        "cell_too_long",
        ("parties", "syndicat", "siren"),
    ),
    (
        "two rows have one key",
        lambda c: c.add("indicators", "berges", like="berges"),
        "key_twice",
        ("indicators", "berges", "key"),
    ),
    (
        "two versions have one number",
        lambda c: c.add("figure_versions", "revue-logements", like="revue-logements"),
        "key_twice",
        ("figure_versions", "revue-logements", "key"),
    ),
    # ------------------------------------------------------------------ references
    (
        "a reference leads nowhere",
        lambda c: c.set("figures", "cible", places="pays-du-canale"),
        "reference_unknown",
        ("figures", "cible", "places"),
    ),
    (
        "the headline indicator is not there",
        lambda c: c.set("programmes", "canal", headline_indicator="logements"),
        "reference_unknown",
        ("programmes", "canal", "headline_indicator"),
    ),
    (
        "a passage names a document that is not there",
        lambda c: c.set("events", "pont-2024", passage="CHARTRE:1-9"),
        "reference_unknown",
        ("events", "pont-2024", "passage"),
    ),
    (
        "a second programme",
        lambda c: c.add("programmes", "autre", like="canal"),
        "programme_twice",
        ("programmes", "autre", "key"),
    ),
    (
        "a denominator is neither indicator nor figure",
        lambda c: c.set("figures", "revue-berges", denominator="toutes-les-berges"),
        "denominator_unknown",
        ("figures", "revue-berges", "denominator"),
    ),
    (
        "a figure is its own denominator",
        lambda c: c.set("figures", "revue-berges", denominator="revue-berges"),
        "cycle",
        ("figures", "revue-berges", "denominator"),
    ),
    (
        "a scope belongs to another indicator",
        lambda c: c.set("figures", "berge-longue", scope="tous"),
        "scope_of_another_indicator",
        ("figures", "berge-longue", "scope"),
    ),
    (
        "a place is its own grandparent",
        lambda c: c.set("places", "entre-deux-eaux", parent="amont"),
        "cycle",
        ("places", "entre-deux-eaux", "parent"),
    ),
    (
        "a figure is a part of itself",
        lambda c: c.set("figures", "cible", part_of="cible"),
        "cycle",
        ("figures", "cible", "part_of"),
    ),
    # ------------------------------------------------------------------ dates
    (
        "a membership ends before it begins",
        lambda c: c.set("memberships", "aval-in-eaux", valid_from="2022-01-01"),
        "dates_upside_down",
        ("memberships", "aval-in-eaux", "valid_from"),
    ),
    (
        "a deadline ends before it begins",
        lambda c: c.set("commitments", "etude-berges", due_from="2021-06-21", due_words=""),
        "dates_upside_down",
        ("commitments", "etude-berges", "due_from"),
    ),
    (
        "known_after is not before known_before",
        lambda c: c.set("documents", "REVUE", known_after="2024-04-01"),
        "dates_upside_down",
        ("documents", "REVUE", "known_after"),
    ),
    (
        "a year that no keyboard meant",
        lambda c: c.set("figures", "lettre-logements", as_at="2921-12-31"),
        "date_out_of_range",
        ("figures", "lettre-logements", "as_at"),
    ),
    (
        "an instant before there were clocks",
        lambda c: c.set("figures", "lettre-logements", recorded_at="0999-12-31T00:00:00Z"),
        "date_out_of_range",
        ("figures", "lettre-logements", "recorded_at"),
    ),
    (
        "a document has neither date nor bound",
        lambda c: c.set("documents", "LETTRE", published_on=""),
        "document_undated",
        ("documents", "LETTRE", "published_on"),
    ),
    (
        "a document has both a date and a bound",
        lambda c: c.set("documents", "LETTRE", known_before="2022-04-01"),
        "known_twice",
        ("documents", "LETTRE", "known_before"),
    ),
    # ------------------------------------------------------------------ places
    (
        "two places have one code",
        lambda c: c.set("places", "aval", code="99001"),
        "code_twice",
        ("places", "aval", "code"),
    ),
    (
        "a place beyond the pole",
        lambda c: c.set("places", "amont", lat="90.1"),
        "degrees_out_of_range",
        ("places", "amont", "lat"),
    ),
    (
        "a place is in itself",
        lambda c: c.set("memberships", "amont-in-pays", container="amont"),
        "membership_of_itself",
        ("memberships", "amont-in-pays", "container"),
    ),
    (
        "a place is twice in a container on the same day",
        lambda c: c.add(
            "memberships", "aval-encore", like="aval-in-eaux", valid_from="2021-12-31", valid_to=""
        ),
        "membership_overlaps",
        ("memberships", "aval-encore", "valid_from"),
    ),
    # ------------------------------------------------------------------ figures
    (
        "low above high",
        lambda c: c.set("figures", "berge-longue", value_low="41"),
        "value_low_above_high",
        ("figures", "berge-longue", "value_low"),
    ),
    (
        "strict without bound",
        lambda c: c.set("figures", "revue-logements", high_strict="true"),
        "value_strict_without_bound",
        ("figures", "revue-logements", "value_low"),
    ),
    (
        "a qualifier without its bound",
        lambda c: c.set("figures", "revue-logements", value_low="", low_strict=""),
        "value_missing_bound",
        ("figures", "revue-logements", "value_high"),
    ),
    (
        "an exact number with two bounds",
        lambda c: c.set("figures", "cible", value_high="500"),
        "value_bounds_unlike_qualifier",
        ("figures", "cible", "value_low"),
    ),
    (
        "more than, but not strictly",
        lambda c: c.set("figures", "revue-logements", low_strict="false"),
        "value_bounds_unlike_qualifier",
        ("figures", "revue-logements", "value_low"),
    ),
    (
        "fewer homes than none",
        lambda c: c.set("figures", "revue-logements", value_low="-150"),
        "value_negative",
        ("figures", "revue-logements", "value_low"),
    ),
    (
        "half a home",
        lambda c: c.set("figures", "revue-logements", value_low="150.5"),
        "value_not_whole",
        ("figures", "revue-logements", "value_low"),
    ),
    (
        "households counted as homes",
        lambda c: c.set("figures", "avenant-foyers", unit="homes"),
        "unit_unlike_indicator",
        ("figures", "avenant-foyers", "unit"),
    ),
    (
        "a target that is delivered",
        lambda c: c.set("figures", "cible", state="delivered"),
        "state_unlike_kind",
        ("figures", "cible", "state"),
    ),
    (
        "a payment without state",
        lambda c: c.set("figures", "versement", state=""),
        "state_unlike_kind",
        ("figures", "versement", "state"),
    ),
    (
        "a state not specified, and no verb",
        lambda c: c.set("figures", "versement", state_words=""),
        "state_words_missing",
        ("figures", "versement", "state_words"),
    ),
    (
        "versions begin at two",
        lambda c: c.set("figure_versions", "revue-logements", version="2"),
        "version_missing",
        ("figure_versions", "revue-logements", "version"),
    ),
    # ------------------------------------------------------------------ passages, texts not at hand
    (
        "a passage that ends before it begins",
        lambda c: c.set("figures", "cible", passage_end="3"),
        "passage_upside_down",
        ("figures", "cible", "passage_start"),
    ),
    (
        "a figure's passage outside its document",
        lambda c: c.set("figures", "cible", passage_start="99980", passage_end="99999"),
        "passage_outside",
        ("figures", "cible", "passage_end"),
    ),
    (
        "a commitment's passage outside its document",
        lambda c: c.set("commitments", "etude-berges", passage="CHARTE:99980-99999"),
        "passage_outside",
        ("commitments", "etude-berges", "passage"),
    ),
    (
        "a context passage outside its document",
        lambda c: c.set("figures", "cible", context_passages="CHARTE:0-6;LETTRE:5-99999"),
        "passage_outside",
        ("figures", "cible", "context_passages"),
    ),
    (
        "the same statement in another document",
        lambda c: c.set("figures", "cible", also_at="LETTRE:0-10"),
        "also_at_elsewhere",
        ("figures", "cible", "also_at"),
    ),
    (
        "a quotation, not a passage",
        lambda c: c.set("documents", "CHARTE", characters="900").set(
            "figures", "cible", passage_end="500"
        ),
        "passage_long",
        ("figures", "cible", "passage_end"),
    ),
    (
        "a position without fingerprint",
        lambda c: c.set("objectives", "o1-1", passage_sha256=""),
        "passage_half_given",
        ("objectives", "o1-1", "passage_sha256"),
    ),
    (
        "one passage, two fingerprints",
        lambda c: c.add("figures", "jumeau", like="cible", passage_sha256=fingerprint("x")),
        "passage_two_fingerprints",
        ("figures", "jumeau", "passage_sha256"),
    ),
    # ------------------------------------------------------------------ relations
    (
        "a figure related to itself",
        lambda c: c.set("relations", "r-fin-2021", right="lettre-logements"),
        "relation_with_itself",
        ("relations", "r-fin-2021", "right"),
    ),
    (
        "a pair stated twice, turned round",
        lambda c: c.add(
            "relations",
            "r-encore",
            like="r-fin-2021",
            left="revue-logements",
            right="lettre-logements",
        ),
        "relation_twice",
        ("relations", "r-encore", "left"),
    ),
    (
        "a verdict without its author",
        lambda c: c.set("relations", "r-meme-fait", decided_by=""),
        "verdict_unsigned",
        ("relations", "r-meme-fait", "decided_by"),
    ),
    (
        "a verdict without its day",
        lambda c: c.set("relations", "r-fin-2021", verdict="error", decided_by="role:editors"),
        "verdict_unsigned",
        ("relations", "r-fin-2021", "decided_on"),
    ),
)


@pytest.mark.parametrize(("name", "change", "code", "cell"), BROKEN, ids=[b[0] for b in BROKEN])
def test_one_broken_rule_is_one_error_at_its_cell(
    tmp_path: Path, name: str, change: Change, code: str, cell: tuple[str, str, str]
) -> None:
    canal = Canal()
    change(canal)
    [problem] = problems(tmp_path, canal)
    table, key, column = cell
    last = max(line for line, row in enumerate(canal.tables[table], 2) if row["key"] == key)
    assert problem.code == code, say(problem)
    assert str(problem.position) == f"{table}.csv:{last}:{canal.ordinal(table, column)}", name
    assert problem.position.header == column
    assert problem.severity is Severity.ERROR
    assert_said(problem)


#: With the texts at hand, the words themselves are compared.
BROKEN_WORDS: tuple[tuple[str, Change, str, tuple[str, str, str]], ...] = (
    (
        "words that stand nowhere",
        lambda c: c.set("figures", "berge-longue", passage_sha256=fingerprint("50 à 60 ha")),
        "passage_differs",
        ("figures", "berge-longue", "passage_sha256"),
    ),
    (
        "words that stand elsewhere",
        lambda c: c.set("headings", "charte-titre", passage="CHARTE:4-19"),
        "passage_moved",
        ("headings", "charte-titre", "passage"),
    ),
    (
        "a number as it is not printed",
        lambda c: c.set("figures", "cible", printed="4 00"),
        "printed_not_inside",
        ("figures", "cible", "printed"),
    ),
    (
        "a passage with a space at its end",
        lambda c: c.set("headings", "charte-titre", **anchor("CHARTE", "Charte du ")),
        "passage_spaces",
        ("headings", "charte-titre", "passage"),
    ),
    (
        "a document of another length",
        lambda c: c.set("documents", "CHARTE", characters="400"),
        "document_length",
        ("documents", "CHARTE", "characters"),
    ),
    (
        "a document with another fingerprint",
        lambda c: c.set("documents", "CHARTE", sha256=fingerprint("autre")),
        "document_differs",
        ("documents", "CHARTE", "sha256"),
    ),
)


@pytest.mark.parametrize(
    ("name", "change", "code", "cell"), BROKEN_WORDS, ids=[b[0] for b in BROKEN_WORDS]
)
def test_words_that_differ_are_one_error_at_their_cell(
    tmp_path: Path, name: str, change: Change, code: str, cell: tuple[str, str, str]
) -> None:
    canal = Canal()
    change(canal)
    [problem] = problems(tmp_path, canal, texts())
    assert problem.code == code, say(problem)
    assert str(problem.position) == canal.at(*cell), name
    assert_said(problem)


def test_a_moved_passage_says_where_it_stands_now(tmp_path: Path) -> None:
    canal = Canal().set("headings", "charte-titre", passage="CHARTE:4-19")
    [problem] = problems(tmp_path, canal, texts())
    start, end = place_of("CHARTE", "Charte du canal")
    assert problem.details["now_at"] == f"CHARTE:{start}-{end}"


def test_without_its_text_a_passage_is_bounded_and_not_compared(tmp_path: Path) -> None:
    canal = Canal().set("figures", "berge-longue", passage_sha256=fingerprint("50 à 60 ha"))
    assert problems(tmp_path / "without", canal, texts(["CHARTE", "REVUE"])) == []
    assert problems(tmp_path / "with", canal, texts(["LETTRE"]))


#: Warnings: said, and loading goes on.
REMARKS: tuple[tuple[str, Change, str, tuple[str, str, str]], ...] = (
    (
        "parts that do not make the whole",
        lambda c: c.set("figures", "fonds-ville", value_low="1500400", value_high="1500400"),
        "parts_do_not_add_up",
        ("figures", "fonds-total", "value_low"),
    ),
    (
        "a label still to be written",
        lambda c: c.set("figures", "cible", label=""),
        "cell_wanted",
        ("figures", "cible", "label"),
    ),
    (
        "an earlier transcription of a place that is gone",
        lambda c: c.set("figure_versions", "revue-logements", places="ancien-pays"),
        "reference_unknown",
        ("figure_versions", "revue-logements", "places"),
    ),
    (
        "an earlier transcription in another unit",
        lambda c: c.set("figure_versions", "revue-logements", unit="households"),
        "unit_unlike_indicator",
        ("figure_versions", "revue-logements", "unit"),
    ),
    (
        "an earlier transcription of another passage",
        lambda c: c.set("figure_versions", "revue-logements", passage_sha256=fingerprint("x")),
        "passage_two_fingerprints",
        ("figure_versions", "revue-logements", "passage_sha256"),
    ),
)


@pytest.mark.parametrize(("name", "change", "code", "cell"), REMARKS, ids=[r[0] for r in REMARKS])
def test_a_remark_never_blocks(
    tmp_path: Path, name: str, change: Change, code: str, cell: tuple[str, str, str]
) -> None:
    canal = Canal()
    change(canal)
    [problem] = problems(tmp_path, canal)
    assert (problem.code, str(problem.position)) == (code, canal.at(*cell)), name
    assert not problem.blocks
    assert_said(problem)


def test_a_sum_that_does_not_add_up_says_by_how_much(tmp_path: Path) -> None:
    canal = Canal().set("figures", "fonds-ville", value_low="1500400", value_high="1500400")
    [problem] = problems(tmp_path, canal)
    assert problem.found == "2000000"
    assert problem.details == {"total": "2000400", "gap": "400", "count": "2"}


@pytest.mark.parametrize(
    ("key", "cells", "said"),
    [
        ("cible", {"value_low": "500", "value_high": "500"}, "se lit 400, la valeur"),
        ("fonds-total", {"value_low": "2", "value_high": "2"}, "se lit 2000000, la valeur"),
        ("berge-longue", {"value_high": "50"}, "se lit 30 à 40, la valeur enregistrée est 30 à 50"),
    ],
)
def test_a_printed_number_that_reads_otherwise_is_remarked(
    tmp_path: Path, key: str, cells: dict[str, str], said: str
) -> None:
    canal = Canal().set("figures", key, **cells)
    found = check_dossier(canal.write(tmp_path)).problems
    [problem] = [problem for problem in found if problem.code == "printed_unlike_value"]
    assert str(problem.position) == canal.at("figures", key, "printed")
    assert said in say(problem)
    assert not problem.blocks


def test_a_number_misread_may_stand_in_an_earlier_transcription(tmp_path: Path) -> None:
    """105 for the printed 150: that is why there is an earlier transcription."""
    found = check_dossier(Canal().write(tmp_path)).problems
    assert "printed_unlike_value" not in {problem.code for problem in found}


def test_parts_with_a_qualifier_are_not_summed(tmp_path: Path) -> None:
    canal = Canal().set("figures", "fonds-ville", value_low="1600000", value_high="1600000")
    assert problems(tmp_path / "exact", canal)
    canal.set("figures", "fonds-ville", qualifier="about")
    assert problems(tmp_path / "about", canal) == []


def test_the_nearest_key_is_proposed(tmp_path: Path) -> None:
    [problem] = problems(tmp_path, Canal().set("figures", "cible", places="pays-du-canale"))
    assert problem.details["near"] == "pays-du-canal"
    assert "« pays-du-canal »" in say(problem)


def test_a_dossier_without_programme_is_refused(tmp_path: Path) -> None:
    [problem] = problems(tmp_path, Canal().remove("programmes", "canal"))
    assert (problem.code, problem.position.file) == ("programme_missing", "programmes.csv")
    assert_said(problem)


def test_one_mistake_is_said_once(tmp_path: Path) -> None:
    """A key that cannot be read is not also missing wherever it is referred to."""
    [problem] = problems(tmp_path, Canal().set("indicators", "logements-relies", key="été"))
    assert problem.code == "key_malformed"


def test_all_mistakes_of_a_run_are_said_in_order(tmp_path: Path) -> None:
    canal = Canal().set("places", "amont", lat="nord").set("figures", "cible", unit="homme")
    canal.set("figures", "versement", state="").set("relations", "r-meme-fait", decided_by="")
    found = problems(tmp_path, canal)
    assert [problem.code for problem in found] == [
        "unit_unknown",
        "state_unlike_kind",
        "decimal_malformed",
        "verdict_unsigned",
    ]


def test_a_column_of_wrong_keys_is_said_in_no_time(tmp_path: Path) -> None:
    canal = Canal()
    for number in range(600):
        canal.add("places", f"lieu-numero-{number}", like="aval", code="")
        canal.add("memberships", f"m{number}", place=f"lieu-du-numero-{number}", container="amont")
    assert len(problems(tmp_path, canal)) == 600
