"""The progress of the programme's first indicator."""

from datetime import date
from typing import Any

from porion.answers.progress import ProgressAnswer, progress_of
from porion.figures.queries.indicators import UnknownIndicator
from porion.foundation.remembered import remembered


def headline(programme: Any, *, on: date | None = None) -> ProgressAnswer | None:
    """As known at `on`; None where the programme names no indicator that is on record.

    That of today, which the home page and the pages of places show, is kept.
    """
    if on is None:
        return remembered("headline", programme, lambda: _headline(programme, None))
    return _headline(programme, on)


def _headline(programme: Any, on: date | None) -> ProgressAnswer | None:
    try:
        return progress_of(programme, programme.headline_indicator, on=on)
    except UnknownIndicator:
        return None
