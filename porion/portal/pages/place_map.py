"""Maps of points: where a place is, and which estates the documents name."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from porion.answers.place_index import PlaceIndex
from porion.answers.place_sheet import PlaceSheet
from porion.core.vocabulary import PlaceKind
from porion.territory.vocabulary import PlaceRead
from porion.ui.charts import Area, Locator, MapPicture, Place, PlaceState, Position, hull, locator

#: Communes named on a map, the most populated ones, so that people find their way.
_LANDMARKS = 5


def position(place: PlaceRead) -> Position | None:
    """Longitude and latitude of a place, None where it has none."""
    if place.lon is None or place.lat is None:
        return None
    return float(place.lon), float(place.lat)


def overview(index: PlaceIndex) -> MapPicture:
    """Every estate, and the signatory intercommunalities as soft areas."""
    estates = _estates(index, index.of(PlaceKind.CITE))
    areas = [_area(index, place) for place in index.of(PlaceKind.EPCI)]
    signed = [
        a
        for place, a in zip(index.of(PlaceKind.EPCI), areas, strict=True)
        if place.key in index.signatories
    ]
    said = sum(1 for place in index.of(PlaceKind.CITE) if index.said.get(place.key))
    spec = Locator(
        "carte-cites",
        _("Les cités du programme"),
        _(
            "%(all)s cités au sein des intercommunalités signataires ; %(said)s sont nommées par"
            " au moins un document, les autres par aucun."
        )
        % {"all": len(index.of(PlaceKind.CITE)), "said": said},
        (*estates, *_landmarks(index, index.of(PlaceKind.COMMUNE))),
        tuple(area for area in signed if area),
        _legend(),
        width=640,
    )
    return locator(spec)


def sheet_map(sheet: PlaceSheet) -> MapPicture | None:
    """The place among its neighbours; None where no position is known."""
    own, index = sheet.place, sheet.index
    at = position(own)
    around = index.container(own.key, PlaceKind.EPCI)
    area = _area(index, around or own)
    inside = index.inside(own.key, PlaceKind.CITE)
    home = index.container(own.key, PlaceKind.COMMUNE)
    if own.kind is PlaceKind.CITE and home:
        inside = [p for p in index.inside(home.key, PlaceKind.CITE) if p.key != own.key]
    if own.kind is PlaceKind.SITE and home and at is None:
        at, label = position(home), home.label
    else:
        label = own.label
    points = _estates(index, inside, labels=len(inside) <= 6)
    if at:
        points.append(Place(at, label, main=True))
    if around and own.kind is PlaceKind.COMMUNE:
        points += _landmarks(
            index,
            [p for p in index.inside(around.key, PlaceKind.COMMUNE) if p.key != own.key],
            most=3,
        )
    elif at is None:
        points += _landmarks(index, index.inside(own.key, PlaceKind.COMMUNE))
    elif around:
        towns = index.inside(around.key, PlaceKind.COMMUNE)
        points += _landmarks(index, [p for p in towns if p.label != label], most=3)
    if not points and area is None:
        return None
    return locator(
        Locator(
            f"carte-{own.key}",
            _("%(place)s sur la carte") % {"place": own.label},
            _describe(sheet, inside),
            tuple(points),
            (area,) if area else (),
            _legend() if inside else (),
        )
    )


def _describe(sheet: PlaceSheet, inside: list[PlaceRead]) -> str:
    around = sheet.index.container(sheet.place.key, PlaceKind.EPCI)
    where = _(" dans %(epci)s") % {"epci": around.label} if around else ""
    named = ", ".join(place.label for place in inside[:6])
    estates = _(" Cités indiquées : %(names)s.") % {"names": named} if named else ""
    return f"{sheet.place.label}{where}.{estates}"


def _estates(index: PlaceIndex, found: Iterable[PlaceRead], *, labels: bool = False) -> list[Place]:
    return [
        Place(
            at,
            place.label if labels else "",
            PlaceState.PLACE if index.said.get(place.key) else PlaceState.NOTHING,
        )
        for place in found
        if (at := position(place))
    ]


def _landmarks(
    index: PlaceIndex, communes: Iterable[PlaceRead], most: int = _LANDMARKS
) -> list[Place]:
    """The most populated commune of each intercommunality, at most so many."""
    best: dict[str, PlaceRead] = {}
    ordered = sorted(communes, key=lambda place: -(place.population or 0))
    for commune in ordered:
        epci = index.container(commune.key, PlaceKind.EPCI)
        best.setdefault(epci.key if epci else "", commune)
    chosen = list(best.values()) if len(best) > 1 else ordered
    return [
        Place(at, place.label, PlaceState.TOWN)
        for place in sorted(chosen, key=lambda place: -(place.population or 0))[:most]
        if (at := position(place))
    ]


def _area(index: PlaceIndex, place: PlaceRead) -> Area | None:
    """The hull of the communes inside a place."""
    communes = index.inside(place.key, PlaceKind.COMMUNE)
    points = [at for commune in communes if (at := position(commune))]
    return Area((hull(points),), soft=True) if len(points) > 2 else None


def _legend() -> tuple[tuple[PlaceState, str], ...]:
    return (
        (PlaceState.PLACE, _("Cité nommée par au moins un document")),
        (PlaceState.NOTHING, _("Aucune information publiée")),
    )
