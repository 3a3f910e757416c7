"""Money: two rows never summed, states apart, other amounts by theme, schemes, files."""

import re
from decimal import Decimal
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from porion.answers.funding import Stage, funding, stage_of
from porion.core.vocabulary import FigureKind
from tests.canal import Canal
from tests.portal.counting import queries_of
from tests.portal.reading import rows_of, text_of
from tests.records import take_in
from tests.strict_client import StrictClient

PAGE = "/financements/"


def cells(response: Any) -> list[dict[str, str]]:
    """The words of each row's cells by stage; the drawings are not read."""
    page = re.sub(r"<svg.*?</svg>", " ", response.content.decode(), flags=re.DOTALL)
    rows = re.findall(r'<section class="money-line".*?</section>', page, re.DOTALL)
    cell = re.compile(r'<div class="money-cell[^"]*"><h3>(.*?)</h3>(.*?)</div>', re.DOTALL)
    return [{unescape(head): _words(rest) for head, rest in cell.findall(row)} for row in rows]


def _words(markup: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", markup)).split())


def test_homes_row_as_published(client: StrictClient, erbm: Any) -> None:
    homes = cells(client.get(PAGE))[0]
    announced, granted = homes["Annoncé, enveloppe"], homes["Attribué, notifié"]
    assert "200 M€ (somme calculée)" in announced
    assert "État 100 M€ EPCI du bassin minier 70 M€ Région Hauts-de-France 30 M€" in announced
    assert "près de 96 M€ « accordé »" in granted
    assert "95 M€ « apportés »" in granted
    assert "200 M€ « accordées » Payeurs non précisés Aux bailleurs 31/12/2024" in granted
    assert homes["Payé"] == "Non publié"


def test_spaces_row_as_published(client: StrictClient, erbm: Any) -> None:
    spaces = cells(client.get(PAGE))[1]
    assert spaces["Annoncé, enveloppe"].startswith("200 M€ Enveloppe Payeurs : État, Région")
    granted = spaces["Attribué, notifié"]
    assert "plus de 43 M€" in granted
    assert "Union européenne, Département du Nord" in granted
    assert "90 M€ « accordées »" in granted
    assert spaces["Payé"] == "Non publié"
    words = text_of(client.get(PAGE))
    assert "La part du fonds conjoint dans les aides attribuées n’est pas publiée" in words


def test_a_fact_stated_twice_is_one_bar(client: StrictClient, erbm: Any) -> None:
    """Both texts give the fund 200 M€: one amount, both sources, never 400 M€."""
    announced = cells(client.get(PAGE))[1]["Annoncé, enveloppe"]
    assert announced.count("200 M€") == 1
    assert "le même fait dans : Bilan des partenaires" in announced


def test_no_rate_and_no_sum_across(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get(PAGE))
    upper = words[: words.index("Les autres montants, par thème")]
    assert "%" not in upper
    for wrong in ("290 M€", "400 M€", "300 M€", "45 "):
        assert wrong not in upper, wrong


def test_states_of_money_never_share_a_column(erbm: Any) -> None:
    """US-40: commitment, budget, grant, and an investment whose verb says no state."""
    every = {figure.key: figure for figure in funding(erbm).every}
    assert stage_of(every["eng2017-rn17"]) is Stage.ANNOUNCED
    assert stage_of(every["cp2023-fonds-conjoint"]) is Stage.ANNOUNCED
    assert every["cp2023-fonds-conjoint"].kind is FigureKind.ENVELOPE
    assert stage_of(every["conv2025-subventions-espaces-publics"]) is Stage.GRANTED
    assert stage_of(every["conv2025-investissement-a21"]) is Stage.UNCLEAR


def test_only_shares_of_one_envelope_are_summed(erbm: Any) -> None:
    summed = [
        (statement.total.low, [figure.document.key for figure in statement.figures])
        for row in funding(erbm).rows
        for cell in row.cells.values()
        for statement in cell
        if statement.total
    ]
    assert summed == [(Decimal(200_000_000), ["BILAN2022"] * 3)]


def test_every_amount_stands_once_with_its_source(client: StrictClient, erbm: Any) -> None:
    answer = funding(erbm)
    shown = {key for row in answer.rows for key in row.shown}
    others = [figure.key for found in answer.others.values() for figure in found]
    assert sorted([*shown, *others]) == sorted(figure.key for figure in answer.every)
    page = client.get(PAGE).content.decode()
    assert all(f"/chiffres/{figure.key}" in page for figure in answer.every)


def test_schemes_with_payers_and_what_is_said(client: StrictClient, erbm: Any) -> None:
    page = client.get(PAGE).content.decode()
    table = page[page.index('class="flip schemes"') :]
    assert table.count('<tr role="row">') == 1 + len(funding(erbm).schemes)
    words = text_of(client.get(PAGE))
    assert "Aides de l’Agence de l’eau Agence de l’eau Artois-Picardie Aucun chiffre" in words
    assert "293 M€ (« mobilisant », depuis 2018)" in words


def test_files(client: StrictClient, erbm: Any) -> None:
    amounts = rows_of(client.get("/financements.csv"))
    assert {row["unit"] for row in amounts} == {"EUR", "EUR/yr"}
    assert len(amounts) == len(funding(erbm).every)
    schemes = rows_of(client.get("/financements-dispositifs.csv"))
    assert len(schemes) == len(funding(erbm).schemes)
    assert [row["payeurs"] for row in schemes if row["cle"] == "feder"] == ["Union européenne"]


def test_money_as_known_in_january_2023(client: StrictClient, erbm: Any) -> None:
    response = client.get(PAGE, {"connu-le": "2023-01-31"})
    homes, spaces = cells(response)
    assert "95 M€" in homes["Attribué, notifié"]
    assert "96 M€" not in homes["Attribué, notifié"]
    assert "somme calculée" not in homes["Annoncé, enveloppe"]
    assert "90 M€" not in spaces["Attribué, notifié"]
    assert "Peut-être déjà connu à cette date" in text_of(response)


def test_stages_of_the_small_programme(client: StrictClient, canal: Any) -> None:
    """Its only payment says no state: a column of its own, which the real one does not need."""
    [row] = cells(client.get("/p/canal/financements/"))
    assert row["État non précisé"].startswith("300 000 € « a versé » Payeur : Ville d’Amont")
    assert row["Annoncé, enveloppe"].startswith("2 M€")
    assert row["Payé"] == "Non publié"
    assert "somme calculée" not in row["Annoncé, enveloppe"]


def test_nothing_known_yet(client: StrictClient, db: None, tmp_path: Path) -> None:
    gone = ("fonds-total", "fonds-ville", "fonds-syndicat", "versement")
    canal = Canal().remove("formulas", "fonds-somme").remove("figures", *gone)
    take_in(canal.write(tmp_path / "c"))
    words = text_of(client.get("/p/canal/financements/"))
    assert "Aucun montant n’était public à cette date." in words
    assert rows_of(client.get("/p/canal/financements.csv")) == []


@pytest.mark.parametrize("rows", [30])
def test_queries_do_not_grow_with_the_amounts(
    client: StrictClient, db: None, tmp_path: Path, rows: int
) -> None:
    canal = Canal()
    take_in(canal.write(tmp_path / "few"))
    few = queries_of(client, "/p/canal/financements/")
    for n in range(rows):
        canal.add("figures", f"versement-{n:03}", like="versement")
    take_in(canal.write(tmp_path / "many"))
    assert queries_of(client, "/p/canal/financements/") == few


def test_a_rate_of_a_scheme_says_of_what(client: StrictClient, erbm: Any) -> None:
    """63 % alone would be of anything."""
    words = text_of(client.get("/financements/")).replace("\u00a0", " ")
    schemes = words[words.index("Les fonds, aides et dispositifs") :]
    assert "63 %, " in schemes
    assert "63 % (" not in schemes
    assert "40 % (" not in schemes
