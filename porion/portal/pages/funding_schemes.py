"""The schemes: who pays, and what the documents say of them."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.funding import Funding, SchemeSaid
from porion.figures.vocabulary import FigureRead
from porion.portal.addresses import Addresses
from porion.portal.pages.figure_rows import day_words, group_words
from porion.portal.pages.funding_amounts import quoted
from porion.ui import wording as words
from porion.ui.frames import Link

#: Figures of a scheme printed before "et n autres".
_SAID = 6
#: Units that need what they are counted in.
_RATES = frozenset({"%", "points"})


@dataclass(frozen=True)
class SchemeLine:
    """A scheme: who pays, and what is said of it."""

    label: str
    payers: str
    terms: str
    said: tuple[Link, ...]
    more: str


def scheme_line(each: SchemeSaid, addresses: Addresses) -> SchemeLine:
    """A scheme as the page shows it, its money first."""
    scheme = each.scheme
    money = sorted(each.figures, key=lambda f: (not f.unit.startswith("EUR"), f.known_on))
    more = len(money) - _SAID
    return SchemeLine(
        label=scheme.label,
        payers=", ".join(payer.label for payer in scheme.payers),
        terms=_terms(each),
        said=tuple(_said(figure, addresses) for figure in money[:_SAID]),
        more=ngettext("et %(n)s autre chiffre", "et %(n)s autres chiffres", more) % {"n": more}
        if more > 0
        else "",
    )


def _terms(each: SchemeSaid) -> str:
    """Its sort and its years, where the record has them."""
    scheme = each.scheme
    years = ""
    if scheme.ends_on:
        years = _("jusqu’au %s") % words.day(scheme.ends_on)
    elif scheme.starts_on:
        years = _("depuis le %s") % words.day(scheme.starts_on)
    return ", ".join(part for part in (scheme.regime, years) if part)


def _said(figure: FigureRead, addresses: Addresses) -> Link:
    when = day_words(figure)
    said = words.full(figure.value, figure.unit)
    # A verb without a state is neither a grant nor a payment: it is quoted, not classed.
    kind = quoted(figure) or words.lower_first(group_words(figure.kind, None))
    if figure.unit in _RATES:  # a rate alone does not say of what it is one
        said = f"{said}, {words.lower_first(figure.label)}"
    noted = f"{kind}, {when}" if when else kind
    return Link(f"{said} ({noted})", addresses.figure(figure.key))


SCHEME_COLUMNS = (
    *("cle", "dispositif", "payeurs", "operateur", "debut", "fin", "regime", "chiffres"),
)


def scheme_records(answer: Funding) -> Iterable[dict[str, object]]:
    """The schemes as rows of a file; `chiffres` are keys of figures."""
    for each in answer.schemes:
        scheme = each.scheme
        yield {
            "cle": scheme.key,
            "dispositif": scheme.label,
            "payeurs": tuple(payer.label for payer in scheme.payers),
            "operateur": scheme.operator.label if scheme.operator else None,
            "debut": scheme.starts_on,
            "fin": scheme.ends_on,
            "regime": scheme.regime or None,
            "chiffres": tuple(figure.key for figure in each.figures),
        }
