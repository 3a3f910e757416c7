"""The names that organisations went by, as known on a day."""

from datetime import date
from typing import Any

from porion.foundation.remembered import remembered
from porion.programmes.queries.visible import passage, shown, visible
from porion.sources.models import PartyName
from porion.sources.vocabulary import PartyNameRead


def party_names(programme: Any, *, on: date | None = None, party: str = "") -> list[PartyNameRead]:
    """Public names by party, oldest first; with `on`, told by then; with `party`, of this key.

    A name that no document tells is left out on no day. One query for each state of the record.
    """
    every = remembered("party names", programme, lambda: _names(programme))
    return [
        name
        for name in every
        if (on is None or name.known_on is None or name.known_on <= on)
        and (not party or name.party == party)
    ]


def _names(programme: Any) -> list[PartyNameRead]:
    rows = visible(PartyName.objects.filter(programme=programme), "party__", "document__")
    found = [_read(row) for row in rows.select_related("party", "document")]
    return sorted(found, key=lambda n: (n.party, n.valid_from or date.min, n.key))


def _read(row: Any) -> PartyNameRead:
    return PartyNameRead(
        key=row.key,
        note=row.note,
        party=row.party.key,
        name=row.name,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        passage=passage(row.passage),
        passage_sha256=row.passage_sha256,
        document=shown(row.document),
        known_on=row.document.surely_known_on if row.document else None,
    )
