"""The parts of an undertaking: its clause, its parties and places, its sum, its days."""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from porion.core.passages import LONGEST_PASSAGE
from porion.core.periods import end_of_year
from porion.core.reading.found import Name, NameKind, Number, Period, PeriodRole

_PLACE_SURE = 0.5
#: "38 € par mois", "1 500 € par logement": not what an undertaking is worth.
_EACH = re.compile(
    r" ?(?:HT |TTC )?(?:/|par |le |la |l['’])(?:mois|logements?|lgt|ménage|foyer|m[²2³3]|mètre"
    r"|kilomètre|km|personne"
    r"|habitant|hab|élève|place|arbre|tonne|heure|jour|dossier|emploi|agent|bénéficiaire|contrat)",
    re.IGNORECASE,
)
#: "livrera fin 2026", "ouvrira début 2026"
_POINT = re.compile(r"(?:à la |à |en |dès |au )?(?:fin|mi-|mi |début)", re.IGNORECASE)
#: "Créé en 1974, le syndicat …": when it came to be.
_FOUNDED = re.compile(r"(?:^|[.;:,(] ?)(?:[A-ZÉ]\w+(?:é|i|u|t|s)e?s?) \Z")


def clause(text: str, start: int, end: int, verb: int, sums: Sequence[int] = ()) -> tuple[int, int]:
    """The words of an undertaking, at most `LONGEST_PASSAGE`, without stops or spaces at the
    ends; a long beginning before the verb is left out first, and a sum of money is kept where
    it can be (`sums` are where they end)."""
    if end - start > LONGEST_PASSAGE and verb - start > LONGEST_PASSAGE // 2:
        comma = text.rfind(", ", start, verb - 20)
        start = comma + 2 if comma >= 0 else verb
    if end - start > LONGEST_PASSAGE:
        most = start + LONGEST_PASSAGE
        least = max([start + 60, verb, *(one for one in sums if one <= most)])
        cuts = [text.rfind(mark, least, most) for mark in ("; ", ", ", " et ", " ")]
        end = next((cut for cut in cuts if cut > start), min(least, most))
    while end > start and text[end - 1] in " .;:,":
        end -= 1
    return start, end


def parties_of(names: Sequence[Name]) -> tuple[Name, ...]:
    """The parties of some names."""
    return tuple(name for name in names if name.kind is NameKind.PARTY)


def places_of(names: Sequence[Name]) -> tuple[Name, ...]:
    """The places of a clause, without those that only lend their name to a body."""
    bodies = [name for name in names if name.kind is not NameKind.PLACE]
    sites = {(n.start, n.end) for n in names if n.sort in ("site", "cite")}
    return tuple(
        name
        for name in names
        if name.kind is NameKind.PLACE
        and name.sure >= _PLACE_SURE
        and name.sort != "perimeter"
        and not any(
            body.start <= name.start and name.end <= body.end
            for body in bodies
            if (body.start, body.end) not in sites
        )
    )


def amount_of(euros: Sequence[Number], text: str) -> Number | None:
    """The sum of money: the first that is not a part of another ("dont 7 M€")."""
    euros = [n for n in euros if not _EACH.match(text, n.end)]
    whole = [n for n in euros if "dont" not in text[max(0, n.start - 25) : n.start]]
    return next(iter(whole or euros), None)


def due_of(periods: Sequence[Period], text: str, after: date | None = None) -> Period | None:
    """By when: a term first, else the days during which, "dès 2017" being that year."""
    for period in periods:
        if period.role is PeriodRole.BY and period.last is not None:
            return period
    for period in periods:
        if period.role is PeriodRole.AS_AT and _POINT.match(text, period.start):
            return replace(period, first=None, role=PeriodRole.BY)
    for period in periods:
        day = period.last if period.role is PeriodRole.AS_AT else None
        if after and day and day > after and text.startswith("le ", period.start):
            return replace(period, first=None, role=PeriodRole.BY)
    for period in periods:
        if _FOUNDED.search(text[max(0, period.start - 30) : period.start]):
            continue
        words = text[period.start : period.start + 4].casefold()
        if period.role is PeriodRole.DURING and period.last is not None:
            if not words.startswith(("de 1", "de 2")):  # "l'exposition de 2025"
                return period
        elif words.startswith("dès") and period.first is not None:
            return replace(period, last=_end_of(period), role=PeriodRole.DURING)
    return None


def _end_of(period: Period) -> date:
    first = period.first or date.min
    if (first.month, first.day) == (1, 1):
        return end_of_year(first.year)
    if first.day == 1:  # "dès septembre 2025"
        return first.replace(day=monthrange(first.year, first.month)[1])
    return first


def starts_on(due: Period | None) -> date | None:
    """The first day of what is done during a span; none of what is due by a day."""
    return due.first if due and due.role is PeriodRole.DURING else None
