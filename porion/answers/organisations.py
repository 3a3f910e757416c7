"""What each organisation is in the programme, and the names that documents give it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from porion.core.folding import fold_name
from porion.core.vocabulary import PartyRole
from porion.framework.queries.roles import roles
from porion.framework.vocabulary import RoleRead
from porion.parties.queries.parties import parties
from porion.programmes.vocabulary import Named
from porion.sources.queries.names import party_names
from porion.sources.vocabulary import PartyNameRead


@dataclass(frozen=True)
class RoleGroup:
    """Everybody who has one role, by name; never counted against one another."""

    role: PartyRole
    rows: tuple[RoleRead, ...]


@dataclass(frozen=True)
class Renaming:
    """An organisation that documents call by several names, oldest document first."""

    party: Named
    names: tuple[PartyNameRead, ...]


@dataclass(frozen=True)
class OrganisationsAnswer:
    """Roles in the order of the vocabulary, organisations of several names, every name."""

    groups: tuple[RoleGroup, ...]
    renamings: tuple[Renaming, ...]
    names: tuple[PartyNameRead, ...]


def organisations_answer(programme: Any, *, on: date | None = None) -> OrganisationsAnswer:
    """All that is public at `on`; as many queries for ten rows as for a thousand."""
    found = roles(programme, on=on)
    names = party_names(programme, on=on)
    labels = {each.key: each for each in parties(programme)}
    return OrganisationsAnswer(
        tuple(
            RoleGroup(role, own)
            for role in PartyRole
            if (own := tuple(each for each in found if each.role is role))
        ),
        _renamings(names, labels),
        tuple(names),
    )


def _renamings(names: Sequence[PartyNameRead], labels: dict[str, Named]) -> tuple[Renaming, ...]:
    """Those whose names differ by more than accents, case and articles."""
    by_party: dict[str, list[PartyNameRead]] = {}
    for name in sorted(names, key=lambda name: (name.known_on or date.max, name.key)):
        by_party.setdefault(name.party, []).append(name)
    return tuple(
        Renaming(labels[key], tuple(own))
        for key, own in sorted(by_party.items(), key=lambda item: _label(item[0], labels))
        if key in labels and len({fold_name(each.name) for each in own}) > 1
    )


def _label(key: str, labels: dict[str, Named]) -> str:
    return fold_name(labels[key].label) if key in labels else key
