"""By keyboard, without scripts, without motion, in forced colours, on paper."""

import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.conftest import NARROW, WIDE
from tests.browser.looking import focused, too_wide
from tests.browser.walking import Walk

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

HOME = "/"
INDICATOR = "/indicateurs/logements-rehabilites"
PLACE = "/territoires/59574"
FIGURE = "/chiffres/cp2025-logements-15500"
CALENDAR = "/calendrier/"

# ------------------------------------------------------------------------------- keyboard


def tab_to(page: "Page", selector: str, *, most: int = 80) -> None:
    """Press Tab until the element has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    raise AssertionError(f"Tab never reaches {selector}")


@pytest.mark.parametrize("path", [HOME, INDICATOR, PLACE, FIGURE, CALENDAR])
def test_the_first_stop_skips_to_the_content(page: "Page", path: str) -> None:
    page.goto(path)
    page.keyboard.press("Tab")
    first = focused(page)
    assert first["skip"]
    assert first["seen"]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "contenu"
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("path", [HOME, INDICATOR, "/chiffres/", PLACE])
def test_every_stop_is_seen_and_has_a_ring(page: "Page", path: str) -> None:
    """Nothing takes the focus that one does not see, and nothing hides what has it."""
    page.goto(path)
    stops, wrong = 0, []
    for _ in range(60):
        page.keyboard.press("Tab")
        stop = focused(page)
        if stop["tag"] in ("BODY", "HTML"):
            break
        stops += 1
        if not (stop["seen"] and stop["ring"] and stop["on_top"]):
            wrong.append(stop)
    assert wrong == []
    assert stops > 8


@pytest.mark.parametrize("path", [HOME, INDICATOR, "/financements/", "/carte/", PLACE])
def test_tab_follows_the_text_and_comes_to_its_end(page: "Page", path: str) -> None:
    """What `/accessibilite/` says: the order of the text, and nowhere a trap."""
    page.goto(path)
    place = "[...document.querySelectorAll('*')].indexOf(document.activeElement)"
    start = page.evaluate("[...document.querySelectorAll('*')].indexOf(document.body)")
    stops: list[int] = []
    for _ in range(400):
        page.keyboard.press("Tab")
        stop = page.evaluate(place)
        if stop <= start or (stops and stop == stops[0]):
            break
        stops.append(stop)
    else:
        raise AssertionError("the end of the page is never reached")
    assert stops == sorted(set(stops))


def test_the_menu_by_keyboard(phone: "Page") -> None:
    phone.goto(HOME)
    tab_to(phone, "button[popovertarget=menu]")
    phone.keyboard.press("Enter")
    assert phone.evaluate("document.querySelector('#menu').matches(':popover-open')")
    tab_to(phone, "#menu a")
    assert focused(phone)["on_top"]
    phone.keyboard.press("Escape")
    assert not phone.evaluate("document.querySelector('#menu').matches(':popover-open')")
    assert phone.evaluate("document.activeElement.getAttribute('popovertarget')") == "menu"
    phone.keyboard.press("Space")
    tab_to(phone, "#menu a[href='/chiffres/']")
    phone.keyboard.press("Enter")
    phone.wait_for_url("**/chiffres/")


def test_a_place_by_keyboard(page: "Page") -> None:
    page.goto(HOME)
    tab_to(page, ".finder input[name=q]")
    page.keyboard.type("condé sur escaut")
    page.keyboard.press("Enter")
    page.wait_for_url("**/territoires/59153")
    assert "Condé" in page.locator("h1").inner_text()


def test_another_day_by_keyboard(page: "Page") -> None:
    page.goto(INDICATOR)
    tab_to(page, ".asof > summary")
    page.keyboard.press("Enter")
    assert page.locator(".asof").get_attribute("open") is not None
    tab_to(page, ".asof a[href*='2023-01-23']")
    page.keyboard.press("Enter")
    page.wait_for_url("**connu-le=2023-01-23*")
    assert "7 000" in page.locator("main").inner_text().replace("\u00a0", " ")


def test_a_table_that_scrolls_is_reached_by_keyboard(phone: "Page", walked: Walk) -> None:
    """A part that scrolls by itself takes the focus and has a name."""
    phone.goto(FIGURE)
    regions = phone.locator(".scroll")
    for index in range(regions.count()):
        region = regions.nth(index)
        assert region.get_attribute("tabindex") == "0"
        assert region.get_attribute("aria-label")


# ------------------------------------------------------------------------ without scripts


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_all_of_it_without_scripts(opened: Any, size: tuple[int, int]) -> None:
    """Menu, search, day, number, passage, document, list: links and forms of plain HTML."""
    with opened(size, java_script_enabled=False) as page:
        page.goto(HOME)
        if size == NARROW:
            page.locator("button[popovertarget=menu]").first.click()
        page.locator("#menu a[href='/chiffres/']").click()
        page.wait_for_url("**/chiffres/")
        page.goto(HOME)
        page.locator(".finder input[name=q]").fill("Pouvry")
        page.locator(".finder button").click()
        page.wait_for_url("**/territoires/59475")
        page.goto(HOME)
        page.locator("main a[href^='/chiffres/']").first.click()
        page.wait_for_url("**/chiffres/*")
        page.locator("main a[href^='/sources/']").first.click()
        page.wait_for_url("**/sources/*")
        page.goto(INDICATOR)
        page.locator(".asof > summary").click()
        page.locator(".asof a[href*='2023-01-23']").click()
        page.wait_for_url("**connu-le=2023-01-23*")
        page.goto("/chiffres/?texte=hopital")
        assert page.locator("main a[href^='/chiffres/']").count() > 0


# ---------------------------------------------------------------- motion, colours, contrast


def test_nothing_moves_for_who_asked_for_stillness(opened: Any, walked: Walk) -> None:
    with opened(WIDE, reduced_motion="reduce") as page:
        for path in (HOME, INDICATOR):
            page.goto(path)
            moving = page.evaluate(
                """() => [...document.querySelectorAll('*')].filter(e => {
                  const s = getComputedStyle(e);
                  return parseFloat(s.transitionDuration) > 0.01 || s.animationName !== 'none'
                    || s.scrollBehavior === 'smooth';
                }).slice(0, 3).map(e => e.outerHTML.slice(0, 120))"""
            )
            assert moving == []


_UNSEEN = """() => {
  const ground = document.createElement('div');
  ground.style.color = 'Canvas'; document.body.append(ground);
  const canvas = getComputedStyle(ground).color; ground.remove();
  const shown = c => c && c !== 'none' && c !== canvas && !c.startsWith('url')
    && !/rgba\\(.*, 0\\)/.test(c);
  return [...document.querySelectorAll('svg')]
    .filter(svg => svg.getClientRects().length)
    .filter(svg => ![...svg.querySelectorAll('rect, circle, path, line, text, polygon, use')]
      .some(e => { const s = getComputedStyle(e); return shown(s.fill) || shown(s.stroke); }))
    .slice(0, 3).map(svg => svg.outerHTML.slice(0, 200));
}"""
_ALIKE = """() => [...document.querySelectorAll('.squares')]
  .filter(svg => svg.getClientRects().length)
  .map(svg => [...svg.querySelectorAll('rect, path, use')].map(e => {
    const s = getComputedStyle(e);
    return [s.fill, s.stroke, s.strokeDasharray].join('/');
  })[0])"""


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_signs_are_seen_in_forced_colours(opened: Any, walked: Walk, dark: bool) -> None:
    scheme = "dark" if dark else "light"
    with opened(WIDE, forced_colors="active", color_scheme=scheme) as page:
        for kind in ("home", "indicator", "figures", "place", "places", "calendar", "method"):
            page.goto(walked.of("erbm", kind))
            assert page.evaluate(_UNSEEN) == [], kind
        page.goto(INDICATOR)
        assert page.evaluate(_UNSEEN) == []
        page.goto("/indicateurs/cites-espaces-publics")
        states = page.evaluate(_ALIKE)
        assert len(set(states)) > 1, "states of a set look alike in forced colours"


# ---------------------------------------------------------------------------------- paper

#: The most sheets of A4 that each may take.
SHEETS = {HOME: 4, INDICATOR: 7, PLACE: 3, FIGURE: 3, CALENDAR: 8}
_SHEET = re.compile(rb"/Type\s*/Page\b")


@pytest.mark.parametrize("path", SHEETS, ids=["home", "indicator", "place", "figure", "calendar"])
def test_a_page_on_paper(desk: "Page", path: str) -> None:
    desk.goto(path)
    sheets = len(_SHEET.findall(desk.pdf(prefer_css_page_size=True, print_background=True)))
    assert 1 <= sheets <= SHEETS[path]
    desk.emulate_media(media="print")
    for gone in (".nav", ".btn", "form", ".skip", ".foot ul", ".asof", "#programmes"):
        shown = desk.locator(gone).evaluate_all(
            "found => found.filter(e => e.getClientRects().length && e.checkVisibility())"
            ".map(e => e.outerHTML.slice(0, 120))"
        )
        assert shown == [], gone
    assert desk.locator(".draft").is_visible()
    assert desk.locator("h1").is_visible()


def test_tables_are_unfolded_on_paper(desk: "Page") -> None:
    """What stands behind a disclosure on the screen is printed."""
    desk.goto("/operations/")
    assert not desk.locator("details.twin table").first.evaluate("e => e.checkVisibility()")
    desk.emulate_media(media="print")
    height = "e => e.getBoundingClientRect().height"
    assert desk.locator("details.twin table").first.evaluate(height) > 20


def test_addresses_of_other_sites_are_printed(desk: "Page") -> None:
    desk.goto("/methode/")
    desk.emulate_media(media="print")
    desk.set_viewport_size({"width": 680, "height": 900})
    assert too_wide(desk) == []
    printed = desk.evaluate(
        """() => [...document.querySelectorAll('main a[href^="http"]')]
          .map(a => getComputedStyle(a, '::after').content)"""
    )
    assert all("http" in words for words in printed)
