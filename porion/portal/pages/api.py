"""The page of the API: what can be asked, with a real call and its answer."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from porion.answers.open_rows import Stretch
from porion.answers.open_tables import OPEN_TABLES, Asked, Filter, OpenTable
from porion.core.language.french import WORKING_DOCUMENT
from porion.formats.dossier.columns import Type
from porion.formats.exact_json import exact_json
from porion.portal.addresses import Addresses
from porion.programmes.queries.programmes import Programme
from porion.ui.tables import Cell, Column, Row, Table

#: Columns of a figure that the example shows: enough to read it.
_SHOWN = ("key", "words", "value_low", "value_high", "low_strict", "unit", "known_on", "passage")
_KINDS = {
    Type.INTEGER: "entier",
    Type.DECIMAL: "nombre exact",
    Type.MONEY: "nombre exact, en euros",
    Type.DEGREES: "nombre exact, en degrés",
    Type.BOOLEAN: "true ou false",
    Type.DATE: "jour AAAA-MM-JJ",
    Type.INSTANT: "instant UTC",
    Type.REFS: "liste de clés",
    Type.TEXTS: "liste de textes",
    Type.LOCATORS: "liste de passages",
    Type.KEY: "clé",
    Type.REF: "clé",
}


@dataclass(frozen=True)
class Resource:
    """One table of the API: its addresses, its filters, its columns."""

    name: str
    label: str
    words: str
    href: str
    filters: Table | None
    columns: Table


@dataclass(frozen=True)
class ApiPage:
    """`call` and `answer` are real: asked of the record as the page is made."""

    call: str
    href: str
    answer: str
    problem: str
    common: Table
    errors: Table
    resources: tuple[Resource, ...]
    openapi: str


def api_page(
    programme: Programme,
    found: Stretch,
    wanted: Mapping[str, str],
    addresses: Addresses,
    host: str,
) -> ApiPage:
    """The page; `found` answers the call with the filters `wanted`."""
    href = addresses.api("figures-list", **wanted)
    return ApiPage(
        call=f"curl '{host}{href}'",
        href=href,
        answer=_answer(programme, found),
        problem=_problem(),
        common=_common(),
        errors=_errors(),
        resources=tuple(_resource(table, addresses) for table in OPEN_TABLES.values()),
        openapi="/api/v1/openapi.json",
    )


def _answer(programme: Programme, found: Stretch) -> str:
    """The answer, shortened to a few columns of its last row."""
    rows = [{name: row[name] for name in _SHOWN} for row in found.rows[-1:]]
    told = {
        "count": found.count,
        "next": None,
        "results": rows,
        "notice": WORKING_DOCUMENT,
        "licence": programme.data_licence,
    }
    return exact_json(told, indent=2)


def _problem() -> str:
    problem = {
        "type": "/api/v1/#erreurs",
        "title": "Paramètre inconnu",
        "status": 400,
        "detail": "Cette adresse ne connaît pas « limt ». Vouliez-vous dire limit ?",
    }
    return exact_json(problem, indent=2)


def _common() -> Table:
    rows = (
        ("known_on", _("un jour AAAA-MM-JJ"), _("tel que publié ce jour-là, inclus")),
        ("programme", _("une clé"), _("le programme, si le site en tient plusieurs")),
        ("limit", _("un entier de 1 à 1000"), _("lignes de la réponse ; 100 sans lui")),
        ("offset", _("un entier"), _("lignes passées ; « next » donne l’adresse de la suite")),
        ("format", "json, csv", _("geojson aussi, pour les lieux")),
    )
    return _plain(_("Paramètres de toutes les listes"), _("Paramètre"), rows)


def _errors() -> Table:
    rows = (
        ("400", _("Paramètre inconnu"), _("le nom le plus proche est proposé")),
        ("404", _("Adresse, programme ou clé inconnus"), _("les clés proches sont proposées")),
        ("405", _("Méthode refusée"), _("l’API se lit seulement : GET ou HEAD")),
        ("406", _("Format non disponible"), _("l’en-tête Accept refuse ce que donne l’adresse")),
        ("422", _("Valeur refusée"), _("ce qui était attendu est dit, paramètre par paramètre")),
    )
    return _plain(_("Erreurs"), _("Statut"), rows)


def _plain(caption: str, head: str, rows: tuple[tuple[str, str, str], ...]) -> Table:
    columns = (Column(head), Column(_("Valeur")), Column(_("Sens")))
    return Table(caption, columns, tuple(Row(tuple(map(Cell, row))) for row in rows))


def _resource(table: OpenTable, addresses: Addresses) -> Resource:
    heads = (Column(_("Colonne")), Column(_("Valeur")), Column(_("Ce qu’elle dit")))
    columns = tuple(
        Row((Cell(c.name), Cell(", ".join(c.choices) or _kind(c.type)), Cell(c.words)))
        for c in table.columns
    )
    return Resource(
        table.name,
        table.label,
        table.words,
        addresses.api(f"{table.name}-list"),
        _filters(table),
        Table(_("Colonnes : %s") % table.label, heads, columns),
    )


def _filters(table: OpenTable) -> Table | None:
    if not table.filters:
        return None
    rows = tuple((each.name, _expected(each), each.words) for each in table.filters)
    return _plain(_("Filtres : %s") % table.label, _("Paramètre"), rows)


def _kind(type_: Type) -> str:
    return _KINDS.get(type_, "texte")


def _expected(asked: Filter) -> str:
    if asked.asked is Asked.CHOICE:
        return ", ".join(asked.choices)
    return {
        Asked.KEY: _("une clé"),
        Asked.DAY: _("un jour AAAA-MM-JJ"),
        Asked.FLAG: _("true ou false"),
    }.get(asked.asked, _("un texte"))
