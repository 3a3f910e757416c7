"""How wide a text will be, near enough to keep labels apart without a browser."""

_WIDTHS = {
    0.20: "'",
    0.25: " !,;ijl|îï’\u00a0",
    0.30: "().:[]·",
    0.35: '"1Ift{}²',
    0.40: "r",
    0.45: "*/\\°",
    0.50: "-_`sz«»–",
    0.55: "$27?FJLaceghkvxyàâçéèêëÿ",
    0.60: "0345689EPSYZbdnopquôöùûüÉÈ",
    0.65: "#+<=>BKRTUX^~€×",
    0.70: "&ACDGHVÀÇ",
    0.75: "NOQ…",
    0.80: "w",
    0.85: "%Mm",
    0.95: "@Wœæ",
}
#: Advance of a character in em, for the regular weight of the product's typeface.
_ADVANCE = {character: width for width, group in _WIDTHS.items() for character in group}
_OTHER = 0.65
_BOLD = 1.08
_CAUTION = 1.03


def text_width(words: str, size: float = 13, *, bold: bool = False) -> float:
    """Estimated width in pixels, a little on the wide side."""
    em = sum(_ADVANCE.get(character, _OTHER) for character in words)
    return em * size * _CAUTION * (_BOLD if bold else 1)


def wrap(words: str, width: float, size: float = 13) -> list[str]:
    """The text cut at spaces into lines that fit; a single long word keeps its line."""
    lines: list[str] = []
    line = ""
    for word in words.split(" "):
        longer = f"{line} {word}".strip(" ")
        if line and text_width(longer, size) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line] if line else lines
