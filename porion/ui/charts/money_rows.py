"""Money on its way: one row an object, one column a stage, every statement a bar from zero.

All bars share one scale, in per cent of their cell, so that one drawing serves every width.
Nothing is stacked but the shares that one text gives of one envelope, and their sum is marked as
computed. What is not published is hatched: it is not zero.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.safestring import SafeString, mark_safe

from porion.core.quantities import Interval, Value
from porion.core.vocabulary import Qualifier
from porion.ui.charts.plot import numbers_of
from porion.ui.charts.svg import element, path
from porion.ui.frames import Link

_HEIGHT, _BAR = 20, 12
_TOP = 4
#: How much of a cell the largest amount fills, so that its arrow stays inside.
_FULL = Decimal("0.86")

At = Callable[[Decimal], float]


@dataclass(frozen=True, slots=True)
class Share:
    """One payer's part of an envelope: in words, with the address of its card."""

    value: Value
    words: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Amount:
    """A statement: `words` its number, `lines` who pays and for whom, `source` its document.

    With `shares` the number is their sum, which is `computed`.
    """

    value: Value | None
    words: str
    interval: Interval | None = None
    verb: str = ""
    lines: tuple[str, ...] = ()
    dated: str = ""
    source: Link | None = None
    repeats: tuple[Link, ...] = ()
    href: str = ""
    shares: tuple[Share, ...] = ()
    computed: bool = False


@dataclass(frozen=True, slots=True)
class MoneyCell:
    """A stage of a row; without amounts it is not published."""

    stage: str
    amounts: tuple[Amount, ...]


@dataclass(frozen=True, slots=True)
class MoneyLine:
    """A row: what the money is for, stage by stage."""

    key: str
    label: str
    cells: tuple[MoneyCell, ...]
    finding: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class DrawnCell:
    """A cell with the drawing of each amount; `silent` is drawn where there is none. `thin` where
    no row says anything of the stage: its column needs little room."""

    stage: str
    items: tuple[tuple[SafeString, Amount], ...]
    silent: SafeString
    thin: bool


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A row with its drawings."""

    line: MoneyLine
    cells: tuple[DrawnCell, ...]


@dataclass(frozen=True, slots=True)
class MoneyPicture:
    """The rows, drawn; `longest` is the amount that the longest bar stands for."""

    lines: tuple[DrawnLine, ...]
    stages: tuple[str, ...]
    longest: Decimal

    @property
    def drawn(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.lines)


def money_rows(lines: Iterable[MoneyLine]) -> MoneyPicture:
    """The picture of some rows; all have the same stages in the same order (ValueError)."""
    found = tuple(lines)
    stages = {tuple(cell.stage for cell in line.cells) for line in found}
    if len(stages) > 1:
        raise ValueError("rows of one picture have the same stages")
    ends = [n for line in found for cell in line.cells for a in cell.amounts for n in _ends(a)]
    longest = max(ends, default=Decimal(1))

    def at(number: Decimal) -> float:
        return float(number / longest * _FULL * 100)

    told = {cell.stage for line in found for cell in line.cells if cell.amounts}
    return MoneyPicture(
        tuple(DrawnLine(line, tuple(_cell(c, at, told) for c in line.cells)) for line in found),
        next(iter(stages), ()),
        longest,
    )


def _ends(amount: Amount) -> list[Decimal]:
    """The numbers that a bar must hold: the ends of a value, or the sum of its shares."""
    if amount.shares:
        return [sum((share.value.number or Decimal(0) for share in amount.shares), Decimal(0))]
    return numbers_of(amount.value, amount.interval)


def _cell(cell: MoneyCell, at: At, told: set[str]) -> DrawnCell:
    items = tuple((_drawn(amount, at), amount) for amount in cell.amounts)
    silent = SafeString("") if items else _hatched()
    return DrawnCell(cell.stage, items, silent, cell.stage not in told)


def _outer(*inside: str) -> SafeString:
    """A bar is hidden from screen readers: the words beside it say the same."""
    return mark_safe(
        element("svg", *inside, cls="money-bar", width="100%", height=_HEIGHT, aria_hidden="true")
    )


def _hatched() -> SafeString:
    middle = _TOP + _BAR / 2
    return _outer(_level(0, 86, middle, "money-hatch"))


def _level(start: float, end: float, y: float, cls: str) -> str:
    """A level line between two places in per cent."""
    return element("line", x1=_share(start), x2=_share(end), y1=y, y2=y, cls=cls)


def _share(value: float) -> str:
    return f"{value:.2f}%"


def _stretch(low: float, high: float, cls: str) -> str:
    start, width = _share(low), _share(max(high - low, 0.3))
    return element("rect", x=start, y=_TOP, width=width, height=_BAR, cls=cls)


def _marked(x: float, *children: str) -> str:
    """Marks of fixed size at a place in per cent, drawn around 0."""
    return element("svg", *children, x=_share(x), y=_TOP, overflow="visible")


def _drawn(amount: Amount, at: At) -> SafeString:
    base = element("line", x1=0, x2=0, y1=0, y2=_HEIGHT, cls="money-0")
    if amount.shares:
        return _outer(*_shares(amount, at), base)
    if amount.value is None:
        return _hatched()
    return _outer(*_shape(amount.value, amount.interval, at), base)


def _shares(amount: Amount, at: At) -> list[str]:
    """Shares end to end, parted by the paper; the sum below in the hue of what is computed."""
    parts, start = [], Decimal(0)
    for index, share in enumerate(amount.shares):
        number = share.value.number or Decimal(0)
        cls = "money-v" if index % 2 == 0 else "money-w"
        parts.append(_stretch(at(start), at(start + number), cls))
        start += number
        if index < len(amount.shares) - 1:
            parts.append(_marked(at(start), path("M0 0v12", cls="money-gap")))
    return [*parts, _level(0, at(start), _HEIGHT - 1.5, "money-sum")]


def _shape(value: Value, interval: Interval | None, at: At) -> list[str]:
    """Full up to what is sure, outlined where it is not, an arrow where nothing bounds it, only
    a dashed line to a stop where nothing is sure below it."""
    known = interval or Interval(value.low, value.high)
    low = 0.0 if known.low is None else at(known.low)
    high = None if known.high is None else at(known.high)
    if value.qualifier is Qualifier.EXACT and value.number is not None:
        return [_stretch(0, at(value.number), "money-v")]
    if high is None:
        head = path("m15 0 9 6-9 6z", cls="money-v")
        return [_stretch(0, low, "money-v"), _marked(low, path("M0 6h16", cls="money-l"), head)]
    if value.qualifier in (Qualifier.AT_MOST, Qualifier.UP_TO):
        middle = _TOP + _BAR / 2
        line = _level(low, high, middle, "money-l money-c")
        return [line, _marked(high, path("M0 -3v18", cls="money-l"))]
    parts = [_stretch(0, low, "money-v"), _stretch(low, high, "money-b")]
    if value.qualifier is Qualifier.ABOUT and value.number is not None:
        parts.append(_marked(at(value.number), path("M0 -3v18", cls="money-l")))
    return parts
