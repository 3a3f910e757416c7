"""The list of figures: what was asked for, what was found."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.figure_list import FigureListAnswer
from porion.core import language
from porion.figures.queries.listing import Wanted
from porion.portal.addresses import Addresses
from porion.portal.pages.figure_rows import figure_table
from porion.ui.parts import Notice
from porion.ui.tables import Table

#: GET parameters of the filters, by the name of the field they fill.
PARAMETERS = {
    "text": "q",
    "indicator": "indicateur",
    "document": "document",
    "place": "lieu",
    "party": "partenaire",
    "kind": "nature",
}
#: Words searched for beyond that length are cut.
LONGEST = 200


@dataclass(frozen=True)
class Option:
    """A choice of a filter."""

    value: str
    label: str
    selected: bool


@dataclass(frozen=True)
class Choice:
    """A filter: its GET parameter, its name, its choices by group ("" for none)."""

    name: str
    label: str
    groups: tuple[tuple[str, tuple[Option, ...]], ...]


@dataclass(frozen=True)
class FiguresPage:
    """The list; `maybe` is None unless the page shows figures perhaps already public;
    `chosen` where more than words was asked for."""

    lead: str
    text: str
    choices: tuple[Choice, ...]
    table: Table | None
    maybe: Table | None
    maybe_count: int
    notices: tuple[Notice, ...]
    filtered: bool
    chosen: bool
    reset: str
    csv: str
    number: int
    last: int


def figures_page(answer: FigureListAnswer, addresses: Addresses) -> FiguresPage:
    """The page of an answer."""
    wanted, found = answer.wanted, answer.listing
    filtered = wanted != Wanted()
    shown = {name: getattr(wanted, field) for field, name in PARAMETERS.items()}
    kept = {name: value for name, value in shown.items() if value}
    caption = _("Chiffres publiés")
    return FiguresPage(
        lead=_lead(answer, filtered=filtered),
        text=wanted.text,
        choices=_choices(answer),
        table=figure_table(found.figures, addresses, caption) if found.figures else None,
        maybe=figure_table(found.maybe_figures, addresses, _("Peut-être déjà connus"))
        if found.maybe_figures
        else None,
        maybe_count=found.maybe,
        notices=_notices(answer),
        filtered=filtered,
        chosen=replace(wanted, text="") != Wanted(),
        reset=addresses.page("figures"),
        csv=addresses.page("figures-csv", **kept) if found.known or found.maybe else "",
        number=answer.page,
        last=answer.last,
    )


def _lead(answer: FigureListAnswer, *, filtered: bool) -> str:
    count = answer.listing.known
    numbers = {"n": language.number(Decimal(count)), "d": len(answer.documents)}
    if filtered:
        if not count:
            return _("Aucun chiffre publié ne répond à cette demande.")
        return (
            ngettext(
                "%(n)s chiffre publié répond à cette demande.",
                "%(n)s chiffres publiés répondent à cette demande.",
                count,
            )
            % numbers
        )
    if not count:
        return ""
    return (
        ngettext(
            "%(n)s chiffre publié, relié aux mots qui l’énoncent.",
            "%(n)s chiffres publiés, chacun relié aux mots qui l’énoncent.",
            count,
        )
        % numbers
    )


def _notices(answer: FigureListAnswer) -> tuple[Notice, ...]:
    found = []
    if answer.wordless:
        found.append(
            Notice(_("La recherche ne contient ni lettre ni chiffre : rien n’a pu être cherché."))
        )
    names = {
        "indicator": _("aucun indicateur"),
        "document": _("aucun document"),
        "place": _("aucun lieu"),
        "party": _("aucun partenaire"),
        "kind": _("aucune nature de chiffre"),
    }
    for field in answer.unknown:
        value = str(getattr(answer.wanted, field))[:80]
        words = _("« %(value)s » n’est la clé d’%(what)s qui ait des chiffres publiés.")
        found.append(Notice(words % {"value": value, "what": names[field]}, error=True))
    return tuple(found)


def _choices(answer: FigureListAnswer) -> tuple[Choice, ...]:
    wanted, offered = answer.wanted, answer.choices
    topics: dict[str, list[tuple[str, str]]] = {}
    for indicator in answer.indicators:
        topics.setdefault(indicator.topic, []).append((indicator.key, indicator.label))
    found = [
        (
            "indicator",
            _("Indicateur"),
            [(topic, _options(wanted.indicator, pairs)) for topic, pairs in topics.items()],
        ),
        (
            "document",
            _("Document"),
            [("", _options(wanted.document, ((d.key, d.label) for d in answer.documents)))],
        ),
        (
            "place",
            _("Territoire"),
            [("", _options(wanted.place, ((p.key, p.label) for p in offered.places)))],
        ),
        (
            "party",
            _("Partenaire"),
            [("", _options(wanted.party, ((p.key, p.label) for p in offered.parties)))],
        ),
        (
            "kind",
            _("Nature"),
            [("", _options(wanted.kind, ((k.value, language.label(k)) for k in offered.kinds)))],
        ),
    ]
    return tuple(Choice(PARAMETERS[field], label, tuple(groups)) for field, label, groups in found)


def _options(selected: str, pairs: Iterable[tuple[str, str]]) -> tuple[Option, ...]:
    return tuple(Option(key, label, key == selected) for key, label in pairs)


def wanted_from(query: dict[str, str]) -> Wanted:
    """What the GET parameters ask for."""
    names = {field.name for field in fields(Wanted)}
    given = {
        field: query.get(name, "").strip() for field, name in PARAMETERS.items() if field in names
    }
    return Wanted(**{**given, "text": given["text"][:LONGEST]})
