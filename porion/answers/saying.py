"""What is said beside a figure, whoever asks: its day, its publication, its scope."""

from porion.core import language
from porion.core.periods import Span
from porion.core.vocabulary import FigureKind
from porion.figures.vocabulary import FigureRead
from porion.ui import wording

#: Numbers that speak of a day to come: that day is no "situation".
AHEAD = frozenset(
    {FigureKind.TARGET, FigureKind.FORECAST, FigureKind.ENVELOPE, FigureKind.ANNOUNCED}
)


def when(figure: FigureRead) -> str:
    """ "Situation au 31/12/2022", "2017-2022", for a goal "pour le 07/03/2027" or "d'ici 2027";
    empty where the text of a goal gives no day."""
    as_at, words = figure.effective_as_at, figure.effective_date_words
    if figure.kind in AHEAD:
        return _ahead(figure)
    if as_at is None and figure.valid_from and figure.valid_to is None:
        return f"Depuis le {wording.short_day(figure.valid_from)}, date d’arrêt non précisée"
    if as_at is None and (figure.valid_from or figure.valid_to):
        period = Span.inclusive(figure.valid_from, figure.valid_to)
        return f"Période{wording.NBSP}: {language.span(period, words)}"
    return language.as_at_line(as_at, words)


def _ahead(figure: FigureRead) -> str:
    last = figure.as_at or figure.valid_to
    if figure.date_words:
        return wording.upper_first(figure.date_words)
    if figure.as_at is None and figure.valid_from:
        return wording.upper_first(
            language.span(Span.inclusive(figure.valid_from, figure.valid_to))
        )
    return f"Pour le {wording.short_day(last)}" if last else ""


def when_and_published(figure: FigureRead) -> str:
    """The line beside a figure: "Situation au 31/12/2022 · publiée le 23/01/2023"."""
    return " · ".join(part for part in (when(figure), figure.published.words) if part)


def scope(figure: FigureRead) -> str:
    """The scope in words; a hypothesis of ours says so."""
    found = figure.effective_scope
    if found is None:
        return wording.scope("")
    return found.label if found.stated else f"{found.label} (hypothèse de Porion)"


def label(figure: FigureRead) -> str:
    """What a figure is called: its own label, else its indicator's."""
    return figure.label or figure.indicator.label
