"""`make bench`: every runner, each in a process of its own, one JSON line each."""

import importlib.util
import subprocess
import sys

RUNNERS = (
    "benchmarks.dossier",
    "benchmarks.pages",
    "benchmarks.reading",
    "benchmarks.reconciliation",
)
#: Runners that need the set of packages `bench` (scripts/install.sh bench).
COMPARED = ("benchmarks.w3",)


def main() -> int:
    """The worst exit code of the runners."""
    there = importlib.util.find_spec("datasette") is not None
    if not there:
        print("left out, as Datasette is not installed:", *COMPARED, file=sys.stderr)
    return max(
        subprocess.run([sys.executable, "-m", runner], check=False).returncode
        for runner in (*RUNNERS, *(COMPARED if there else ()))
    )


if __name__ == "__main__":
    sys.exit(main())
