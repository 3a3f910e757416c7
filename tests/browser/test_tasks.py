"""Twenty questions of a mayor, a journalist and an inhabitant, counted in clicks from home.

A click is a link, a button or a fold; what one types is free. Each task says how many it may take,
and the words that answer it, which must be read on the page without one click more.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import NARROW, WIDE

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

FINDER = ".finder input[name=q]"


@dataclass(frozen=True)
class Task:
    """`typed` is written into the search of the home page; `ways` are clicked one after the
    other, each the first that is seen; `answers` must then stand on the page."""

    who: str
    question: str
    answers: tuple[str, ...]
    ways: tuple[str, ...] = ()
    typed: str = ""
    clicks: int = 3

    @property
    def counted(self) -> int:
        """Clicks on a wide screen, where the menu is open; sending the search is one."""
        return len(self.ways) + bool(self.typed)


def menu(path: str) -> str:
    """The entry of the navigation that leads to an address."""
    return f"#menu a[href='{path}']"


J, M, H = "journaliste", "maire", "habitant"
TASKS = {
    "how-many": Task(
        J,
        "Combien de logements, à quelle date, qui le dit ?",
        ("Plus de", "15 500", "30/06/2025", "publiée le", "périmètre non précisé"),
        clicks=0,
    ),
    "quotable": Task(
        J,
        "Une phrase à citer, avec sa source et son adresse ?",
        ("plus de 15 500", "Source :", "CP2025"),
        ("main a[href='/chiffres/cp2025-logements-15500']",),
        clicks=1,
    ),
    "words-of-the-text": Task(
        J,
        "Où est-ce écrit ?",
        ("15 500",),
        (
            "main a[href='/chiffres/cp2025-logements-15500']",
            "main a[href*='/sources/CP2025']",
        ),
        clicks=2,
    ),
    "january-2023": Task(
        J,
        "Que savait-on en janvier 2023 ?",
        ("Environ", "7 000", "Tel que publié au 23 janvier 2023"),
        (".asof > summary", ".asof a[href*='2023-01-23']"),
        clicks=2,
    ),
    "seven-or-eight": Task(
        J,
        "7 000 ou 8 000 à fin 2022 ?",
        ("environ 7 000", "plus de 8 000", "Périmètre"),
        ("main a[href^='/indicateurs/logements-rehabilites']",),
        clicks=1,
    ),
    "of-35": Task(
        J,
        "Où en sont les 35 cités ?",
        ("5", "10", "état non précisé"),
        (menu("/operations/"),),
        clicks=1,
    ),
    "never-290": Task(
        J,
        "Combien d’argent accordé, à qui ?",
        ("200 M€", "90 M€"),
        (menu("/financements/"),),
        clicks=1,
    ),
    "lens-hospital": Task(
        J,
        "L’hôpital de Lens : quelles dates ont été annoncées ?",
        ("Hôpital de Lens", "2017-2021", "utomne 2026", "’ici 2027"),
        (menu("/calendrier/"),),
        clicks=1,
    ),
    "table": Task(
        J,
        "Ces nombres dans un tableur ?",
        ("CSV",),
        ("main a[href^='/indicateurs/logements-rehabilites']",),
        clicks=2,
    ),
    "next": Task(
        M,
        "Quelles sont les prochaines échéances ?",
        ("Prochaines échéances", "31 décembre 2027"),
        clicks=0,
    ),
    "my-town": Task(
        M, "Que dit-on de ma commune ?", ("8", "87", "Petites villes de demain"), typed="Somain"
    ),
    "my-town-misspelt": Task(
        M, "Et si j’écris mal son nom ?", ("Condé-sur-l’Escaut",), typed="conde sur escaut"
    ),
    "my-epci": Task(
        M, "Que dit-on de mon intercommunalité ?", ("3,1 M€",), typed="osartis marquion"
    ),
    "promised-in-2017": Task(
        M,
        "Qu’avait-on promis en 2017 ?",
        ("Engagement de 2017",),
        (menu("/engagements/"),),
        clicks=1,
    ),
    "axes": Task(
        M,
        "Quels sont les axes de la convention ?",
        ("Convention de mise en œuvre 2025-2027",),
        (menu("/engagements/"), ".tabs a[href='/axes/']"),
        clicks=2,
    ),
    "what-changed": Task(
        M, "Qu’est-ce qui a changé ?", ("2025",), (menu("/evolutions/"),), clicks=1
    ),
    "my-estate": Task(
        H,
        "Et ma cité ?",
        ("Îlot Parmentier", "94", "171"),
        typed="îlot parmentier",
        clicks=1,
    ),
    "my-quiet-estate": Task(
        H,
        "Ma cité, dont personne ne dit rien ?",
        ("Aucune information publiée",),
        typed="59574",
        ways=("main a[href='/territoires/cite-526']",),
        clicks=2,
    ),
    "map": Task(
        H,
        "Où sont les chantiers, sur une carte ?",
        ("Achevée",),
        (menu("/operations/"), ".tabs a[href='/carte/']"),
        clicks=2,
    ),
    "wrong": Task(
        H,
        "À qui dire qu’un chiffre est faux ?",
        ("erreur",),
        (".foot a[href='/signaler/']",),
        clicks=1,
    ),
    "how-to-read": Task(
        H,
        "Que veut dire « plus de » ?",
        ("sans limite haute",),
        clicks=0,
    ),
}


def plain(text: str) -> str:
    """Text with ordinary spaces, as one types it."""
    return " ".join(text.replace("\u202f", " ").split())


def do(page: "Page", task: Task) -> None:
    """Walk the task from the home page."""
    page.goto("/")
    if task.typed:
        page.locator(FINDER).fill(task.typed)
        page.keyboard.press("Enter")
        page.wait_for_url("**/territoires/**")
    for way in task.ways:
        found = page.locator(way).first
        opener = page.locator(".top-in button[popovertarget=menu]")
        if not found.is_visible() and opener.is_visible():
            opener.click()
        found.click()
        page.wait_for_load_state()


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("task", TASKS.values(), ids=TASKS.keys())
def test_a_task(opened: "Callable[..., Any]", task: Task, size: tuple[int, int]) -> None:
    assert task.counted <= task.clicks
    with opened(size) as page:
        do(page, task)
        shown = plain(page.locator("body").inner_text())
        assert [words for words in task.answers if words not in shown] == []


def test_there_are_twenty_of_three_people() -> None:
    assert len(TASKS) >= 20
    assert {task.who for task in TASKS.values()} == {J, M, H}


def test_a_search_from_any_page(desk: "Page") -> None:
    """The field in the header finds places, figures and documents."""
    desk.goto("/calendrier/")
    desk.locator("#chercher").fill("hôpital de Lens")
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/recherche/**")
    assert "Lens" in desk.locator("main").inner_text()


def test_from_one_programme_to_the_other_and_back(desk: "Page") -> None:
    desk.goto("/territoires/59015")
    desk.locator("main a[href='/p/sourdre/territoires/59015']").click()
    desk.wait_for_url("**/p/sourdre/territoires/59015")
    assert "Sourdre" in desk.locator("header").inner_text()
    desk.locator("#programmes a[href='/']").click()
    desk.wait_for_load_state()
    assert desk.locator("#programmes a[aria-current]").get_attribute("href") == "/"
