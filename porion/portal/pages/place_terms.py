"""Who a place is: population, what it lies in, the names it goes by."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.place_sheet import PlaceSheet
from porion.core import language
from porion.core.folding import fold_name
from porion.core.vocabulary import PlaceKind
from porion.portal.addresses import Addresses
from porion.portal.pages import wording
from porion.territory.vocabulary import PlaceRead
from porion.ui import wording as words
from porion.ui.parts import Term


def terms_of(sheet: PlaceSheet, addresses: Addresses) -> tuple[Term, ...]:
    """The identity of a place, nearest container first."""
    place = sheet.place
    terms = [Term(_("Nature"), language.label(place.kind))]
    if place.kind in (PlaceKind.COMMUNE, PlaceKind.EPCI):
        terms.append(_population(place))
    if place.form:
        terms.append(Term(_("Forme"), place.form))
    if place.owners:
        title = ngettext("Propriétaire", "Propriétaires", len(place.owners))
        terms.append(Term(title, ", ".join(place.owners)))
    for each in reversed(sheet.around):
        signed = _("signataire") if each.key in sheet.index.signatories else ""
        kind = language.label(each.kind)
        terms.append(Term(kind, each.label, addresses.place(each.key), note=signed))
    if place.key in sheet.index.signatories:
        terms.append(Term(_("Programme"), _("Signataire")))
    perimeters = [
        sheet.index.places[key].label
        for key in sheet.index.nesting.above(place.key)
        if key in sheet.index.places and sheet.index.places[key].kind is PlaceKind.PERIMETER
    ]
    if perimeters:
        terms.append(Term(_("Périmètres"), ", ".join(perimeters)))
    if names := _other_names(place):
        terms.append(Term(_("Autres noms"), ", ".join(names)))
    if place.code and place.kind is PlaceKind.COMMUNE:
        terms.append(Term(_("Code Insee"), place.code))
    elif place.code and place.kind is PlaceKind.EPCI:
        terms.append(Term(_("Siren"), place.code))
    return tuple(terms)


def _other_names(place: PlaceRead) -> list[str]:
    """The aliases that differ by more than accents, hyphens or articles."""
    told = {fold_name(place.label)}
    names = []
    for alias in place.aliases:
        if fold_name(alias) not in told:
            names.append(alias)
        told.add(fold_name(alias))
    return names


def _population(place: PlaceRead) -> Term:
    if place.population is None:
        return Term(_("Habitants"), words.not_communicated())
    year = _("Insee, géographie %s") % place.vintage if place.vintage else "Insee"
    return Term(_("Habitants"), wording.count(place.population), note=year)
