"""Figures as they were published on a date, on the small programme."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from porion.analytics.counts import counted_indicators
from porion.core.vocabulary import FigureKind, FigureState
from porion.figures.models import Figure, Relation
from porion.figures.queries.indicators import (
    UnknownIndicator,
    indicator,
    paces_of,
)
from porion.figures.queries.published import figures, publication_dates
from porion.figures.queries.relations import relations_of
from porion.figures.vocabulary import FigureRead
from porion.foundation.remembered import forget
from porion.territory.queries.places import UnknownPlace
from tests.canal import Canal
from tests.records import past_checks, take_in

pytestmark = pytest.mark.django_db
HOMES = ["logements-relies"]


def keys(found: Iterable[FigureRead]) -> list[str]:
    return [figure.key for figure in found]


# -------------------------------------------------------------------------------- known on


@pytest.mark.parametrize(
    ("on", "known", "maybe"),
    [
        (date(2020, 1, 14), [], []),
        (date(2020, 1, 15), ["cible"], []),
        (date(2022, 2, 28), ["cible"], []),
        # The letter is of that day; the review was not yet public on it.
        (date(2022, 3, 1), ["cible", "lettre-logements"], []),
        (date(2022, 3, 2), ["cible", "lettre-logements"], ["revue-logements"]),
        (date(2024, 3, 31), ["cible", "lettre-logements"], ["revue-logements"]),
        # Surely public by that day, which is inclusive; the dispatch is of the same.
        (
            date(2024, 4, 1),
            ["cible", "lettre-logements", "depeche-logements", "revue-logements"],
            [],
        ),
    ],
)
def test_a_day_knows_what_was_public_on_it(
    canal: Any, on: date, known: list[str], maybe: list[str]
) -> None:
    found = figures(canal, on=on, indicators=HOMES)
    assert (keys(found.known), keys(found.maybe)) == (known, maybe)


def test_without_a_day_everything_on_record_is_known(canal: Any) -> None:
    found = figures(canal)
    assert sorted(keys(found.known)) == sorted(r["key"] for r in Canal().tables["figures"])
    assert found.maybe == ()


def test_an_undated_document_says_between_which_days_it_came_out(canal: Any) -> None:
    [figure] = figures(canal, keys=["revue-logements"]).known
    published = figure.published
    assert (published.on, published.after, published.before) == (
        *(None, date(2022, 3, 1)),
        date(2024, 4, 1),
    )
    assert figure.known_on == date(2024, 4, 1)


@pytest.mark.parametrize(
    ("cells", "on", "known", "maybe"),
    [
        # Said elsewhere before the document came out.
        ({"known_on": "2021-01-01"}, date(2021, 1, 1), True, False),
        # Bounds of its own beat the document's date.
        ({"known_before": "2023-01-01"}, date(2022, 6, 1), False, True),
        ({"known_before": "2023-01-01"}, date(2023, 1, 1), True, False),
        (
            {"known_after": "2022-06-01", "known_before": "2023-01-01"},
            date(2022, 6, 1),
            False,
            False,
        ),
    ],
)
def test_a_figure_may_be_dated_otherwise_than_its_document(
    canal: Any, tmp_path: Path, cells: dict[str, str], on: date, known: bool, maybe: bool
) -> None:
    take_in(Canal().set("figures", "lettre-logements", **cells).write(tmp_path))
    found = figures(canal, on=on, keys=["lettre-logements"])
    assert (bool(found.known), bool(found.maybe)) == (known, maybe)


def test_publication_days_are_listed_once_and_in_order(canal: Any) -> None:
    assert publication_dates(canal) == [
        date(2020, 1, 15),
        date(2022, 3, 1),
        date(2024, 4, 1),
        date(2024, 5, 15),
    ]


def test_figures_come_in_order_of_publication_then_of_the_text(canal: Any) -> None:
    found = figures(canal, document="CHARTE").known
    starts = [figure.passage.start for figure in found]
    assert starts == sorted(starts)
    days = [figure.known_on for figure in figures(canal).known]
    assert days == sorted(days)


# -------------------------------------------------------------------------------- filters


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"keys": ["cible", "versement"]}, ["cible", "versement"]),
        ({"keys": []}, []),
        ({"indicators": ["berges", "rythme"]}, ["berge-longue", "avenant-rythme"]),
        ({"document": "REVUE"}, ["revue-logements", "revue-berges"]),
        ({"place": "amont"}, ["berge-longue"]),
        ({"place": "99001"}, ["berge-longue"]),
        ({"party": "syndicat"}, ["fonds-syndicat", "versement"]),
        ({"scheme": "fonds"}, ["fonds-total", "fonds-ville", "fonds-syndicat"]),
        ({"part_of": "fonds-total"}, ["fonds-ville", "fonds-syndicat"]),
        ({"denominator": "berges"}, ["revue-berges"]),
        ({"as_at": date(2021, 12, 31)}, ["lettre-logements", "revue-logements"]),
        ({"as_at": date(2021, 12, 31), "document": "REVUE"}, ["revue-logements"]),
        ({"place": "entre-deux-eaux"}, []),
        ({"place": "entre-deux-eaux", "within": True}, ["berge-longue"]),
    ],
)
def test_figures_are_found_by_what_they_name(
    canal: Any, wanted: dict[str, Any], found: list[str]
) -> None:
    assert keys(figures(canal, **wanted).known) == found


def test_within_a_perimeter_are_its_members_and_what_names_it(canal: Any) -> None:
    assert "berge-longue" not in keys(figures(canal, place="pays-du-canal").known)
    inside = keys(figures(canal, place="pays-du-canal", within=True).known)
    assert {"cible", "berge-longue"} <= set(inside)


def test_a_place_that_is_not_there_is_said(canal: Any) -> None:
    with pytest.raises(UnknownPlace):
        figures(canal, place="ailleurs")


def hide(model: Any, **which: str) -> None:
    with past_checks():
        model.objects.filter(**which).update(visibility="internal")


def test_what_is_internal_is_never_shown(canal: Any) -> None:
    hide(Figure, key="cible")
    hide(Figure, key="revue-logements")
    assert "cible" not in keys(figures(canal).known)
    assert figures(canal, keys=["cible"]).known == ()
    assert figures(canal, on=date(2023, 1, 1), indicators=HOMES).maybe == ()


# -------------------------------------------------------------------------------- what is read


def test_a_figure_is_read_with_all_that_it_says(canal: Any) -> None:
    [figure] = figures(canal, keys=["versement"]).known
    assert (figure.kind, figure.state) == (FigureKind.PAYMENT, FigureState.UNSPECIFIED)
    assert (figure.state_words, figure.printed, figure.unit) == ("a versé", "300 000 €", "EUR")
    assert [party.key for party in figure.parties] == ["ville-amont", "syndicat"]
    assert [party.key for party in figure.payers] == ["ville-amont"]
    assert [party.key for party in figure.beneficiaries] == ["syndicat"]
    assert (figure.scope, figure.as_at, figure.valid_from) == (None, None, None)
    assert str(figure.passage).startswith("AVENANT:")


def test_a_scope_that_is_our_hypothesis_says_so(canal: Any, tmp_path: Path) -> None:
    take_in(Canal().set("figures", "lettre-logements", scope="sans-voisins").write(tmp_path))
    [ours, theirs] = figures(canal, keys=["lettre-logements", "revue-logements"]).known
    assert ours.scope is not None
    assert theirs.scope is not None
    assert (ours.scope.stated, theirs.scope.stated) == (False, True)


# -------------------------------------------------------------------------------- lending


def dispatch(canal: Any, on: date | None = None) -> FigureRead:
    [figure] = figures(canal, keys=["depeche-logements"], on=on).known
    return figure


def test_the_same_fact_lends_its_date_and_says_from_where(canal: Any) -> None:
    figure = dispatch(canal)
    assert figure.as_at is None
    assert figure.lent is not None
    assert (figure.lent.figure, figure.lent.as_at) == ("avenant-foyers", date(2024, 6, 30))
    assert figure.effective_as_at == date(2024, 6, 30)
    assert figure.effective_date_words == "mi-2024"


def test_nothing_is_lent_before_the_lender_is_public(canal: Any) -> None:
    assert dispatch(canal, date(2024, 5, 14)).lent is None
    assert dispatch(canal, date(2024, 5, 15)).lent is not None


def test_a_figure_with_a_date_of_its_own_borrows_none(canal: Any) -> None:
    [figure] = figures(canal, keys=["avenant-foyers"]).known
    assert (figure.lent, figure.effective_as_at) == (None, date(2024, 6, 30))


@pytest.mark.parametrize(
    ("model", "key"),
    [(Figure, "avenant-foyers"), (Relation, "r-meme-fait")],
    ids=["an internal figure", "an internal relation"],
)
def test_what_is_internal_lends_nothing(canal: Any, model: Any, key: str) -> None:
    hide(model, key=key)
    assert dispatch(canal).lent is None


def test_only_a_verdict_of_same_fact_lends(canal: Any) -> None:
    with past_checks():
        Relation.objects.filter(key="r-meme-fait").update(verdict="later_revision")
    assert dispatch(canal).lent is None


def test_two_lenders_that_differ_lend_nothing(canal: Any, tmp_path: Path) -> None:
    other = Canal().add("figures", "avenant-autre", like="avenant-foyers", as_at="2024-01-31")
    other.set("figures", "avenant-autre", date_words="")
    other.add("relations", "r-autre", like="r-meme-fait", right="avenant-autre")
    take_in(other.write(tmp_path))
    assert dispatch(canal).lent is None


def test_the_same_fact_lends_its_scope(canal: Any, tmp_path: Path) -> None:
    same = Canal().set("relations", "r-fin-2021", verdict="same_fact", decided_by="role:editors")
    take_in(same.set("relations", "r-fin-2021", decided_on="2024-06-03").write(tmp_path))
    [figure] = figures(canal, keys=["lettre-logements"]).known
    assert figure.scope is None
    assert figure.effective_scope is not None
    assert figure.effective_scope.key == "tous"
    assert figure.lent is not None
    assert figure.lent.as_at is None, "it has a date of its own"


# -------------------------------------------------------------------------------- relations


def test_relations_are_those_of_a_figure_on_either_side(canal: Any) -> None:
    [relation] = relations_of(canal, "revue-logements")
    assert (relation.left, relation.right) == ("lettre-logements", "revue-logements")
    assert (relation.finding, relation.gap_class, relation.verdict) == (
        *("contradictory", "scope"),
        "open",
    )
    assert relations_of(canal, "cible") == []


def test_a_relation_shows_once_both_figures_are_public(canal: Any) -> None:
    assert relations_of(canal, "lettre-logements", on=date(2024, 3, 31)) == []
    assert len(relations_of(canal, "lettre-logements", on=date(2024, 4, 1))) == 1


def test_a_relation_to_an_internal_figure_is_not_shown(canal: Any) -> None:
    hide(Figure, key="revue-logements")
    assert relations_of(canal, "lettre-logements") == []


# -------------------------------------------------------------------------------- indicators


def test_indicators_count_their_figures_of_the_day(canal: Any) -> None:
    counts = {row.key: row.figures for row in counted_indicators(canal, on=date(2022, 3, 1))}
    assert counts == {
        "logements-relies": 2,
        "foyers-relies": 0,
        "rythme": 0,
        "berges-plantees": 0,
        "berges": 1,
        "fonds-du-canal": 3,
    }


def test_an_indicator_says_what_it_measures(canal: Any) -> None:
    row = indicator(canal, "rythme")
    assert (row.unit, row.nature, row.pace_of) == ("homes/yr", "flow", "logements-relies")
    assert paces_of(canal, "logements-relies") == ["rythme"]
    with pytest.raises(UnknownIndicator):
        indicator(canal, "absent")


# -------------------------------------------------------------------------------- queries


def twice(canal: Canal) -> Canal:
    """Every figure a second time, with its relations."""
    for row in list(canal.tables["figures"]):
        canal.add("figures", f"{row['key']}-bis", like=row["key"])
    for row in list(canal.tables["relations"]):
        again = {"left": f"{row['left']}-bis", "right": f"{row['right']}-bis"}
        canal.add("relations", f"{row['key']}-bis", like=row["key"], **again)
    return canal


@pytest.mark.parametrize(
    "wanted",
    [
        {},
        {"on": date(2023, 1, 1)},
        {"place": "pays-du-canal", "within": True},
        {"party": "syndicat", "document": "CHARTE"},
    ],
)
def test_queries_do_not_grow_with_the_rows(
    canal: Any, tmp_path: Path, wanted: dict[str, Any]
) -> None:
    forget()
    with CaptureQueriesContext(connection) as few:
        before = figures(canal, **wanted)
    take_in(twice(Canal()).write(tmp_path))
    with CaptureQueriesContext(connection) as many:
        after = figures(canal, **wanted)
    assert len(after.known) == 2 * len(before.known) > 0
    assert len(many) == len(few)
    assert len(many) <= 22, "the first time after a change of the record"
    with CaptureQueriesContext(connection) as again:
        assert figures(canal, **wanted) == after
    assert len(again) <= 13, "what figures name is remembered"
