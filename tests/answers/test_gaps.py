"""Gaps: relations and proposals together, as known on a day, in a fixed number of queries."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from porion.answers.gap_rows import GAP_COLUMNS, gap_row
from porion.answers.gaps import ALL, UnknownGap, gap, gaps, gaps_among
from porion.core.reconciliation import Shape, Statement
from porion.core.vocabulary import GapClass, Verdict
from porion.foundation.remembered import forget

MOVED = "dates--pont-2024--pont-2026"


@pytest.fixture
def canal(canal_record: Any, db: None) -> Any:
    """The small programme on record, loaded once for the module."""
    return canal_record


def test_a_relation_has_the_editors_reason_and_the_gap_in_words(canal: Any) -> None:
    found = gap(canal, "r-fin-2021")
    assert (found.reviewed, found.verdict) == (True, Verdict.OPEN)
    assert found.reason == "La lettre ne dit pas si les voisins comptent."
    assert found.computed_reason.startswith("Les deux valeurs ne peuvent pas être vraies")
    assert found.gap.replace("\u00a0", " ") == "plus de 25 logements"
    assert found.finding_words == "Divergent, périmètre d’un des deux non précisé"
    assert [side.statements[0].document.key for side in (found.left, found.right)] == [
        "LETTRE",
        "REVUE",
    ]


def test_a_proposal_lays_two_dates_side_by_side(canal: Any) -> None:
    found = gap(canal, MOVED)
    assert (found.shape, found.reviewed, found.title) == (Shape.DATES, False, "Pont d’Aval")
    assert (found.left.words, found.right.words) == ("2024", "2026")


def test_known_on_a_day_before_one_side_was_public(canal: Any) -> None:
    assert MOVED in {each.key for each in gaps(canal)}
    assert MOVED not in {each.key for each in gaps(canal, on=date(2023, 1, 1))}
    with pytest.raises(UnknownGap):
        gap(canal, MOVED, on=date(2023, 1, 1))


def test_only_scope_and_substance_unless_asked(canal: Any) -> None:
    shown, every = gaps(canal), gaps(canal, gap_class=ALL)
    assert {str(each.gap_class) for each in shown} <= {"scope", "substance"}
    assert set(shown) < set(every)
    assert {each.gap_class for each in gaps(canal, gap_class="form")} == {"form"}
    assert {each.verdict for each in gaps(canal, gap_class=ALL, verdict="same_fact")} == {
        Verdict.SAME_FACT
    }


def test_what_is_to_clear_up_comes_first_and_substance_before_scope(canal: Any) -> None:
    verdicts = [each.verdict is not Verdict.OPEN for each in gaps(canal, gap_class=ALL)]
    assert verdicts == sorted(verdicts)
    opened = [each.gap_class for each in gaps(canal) if each.verdict is Verdict.OPEN]
    assert opened.index(GapClass.SUBSTANCE) < opened.index(GapClass.SCOPE)


def test_gaps_of_a_figure_name_it(canal: Any) -> None:
    found = gaps_among(canal, [Statement("figures", "lettre-logements")])
    assert "r-fin-2021" in {each.key for each in found}
    for each in found:
        told = (*each.left.statements, *each.right.statements)
        assert "lettre-logements" in {statement.key for statement in told}
    assert gaps_among(canal, [Statement("figures", "inconnu")]) == ()


def test_a_row_has_every_column(canal: Any) -> None:
    for each in gaps(canal, gap_class=ALL):
        assert tuple(gap_row(each)) == GAP_COLUMNS


def test_queries_do_not_grow_with_the_gaps(canal: Any, erbm: Any) -> None:
    counts = []
    for programme in (canal, erbm):
        forget()
        with CaptureQueriesContext(
            connection,
        ) as asked:
            found = gaps(programme, gap_class=ALL)
        counts.append((len(asked), len(found)))
    (few, small), (more, large) = counts
    assert large > 5 * small
    assert more <= few + 2
    assert more <= 30


def test_what_people_took_for_an_evolution_is_no_gap_unless_asked(erbm: Any, db: None) -> None:
    key = "eng2017-chaine-parcs-sites--conv2025-chaine-parcs-sites"
    assert key not in {each.key for each in gaps(erbm, gap_class=ALL)}
    asked = gaps(erbm, gap_class=ALL, verdict="later_revision")
    assert key in {each.key for each in asked}
    assert gap(erbm, key).verdict is Verdict.LATER_REVISION


def test_days_stand_in_the_words_of_the_texts(erbm: Any, db: None) -> None:
    found = gap(erbm, "dates--bilan2022-bud-emplois--conv2025-bud-creation")
    assert found.left.words.replace("\u00a0", " ") == "plus de 850 emplois, depuis 2017"
    assert (
        found.reason == "Le nombre est compté depuis 2017 ; l’autre énoncé place le début en 2018."
    )
