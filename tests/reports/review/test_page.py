"""The review page as text: readable without a script, and nothing in it that the text put there."""

import json
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html import unescape

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from porion.core.passages import normalise
from porion.core.reading.document import Block, BlockKind, Document
from porion.core.reading.found import Reading
from porion.formats.dossier.reading import read_dossier
from porion.formats.dossier.recorded import record_of
from porion.reports.review.dress import script
from porion.reports.review.markup import Html, joined, tag
from porion.reports.review.text_side import Mark, marked
from porion.reports.review.words import FILTERS
from tests.records import SOURDRE
from tests.reports.review.made import HOSTILE, Made, candidate, document, made


@pytest.fixture(scope="module")
def one() -> Made:
    return made()


def parsed(page: str) -> html5lib.HTMLParser:
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    parser.tree = parser.parse(page)
    return parser


def words(markup: str) -> str:
    """What one reads of some markup."""
    return unescape(re.sub(r"<[^>]*>", "", markup))


def data_of(page: str) -> dict[str, object]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found
    return dict(json.loads(found[1]))


def test_the_page_is_good_html(one: Made) -> None:
    assert parsed(one.page).errors == []


def test_it_asks_nothing_of_any_host(one: Made) -> None:
    outside = r"""(?:src|href|action)\s*=\s*["'](?!\#)|url\((?!"data:)|@import|https?://"""
    frame = one.page.replace(json.dumps(HOSTILE), "")
    body = re.sub(r'<script type="application/json".*?</script>', "", frame, flags=re.DOTALL)
    assert [found for found in re.findall(outside, body) if "data:" not in found] == []


def test_only_its_own_style_and_script_may_run(one: Made) -> None:
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', one.page)
    assert policy
    told = unescape(policy[1])
    for name in ("style", "script"):
        content = re.findall(rf"<{name}>(.*?)</{name}>", one.page, re.DOTALL)
        assert len(content) == 1
        digest = b64encode(sha256(content[0].encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in told
    assert told.startswith("default-src 'none'")
    assert "unsafe" not in told


def test_the_whole_text_is_there_in_order_and_no_tag_of_it_is_one(one: Made) -> None:
    section = re.search(r'<div class="doc">(.*?)</div></section>', one.page, re.DOTALL)
    assert section
    told = re.sub(r'<p class="page">[^<]*</p>|<a class="k-link".*?</a> ', "", section[1])
    shown = " ".join(words(told.replace("</p>", "</p> ").replace("</h3>", "</h3> ")).split())
    assert shown == " ".join(one.document.text.split())
    assert one.page.count("<script") == 2
    assert "<img" not in one.page


def test_no_text_of_the_document_ends_the_data(one: Made) -> None:
    found = re.search(r'id="data">(.*?)</script>', one.page, re.DOTALL)
    assert found
    assert not re.search("[<>&\u2028\u2029]", found[1])
    rows = str(data_of(one.page)["tables"])
    assert "onerror=alert(1)" in rows


def test_every_row_of_every_table_is_embedded_as_it_is(one: Made) -> None:
    tables = data_of(one.page)["tables"]
    assert isinstance(tables, dict)
    assert set(tables) == set(one.tables)
    for name, rows in one.tables.items():
        header = tables[name]["header"]
        for row, cells in zip(rows, tables[name]["rows"], strict=True):
            assert dict(zip(header, cells, strict=True)) == {
                column: row.cells.get(column, "") for column in header
            }


def test_a_card_says_value_nature_date_indicator_and_words_around(one: Made) -> None:
    cards = re.findall(r"<article.*?</article>", one.page, re.DOTALL)
    first = next(card for card in cards if "plus de 640" in words(card))
    said = words(first)
    for part in (
        "640 logements",
        "Réalisé, livré",
        "31/12/2024",
        "Voir dans le texte",
        "À décider",
    ):
        assert part in said
    assert "<mark>640</mark>" in first
    assert any("Engagement" in words(card) and "2\u00a0M€" in words(card) for card in cards)


def test_every_mark_leads_to_its_card_and_back(one: Made) -> None:
    ids = re.findall(r'\sid="([^"]+)"', one.page)
    assert len(ids) == len(set(ids))
    targets = re.findall(r'href="#([^"]+)"', one.page)
    assert set(targets) <= set(ids)
    assert sum(target.startswith("m-") for target in targets) == 6


def test_headings_never_jump_a_level() -> None:
    text = "A B C D E"
    levels = [1, 3, 6, 2, 9]
    blocks = tuple(
        Block(BlockKind.HEADING, 2 * at, 2 * at + 1, level=level) for at, level in enumerate(levels)
    )
    page = marked(Document(text, blocks), ())
    assert re.findall(r"<h(\d)", page) == ["3", "4", "5", "4", "5"]


def test_tables_lists_notes_and_pages_are_told_apart() -> None:
    text = "Poste Euros Gare 40 un deux note"
    cells = [(0, 5, 0, 0), (6, 11, 0, 1), (12, 16, 1, 0), (17, 19, 1, 1)]
    blocks = [
        Block(BlockKind.CELL, start, end, page=2, table=1, row=row, column=column, header=row == 0)
        for start, end, row, column in cells
    ]
    blocks += [Block(BlockKind.ITEM, 20, 22, 1, 2), Block(BlockKind.ITEM, 23, 27, 2, 2)]
    blocks.append(Block(BlockKind.NOTE, 28, 32, page=3))
    page = marked(Document(text, tuple(blocks), 3), [Mark(17, 19, "f-0", "f")])
    assert page.count("<table>") == page.count("<ul>") == 1
    assert page.count("<tr>") == 2
    assert '<th scope="col">Poste</th>' in page
    assert '<td><a class="m f short" id="m-f-0" href="#f-0">40</a></td>' in page
    assert '<li class="l2">deux</li>' in page
    assert '<p class="page">Page 3</p><p class="note">note</p>' in page


def test_a_text_without_structure_is_cut_into_paragraphs() -> None:
    text = " ".join(["Une phrase de plus dans ce long texte."] * 200)
    page = marked(Document.of_text(text), ())
    assert page.count("<p>") > 5
    assert words(page.replace("</p><p>", " ").replace("  ", " ")) == text


@given(
    st.text(alphabet="ab <&>", max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 12), st.sampled_from("fqk"))),
)
def test_marks_wherever_they_stand_lose_no_letter(
    text: str, places: list[tuple[int, int, str]]
) -> None:
    marks = [
        Mark(start, min(start + size, len(text)), f"c-{number}", sort)
        for number, (start, size, sort) in enumerate(places)
        if start < len(text)
    ]
    page = marked(Document.of_text(text), marks)
    assert words(re.sub(r'<a class="k-link"[^>]*>Engagement</a> ', "", page)) == text


@given(st.text())
def test_markup_escapes_whatever_is_not_markup(text: str) -> None:
    assert words(tag("p", text, title=text)) == text
    assert joined([text, Html("<br>")]).endswith("<br>")
    assert not re.search(r"<(?!/?p)", tag("p", text))


def test_a_document_in_which_nothing_is_found_says_so() -> None:
    page = made(document(("Rien ici.",)), Reading()).page
    assert parsed(page).errors == []
    assert "Aucun chiffre ni engagement" in words(page)


def test_the_script_knows_every_filter_and_ends_no_element() -> None:
    content = script()
    assert "</script" not in content.lower()
    for key, _ in FILTERS:
        assert f'"{key}"' in content or key in ("already", "elsewhere", "gap", "low", "commitments")


def test_what_is_on_record_already_is_shown_so_and_leaves_nothing_to_decide() -> None:
    text = normalise((SOURDRE / "texts" / "REVUE.txt").read_text(encoding="utf-8"))
    dossier, _ = read_dossier(SOURDRE)
    known = next(one for one in record_of(dossier).figures if one.document == "REVUE")
    start, end = known.spans[0]
    at = text.index(known.printed, start, end)
    found = replace(
        candidate(text, text[at : at + 40], known.unit, "1"),
        start=at,
        end=at + len(known.printed),
        printed=known.printed,
        value_low=known.value.low,
        value_high=known.value.high,
        low_strict=known.value.low_strict,
        high_strict=known.value.high_strict,
        qualifier=known.value.qualifier,
        passage=(start, end),
    )
    page = made(Document.of_text(text), Reading((found,))).page
    card = next(
        card for card in re.findall(r"<article.*?</article>", page, re.DOTALL) if known.key in card
    )
    assert "Au dossier" in card
    assert "Déjà au dossier" in card
    assert known.label in unescape(card)
    assert "0 sur 0 décidés" in page
    assert "Aucun chiffre ni engagement" not in words(page)


@pytest.mark.parametrize(
    ("text", "own"),
    [("un point", False), ("• un point", True), ("2. un point", True), ("b) un point", True)],
)
def test_an_item_gets_a_dash_unless_it_brings_a_mark_of_its_own(text: str, own: bool) -> None:
    page = marked(Document(text, (Block(BlockKind.ITEM, 0, len(text), 1),)), ())
    assert ('class="l1 own"' in page) is own
