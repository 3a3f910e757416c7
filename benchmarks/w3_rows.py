"""Rows for workload W3: a programme of invented figures, each in the words of an invented text.

Loaded by bulk insert inside a named act (`bench.fill`): taking half a million rows in through a
dossier would measure the loading. Seeds make them: the same number gives the same rows.
"""

import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

PROGRAMME = "essai"
TOPICS, DOCUMENTS, PLACES, PARTIES, INTERCOMMUNAL = 15, 60, 300, 80, 8
_NOUNS = ("Logements", "Emplois", "Arbres", "Places", "Cités", "Élèves", "Contrats", "Ateliers")
_VERBS = ("réhabilités", "créés", "plantés", "ouverts", "équipés", "formés", "signés", "reliés")
_WHERE = ("en centre-bourg", "près des gares", "dans les cités", "le long du canal", "à l’étude")
_KINDS = (
    *(("actual", "delivered"), ("actual", "started"), ("actual", ""), ("target", "")),
    *(("forecast", ""), ("envelope", ""), ("announced", ""), ("grant", "committed")),
    *(("payment", "paid"), ("baseline", "")),
)
#: Qualifier, its words, whether the value is its lower and its upper bound.
_QUALIFIERS = (
    *(("exact", "", True, True), ("about", "environ ", True, True)),
    *(("more_than", "plus de ", True, False), ("at_least", "au moins ", True, False)),
    *(("at_most", "au plus ", False, True), ("up_to", "jusqu’à ", False, True)),
)
_AT = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
_BATCH = 500


@dataclass(frozen=True)
class Drawn:
    """One figure before it is a row; numbers name its indicator, document, places and party."""

    number: int
    indicator: int
    document: int
    kind: str
    state: str
    places: tuple[int, ...]
    party: int
    qualifier: tuple[str, str, bool, bool]
    amount: int
    label: str

    @property
    def key(self) -> str:
        """Its permanent key."""
        return f"f{self.number:06d}"

    @property
    def printed(self) -> str:
        """The number as its text prints it."""
        return f"{self.amount:,}".replace(",", " ")

    @property
    def statement(self) -> str:
        """The words that state it."""
        return f"{self.qualifier[1]}{self.printed} {self.label.lower()}"


@dataclass
class Text:
    """A document's words as they grow, with the place of each statement."""

    parts: list[str] = field(default_factory=list)
    length: int = 0

    def add(self, words: str) -> tuple[int, int]:
        """Append a sentence; where it stands."""
        start = self.length
        self.parts.append(f"{words}. ")
        self.length += len(words) + 2
        return start, start + len(words)


def indicators_of(rows: int) -> int:
    """How many indicators there are: fifty figures each."""
    return max(rows // 50, TOPICS)


def drawn(rows: int, seed: int) -> Iterator[Drawn]:
    """The figures: few indicators, documents and places have most of them."""
    chance = random.Random(seed)  # noqa: S311 - invented rows
    for number in range(rows):
        words = (chance.choice(_NOUNS), chance.choice(_VERBS), chance.choice(_WHERE))
        several = chance.random() < 0.2
        yield Drawn(
            number,
            chance.randrange(indicators_of(rows)),
            _skewed(chance, DOCUMENTS),
            *chance.choice(_KINDS),
            tuple({_skewed(chance, PLACES) for _ in range(3 if several else 1)}),
            _skewed(chance, PARTIES),
            chance.choice(_QUALIFIERS),
            chance.randrange(1, 50_000),
            f"{' '.join(words)}, tranche {number % 97}",
        )


def _skewed(chance: random.Random, many: int) -> int:
    return int(many * chance.random() ** 2)


def published_on(document: int) -> date:
    """The day of a document."""
    return date(2017, 3, 7) + timedelta(days=47 * document)


def undated(document: int) -> bool:
    """One document in twenty prints no date."""
    return document % 20 == 7


def topic(indicator: int) -> str:
    """The topic of an indicator."""
    return f"Thème {indicator % TOPICS + 1:02d}"


def indicator_key(number: int) -> str:
    """The key of an indicator."""
    return f"i{number:05d}"


def around(place: int) -> int | None:
    """The intercommunal body around a place; the first places are those bodies."""
    return None if place < INTERCOMMUNAL else place % INTERCOMMUNAL


def fill(rows: int, seed: int) -> None:
    """The programme with that many figures, in the installation at hand."""
    from django.db import transaction

    from porion.foundation.writing import act

    with (
        transaction.atomic(),
        act("bench.fill", programme=PROGRAMME, by="command:bench", at=_AT) as current,
    ):
        _fill(list(drawn(rows, seed)))
        current.changes.append({"table": "figures", "verb": "added", "count": rows})


def _fill(figures: list[Drawn]) -> None:
    from porion.figures.models import Figure, FigureParty, FigurePlace

    places, parties = _places_and_parties()
    indicators = _indicators(indicators_of(len(figures)))
    texts = [Text() for _ in range(DOCUMENTS)]
    spans = [texts[figure.document].add(figure.statement) for figure in figures]
    documents = _documents(texts)
    stored = []
    for figure, span in zip(figures, spans, strict=True):
        row = _row(figure, span, indicators, documents)
        row.derive()
        stored.append(row)
    Figure.objects.bulk_create(stored, batch_size=_BATCH)
    FigurePlace.objects.bulk_create(
        [
            FigurePlace(row=row, target=places[place], role="places", rank=rank)
            for row, figure in zip(stored, figures, strict=True)
            for rank, place in enumerate(figure.places)
        ],
        batch_size=_BATCH,
    )
    FigureParty.objects.bulk_create(
        [
            FigureParty(row=row, target=parties[figure.party], role="payers", rank=0)
            for row, figure in zip(stored, figures, strict=True)
        ],
        batch_size=_BATCH,
    )


def _programme() -> Any:
    from porion.programmes.models import Programme

    found = Programme.objects.filter(key=PROGRAMME).first()
    return found or Programme.objects.create(
        key=PROGRAMME,
        label="Programme d’essai",
        visibility="shared",
        starts_on=date(2017, 3, 7),
        ends_on=date(2027, 12, 31),
        headline_indicator=indicator_key(0),
        loaded_at=_AT,
    )


def _shared(model: Any, rows: list[dict[str, Any]]) -> list[Any]:
    programme = _programme()
    made = [model(programme=programme, visibility="shared", **row) for row in rows]
    for row in made:
        row.derive()
    return list(model.objects.bulk_create(made, batch_size=_BATCH))


def _places_and_parties() -> tuple[list[Any], list[Any]]:
    from porion.parties.models import Party
    from porion.territory.models import Membership, Place

    places = _shared(
        Place,
        [
            {
                "key": f"p{n:03d}",
                "label": f"Lieu {n:03d}",
                "kind": "epci" if n < INTERCOMMUNAL else "commune",
                "code": f"{90000 + n}",
            }
            for n in range(PLACES)
        ],
    )
    inside = [(n, around(n)) for n in range(PLACES)]
    members = [(n, container) for n, container in inside if container is not None]
    _shared(
        Membership,
        [{"key": f"m{n}", "place": places[n], "container": places[c]} for n, c in members],
    )
    parties = [
        {"key": f"o{n:02d}", "label": f"Organisation {n:02d}", "kind": "other"}
        for n in range(PARTIES)
    ]
    return places, _shared(Party, parties)


def _indicators(many: int) -> list[Any]:
    from porion.figures.models import Indicator

    same = {"unit": "homes", "nature": "stock", "direction": "up"}
    over = {"over_time": "last", "over_places": "sum"}
    return _shared(
        Indicator,
        [
            {"key": indicator_key(n), "label": f"Indicateur {n}", "topic": topic(n), **same, **over}
            for n in range(many)
        ],
    )


def _documents(texts: list[Text]) -> list[Any]:
    from porion.sources.models import Document, DocumentText

    rows, words = [], []
    for number, text in enumerate(texts):
        whole = "".join(text.parts)
        day = published_on(number)
        dated = {"known_after": day - timedelta(days=400), "known_before": day}
        rows.append(
            {
                "key": f"D{number:02d}",
                "label": f"Document {number:02d}",
                "kind": "press_release",
                "sha256": hashlib.sha256(whole.encode()).hexdigest(),
                "characters": len(whole),
                **(dated if undated(number) else {"published_on": day}),
            }
        )
        words.append(whole)
    DocumentText.objects.bulk_create(
        [
            DocumentText(sha256=row["sha256"], text=text, added_at=_AT, added_by="command:bench")
            for row, text in zip(rows, words, strict=True)
        ]
    )
    return _shared(Document, rows)


def _row(figure: Drawn, span: tuple[int, int], indicators: list[Any], documents: list[Any]) -> Any:
    from porion.figures.models import Figure

    name, _, low, high = figure.qualifier
    return Figure(
        programme=documents[0].programme,
        key=figure.key,
        label=figure.label,
        visibility="shared",
        indicator=indicators[figure.indicator],
        kind=figure.kind,
        state=figure.state,
        value_low=Decimal(figure.amount) if low else None,
        value_high=Decimal(figure.amount) if high else None,
        low_strict=(name == "more_than") if low else None,
        high_strict=False if high else None,
        qualifier=name,
        printed=figure.printed,
        unit="homes",
        as_at=published_on(figure.document),
        document=documents[figure.document],
        passage_start=span[0],
        passage_end=span[1],
        passage_sha256=hashlib.sha256(figure.statement.encode()).hexdigest(),
        recorded_at=_AT,
        recorded_by="role:editors",
    )
