"""Style sheets: contrast of every pair in use, no colour outside the tokens, no unknown class."""

import re
from pathlib import Path

import pytest
from django.test import Client

import porion.ui

ROOT = Path(porion.ui.__file__).parent
STYLES = ROOT / "static" / "ui" / "css"
SHEETS = {path.name: path.read_text(encoding="utf-8") for path in sorted(STYLES.glob("*.css"))}
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
TOKENS = dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{3,6});", SHEETS["tokens.css"]))

LIBRARY = '@import url("../vendor/bootstrap-reboot.css") layer(library);'

# Text on its ground, by token: every pair that a page or a drawing can show.
TEXT_PAIRS = [
    *((ink, ground) for ink in ("ink", "slate-700", "slate-600") for ground in ("paper", "white")),
    *((ink, "slate-100") for ink in ("ink", "slate-600")),
    *((ink, "brick-100") for ink in ("ink", "slate-600", "brick-700", "link")),
    *((ink, "sand") for ink in ("ink", "slate-600")),
    *(("white", ground) for ground in ("ink", "slate-700")),
    *(("link", ground) for ground in ("paper", "white", "slate-100")),
    ("ink", "mark"),
    ("ink", "slate-200"),
    ("brick-700", "paper"),
    ("terril-700", "terril-100"),
]
GRAPHIC_PAIRS = [
    *((stroke, "paper") for stroke in ("slate-400", "slate-600", "slate-700", "brick-600")),
    *((stroke, "paper") for stroke in ("terril-600", "terril-700")),
    ("slate-400", "white"),
    ("slate-700", "slate-100"),
]


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    digits = colour.lstrip("#")
    digits = "".join(2 * each for each in digits) if len(digits) == 3 else digits
    channels = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two tokens, WCAG 2.2."""
    high, low = sorted((luminance(TOKENS[one]), luminance(TOKENS[other])), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_black_on_white_is_21(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(TOKENS, "black", "#000")
    assert contrast("black", "white") == pytest.approx(21)


@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_is_legible(ink: str, ground: str) -> None:
    assert contrast(ink, ground) >= 4.5


@pytest.mark.parametrize(("stroke", "ground"), GRAPHIC_PAIRS)
def test_graphics_are_seen(stroke: str, ground: str) -> None:
    assert contrast(stroke, ground) >= 3


def test_text_takes_no_colour_that_is_not_checked() -> None:
    checked = {ink for ink, _ in TEXT_PAIRS}
    used = set()
    for sheet in SHEETS.values():
        used |= set(re.findall(r"(?<![-\w])color:\s*var\(--([\w-]+)\)", sheet))
    # The slash between steps of the path, which nobody has to read.
    assert used - checked == {"slate-400"}


@pytest.mark.parametrize("name", [name for name in SHEETS if name != "tokens.css"])
def test_colours_come_from_the_tokens(name: str) -> None:
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b", SHEETS[name]) == []


@pytest.mark.parametrize("name", SHEETS)
def test_every_token_in_use_exists(name: str) -> None:
    declared = set(re.findall(r"(--[\w-]+):", SHEETS["tokens.css"]))
    assert set(re.findall(r"var\((--[\w-]+)\)", SHEETS[name])) - declared == set()


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_is_short_and_asks_for_nothing_outside(name: str) -> None:
    assert len(SHEETS[name].splitlines()) <= 300
    assert "@import" not in SHEETS[name].replace(LIBRARY, "")
    addresses = re.findall(r"url\(([^)]*)\)", SHEETS[name])
    assert all(address.startswith(('"../fonts/', '"../vendor/')) for address in addresses)
    assert SHEETS[name].count("{") == SHEETS[name].count("}")


def test_the_library_stands_below_and_is_ours_to_serve() -> None:
    assert LIBRARY in SHEETS["tokens.css"]
    library = (STYLES.parent / "vendor" / "bootstrap-reboot.css").read_text(encoding="utf-8")
    assert "url(" not in library
    assert "sourceMappingURL" not in library


def test_every_sheet_is_linked() -> None:
    head = (ROOT / "templates" / "ui" / "head.html").read_text(encoding="utf-8")
    assert set(re.findall(r"ui/css/([\w.]+)", head)) == set(SHEETS)


def test_the_typeface_comes_with_its_licence() -> None:
    fonts = {path.name for path in (ROOT / "static" / "ui" / "fonts").iterdir()}
    assert fonts == {"schibsted-grotesk-latin-wght-normal.woff2", "schibsted-grotesk-OFL.txt"}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_templates_hold_no_style_and_no_script(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert not re.search(r"\sstyle\s*=|<style|<script|\son\w+\s*=|javascript:", source)
    assert "|safe" not in source
    assert "autoescape" not in source


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_words_for_people_can_be_translated(path: Path) -> None:
    """Outside the gallery no French word stands bare between tags."""
    source = path.read_text(encoding="utf-8")
    if path.name == "gallery.html":
        return
    source = re.sub(r"{% blocktranslate.*?{% endblocktranslate %}", "", source, flags=re.DOTALL)
    source = re.sub(r"{%.*?%}|{{.*?}}|<!doctype html>", "", source, flags=re.DOTALL)
    bare = re.findall(r">([^<>]*[A-Za-zÀ-ÿ]{2,}[^<>]*)<", source)
    assert [words for words in bare if "Porion" not in words] == []


def test_every_class_in_use_is_styled_or_plain(client: Client) -> None:
    body = client.get("/composants/").content.decode()
    used = {name for names in re.findall(r'class="([^"]+)"', body) for name in names.split()}
    used |= {"num-long", "past", "num-hero", "num-l", "num-m"}
    styled = set(re.findall(r"\.([a-zA-Z][\w-]*)", "".join(SHEETS.values())))
    assert used - styled == set()
