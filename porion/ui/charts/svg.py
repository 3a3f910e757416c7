"""Small builders of SVG text: everything escaped, coordinates rounded to 0.1, no inline style."""

from decimal import Decimal
from html import escape

Coordinate = float | int | Decimal


def number(value: Coordinate) -> str:
    """A coordinate to one decimal, without a useless ".0" or a negative zero."""
    text = f"{float(value):.1f}"
    text = text[:-2] if text.endswith(".0") else text
    return "0" if text == "-0" else text


def element(name: str, *children: str, **attributes: str | Coordinate) -> str:
    """An element with escaped attributes; `cls` is class, `_` in a name becomes `-`.

    Children are markup already. An attribute whose value is an empty string is left out.
    """
    parts = [name]
    for key, value in attributes.items():
        if value == "":
            continue
        shown = value if isinstance(value, str) else number(value)
        label = "class" if key == "cls" else key.replace("_", "-")
        parts.append(f'{label}="{escape(shown)}"')
    opening = " ".join(parts)
    if not children:
        return f"<{opening}/>"
    return f"<{opening}>{''.join(children)}</{name}>"


def text(x: Coordinate, y: Coordinate, words: str, cls: str = "", anchor: str = "") -> str:
    """One line of text at a baseline; anchor is "", "middle" or "end"."""
    return element("text", escape(words), x=x, y=y, cls=cls, text_anchor=anchor)


def path(*parts: str | Coordinate, cls: str = "", **attributes: str | Coordinate) -> str:
    """A path from commands and coordinates: `path("M", 0, 0, "H", 10, cls="base")`."""
    words: list[str] = []
    for part in parts:
        words.append(part if isinstance(part, str) else number(part))
    return element("path", d=" ".join(words), cls=cls, **attributes)


def drawing(
    key: str,
    title: str,
    description: str,
    width: Coordinate,
    height: Coordinate,
    cls: str,
    *children: str,
) -> str:
    """The outer element of a picture: an image with a title and a description, named by both."""
    return element(
        "svg",
        element("title", escape(title), id=f"{key}-t"),
        element("desc", escape(description), id=f"{key}-d"),
        *children,
        cls=cls,
        viewBox=f"0 0 {number(width)} {number(height)}",
        role="img",
        aria_labelledby=f"{key}-t {key}-d",
    )
