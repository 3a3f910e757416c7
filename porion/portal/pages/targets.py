"""Every indicator with a target: the target, the latest result, what can be computed of both."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.progress_list import TargetRow
from porion.core import language
from porion.core.language import NBSP
from porion.core.progress import Reason
from porion.core.vocabulary import Direction
from porion.figures.vocabulary import FigureRead
from porion.portal.addresses import Addresses
from porion.portal.pages import wording
from porion.portal.pages.figure_rows import day_words
from porion.portal.pages.figure_tables import value_cell
from porion.portal.pages.progress_box import target_year
from porion.ui import wording as words
from porion.ui.tables import Cell, Column, Row, Table

#: Columns of the CSV, in its order.
TARGET_COLUMNS = (
    *("indicator", "label", "topic", "places", "target", "target_words", "target_document"),
    *("commitments", "actual", "actual_words", "actual_as_at", "actual_document", "lent_by"),
    *("share_words", "left_words", "pace_needed_words", "reason", "computed"),
)


@dataclass(frozen=True)
class TopicPart:
    """The indicators of one topic; open where something is computed in it."""

    id: str
    heading: str
    count: str
    table: Table
    open: bool


@dataclass(frozen=True)
class TargetsPage:
    """Every topic, and the address of the CSV."""

    lead: str
    parts: tuple[TopicPart, ...]
    csv: str


def targets_page(rows: Sequence[TargetRow], addresses: Addresses) -> TargetsPage:
    """The page of a list: by topic, in the order of the indicators."""
    topics: dict[str, list[TargetRow]] = {}
    for row in rows:
        topics.setdefault(row.answer.indicator.topic, []).append(row)
    return TargetsPage(
        _lead(rows),
        tuple(
            TopicPart(
                f"theme-{slugify(topic)}",
                topic,
                ngettext("%(n)s cible", "%(n)s cibles", len(found)) % {"n": len(found)},
                target_table(_("Cibles : %(topic)s") % {"topic": topic}, found, addresses),
                open=any(_computed(row) for row in found),
            )
            for topic, found in topics.items()
        ),
        addresses.page("targets-csv"),
    )


def _computed(row: TargetRow) -> bool:
    return row.answer.progress is not None and row.answer.progress.share is not None


def _lead(rows: Sequence[TargetRow]) -> str:
    """How many targets, and for how many a result is published: of the record, not of anybody."""
    if not rows:
        return ""
    told = sum(1 for row in rows if row.answer.actual is not None)
    return _("%(targets)s dans les documents versés ; un résultat est publié pour %(told)s.") % {
        "targets": ngettext("%(n)s cible", "%(n)s cibles", len(rows)) % {"n": len(rows)},
        "told": ngettext("%(n)s d’entre elles", "%(n)s d’entre elles", told) % {"n": told},
    }


def target_table(caption: str, found: Sequence[TargetRow], addresses: Addresses) -> Table:
    """Targets as rows: what is aimed at, the latest result, what can be computed of both."""
    columns = (
        Column(_("Indicateur")),
        Column(_("Cible")),
        Column(_("Dernier résultat publié"), _("Résultat")),
        Column(_("Part de la cible (calculée)"), _("Part (calculée)")),
        Column(_("Reste (calculé)")),
    )
    return Table(caption, columns, tuple(_row(row, addresses) for row in found))


def _row(row: TargetRow, addresses: Addresses) -> Row:
    answer = row.answer
    return Row(
        (
            Cell(
                answer.indicator.label,
                addresses.indicator(answer.indicator.key),
                note=", ".join(place.label for place in answer.places),
            ),
            _target(row, addresses),
            _actual(answer.actual, addresses),
            _share(row),
            _left(row),
        )
    )


def _target(row: TargetRow, addresses: Addresses) -> Cell:
    """The target and the text that sets it; it may be the words of an undertaking."""
    target = row.answer.target
    if target is None:
        return Cell(words.not_communicated(), muted=True)
    cell = value_cell(target)
    note = _("fixée en %(year)s") % {"year": target_year(row.answer, target)}
    if row.commitments:
        note = _("%(when)s, dans un engagement") % {"when": note}
    return Cell(cell.text, addresses.figure(target.key), cell.sign, note, strong=True)


def _actual(actual: FigureRead | None, addresses: Addresses) -> Cell:
    if actual is None:
        return Cell(_("Aucun résultat publié à ce jour"), muted=True)
    cell = value_cell(actual)
    note = " · ".join(part for part in (day_words(actual), wording.scope(actual)) if part)
    return Cell(cell.text, addresses.figure(actual.key), cell.sign, note, strong=True)


def _share(row: TargetRow) -> Cell:
    """Rounded outward, or why it is not computed."""
    computed, said = row.answer.progress, row.answer.words
    if computed is None or said is None or row.answer.actual is None:
        return Cell(_("Non calculée"), muted=True)
    if computed.share is None:
        return Cell(_("Non calculée"), note=_reason(row), muted=True)
    down = row.answer.indicator.direction == Direction.DOWN
    note = _("du chemin vers la cible") if down else ""
    return Cell(words.upper_first(said.share), note=note, strong=True)


def _left(row: TargetRow) -> Cell:
    computed, said = row.answer.progress, row.answer.words
    if computed is None or said is None or computed.left is None:
        reached = computed is not None and computed.why("left") is Reason.TARGET_REACHED
        return Cell(_("Cible atteinte") if reached else _("Non calculé"), muted=True)
    note = said.pace_needed if computed.pace_needed else ""
    needed = _("rythme nécessaire : %(pace)s") % {"pace": note} if note else ""
    return Cell(words.upper_first(said.left), note=needed, strong=True)


def _reason(row: TargetRow) -> str:
    """Why the share is not computed, in words."""
    computed = row.answer.progress
    why = computed.why("share") or computed.why("left") if computed else None
    return language.label(why) if why else ""


def target_row(row: TargetRow) -> Mapping[str, Any]:
    """A row of the CSV: figures by key, words as on the page, each computed value marked."""
    answer, computed, said = row.answer, row.answer.progress, row.answer.words
    target, actual = answer.target, answer.actual

    def told(name: str) -> str | None:
        if computed is None or said is None or not getattr(computed, name):
            return None
        return str(getattr(said, name)).replace(NBSP, " ")

    return {
        "indicator": answer.indicator.key,
        "label": answer.indicator.label,
        "topic": answer.indicator.topic,
        "places": tuple(place.key for place in answer.places),
        "target": target.key if target else None,
        "target_words": _plain(target),
        "target_document": target.document.key if target else None,
        "commitments": tuple(each.key for each in row.commitments),
        "actual": actual.key if actual else None,
        "actual_words": _plain(actual),
        "actual_as_at": actual.effective_as_at if actual else None,
        "actual_document": actual.document.key if actual else None,
        "lent_by": answer.lender.key if answer.lender else None,
        "share_words": told("share"),
        "left_words": told("left"),
        "pace_needed_words": told("pace_needed"),
        "reason": _reason(row) or None,
        "computed": True,
    }


def _plain(figure: FigureRead | None) -> str | None:
    return words.full(figure.value, figure.unit).replace(NBSP, " ") if figure else None
