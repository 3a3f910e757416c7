"""Across subjects: equal amounts, neighbouring names, sums, shares, formulas, places and dates."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from porion.core.reconciliation import Ground, Shape, StatedFormula, check, reconcile
from porion.core.vocabulary import FigureKind, FormulaOperation, Nature
from tests.core.reconciliation.given import fact, figure, statements

MONEY = {"unit": "EUR", "kind": FigureKind.GRANT}


def found(*figures: Any, **more: Any) -> dict[str, tuple[str, str, str]]:
    """Key to shape, finding and class of every proposal."""
    return {
        each.key: (each.shape.value, each.judged.finding.value, each.judged.gap_class or "")
        for each in reconcile(statements(*figures, **more)).proposals
    }


def test_one_amount_for_one_road_and_for_all() -> None:
    road = figure(
        "route",
        "bilan",
        "près de 125000000",
        indicator="contournement",
        topic="m",
        places="59300",
        **MONEY,
    )
    roads = figure(
        "routes",
        "convention",
        "125000000",
        indicator="departementales",
        topic="m",
        places="59",
        **MONEY,
    )
    inside = {"59300": frozenset({"59"})}
    assert found(road, roads, inside=inside) == {
        "route--routes": ("amount", "not_comparable", "scope")
    }


def test_three_times_200_millions_are_distinct_and_told_once_each() -> None:
    told = [
        figure(key, document, words, indicator=key, scheme=scheme, payers=payers, **MONEY)
        for key, document, words, scheme, payers in (
            ("fonds", "communique", "200000000", "conjoint", "etat region"),
            ("aides", "bilan", "près de 200000000", "", "region"),
            ("bailleurs", "convention", "200000000", "logements", ""),
        )
    ]
    proposed = found(*told)
    assert len(proposed) == 3
    assert set(proposed.values()) == {("amount", "not_comparable", "scope")}


@pytest.mark.parametrize(
    ("number", "unit", "proposed"),
    [("2000000", "EUR", False), ("1000", "companies", False), ("15500", "households", True)],
)
def test_small_or_round_numbers_alike_by_chance_are_not_proposed(
    number: str, unit: str, proposed: bool
) -> None:
    one = figure(
        "a",
        "bilan",
        number,
        unit if unit != "households" else "homes",
        indicator="serres",
        topic="t",
    )
    other = figure("b", "convention", number, unit, indicator="moulins", topic="t")
    assert bool(found(one, other)) is proposed


def test_neighbouring_names_are_laid_side_by_side() -> None:
    told = [
        figure("ouvertes", "bilan", "8", "libraries", indicator="Médiathèques ouvertes"),
        figure("aidees", "bilan", "7", "projects", indicator="Médiathèques aidées", places="62"),
        figure("baties", "convention", "12", "libraries", indicator="Médiathèques construites"),
        figure("ecluses", "convention", "12", "projects", indicator="Écluses réparées"),
    ]
    proposed = found(*told)
    assert {key for key in proposed if "ecluses" in key} == set()
    assert proposed["ouvertes--baties"] == ("values", "not_comparable", "scope")


def test_an_author_tells_apart_what_he_counts_in_one_passage() -> None:
    told = [
        figure("baties", "bilan", "12", "libraries", indicator="Médiathèques bâties", start=7),
        figure("refaites", "bilan", "8", "libraries", indicator="Médiathèques refaites", start=90),
    ]
    assert list(found(*told)) == ["baties--refaites"]
    assert found(told[0], replace(told[1], start=7)) == {}


def test_declared_parts_exceed_their_whole_by_a_rounding() -> None:
    whole = figure("total", "bilan", "8150000", **MONEY)
    parts = [
        figure(f"p{rank}", "bilan", words, part_of="total", payers=f"q{rank}", start=rank, **MONEY)
        for rank, words in enumerate(("4000000", "4150400"))
    ]
    [proposal] = reconcile(statements(whole, *parts)).proposals
    assert (proposal.shape, proposal.judged.gap_class) == (Shape.SUM, "rounding")
    assert proposal.judged.gap is not None
    assert proposal.judged.gap.low == Decimal(400)


def test_one_declared_part_larger_than_its_whole() -> None:
    told = [
        figure("total", "bilan", "2450", start=1),
        figure("part", "bilan", "2540", part_of="total", places="62", start=9),
    ]
    [proposal] = reconcile(statements(*told)).proposals
    assert (proposal.shape, proposal.judged.gap_class) == (Shape.SUM, "substance")
    assert proposal.judged.grounds == (Ground.PART_EXCEEDS,)


def test_what_a_fund_holds_is_not_what_its_payers_granted() -> None:
    fund = {"unit": "EUR", "kind": FigureKind.ENVELOPE, "payers": "agence ville"}
    given = {"unit": "EUR", "kind": FigureKind.GRANT, "payers": "agence"}
    told = [
        figure("caisse", "engagement", "3200000", indicator="Caisse nappe", scheme="c", **fund),
        figure("aides", "bilan", "1100000", indicator="Aides nappe", **given),
    ]
    assert found(*told) == {}
    told[1] = replace(told[1], payers=frozenset({"autre"}))
    assert list(found(*told)) == ["caisse--aides"]


def test_equal_counts_of_two_named_schemes_are_alike_by_chance() -> None:
    told = [
        figure("un", "bilan", "1800", "contracts", indicator="Contrats a", topic="t", scheme="a"),
        figure("deux", "convention", "1800", "recruits", indicator="Recrues", topic="t"),
    ]
    assert list(found(*told)) == ["un--deux"]
    assert found(told[0], replace(told[1], scheme="b")) == {}


def test_an_undertaking_stands_aside_for_the_day_its_text_says() -> None:
    told = (
        fact("un", "bilan", on_from=date(2026, 9, 22), on_to=date(2026, 12, 20)),
        fact("deux", "convention", on_to=date(2027, 12, 31)),
        fact("deux", "convention", "delivery", table="commitments", on_to=date(2028, 12, 31)),
    )
    assert list(found(facts=told)) == ["dates--un--deux"]
    alone = found(facts=(told[0], told[2]))
    assert list(alone) == ["dates--un--commitment-deux"]


def test_parts_seen_beside_their_whole_fall_short() -> None:
    said = {"unit": "jobs", "parties": "usine"}
    told = [
        figure("perdus", "bilan", "860", indicator="perdus", start=10, **said),
        figure("reclasses", "bilan", "440", indicator="reclasses", start=60, **said),
        figure("crees", "bilan", "380", indicator="crees", start=90, **said),
    ]
    [proposal] = [p for p in reconcile(statements(*told)).proposals if p.shape is Shape.SUM]
    assert (proposal.left.key, proposal.judged.gap_class) == ("perdus", "substance")
    assert proposal.judged.gap is not None
    assert proposal.judged.gap.low == Decimal(40)


def test_a_whole_of_four_payers_and_amounts_of_three() -> None:
    told = [
        figure(
            "quatre", "communique", "plus de 43000000", payers="etat region europe nord", **MONEY
        ),
        figure("deux", "bilan", "plus de 40000000", payers="etat region", **MONEY),
        figure("nord", "bilan", "3450000", payers="nord", **MONEY),
    ]
    sums = {key: value for key, value in found(*told).items() if key.startswith("sum")}
    assert list(sums.values()) == [("sum", "part_of", "scope")]


def test_the_stated_share_of_a_cost_is_the_promised_amount() -> None:
    told = [
        figure(
            "promis",
            "engagement",
            "8400000",
            "EUR",
            kind=FigureKind.ANNOUNCED,
            payers="etat",
            indicator="Liaison A21-RD301 : aide",
        ),
        figure("cout", "bilan", "12000000", "EUR", indicator="Liaison A21-RD301 : coût"),
        figure(
            "part",
            "bilan",
            "70",
            "%",
            indicator="Part",
            payers="etat",
            denominator="cout",
            base="Liaison A21-RD301 : coût",
            nature=Nature.RATE,
        ),
    ]
    proposed = found(*told)
    assert proposed["promis--part"] == ("values", "agree", "form")
    assert proposed["promis--cout"] == ("values", "part_of", "scope")


def test_yearly_amount_over_its_years() -> None:
    told = [
        figure(
            "annuel",
            "engagement",
            "20000000",
            "EUR/yr",
            kind=FigureKind.ANNOUNCED,
            scheme="s",
            indicator="a",
        ),
        figure(
            "duree", "engagement", "10", "years", kind=FigureKind.TARGET, scheme="s", indicator="d"
        ),
        figure(
            "fonds",
            "communique",
            "200000000",
            "EUR",
            kind=FigureKind.ENVELOPE,
            scheme="f",
            indicator="f",
        ),
    ]
    assert found(*told) == {"annuel--fonds": ("amount", "not_comparable", "scope")}


@pytest.mark.parametrize(
    ("operation", "operands", "result", "unit", "finding", "gap_class"),
    [
        ("quotient", ("23000", "11000"), "2", "x", "contradictory", "rounding"),
        ("increase", ("360000", "près de 530000"), "47", "%", "compatible", ""),
        ("share", ("18", "35"), "80", "%", "contradictory", "substance"),
        ("sum", ("30", "20"), "50", "homes", "agree", ""),
        ("difference", ("35", "18"), "17", "homes", "agree", ""),
        ("sum", ("plus de 40", "3"), "plus de 43", "homes", "compatible", ""),
        ("product", ("30", "2"), "60", "homes", "agree", ""),
        ("quotient", ("5", "0"), "1", "x", "not_comparable", "form"),
    ],
)
def test_arithmetic_that_a_text_says(
    operation: str, operands: tuple[str, ...], result: str, unit: str, finding: str, gap_class: str
) -> None:
    terms = [figure(f"t{n}", "bilan", words) for n, words in enumerate(operands)]
    judged, _ = check(figure("r", "bilan", result, unit), FormulaOperation(operation), terms)
    assert (judged.finding, judged.gap_class or "") == (finding, gap_class)


def test_a_formula_that_fails_is_proposed_and_one_that_holds_is_not() -> None:
    told = [
        figure("a", "engagement", "23000", indicator="a"),
        figure("b", "engagement", "11000", indicator="b"),
        figure("deux", "engagement", "2", "x", indicator="c", nature=Nature.RATE),
        figure("trois", "engagement", "3", "x", indicator="d", nature=Nature.RATE),
    ]
    formulas = (
        StatedFormula("f2", "deux", FormulaOperation.QUOTIENT, ("a", "b")),
        StatedFormula("f3", "trois", FormulaOperation.QUOTIENT, ("a", "b")),
        StatedFormula("ailleurs", "deux", FormulaOperation.SUM, ("a", "inconnu")),
    )
    assert found(*told, formulas=formulas) == {
        "formula--f2": ("formula", "contradictory", "rounding"),
        "formula--f3": ("formula", "contradictory", "substance"),
    }


def test_one_road_to_two_towns() -> None:
    told = (
        fact("bilan", "bilan", "finished", project="RN17", places="vimy avion"),
        fact("convention", "convention", "finished", project="RN17", places="vimy arras"),
        fact("autre", "convention", "finished", project="RN47", places="lens"),
    )
    assert found(facts=told) == {
        "places--bilan--convention": ("places", "contradictory", "substance")
    }


def test_a_place_inside_another_is_not_another_place() -> None:
    told = (
        fact("a", "bilan", project="p", places="hopital lens"),
        fact("b", "convention", project="p", places="hopital agglo"),
    )
    assert found(facts=told, inside={"lens": frozenset({"agglo"})}) == {}


def test_dates_that_moved() -> None:
    told = (
        fact("un", "engagement", on_from=date(2017, 1, 1), on_to=date(2021, 12, 31)),
        fact("deux", "bilan", on_from=date(2026, 9, 22), on_to=date(2026, 12, 20), revises="un"),
        fact("trois", "convention", on_to=date(2027, 12, 31), revises="deux"),
    )
    assert found(facts=told) == {
        "dates--un--deux": ("dates", "contradictory", "substance"),
        "dates--deux--trois": ("dates", "compatible", "substance"),
    }


def test_parts_cut_in_two_ways_are_never_added_together() -> None:
    """Of thirty-five estates eighteen lie in one département and twenty are on a list."""
    told = [
        figure("tout", "bilan", "35", "estates"),
        figure("pdc", "bilan", "18", "estates", part_of="tout", places="62", start=1),
        figure("nord", "bilan", "16", "estates", part_of="tout", places="59", start=2),
        figure("liste", "bilan", "20", "estates", part_of="tout", indicator="liste", start=3),
    ]
    assert found(*told) == {}


def test_of_a_whole_cut_in_several_ways_an_excess_is_told() -> None:
    told = [
        figure("tout", "bilan", "35", "estates"),
        figure("pdc", "bilan", "18", "estates", part_of="tout", places="62", start=1),
        figure("nord", "bilan", "19", "estates", part_of="tout", places="59", start=2),
        figure("liste", "bilan", "20", "estates", part_of="tout", indicator="liste", start=3),
    ]
    [proposal] = reconcile(statements(*told)).proposals
    assert [part.key for part in proposal.right] == ["pdc", "nord"]
    assert proposal.judged.gap is not None
    assert proposal.judged.gap.low == Decimal(2)


def test_counted_from_before_it_began() -> None:
    told = [
        figure(
            "postes",
            "bilan",
            "plus de 850",
            "jobs",
            indicator="Postes créés avec le BUD",
            valid_from=date(2017, 1, 1),
        ),
        figure(
            "firmes",
            "bilan",
            "40",
            "companies",
            indicator="Entreprises nées avec le BUD",
            valid_from=date(2018, 1, 1),
        ),
        figure(
            "autres",
            "bilan",
            "7",
            "jobs",
            indicator="Emplois dans les serres",
            valid_from=date(2015, 1, 1),
        ),
    ]
    began = fact(
        "creation",
        "convention",
        "begun",
        project="Exonération BUD",
        on_from=date(2018, 1, 1),
        on_to=date(2018, 12, 31),
    )
    assert found(*told, facts=(began,)) == {
        "dates--postes--creation": ("dates", "contradictory", "substance")
    }
