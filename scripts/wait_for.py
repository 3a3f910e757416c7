"""Waits until every address given answers 200: `python scripts/wait_for.py ADDRESS...`."""

import sys
import time
import urllib.error
import urllib.request

PATIENCE = 150
PAUSE = 0.5


def answers(address: str) -> bool:
    """Whether the address answers 200 at this moment."""
    try:
        with urllib.request.urlopen(address, timeout=10) as response:
            return bool(response.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def main() -> int:
    """0 once all answer, 1 when patience ends."""
    end = time.monotonic() + PATIENCE
    for address in sys.argv[1:]:
        while not answers(address):
            if time.monotonic() > end:
                print(f"no answer: {address}", file=sys.stderr)
                return 1
            time.sleep(PAUSE)
        print(f"answers: {address}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
