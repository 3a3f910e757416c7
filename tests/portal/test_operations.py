"""Estates and operations: two tracks of squares, the estates by EPCI, their files."""

import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from tests.canal import Canal, fingerprint, place_of
from tests.portal.counting import queries_of
from tests.portal.reading import rows_of, text_of
from tests.records import take_in
from tests.strict_client import StrictClient

PAGE = "/operations/"


def stands(response: Any) -> list[str]:
    """The words of each picture, in order: the drawing is not read."""
    page = response.content.decode()
    parts = re.findall(r'<figure class="stand">.*?</figure>', page, re.DOTALL)
    shorn = (re.sub(r"<svg.*?</svg>", " ", part, flags=re.DOTALL) for part in parts)
    return [" ".join(unescape(re.sub(r"<[^>]+>", " ", part)).split()) for part in shorn]


def squares(response: Any) -> list[dict[str, int]]:
    """How many squares of each sort each picture draws."""
    page = response.content.decode()
    parts = re.findall(r'<figure class="stand">.*?</figure>', page, re.DOTALL)
    return [
        {
            sort: len(re.findall(rf'<{tag}[^>]*class="{sort}"', part))
            for sort, tag in (
                ("sq-done", "rect"),
                ("sq-works", "path"),
                ("sq-void", "rect"),
                ("sq-hatch", "rect"),
            )
        }
        for part in parts
    ]


def test_two_tracks_side_by_side_by_date(client: StrictClient, erbm: Any) -> None:
    found = stands(client.get(PAGE))
    assert len(found) == 4
    assert found[0].startswith("Fin 2022 1 achevée 10 en travaux 24 état non précisé (calculé)")
    assert found[1].startswith(
        "Mi-2025 5 achevées 10 en travaux 10 démarrages annoncés en 2025 10 état non précisé"
    )
    assert found[2].startswith("Fin 2022 4 achevées 19 en travaux 27 état non précisé (calculé)")
    assert found[3].startswith("Mi-2025 Non publié")


def test_as_many_squares_as_things(client: StrictClient, erbm: Any) -> None:
    """35 estates and 50 operations; what is not published is hatched, not empty."""
    old, new, homes, silent = squares(client.get(PAGE))
    assert old == {"sq-done": 1, "sq-works": 10, "sq-void": 24, "sq-hatch": 0}
    assert new == {"sq-done": 5, "sq-works": 10, "sq-void": 10, "sq-hatch": 0}
    assert homes == {"sq-done": 4, "sq-works": 19, "sq-void": 27, "sq-hatch": 0}
    assert silent == {"sq-done": 0, "sq-works": 0, "sq-void": 0, "sq-hatch": 50}


def test_pictures_have_a_title_a_source_and_a_twin(client: StrictClient, erbm: Any) -> None:
    response = client.get(PAGE)
    page = response.content.decode()
    assert page.count('role="img"') == 4
    assert "<desc" in page
    assert "publiée entre le 23/01/2023 et le 20/06/2025" in stands(response)[0]
    twin = page[page.index('<details class="twin') : page.index("</details>", page.index("twin"))]
    assert "squares" not in twin
    assert 'href="/operations-avancement.csv"' in page


def test_legend_is_said_once(client: StrictClient, erbm: Any) -> None:
    page = client.get(PAGE).content.decode()
    assert page.count('class="legend') == 1
    for words in ("en travaux", "annoncé", "état non précisé", "non publié"):
        assert words in page


def test_title_sentence_can_be_quoted(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get(PAGE))
    assert (
        "Mi-2025 : 5 achevées, 10 en travaux, 10 démarrages annoncés en 2025, 10 dont l’état n’est "
        "pas précisé (calculé), sur 35 cités." in words
    )


def test_states_file_keeps_silence_empty(client: StrictClient, erbm: Any) -> None:
    rows = rows_of(client.get("/operations-avancement.csv"))
    silent = [row for row in rows if row["etat"] == "non publié"]
    assert [(row["jour"], row["nombre"]) for row in silent] == [("2025-06-30", "")]
    computed = [row for row in rows if row["calcule"] == "true"]
    assert [row["nombre"] for row in computed] == ["24", "10", "27"]


def test_estates_of_all_epci_with_what_is_published(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get(PAGE))
    assert "59 cités ont leur fiche." in words
    owned = "Condé-sur-l’Escaut · Maisons & Cités, SIA Habitat"
    assert f"Cité des Acacias {owned} Achevée (publié le 23/01/2023)" in words
    assert "(Denain) (Denain)" not in words
    silent = words[words.index("Béthune-Bruay, Artois-Lys Romane Aucune") :]
    assert silent.startswith(
        "Béthune-Bruay, Artois-Lys Romane Aucune information publiée à ce jour :"
    )


def test_no_state_is_given_to_an_estate_whose_commune_alone_is_named(
    client: StrictClient, erbm: Any
) -> None:
    """Fenain is one of the four communes of the finished estates: no text names which."""
    rows = {row["cite"]: row for row in rows_of(client.get("/operations.csv"))}
    assert rows["Cité des Agaches"]["etat"] == ""
    assert rows["Cité Heurteau"]["etat"] == "en travaux"


def test_list_is_narrowed_by_a_plain_form(client: StrictClient, erbm: Any) -> None:
    page = client.get(PAGE).content.decode()
    assert '<form class="narrowing" action="/operations/#cites">' in page
    narrowed = client.get(PAGE, {"epci": "246200364"})
    words = text_of(narrowed)
    assert "15 cités ont leur fiche." in words
    assert "Cité des Acacias" not in words
    assert 'value="246200364" selected' in narrowed.content.decode()
    rows = rows_of(client.get("/operations.csv", {"epci": "246200364"}))
    assert len(rows) == 15
    assert {row["code_intercommunalite"] for row in rows} == {"246200364"}


@pytest.mark.parametrize("asked", ["rien", "9" * 10_000, "<b>", "%00"])
def test_an_epci_that_is_none_is_said_and_all_are_shown(
    client: StrictClient, erbm: Any, asked: str
) -> None:
    words = text_of(client.get(PAGE, {"epci": asked}))
    assert "Aucune intercommunalité connue ici n’a le code" in words
    assert "59 cités ont leur fiche." in words


def test_before_any_count_nothing_is_drawn(client: StrictClient, erbm: Any) -> None:
    response = client.get(PAGE, {"connu-le": "2023-01-31"})
    assert stands(response) == []
    words = text_of(response)
    assert "Aucun document public à cette date ne dit l’avancement d’un ensemble." in words
    assert "Cité des Acacias" in words


def test_a_programme_without_estates_lists_none(client: StrictClient, canal: Any) -> None:
    words = text_of(client.get("/p/canal/operations/"))
    assert "Aucun document public à cette date ne dit l’avancement d’un ensemble." in words
    assert "cité" not in words
    assert rows_of(client.get("/p/canal/operations.csv")) == []


def test_a_set_of_the_small_programme_is_drawn(
    client: StrictClient, db: None, tmp_path: Path
) -> None:
    """Nothing of the real programme is needed: any indicator with `members_of` is a track."""
    canal = Canal()
    size = {"unit": "stations", "nature": "stock"}
    canal.add("indicators", "ecluses", like="berges", label="Écluses", **size)
    canal.add("indicators", "ecluses-etats", like="ecluses", label="Écluses, par état")
    canal.set("indicators", "ecluses-etats", members_of="ecluses")
    same = {"unit": "stations", "qualifier": "exact", "value_high": "400", "printed": "400"}
    start, end = place_of("LETTRE", "Fin 2021")
    for key, indicator, number, state in (
        ("ecluses-toutes", "ecluses", "7", ""),
        ("ecluses-faites", "ecluses-etats", "2", "ended"),
        ("ecluses-en-cours", "ecluses-etats", "1", "started"),
    ):
        cells = {**same, "value_low": number, "value_high": number, "printed": "2021"}
        where = {"document": "LETTRE", "passage_start": str(start), "passage_end": str(end)}
        canal.add(
            *("figures", key),
            like="lettre-logements",
            indicator=indicator,
            state=state,
            passage_sha256=fingerprint("Fin 2021"),
            label=key,
            places="",
            **cells,
            **where,
        )
    take_in(canal.write(tmp_path / "c"))
    [only] = stands(client.get("/p/canal/operations/"))
    assert only.startswith("Fin 2021 2 achevées 1 en travaux 4 état non précisé (calculé)")


def test_queries_do_not_grow_with_the_estates(
    client: StrictClient, db: None, tmp_path: Path
) -> None:
    canal = Canal()
    take_in(canal.write(tmp_path / "few"))
    few = queries_of(client, "/p/canal/operations/")
    for n in range(20):
        canal.add("places", f"cite-{n}", label=f"Cité {n}", kind="cite", parent="amont")
    take_in(canal.write(tmp_path / "many"))
    assert queries_of(client, "/p/canal/operations/?epci=") <= few + 1
    assert "20 cités ont leur fiche." in text_of(client.get("/p/canal/operations/"))
