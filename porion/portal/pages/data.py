"""The page of the data: what there is, in which files, under which licence, how to cite it."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.open_data import OpenData
from porion.portal.addresses import Addresses
from porion.portal.navigation import API, address
from porion.portal.pages import wording
from porion.programmes.queries.programmes import Programme
from porion.ui import wording as words
from porion.ui.frames import Link
from porion.ui.parts import Term


@dataclass(frozen=True)
class TableLine:
    """A table of the record: what a row of it says, how many there are, its files."""

    name: str
    label: str
    words: str
    count: int
    lines: str
    csv: str
    json: str


@dataclass(frozen=True)
class DataPage:
    """`whole` are the ways to take everything; `calls` are commands to copy."""

    lead: str
    whole: tuple[tuple[Link, str], ...]
    tables: tuple[TableLine, ...]
    terms: tuple[Term, ...]
    cite: str
    calls: tuple[tuple[str, str], ...]
    pictures: tuple[Link, ...]
    api: str
    package: str


def data_page(
    programme: Programme, found: OpenData, addresses: Addresses, until: date | None, host: str
) -> DataPage:
    """The page; `until` is the last publication told of, `host` begins absolute addresses."""
    changed = words.day(timezone.localdate(found.changed)) if found.changed else ""
    return DataPage(
        lead=_lead(found, changed),
        whole=_whole(addresses),
        tables=_tables(found, addresses),
        terms=_terms(programme, changed, until),
        cite=_cite(programme, until, host + addresses.page("data")),
        calls=_calls(programme, addresses, host, until),
        pictures=_pictures(addresses),
        api=API,
        package=addresses.page("data-package"),
    )


def _lead(found: OpenData, changed: str) -> str:
    said = _(
        "Tout ce que montre ce site se télécharge : %(tables)s tables, %(rows)s lignes, en CSV"
        " et en JSON, sans inscription."
    ) % {"tables": len(found.tables), "rows": wording.count(found.rows)}
    return f"{said} {_('Dernière modification : %s.') % changed}" if changed else said


def _whole(addresses: Addresses) -> tuple[tuple[Link, str], ...]:
    return (
        (
            Link(_("Le dossier entier (ZIP)"), addresses.page("data-dossier")),
            _("Toutes les tables, telles que Porion les lit : chacun peut les recharger."),
        ),
        (
            Link(_("Data Package (JSON)"), addresses.page("data-package")),
            _("La description de chaque table et de chaque colonne, et l’adresse de ses données."),
        ),
        (
            Link(_("L’API"), API),
            _("Pour interroger : filtres, recherche, dates, page par page."),
        ),
    )


def _tables(found: OpenData, addresses: Addresses) -> tuple[TableLine, ...]:
    return tuple(
        TableLine(
            table.name,
            table.label,
            table.words,
            count,
            _lines(count),
            addresses.api(f"{table.name}-csv"),
            addresses.api(f"{table.name}-list"),
        )
        for table, count in found.tables
    )


def _lines(count: int) -> str:
    if not count:
        return _("Aucune ligne")
    return ngettext("%(n)s ligne", "%(n)s lignes", count) % {"n": wording.count(count)}


def _terms(programme: Programme, changed: str, until: date | None) -> tuple[Term, ...]:
    return (
        Term(_("Licence"), programme.data_licence, programme.data_licence_url),
        Term(_("Origine"), programme.data_origin),
        Term(_("Lieux"), programme.places_origin),
        Term(_("Rédaction"), programme.publisher),
        Term(_("Données arrêtées au"), words.day(until) if until else ""),
        Term(_("Dernière modification"), changed),
    )


def _cite(programme: Programme, until: date | None, address: str) -> str:
    """The sentence that a licence of attribution asks for."""
    origin = programme.data_origin or f"Porion, {programme.label}"
    day = _(", données arrêtées au %s") % words.day(until) if until else ""
    licence = f", {programme.data_licence}" if programme.data_licence else ""
    return f"{origin}{day}{licence}, {address}"


def _calls(
    programme: Programme, addresses: Addresses, host: str, until: date | None
) -> tuple[tuple[str, str], ...]:
    """Commands that answer today: the main indicator, the targets, a past day, a map."""
    headline = {"indicator": programme.headline_indicator} if programme.headline_indicator else {}
    then = {"known_on": until.isoformat()} if until and addresses.known_on is None else {}
    found: tuple[tuple[str, str, dict[str, str]], ...] = (
        (_("Les chiffres de l’indicateur principal, en JSON"), "figures-list", headline),
        (_("Toutes les cibles, en CSV"), "figures-csv", {"kind": "target"}),
        (_("Les engagements tels que publiés un jour donné"), "commitments-list", then),
        (_("Les lieux, en GeoJSON pour une carte"), "places-geojson", {}),
    )
    return tuple(
        (label, f"curl '{host}{addresses.api(name, **query)}'") for label, name, query in found
    )


def _pictures(addresses: Addresses) -> tuple[Link, ...]:
    """The files of the pages themselves: what their charts, maps and lists show."""
    files = (
        (_("Les chiffres (CSV)"), "figures-csv"),
        (_("Les engagements (CSV)"), "commitments-csv"),
        (_("Les opérations et leur avancement (CSV)"), "operations-csv"),
        (_("Les financements (CSV)"), "funding-csv"),
        (_("Les échéances (CSV)"), "calendar-csv"),
        (_("Les dates de chaque projet (CSV)"), "calendar-projects-csv"),
        (_("Ce qui a changé (CSV)"), "changes-csv"),
        (_("La carte (CSV)"), "map-csv"),
        (_("La carte (GeoJSON)"), "map-features"),
    )
    return tuple(Link(words, href) for words, name in files if (href := address(addresses, name)))
