"""The history of the calendar: a project a section, a publication a row, amounts kept apart."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.date_history import ProjectDates
from porion.answers.deadlines import DeadlineBoard
from porion.answers.history import Histories
from porion.core.folding import fold
from porion.core.vocabulary import EventKind
from porion.framework.vocabulary import EventRead
from porion.portal.addresses import Addresses
from porion.portal.pages.calendar_picture import Days, dates_picture, picture_heading
from porion.portal.pages.calendar_words import outcome
from porion.portal.pages.event_tables import event_day, event_href, event_kind
from porion.portal.pages.money_words import Amount, Match, amount_of, match_of
from porion.ui import wording as words
from porion.ui.charts import Picture
from porion.ui.frames import Link
from porion.ui.tables import Cell, Column, Row, Table


@dataclass(frozen=True)
class Project:
    """A project on the page; `changed` where a later text gives another date, `moved` how far,
    computed and said so."""

    id: str
    label: str
    lead: str
    changed: bool
    moved: str
    table: Table
    commitments: tuple[Link, ...]
    amounts: tuple[Amount, ...]
    matches: tuple[Match, ...]


@dataclass(frozen=True)
class HistoryPage:
    """The page; the picture is the calendar's own."""

    picture: Picture | None
    heading: str
    projects: tuple[Project, ...]
    csv: str


def history_page(
    found: Sequence[ProjectDates],
    histories: Histories,
    board: DeadlineBoard,
    days: Days,
    addresses: Addresses,
) -> HistoryPage:
    """The page of the projects whose dates can be followed; `days` of the documents, by key."""
    return HistoryPage(
        dates_picture(histories, board, days, addresses),
        picture_heading(histories),
        tuple(_project(each, board, days, addresses) for each in found),
        addresses.page("date-history-csv"),
    )


def project_anchor(project: str) -> str:
    """Where a project stands on the page."""
    return "projet-" + "-".join(fold(project).split())


def _project(each: ProjectDates, board: DeadlineBoard, days: Days, addresses: Addresses) -> Project:
    history = each.history
    own = {figure.key for figure in each.amounts}
    return Project(
        id=project_anchor(history.project),
        label=history.project,
        lead=_lead(each),
        changed=any(mark.revises for mark in history.marks),
        moved=_moved(each.moved),
        table=_table(each, board, days, addresses),
        commitments=tuple(Link(c.label, addresses.commitment(c.key)) for c in each.commitments),
        amounts=tuple(amount_of(figure, addresses) for figure in each.amounts),
        matches=tuple(match_of(pair, own - {pair.second.key}, addresses) for pair in each.pairs),
    )


def _lead(each: ProjectDates) -> str:
    """ "2017-2021, puis automne 2026, puis d’ici 2027": the announced dates in order."""
    days = [words.lower_first(event_day(mark)) for mark in each.announced]
    done = each.history.finished
    if done is not None:
        day = words.lower_first(event_day(done)) or _("date non précisée")
        source = done.document.label if done.document else ""
        told = _("achevé : %(day)s (%(source)s)") if source else _("achevé : %(day)s")
        days.append(told % {"day": day, "source": source})
    elif not days:
        days = _begun(each)
    shown = [day for at, day in enumerate(days) if day and (not at or day != days[at - 1])]
    return words.upper_first(_(", puis ").join(shown))


def _begun(each: ProjectDates) -> list[str]:
    """ "commencé : 2016", of what is announced without a day."""
    dated = (m for m in each.history.marks if m.kind is EventKind.BEGUN and event_day(m))
    return [_("commencé : %s") % words.lower_first(event_day(mark)) for mark in dated][:1]


def _moved(months: int | None) -> str:
    if months is None:
        return ""
    years, rest = divmod(abs(months), 12)
    far = (
        ngettext("%(n)s an", "%(n)s ans", years) % {"n": years}
        if not rest
        else _("%s mois") % abs(months)
    )
    side = _("après") if months > 0 else _("avant")
    return _(
        "La dernière date annoncée se termine %(far)s %(side)s la première (calculé sur la fin"
        " de chaque date)."
    ) % {"far": far, "side": side}


def _table(each: ProjectDates, board: DeadlineBoard, days: Days, addresses: Addresses) -> Table:
    columns = (
        Column(_("Publiée le")),
        Column(_("Ce qui est dit"), _("Dit")),
        Column(_("Date")),
        Column(_("Document")),
        Column(_("Ce qu’on en sait"), _("Suite")),
    )
    rows = tuple(_row(mark, each, board, days, addresses) for mark in each.history.marks)
    return Table(_("%s : ce que chaque texte a dit") % each.history.project, columns, rows)


def _published(mark: EventRead, days: Days) -> Cell:
    """The day, or between which days: an undated text is surely public by the last of them."""
    told = days.get(mark.document.key) if mark.document else None
    if told is not None:
        return Cell(words.upper_first(told.words.removeprefix(_("publiée ")).removeprefix("le ")))
    if mark.known_on is None:
        return Cell(words.not_communicated(), muted=True)
    return Cell(words.short_day(mark.known_on))


def _row(
    mark: EventRead, each: ProjectDates, board: DeadlineBoard, days: Days, addresses: Addresses
) -> Row:
    day, after = event_day(mark), outcome(mark, each.history, board.day)
    document = mark.document
    return Row(
        (
            _published(mark, days),
            Cell(mark.label, note=event_kind(mark)),
            Cell(day, strong=True) if day else Cell(_("Date non précisée"), muted=True),
            Cell(document.label, event_href(mark, addresses))
            if document
            else Cell(words.not_communicated(), muted=True),
            Cell(words.upper_first(after)) if after else Cell(event_kind(mark), muted=True),
        )
    )
