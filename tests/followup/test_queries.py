"""Statuses, documentation and observations: two fields, and nothing before its day."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from porion.core.vocabulary import CommitmentStatus, DocumentationFinding
from porion.followup.models import DecidedStatus, Documentation, Observation
from porion.followup.queries.documentation import documentation
from porion.followup.queries.observations import (
    observations,
    observations_of_commitments,
    observations_of_figures,
)
from porion.followup.queries.statuses import latest_statuses, statuses
from porion.foundation.remembered import forget
from porion.framework.models import Commitment
from tests.canal import Canal
from tests.records import past_checks, take_in

pytestmark = pytest.mark.django_db
STUDY = "etude-berges"


def hide(model: Any, key: str) -> None:
    with past_checks():
        model.objects.filter(key=key).update(visibility="internal")


# ------------------------------------------------------------------------------- statuses


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (date(2022, 2, 28), None),
        (date(2022, 3, 1), CommitmentStatus.IN_PROGRESS),
        # Done on 15 May, which became known on 1 June.
        (date(2024, 5, 31), CommitmentStatus.IN_PROGRESS),
        (date(2024, 6, 1), CommitmentStatus.DONE),
        (None, CommitmentStatus.DONE),
    ],
)
def test_the_latest_status_as_known_on_a_day(
    canal: Any, day: date | None, status: CommitmentStatus | None
) -> None:
    found = latest_statuses(canal, on=day).get(STUDY)
    assert (found and found.status) is status


def test_a_status_is_known_when_all_its_evidence_is(canal: Any, tmp_path: Path) -> None:
    evidence = ";".join(
        (
            Canal().row("commitment_statuses", "etude-2022")["evidence"],
            Canal().row("events", "pont-2026")["passage"],
        )
    )
    take_in(Canal().set("commitment_statuses", "etude-2022", evidence=evidence).write(tmp_path))
    [first, _] = statuses(canal)
    assert first.known_on == date(2024, 4, 1)
    assert statuses(canal, on=date(2024, 3, 31)) == []


def test_a_status_of_which_nobody_knows_the_day_is_told_on_no_past_day(
    canal: Any, tmp_path: Path
) -> None:
    undated = Canal().set("commitment_statuses", "etude-2024", known_on="")
    take_in(undated.write(tmp_path))
    assert latest_statuses(canal)[STUDY].known_on is None
    assert latest_statuses(canal, on=date(2030, 1, 1))[STUDY].key == "etude-2022"


def test_a_status_that_is_to_come_is_not_told(canal: Any, tmp_path: Path) -> None:
    """Known before it is so: a decision with a later day of effect."""
    later = Canal().set("commitment_statuses", "etude-2024", as_of="2025-01-01")
    take_in(later.write(tmp_path))
    assert latest_statuses(canal, on=date(2024, 12, 31))[STUDY].key == "etude-2022"
    assert latest_statuses(canal, on=date(2025, 1, 1))[STUDY].key == "etude-2024"


def test_statuses_of_one_commitment(canal: Any) -> None:
    assert [s.key for s in statuses(canal, commitment=STUDY)] == ["etude-2022", "etude-2024"]
    assert statuses(canal, commitment="other") == []


def test_what_is_internal_is_not_told(canal: Any) -> None:
    hide(DecidedStatus, "etude-2024")
    assert latest_statuses(canal)[STUDY].key == "etude-2022"
    hide(Documentation, "doc-etude")
    assert documentation(canal) == {}
    hide(Commitment, STUDY)
    assert statuses(canal) == []
    assert [o.key for o in observations(canal)] == ["obs-chiffre"]


# -------------------------------------------------------------------------- documentation


def test_documentation_says_which_corpus_and_what_was_looked_for(canal: Any) -> None:
    found = documentation(canal)[STUDY]
    assert found.finding is DocumentationFinding.SIMILAR_ONLY
    assert [each.key for each in found.corpus] == ["LETTRE", "REVUE", "AVENANT"]
    assert found.searched == ("étude", "berge")
    assert (found.whole, found.reviewed) == (True, True)
    assert [each.key for each in (*found.figures, *found.events)] == ["revue-berges", "pont-2026"]


def test_evidence_of_later_texts_is_left_out(canal: Any) -> None:
    found = documentation(canal, on=date(2022, 3, 1))[STUDY]
    assert [each.key for each in found.corpus] == ["LETTRE"]
    assert [each.document for each in found.evidence] == ["LETTRE"]
    assert (found.figures, found.events, found.whole) == ((), (), False)
    assert found.finding is DocumentationFinding.SIMILAR_ONLY


def test_before_its_first_evidence_a_commitment_is_not_documented(
    canal: Any, tmp_path: Path
) -> None:
    take_in(Canal().set("documentation", "doc-etude", evidence="").write(tmp_path))
    found = documentation(canal, on=date(2022, 3, 1))[STUDY]
    assert found.finding is DocumentationFinding.NOT_DOCUMENTED
    assert documentation(canal)[STUDY].finding is DocumentationFinding.SIMILAR_ONLY


def test_notes_and_numbers_of_later_texts_are_not_told_before_them(
    canal: Any, tmp_path: Path
) -> None:
    told = Canal().set("documentation", "doc-etude", note="L’avenant dit 40 ha.")
    told.set("documentation", "doc-etude", searched="étude;berge;40 ha")
    take_in(told.write(tmp_path))
    early, late = documentation(canal, on=date(2022, 3, 1))[STUDY], documentation(canal)[STUDY]
    assert (early.notes, early.searched, early.whole) == ((), ("étude", "berge"), False)
    assert (late.notes, late.searched) == (("L’avenant dit 40 ha.",), ("étude", "berge", "40 ha"))


def test_before_any_document_of_the_corpus_nothing_is_said(canal: Any) -> None:
    assert documentation(canal, on=date(2022, 2, 28)) == {}


def test_several_searches_of_one_commitment_are_one(canal: Any, tmp_path: Path) -> None:
    more = Canal().add("documentation", "doc-2", like="doc-etude")
    passage = Canal().row("events", "pont-2026")["passage"]
    more.set("documentation", "doc-2", finding="documented", corpus="AVENANT;DEPECHE;REVUE")
    more.set("documentation", "doc-2", evidence=passage, reviewed_by="", searched="rive")
    take_in(more.write(tmp_path))
    found = documentation(canal)[STUDY]
    assert found.finding is DocumentationFinding.DOCUMENTED
    assert set(found.keys) == {"doc-2", "doc-etude"}
    assert {each.key for each in found.corpus} == {"LETTRE", "REVUE", "AVENANT", "DEPECHE"}
    assert set(found.searched) == {"étude", "berge", "rive"}
    assert not found.reviewed


# --------------------------------------------------------------------------- observations


def test_observations_stand_by_what_they_are_about(canal: Any) -> None:
    [figure] = observations_of_figures(canal)["lettre-logements"]
    assert (figure.party.key, figure.said_on) == ("ville-amont", date(2024, 6, 20))
    [commitment] = observations_of_commitments(canal)[STUDY]
    assert commitment.text == "L’étude est au secrétariat."


def test_an_observation_is_known_from_the_day_it_was_said(canal: Any) -> None:
    assert [o.key for o in observations(canal, on=date(2024, 6, 20))] == ["obs-chiffre"]
    hide(Observation, "obs-chiffre")
    assert observations(canal, on=date(2024, 6, 20)) == []


# -------------------------------------------------------------------------------- queries


def test_queries_do_not_grow_with_the_rows(canal: Any, tmp_path: Path) -> None:
    def ask() -> tuple[int, int, int]:
        return len(statuses(canal)), len(documentation(canal)), len(observations(canal))

    forget()
    with CaptureQueriesContext(connection) as few:
        assert ask() == (2, 1, 2)
    many = Canal()
    for number in range(8):
        many.add("commitments", f"c{number}", like=STUDY)
        many.add("commitment_statuses", f"s{number}", like="etude-2022")
        many.set("commitment_statuses", f"s{number}", commitment=f"c{number}")
        many.add("documentation", f"d{number}", like="doc-etude")
        many.set("documentation", f"d{number}", commitment=f"c{number}")
        many.add("observations", f"o{number}", like="obs-etude")
    take_in(many.write(tmp_path))
    with CaptureQueriesContext(connection) as more:
        assert ask() == (10, 9, 10)
    assert len(more) == len(few) <= 20
    with CaptureQueriesContext(connection) as again:
        ask()
    assert len(again) < len(few), "what was read once is remembered"
