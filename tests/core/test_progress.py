"""Progress towards a target, with honest bounds (US-02)."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from porion.core.language import calculation, progress_words
from porion.core.periods import years_after
from porion.core.progress import (
    LEFT,
    PACE_NEEDED,
    REACHED_BY,
    SHARE,
    Input,
    Progress,
    Reason,
    latest,
    progress,
)
from porion.core.quantities import Answer, Interval, UnitMismatch, Value, computing_set
from porion.core.vocabulary import Direction
from tests.core.strategies import POSITIVE, members, values

D = Decimal
START = date(2017, 3, 7)
DEADLINE = years_after(START, 10)
MID_2025 = date(2025, 6, 30)
TARGET = Input("cible", "logements à réhabiliter", Value.exact(D(23000)), "homes")
PACE = Input("rythme", "logements réhabilités par an", Value.more_than(D(3000)), "homes/yr")
NBSP = "\u00a0"


def actual(
    value: Value,
    unit: str = "homes",
    as_at: date | None = MID_2025,
    known_on: date | None = date(2025, 9, 2),
    stands_for: str | None = None,
) -> Input:
    return Input(
        "fait", "logements réhabilités", value, unit, as_at, known_on, None, None, stands_for
    )


MORE_THAN_15500 = Value.more_than(D(15500))


def test_us_02() -> None:
    households = actual(MORE_THAN_15500, "households", stands_for="homes")
    answers = progress(TARGET, households, PACE, DEADLINE, start=START)
    words = progress_words(answers)
    assert words.share == f"plus de 67{NBSP}%"
    assert words.left == f"moins de 7{NBSP}500"
    assert words.pace_needed == f"au plus 4{NBSP}455 par an"
    assert words.reached_by == (
        f"au plus tard fin 2027 à ce rythme minimal{NBSP}; terme{NBSP}: 7 mars 2027 (date calculée)"
    )
    assert words.pace_so_far == f"au moins 1{NBSP}864 par an"
    assert answers.reached is Answer.UNKNOWN
    assert not answers.reasons


def test_us_02_in_parts() -> None:
    answers = progress(TARGET, actual(MORE_THAN_15500), PACE, DEADLINE)
    assert answers.left is not None
    assert answers.left.interval == Interval(None, D(7500), high_open=True)
    assert answers.left.unit == "homes"
    assert answers.pace_needed is not None
    assert answers.pace_needed.interval.high is not None
    assert round(answers.pace_needed.interval.high, 1) == D("4454.3")
    assert answers.pace_needed.unit == "homes/yr"
    assert (answers.pace_needed.since, answers.pace_needed.until) == (MID_2025, DEADLINE)
    assert answers.reached_by is not None
    assert answers.reached_by.latest == date(2027, 12, 31)
    assert answers.reached_by.earliest is None  # the pace has no maximum


def test_each_answer_names_its_inputs_and_its_rule() -> None:
    households = actual(MORE_THAN_15500, "households", stands_for="homes")
    answers = progress(TARGET, households, PACE, DEADLINE)
    for derived, rule, keys in (
        (answers.share, SHARE, ["cible", "fait"]),
        (answers.left, LEFT, ["cible", "fait"]),
        (answers.pace_needed, PACE_NEEDED, ["cible", "fait"]),
        (answers.reached_by, REACHED_BY, ["cible", "fait", "rythme"]),
    ):
        assert derived is not None
        assert derived.rule == rule
        assert [figure.key for figure in derived.inputs] == keys
    assert answers.left is not None
    said = calculation(answers.left)
    assert said.startswith("Chiffre calculé, non publié par les partenaires")
    assert f"23{NBSP}000 logements" in said
    assert f"plus de 15{NBSP}500 foyers" in said
    assert "progress-left/1" in said


def test_households_stand_for_homes_only_where_a_reviewer_said_so() -> None:
    with pytest.raises(UnitMismatch):
        progress(TARGET, actual(MORE_THAN_15500, "households"))


def test_without_the_day_of_the_count_there_is_no_pace_and_no_date() -> None:
    # Between June and September 2025: published, but no text says as at when.
    published = actual(MORE_THAN_15500, as_at=None, known_on=date(2025, 6, 20))
    answers = progress(TARGET, published, PACE, DEADLINE, start=START)
    assert answers.share is not None
    assert answers.left is not None
    assert (answers.pace_needed, answers.pace_so_far, answers.reached_by) == (None,) * 3
    for field in ("pace_needed", "pace_so_far", "reached_by"):
        assert answers.why(field) is Reason.AS_AT_NOT_STATED
    assert progress_words(answers).reached_by == "date d’arrêt non précisée"


FIELDS = ("share", "left", "pace_needed", "pace_so_far", "reached_by")


def reasons(answers: Progress) -> tuple[Reason | None, ...]:
    return tuple(answers.why(field) for field in FIELDS)


R = Reason
SILENT = [
    # what is asked, reasons for share, left, pace needed, pace so far, reached by
    (
        progress(TARGET, None, PACE, DEADLINE, start=START),
        (R.ACTUAL_NOT_STATED,) * 5,
    ),
    (
        progress(TARGET, actual(Value.exact(D(24000))), PACE, DEADLINE, start=START),
        (None, R.TARGET_REACHED, R.TARGET_REACHED, None, R.TARGET_REACHED),
    ),
    (
        progress(TARGET, actual(MORE_THAN_15500), None, None),
        (None, None, R.DEADLINE_NOT_STATED, R.START_NOT_STATED, R.PACE_NOT_STATED),
    ),
    (
        progress(TARGET, actual(MORE_THAN_15500), PACE, MID_2025, start=MID_2025),
        (None, None, R.DEADLINE_PASSED, R.AS_AT_BEFORE_START, None),
    ),
    (
        progress(TARGET, actual(Value.up_to(D(8000))), PACE, DEADLINE, start=START),
        (None, None, None, None, R.LEFT_NOT_BOUNDED),
    ),
    (
        progress(Input("t", "cible nulle", Value.exact(D(0)), "homes"), actual(Value.exact(D(5)))),
        (
            R.TARGET_NOT_POSITIVE,
            R.TARGET_REACHED,
            R.TARGET_REACHED,
            R.START_NOT_STATED,
            R.TARGET_REACHED,
        ),
    ),
    (
        progress(TARGET, actual(MORE_THAN_15500), PACE, DEADLINE, direction=Direction.NONE),
        (R.NO_DIRECTION,) * 5,
    ),
]


@pytest.mark.parametrize(("answers", "expected"), SILENT)
def test_what_is_not_known_is_not_a_zero(
    answers: Progress, expected: tuple[Reason | None, ...]
) -> None:
    assert reasons(answers) == expected
    for field, reason in zip(FIELDS, expected, strict=True):
        assert (getattr(answers, field) is None) == (reason is not None)


@pytest.mark.parametrize("pace", [Value.at_most(D(3000)), Value.exact(D(0))])
def test_a_pace_without_a_minimum_gives_no_date(pace: Value) -> None:
    answers = progress(TARGET, actual(MORE_THAN_15500), Input("p", "rythme", pace, "homes/yr"))
    assert answers.why("reached_by") is Reason.NO_MINIMUM_PACE


def test_a_day_beyond_the_calendar() -> None:
    snail = Input("p", "rythme", Value.exact(D(1)), "homes/yr")
    tall = Input("t", "cible", Value.exact(D(10_000_000)), "homes")
    answers = progress(tall, actual(Value.exact(D(5))), snail)
    assert answers.why("reached_by") is Reason.BEYOND_CALENDAR


def test_a_pace_is_yearly() -> None:
    with pytest.raises(UnitMismatch):
        progress(TARGET, actual(MORE_THAN_15500), Input("p", "rythme", MORE_THAN_15500, "homes"))


def test_a_target_that_may_be_reached_has_no_low_end_left() -> None:
    nearly_there = progress(TARGET, actual(Value.about(D(23000))), None, DEADLINE)
    assert nearly_there.reached is Answer.UNKNOWN
    assert nearly_there.left is not None
    assert nearly_there.left.interval == Interval(None, D(500))
    assert progress_words(nearly_there).left == "au plus 500"


def test_a_bounded_count_gives_bounds() -> None:
    # "environ 7 000" at the end of 2022
    about_7000 = actual(Value.about(D(7000)), as_at=date(2022, 12, 31))
    words = progress_words(progress(TARGET, about_7000, PACE, DEADLINE))
    assert words.left == f"entre 15{NBSP}500 et 16{NBSP}500"
    assert words.share == f"entre 28 et 33{NBSP}%"


def test_a_pace_with_both_ends_gives_an_earliest_day_too() -> None:
    pace = Input("p", "rythme", Value.between(D(1000), D(2000)), "homes/yr")
    answers = progress(TARGET, actual(Value.exact(D(21000))), pace)
    assert answers.reached_by is not None
    assert answers.reached_by.latest == date(2027, 7, 1)  # 730.5 days, rounded up
    assert answers.reached_by.earliest == date(2026, 6, 30)  # 365.25 days, rounded down


# ------------------------------------------------------------------------- going down

DOWN_TARGET = Input("t", "taux visé", Value.exact(D(10)), "%")
DOWN_BASE = Input("b", "taux de départ", Value.exact(D(18)), "%")


def test_a_target_to_go_down_to() -> None:
    answers = progress(
        DOWN_TARGET,
        actual(Value.exact(D(16)), "%"),
        deadline=DEADLINE,
        baseline=DOWN_BASE,
        direction=Direction.DOWN,
    )
    assert answers.reached is Answer.NO
    assert answers.share is not None
    assert answers.share.interval == Interval.point(D(25))
    assert [figure.key for figure in answers.share.inputs] == ["t", "fait", "b"]
    assert answers.left is not None
    assert answers.left.interval == Interval.point(D(6))


def test_going_down_needs_a_baseline_for_a_share_only() -> None:
    answers = progress(
        DOWN_TARGET, actual(Value.exact(D(16)), "%"), direction=Direction.DOWN, start=START
    )
    assert answers.why("share") is Reason.BASELINE_NOT_STATED
    assert answers.why("pace_so_far") is Reason.BASELINE_NOT_STATED
    assert answers.left is not None


def test_going_down_to_zero_can_be_measured() -> None:
    nothing = Input("t", "plus aucun", Value.exact(D(0)), "homes")
    base = Input("b", "au départ", Value.exact(D(200)), "homes")
    answers = progress(nothing, actual(Value.exact(D(50))), baseline=base, direction=Direction.DOWN)
    assert answers.share is not None
    assert answers.share.interval == Interval.point(D(75))


def test_going_down_is_reached_below() -> None:
    answers = progress(DOWN_TARGET, actual(Value.exact(D(9)), "%"), direction=Direction.DOWN)
    assert answers.reached is Answer.YES
    assert answers.why("left") is Reason.TARGET_REACHED


def test_going_up_from_a_baseline() -> None:
    base = Input("b", "au départ", Value.exact(D(3000)), "homes")
    answers = progress(TARGET, actual(Value.exact(D(8000))), baseline=base, start=START)
    assert answers.share is not None
    assert answers.share.interval == Interval.point(D(25))


# ------------------------------------------------------------------------- thresholds


@pytest.mark.parametrize(
    ("target", "done", "share"),
    [
        (Value.at_least(D(80)), Value.exact(D(40)), Interval.point(D(50))),
        (Value.more_than(D(80)), Value.exact(D(40)), Interval.point(D(50))),
        (Value.at_least(D(80)), Value.at_least(D(40)), Interval(D(50), None)),
        (Value.at_least(D(80)), Value.exact(D(100)), Interval.point(D(125))),
        (Value.between(D(80), D(100)), Value.exact(D(40)), Interval(D(40), D(50))),
    ],
)
def test_a_target_that_is_a_floor_is_a_threshold(
    target: Value, done: Value, share: Interval
) -> None:
    answers = progress(Input("t", "part visée", target, "%"), actual(done, "%"))
    assert answers.share is not None
    assert answers.share.interval == share


def test_what_is_left_to_a_floor_is_at_least_that() -> None:
    answers = progress(
        Input("t", "part visée", Value.at_least(D(80)), "%"), actual(Value.exact(D(40)), "%")
    )
    assert progress_words(answers).share == f"50{NBSP}%"
    assert answers.left is not None
    assert answers.left.interval == Interval(D(40), None)


def test_a_ceiling_is_the_threshold_of_a_way_down() -> None:
    answers = progress(
        Input("t", "taux visé", Value.at_most(D(10)), "%", floor=D(0)),
        actual(Value.exact(D(16)), "%"),
        baseline=DOWN_BASE,
        direction=Direction.DOWN,
    )
    assert answers.share is not None
    assert answers.share.interval == Interval.point(D(25))


# ------------------------------------------------------------------------- the latest


def test_the_latest_actual_goes_by_its_day_then_by_its_publication() -> None:
    review = Input("bilan", "", Value.more_than(D(8000)), "homes", date(2022, 12, 31))
    release = Input("communiqué", "", MORE_THAN_15500, "homes", None, known_on=date(2025, 6, 20))
    agreement = Input("convention", "", MORE_THAN_15500, "homes", MID_2025, date(2025, 9, 2))
    assert latest([]) is None
    assert latest([review, release]) is release  # its publication places it
    assert latest([agreement, review, release]) is agreement
    assert latest([release, agreement, review]) is agreement


@given(st.data(), values(POSITIVE), values(POSITIVE), values(POSITIVE))
def test_every_case_that_the_texts_allow_lies_within_the_bounds(
    data: st.DataObject, target: Value, done: Value, pace: Value
) -> None:
    as_at = data.draw(st.dates(date(2018, 1, 1), date(2026, 12, 31)))
    answers = progress(
        Input("t", "", target, "hours"),
        Input("a", "", done, "hours", as_at),
        Input("p", "", pace, "hours/yr"),
        DEADLINE,
        start=START,
    )
    progress_words(answers)  # whatever is answered can be said
    for field in FIELDS:
        assert (getattr(answers, field) is None) == (answers.why(field) is not None)
    goal, count = (data.draw(members(computing_set(value))) for value in (target, done))
    speed = data.draw(members(computing_set(pace)))
    way = goal if target.high is not None else target.low
    if answers.share is not None and way:
        share = Fraction(count) * 100 / Fraction(way)
        low, high = answers.share.interval.low, answers.share.interval.high
        assert low is None or Fraction(low) <= share
        assert high is None or share <= Fraction(high)
    if answers.left is not None:
        assert answers.left.interval.contains(goal - count)
    if answers.reached_by is not None and speed > 0:
        days = (Fraction(goal) - Fraction(count)) * Fraction("365.25") / Fraction(speed)
        assert days <= (answers.reached_by.latest - as_at).days
