"""The list of figures: what was asked for, what was found."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.figure_list import FigureListAnswer
from porion.core import language
from porion.figures.queries.listing import Wanted
from porion.foundation.remembered import fragments
from porion.portal.addresses import Addresses
from porion.portal.pages.figure_facets import (
    PARAMETERS,
    Choice,
    Facet,
    asked,
    choices,
    facets,
    names_of_filters,
)
from porion.portal.pages.figure_rows import figure_table
from porion.ui.parts import Notice
from porion.ui.tables import Table, draw_row

#: Words searched for beyond that length are cut.
LONGEST = 200
#: Names a row that is kept: its figure, the prefix of addresses, the day told of.
RowName = tuple[str, str, str, date | None]


@dataclass(frozen=True)
class FiguresPage:
    """The list; `maybe` is None unless the page shows figures perhaps already public;
    `kept` are filters that the form does not show but must not lose."""

    lead: str
    text: str
    facets: tuple[Facet, ...]
    choices: tuple[Choice, ...]
    kept: tuple[tuple[str, str], ...]
    table: Table | None
    maybe: Table | None
    maybe_count: int
    notices: tuple[Notice, ...]
    filtered: bool
    chosen: bool
    reset: str
    number: int
    last: int


def figures_page(answer: FigureListAnswer, addresses: Addresses) -> FiguresPage:
    """The page of an answer."""
    wanted = answer.wanted
    query = asked(wanted)
    return FiguresPage(
        lead=_lead(answer),
        text=wanted.text,
        facets=facets(answer, addresses),
        choices=choices(answer),
        kept=tuple((n, query[n]) for n in (PARAMETERS["topic"], PARAMETERS["kind"]) if n in query),
        table=_table(answer, answer.keys, addresses, _("Chiffres publiés")),
        maybe=_table(answer, answer.maybe_keys, addresses, _("Peut-être déjà connus")),
        maybe_count=answer.maybe,
        notices=_notices(answer),
        filtered=wanted != Wanted(),
        chosen=replace(wanted, text="", topic="", kind="") != Wanted(),
        reset=addresses.page("figures"),
        number=answer.page,
        last=answer.last,
    )


def _table(
    answer: FigureListAnswer, keys: Sequence[str], addresses: Addresses, caption: str
) -> Table | None:
    """The rows of these figures, written once; those that were shown before are not read again."""
    if not keys:
        return None

    def draw(names: list[RowName]) -> dict[RowName, str]:
        found = answer.figures([name[1] for name in names])
        table = figure_table(found.values(), addresses, caption)
        rows = zip(found, table.rows, strict=True)
        drawn = {key: draw_row(table.columns, row) for key, row in rows}
        return {name: drawn[name[1]] for name in names if name[1] in drawn}

    names = [("figure row", key, addresses.prefix, answer.on) for key in keys]
    rows = fragments(names, answer.programme, draw)
    return replace(figure_table((), addresses, caption), drawn=tuple(rows))


def _lead(answer: FigureListAnswer) -> str:
    count = answer.known
    numbers = {"n": language.number(Decimal(count))}
    if answer.wanted != Wanted():
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
            Notice(_("La recherche ne contient ni lettre ni chiffre : rien n’a pu être cherché."))
        )
    if answer.beyond:
        words = _("La liste s’arrête à la page %(last)s : c’est elle qui est montrée.")
        found.append(Notice(words % {"last": language.number(Decimal(answer.last))}))
    names = names_of_filters()
    for field in answer.unknown:
        value = str(getattr(answer.wanted, field))[:80]
        words = _("« %(value)s » n’est la clé d’%(what)s qui ait des chiffres publiés.")
        found.append(Notice(words % {"value": value, "what": names[field]}, error=True))
    return tuple(found)


def wanted_from(query: dict[str, str]) -> Wanted:
    """What the GET parameters ask for."""
    given = {field: query.get(name, "").strip() for field, name in PARAMETERS.items()}
    return Wanted(**{**given, "text": given["text"][:LONGEST]})
