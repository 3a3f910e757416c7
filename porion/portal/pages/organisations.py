"""Who does what in the programme, and the names that documents give organisations."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.organisations import OrganisationsAnswer, Renaming, RoleGroup
from porion.core import language
from porion.core.periods import Span
from porion.framework.vocabulary import RoleRead
from porion.portal.addresses import Addresses
from porion.sources.vocabulary import PartyNameRead
from porion.ui import wording as words
from porion.ui.tables import Cell, Column, Row, Table

#: Columns of the CSV files, in their order.
ROLE_COLUMNS = (
    *("key", "party", "party_label", "role", "label", "agreement", "scheme", "valid_from"),
    *("valid_to", "document", "passage", "known_on", "note"),
)
NAME_COLUMNS = (
    *("key", "party", "name", "valid_from", "valid_to", "document", "passage", "known_on", "note"),
)


@dataclass(frozen=True)
class RolePart:
    """A role with everybody who has it."""

    id: str
    heading: str
    count: str
    table: Table


@dataclass(frozen=True)
class OrganisationsPage:
    """The page and the addresses of its files."""

    parts: tuple[RolePart, ...]
    names: Table | None
    roles_csv: str
    names_csv: str


def organisations_page(answer: OrganisationsAnswer, addresses: Addresses) -> OrganisationsPage:
    """The page of an answer."""
    return OrganisationsPage(
        tuple(_part(group, addresses) for group in answer.groups),
        _names(answer, addresses) if answer.renamings else None,
        addresses.page("organisations-roles-csv"),
        addresses.page("organisations-names-csv"),
    )


def _part(group: RoleGroup, addresses: Addresses) -> RolePart:
    heading = language.label(group.role)
    number = len({row.party.key for row in group.rows})
    count = ngettext("%(n)s organisme", "%(n)s organismes", number) % {"n": number}
    columns = (
        Column(_("Organisme")),
        Column(_("De quoi")),
        Column(_("Période")),
        Column(_("Document")),
    )
    rows = tuple(_role(row, addresses) for row in group.rows)
    return RolePart(f"role-{group.role}", heading, count, Table(heading, columns, rows))


def _role(row: RoleRead, addresses: Addresses) -> Row:
    what = [each for each in (row.label, row.scheme.label if row.scheme else "") if each]
    said = " · ".join(dict.fromkeys(what)) or (row.agreement.label if row.agreement else "")
    return Row(
        (
            Cell(row.party.label, note=row.note),
            Cell(said) if said else Cell(_("Non précisé"), muted=True),
            _period(row),
            _document(row, addresses),
        )
    )


def _period(row: RoleRead | PartyNameRead) -> Cell:
    if row.valid_from is None and row.valid_to is None:
        return Cell(_("Non précisée"), muted=True)
    return Cell(words.upper_first(language.span(Span.inclusive(row.valid_from, row.valid_to))))


def _document(row: RoleRead | PartyNameRead, addresses: Addresses) -> Cell:
    if row.document is None:
        return Cell(words.not_communicated(), muted=True)
    return Cell(row.document.label, addresses.document(row.document.key))


def _names(answer: OrganisationsAnswer, addresses: Addresses) -> Table:
    columns = (Column(_("Organisme")), Column(_("Nom imprimé"), _("Nom")), Column(_("Document")))
    rows = tuple(row for each in answer.renamings for row in _renaming(each, addresses))
    return Table(_("Noms des organismes dans les documents"), columns, rows)


def _renaming(each: Renaming, addresses: Addresses) -> list[Row]:
    """One row a name: the same organisation stands beside each."""
    return [
        Row(
            (
                Cell(each.party.label),
                Cell(f"«{words.NBSP}{name.name}{words.NBSP}»", note=name.note),
                _document(name, addresses),
            )
        )
        for name in each.names
    ]


def role_row(row: RoleRead) -> Mapping[str, Any]:
    """A role as a row of the CSV."""
    return {
        "key": row.key,
        "party": row.party.key,
        "party_label": row.party.label,
        "role": row.role.value,
        "label": row.label,
        "agreement": row.agreement.key if row.agreement else None,
        "scheme": row.scheme.key if row.scheme else None,
        "valid_from": row.valid_from,
        "valid_to": row.valid_to,
        "document": row.document.key if row.document else None,
        "passage": row.passage,
        "known_on": row.known_on,
        "note": row.note,
    }


def name_row(row: PartyNameRead) -> Mapping[str, Any]:
    """A name as a row of the CSV."""
    return {
        "key": row.key,
        "party": row.party,
        "name": row.name,
        "valid_from": row.valid_from,
        "valid_to": row.valid_to,
        "document": row.document.key if row.document else None,
        "passage": row.passage,
        "known_on": row.known_on,
        "note": row.note,
    }
