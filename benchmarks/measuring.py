"""CPU seconds of competitors, interleaved, so that a noisy machine is noisy for all."""

import json
import time
from collections.abc import Callable, Mapping
from statistics import median
from typing import Any


def interleaved(competitors: Mapping[str, Callable[[], Any]], rounds: int) -> dict[str, float]:
    """Median CPU seconds of each competitor over `rounds` rounds, after one to warm up."""
    seconds: dict[str, list[float]] = {name: [] for name in competitors}
    for number in range(rounds + 1):
        for name, run in competitors.items():
            start = time.process_time()
            run()
            if number:
                seconds[name].append(time.process_time() - start)
    return {name: median(taken) for name, taken in seconds.items()}


def say(workload: str, **figures: Any) -> None:
    """One JSON line."""
    rounded = {k: round(v, 4) if isinstance(v, float) else v for k, v in figures.items()}
    print(json.dumps({"workload": workload, **rounded}))
