"""The first view of a page takes a few queries, whatever the record holds, once it is known."""

from pathlib import Path
from typing import Any

import pytest

from tests.canal import Canal
from tests.portal.counting import queries_of_another
from tests.portal.reading import text_of
from tests.records import take_in
from tests.strict_client import StrictClient

#: Pages, and the queries that they may take; all ask for the state of the record.
FEW = {
    "/": 5,
    "/chiffres/": 4,
    "/chiffres/cp2025-logements-15500": 10,
    "/indicateurs/": 7,
    "/sources/": 1,
    "/territoires/": 1,
    "/territoires/59574": 5,
    "/territoires/bassin-minier": 4,
    "/carte/": 1,
    "/engagements/": 4,
    "/recherche/?q=hopital": 4,
}


@pytest.mark.parametrize("address", FEW)
def test_few_queries(client: StrictClient, erbm: Any, address: str) -> None:
    assert queries_of_another(client, address) <= FEW[address]


def test_a_card_shows_what_was_published_around_its_figure(
    client: StrictClient, db: None, tmp_path: Path
) -> None:
    canal = Canal()
    for n in range(40):
        canal.add("figures", f"logements-{n}", like="lettre-logements")
    take_in(canal.write(tmp_path / "many"))
    response = client.get("/p/canal/chiffres/logements-7")
    html = response.content.decode()
    rows = html.partition('id="h-sujet"')[2].partition("</section>")[0].count("<tr role")
    assert rows == 21  # its head, and twenty figures
    assert "juste avant et juste après ce chiffre" in text_of(response)
    assert 'href="/p/canal/chiffres/?indicateur=logements-relies"' in html
    assert 'aria-current="true"' in html


def test_a_card_of_few_shows_them_all(client: StrictClient, canal: Any) -> None:
    response = client.get("/p/canal/chiffres/lettre-logements")
    assert "juste avant" not in text_of(response)
