"""What organisations are in the programme, as known on a day."""

from datetime import date
from typing import Any

from porion.core.passages import Locator
from porion.core.vocabulary import PartyRole, Visibility
from porion.foundation.remembered import remembered
from porion.framework.models import Role
from porion.framework.vocabulary import RoleRead
from porion.programmes.vocabulary import Named


def roles(programme: Any, *, on: date | None = None, party: str = "") -> list[RoleRead]:
    """Public roles by party; with `on`, told by then; with `party`, those of this key.

    A role that no document tells is left out on no day. One query for each state of the record.
    """
    every = remembered("roles", programme, lambda: _roles(programme))
    return [
        role
        for role in every
        if (on is None or role.known_on is None or role.known_on <= on)
        and (not party or role.party.key == party)
    ]


def _roles(programme: Any) -> list[RoleRead]:
    rows = Role.objects.filter(programme=programme)
    for path in ("", "party__", "document__"):
        rows = rows.exclude(**{f"{path}visibility": Visibility.INTERNAL})
    rows = rows.select_related("party", "agreement__document", "scheme", "document")
    return [_read(row) for row in rows.order_by("party__sort_key", "role", "key")]


def _read(row: Any) -> RoleRead:
    document = row.document or (row.agreement.document if row.agreement else None)
    return RoleRead(
        key=row.key,
        note=row.note,
        party=Named(row.party.key, row.party.label),
        role=PartyRole(row.role),
        label=row.label,
        agreement=_shown(row.agreement),
        scheme=_shown(row.scheme),
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        passage=Locator.parse(row.passage) if row.passage else None,
        passage_sha256=row.passage_sha256,
        document=_shown(document),
        known_on=document.surely_known_on if document else None,
    )


def _shown(row: Any) -> Named | None:
    """A row by name; nothing where it is internal."""
    if row is None or row.visibility == Visibility.INTERNAL:
        return None
    return Named(row.key, row.label)
