"""How objectives pass from text to text: drawings, nested lists, table and CSV."""

import re
from pathlib import Path
from typing import Any

from tests.canal import Canal
from tests.portal.counting import queries_of
from tests.portal.reading import links_of, rows_of, text_of
from tests.records import take_in
from tests.strict_client import StrictClient

OURS = "/p/sourdre/objectifs"


def sections(client: StrictClient, address: str) -> dict[str, str]:
    """The sections of the page by their id."""
    html = client.get(address).content.decode().replace("\u00a0", " ")
    parts = re.split(r'<section class="section" aria-labelledby="[^"]*" id="filiation-', html)
    return {part.partition('"')[0]: part for part in parts[1:]}


def test_a_drawing_an_axis_each_box_a_link(client: StrictClient, erbm: Any) -> None:
    found = sections(client, "/objectifs/")
    assert list(found)[:4] == ["eng2017-1", "eng2017-2", "eng2017-3", "eng2017-4"]
    first = found["eng2017-1"]
    drawing = first[first.index("<svg class=") : first.index("</svg>", first.index("lin-box"))]
    for key in ("eng2017-1-1", "bilan2022-1-1", "conv2025-1-1"):
        assert f'<a href="/objectifs/{key}">' in drawing
    assert 'role="group"' in first  # a picture with links inside is no image


def test_every_step_of_the_record_is_drawn_and_listed(
    client: StrictClient, erbm: Any, erbm_dossier: Path
) -> None:
    lines = (erbm_dossier / "lineage.csv").read_text("utf-8").splitlines()[1:]
    rows = rows_of(client.get("/objectifs.csv"))
    assert {row["key"] for row in rows} == {line.partition(",")[0] for line in lines}
    page = client.get("/objectifs/").content.decode()
    for row in rows:
        for end in (row["source"], row["target"]):
            assert not end or page.count(f'href="/objectifs/{end}"') >= 2, end


def test_not_taken_up_is_said_as_a_fact_of_lineage(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get("/objectifs/")).replace("\u00a0", " ")
    assert "Non repris dans la convention 2025-2027" in words
    assert "Cela ne dit rien de ce qui a été fait" in words
    for avoided in ("abandonn", "disparu", "supprim", "promesse"):
        assert avoided not in words


def test_nested_lists_for_a_phone(client: StrictClient, two: Any) -> None:
    page = sections(client, f"{OURS}/")["a"]
    assert page.count('<details class="only-narrow">') == 1  # folded: a phone reads the headings
    lists = page[page.index('<ul class="branch">') :]
    assert lists.index("/objectifs/a-1") < lists.index("Poursuivi · Avenant n° 2 de 2025")
    assert lists.index("Poursuivi") < lists.index("/objectifs/av2-volume")


def test_the_twin_says_why(client: StrictClient, two: Any) -> None:
    page = sections(client, f"{OURS}/")["b"]
    table = page[page.index("<table") :]
    assert "Resserré" in table
    assert "L’avenant ne garde du volet que les haies" in table
    assert "texte publié le 30/06/2023" in table


def test_an_undated_text_says_between_which_days(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get("/objectifs/")).replace("\u00a0", " ")
    assert "texte publié entre le 23/01/2023 et le 20/06/2025" in words
    assert "texte publié le 20/06/2025" not in words
    assert "texte publié le 02/09/2025" in words


def test_csv(client: StrictClient, two: Any) -> None:
    rows = {row["key"]: row for row in rows_of(client.get(f"{OURS}.csv"))}
    gone = rows["c--avenant-2"]
    assert (gone["relation"], gone["target"], gone["agreement"]) == (
        *("not_taken_up", "", "avenant-2"),
    )
    assert rows["a-1--av2-volume"]["target_label"] == "Tirer encore moins d’eau"
    assert gone["edition"].startswith("Document de travail")


def test_as_known_on_a_day(client: StrictClient, two: Any) -> None:
    rows = rows_of(client.get(f"{OURS}.csv?connu-le=2023-07-01"))
    assert [row["key"] for row in rows] == ["b--av1-haies"]
    assert "Non repris" not in text_of(client.get(f"{OURS}/?connu-le=2023-07-01")).replace(
        "« Non repris »", ""
    ).replace("«\u00a0Non repris\u00a0»", "")
    links = links_of(client.get(f"{OURS}/?connu-le=2023-07-01"))
    assert "/p/sourdre/objectifs/av1-haies?connu-le=2023-07-01" in links


def test_nothing_on_record_is_said(client: StrictClient, canal: Any) -> None:
    bare = text_of(client.get("/p/canal/objectifs/?connu-le=2022-03-01"))
    assert "Aucune information publiée à ce jour" in bare


def test_queries_do_not_grow(client: StrictClient, canal: Any, tmp_path: Path) -> None:
    def counted(number: int) -> int:
        many = Canal()
        for index in range(number):
            many.add(
                "objectives",
                f"o-{index}",
                like="o1-1",
                rank=str(index + 2),
                passage="",
                passage_sha256="",
            )
            many.add("lineage", f"l-{index}", like="l-relier", source=f"o-{index}")
        take_in(many.write(tmp_path / str(number)))
        return queries_of(client, "/p/canal/objectifs/")

    few = counted(3)
    assert counted(60) <= few <= 16
