"""The twins of a picture: the same data as words for screen readers, as a table, as CSV rows."""

from decimal import Decimal

from django.utils.translation import gettext as _

from porion.core.quantities import Value
from porion.ui import wording
from porion.ui.charts.data import Hue, Pace, Point, Target, Timeline
from porion.ui.charts.signs import sign
from porion.ui.tables import Cell, Column, Row, Table

#: Heads of the CSV, in the order of the cells that `records` writes.
HEADS = (
    "situation",
    "jour",
    "chiffre",
    "minimum",
    "minimum_exclu",
    "maximum",
    "maximum_exclu",
    "unite",
    "nature",
    "perimetre",
    "document",
    "publiee_le",
    "fiche",
)


def hue_of(point: Point) -> Hue:
    """Computed, scope stated, or scope not stated."""
    if point.computed:
        return Hue.COMPUTED
    return Hue.STATED if point.scope.stated else Hue.UNSTATED


def point_words(point: Point, unit: str) -> str:
    """The printed words of a point, qualifier included."""
    if point.words:
        return point.words
    if point.value is None:
        return wording.not_communicated()
    return wording.printed(point.value, unit)


def target_words(target: Target, unit: str) -> str:
    """The label of a target and its number."""
    return f"{target.label}{wording.NBSP}: {wording.printed(target.value, unit)}"


def describe(spec: Timeline) -> str:
    """Every number of the picture, in sentences: what a reader who sees nothing needs."""
    sentences = []
    for point in spec.points:
        words = point_words(point, spec.unit)
        scope = _("calculé par Porion") if point.computed else wording.scope(point.scope.label)
        where = (words, point.document, point.published, scope)
        sentences.append(f"{_clause(point.situation)}{', '.join(w for w in where if w)}")
    sentences += [target_words(target, spec.unit) for target in spec.targets]
    sentences += [
        _clause(pace.words) + pace.note if pace.note else pace.words for pace in spec.paces
    ]
    sentences += [
        _clause(deadline.words) + deadline.note if deadline.note else deadline.words
        for deadline in spec.deadlines
    ]
    sentences.append(_("Les mêmes données figurent dans le tableau"))
    return " ".join(f"{sentence}." for sentence in sentences)


def _clause(start: str) -> str:
    return f"{start}{wording.NBSP}: " if start else ""


def table(spec: Timeline) -> Table:
    """Targets, then points in the order given, then paces."""
    columns = (
        Column(_("Situation")),
        Column(_("Chiffre publié"), _("Chiffre")),
        Column(_("Nature")),
        Column(_("Périmètre")),
        Column(_("Document")),
        Column(_("Publiée le")),
    )
    rows = [_target_row(target, spec.unit) for target in spec.targets]
    rows += [_point_row(point, spec.unit) for point in spec.points]
    rows += [_pace_row(pace) for pace in spec.paces]
    return Table(spec.title, columns, tuple(rows))


def _scope_cell(label: str) -> Cell:
    return Cell(label) if label else Cell(_("Non précisé"), muted=True)


def _optional(text: str, href: str = "") -> Cell:
    return Cell(text, href) if text else Cell(_("Non précisé"), muted=True)


def _point_row(point: Point, unit: str) -> Row:
    words = point_words(point, unit)
    known = point.value is not None
    situation = Cell(point.situation) if point.situation else Cell(_("Non datée"), muted=True)
    value = Cell(words, point.href, sign(point.value, hue_of(point)), muted=not known, strong=known)
    kind = _("Chiffre calculé, non publié par les partenaires") if point.computed else point.kind
    return Row(
        (
            situation,
            value,
            _optional(kind),
            _scope_cell(point.scope.label),
            _optional(point.document, point.document_href),
            _optional(point.published),
        )
    )


def _target_row(target: Target, unit: str) -> Row:
    hue = Hue.STATED if target.scope.stated else Hue.UNSTATED
    words = wording.printed(target.value, unit)
    return Row(
        (
            _optional(target.situation),
            Cell(words, target.href, sign(target.value, hue), strong=True),
            _optional(target.kind or target.label),
            _scope_cell(target.scope.label),
            _optional(target.document, target.document_href),
            _optional(target.published),
        )
    )


def _pace_row(pace: Pace) -> Row:
    hue = Hue.COMPUTED if pace.needed else Hue.UNSTATED
    kind = _("Chiffre calculé, non publié par les partenaires") if pace.needed else _("Rythme")
    return Row(
        (
            _optional(pace.situation),
            Cell(wording.lower_first(pace.words), "", sign(pace.value, hue), strong=True),
            Cell(kind),
            _scope_cell(""),
            _optional(pace.document, pace.document_href),
            _optional(pace.published),
        )
    )


def records(spec: Timeline) -> tuple[tuple[str, ...], ...]:
    """The rows of the CSV, heads first; bounds are plain decimals, empty where an end is open."""
    rows: list[tuple[str, ...]] = [HEADS]
    start: tuple[str, ...]
    for target in spec.targets:
        words = wording.printed(target.value, spec.unit)
        start = (target.situation, "", words, *bounds(target.value), spec.unit)
        source = (target.document, target.published, target.href)
        rows.append((*start, target.kind or target.label, target.scope.label, *source))
    for point in spec.points:
        day = "" if point.on is None or point.at_publication else point.on.isoformat()
        start = (point.situation, day, point_words(point, spec.unit), *bounds(point.value))
        source = (point.document, point.published, point.href)
        kind = _("Chiffre calculé") if point.computed else point.kind
        rows.append((*start, spec.unit, kind, point.scope.label, *source))
    for pace in spec.paces:
        kind = _("Chiffre calculé") if pace.needed else _("Rythme")
        start = (pace.situation, "", wording.lower_first(pace.words), *bounds(pace.value))
        rows.append((*start, f"{spec.unit}/yr", kind, "", pace.document, pace.published, ""))
    return tuple(rows)


def bounds(value: Value | None) -> tuple[str, str, str, str]:
    """Low, whether it is excluded, high, whether it is excluded; empty where not stated."""
    if value is None:
        return ("", "", "", "")
    return (*_bound(value.low, value.low_strict), *_bound(value.high, value.high_strict))


def _bound(number: Decimal | None, strict: bool) -> tuple[str, str]:
    if number is None:
        return ("", "")
    return (f"{number:f}", "oui" if strict else "non")
