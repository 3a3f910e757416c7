"""A candidate as reading would give it, for the tests of what is made of candidates."""

from dataclasses import replace
from decimal import Decimal

from porion.core.reading.found import Candidate
from porion.core.vocabulary import FigureKind, Qualifier


def found(text: str, printed: str, unit: str, value: Decimal, **changes: object) -> Candidate:
    """An exact number printed in a text that is one passage, unless changed."""
    start = text.index(printed)
    plain = Candidate(
        start=start,
        end=start + len(printed),
        printed=printed,
        value_low=value,
        value_high=value,
        low_strict=False,
        high_strict=False,
        qualifier=Qualifier.EXACT,
        unit=unit,
        noun="",
        denominator="",
        valid_from=None,
        valid_to=None,
        as_at=None,
        date_words="",
        kind=FigureKind.ACTUAL,
        state=None,
        state_words="",
        places=(),
        parties=(),
        scheme="",
        heading_path=(),
        passage=(0, len(text)),
        page=0,
        confidence=1.0,
        why=(),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]
