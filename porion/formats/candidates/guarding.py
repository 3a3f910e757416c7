"""Cells that a spreadsheet opens, and gives back as they were.

A text that a spreadsheet would run as a formula gets an apostrophe before it; reading takes
exactly one off. What a spreadsheet writes its own way (VRAI, 31/12/2022, 1,5) is understood.
"""

import re

from porion.formats.dossier.columns import Column, Type

_FORMULA = re.compile(r"'*\s*[=+\-@]")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_DAY = re.compile(r"([0-3]?[0-9])/([01]?[0-9])/([0-9]{4})")
_COMMA = re.compile(r"(-?[0-9]+),([0-9]+)")
_TRUTH = {"vrai": "true", "faux": "false", "true": "true", "false": "false"}


def guarded(text: str) -> str:
    """The cell for a text: nothing that a spreadsheet would run. `bare` undoes it.

    >>> guarded("+ 1000")
    "'+ 1000"
    """
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def bare(cell: str) -> str:
    """The text of a cell: `bare(guarded(text)) == text` for every text."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def understood(column: Column, text: str) -> str:
    """The cell as the dossier writes it, where a spreadsheet wrote it in its own way."""
    text = text.strip()
    if column.type is Type.BOOLEAN:
        return _TRUTH.get(text.casefold(), text)
    if column.type is Type.DATE and (day := _DAY.fullmatch(text)):
        return f"{day[3]}-{int(day[2]):02}-{int(day[1]):02}"
    if column.type in (Type.DECIMAL, Type.MONEY) and (number := _COMMA.fullmatch(text)):
        return f"{number[1]}.{number[2]}"
    return text
