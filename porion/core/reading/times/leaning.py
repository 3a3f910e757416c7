"""Where a text leans on another date: "à cette date", "fin septembre" without its year, "pour le
15/12", "sur la durée de la convention"."""

import re
from collections.abc import Iterable, Iterator

from porion.core.reading.found import Period, PeriodRole
from porion.core.reading.lexicon import anchors as words
from porion.core.reading.lexicon import moments
from porion.core.reading.tabular import alternatives, lines

TAKEN_UP = {line[0]: (line[1], int(line[2])) for line in lines(words.TAKEN_UP)}
MONTHS = {line[0]: int(line[1]) for line in lines(moments.MONTHS)}
_MONTH_NAME = alternatives(MONTHS)
_BACK = re.compile(rf"(?<!\w)(?:{alternatives(TAKEN_UP)})(?![\w-])(?! (?:19|20)\d\d)")
TERM = re.compile(
    r"(?<!\w)(?:sur|pendant|durant|pour) (?:toute )?la durée "
    r"(?:de la |de l['’]|du |de cet? |de cette |des )(?:présente? )?"
    rf"(?:{alternatives(words.OWN_TERM.split())})(?!\w)",
    re.IGNORECASE,
)
MONTH = re.compile(
    r"(?<!\w)(?:(?P<lead>d['’]ici(?: à)?|avant|pour|depuis|dès|à compter de|à partir de|en"
    r"|courant|à) )?"
    r"(?P<point>fin (?:de |du mois de )?|mi-|début (?:de )?|)"
    rf"(?P<month>{_MONTH_NAME})"
    r"(?![\w-]| (?:de l['’]année )?(?:19|20)\d\d|/)",
    re.IGNORECASE,
)
DAY = re.compile(
    r"(?<![\d/.])(?P<lead>(?:avant|pour|d['’]ici|jusqu['’]|au plus tard) ?(?:le |au |à )?)?"
    r"(?P<day>[0-3]?\d)(?: ?er)?"
    rf"(?:/(?P<number>[01]?\d)(?![\d/]|\.\d| ?%)| (?P<month>{_MONTH_NAME})(?!\w))",
    re.IGNORECASE,
)
#: What the patterns above cannot be without, found faster; how much they take before and behind.
_DURATION = re.compile("la durée ")
_MONTH_WORD = re.compile(rf"(?:{_MONTH_NAME})(?!\w)")
_RUN = re.compile(r"\d+")
_DAY_ALONE = re.compile(rf"[0-3]?\d(?: ?er)?(?:/\d| (?:{_MONTH_NAME}))", re.IGNORECASE)
_LEADING, _TRAILING = 40, 120


def leaning(text: str, periods: tuple[Period, ...]) -> list[Period]:
    """Where a text leans on another date: periods without days; those that have none already
    are kept where they stand."""
    found = [one for one in periods if one.first is None and one.last is None]
    lower = _lower(text)
    spans = [match.span() for match in _BACK.finditer(lower)]
    spans += [match.span() for match in terms(text)]
    for match in _about(MONTH, text, (one.start() for one in _MONTH_WORD.finditer(lower))):
        if match["lead"] or match["point"]:
            spans.append(match.span())
    days = (run.start() for run in _RUN.finditer(text) if _DAY_ALONE.match(text, run.start()))
    spans += [match.span() for match in _about(DAY, text, days)]
    return [*found, *(Period(*span, None, None, PeriodRole.DURING) for span in spans)]


def _lower(text: str) -> str:
    lower = text.lower()
    return lower if len(lower) == len(text) else text


def terms(text: str) -> Iterator[re.Match[str]]:
    """ "sur la durée de la convention"."""
    return _about(TERM, text, (one.start() for one in _DURATION.finditer(_lower(text))))


def _about(pattern: re.Pattern[str], text: str, places: Iterable[int]) -> Iterator[re.Match[str]]:
    """The matches of a pattern around the places, in order, that a cheaper search has found."""
    floor = 0
    for place in places:
        if place >= floor:
            match = pattern.search(text, max(floor, place - _LEADING), place + _TRAILING)
            if match is not None:
                yield match
                floor = match.end()
