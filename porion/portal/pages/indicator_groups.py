"""The tables of an indicator: figures of one kind and state together, never beside others."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.indicator import IndicatorAnswer
from porion.core.vocabulary import FigureKind, FigureState
from porion.figures.vocabulary import FigureRead
from porion.portal.addresses import Addresses
from porion.portal.pages.figure_rows import figure_table, group_words
from porion.portal.pages.indicator_chart import Drawn
from porion.ui.tables import Table

_MONEY = frozenset(
    {FigureKind.ENVELOPE, FigureKind.ANNOUNCED, FigureKind.GRANT, FigureKind.PAYMENT}
)


@dataclass(frozen=True)
class Group:
    """Figures of one kind and state: they never share a column with others."""

    heading: str
    note: str
    table: Table


def groups_of(
    answer: IndicatorAnswer, picture: Drawn | None, addresses: Addresses
) -> tuple[Group, ...]:
    """By kind and state, in the order of the vocabulary; parts are said to be parts. What the
    picture shows stands in its own table."""
    found: dict[tuple[FigureKind, FigureState | None], list[FigureRead]] = {}
    for figure in answer.figures:
        if picture is not None and figure.key in picture.keys:
            continue
        found.setdefault((figure.kind, figure.state), []).append(figure)
    order = list(FigureKind)
    groups = []
    for (kind, state), rows in sorted(found.items(), key=lambda item: order.index(item[0][0])):
        heading = group_words(kind, state)
        table = figure_table(rows, addresses, heading, natures=False)
        groups.append(Group(heading, _parts_note(rows, answer), table))
    return tuple(groups)


def groups_note(groups: tuple[Group, ...], answer: IndicatorAnswer) -> str:
    """Why there are several tables; empty for one."""
    if len(groups) < 2:
        return ""
    if any(figure.kind in _MONEY for figure in answer.figures):
        return _(
            "Une enveloppe, une annonce, une subvention attribuée et un paiement ne "
            "s’additionnent pas : chaque nature a son tableau."
        )
    return _("Chaque nature de chiffre a son tableau : elles ne s’additionnent pas.")


def _parts_note(rows: list[FigureRead], answer: IndicatorAnswer) -> str:
    keys = {figure.key for figure in answer.figures}
    parts = sum(figure.part_of in keys for figure in rows)
    if not parts:
        return ""
    return ngettext(
        "Un de ces chiffres est déjà compris dans un autre : ils ne s’additionnent pas.",
        "%(n)s de ces chiffres sont déjà compris dans un autre : ils ne s’additionnent pas.",
        parts,
    ) % {"n": parts}
