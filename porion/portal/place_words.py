"""What the pages call a programme's places: estates are named only where there are some."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from porion.core.vocabulary import PlaceKind
from porion.foundation.remembered import remembered
from porion.programmes.queries.programmes import Programme
from porion.territory.queries.places import places
from porion.territory.vocabulary import PlaceRead


@dataclass(frozen=True)
class PlaceWords:
    """`estates` says whether there are any. `finder` heads the search for a place, `operations`
    the section of what is built, `places` its list, `authorities` the list of EPCI, `map` the
    map; `none` says that no place has a name, `example` what one may ask for."""

    estates: bool
    finder: str
    operations: str
    places: str
    authorities: str
    map: str
    none: str
    example: str


def place_words(programme: Programme) -> PlaceWords:
    """The words of a programme, from the kinds of its public places."""
    return remembered("place words", programme, lambda: words_of(places(programme)))


def words_of(found: Iterable[PlaceRead]) -> PlaceWords:
    """The words for these places."""
    kinds = {place.kind for place in found}
    if PlaceKind.CITE in kinds:
        return PlaceWords(
            estates=True,
            finder=_("Ma commune, ma cité"),
            operations=_("Cités et opérations"),
            places=_("Les cités"),
            authorities=_("Les intercommunalités et leurs cités"),
            map=_("La carte des cités"),
            none=_("Aucune commune ni cité de ce nom"),
            example=_("Une lettre au moins : une commune, une cité, une intercommunalité."),
        )
    return PlaceWords(
        estates=False,
        finder=_("Ma commune") if PlaceKind.COMMUNE in kinds else _("Mon territoire"),
        operations=_("Les opérations"),
        places=_("Les opérations"),
        authorities=_("Les intercommunalités"),
        map=_("La carte"),
        none=_("Aucun lieu de ce nom"),
        example=_("Une lettre au moins : une commune, une intercommunalité, un site."),
    )
