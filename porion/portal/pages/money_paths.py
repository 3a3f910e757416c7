"""From announced to paid: an undertaking or a scheme a line, a column a state, never a sum."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from porion.answers.funding import ALWAYS, Stage
from porion.answers.money_paths import Cells, MoneyPath, MoneyPaths, SchemePath
from porion.figures.vocabulary import FigureRead
from porion.portal.addresses import Addresses
from porion.portal.pages.figure_rows import day_words
from porion.portal.pages.followup_words import observation_parts
from porion.portal.pages.funding import stage_words
from porion.portal.pages.money_words import (
    Amount,
    Match,
    amount_of,
    event_link,
    few,
    match_of,
    own_amount,
    silent_links,
    sum_words,
    told_words,
)
from porion.ui import wording as words
from porion.ui.frames import Link
from porion.ui.parts import Observation

#: Columns of `path_rows`, in its order.
PATH_COLUMNS = (
    *("objet", "cle", "intitule", "texte", "etape", "montant", "minimum", "maximum", "unite"),
    *("verbe", "payeurs", "situation", "fiche", "document", "publiee_le", "constat"),
)


@dataclass(frozen=True)
class Column:
    """A state of money and the amounts in it; none where nothing is published."""

    head: str
    amounts: tuple[Amount, ...]


@dataclass(frozen=True)
class Line:
    """A line of the page; `brief` says which amounts stand in it, for who has not unfolded it."""

    id: str
    link: Link
    note: str
    brief: str
    columns: tuple[Column, ...]
    costs: tuple[Amount, ...]
    similar: tuple[Amount, ...]
    sums: tuple[str, ...]
    matches: tuple[Match, ...]
    events: tuple[Link, ...]
    told: str
    searched: str
    observations: tuple[Observation, ...]


@dataclass(frozen=True)
class Group:
    """The lines of one text, or the schemes; `silent` are undertakings without any amount."""

    id: str
    heading: str
    note: str
    lines: tuple[Line, ...]
    silent: tuple[Link, ...] = ()


@dataclass(frozen=True)
class PathsPage:
    """The page; `quiet` names the schemes of which no amount is public."""

    groups: tuple[Group, ...]
    quiet: str
    corpus: str
    csv: str
    empty: bool


def paths_page(answer: MoneyPaths, addresses: Addresses) -> PathsPage:
    """The page of an answer."""
    stages = (*ALWAYS, Stage.UNCLEAR) if answer.unclear else ALWAYS
    groups = [
        Group(
            f"texte-{number}",
            label,
            "",
            tuple(_line(path, stages, addresses) for path in found if path.has_amounts),
            silent_links(found, addresses),
        )
        for number, (label, found) in enumerate(answer.by_text, start=1)
    ]
    if answer.schemes:
        note = _("Tous les montants qui nomment le dispositif, quel que soit le texte.")
        lines = tuple(_scheme(each, stages, addresses) for each in answer.schemes)
        groups.append(Group("dispositifs", _("Les fonds, aides et dispositifs"), note, lines))
    return PathsPage(
        tuple(groups),
        ", ".join(each.label for each in answer.quiet),
        ", ".join(answer.corpus),
        addresses.page("money-paths-csv"),
        not answer.paths and not answer.schemes,
    )


def _columns(
    cells: Cells,
    stages: Sequence[Stage],
    addresses: Addresses,
    own: tuple[Amount, ...] = (),
) -> tuple[Column, ...]:
    """A column a state; `own` stands first among what was announced."""
    found = []
    for stage in stages:
        amounts = tuple(amount_of(figure, addresses) for figure in cells.get(stage, ()))
        if stage is Stage.ANNOUNCED:
            amounts = (*own, *amounts)
        if amounts or stage in ALWAYS:
            found.append(Column(stage_words(stage), amounts))
    return tuple(found)


def _brief(columns: Sequence[Column], costs: Sequence[Amount]) -> str:
    """The states with their amounts: "Annoncé, enveloppe 75 M€"."""
    told = [f"{each.head} {few(each.amounts)}" for each in columns if each.amounts]
    if not told and costs:
        told = [few(costs)]
    return " · ".join(told)


def _line(path: MoneyPath, stages: Sequence[Stage], addresses: Addresses) -> Line:
    own = path.commitment
    keys = {figure.key for figure in path.announced}
    told, searched = told_words(path)
    people = ", ".join(party.label for party in own.parties[:3])
    due = own.due_words
    columns = _columns(path.cells, stages, addresses, own_amount(path, addresses))
    costs = tuple(amount_of(figure, addresses) for figure in path.costs)
    return Line(
        id=f"engagement-{own.key}",
        link=Link(own.label, addresses.commitment(own.key)),
        note=" · ".join(part for part in (people, due) if part),
        brief=_brief(columns, costs),
        columns=columns,
        costs=costs,
        similar=tuple(amount_of(figure, addresses) for figure in path.similar),
        sums=tuple(sum_words(each) for each in path.sums),
        matches=tuple(match_of(p, keys, addresses) for p in path.pairs),
        events=tuple(event_link(event, addresses) for event in path.events),
        told=told,
        searched=searched,
        observations=observation_parts(path.observations),
    )


def _scheme(each: SchemePath, stages: Sequence[Stage], addresses: Addresses) -> Line:
    scheme = each.scheme
    payers = ", ".join(payer.label for payer in scheme.payers)
    columns = _columns(each.cells, stages, addresses)
    costs = tuple(amount_of(figure, addresses) for figure in each.costs)
    return Line(
        id=f"dispositif-{scheme.key}",
        link=Link(scheme.label),
        note=payers,
        brief=_brief(columns, costs),
        columns=columns,
        costs=costs,
        similar=(),
        sums=(),
        matches=(),
        events=(),
        told="",
        searched="",
        observations=(),
    )


def path_rows(answer: MoneyPaths) -> Iterator[Mapping[str, Any]]:
    """The amounts of the page as rows of a file; an undertaking of which no later text speaks
    has a row that says so."""
    for path in answer.paths:
        own = path.commitment
        head = {
            "objet": "engagement",
            "cle": own.key,
            "intitule": own.label,
            "texte": own.document.key if own.document else None,
        }
        yield from _rows(head, path.cells, path.costs)
        said = told_words(path)[0]
        if said:
            yield {**dict.fromkeys(PATH_COLUMNS), **head, "constat": said}
    for each in answer.schemes:
        head = {"objet": "dispositif", "cle": each.scheme.key, "intitule": each.scheme.label}
        yield from _rows(head, each.cells, each.costs)


def _rows(
    head: Mapping[str, Any], cells: Cells, costs: Sequence[FigureRead]
) -> Iterator[Mapping[str, Any]]:
    listed = [(stage_words(stage), f) for stage, found in cells.items() for f in found]
    listed += [(_("Coût ou montant sans étape"), figure) for figure in costs]
    for stage, figure in listed:
        yield {
            **dict.fromkeys(PATH_COLUMNS),
            **head,
            "etape": stage,
            "montant": words.full(figure.value, figure.unit).replace(words.NBSP, " "),
            "minimum": figure.value.low,
            "maximum": figure.value.high,
            "unite": figure.unit,
            "verbe": figure.state_words or None,
            "payeurs": tuple(payer.label for payer in figure.payers),
            "situation": day_words(figure) or None,
            "fiche": figure.key,
            "document": figure.document.key,
            "publiee_le": figure.known_on,
        }
