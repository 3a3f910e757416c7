"""The progress of the programme's first indicator."""

from datetime import date
from typing import Any

from porion.answers.progress import ProgressAnswer, progress_of
from porion.figures.queries.indicators import UnknownIndicator


def headline(programme: Any, *, on: date | None = None) -> ProgressAnswer | None:
    """As known at `on`; None where the programme names no indicator that is on record."""
    try:
        return progress_of(programme, programme.headline_indicator, on=on)
    except UnknownIndicator:
        return None
