"""A picture as a file of its own: the wide drawing with its styles, its title and its sources."""

import re
from functools import cache
from html import escape
from pathlib import Path

from porion.ui.charts.data import Picture
from porion.ui.charts.metrics import wrap
from porion.ui.charts.svg import element, text

_CSS = Path(__file__).parent.parent / "static" / "ui" / "css"
_RULE = re.compile(r"^svg ([^{]+){([^}]*)}", re.MULTILINE)
_TOKEN = re.compile(r"^\s*(--[\w-]+):\s*([^;]+);", re.MULTILINE)
_BOX = re.compile(r'viewBox="0 0 (\S+) (\S+)"')
_PAD, _HEAD, _LINE = 24, 44, 18


def standalone(picture: Picture, sources: str = "") -> str:
    """The wide drawing as a whole SVG file, `sources` below it; empty where nothing is drawn.

    Colours are written out and the typeface falls back to the reader's own: the file needs
    nothing from elsewhere.
    """
    if not picture.drawn:
        return ""
    box = _BOX.search(picture.wide)
    if box is None:
        raise ValueError("a drawing has a view box")
    width, height = float(box[1]), float(box[2])
    lines = wrap(sources, width) if sources else []
    full = _HEAD + height + _LINE * len(lines) + _PAD
    foot = [text(0, _HEAD + height + _LINE * (n + 1), line) for n, line in enumerate(lines)]
    inner = picture.wide.replace(
        "<svg ", f'<svg y="{_HEAD}" width="{box[1]}" height="{box[2]}" ', 1
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width + 2 * _PAD:g}" '
        f'height="{full + _PAD:g}" viewBox="{-_PAD} {-_PAD} {width + 2 * _PAD:g} {full + _PAD:g}">'
        f"<style>{_styles()}</style>"
        f"{element('rect', x=-_PAD, y=-_PAD, width='100%', height='100%', cls='ground')}"
        f'<text class="name" x="0" y="14">{escape(picture.title)}</text>'
        f"{inner}{''.join(foot)}</svg>\n"
    )


@cache
def _styles() -> str:
    """The rules of pictures with every token written out."""
    tokens = dict(_TOKEN.findall((_CSS / "tokens.css").read_text(encoding="utf-8")))
    charts = (_CSS / "charts.css").read_text(encoding="utf-8").split("@media", maxsplit=1)[0]
    rules = [f"{name.strip()}{{{body.strip()}}}" for name, body in _RULE.findall(charts)]
    rules += [".ground{fill:var(--paper)}", "text.name{font-size:20px;font-weight:700}"]
    rules.append(".only-wide{display:inline}")
    return re.sub(r"var\((--[\w-]+)\)", lambda found: tokens[found[1]], " ".join(rules))
