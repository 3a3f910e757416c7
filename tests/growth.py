"""Time in proportion: twice the work takes about twice the time, in processor time.

The size is not told but found: the work is doubled until it takes long enough to be measured, so
that a cheap pattern is tried on a long text and a dear one on a short text. The best of some tries
counts: a busy machine makes a try slow, never squares linear. The suite that everybody runs
measures a moment of each pattern, the slow tests twenty-five times as long.
"""

import gc
from collections.abc import Callable
from time import process_time

import pytest

#: Squares take four times as long for twice the work.
RATIO = 3.0
#: How long the work takes at least that is then doubled, in seconds: in short, and in earnest.
MOMENTS = [pytest.param(0.002, id="short"), pytest.param(0.05, id="long", marks=pytest.mark.slow)]
#: Some sentences of the greatest length: within one, time may grow faster.
_SMALLEST = 2_400
_LARGEST = 4_000_000
_TRIES = 6


def doubled(work: Callable[[int], object], least: float) -> float:
    """How many times longer `work(2 * size)` takes than `work(size)`, at best; `size` is the
    first at which the work takes `least` seconds, or the largest that is tried."""

    def seconds(size: int) -> float:
        start = process_time()
        work(size)
        return process_time() - start

    gc.disable()  # what other tests left behind is not this work's
    try:
        return _doubled(seconds, least)
    finally:
        gc.enable()


def _doubled(seconds: Callable[[int], float], least: float) -> float:
    size = _SMALLEST
    while (once := seconds(size)) < least and size < _LARGEST:
        size *= 2
    best = float("inf")
    for _ in range(_TRIES):
        best = min(best, seconds(2 * size) / max(once, least))
        if best < RATIO:
            break
        once = max(once, seconds(size))
    return best


def repeated(piece: str, size: int) -> str:
    """`piece` again and again, `size` code points in all."""
    return (piece * (size // len(piece) + 1))[:size]
