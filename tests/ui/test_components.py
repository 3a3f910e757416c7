"""Pages and components: strict HTML, every state, wording of the field."""

import re
from datetime import date
from typing import Any

import pytest
from django.template import engines
from django.test import Client

from porion.ui.frames import Frame, Link, Publication, Stamp
from porion.ui.parts import Dated, Observation, Passage, Term
from porion.ui.tables import Cell, Column, Row, Table
from tests.strict_client import assert_good_html
from tests.ui.data import EVERY

BANNER = "Document de travail, à partir de documents publics, non validé par les partenaires"


def rendered(source: str, **context: Any) -> str:
    """A template of the test's own, as a fragment."""
    return engines["django"].from_string("{% load ui %}" + source).render(context)


def page(frame: Frame) -> str:
    """An empty page in a frame."""
    html = engines["django"].from_string('{% extends "ui/base.html" %}').render({"frame": frame})
    assert_good_html(html)
    return html


@pytest.mark.parametrize("query", ["", "?connu-le=2023-01-31", "?connu-le=31/02/2023"])
def test_the_gallery_is_strict_html(client: Client, query: str) -> None:
    response = client.get(f"/composants/{query}")
    assert response.status_code == 200
    body = response.content.decode()
    assert body.count("<h1") == 1
    identifiers = re.findall(r'\sid="([^"]+)"', body)
    assert sorted(set(identifiers)) == sorted(identifiers)
    for reference in re.findall(r'(?:aria-labelledby|for)="([^"]+)"', body):
        assert set(reference.split()) <= set(identifiers)


@pytest.mark.parametrize("path", ["400", "403", "404", "500", "500-unnumbered"])
def test_error_pages_stand_alone(client: Client, path: str) -> None:
    body = client.get(f"/{path}/").content.decode()
    assert body.count("<h1") == 1
    assert 'name="robots" content="noindex"' in body
    assert ("A1B2C3D4" in body) == (path == "500")


def test_nothing_comes_from_outside(client: Client) -> None:
    body = client.get("/composants/").content.decode()
    assert re.findall(r"(?:src|href|action)=\"(?:https?:)?//[^\"]*", body) == []


def test_a_draft_says_so_and_is_not_indexed(today: Frame) -> None:
    html = page(today)
    assert BANNER in html
    assert 'name="robots" content="noindex"' in html
    assert "Avant l’édition n° 1" in html


def test_an_edition_is_indexed() -> None:
    html = page(Frame("Programme", stamp=Stamp(date(2025, 9, 2), 3)))
    assert BANNER not in html
    assert "noindex" not in html
    assert "Édition n° 3" in html
    assert "Données arrêtées au 2 septembre 2025" in html


def test_the_past_is_announced_and_leads_back() -> None:
    stamp = Stamp(known_on=date(2023, 1, 31), today_href="/chiffres/?vue=tout")
    html = page(Frame("Programme", stamp=stamp))
    assert "Tel que publié au 31 janvier 2023" in html
    assert '<a href="/chiffres/?vue=tout">Revenir à aujourd’hui</a>' in html
    assert "noindex" in html


def test_each_day_of_publication_is_one_click_and_says_what_became_public() -> None:
    days = (
        Publication(date(2025, 9, 2), ("Convention",), '?q=a"b&connu-le=2025-09-02'),
        Publication(date(2017, 3, 7), ("Charte", "Annexe"), "?connu-le=2017-03-07"),
    )
    stamp = Stamp(
        known_on=date(2017, 3, 7), publications=days, keep=(("q", 'a"b'),), today_href="/axes/"
    )
    html = page(Frame("Programme", stamp=stamp))
    panel = html[html.index("asof-days") : html.index("</ul>", html.index("asof-days"))]
    assert re.findall(r'<a href="([^"]+)"( aria-current="true")?><b>([^<]+)', panel) == [
        ("/axes/", "", "Aujourd’hui"),
        ("?q=a&quot;b&amp;connu-le=2025-09-02", "", "2 septembre 2025"),
        ("?connu-le=2017-03-07", ' aria-current="true"', "7 mars 2017"),
    ]
    assert "Charte" in panel
    assert "Annexe" in panel
    assert html.count('<input type="hidden" name="q" value="a&quot;b">') == 1
    assert '<input type="date" id="connu-le" name="connu-le" required value="2017-03-07">' in html


def test_what_was_not_yet_known_is_named() -> None:
    stamp = Stamp(
        known_on=date(2023, 1, 31),
        today_href="/",
        documents=5,
        public=2,
        unknown=(Link("Bilan, peut-être déjà public", "/sources/B"), Link("Convention", "/c")),
    )
    html = page(Frame("Programme", stamp=stamp))
    assert "À cette date, 2 documents sur 5 étaient publics ; pas encore connus" in html
    assert '<a href="/sources/B">Bilan, peut-être déjà public</a>' in html


def test_another_programme_is_one_click_away() -> None:
    links = (Link("Plan du canal", "/p/canal/"), Link("Programme", "/", True))
    html = page(Frame("Programme", programmes=links))
    assert '<a href="#programmes">Autres programmes</a>' in html
    assert '<a href="/p/canal/">Plan du canal</a>' in html
    assert "Autres programmes" not in page(Frame("Programme"))


def test_only_pages_that_exist_are_linked() -> None:
    links = (Link("Accueil", "/", True), Link("Les chiffres", "/chiffres/"))
    html = page(Frame("Programme", nav=links))
    assert '<a href="/" aria-current="true">Accueil</a>' in html
    assert "Les engagements" not in html
    assert "<nav" not in page(Frame("Programme"))


@pytest.mark.parametrize(
    ("name", "unit", "expected"),
    [
        ("more_than", "homes", "Plus de 15\u00a0500 logements"),
        ("between", "ha", "Entre 9\u00a0000 et 12\u00a0000\u00a0ha"),
        ("exact", "homes", "23\u00a0000 logements"),
    ],
)
def test_the_opening_number_keeps_its_qualifier(name: str, unit: str, expected: str) -> None:
    html = rendered("{% number_opening value unit %}", value=EVERY[name], unit=unit)
    assert " ".join(re.sub(r"<[^>]+>", "", html).split(" ")).strip() == expected


def test_a_long_number_is_set_smaller() -> None:
    long = rendered("{% number_opening value 'EUR/home' 'par logement' %}", value=EVERY["between"])
    assert "num-long" in long


def test_silence_is_a_sentence() -> None:
    assert "Aucune information publiée à ce jour" in rendered("{% empty %}")
    assert "Non communiqué" in rendered("{% quantity value 'homes' %}", value=None)
    assert "Les documents publiés ne le précisent pas" in rendered(
        "{% terms items %}", items=[Term("Périmètre")]
    )


def test_an_empty_table_says_so() -> None:
    empty = Table("Chiffres", (Column("Date"),), ())
    html = rendered("{% data_table table %}", table=empty)
    assert "Aucune information publiée à ce jour" in html
    assert "<table" not in html


def test_a_table_keeps_its_roles_when_it_folds() -> None:
    table = Table("Chiffres", (Column("Date"), Column("Chiffre publié", "Chiffre")), (ROW,))
    html = rendered("{% data_table table %}", table=table)
    assert html.count('role="columnheader"') == 2
    assert 'role="rowheader" scope="row" data-l="Date"' in html
    assert 'data-l="Chiffre"' in html
    assert "&lt;b&gt;" in html


ROW = Row((Cell("2025"), Cell("<b>12</b>", "#", strong=True)))


def test_a_row_must_have_a_cell_for_each_column() -> None:
    with pytest.raises(ValueError, match="zip"):
        rendered("{% data_table table %}", table=Table("Chiffres", (Column("Date"),), (ROW,)))


def test_a_passage_marks_the_span_and_the_number() -> None:
    item = Passage("NOTE:1-20", "ab12", "Avant.", ("compte ", "12", " arbres"), "Après.")
    html = rendered("{% passage item %}", item=item)
    assert "<mark>compte <b>12</b> arbres</mark>" in html
    assert "NOTE:1-20" in html


def test_without_the_text_only_position_and_fingerprint_are_shown() -> None:
    html = rendered("{% passage item %}", item=Passage("NOTE:1-20", "ab12", installed=False))
    assert "<mark>" not in html
    assert "NOTE:1-20" in html
    assert "ab12" in html


def test_an_observation_is_absent_where_there_is_none() -> None:
    assert rendered("{% observation item %}", item=None).strip() == ""
    item = Observation("la Région", "3 octobre 2025", "Un mot.")
    assert "Observation de la Région, le 3 octobre 2025" in rendered(
        "{% observation item %}", item=item
    )


def test_a_figure_line_leads_to_its_card() -> None:
    dated = Dated("Situation au 31/12/2022 · publiée le 23/01/2023", href="/chiffres/a")
    assert '<a href="/chiffres/a">Fiche du chiffre</a>' in rendered("{% figure_line d %}", d=dated)
    assert "<a" not in rendered("{% figure_line d links=False %}", d=dated)


def test_verdicts_look_the_same() -> None:
    shown = {rendered("{% verdict key %}", key=key) for key in ("open", "error")}
    assert {re.sub(r">[^<]+<", "><", html) for html in shown} == {'<span class="verdict"></span>'}
