"""Progress in words: short answers for pages and commands, and the calculation behind them."""

import datetime as dt
from dataclasses import dataclass

from porion.core.language import dates, french, quantities
from porion.core.language.french import NBSP
from porion.core.language.labels import label
from porion.core.language.numbers import in_letters
from porion.core.progress import Derived, DerivedDate, Input, Progress, Reason

DEADLINE = "terme"
_COMPUTED_DATE = " (date calculée)"
_AT_MINIMUM_PACE = "à ce rythme minimal"


@dataclass(frozen=True)
class ProgressWords:
    """One short answer a field, the reason in words where nothing is computed."""

    share: str
    left: str
    pace_needed: str
    pace_so_far: str
    reached_by: str


def progress_words(
    answers: Progress, *, deadline_label: str = DEADLINE, deadline_computed: bool = True
) -> ProgressWords:
    """All the answers of a progress in words.

    `deadline_label` names what ends then; `deadline_computed` where no text gives its day.
    """

    def why(field: str) -> str:
        reason = answers.why(field)
        return label(Reason.ACTUAL_NOT_STATED if reason is None else reason)

    def by_year(derived: Derived | None, field: str) -> str:
        return quantities.pace(derived.interval, derived.unit) if derived else why(field)

    reached = why("reached_by")
    if answers.reached_by is not None:
        reached = reached_by(
            answers.reached_by,
            deadline=answers.deadline,
            deadline_label=deadline_label,
            deadline_computed=deadline_computed,
        )
    return ProgressWords(
        share=quantities.share(answers.share.interval) if answers.share else why("share"),
        left=(
            quantities.left(answers.left.interval, answers.left.unit)
            if answers.left
            else why("left")
        ),
        pace_needed=by_year(answers.pace_needed, "pace_needed"),
        pace_so_far=by_year(answers.pace_so_far, "pace_so_far"),
        reached_by=reached,
    )


def reached_by(
    when: DerivedDate,
    *,
    deadline: dt.date | None,
    deadline_label: str = DEADLINE,
    deadline_computed: bool = True,
) -> str:
    """ "au plus tard fin 2027 à ce rythme minimal ; terme : 7 mars 2027 (date
    calculée)": the end at a minimum pace never goes without its deadline."""
    words = f"au plus tard {dates.end_of(when.latest)} {_AT_MINIMUM_PACE}"
    if deadline is None:
        return words
    computed = _COMPUTED_DATE if deadline_computed else ""
    return f"{words}{NBSP}; {deadline_label}{NBSP}: {dates.date(deadline)}{computed}"


def term_label(start: dt.date | None, end: dt.date | None) -> str:
    """What a deadline is called: "terme des dix ans" where it falls on an anniversary of the
    start, else "terme"."""
    if start is None or end is None or (start.month, start.day) != (end.month, end.day):
        return DEADLINE
    years = end.year - start.year
    return f"{DEADLINE} des {in_letters(years)} ans" if years > 1 else DEADLINE


def input_words(figure: Input) -> str:
    """A figure that goes into a calculation: label, value as printed, date, scope."""
    unit = quantities.quantity(figure.value, figure.unit)
    when = dates.as_at_line(figure.as_at) if figure.as_at else ""
    details = ", ".join(part for part in (when, figure.scope or french.SCOPE_NOT_STATED) if part)
    return f"{figure.label}{NBSP}: {unit} ({details})"


def calculation(derived: Derived | DerivedDate) -> str:
    """Where a computed figure comes from: each input with its value, then the rule."""
    inputs = f"{NBSP}; ".join(input_words(figure) for figure in derived.inputs)
    return f"{french.DERIVED}. Calculé à partir de{NBSP}: {inputs}. Règle {derived.rule}."
