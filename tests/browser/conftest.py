"""A journey starts the real program on an empty installation and walks it in Chromium."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import ROOT
from tests.records import SOURDRE

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Playwright

    from tests.browser.walking import Walk

    Open = Callable[..., Any]

PORT = 18124
PATIENCE = 120
WIDE, NARROW = (1280, 900), (390, 844)
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
    """The address of a server of two programmes: the real one, and the one of our own making."""
    home = tmp_path_factory.mktemp("home")
    dossiers, texts = home / "dossiers", home / "texts"
    shutil.copytree(ROOT / "programmes" / "erbm", dossiers / "erbm")
    shutil.copytree(SOURDRE, dossiers / "sourdre")
    shutil.copytree(SOURDRE / "texts", texts)
    log = home / "server.log"
    program = Path(sys.executable).with_name("porion")
    address = f"http://127.0.0.1:{PORT}"
    with log.open("w") as output, pytest.MonkeyPatch.context() as environment:
        environment.setenv("PORION_HOME", str(home / "var"))
        environment.setenv("PORION_DOCUMENTS", str(texts))
        server = subprocess.Popen(
            [program, "serve", "--port", str(PORT), "--dossiers", dossiers],
            cwd=ROOT,
            stdout=output,
            stderr=output,
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
def walked(site: str) -> "Walk":
    """An address of every kind of page of both programmes, found by following links."""
    from tests.browser.walking import walk

    return walk(site)


@pytest.fixture(scope="session")
def playwright() -> Iterator["Playwright"]:
    """What drives browsers."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def chromium() -> str:
    """The machine's own Chromium: a missing one is an error, these tests were asked for."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    assert program, "Chromium is missing; on Debian: apt install chromium"
    return program


@pytest.fixture(scope="session")
def browser(playwright: "Playwright", chromium: str) -> Iterator["Browser"]:
    """One browser for all journeys."""
    started = playwright.chromium.launch(executable_path=chromium, args=SWITCHES)
    yield started
    started.close()


@pytest.fixture
def large_letters(
    playwright: "Playwright", chromium: str, site: str, tmp_path: Path
) -> Iterator["Page"]:
    """A page in the browser of someone who set its letters to 32 pixels instead of 16."""
    settings = {"webkit": {"webprefs": {"default_font_size": 32}}}
    (tmp_path / "Default").mkdir()
    (tmp_path / "Default" / "Preferences").write_text(json.dumps(settings), encoding="utf-8")
    width, height = WIDE
    context = playwright.chromium.launch_persistent_context(
        tmp_path,
        executable_path=chromium,
        args=SWITCHES,
        base_url=site,
        viewport={"width": width, "height": height},
    )
    yield context.pages[0]
    context.close()


@pytest.fixture
def opened(browser: "Browser", site: str) -> "Open":
    """`with opened(size, **options) as page`: an error in its console, or a request to another
    host, fails the journey."""

    @contextmanager
    def open_page(size: tuple[int, int] = WIDE, **options: Any) -> Iterator["Page"]:
        width, height = size
        context = browser.new_context(
            base_url=site,
            locale="fr-FR",
            viewport={"width": width, "height": height},
            **options,
        )
        page = context.new_page()
        page.set_default_timeout(10_000)
        errors = _listen(page, site)
        yield page
        context.close()
        assert errors == []

    return open_page


def _listen(page: "Page", site: str) -> list[str]:
    """What goes wrong on the page from now on. A page that is not there says so in the console
    too: Chromium's own line about an answer of 4xx is no error of the page."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on(
        "console",
        lambda said: (
            errors.append(said.text)
            if said.type in ("error", "warning") and "responded with a status of 4" not in said.text
            else None
        ),
    )
    page.on(
        "request",
        lambda sent: None if sent.url.startswith(f"{site}/") else errors.append(f"asks {sent.url}"),
    )
    return errors


@pytest.fixture(params=[WIDE, NARROW], ids=["wide", "narrow"])
def page(request: pytest.FixtureRequest, opened: "Open") -> Iterator["Page"]:
    """A page on a wide and on a narrow screen."""
    with opened(request.param) as page:
        yield page


@pytest.fixture
def phone(opened: "Open") -> Iterator["Page"]:
    """A page on a narrow screen."""
    with opened(NARROW) as page:
        yield page


@pytest.fixture
def desk(opened: "Open") -> Iterator["Page"]:
    """A page on a wide screen."""
    with opened(WIDE) as page:
        yield page
