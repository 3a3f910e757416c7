"""The rows of the map as CSV."""

from collections.abc import Iterable, Mapping

from porion.answers.map_rows import MapRow
from porion.portal.pages import map_words
from porion.ui import wording as words

CSV_HEADS = (
    *("key", "label", "kind", "commune_codes", "communes", "epci_code", "epci"),
    *("lon", "lat", "position_lent", "state", "state_key", "announced", "members_named"),
    *("as_at", "date_words", "document", "published_on", "figure", "event"),
)


def csv_rows(rows: Iterable[MapRow]) -> list[Mapping[str, object]]:
    """One row a place, as `CSV_HEADS` names its cells; unknown is empty."""
    return [{**dict.fromkeys(CSV_HEADS, ""), **_where(row), **_said(row)} for row in rows]


def _where(row: MapRow) -> Mapping[str, object]:
    communes = row.communes if row.member else (row.place,)
    return {
        "key": row.place.key,
        "label": row.place.label,
        "kind": row.place.kind,
        "commune_codes": ";".join(commune.code for commune in communes),
        "communes": ";".join(commune.label for commune in communes),
        "epci_code": row.epci.code if row.epci else "",
        "epci": row.epci.label if row.epci else "",
        "lon": row.at[0] if row.at else "",
        "lat": row.at[1] if row.at else "",
        "position_lent": row.lent if row.at else "",
    }


def _said(row: MapRow) -> Mapping[str, object]:
    saying = row.saying
    if saying is None:
        return {"state": words.nothing_published()}
    return {
        "state": map_words.state_words(saying),
        "state_key": saying.state,
        "announced": saying.announced,
        "members_named": saying.member,
        "as_at": saying.on or "",
        "date_words": saying.words,
        "document": saying.document.key,
        "published_on": saying.known_on,
        "figure": saying.figure,
        "event": saying.event,
    }
