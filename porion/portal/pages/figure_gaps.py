"""Where documents do not say the same of one thing: both statements, then what is known of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from porion.answers.figure_card import FigureCard, Related
from porion.answers.gaps import Gap as Found
from porion.core import language
from porion.core.vocabulary import Finding, Verdict
from porion.figures.vocabulary import FigureRead
from porion.portal.addresses import Addresses
from porion.portal.pages.indicator_words import moment_words
from porion.ui import wording as words
from porion.ui.frames import Link


@dataclass(frozen=True)
class Gap:
    """A gap in plain words: who says what, what the machine finds, why, what was decided."""

    sentence: str
    finding: str
    reason: str
    verdict: str
    other: Link
    page: str = ""


def gaps(card: FigureCard, addresses: Addresses) -> tuple[Gap, ...]:
    """Figures of the same indicator and moment that differ from the card's own."""
    own = card.figure
    return tuple(
        _gap(each, own, addresses)
        for each in card.related
        if each.relation.finding is Finding.CONTRADICTORY
        and each.relation.verdict is not Verdict.SAME_FACT
        and each.figure.unit == own.unit
    )


def _gap(each: Related, own: FigureRead, addresses: Addresses) -> Gap:
    other, relation = each.figure, each.relation
    first, second = sorted((own, other), key=lambda figure: figure.known_on)
    stated = all(figure.effective_scope is not None for figure in (own, other))
    same_day = own.effective_as_at is not None and own.effective_as_at == other.effective_as_at
    when = _("%s, ") % words.upper_first(moment_words(own).strip("()")) if same_day else ""
    sentence = _("« %(a)s » indique %(x)s ; « %(b)s » indique %(y)s.") % {
        "a": first.document.label,
        "x": words.full(first.value, first.unit),
        "b": second.document.label,
        "y": words.full(second.value, second.unit),
    }
    return Gap(
        f"{when}{sentence}",
        language.finding_label(relation.finding, relation.gap_class, scope_stated=stated),
        relation.reason,
        relation.verdict.value,
        Link(words.full(other.value, other.unit), addresses.figure(other.key)),
        addresses.page("gap", relation.key),
    )


@dataclass(frozen=True)
class Proposed:
    """What the machine lays beside the card's figure, and nobody has read: `link` leads to the
    statements side by side."""

    finding: str
    said: str
    reason: str
    link: Link


def proposed(found: Iterable[Found], key: str, addresses: Addresses) -> tuple[Proposed, ...]:
    """The unread proposals among the gaps of the figure `key`, as the public is shown them."""
    unread = (each for each in found if each.shown and not each.reviewed)
    return tuple(_proposed(each, key, addresses) for each in unread)


def _proposed(each: Found, key: str, addresses: Addresses) -> Proposed:
    on_left = any(said.key == key for said in each.left.statements)
    other = each.right if on_left else each.left
    first = other.statements[0]
    said = _("« %(document)s » indique %(words)s (%(label)s)") % {
        "document": first.document.label,
        "words": other.words,
        "label": words.lower_first(first.label),
    }
    link = Link(_("Les énoncés côte à côte"), addresses.page("gap", each.key))
    return Proposed(each.finding_words, said, each.reason, link)
