"""Every indicator with a target, and what is published of it."""

import csv
import re
from pathlib import Path
from typing import Any

from tests.canal import Canal
from tests.portal.counting import queries_of
from tests.portal.reading import rows_of, text_of
from tests.records import take_in
from tests.strict_client import StrictClient

OURS = "/p/sourdre/cibles"


def row(html: str, label: str) -> str:
    """The words of the row of a table that holds a label."""
    found = next(r for r in re.findall(r"(?s)<tr .*?</tr>", html) if label in r)
    return " ".join(re.sub(r"<[^>]+>", " ", found).replace("\u00a0", " ").split())


def page(client: StrictClient, address: str) -> str:
    return client.get(address).content.decode()


def test_honest_bounds(client: StrictClient, erbm: Any) -> None:
    """US-02: what is computed is rounded outward, and the pace that is needed is an upper bound."""
    homes = row(page(client, "/cibles/"), 'href="/indicateurs/logements-rehabilites"')
    assert "23 000 logements fixée en 2017" in homes
    assert "plus de 15 500 logements" in homes
    assert "Plus de 67 %" in homes
    assert "Moins de 7 500" in homes
    assert "rythme nécessaire : au plus 4 455 par an" in homes


def test_every_target_of_the_record_is_there(
    client: StrictClient, erbm: Any, erbm_dossier: Path
) -> None:
    """Durations elapse; every other indicator with one target has its row."""
    with (erbm_dossier / "figures.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    wanted = {
        r["indicator"]
        for r in rows
        if r["kind"] == "target" and r["unit"] not in ("years", "months") and not r["places"]
    }
    told = {r["indicator"] for r in rows_of(client.get("/cibles.csv"))}
    assert wanted <= told


def test_a_target_that_an_undertaking_sets(client: StrictClient, erbm: Any) -> None:
    outreach = row(page(client, "/cibles/"), 'href="/indicateurs/maraudeurs"')
    assert "100" in outreach
    assert "dans un engagement" in outreach
    assert "Aucun résultat publié à ce jour" in outreach
    assert "0 %" not in outreach
    told = {r["indicator"]: r for r in rows_of(client.get("/cibles.csv"))}
    assert told["maraudeurs"]["commitments"] == "eng2017-maraudeurs"
    assert told["maraudeurs"]["share_words"] == ""


def test_a_target_of_a_place_is_set_against_that_place(client: StrictClient, erbm: Any) -> None:
    told = {r["indicator"]: r for r in rows_of(client.get("/cibles.csv"))}
    boarding = told["places-internat"]
    assert set(boarding["places"].split(";")) == {"59606", "62498"}


def test_bounds_of_every_sort(client: StrictClient, two: Any) -> None:
    html = page(client, f"{OURS}/")
    assert "Entre 53 et 54 %" in row(html, "Haies plantées")
    assert "Entre 56 et 70 %" in row(html, "Prairies humides")
    assert "du chemin vers la cible" in row(html, "Eau tirée de la nappe")
    assert "Sans Arleux" in row(html, "Prairies humides")  # the scope is named


def test_two_rates_are_not_divided(client: StrictClient, two: Any) -> None:
    rate = row(page(client, f"{OURS}/"), "Rendement des réseaux")
    assert "au moins 85 %" in rate
    assert "plus de 83 %" in rate
    assert "deux taux se lisent côte à côte" in rate


def test_as_known_on_a_day(client: StrictClient, two: Any) -> None:
    then = row(page(client, f"{OURS}/?connu-le=2021-04-01"), "Haies plantées")
    assert "au moins 35 km" in then
    assert "Aucun résultat publié à ce jour" in then


def test_nothing_judges(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get("/cibles/"))
    assert "Aucun résultat publié ne veut pas dire que rien n’a été fait" in words
    for avoided in ("retard", "classement", "score", "échec", "tenue"):
        assert avoided not in words


def test_csv_says_what_is_computed(client: StrictClient, two: Any) -> None:
    rows = {r["indicator"]: r for r in rows_of(client.get(f"{OURS}.csv"))}
    hedges = rows["haies"]
    assert hedges["target"] == "avenant1-haies"
    assert hedges["actual_as_at"] == "2024-12-31"
    assert hedges["share_words"] == "entre 53 et 54 %"
    assert hedges["computed"] == "true"


def test_queries_do_not_grow(client: StrictClient, canal: Any, tmp_path: Path) -> None:
    def counted(number: int) -> int:
        many = Canal()
        for index in range(number):
            many.add("indicators", f"i-{index}", like="logements-relies")
            many.add("figures", f"t-{index}", like="cible", indicator=f"i-{index}")
        take_in(many.write(tmp_path / str(number)))
        return queries_of(client, "/p/canal/cibles/")

    few = counted(2)
    assert counted(60) <= few <= 32
