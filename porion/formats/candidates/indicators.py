"""The indicator that a candidate is given: one of the record, or a new one to be reviewed."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from porion.core.folding import fold
from porion.core.language.french_units import unit_words
from porion.core.quantities import UNITS
from porion.core.reading.found import Candidate
from porion.core.reading.record.known import Record
from porion.core.reading.record.matching import Indicators, LikelyIndicator, likely_indicators
from porion.core.reading.record.resembling import Likeness, Resembling, resembling
from porion.core.vocabulary import Aggregation, Direction, Nature
from porion.formats.candidates.calling import what
from porion.formats.candidates.keys import first_free, slug
from porion.formats.candidates.proposed import VISIBILITY, Proposed, cells_of
from porion.formats.candidates.wording import NEW_INDICATOR
from porion.formats.dossier.package import Dossier
from porion.formats.dossier.recorded import record_of

#: Below that, an indicator of the record is told as a possibility and not put in the cell; nor is
#: one of whose label the text says too little, for a wrong one is easily overlooked.
LIKELY = 0.4
COVERED = 0.7
#: How many are asked for: the likeliest of all may be of other things.
_ASKED = 6
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
        guesses = likely_indicators(text, candidate, self.index, _ASKED)
        likely = [guess for guess in guesses if self.known[guess.key][1] == candidate.unit]
        found = resembling(candidate, guesses[:3], self.record, None)
        alike = _alike(found)
        best = chosen(likely) or _of_same_fact(likely[:1], found)
        if best is not None:
            words = f" : « {', '.join(best.words)} »" if best.words else ""
            return (
                best.key,
                self.known[best.key][0],
                f"indicateur probable ({best.sure:.2f}){words}{alike}",
            )
        key = self._proposed(text, candidate)
        perhaps = ", ".join(guess.key for guess in likely[:2])
        why = f"{NEW_INDICATOR}, à moins que : {perhaps}" if perhaps else NEW_INDICATOR
        return key, self.new[key].cells["label"], f"{why}{alike}"

    def _proposed(self, text: str, candidate: Candidate) -> str:
        label = what(text, candidate)
        same = (fold(label), candidate.unit)
        if same not in self._of:
            key = first_free(slug(label, 60) or "valeur", self.known.keys() | self.new.keys())
            told = {row.cells["label"] for row in self.new.values()}
            told |= {name for name, _ in self.known.values()}
            if label in told and candidate.unit in UNITS:
                label = f"{label} ({unit_words(candidate.unit).many})"
            self.new[key] = Proposed(cells_of(indicator_row(key, label, candidate.unit)))
            self._of[same] = key
        return self._of[same]


def chosen(likely: list[LikelyIndicator]) -> LikelyIndicator | None:
    """The indicator of the record to put in the cell; None where none is likely enough."""
    fit = [guess for guess in likely if guess.sure >= LIKELY and guess.covered >= COVERED]
    # Several of few words may share what speaks for them: the one said in full is meant.
    whole = [guess for guess in likely if guess.covered == 1.0 and guess.sure >= LIKELY / 4]
    return next(iter(fit or whole), None)


def _of_same_fact(
    likeliest: list[LikelyIndicator], found: tuple[Resembling, ...]
) -> LikelyIndicator | None:
    """The likeliest indicator, where a figure of it may state the very same fact."""
    stated = {each.figure.indicator for each in found if each.same_fact}
    return next((guess for guess in likeliest if guess.key in stated), None)


def _alike(found: tuple[Resembling, ...]) -> str:
    """What the record says of the same thing elsewhere, as the end of a reason."""
    words = {
        (Likeness.ELSEWHERE, True): "même fait probable (same_fact)",
        (Likeness.ELSEWHERE, False): "même nombre au dossier",
        (Likeness.GAP, False): "autre nombre au dossier",
    }
    parts = [
        f" ; {word} : {', '.join(keys)}"
        for sort, word in words.items()
        if (keys := [e.figure.key for e in found if (e.likeness, e.same_fact) == sort])
    ]
    return "".join(parts)


def indicator_row(key: str, label: str, unit: str) -> dict[str, object]:
    """The row of an indicator that a person still has to define."""
    rate = unit in ("points", "x") or unit.startswith("%")
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
