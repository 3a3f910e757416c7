"""The `porion` program in a process of its own, on an embedded database of its own."""

import os
import subprocess
import sys
from pathlib import Path

PROGRAM = Path(sys.executable).with_name("porion")


def environment(home: Path) -> dict[str, str]:
    """That of a user who has only said where the installation stands."""
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return {**kept, "PORION_HOME": str(home), "PYTHONWARNINGS": "error"}


def run(home: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    """What a program wrote, and its exit code."""
    return subprocess.run(
        [str(argument) for argument in arguments],
        env=environment(home),
        capture_output=True,
        text=True,
        check=False,
    )


def porion(home: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    """`porion` with these arguments."""
    return run(home, PROGRAM, *arguments)
