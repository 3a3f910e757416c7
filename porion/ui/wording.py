"""Numbers, days and silences as pages print them: the words of core, joined by our sentences.

The one place where this room touches the table of words of `porion.core.language`.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from porion.core import language
from porion.core.language.french import AND
from porion.core.language.french_units import PER_YEAR
from porion.core.quantities import Value
from porion.core.vocabulary import Verdict

NBSP = language.NBSP
_YEARLY = "/yr"
#: What French never lets begin a line, and the opening mark that it never lets end one.
_TIED = (*((f" {sign}", f"{NBSP}{sign}") for sign in ":;?!»"), ("« ", f"«{NBSP}"))
_BILLION = Decimal(1_000_000_000)


@dataclass(frozen=True, slots=True)
class Opening:
    """A number cut for display: qualifier, number and, for "entre … et …", the second one."""

    before: str
    number: str
    joint: str = ""
    second: str = ""


def typeset(page: str) -> str:
    """A page whose colons, semicolons and quotation marks stay with the words they belong to."""
    for loose, tied in _TIED:
        page = page.replace(loose, tied)
    return page


def _beside(unit: str) -> str:
    """The unit that stays beside a bare number: a sign ("ha", "€"), never a noun."""
    return unit if unit and language.unit_words(unit).symbol else ""


def printed(value: Value, unit: str = "") -> str:
    """ "plus de 15 500", "près de 96 M€", "plus de 3 000 par an": the noun stands elsewhere."""
    sign = _beside(unit)
    words = language.quantity(value, sign)
    return f"{words} {PER_YEAR}" if not sign and unit.endswith(_YEARLY) else words


def full(value: Value, unit: str = "") -> str:
    """ "plus de 15 500 logements"."""
    return language.quantity(value, unit)


def noun(value: Value, unit: str) -> str:
    """The noun of a unit, agreeing with the last number said; empty for a sign."""
    words = language.unit_words(unit)
    if words.symbol:
        return ""
    last = value.high if value.high is not None else value.low
    return words.many if last is not None and abs(last) >= 2 else words.one


def opening(value: Value, unit: str = "") -> Opening:
    """The printed words of a value, cut where the type changes size."""
    before = language.qualifier(value)
    rest = language.quantity(value, _beside(unit)).removeprefix(before).strip(" ")
    if value.number is not None:
        return Opening(before, rest)
    first, joint, second = rest.partition(f" {AND} ")
    return Opening(before, first, joint.strip(" "), second)


def tick(number: Decimal, unit: str) -> str:
    """The label of an axis: short for large amounts ("2 Md€", "25 M€"), with its sign."""
    if unit.startswith("EUR") and abs(number) >= _BILLION:
        return f"{language.number(number / _BILLION)}{NBSP}Md€"
    if unit == "EUR" or unit == "EUR/yr":
        return language.amount(number) if number else "0"
    if unit == "%":
        return f"{language.number(number)}{NBSP}%"
    return language.number(number)


def day(value: date) -> str:
    """ "2 septembre 2025"."""
    return language.date(value)


def short_day(value: date) -> str:
    """ "02/09/2025"."""
    return language.short_date(value)


def scope(label: str) -> str:
    """A scope in words, or that no text states it."""
    return label or _("périmètre non précisé")


def not_communicated() -> str:
    """For a cell of which nothing is known."""
    return _("Non communiqué")


def nothing_published() -> str:
    """For a place, or a list, of which nothing is known."""
    return _("Aucune information publiée à ce jour")


def yes_or_no(value: bool) -> str:
    """For cells of files."""
    return _("oui") if value else _("non")


def upper_first(words: str) -> str:
    """The words with a capital: only the first letter changes."""
    return words[:1].upper() + words[1:]


def lower_first(words: str) -> str:
    """The words without their capital."""
    return words[:1].lower() + words[1:]


def pill(verdict: Verdict) -> SafeString:
    """A verdict in its outline: words only, the same look for all."""
    return format_html('<span class="verdict">{}</span>', language.label(verdict))
