"""Two programmes in one installation: nothing of the first shows on the pages of the second."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from porion.answers.open_tables import OPEN_TABLES
from tests.api.reading import problem, told
from tests.portal.reading import links_of, text_of
from tests.strict_client import StrictClient

OURS = "/p/sourdre/"
#: Words of the first programme. Its name stands where one changes programme, and nowhere else.
ERBM_WORDS = re.compile(
    r"\blogements?\b|(?<!est )\bcités?\b|mini(?:er|ère)s?\b|mission bassin|bailleur|\berbm\b"
    r"|\bmines?\b"
    r"|convention (?:de mise|2025)|2025-2027|7 mars 20[12]7|hauts-de-france|pas-de-calais|\bcopil\b"
    r"|réhabilit|\bcorons?\b|douze signataires",
    re.IGNORECASE,
)
#: Where a page of one programme may lead out of it.
SHARED = "59015"
#: The addresses of this site on a page, forms included.
LEADING = re.compile(r"\s(?:href|action)=\"(/[^\"]*)\"")


@pytest.mark.parametrize(
    "address",
    ["", "chiffres/", "indicateurs/", "sources/", "axes/", "territoires/", "calendrier/"],
)
def test_the_pages_of_the_first_stay_in_the_first(
    client: StrictClient, two: Any, address: str
) -> None:
    at_root = [link for link in links_of(client.get(f"/{address}")) if link.startswith("/p/")]
    assert set(at_root) == {OURS}
    under_its_key = links_of(client.get(f"/p/erbm/{address}"))
    strays = [each for each in under_its_key if not each.startswith(("/p/", "/static/", "/api/"))]
    assert set(strays) <= {"/"}


# ------------------------------------------------------------------- what the pages say


def test_a_headline_that_goes_down(client: StrictClient, two: Any) -> None:
    words = text_of(client.get(OURS)).replace("\u00a0", " ")
    assert "10 800 000 m³" in words
    assert "plus de 41 % du chemin vers la cible de 8 500 000" in words
    assert "moins de 2 300 000" in words
    assert "restants" not in words


def test_a_way_down_is_drawn_downwards(client: StrictClient, two: Any) -> None:
    """The pace that is needed leads from the last value down to the target."""
    response = client.get(f"{OURS}indicateurs/eau-prelevee")
    assert "plus de 41 % du chemin vers la cible" in text_of(response).replace("\u00a0", " ")
    number = r"(-?\d+(?:\.\d+)?)"
    line = rf'd="M {number} {number} L {number} {number}"[^>]*class="pace'
    drawn = re.findall(line, response.content.decode())
    assert drawn
    for slope in drawn:
        x, y, end_x, end_y = map(float, slope)
        assert (end_x > x, end_y > y) == (True, True), slope


def test_the_past_of_the_second(client: StrictClient, two: Any) -> None:
    response = client.get(OURS, {"connu-le": "2023-07-15"})
    words = text_of(response).replace("\u00a0", " ")
    assert "nviron 11 500 000 m³" in words
    assert "10 800 000" not in words
    assert "la cible de 9 000 000" in words
    assert "Peut-être déjà connu à cette date" in words
    main = response.content.decode().partition("<main")[2]
    inside = [href for href in LEADING.findall(main) if href.startswith(OURS)]
    lost = {href for href in inside if "connu-le=" not in href}
    # The way back to today stands in the choice of a day, a form keeps its day in a field.
    assert lost <= {OURS, f"{OURS}territoires/"}


def test_its_days_are_its_own(client: StrictClient, two: Any) -> None:
    """The choice of days offers the days of its documents only."""
    html = client.get(OURS).content.decode()
    offered = set(re.findall(r"connu-le=(\d{4}-\d\d-\d\d)", html))
    assert offered == {"2021-03-22", "2022-11-14", "2023-06-30", "2024-09-02", "2025-04-10"}


def test_an_amended_agreement_says_so(client: StrictClient, two: Any) -> None:
    words = text_of(client.get(f"{OURS}axes/"))
    assert "Modifie" in words
    assert words.count("Contrat de 2021") >= 3


def test_a_set_told_by_state(client: StrictClient, two: Any) -> None:
    words = text_of(client.get(f"{OURS}indicateurs/captages-proteges")).replace("\u00a0", " ")
    assert "14 sites" in words
    assert "1 état non précisé (calculé)" in words
    assert "14 comptés" not in words, "a target counts no member"


def test_a_correction_is_on_the_card(client: StrictClient, two: Any) -> None:
    words = text_of(client.get(f"{OURS}chiffres/lettre2024-eau"))
    assert "Chiffres intervertis à la saisie" in words


def test_a_passage_is_shown_in_its_document(client: StrictClient, two: Any) -> None:
    words = text_of(client.get(f"{OURS}sources/LETTRE2024"))
    assert "moins de 10,8 millions de m³ ont été tirés" in words


# --------------------------------------------------------------------- one place of both


def test_the_sheets_of_a_shared_commune_lead_to_each_other(client: StrictClient, two: Any) -> None:
    ours, theirs = f"{OURS}territoires/{SHARED}", f"/territoires/{SHARED}"
    assert theirs in links_of(client.get(ours))
    assert ours in links_of(client.get(theirs))


def test_each_sheet_says_its_own(client: StrictClient, two: Any) -> None:
    ours = text_of(client.get(f"{OURS}territoires/{SHARED}")).replace("\u00a0", " ")
    theirs = text_of(client.get(f"/territoires/{SHARED}")).replace("\u00a0", " ")
    assert "250 000 €" in ours
    assert "Petites villes de demain" not in ours
    assert "Petites villes de demain" in theirs
    assert "250 000 €" not in theirs


@pytest.mark.parametrize(
    ("asked", "mine", "other"),
    [
        ("Arleux", f"{OURS}territoires/59015", "/territoires/59015"),
        ("gue blanc", f"{OURS}territoires/99102", ""),
    ],
)
def test_a_search_stays_in_its_programme(
    client: StrictClient, two: Any, asked: str, mine: str, other: str
) -> None:
    response = client.get(f"{OURS}territoires/", {"q": asked})
    assert response.headers.get("Location", mine) == mine
    assert mine in (*links_of(response), response.headers.get("Location"))
    first = client.get("/territoires/", {"q": asked})
    found = (*links_of(first), first.headers.get("Location"))
    assert mine not in found
    assert not other or other in found


def test_the_unknown_gives_the_nearest_of_its_own(client: StrictClient, two: Any) -> None:
    response = client.get(f"{OURS}chiffres/lettre2024-eaux")
    assert response.status_code == 404
    assert f"{OURS}chiffres/lettre2024-eau" in links_of(response)
    strange = client.get(f"{OURS}chiffres/cp2025-logements-15500")
    assert strange.status_code == 404
    assert [link for link in links_of(strange) if link.startswith("/chiffres/")] == []


def test_no_word_of_the_first_in_the_templates() -> None:
    """What every programme shows is written in none of their words."""
    root = Path(__file__).resolve().parents[2] / "porion"
    named = re.compile(r"mission bassin|\berbm\b|bassin minier|logements? minier", re.IGNORECASE)
    found = [
        f"{path.relative_to(root)}:{number}"
        for path in sorted((*root.rglob("*.html"), *root.rglob("*.py")))
        if "migrations" not in path.parts
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if named.search(line)
    ]
    assert found == []


# ------------------------------------------------------------------ the interface for programs


TABLES = [table for name, table in OPEN_TABLES.items() if name != "programmes"]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_api_tells_of_one_programme_at_a_time(
    client: StrictClient, two: Any, table: Any
) -> None:
    first = told(client, f"/{table.name}", limit="1000")
    found = told(client, f"/{table.name}", programme="sourdre", limit="1000")
    assert (first["programme"], found["programme"]) == ("erbm", "sourdre")
    assert (found["licence"], found["origin"]) == (
        "Licence d’essai",
        "Rédaction d’essai, contrat de la Sourdre",
    )
    words = json.dumps(found, ensure_ascii=False, default=str)
    assert ERBM_WORDS.findall(words.replace("’", "'")) == []
    theirs = {row.get("key") for row in first["results"]} - {None}
    assert not theirs & {row.get("key") for row in found["results"]}


def test_the_api_lists_both(client: StrictClient, two: Any) -> None:
    listed = told(client, "/programmes")["results"]
    assert [row["key"] for row in listed] == ["erbm", "sourdre"]


def test_the_api_knows_the_past_of_the_second(client: StrictClient, two: Any) -> None:
    asked = {"programme": "sourdre", "indicator": "eau-prelevee", "limit": "100"}
    every = {row["key"] for row in told(client, "/figures", **asked)["results"]}
    answer = told(client, "/figures", **asked, known_on="2022-12-01")
    then = {row["key"] for row in answer["results"]}
    assert then == {"contrat-eau-2019", "contrat-eau-cible", "lettre2022-eau"}
    assert every - then == {"revue-eau", "lettre2024-eau", "avenant2-eau-cible"}


def test_the_api_of_an_unknown_programme_names_the_nearest(client: StrictClient, two: Any) -> None:
    said = problem(client, "/figures", 404, programme="sourde")
    assert "sourdre" in json.dumps(said)
