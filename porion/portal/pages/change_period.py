"""Between which two days: what was asked for, and the periods that one can choose."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from porion.answers.moment import Moment
from porion.portal.addresses import Addresses
from porion.portal.stamps import document_names
from porion.ui import wording as words
from porion.ui.parts import Notice

#: GET parameters.
SINCE, UNTIL = "du", "au"


class NotADay(ValueError):
    """A parameter of the period is no day; `asked` is what was written."""

    def __init__(self, asked: str) -> None:
        super().__init__(asked)
        self.asked = asked


@dataclass(frozen=True)
class Period:
    """From the end of day `since` (None: from the beginning) to the end of `until`.

    `until` is None where nothing is public. `open_end` where it runs to the last publication
    of all: what was corrected since belongs to it. `notices` say what was put right.
    """

    since: date | None
    until: date | None
    open_end: bool = False
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True)
class PeriodLink:
    """A period to choose: its last day, what became public then, its address."""

    on: date
    words: str
    what: tuple[str, ...]
    href: str
    current: bool


def period_from(query: Mapping[str, str], moment: Moment, today: date) -> Period:
    """The period asked for; by default the last publication against what was known before.

    Raises `NotADay`.
    """
    end = min(moment.on or today, today)
    days = [day for day in moment.choices if day <= end]
    since, until = _day(query.get(SINCE, "")), _day(query.get(UNTIL, ""))
    notices = []
    if since and until and since > until:
        since, until = until, since
        notices.append(Notice(_("Les deux jours étaient inversés : ils ont été remis en ordre.")))
    if until and until > end:
        until = end
        notices.append(Notice(_("La période s’arrête au %s.") % words.day(end)))
    if until is None:
        until = days[0] if days else None
    if since is None:
        since = max((day for day in days if until and day < until), default=None)
    open_end = bool(days) and until is not None and until >= days[0] and moment.on is None
    return Period(since, until, open_end, tuple(notices))


def _day(text: str) -> date | None:
    if not text:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise NotADay(text) from None
    if day.isoformat() != text:
        raise NotADay(text)
    return day


def period_links(
    moment: Moment, period: Period, addresses: Addresses, name: str = "changes"
) -> tuple[PeriodLink, ...]:
    """One period for each day of publication, latest first, then everything at once."""
    days = [day for day in moment.choices if moment.on is None or day <= moment.on]
    if not days:
        return ()
    start = days[-1] - timedelta(days=1)
    found = [
        PeriodLink(
            day,
            words.upper_first(words.day(day)),
            document_names(moment, day),
            addresses.page(name, **{SINCE: before.isoformat(), UNTIL: day.isoformat()}),
            (period.since or start, period.until) == (before, day),
        )
        for day, before in zip(days, [*days[1:], start], strict=True)
    ]
    if len(days) > 1:
        every = addresses.page(name, **{SINCE: start.isoformat(), UNTIL: days[0].isoformat()})
        chosen = (period.since or start, period.until) == (start, days[0])
        found.append(
            PeriodLink(days[0], _("Depuis le début"), (_("Tous les documents"),), every, chosen)
        )
    return tuple(found)
