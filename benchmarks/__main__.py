"""`make bench`: every runner, each in a process of its own, one JSON line each."""

import subprocess
import sys

RUNNERS = ("benchmarks.dossier", "benchmarks.pages")


def main() -> int:
    """The worst exit code of the runners."""
    return max(
        subprocess.run([sys.executable, "-m", runner], check=False).returncode for runner in RUNNERS
    )


if __name__ == "__main__":
    sys.exit(main())
