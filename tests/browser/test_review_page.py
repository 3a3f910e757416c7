"""The review page from a file, as a person uses it: by keys, by buttons, closed and opened."""

import io
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from csv import reader, writer
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from porion.core.reading.found import Reading
from porion.formats.candidates.adding import completed
from porion.formats.candidates.columns import Decision
from porion.formats.candidates.folder import ReadRow, read_reading
from tests.browser.conftest import NARROW, WIDE
from tests.browser.looking import cut_off, focused, too_wide, violations
from tests.reports.review.made import Made, candidate, document, made

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    Open = Callable[..., Any]

pytestmark = pytest.mark.browser

#: A place of the programme of our making.
PLACE = "Arleux"
REFUSE = "Storage.prototype.setItem = () => { throw new DOMException('no', 'SecurityError'); };"


@pytest.fixture(scope="module")
def one() -> Made:
    return made()


@pytest.fixture
def file(one: Made, tmp_path: Path) -> Path:
    path = tmp_path / "review.html"
    path.write_text(one.page, encoding="utf-8")
    return path


@pytest.fixture
def review(browser: "Browser", file: Path) -> "Open":
    """`with review(size, **options) as page`: the page opened from its file; a request for
    anything else, or an error in its console, fails the journey."""

    @contextmanager
    def open_page(
        size: tuple[int, int] = WIDE, path: Path = file, before: str = "", **options: Any
    ) -> Iterator["Page"]:
        width, height = size
        context = browser.new_context(
            locale="fr-FR", viewport={"width": width, "height": height}, **options
        )
        page = context.new_page()
        page.set_default_timeout(10_000)
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on(
            "console",
            lambda said: errors.append(said.text) if said.type in ("error", "warning") else None,
        )
        page.on(
            "request",
            lambda sent: (
                None
                if sent.url.startswith((path.as_uri(), "data:", "blob:"))
                else errors.append(f"asks {sent.url}")
            ),
        )
        if before:
            page.add_init_script(before)
        page.goto(path.as_uri())
        yield page
        context.close()
        assert errors == []

    return open_page


def press(page: "Page", keys: str) -> None:
    for key in keys.split():
        page.keyboard.press(key)


def progress(page: "Page") -> str:
    return page.locator("#told").inner_text()


def said(page: "Page") -> str:
    """What is announced, once it is."""
    page.wait_for_function("document.getElementById('say').textContent")
    return page.locator("#say").inner_text()


def now(page: "Page") -> str:
    return page.locator("article.now h3").inner_text().replace("\u00a0", " ")


def show(page: "Page", words: str) -> None:
    """Makes the card whose title holds `words` the current one."""
    page.locator("article", has=page.locator("h3", has_text=words)).locator("header").click()


def exported(page: "Page", folder: Path) -> Path:
    """The zip that the page gives, and its files in `folder`."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Exporter").click()
    path = folder / "export.zip"
    waiting.value.save_as(path)
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        archive.extractall(folder / "export")
    return path


def rows_of(folder: Path) -> dict[str, ReadRow]:
    """The rows of a reading by the printed number or the label, as Porion's own reader has them."""
    read = read_reading(folder)
    assert read.problems == ()
    return {row.cells.get("printed") or row.key: row for rows in read.rows.values() for row in rows}


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_every_state_of_the_page_is_accessible_and_fits(
    review: "Open", size: tuple[int, int]
) -> None:
    with review(size) as page:
        for keys in ("", "j j", "e", "Escape t", "?"):
            press(page, keys)
            assert violations(page) == []
            assert too_wide(page) == []
            assert cut_off(page) == []


def test_without_a_script_text_marks_and_cards_are_read(review: "Open") -> None:
    with review(java_script_enabled=False) as page:
        assert page.locator("article").count() == 7
        assert page.locator(".doc a.m", has_text="640").is_visible()
        assert "plus de 640" in page.locator("article h3").nth(1).inner_text().replace(
            "\u00a0", " "
        )
        assert not page.get_by_role("button", name="Exporter").is_visible()
        page.locator(".doc a.m", has_text="640").click()
        assert page.url.endswith("#f-0")


def test_hostile_text_stays_text(review: "Open") -> None:
    with review() as page:
        assert page.title() == "Relecture de essai.txt"
        assert page.locator(".doc", has_text="<img src=x onerror=alert(1)>").count() == 1
        assert page.locator("img").count() == 0


def test_by_keys_alone(review: "Open") -> None:
    with review() as page:
        assert progress(page) == "0 sur 5 décidés"
        press(page, "j j")
        assert now(page) == "plus de 640 logements"
        assert focused(page)["ring"]
        assert page.locator(".m.now").inner_text() == "640"
        press(page, "r")
        assert progress(page) == "1 sur 5 décidés"
        assert "Écarté : plus de 640" in said(page).replace("\u00a0", " ")
        assert now(page) == "12 communes"
        press(page, "k r")
        assert progress(page) == "1 sur 5 décidés"
        press(page, "u")
        assert progress(page) == "0 sur 5 décidés"
        assert now(page) == "plus de 640 logements"
        press(page, "/")
        assert focused(page)["html"].startswith('<input type="search"')
        page.keyboard.type("financement")
        press(page, "Enter")
        assert "Engagement" in now(page)
        press(page, "?")
        assert page.locator("dialog[open]").is_visible()
        page.get_by_label("Raccourcis d’une touche").uncheck()
        press(page, "Escape r")
        assert progress(page) == "0 sur 5 décidés"


def test_text_and_cards_lead_to_each_other(review: "Open") -> None:
    with review(NARROW) as page:
        page.get_by_role("button", name="Texte").click()
        page.locator(".doc a.m", has_text="77").click()
        assert now(page) == "77 projets"
        assert page.locator("#text").is_hidden()
        page.locator("article.now a.see").click()
        assert focused(page)["text"] == "77"
        assert focused(page)["seen"]


def shown(page: "Page") -> list[str]:
    """Heads of the cards shown, by their text: a card below the fold is not laid out."""
    heads = page.locator("article:visible h3").all_text_contents()
    return [head.strip().replace("\u00a0", " ") for head in heads]


def test_filters_count_and_show(review: "Open") -> None:
    with review() as page:
        assert page.get_by_role("button", name="À vérifier 1").is_visible()
        page.get_by_role("button", name="À vérifier 1").click()
        assert shown(page) == ["12 communes"]
        page.get_by_role("button", name="Laissés de côté 1").click()
        assert shown(page) == ["7"]
        page.get_by_role("button", name="Acceptés 0").click()
        assert page.get_by_text("Rien à montrer ici.").is_visible()


def test_cells_are_changed_with_checks_in_words(review: "Open") -> None:
    with review() as page:
        show(page, "12 communes")
        press(page, "e")
        form = page.locator("form.edit")
        form.get_by_label("Nombre", exact=True).fill("12,5")
        form.get_by_role("button", name="Enregistrer").click()
        assert form.get_by_text("Des communes se comptent en nombres entiers.").is_visible()
        assert page.locator("[aria-invalid=true]:focus").count() == 1
        form.get_by_label("Nombre", exact=True).fill("1 212")
        form.get_by_label("Qualificatif").select_option("between")
        form.get_by_label("Second nombre").fill("12")
        form.get_by_label("Du", exact=True).fill("2024-01-01")
        form.get_by_label("Au", exact=True).fill("2023-01-01")
        press(page, "Enter")
        assert form.get_by_text("plus petit que le premier").is_visible()
        assert form.get_by_text("précède la première").is_visible()
        form.get_by_label("Second nombre").fill("1 300")
        form.get_by_label("Lieux").fill("Nulle-Part")
        press(page, "Enter")
        assert form.get_by_text("« Nulle-Part » n’est pas un nom du dossier.").is_visible()
        form.get_by_label("Lieux").fill(f"{PLACE.upper()} ; {PLACE}")
        form.get_by_label("Au", exact=True).fill("2024-12-31")
        press(page, "Enter")
        assert now(page) == "entre 1 212 et 1 300 communes"
        assert f"Lieux\n{PLACE}" in page.locator("article.now").inner_text()
        assert "du 01/01/2024 au 31/12/2024" in page.locator("article.now").inner_text()
        press(page, "u")
        assert now(page) == "12 communes"


def test_nothing_is_accepted_before_what_it_needs_is_said(review: "Open") -> None:
    with review() as page:
        show(page, "12 communes")
        press(page, "e")
        page.locator("form.edit").get_by_label("Indicateur").select_option("")
        press(page, "Tab")
        page.get_by_role("button", name="Enregistrer").click()
        press(page, "a")
        assert progress(page) == "0 sur 5 décidés"
        assert page.get_by_text("Choisissez l’indicateur.").first.is_visible()
        assert focused(page)["tag"] == "SELECT"


def test_decisions_survive_closing_and_are_forgotten_with_another_text(review: "Open") -> None:
    with review() as page:
        show(page, "77 projets")
        press(page, "r")
        page.reload()
        assert progress(page) == "1 sur 5 décidés"
        assert page.locator("#kept").text_content()
        page.evaluate("localStorage.clear()")
        page.reload()
        assert progress(page) == "0 sur 5 décidés"


def test_a_browser_that_keeps_nothing_says_so(review: "Open") -> None:
    with review(before=REFUSE) as page:
        assert page.get_by_text("ne garde pas les décisions").is_visible()
        show(page, "77 projets")
        press(page, "r")
        assert progress(page) == "1 sur 5 décidés"


def test_what_is_exported_is_what_porion_reads(review: "Open", one: Made, tmp_path: Path) -> None:
    with review() as page:
        exported(page, tmp_path / "before")
        for name, content in one.files.items():
            assert (tmp_path / "before" / "export" / name).read_bytes() == content, name
        show(page, "plus de 640")
        press(page, "e")
        page.locator("form.edit").get_by_label("Intitulé").fill('=1+1, "entre guillemets"')
        press(page, "Enter a")
        show(page, "77 projets")
        press(page, "r")
        exported(page, tmp_path / "after")
    rows = rows_of(tmp_path / "after" / "export")
    assert rows["640"].decision == "accepted"
    assert rows["640"].edited
    assert rows["640"].cells["label"] == '=1+1, "entre guillemets"'
    assert rows["640"].cells["value_low"] == "640"
    assert rows["77"].decision == "rejected"
    assert rows["12"].decision is None


def test_an_export_is_taken_again_as_zip_and_as_csv(review: "Open", tmp_path: Path) -> None:
    with review() as page:
        show(page, "77 projets")
        press(page, "r")
        path = exported(page, tmp_path / "one")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("dossier/figures.csv", (tmp_path / "one/export/figures.csv").read_bytes())
    (tmp_path / "deflated.zip").write_bytes(packed.getvalue())
    (tmp_path / "broken.zip").write_bytes(b"PK nothing")
    csv = tmp_path / "one" / "export" / "figures.csv"
    sheet = tmp_path / "figures.csv"
    rows = reader(io.StringIO(csv.read_text(encoding="utf-8"), newline=""))
    lines = io.StringIO(newline="")
    writer(lines, delimiter=";").writerows(
        ["non" if cell == "rejected" else cell for cell in row] for row in rows
    )
    sheet.write_text(f"\ufeff{lines.getvalue()}", encoding="utf-8")
    for given in (path, tmp_path / "deflated.zip", csv, sheet):
        with review() as page:
            page.set_input_files("#import", given)
            page.locator("#notice", has_text="1 ligne à jour").wait_for()
            assert progress(page) == "1 sur 5 décidés"
    with review() as page:
        page.set_input_files("#import", tmp_path / "broken.zip")
        page.locator("#notice", has_text="pas un fichier zip entier").wait_for()


@pytest.mark.slow
def test_two_thousand_candidates_stay_usable(review: "Open", tmp_path: Path) -> None:
    lines = tuple(
        f"Au fil des ans, la commune numéro {n + 1} a réhabilité {n + 10_000} logements de plus"
        " que prévu, sans que rien de plus ne soit dit ici. " * 1
        for n in range(2_000)
    )
    text = document(("Liste", *lines))
    found = Reading(
        tuple(
            replace(
                candidate(text.text, f"{n + 10_000}", "homes"), passage=(block.start, block.end)
            )
            for n, block in enumerate(text.blocks[1:])
        )
    )
    path = tmp_path / "large.html"
    path.write_text(made(text, found).page, encoding="utf-8")
    with review(path=path) as page:
        page.set_default_timeout(60_000)
        page.wait_for_function("document.getElementById('told').textContent.includes('2000')")
        took = page.evaluate(
            """() => {
              const key = (name) => document.body.dispatchEvent(
                new KeyboardEvent('keydown', { key: name, bubbles: true }));
              key("j");
              const start = performance.now();
              for (let n = 0; n < 20; n += 1) { key('j'); key('r'); }
              return (performance.now() - start) / 40;
            }"""
        )
        assert took < 100
        assert progress(page).startswith("20 sur 2000")


def test_when_all_is_decided_it_says_what_is_left_to_do(review: "Open") -> None:
    with review() as page:
        press(page, "j j r r r r r")
        assert progress(page) == "5 sur 5 décidés"
        assert page.locator("#notice").inner_text() == "Tout est décidé : il reste à exporter."
        page.locator("article.now").get_by_role("button", name="Écarter").click()
        assert progress(page) == "4 sur 5 décidés"


def test_a_number_that_was_not_read_is_added_by_keys(review: "Open", tmp_path: Path) -> None:
    with review() as page:
        press(page, "n")
        page.keyboard.type("888")
        press(page, "Enter")
        assert "« 888 » ne se trouve pas dans le texte" in page.locator("#add-error").inner_text()
        assert violations(page) == []
        page.keyboard.press("Control+A")
        page.keyboard.type("7")
        press(page, "Enter")
        assert page.locator("form.edit").is_visible()
        assert progress(page) == "0 sur 6 décidés"
        form = page.locator("form.edit")
        assert form.get_by_label("Nombre", exact=True).input_value() == "7"
        page.keyboard.type("Projets de la vallée")
        form.get_by_label("Indicateur").select_option(label="Nouvel indicateur, à nommer")
        form.get_by_label("Unité").select_option("projects")
        assert form.get_by_label("Son nom").input_value() == "Projets de la vallée"
        page.keyboard.press("Control+Enter")
        press(page, "a")
        assert progress(page) == "1 sur 6 décidés"
        assert "7 projets" in page.locator("article.added").inner_text().replace("\u00a0", " ")
        press(page, "n")
        page.keyboard.type("640")
        press(page, "Enter")
        assert "a déjà sa carte : plus de 640" in said(page).replace("\u00a0", " ")
        page.reload()
        assert progress(page) == "1 sur 6 décidés"
        exported(page, tmp_path)
    folder = completed(read_reading(tmp_path / "export"))
    assert folder.problems == ()
    [row] = [row for row in folder.rows["figures"] if row.cells["printed"] == "7"]
    assert (row.decision, row.cells["value_low"]) == (Decision.ACCEPTED, "7")
    assert int(row.cells["passage_start"]) > 0
    [new] = [each for each in folder.rows["indicators"] if each.key == row.cells["indicator"]]
    assert (new.cells["label"], new.cells["unit"]) == ("Projets de la vallée", "projects")


def test_what_is_selected_in_the_text_is_what_is_added(review: "Open") -> None:
    with review() as page:
        page.evaluate(
            """() => {
              const part = [...document.querySelectorAll('.doc p')]
                .find((one) => one.textContent.includes('trois gares'));
              const walk = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                const at = walk.currentNode.data.indexOf('gares');
                if (at < 0) continue;
                getSelection().setBaseAndExtent(walk.currentNode, at, walk.currentNode, at + 5);
              }
            }"""
        )
        page.get_by_role("button", name="Ajouter un nombre non lu").click()
        assert page.locator("#add-printed").input_value() == "gares"
        around = page.locator("#add-around").input_value()
        assert around.startswith("La Région s’engage à financer")
        assert "Engagement" not in around
        press(page, "Enter")
        assert page.locator("article.added mark").inner_text() == "gares"


def test_a_proposed_indicator_is_renamed_on_the_page(review: "Open", tmp_path: Path) -> None:
    with review() as page:
        show(page, "12 communes")
        press(page, "e")
        name = page.locator("form.edit").get_by_label("Son nom")
        assert name.is_visible()
        name.fill("Communes couvertes par le réseau")
        page.keyboard.press("Enter")
        card = page.locator("article.now .indicator")
        assert "Communes couvertes par le réseau" in card.inner_text()
        exported(page, tmp_path)
    rows = rows_of(tmp_path / "export")
    assert rows[rows["12"].cells["indicator"]].cells["label"] == "Communes couvertes par le réseau"
