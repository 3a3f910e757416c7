"""How far the estates have come, subject by subject, as dated facts tell it.

The project of a fact that is one of many of its sort is named after the sort: "Espaces
publics : cité Barrois". The words before the colon are the subject; no subject is named here.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from porion.answers.place_index import PlaceIndex
from porion.core.vocabulary import PlaceKind
from porion.framework.vocabulary import EventRead
from porion.territory.vocabulary import PlaceRead

#: A subject is followed where the facts of so many estates bear it.
_FOLLOWED = 2


@dataclass(frozen=True)
class Tracks:
    """`subjects` in alphabetical order; `latest` says the last fact of a place on each."""

    subjects: tuple[str, ...]
    latest: Mapping[tuple[str, str], EventRead]

    def of(self, place: str, subject: str) -> EventRead | None:
        """The last fact published of a place on a subject, None where nothing is."""
        return self.latest.get((place, subject))


@dataclass(frozen=True)
class Estate:
    """An estate with its communes and the last fact on each followed subject."""

    place: PlaceRead
    communes: tuple[PlaceRead, ...]
    facts: tuple[EventRead | None, ...]
    said: int


def subject_of(event: EventRead) -> str:
    """The subject of a fact: "Espaces publics"; empty for a project of its own."""
    subject, colon, name = event.project.partition(" : ")
    return subject if colon and name else ""


def tracks(index: PlaceIndex) -> Tracks:
    """The followed subjects of the programme's estates."""
    latest: dict[tuple[str, str], EventRead] = {}
    estates: dict[str, set[str]] = defaultdict(set)
    for event in sorted(index.events, key=_order):
        subject = subject_of(event)
        if not subject:
            continue
        for place in event.places:
            latest[place.key, subject] = event
            known = index.places.get(place.key)
            if known and known.kind in (PlaceKind.CITE, PlaceKind.SITE):
                estates[subject].add(place.key)
    followed = sorted(s for s, places in estates.items() if len(places) >= _FOLLOWED)
    return Tracks(tuple(followed), latest)


def estates_of(index: PlaceIndex, found: Tracks, places: Iterable[PlaceRead]) -> Sequence[Estate]:
    """Estates with what is published of each, those of which something is first."""
    listed = [
        Estate(
            place,
            tuple(index.around(place.key, PlaceKind.COMMUNE)),
            tuple(found.of(place.key, subject) for subject in found.subjects),
            index.said.get(place.key, 0),
        )
        for place in places
    ]
    return sorted(listed, key=lambda estate: not estate.said)


def told(found: Tracks, estates: Sequence[Estate]) -> Counter[str]:
    """How many of the estates have a fact on each subject."""
    return Counter(
        subject
        for estate in estates
        for subject, fact in zip(found.subjects, estate.facts, strict=True)
        if fact
    )


def _order(event: EventRead) -> tuple[date, date, str]:
    return event.known_on or date.max, event.on_to or event.on_from or date.max, event.key
