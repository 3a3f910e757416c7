"""What stands beside a figure on every page: its day, its scope, its source, its address."""

from decimal import Decimal

from porion.answers.saying import AHEAD, label, scope, when, when_and_published
from porion.core import language
from porion.figures.vocabulary import FigureRead
from porion.portal.addresses import Addresses
from porion.ui.parts import Dated

__all__ = ["AHEAD", "count", "dated", "label", "scope", "when", "when_and_published"]


def dated(figure: FigureRead, addresses: Addresses, *, with_scope: bool = False) -> Dated:
    """Day, publication and document of a figure, with the address of its card."""
    return Dated(
        when_and_published(figure),
        figure.document.label,
        scope(figure) if with_scope else "",
        addresses.figure(figure.key),
    )


def count(number: int) -> str:
    """A count with its thousands set apart: "58 336"."""
    return language.number(Decimal(number))
