"""The estates one by one: where they lie, what is published of each, what is not."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.member_places import MemberPlaces, Saying
from porion.answers.operations import Estate
from porion.core.language.agreement import state_of
from porion.core.vocabulary import FigureKind
from porion.portal.addresses import Addresses
from porion.portal.pages.members import square_of
from porion.ui import wording as words
from porion.ui.charts.square_sets import one_square
from porion.ui.frames import Link


@dataclass(frozen=True)
class EstateLine:
    """An estate that some document names: its state where one is said, and how often it is
    named."""

    name: Link
    communes: str
    sign: SafeString
    state: str
    when: str
    said: str


@dataclass(frozen=True)
class EstateGroup:
    """The estates of one EPCI: those that documents name, then those that none does."""

    heading: Link
    named: tuple[EstateLine, ...]
    silent: tuple[tuple[Link, str], ...]


def estate_groups(
    estates: Iterable[Estate], members: MemberPlaces, addresses: Addresses
) -> tuple[EstateGroup, ...]:
    """The estates by EPCI, in the order given."""
    groups: dict[str, list[Estate]] = {}
    for estate in estates:
        groups.setdefault(estate.epci.key if estate.epci else "", []).append(estate)
    return tuple(_group(found, members, addresses) for found in groups.values())


def _group(found: list[Estate], members: MemberPlaces, addresses: Addresses) -> EstateGroup:
    epci = found[0].epci
    named = [e for e in found if e.saying or e.events or e.figures]
    heading = (
        Link(epci.label, addresses.place(epci.code or epci.key))
        if epci
        else Link(_("Hors des intercommunalités du programme"))
    )
    return EstateGroup(
        heading=heading,
        named=tuple(_line(each, members, addresses) for each in named),
        silent=tuple(
            (_link(each, addresses), communes_of(each)) for each in found if each not in named
        ),
    )


def _line(estate: Estate, members: MemberPlaces, addresses: Addresses) -> EstateLine:
    saying = estate.saying
    return EstateLine(
        name=_link(estate, addresses),
        communes=" · ".join(filter(None, (communes_of(estate), ", ".join(estate.place.owners)))),
        sign=one_square(square_of(saying.state, announced=saying.announced))
        if saying
        else SafeString(""),
        state=words.upper_first(state_said(saying, members)) if saying else "",
        when=_when(saying) if saying else "",
        said=said_of(estate),
    )


def _link(estate: Estate, addresses: Addresses) -> Link:
    place = estate.place
    return Link(place.label, addresses.place(place.code or place.key))


def communes_of(estate: Estate) -> str:
    """The communes that the estate lies in; empty where its own name says so."""
    names = ", ".join(commune.label for commune in estate.communes)
    return "" if f"({names})" in estate.place.label else names


def state_said(saying: Saying, members: MemberPlaces) -> str:
    """What is said of the state: "en travaux", "achevée"."""
    unit = members.indicator.unit if members.indicator else ""
    kind = FigureKind.FORECAST if saying.announced else FigureKind.ACTUAL
    return state_of(1, unit, kind, saying.state)


def _when(saying: Saying) -> str:
    return _("publié le %s") % words.short_day(saying.known_on)


def said_of(estate: Estate) -> str:
    """ "2 faits datés, 3 chiffres"; empty where there is neither."""
    said = []
    if estate.events:
        n = len(estate.events)
        said.append(ngettext("%(n)s fait daté", "%(n)s faits datés", n) % {"n": n})
    if estate.figures:
        n = estate.figures
        said.append(ngettext("%(n)s chiffre", "%(n)s chiffres", n) % {"n": n})
    return ", ".join(said)


COLUMNS = (
    *("cite", "code", "forme", "proprietaires"),
    *("communes", "intercommunalite", "code_intercommunalite"),
    *("etat", "publie_le", "document", "faits_dates", "chiffres"),
)


def estate_records(estates: Iterable[Estate], members: MemberPlaces) -> Iterable[dict[str, object]]:
    """The estates as rows of a file; an empty state is unknown, not "rien à faire"."""
    for each in estates:
        saying, epci = each.saying, each.epci
        yield {
            "cite": each.place.label,
            "code": each.place.code,
            "forme": each.place.form,
            "proprietaires": each.place.owners,
            "communes": tuple(commune.code for commune in each.communes),
            "intercommunalite": epci.label if epci else None,
            "code_intercommunalite": epci.code if epci else None,
            "etat": state_said(saying, members) if saying else None,
            "publie_le": saying.known_on if saying else None,
            "document": saying.document.key if saying else None,
            "faits_dates": tuple(event.key for event in each.events),
            "chiffres": each.figures,
        }
