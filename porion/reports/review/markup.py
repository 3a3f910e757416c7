"""HTML as text that knows it is HTML: whatever is not gets escaped on its way in."""

from collections.abc import Iterable
from html import escape


class Html(str):
    """Text that is markup already; only this module and tests make it."""

    __slots__ = ()


#: Elements without content.
_VOID = frozenset({"br", "hr", "input", "meta", "link"})


def safe(content: str) -> Html:
    """Content as markup: escaped, unless it is markup already."""
    return content if isinstance(content, Html) else Html(escape(content))


def joined(parts: Iterable[str], between: str = "") -> Html:
    """Parts one after the other, each escaped unless it is markup."""
    return Html(safe(between).join(safe(part) for part in parts))


def tag(name: str, /, *children: str, **attributes: str | int | bool) -> Html:
    """An element. `cls` is class, `for_` is for, `_` in a name becomes `-`; True writes the bare
    name of the attribute, False and "" leave it out."""
    written = [name]
    for key, value in attributes.items():
        label = "class" if key == "cls" else key.rstrip("_").replace("_", "-")
        if value is True:
            written.append(label)
        elif value is not False and value != "":
            written.append(f'{label}="{escape(str(value))}"')
    opening = f"<{' '.join(written)}>"
    if name in _VOID:
        return Html(opening)
    return Html(f"{opening}{joined(children)}</{name}>")
