"""A journey starts the real program on an empty installation and walks it in Chromium."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PORT = 18124
PATIENCE = 120
# Chromium looks for its maker's services at every start: on a closed machine that only costs time.
SWITCHES = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--no-sandbox",
]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server that has loaded the real dossier."""
    home = tmp_path_factory.mktemp("home")
    log = home / "server.log"
    program = Path(sys.executable).with_name("porion")
    address = f"http://127.0.0.1:{PORT}"
    with log.open("w") as output, pytest.MonkeyPatch.context() as environment:
        environment.setenv("PORION_HOME", str(home / "var"))
        server = subprocess.Popen(
            [program, "serve", "--port", str(PORT)], cwd=ROOT, stdout=output, stderr=output
        )
        waiting = [sys.executable, "scripts/wait_for.py", f"{address}/healthz"]
        ready = subprocess.run(waiting, cwd=ROOT, check=False, timeout=PATIENCE * 2)
        try:
            assert ready.returncode == 0, log.read_text()
            yield address
        finally:
            server.terminate()
            server.wait(timeout=30)


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """The machine's own Chromium: a missing one is an error, these tests were asked for."""
    from playwright.sync_api import sync_playwright

    program = shutil.which("chromium") or shutil.which("chromium-browser")
    assert program, "Chromium is missing; on Debian: apt install chromium"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=SWITCHES)
        yield chromium
        chromium.close()


@pytest.fixture(params=[(1280, 900), (390, 844)], ids=["wide", "narrow"])
def page(request: pytest.FixtureRequest, browser: "Browser", site: str) -> Iterator["Page"]:
    """A page on a wide and on a narrow screen; an error in its console fails the journey."""
    width, height = request.param
    context = browser.new_context(
        base_url=site, locale="fr-FR", viewport={"width": width, "height": height}
    )
    page = context.new_page()
    page.set_default_timeout(10_000)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    page.on(
        "request",
        lambda sent: None if sent.url.startswith(site) else errors.append(f"asks {sent.url}"),
    )
    yield page
    context.close()
    assert errors == []


@pytest.fixture
def assert_accessible() -> Callable[["Page"], None]:
    """Fails with axe's report when the page breaks one of its rules, or scrolls sideways."""
    from axe_playwright_python.sync_playwright import Axe

    def check(page: "Page") -> None:
        report = Axe().run(page)
        assert report.violations_count == 0, report.generate_report()
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")

    return check
