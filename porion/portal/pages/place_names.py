"""The names of places, short where room is scarce, and their addresses."""

from porion.portal.addresses import Addresses
from porion.territory.vocabulary import PlaceRead
from porion.ui import wording as words

_FORMS = ("Communauté d’agglomération", "Communauté de communes", "Communauté urbaine")
_LINKS = ("de la ", "de ", "du ", "d’")


def short_name(label: str) -> str:
    """An intercommunality without the words of its legal form: "Cœur d’Ostrevent"."""
    form = next((each for each in _FORMS if label.startswith(each)), "")
    rest = label.removeprefix(form).lstrip()
    if form:
        link = next((each for each in _LINKS if rest.startswith(each)), "")
        rest = rest.removeprefix(link)
    return words.upper_first(rest)


def place_href(place: PlaceRead, addresses: Addresses) -> str:
    """The address of a place: its official code where it has one."""
    return addresses.place(place.code or place.key)
