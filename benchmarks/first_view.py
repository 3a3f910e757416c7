"""From a clean clone to the first page, the size of the default environment, the first view.

Clones HEAD of this checkout, types `make run` as the README says, waits for the home page, then
asks for it as a browser does for the first time: the page and all that it names, compressed.
Packages come from the machine's own cache where they were installed before.
"""

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from benchmarks.measuring import say
from benchmarks.w3_servers import free_port

CHECKOUT = Path(__file__).resolve().parents[1]
PATIENCE = 900.0
#: What a browser asks for by itself once it has the page.
_NAMED = re.compile(r'<(?:link|script|img|source)\b[^>]*?\b(?:href|src)="([^"]+)"')
_LATER = re.compile(r'rel="(?:alternate|canonical|next|prev|license)"')


def main() -> None:
    """One JSON line: seconds, megabytes of .venv, bytes of the first view by kind."""
    with tempfile.TemporaryDirectory(prefix="porion-clone-") as folder:
        clone = Path(folder) / "porion"
        began = time.monotonic()
        subprocess.run(["git", "clone", "--quiet", str(CHECKOUT), str(clone)], check=True)
        port = free_port()
        left_out = ("PORION_HOME", "DATABASE_URL", "VIRTUAL_ENV", "PYTHONPATH")
        environment = {k: v for k, v in os.environ.items() if k not in left_out}
        running = subprocess.Popen(
            ["make", "run", f"PORT={port}"],
            cwd=clone,
            env=environment,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            page = first_page(port, running)
            seconds = time.monotonic() - began
            say(
                "first_view",
                clone_to_first_page_seconds=round(seconds, 1),
                environment_mb=round(size_of(clone / ".venv") / 1e6, 1),
                **first_view(port, page),
            )
        finally:
            os.killpg(running.pid, signal.SIGTERM)
            running.wait(timeout=60)


def first_page(port: int, running: subprocess.Popen[bytes]) -> bytes:
    """The home page as soon as there is one."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and running.poll() is None:
        try:
            return asked(port, "/", "identity")
        except OSError:
            time.sleep(0.1)
    sys.exit("the server does not answer")


def asked(port: int, address: str, encoding: str = "gzip") -> bytes:
    """The body of an answer, as it is sent."""
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", address, headers={"Accept-Encoding": encoding})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    if answer.status != 200:
        raise ConnectionError(f"{answer.status} at {address}")
    return body


def first_view(port: int, page: bytes) -> dict[str, int | dict[str, int]]:
    """Requests and bytes on the wire: the page, and what it names."""
    text = page.decode()
    named = [
        urlsplit(urljoin("/", found[1])).path
        for found in _NAMED.finditer(text)
        if not _LATER.search(found[0]) and not found[1].startswith(("data:", "http"))
    ]
    sizes = {"page": len(asked(port, "/"))}
    for address in dict.fromkeys(named):
        kind = Path(address).suffix.removeprefix(".") or "other"
        sizes[kind] = sizes.get(kind, 0) + len(asked(port, address))
    requests = 1 + len(dict.fromkeys(named))
    return {"requests": requests, "bytes": sum(sizes.values()), "bytes_by_kind": sizes}


def size_of(folder: Path) -> int:
    """Bytes that a folder takes on the disk."""
    kept = subprocess.run(["du", "-sk", str(folder)], check=True, capture_output=True, text=True)
    return int(kept.stdout.split()[0]) * 1024


if __name__ == "__main__":
    main()
