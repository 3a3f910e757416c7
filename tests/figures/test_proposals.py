"""Proposals: computed with the record, kept beside people's verdicts, never part of a dossier."""

from pathlib import Path
from typing import Any

import pytest

from porion.core.reconciliation import Statements
from porion.core.vocabulary import GapClass
from porion.figures.models import Proposal, Relation
from porion.figures.queries.proposals import proposals, said_again
from porion.figures.services.proposals import rebuild
from porion.foundation.writing import act
from porion.programmes.queries.programmes import programme
from tests.canal import Canal
from tests.records import AT, dumped, take_in

pytestmark = pytest.mark.django_db
#: The date of the bridge, told in two documents.
MOVED = "dates--pont-2024--pont-2026"
#: The pair that the small dossier has a relation for.
RELATED = frozenset({"lettre-logements", "revue-logements"})


def keys() -> set[str]:
    return {each.key for each in proposals(programme("canal"))}


def test_loading_proposes_what_nobody_has_looked_at(tmp_path: Path) -> None:
    loaded = take_in(Canal().write(tmp_path))
    assert MOVED in loaded.new_gaps
    assert MOVED in keys()
    assert all(each.pair != RELATED for each in proposals(programme("canal")))


def test_the_rules_still_say_what_they_see_of_a_pair_with_a_relation(tmp_path: Path) -> None:
    take_in(Canal().write(tmp_path))
    again = said_again(programme("canal"))[RELATED]
    assert (again.finding, again.gap_class) == ("contradictory", GapClass.SCOPE)
    assert again.gap is not None


def test_loading_again_changes_nothing(tmp_path: Path) -> None:
    take_in(Canal().write(tmp_path))
    before = list(Proposal.objects.order_by("pk").values())
    assert take_in(tmp_path).new_gaps == ()
    assert list(Proposal.objects.order_by("pk").values()) == before


def test_a_verdict_given_meanwhile_stays_and_takes_the_pair_out(tmp_path: Path) -> None:
    canal = Canal().remove("relations", "r-fin-2021")
    take_in(canal.write(tmp_path / "before"))
    assert "lettre-logements--revue-logements" in keys()
    after = Canal().set(
        "relations",
        "r-fin-2021",
        verdict="other_scope",
        decided_by="role:editors",
        decided_on="2024-06-03",
    )
    take_in(after.write(tmp_path / "after"))
    assert "lettre-logements--revue-logements" not in keys()
    take_in(tmp_path / "after")
    assert Relation.objects.get(key="r-fin-2021").verdict == "other_scope"


def test_what_is_new_brings_new_gaps_only(tmp_path: Path) -> None:
    apart = Canal().set("events", "pont-2026", project="Pont d’Amont", revises="")
    take_in(apart.write(tmp_path / "before"))
    assert MOVED not in keys()
    assert take_in(Canal().write(tmp_path / "after")).new_gaps == (MOVED,)


def test_a_dump_does_not_hold_them(tmp_path: Path) -> None:
    take_in(Canal().write(tmp_path))
    assert "proposals.csv" not in dumped("canal")


def test_they_go_with_the_act_that_made_them(tmp_path: Path) -> None:
    take_in(Canal().write(tmp_path))
    canal: Any = programme("canal")

    def broken() -> None:
        with act("t", programme="canal", by="test", at=AT) as current:
            assert rebuild(canal, Statements(), act=current).count == 0
            assert not Proposal.objects.filter(programme=canal).exists()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        broken()
    assert MOVED in {row.key for row in Proposal.objects.filter(programme=canal)}
