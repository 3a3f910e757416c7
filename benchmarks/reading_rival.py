"""The general tool that a user could take instead: Microsoft Recognizers-Text, for French.

It lives in an environment of its own, as its last version needs old packages (README); this
file is run there with texts on standard input, and here to start it and judge its answer.
"""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Mapping
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any

#: The Python of that environment.
VARIABLE = "PORION_RECOGNIZERS"
#: Its names of units as our codes; what it does not know it cannot say.
_UNITS = {
    "Euro": ("EUR", 1),
    "Kilomètres": ("km", 1),
    "Kilomètre": ("km", 1),
    "Mètres": ("m", 1),
    "Mètre": ("m", 1),
    "Mètre carré": ("m2", 1),
    "Hectare": ("ha", 1),
    "Mètre cube": ("m3", 1),
    "Tonne": ("t", 1),
    "Minute": ("minutes", 1),
    "Jour": ("days", 1),
    "Mois": ("months", 1),
    "An": ("years", 1),
}


def rival_python() -> str | None:
    """The interpreter that has the tool, where there is one."""
    python = os.environ.get(VARIABLE)
    return python if python and Path(python).exists() else None


def rival_answers(texts: Mapping[str, str]) -> tuple[dict[str, dict[str, Any]], float]:
    """Its answer for each text in the shape of ours, and the CPU seconds it took."""
    python = rival_python()
    if python is None:
        return {}, 0.0
    done = subprocess.run(
        [python, "-W", "ignore", __file__],
        input=json.dumps(dict(texts)),
        capture_output=True,
        text=True,
        check=True,
    )
    said = json.loads(done.stdout)
    answers = {name: _as_answer(texts[name], found) for name, found in said["found"].items()}
    return answers, said["seconds"]


def _as_answer(text: str, found: list[dict[str, Any]]) -> dict[str, Any]:
    candidates = []
    for one in found:
        value = _decimal(one["value"])
        if value is None:
            continue
        code, factor = _UNITS.get(one["unit"], (one["unit"] if one["unit"] == "%" else "", 1))
        candidates.append(
            {
                "start": one["start"],
                "end": one["end"],
                "printed": text[one["start"] : one["end"]],
                "value_low": value * factor,
                "value_high": value * factor,
                "unit": code,
                "qualifier": "exact",
                **dict.fromkeys(("from", "to", "as_at", "kind", "state", "denominator")),
                "places": [],
                "parties": [],
            }
        )
    return {"candidates": candidates}


def _decimal(value: Any) -> Decimal | None:
    plain = str(value).rstrip("%").replace(",", ".").replace(" ", "")
    return Decimal(plain) if plain.replace(".", "", 1).lstrip("-").isdigit() else None


def _recognised(text: str) -> list[dict[str, Any]]:
    """Everything it finds: with a unit before bare numbers, numbers of dates left out.

    Texts go in by the sentence, as its own documentation advises; whole documents take it
    hours.
    """
    dated = import_module("recognizers_date_time")
    numbers = import_module("recognizers_number")
    units = import_module("recognizers_number_with_unit")

    found: list[dict[str, Any]] = []
    for sentence in re.finditer(r"\S.{0,400}?(?:[.;!?](?= )|$)", text):
        words, shift = sentence[0], sentence.start()
        taken: list[tuple[int, int]] = []
        for finder, unit in (
            (units.recognize_currency, None),
            (numbers.recognize_percentage, "%"),
            (units.recognize_dimension, None),
            (dated.recognize_datetime, "date"),
            (numbers.recognize_number, ""),
        ):
            for one in finder(words, "fr-fr"):
                start, end = one.start, one.end + 1
                if any(start < b and a < end for a, b in taken):
                    continue
                taken.append((start, end))
                said = one.resolution or {}
                if unit != "date" and said.get("value") is not None:
                    found.append(
                        {
                            "start": start + shift,
                            "end": end + shift,
                            "value": said["value"],
                            "unit": said.get("unit", "") if unit is None else unit,
                        }
                    )
    return found


def main() -> None:
    """Texts by name on standard input; what was found in each, and CPU seconds."""
    texts = json.load(sys.stdin)
    _recognised("Dix logements, 3 M€, 4 % en 2020.")
    start = time.process_time()
    found = {name: _recognised(text) for name, text in texts.items()}
    json.dump({"seconds": time.process_time() - start, "found": found}, sys.stdout)


if __name__ == "__main__":
    main()
