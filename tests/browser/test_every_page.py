"""One page of every kind, of both programmes: rules of accessibility, widths, zoom."""

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import NARROW, WIDE
from tests.browser.looking import cut_off, resize, too_wide, violations
from tests.browser.walking import KINDS, PROGRAMMES, Walk

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

#: Pages that no link leads to, or that a question, a day or a slip of the keyboard makes.
OTHERS = {
    "past": "/?connu-le=2023-01-31",
    "past-indicator": "/indicateurs/logements-rehabilites?connu-le=2023-01-31",
    "past-place": "/territoires/59574?connu-le=2023-01-31",
    "past-calendar": "/calendrier/?connu-le=2023-01-31",
    "past-gaps": "/ecarts/?connu-le=2023-01-31",
    "filtered-gaps": "/ecarts/?theme=Logements",
    "gap-not-comparable": "/ecarts/eng2017-credits-anru--bilan2022-npnru-etat",
    "past-money-paths": "/financements/de-l-annonce-au-versement/?connu-le=2017-03-08",
    "past-questions": "/questions/?connu-le=2017-06-01",
    "too-early": "/axes/?connu-le=1999-12-31",
    "not-a-day": "/axes/?connu-le=hier",
    "not-there": "/chiffres/il-n-y-a-rien-ici",
    "not-there-at-all": "/il-n-y-a-rien-ici/",
    "not-a-programme": "/p/nulle-part/",
    "no-answer": "/chiffres/?texte=zzzz",
    "nothing-known": "/territoires/cite-20",
    "places-found": "/territoires/?q=cite+sabatier",
    "places-near": "/territoires/?q=Valansienne",
    "places-none": "/territoires/?q=zzzzqqqq",
    "places-symbols": "/territoires/?q=%25_%27%3C%3E",
    "rate": "/indicateurs/taux-chomage",
    "undertakings-of-an-axis": "/engagements/?axe=eng2017-1",
    "undertakings-searched": "/engagements/?q=logements&suites=not_documented",
    "undertaking-not-documented": "/engagements/eng2017-maraudeurs",
    "undertaking-observed": "/p/sourdre/engagements/deux-reunions",
    "past-undertaking": "/engagements/eng2017-rn17?connu-le=2023-01-31",
    "past-lineage": "/objectifs/?connu-le=2023-01-31",
    "figure-observed": "/p/sourdre/chiffres/avenant2-haies",
    "set-by-state": "/indicateurs/cites-espaces-publics",
    "money": "/p/sourdre/indicateurs/caisse-nappe",
    "going-down": "/p/sourdre/indicateurs/eau-prelevee",
}
#: Both are called by name, so that a page which nobody finds is a test that fails.
VISITED = [(programme, kind) for programme in PROGRAMMES for kind in KINDS]


def look_at(page: "Page", path: str) -> list[str]:
    """All that is wrong with a page on four screens."""
    wrong: list[str] = []
    answer = page.goto(path)
    if answer is None or answer.status >= 500:
        return [f"{path} answers {answer and answer.status}"]
    if page.locator("h1").count() != 1:
        wrong.append(f"{page.locator('h1').count()} main headings")
    if page.locator("html[lang=fr]").count() != 1 or not page.title():
        wrong.append("no language or no title")
    for width, height in (WIDE, NARROW):
        resize(page, width, height)
        wrong += [f"{width}: {found}" for found in violations(page)]
        wrong += [f"{width} too wide: {found}" for found in too_wide(page)]
    resize(page, 320, 640)
    wrong += [f"320 too wide: {found}" for found in too_wide(page)]
    resize(page, 640, 450)  # what 200 % of zoom leaves of 1280
    wrong += [f"zoom: {found}" for found in (*too_wide(page), *cut_off(page))]
    return wrong


@pytest.mark.parametrize(("programme", "kind"), VISITED)
def test_every_kind_of_page(desk: "Page", walked: Walk, programme: str, kind: str) -> None:
    assert look_at(desk, walked.of(programme, kind)) == []


@pytest.mark.parametrize("path", OTHERS.values(), ids=OTHERS.keys())
def test_every_other_page(desk: "Page", path: str) -> None:
    assert look_at(desk, path) == []


def test_no_link_is_broken(walked: Walk) -> None:
    assert walked.broken == []


def test_the_open_menu_and_the_open_choice_of_a_day(phone: "Page") -> None:
    """What is folded when a page opens obeys the same rules."""
    phone.goto("/")
    phone.locator("button[popovertarget=menu]").first.click()
    assert violations(phone) == []
    assert too_wide(phone) == []
    phone.keyboard.press("Escape")
    phone.locator(".asof > summary").click()
    assert violations(phone) == []
    assert too_wide(phone) == []


def test_a_figure_unfolded(desk: "Page") -> None:
    """Every disclosure of an indicator's page, open."""
    desk.goto("/indicateurs/logements-rehabilites")
    desk.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    assert violations(desk) == []
    resize(desk, 390)
    assert too_wide(desk) == []


def test_the_gallery_of_parts_is_not_public(desk: "Page") -> None:
    """It is served in debug only."""
    answer = desk.goto("/composants/")
    assert answer is not None
    assert answer.status == 404


def test_letters_twice_as_large(large_letters: "Page", walked: Walk) -> None:
    """A reader's own setting, at 1280: nothing is cut, nothing lies on anything else."""
    wrong = {}
    for programme, kind in VISITED:
        path = walked.of(programme, kind)
        large_letters.goto(path)
        assert large_letters.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") > 30
        if found := [*too_wide(large_letters), *cut_off(large_letters)]:
            wrong[path] = found
    assert wrong == {}
