"""The sets state by state as a table and as a file: what the squares show, in words."""

from datetime import date

from django.utils.translation import gettext as _

from porion.answers.members import Members
from porion.answers.operations import Operations, Track
from porion.core import language
from porion.portal.addresses import Addresses
from porion.portal.pages.figure_rows import short_document
from porion.portal.pages.members import in_order, not_stated, state_words
from porion.ui import wording as words
from porion.ui.tables import Cell, Column, Row, Table


def when_of(told: Members) -> str:
    """The text's own words for the day ("mi-2025"), else the day, short where it ends a year."""
    said = told.dated.effective_date_words
    return words.upper_first(said or words_of(told.on))


def words_of(day: date) -> str:
    """The days of the other tracks are conventional: the year's middle or end says enough."""
    if (day.month, day.day) == (12, 31):
        return language.end_of_year(day.year)
    if (day.month, day.day) == (6, 30):
        return language.mid_year(day.year)
    return words.day(day)


COLUMNS = ("ensemble", "jour", "situation", "etat", "nombre", "calcule", "document", "publiee_le")


def states_table(answer: Operations, addresses: Addresses) -> Table:
    """The sets state by state, day by day: what the squares show, in words."""
    columns = (
        Column(_("Ensemble")),
        Column(_("Situation")),
        Column(_("État")),
        Column(_("Nombre")),
        Column(_("Document")),
    )
    rows = []
    for track in answer.tracks:
        for day in answer.days:
            told = track.told.get(day)
            rows += _rows(track, told, addresses) if told else [_silent(track, day)]
    return Table(_("Avancement, état par état"), columns, tuple(rows))


def _rows(track: Track, told: Members, addresses: Addresses) -> list[Row]:
    head, when = Cell(track.definition.label), Cell(when_of(told))
    source = Cell(short_document(told.dated), note=told.dated.published.words)
    rows = [
        Row(
            (
                head,
                when,
                Cell(words.upper_first(state_words(part))),
                Cell(words.full(part.value, part.unit), addresses.figure(part.key), strong=True),
                source,
            )
        )
        for part in in_order(told)
    ]
    rest = language.interval(told.rest, told.whole.unit)
    silent = Cell(words.upper_first(not_stated()), muted=True)
    rows.append(Row((head, when, silent, Cell(rest, note=_("calculé")), source)))
    return rows


def _silent(track: Track, day: date) -> Row:
    nothing = Cell(words.not_communicated(), muted=True)
    when = Cell(words.upper_first(words_of(day)))
    state = Cell(_("Non publié"), muted=True)
    return Row((Cell(track.definition.label), when, state, nothing, nothing))


def state_records(answer: Operations) -> list[dict[str, object]]:
    """The same rows for a file; `nombre` is empty where nothing is published."""
    records: list[dict[str, object]] = []
    for track in answer.tracks:
        for day in answer.days:
            told = track.told.get(day)
            if told is None:
                silent = (track.definition.label, day, words_of(day), _("non publié"), None, False)
                records.append(dict(zip(COLUMNS, (*silent, None, None), strict=True)))
                continue
            source = (told.dated.document.key, told.dated.known_on)
            for part in in_order(told):
                said = (state_words(part), part.value.number, False)
                row = (track.definition.label, day, when_of(told), *said, *source)
                records.append(dict(zip(COLUMNS, row, strict=True)))
            rest = told.rest.low if told.rest.is_point else None
            row = (track.definition.label, day, when_of(told), not_stated(), rest, True, *source)
            records.append(dict(zip(COLUMNS, row, strict=True)))
    return records
