"""Check, load, load again and dump the real dossier, against reading the same CSV bare."""

import csv
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.installation import DOSSIER, installation
from benchmarks.measuring import interleaved, say

ROUNDS = 7


def bare() -> int:
    """The rows of every table, read by the csv module and nothing else."""
    rows = 0
    for path in sorted(DOSSIER.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows += sum(1 for _ in csv.reader(file)) - 1
    return rows


def main() -> None:
    """One JSON line: CPU seconds, and ratios to the bare reading."""
    with installation():
        from porion.exchange.dumping import dump
        from porion.exchange.loading import load
        from porion.formats.dossier.checking import check_dossier
        from porion.programmes.queries.programmes import programme

        checked = check_dossier(Path(DOSSIER))
        started = datetime.now(UTC)
        load(checked.dossier, by="command:bench", at=started)
        taken = interleaved(
            {
                "bare_csv": bare,
                "check": lambda: check_dossier(Path(DOSSIER)),
                "load_unchanged": lambda: load(checked.dossier, by="command:bench", at=started),
                "dump": lambda: dump(programme()),
            },
            ROUNDS,
        )
        reference = taken["bare_csv"]
        say(
            "dossier",
            rows=bare(),
            cpu_seconds={name: round(value, 4) for name, value in taken.items()},
            ratio_to_bare_csv={n: round(value / reference, 1) for n, value in taken.items()},
        )


if __name__ == "__main__":
    main()
