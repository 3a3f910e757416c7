"""Gaps between sources: the list, filtered by topic and verdict; the one most asked in full."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from porion.answers.gap_board import Board, Entry, Wanted
from porion.core import language
from porion.core.folding import fold
from porion.core.vocabulary import Verdict
from porion.followup.vocabulary import ObservationRead
from porion.portal.addresses import Addresses
from porion.portal.pages.gap import GapPage, gap_page
from porion.portal.pages.gap_words import Side, gap_class_words, side_of
from porion.ui.frames import Link
from porion.ui.wording import upper_first

#: The fields of the form: what stands in the address.
TOPIC, VERDICT, PLACE = "theme", "decision", "lieu"


@dataclass(frozen=True)
class Select:
    """A field of the form; `options` are value, words, chosen or not."""

    name: str
    label: str
    options: tuple[tuple[str, str, bool], ...]


@dataclass(frozen=True)
class Line:
    """A gap in the list: what about, who says what, what was decided."""

    note: str
    link: Link
    sides: tuple[Side, ...]
    finding: str
    verdict: str
    proposed: bool


@dataclass(frozen=True)
class Group:
    """Gaps of one topic, folded."""

    label: str
    count: int
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Section:
    """Gaps of one sort: `lines` stand open, `groups` are folded by topic."""

    id: str
    heading: str
    note: str
    lines: tuple[Line, ...]
    groups: tuple[Group, ...] = ()


@dataclass(frozen=True)
class GapsPage:
    """The page; `first` is the gap shown in full. No total is printed."""

    first: GapPage | None
    sections: tuple[Section, ...]
    selects: tuple[Select, ...]
    filtered: bool
    place: str
    reset: str
    csv: str
    method: str
    empty: str


def wanted_from(parameters: Mapping[str, str]) -> Wanted:
    """What the address asks for."""
    return Wanted(
        parameters.get(TOPIC, ""), parameters.get(VERDICT, ""), parameters.get(PLACE, "")[:200]
    )


def gaps_page(
    answer: Board, observed: Mapping[str, Sequence[ObservationRead]], addresses: Addresses
) -> GapsPage:
    """The page of an answer; `observed` are the partners' observations by key of a figure."""
    asked = answer.wanted
    filtered = bool(asked.topic or asked.verdict or asked.place)
    first = answer.divergent[0] if answer.divergent and not filtered else None
    query = {TOPIC: asked.topic, VERDICT: asked.verdict, PLACE: asked.place}
    return GapsPage(
        gap_page(first, addresses, observed) if first else None,
        tuple(each for each in _sections(answer, first, addresses) if each.lines or each.groups),
        _selects(answer),
        filtered,
        asked.place,
        addresses.page("gaps"),
        addresses.page("gaps-csv", **{k: v for k, v in query.items() if v}),
        f"{addresses.page('method')}#ecarts",
        _silence(answer, filtered),
    )


def _sections(answer: Board, first: Entry | None, addresses: Addresses) -> tuple[Section, ...]:
    """What differs, what is easily confused, what only the machine has put together."""
    rest = [each for each in answer.divergent if each is not first]
    heading = _("Autres énoncés qui diffèrent") if first else _("Énoncés qui diffèrent")
    alike = _(
        "Ces énoncés se ressemblent, ou portent le même nombre ; ils ne comptent pas la même"
        " chose, ou pas au même moment."
    )
    proposed = _(
        "Porion les propose parce que le sujet, l’unité ou le nombre se ressemblent ; personne ne"
        " les a encore relus."
    )
    return (
        Section("divergents", heading, "", tuple(_line(each, addresses) for each in rest)),
        Section(
            "a-ne-pas-confondre",
            _("À ne pas confondre"),
            alike,
            (),
            _groups(answer.beside, addresses),
        ),
        Section(
            "proposes",
            _("Rapprochements proposés par le calcul"),
            proposed,
            (),
            _groups(answer.proposed, addresses),
        ),
    )


def _silence(answer: Board, filtered: bool) -> str:
    if answer.found:
        return ""
    if filtered:
        return _("Aucun écart ne répond à ce choix.")
    return _("Aucun écart de périmètre ou de fond n’est relevé à ce jour entre les documents.")


def _groups(listed: Sequence[Entry], addresses: Addresses) -> tuple[Group, ...]:
    """By topic; facts have none, and tell where or when."""
    topics: dict[str, list[Line]] = {}
    for each in sorted(listed, key=lambda entry: (not entry.gap.topic, fold(entry.gap.topic))):
        label = each.gap.topic or _("Lieux et dates")
        topics.setdefault(label, []).append(_line(each, addresses))
    return tuple(Group(label, len(lines), tuple(lines)) for label, lines in topics.items())


def _line(entry: Entry, addresses: Addresses) -> Line:
    own = entry.gap
    parts = (own.topic, gap_class_words(entry))
    return Line(
        upper_first(" · ".join(part for part in parts if part)),
        Link(own.title, addresses.page("gap", entry.key)),
        tuple(side_of(side, entry, addresses) for side in entry.sides),
        own.finding_words,
        own.verdict.value,
        not own.reviewed,
    )


def _selects(answer: Board) -> tuple[Select, ...]:
    asked = answer.wanted
    return (
        Select(
            TOPIC,
            _("Thème"),
            tuple((topic, topic, topic == asked.topic) for topic in answer.topics),
        ),
        Select(
            VERDICT,
            _("Décision"),
            tuple(
                (verdict.value, _verdict(verdict), verdict.value == asked.verdict)
                for verdict in answer.verdicts
            ),
        ),
    )


def _verdict(verdict: Verdict) -> str:
    return language.label(verdict)
