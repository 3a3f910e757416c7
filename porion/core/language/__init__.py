"""Words for people. `core` returns parts; here they become French, from one table of words.

Nothing here decides anything: rounding goes outward, nothing is printed beside an exact number,
and what is not known says so.
"""

from porion.core.language.dates import (
    as_at_line,
    beginning_of,
    date,
    end_of,
    end_of_year,
    mid_year,
    month,
    over,
    publication,
    season,
    short_date,
    since,
    situation,
    situation_line,
    span,
)
from porion.core.language.french import NBSP
from porion.core.language.french_units import UnitWords, unit_words
from porion.core.language.labels import finding_label, label, nature_label, state_label
from porion.core.language.numbers import (
    amount,
    in_letters,
    number,
    percent,
    percent_high,
    percent_low,
    signed,
)
from porion.core.language.progress import (
    ProgressWords,
    calculation,
    input_words,
    progress_words,
    reached_by,
)
from porion.core.language.quantities import (
    interval,
    left,
    pace,
    qualifier,
    quantity,
    share,
    with_unit,
)

__all__ = [
    "NBSP",
    "ProgressWords",
    "UnitWords",
    "amount",
    "as_at_line",
    "beginning_of",
    "calculation",
    "date",
    "end_of",
    "end_of_year",
    "finding_label",
    "in_letters",
    "input_words",
    "interval",
    "label",
    "left",
    "mid_year",
    "month",
    "nature_label",
    "number",
    "over",
    "pace",
    "percent",
    "percent_high",
    "percent_low",
    "progress_words",
    "publication",
    "qualifier",
    "quantity",
    "reached_by",
    "season",
    "share",
    "short_date",
    "signed",
    "since",
    "situation",
    "situation_line",
    "span",
    "state_label",
    "unit_words",
    "with_unit",
]
