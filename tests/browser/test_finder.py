"""The finder while one types, at both widths, by keyboard, and without any script."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import Open

pytestmark = pytest.mark.browser

SUGGESTED = "#lieu-suggestions a"


def test_suggestions_while_one_types(page: "Page") -> None:
    page.goto("/territoires/?connu-le=2023-01-31")
    title = page.title()
    page.locator("#lieu").press_sequentially("henin bau", delay=30)
    page.locator(SUGGESTED, has_text="Hénin-Beaumont").wait_for()
    assert page.locator(SUGGESTED).count() == 1
    assert page.locator("#lieu-compte").text_content() == "Aucun lieu de ce nom ; 1 nom proche"
    assert page.locator("#lieu-compte").get_attribute("role") == "status"
    assert page.title() == title
    page.locator(SUGGESTED).first.click()
    page.wait_for_url("**/territoires/62427?connu-le=2023-01-31")


def test_by_keyboard_alone(desk: "Page") -> None:
    desk.goto("/territoires/")
    desk.locator("#lieu").press_sequentially("lens", delay=30)
    desk.wait_for_selector(SUGGESTED)
    for key in ("ArrowDown", "ArrowDown", "ArrowUp"):
        desk.keyboard.press(key)
    assert desk.evaluate("document.activeElement.textContent") == "Lens"
    desk.keyboard.press("Escape")
    assert desk.evaluate("document.activeElement.id") == "lieu"
    assert desk.locator(SUGGESTED).count() == 0
    desk.locator("#lieu").fill("Somain")
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/territoires/59574")


def test_the_same_form_without_script(opened: "Open") -> None:
    with opened(java_script_enabled=False) as page:
        page.goto("/")
        page.locator("#lieu").fill("ilot parmentier")
        page.get_by_role("button", name="Chercher", exact=True).click()
        page.wait_for_url("**/territoires/cite-219")
