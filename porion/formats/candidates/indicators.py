"""The indicator that a candidate is given: one of the record, or a new one to be reviewed."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from porion.core.folding import fold
from porion.core.language.french_units import unit_words
from porion.core.quantities import UNITS
from porion.core.reading.found import Candidate
from porion.core.reading.matching import Indicators, likely_indicators
from porion.core.reading.on_record import Likeness, Resembling, resembling
from porion.core.reading.record import Record
from porion.core.vocabulary import Aggregation, Direction, Nature
from porion.formats.candidates.keys import first_free, slug
from porion.formats.candidates.proposed import VISIBILITY, Proposed, cells_of
from porion.formats.candidates.wording import NEW_INDICATOR
from porion.formats.dossier.package import Dossier
from porion.formats.dossier.recorded import record_of

#: Below that, an indicator of the record is told as a possibility and not put in the cell.
LIKELY = 0.4
_TOPIC = "À classer"


@dataclass
class IndicatorsGiven:
    """The indicators that candidates are given; new ones are gathered as they come."""

    known: Mapping[str, tuple[str, str]]
    index: Indicators
    record: Record
    new: dict[str, Proposed] = field(default_factory=dict)
    _of: dict[tuple[str, str], str] = field(default_factory=dict)

    @classmethod
    def of(cls, dossier: Dossier) -> "IndicatorsGiven":
        """Those of a dossier: label and unit by key, and the index of their words."""
        known = {
            row.key: (row.text("label"), row.text("unit")) for row in dossier.rows("indicators")
        }
        record = record_of(dossier)
        return cls(known, Indicators.of(record), record)

    def given(self, text: str, candidate: Candidate) -> tuple[str, str, str]:
        """Key, label and why of the indicator of a candidate of `text`."""
        guesses = likely_indicators(text, candidate, self.index)
        likely = [guess for guess in guesses if self.known[guess.key][1] == candidate.unit]
        alike = _alike(resembling(candidate, guesses, self.record, None))
        if likely and likely[0].sure >= LIKELY:
            best = likely[0]
            words = f" : « {', '.join(best.words)} »" if best.words else ""
            return (
                best.key,
                self.known[best.key][0],
                f"indicateur probable ({best.sure:.2f}){words}{alike}",
            )
        key = self._proposed(candidate)
        perhaps = ", ".join(guess.key for guess in likely[:2])
        why = f"{NEW_INDICATOR}, à moins que : {perhaps}" if perhaps else NEW_INDICATOR
        return key, self.new[key].cells["label"], f"{why}{alike}"

    def _proposed(self, candidate: Candidate) -> str:
        noun = candidate.noun or _what(candidate.unit)
        same = (fold(noun), candidate.unit)
        if same not in self._of:
            unit = slug(candidate.unit.replace("/", " ").replace("%", " pct "))
            wanted = "-".join(filter(None, (slug(noun, 50), unit))) or "valeur"
            key = first_free(wanted, self.known.keys() | self.new.keys())
            self.new[key] = Proposed(cells_of(_row(key, noun, candidate.unit)))
            self._of[same] = key
        return self._of[same]


def _alike(found: tuple[Resembling, ...]) -> str:
    """What the record says of the same thing elsewhere, as the end of a reason."""
    words = {Likeness.ELSEWHERE: "même nombre au dossier", Likeness.GAP: "autre nombre au dossier"}
    parts = [
        f" ; {word} : {', '.join(keys)}"
        for likeness, word in words.items()
        if (keys := [each.figure.key for each in found if each.likeness is likeness])
    ]
    return "".join(parts)


def _row(key: str, noun: str, unit: str) -> dict[str, object]:
    """The row of an indicator that a person still has to name and to define."""
    rate = unit in ("points", "x") or unit.startswith("%")
    words = unit_words(unit) if unit in UNITS else None
    label = (noun[:1].upper() + noun[1:])[:200]
    if words is not None and words.symbol:
        label = f"{label} ({words.many})"
    return {
        "key": key,
        "label": label,
        "topic": _TOPIC,
        "definition": f"{label}, d’après les documents lus : définition à revoir.",
        "unit": unit,
        "nature": Nature.RATE if rate else Nature.FLOW if unit.endswith("/yr") else Nature.STOCK,
        "direction": Direction.NONE,
        "over_time": Aggregation.NONE if rate else Aggregation.LAST,
        "over_places": Aggregation.NONE if rate else Aggregation.SUM,
        "visibility": VISIBILITY,
        "reason": "nom et unité lus ; sujet, définition et nature à revoir",
    }


def _what(unit: str) -> str:
    """What is counted, where no noun of the text says it."""
    if unit == "EUR" or unit.startswith("EUR/"):
        return "montant"
    if unit.startswith("%"):
        return "part"
    return unit_words(unit).many if unit in UNITS else unit
