"""HTML: the text by the rule, the blocks by the tags."""

import pytest

from porion.core.reading.document import BlockKind, Document
from porion.formats.documents.extracting import Unreadable
from tests.formats.documents.shown import outcome, read, shown, words


def page(body: str) -> Document:
    return read(f"<!doctype html><html><head><title>T</title></head><body>{body}</body></html>")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>Plus de <b>15</b>&nbsp;<em>500</em> loge<i>ments</i></p>", "Plus de 15 500 logements"),
        ("un<p>deux<div>trois</div>quatre", "un deux trois quatre"),
        ("un<br>deux<!-- caché -->trois", "un deuxtrois"),
        ("<script>var a = 12;</script><style>p{}</style>un", "un"),
        ("m&sup2; &eacute; &#8364; a&shy;b &lt;p&gt;", "m² é € ab <p>"),
        ("<ul><li>a<li>b</ul><table><tr><td>c<td>d</table>", "a b c d"),
        ("<a href=x>un</a><span>deux</span>", "undeux"),
        ("n<sup>o</sup> 3", "no 3"),
        ("<noscript><p>sans script</p></noscript>fin", "sans script fin"),
        ("texte **gras** # titre", "texte gras titre"),
    ],
)
def test_the_text_follows_the_rule(body: str, text: str) -> None:
    assert page(body).text == text


def test_headings_lists_and_paragraphs() -> None:
    body = "<h1>A</h1><h2>B</h2><p>c d</p><ul><li>e<ul><li>f</li></ul></li><li><p>g</p></li></ul>"
    assert shown(page(body)) == [
        "heading 1 | A",
        "heading 2 | B",
        "paragraph | c d",
        "item 1 | e",
        "item 2 | f",
        "item 1 | g",
    ]


def test_cells_know_their_place_under_spans() -> None:
    body = """<table><caption>Plan</caption><thead><tr><th>F<th colspan=2>M</thead>
        <tr><td rowspan=2>É<td>10<td>20<tr><td>30<td><p>40</p><p>%</p></table>"""
    document = page(body)
    assert shown(document) == [
        "paragraph | Plan",
        "cell 1.0.0 head | F",
        "cell 1.0.1 head | M",
        "cell 1.1.0 head | É",
        "cell 1.1.1 | 10",
        "cell 1.1.2 | 20",
        "cell 1.2.1 | 30",
        "cell 1.2.2 | 40 %",
    ]
    covers = {(b.row, b.column): (b.columns, b.rows) for b in document.blocks if b.table}
    assert (covers[0, 1], covers[1, 0]) == ((2, 1), (1, 2))


def test_a_head_may_have_two_rows_and_years_head_columns() -> None:
    body = """<table><tr><td rowspan=2>Financeur<td colspan=2>Montant (k€)
        <td rowspan=2>Au 31/12/2030
        <tr><td>2029<td>2030<tr><td>État<td>12<td>14<td>26</table>"""
    heads = [line for line in shown(page(body)) if " head" in line]
    assert [line.split(" | ")[1] for line in heads] == [
        "Financeur",
        "Montant (k€)",
        "Au 31/12/2030",
        "2029",
        "2030",
        "État",
    ]


def test_a_list_of_definitions_is_a_table_of_two_columns() -> None:
    assert shown(page("<dl><dt>Coût<dd>1,2 M€<dt>Durée<dd>3 ans</dl>")) == [
        "cell 1.0.0 head | Coût",
        "cell 1.0.1 | 1,2 M€",
        "cell 1.1.0 head | Durée",
        "cell 1.1.1 | 3 ans",
    ]


@pytest.mark.parametrize(
    "table",
    [
        "<table role=presentation><tr><td>un</td><td>deux</td></tr><tr><td>3<td>4</table>",
        "<table><tr><td>un<table><tr><td>deux</table></table>",
        "<table><tr><td><h2>un</h2></td><td>deux</td></tr></table>",
        "<table><tr><td>un deux</td></tr></table>",
    ],
)
def test_tables_that_place_things_on_the_page_are_no_tables(table: str) -> None:
    assert BlockKind.CELL not in {block.kind for block in page(table).blocks}


@pytest.mark.parametrize(
    "part",
    [
        "<nav><ul><li>Accueil</li></ul></nav>",
        "<footer><p>Tél. 03 20</p></footer>",
        "<header><p>Ma ville</p></header>",
        "<address>12 rue</address>",
        '<div class="cookie-banner"><p>Nos 12 cookies</p></div>',
        '<div role="navigation">Menu</div>',
        '<p class="fil-d-ariane">Accueil &gt; Presse</p>',
    ],
)
def test_parts_of_the_page_are_furniture(part: str) -> None:
    document = page(f"{part}<main><h1>Titre</h1><p>Texte.</p></main>")
    assert shown(document)[1:] == ["heading 1 | Titre", "paragraph | Texte."]
    assert document.blocks[0].kind is BlockKind.FURNITURE


def test_a_frame_named_like_furniture_around_the_article_is_none() -> None:
    document = page('<div class="menu open"><h1>Titre</h1><p>Texte.</p></div>')
    assert shown(document) == ["heading 1 | Titre", "paragraph | Texte."]
    assert shown(page('<div class="logement-social"><p>a</p></div>')) == ["paragraph | a"]


def test_figures_set_apart_stand_with_their_labels() -> None:
    body = """<div><div><p>63 %</p><p>des ménages</p></div><div><p>1,2 M€</p><p>investis</p></div>
        </div><aside><h3>Zoom</h3><p>Encadré</p></aside><p>Suite</p>"""
    assert shown(page(body)) == [
        "callout | 63 % des ménages",
        "callout | 1,2 M€ investis",
        "callout | Zoom",
        "callout | Encadré",
        "paragraph | Suite",
    ]


def test_a_number_takes_the_label_above_it_where_none_is_below() -> None:
    body = """<p>Emplois créés</p><p>1 200</p><p>Logements</p><p>350</p>
        <p>Le territoire reste marqué par de fortes disparités entre ses communes.</p>"""
    assert shown(page(body)) == [
        "callout | Emplois créés 1 200",
        "callout | Logements 350",
        "paragraph | Le territoire reste marqué par de fortes disparités entre ses communes.",
    ]


def test_footnotes_are_notes() -> None:
    document = page('<p>a</p><div class="footnotes"><ol><li>Insee, 2021</li></ol></div>')
    assert words(document, BlockKind.NOTE) == ["Insee, 2021"]


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 100_000,
        "<b>" * 5_000,
        "<ul><li>" * 5_000,
        "<p " + " ".join(f"a{number}=1" for number in range(5_000)) + ">x",
        "<select>" + "<option>x" * 100_000,
    ],
)
def test_pages_that_would_take_hours_are_refused(body: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        page(body)
    assert refusal.value.problem.code == "document_damaged"


@pytest.mark.parametrize(
    "body",
    [
        "<table>" + "<tr><td rowspan=65534 colspan=999>1<td>2" * 300,
        "<!--" + "<div>" * 10_000,
        "<script>" + "<div>" * 10_000 + "</script>fin",
        "<" * 100_000,
        "<br>" * 10_000 + "x",
        "</div>" * 10_000 + "x",
    ],
)
def test_strange_pages_are_read_or_refused(body: str) -> None:
    assert outcome("a.html", f"<html><body>{body}".encode()) in {"", "document_empty"}
