"""Verdicts, corrections and statuses given as a table: all, or nothing, and once."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from porion.core.language.problems import say
from porion.core.vocabulary import CommitmentStatus, Verdict
from porion.exchange.settling import Settlement, settle, take_settlement
from porion.figures.models import Figure, Relation
from porion.figures.queries.proposals import proposals
from porion.figures.queries.relations import versions_of
from porion.followup.queries.statuses import latest_statuses
from porion.formats.settling import read_settlement
from porion.foundation.models import AuditEvent
from porion.foundation.remembered import forget
from porion.programmes.queries.programmes import programme
from tests.canal import Canal, anchor
from tests.records import dumped, take_in

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 5)
AT = datetime(2026, 3, 5, 9, 0, tzinfo=UTC)
BY = "role:editors"
HEADER = "what,key,column,value,reason,on,known_on,evidence\n"
AMENDMENT = anchor("AVENANT", "La ville a versé 300 000 €")["passage"]
GOOD = (
    "verdict,r-fin-2021,,other_scope,La lettre ne compte pas les voisins.,,,\n"
    "correction,lettre-logements,as_at,2021-12-30,Relu.,,,\n"
    f"status,etude-berges,,stopped,Le comité y renonce.,2024-05-01,,{AMENDMENT}\n"
)


def settled(rows: str, *, by: str = BY, today: date = TODAY) -> Settlement:
    """What a table settles; its form must be right."""
    found, problems = read_settlement("avis.csv", (HEADER + rows).encode())
    assert problems == []
    return settle(found, programme("canal"), (), by=by, today=today)


def taken(rows: str, **more: Any) -> Settlement:
    found = settled(rows, **more)
    assert found.errors == ()
    take_settlement(
        found, programme("canal"), by=more.get("by", BY), at=AT, reason="arbitrages avis.csv"
    )
    forget()
    return found


def test_a_verdict_is_signed_and_dated(canal: Any) -> None:
    taken(GOOD)
    relation = Relation.objects.get(key="r-fin-2021")
    assert (relation.verdict, relation.decided_by) == (Verdict.OTHER_SCOPE, BY)
    assert relation.decided_on == TODAY
    assert relation.reason == "La lettre ne compte pas les voisins."


def test_a_correction_leaves_its_version_with_its_own_reason(canal: Any) -> None:
    taken(GOOD)
    assert Figure.objects.get(key="lettre-logements").as_at == date(2021, 12, 30)
    [version] = versions_of(canal, "lettre-logements")
    assert (version.content["as_at"], version.reason) == ("2021-12-31", "Relu.")
    assert (version.corrected_by, version.corrected_on) == (BY, TODAY)


def test_several_cells_of_one_figure_are_one_correction(canal: Any) -> None:
    taken(
        "correction,cible,value_low,410,Relu.,,,\ncorrection,cible,value_high,410,Relu.,,,\n"
        "correction,cible,printed,4 00,Autre.,,,\n"
    )
    [version] = versions_of(canal, "cible")
    assert (version.content["value_low"], version.reason) == ("400", "Relu. ; Autre.")
    assert Figure.objects.get(key="cible").value_high == 410


def test_a_cell_may_be_emptied(canal: Any) -> None:
    taken("correction,lettre-logements,as_at,,La lettre ne dit pas le jour.,,,\n")
    assert Figure.objects.get(key="lettre-logements").as_at is None


def test_a_status_is_known_with_its_evidence(canal: Any) -> None:
    taken(GOOD)
    latest = latest_statuses(canal, on=date(2024, 5, 15))["etude-berges"]
    assert (latest.status, latest.decided_by) == (CommitmentStatus.STOPPED, BY)
    assert latest_statuses(canal, on=date(2024, 5, 14))["etude-berges"].key == "etude-2022"


def test_one_audit_event_says_who_and_from_what(canal: Any) -> None:
    taken(GOOD)
    event = AuditEvent.objects.latest("id")
    assert (event.verb, event.by, event.at) == ("record.settle", BY, AT)
    assert event.reason == "arbitrages avis.csv"
    touched = {change["table"] for change in event.changes}
    assert touched == {"relations", "figures", "figure_versions", "commitment_statuses"}


def test_the_same_table_again_changes_nothing_even_later(canal: Any) -> None:
    first = taken(GOOD)
    before, events = dumped(), AuditEvent.objects.count()
    again = taken(GOOD, today=date(2027, 1, 1))
    assert (first.changed, again.changed) == (3, 0)
    assert dumped() == before
    assert AuditEvent.objects.count() == events


def test_a_gap_that_porion_proposes_becomes_a_relation(canal: Any) -> None:
    [gap, *_] = [p for p in proposals(canal) if p.pair and len(p.key) <= 120]
    taken(f"verdict,{gap.key},,later_revision,L’avenant est plus récent.,2026-03-01,,\n")
    relation = Relation.objects.get(key=gap.key)
    assert {relation.left.key, relation.right.key} == gap.pair
    assert (relation.finding, relation.verdict) == (gap.finding, Verdict.LATER_REVISION)
    assert (relation.decided_on, relation.visibility) == (date(2026, 3, 1), "shared")


def test_a_gap_with_a_long_name_is_settled_once_too(canal: Any, tmp_path: Path) -> None:
    """Names of gaps are made of two keys, and may be longer than the key of a relation."""
    long = "lettre-logements-" + "x" * 100
    longer = Canal().remove("relations", "r-fin-2021").remove("observations", "obs-chiffre")
    longer.set("decisions", "compter", figures_seen="revue-logements")
    longer.add("figures", long, like="lettre-logements").remove("figures", "lettre-logements")
    take_in(longer.write(tmp_path), prune=True)
    gap, *_ = [p for p in proposals(canal) if len(p.key) > 120 and p.pair]
    row = f"verdict,{gap.key},,other_scope,Deux périmètres.,,,\n"
    assert taken(row).changed == 1
    assert taken(row).changed == 0


#: Each row, where it is wrong, and the problem that is said of it.
WRONG = (
    ("status,etude-berge,,done,Fait.,2024-05-01,,\n", "2:2", "settle_key_unknown"),
    ("verdict,r-fin-2020,,open,Autre.,,,\n", "2:2", "settle_key_unknown"),
    ("correction,cibles,as_at,,Relu.,,,\n", "2:2", "settle_key_unknown"),
    ("status,etude-berges,,done,Fait.,2022-03-01,,\n", "2:6", "settle_status_taken"),
    ("correction,cible,unit,households,Relu.,,,\n", "2:4", "unit_unlike_indicator"),
    ("verdict,r-fin-2021,,error,Relu.,2026-03-06,,\n", "2:6", "settle_day_to_come"),
    (
        f"status,etude-berges,,done,Fait.,2025-01-01,,{AMENDMENT}\n",
        "2:8",
        "evidence_before_its_day",
    ),
)


@pytest.mark.parametrize(("row", "place", "code"), WRONG, ids=[w[2] + w[0][:12] for w in WRONG])
def test_what_is_wrong_is_said_at_its_cell_and_nothing_is_written(
    canal: Any, row: str, place: str, code: str
) -> None:
    before = dumped()
    [problem] = settled(row).errors
    assert (problem.code, str(problem.position)) == (code, f"avis.csv:{place}"), say(problem)
    assert "{" not in say(problem)
    assert dumped() == before


def test_the_place_has_the_name_of_the_column_of_the_file(canal: Any) -> None:
    [problem] = settled("status,etude-berges,,done,Fait.,2022-03-01,,\n").errors
    assert problem.position.header == "on"


def test_a_verdict_on_what_a_correction_changes_is_told_of(canal: Any) -> None:
    later = date(2026, 3, 6)
    taken("verdict,r-fin-2021,,other_scope,Deux périmètres.,,,\n")
    [told] = settled(
        "correction,lettre-logements,as_at,2021-12-30,Relu.,,,\n", today=later
    ).problems
    assert (told.code, told.blocks) == ("verdict_before_correction", False)
    assert told.details["figure"] == "lettre-logements"


def test_one_wrong_row_stops_the_others(canal: Any) -> None:
    found = settled(GOOD + "correction,cible,unit,households,Relu.,,,\n")
    assert [str(p.position) for p in found.errors] == ["avis.csv:5:4"]


#: What is wrong with the form of a table, and where.
FORMS = (
    ("what,key,value\n", "avis.csv:1:4", "column_missing"),
    ("what,key,value,reason,who\n", "avis.csv:1:5", "settle_column_unknown"),
    ("what,key,value,reason,key\n", "avis.csv:1:5", "column_twice"),
    (HEADER + "verdicts,r-fin-2021,,open,Non.,,,\n", "avis.csv:2:1", "settle_what"),
    (HEADER + "verdict,r-fin-2021,,ouvert,Non.,,,\n", "avis.csv:2:4", "choice_unknown"),
    (HEADER + "verdict,r-fin-2021,,open,,,,\n", "avis.csv:2:5", "cell_required"),
    (HEADER + "verdict,r-fin-2021,unit,open,Non.,,,\n", "avis.csv:2:3", "settle_cell_unused"),
    (HEADER + "verdict,r-fin-2021,,open,Non.,hier,,\n", "avis.csv:2:6", "date_malformed"),
    (HEADER + "correction,cible,label,x,Non.,,,\n", "avis.csv:2:3", "settle_not_transcribed"),
    (HEADER + "correction,cible,value_low,beaucoup,Non.,,,\n", "avis.csv:2:4", "decimal_malformed"),
    (HEADER + "correction,cible,unit,,Non.,,,\n", "avis.csv:2:4", "cell_required"),
    (HEADER + "status,etude-berges,,done,Oui.,,,\n", "avis.csv:2:6", "cell_required"),
    (
        HEADER + "correction,cible,as_at,,Oui.,,,\ncorrection,cible,as_at,,Non.,,,\n",
        *("avis.csv:3:2", "settle_twice"),
    ),
    (
        HEADER + "status,etude-berges,,done,Oui.,2025-01-01,,\n" * 2,
        *("avis.csv:3:2", "settle_twice"),
    ),
)


def test_what_a_spreadsheet_writes_is_taken() -> None:
    table = (HEADER + GOOD).replace(",", ";").encode("utf-8-sig")
    rows, problems = read_settlement("avis.csv", table)
    assert (len(rows), problems) == (3, [])


@pytest.mark.parametrize(("table", "place", "code"), FORMS, ids=[f"{f[2]} {f[1]}" for f in FORMS])
def test_the_form_of_a_table(table: str, place: str, code: str) -> None:
    _, [problem] = read_settlement("avis.csv", table.encode())
    assert (problem.code, str(problem.position)) == (code, place)
    assert "{" not in say(problem)


def test_what_the_record_says_already_is_left_alone(canal: Any, tmp_path: Path) -> None:
    found = settled("correction,cible,value_low,400,Déjà lu.,,,\n")
    assert (found.changed, found.errors) == (0, ())
    assert take_settlement(found, programme("canal"), by=BY, at=AT, reason="x") is None
