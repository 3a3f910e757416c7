"""The passing of objectives from text to text: a drawing for each axis, its twins, nested lists."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.lineage import LineageAnswer, LineageSection, Step
from porion.core import language
from porion.core.vocabulary import LineageRelation
from porion.framework.vocabulary import AgreementRead, ObjectiveRead
from porion.portal.addresses import Addresses
from porion.portal.pages.framework_words import numbered, short_name
from porion.sources.vocabulary import Published
from porion.ui import wording as words
from porion.ui.charts.lineages import (
    LineageBox,
    LineagePicture,
    Lineages,
    Stroke,
    Tie,
    lineage_picture,
)
from porion.ui.frames import Link
from porion.ui.tables import Cell, Column, Row, Table

#: Columns of the CSV, in its order.
STEP_COLUMNS = (
    *("key", "source", "source_label", "source_agreement", "relation", "target", "target_label"),
    *("agreement", "reason", "known_on"),
)
_STROKES = {
    LineageRelation.NARROWS: Stroke.LESS,
    LineageRelation.BROADENS: Stroke.MORE,
    LineageRelation.NOT_TAKEN_UP: Stroke.NONE,
}


@dataclass(frozen=True)
class LineagePart:
    """A drawing under its heading; `unrecorded` are objectives of which nothing is on record."""

    id: str
    heading: Link
    lead: str
    drawn: LineagePicture
    unrecorded: tuple[Link, ...]


@dataclass(frozen=True)
class LineagePage:
    """Every part, and the address of the CSV."""

    lead: str
    parts: tuple[LineagePart, ...]
    csv: str


def lineage_page(
    answer: LineageAnswer, days: Mapping[str, Published], addresses: Addresses
) -> LineagePage:
    """The page of an answer; `days` say when each document was published, by its key."""
    return LineagePage(
        _lead(answer),
        tuple(_part(each, answer, days, addresses) for each in answer.sections),
        addresses.page("lineage-csv"),
    )


def step_row(step: Step) -> dict[str, object]:
    """A step as a row of the CSV; references are keys, beside their labels."""
    source, target = step.source, step.target
    return {
        "key": step.key,
        "source": source.key if source else None,
        "source_label": source.label if source else None,
        "source_agreement": source.agreement.key if source else None,
        "relation": step.relation.value,
        "target": target.key if target else None,
        "target_label": target.label if target else None,
        "agreement": step.agreement.key,
        "reason": step.reason,
        "known_on": step.agreement.known_on,
    }


def _lead(answer: LineageAnswer) -> str:
    """ "De « Engagement de 2017 » à « Convention … » : 40 liens relevés entre trois textes."."""
    if not answer.steps:
        return ""
    first, last = answer.texts[0], answer.texts[-1]
    count = ngettext("%(n)s lien relevé", "%(n)s liens relevés", len(answer.steps))
    return _("De « %(first)s » à « %(last)s » : %(links)s.") % {
        "first": first.label,
        "last": last.label,
        "links": count % {"n": len(answer.steps)},
    }


def relation_words(step: Step) -> str:
    """How an objective passes on; what is not taken up names the text, as a fact of lineage."""
    if step.relation is LineageRelation.NOT_TAKEN_UP:
        return not_taken_up(step.agreement)
    if step.relation is LineageRelation.ADDED:
        return _("Ajouté par %s") % short_name(step.agreement)
    return language.label(step.relation)


def not_taken_up(agreement: AgreementRead) -> str:
    """ "Non repris dans la convention 2025-2027"."""
    return _("Non repris dans %s") % short_name(agreement)


def _part(
    section: LineageSection,
    answer: LineageAnswer,
    days: Mapping[str, Published],
    addresses: Addresses,
) -> LineagePart:
    axis = section.axis
    if axis is not None:
        heading = Link(numbered(axis.number, axis.label), addresses.objective(axis.key))
    else:
        heading = Link(_("Ajouté par %s") % short_name(section.agreement))
    key = f"filiation-{axis.key if axis else section.agreement.key}"
    spec = _spec(key, heading.label, section, answer, addresses)
    return LineagePart(
        key,
        heading,
        _section_lead(section),
        lineage_picture(spec, step_table(section.steps, days, addresses, heading.label)),
        tuple(
            Link(numbered(o.number, o.label), addresses.objective(o.key))
            for o in section.unrecorded
        ),
    )


def _section_lead(section: LineageSection) -> str:
    gone = sum(1 for s in section.steps if s.relation is LineageRelation.NOT_TAKEN_UP)
    if not gone:
        return ""
    return ngettext(
        "Une fois, un objectif n’est pas repris par un texte suivant : c’est un fait de filiation, "
        "qui ne dit rien de ce qui a été fait.",
        "%(n)s fois, un objectif n’est pas repris par un texte suivant : c’est un fait de "
        "filiation, qui ne dit rien de ce qui a été fait.",
        gone,
    ) % {"n": words.upper_first(language.in_letters(gone))}


def _spec(
    key: str,
    title: str,
    section: LineageSection,
    answer: LineageAnswer,
    addresses: Addresses,
) -> Lineages:
    """Boxes by text, from the text where the section begins; a step that leads nowhere ends in
    a box of its own, in the column of the text that does not take the objective up."""
    column = _columns(section, answer)
    added = {s.target.key for s in section.steps if s.target and not s.source}
    boxes = [
        _box(own, column[own.agreement.key], answer, addresses, added=own.key in added)
        for own in section.objectives
    ]
    ties = []
    for step in section.steps:
        if step.source is None:
            continue
        target = step.target.key if step.target else f"{step.source.key}-{step.agreement.key}"
        if step.target is None:
            words_ = not_taken_up(step.agreement)
            boxes.append(LineageBox(target, column[step.agreement.key], words_, gone=True))
        stroke = _STROKES.get(step.relation, Stroke.WHOLE)
        ties.append(Tie(step.source.key, target, stroke, relation_words(step)))
    labels = {a.key: a.label for a in answer.texts}
    return Lineages(
        key,
        title,
        tuple(labels[each] for each in sorted(column, key=lambda k: column[k])),
        tuple(boxes),
        tuple(ties),
    )


def _columns(section: LineageSection, answer: LineageAnswer) -> dict[str, int]:
    """The texts that the section touches, in order of publication, by their column."""
    touched = {o.agreement.key for o in section.objectives}
    touched |= {step.agreement.key for step in section.steps}
    shown = [text.key for text in answer.texts if text.key in touched]
    return {key: index for index, key in enumerate(shown)}


def _box(
    own: ObjectiveRead,
    column: int,
    answer: LineageAnswer,
    addresses: Addresses,
    *,
    added: bool,
) -> LineageBox:
    """An objective; those of later texts name their axis, which the heading does not say."""
    axis = answer.axes[own.key]
    note = "" if column == 0 or axis is own else numbered(axis.number, axis.label)
    label = numbered(own.number, own.label)
    return LineageBox(own.key, column, label, note, addresses.objective(own.key), added=added)


def step_table(
    found: Sequence[Step], days: Mapping[str, Published], addresses: Addresses, of: str
) -> Table:
    """The steps as rows: from where, how, to where, why; `of` tells one table from another."""
    columns = (
        Column(_("Objectif d’origine"), _("Origine")),
        Column(_("Passage")),
        Column(_("Objectif suivant"), _("Suivant")),
        Column(_("Motif")),
    )
    caption = _("Filiation : %(of)s") % {"of": of}
    return Table(caption, columns, tuple(_row(step, days, addresses) for step in found))


def _row(step: Step, days: Mapping[str, Published], addresses: Addresses) -> Row:
    return Row(
        (
            _end(step.source, addresses, _("Rien avant ce texte")),
            Cell(relation_words(step), note=_when(step, days)),
            _end(step.target, addresses, _("Aucun dans ce texte")),
            Cell(step.reason),
        )
    )


def _when(step: Step, days: Mapping[str, Published]) -> str:
    """The day of the later text, or between which days it was published."""
    told = days.get(step.agreement.document.key)
    if told is not None and not told.dated:
        return _("texte publié %s") % told.words.removeprefix(_("publiée ")).strip()
    return _("texte publié le %s") % words.short_day(step.agreement.known_on)


def _end(own: ObjectiveRead | None, addresses: Addresses, nothing: str) -> Cell:
    if own is None:
        return Cell(nothing, muted=True)
    label = numbered(own.number, own.label)
    return Cell(label, addresses.objective(own.key), note=own.agreement.label)
