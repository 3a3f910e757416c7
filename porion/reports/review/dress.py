"""The page's style and script, each in one piece, and the security policy that lets only them."""

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from porion.reports.review.markup import Html

_HERE = Path(__file__).with_name("assets")
_HOUSE = Path(__file__).parents[2] / "ui" / "static" / "ui"
_FONT = "schibsted-grotesk-latin-wght-normal.woff2"
#: In the order in which they run, within one function.
_SCRIPTS = (
    "store.js",
    "words.js",
    "checks.js",
    "tables.js",
    "zip.js",
    "cards.js",
    "adding.js",
    "editing.js",
    "files.js",
    "keyboard.js",
)


def style() -> Html:
    """The house's tokens and typeface, then the page's own rules."""
    return Html("\n".join((_tokens(), _font_face(), (_HERE / "review.css").read_text("utf-8"))))


def script() -> Html:
    """The page's script."""
    parts = [(_HERE / name).read_text("utf-8") for name in _SCRIPTS]
    return Html('"use strict";\n(() => {\n' + "\n".join(parts) + "\n})();\n")


def policy(style_text: str, script_text: str) -> str:
    """Nothing is asked of any host; only this style and this script, known by their hashes."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_hash(style_text)}'",
            f"script-src '{_hash(script_text)}'",
            "font-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode()}"


def _tokens() -> str:
    """The `:root` of the house's tokens: colours, sizes, spaces."""
    css = (_HOUSE / "css" / "tokens.css").read_text("utf-8")
    start = css.index(":root {")
    return css[start : css.index("\n}", start) + 2]


def _font_face() -> str:
    font = b64encode((_HOUSE / "fonts" / _FONT).read_bytes()).decode()
    return (
        '@font-face { font-family: "Schibsted Grotesk Variable"; font-style: normal;'
        " font-display: swap; font-weight: 400 900;"
        f' src: url("data:font/woff2;base64,{font}") format("woff2"); }}'
    )
