"""The competitors of workload W3, each served in processes of its own, and what they spend."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse, RemoteDisconnected
from pathlib import Path

PATIENCE = 300.0
_ASKED = {"Accept-Encoding": "gzip", "Accept": "text/html", "Host": "127.0.0.1"}

HELLO = """
import os, sys
from django.conf import settings
from django.http import HttpResponse
from django.urls import path
settings.configure(SECRET_KEY="hello", ROOT_URLCONF=__name__, ALLOWED_HOSTS=["127.0.0.1"])
import django
django.setup()
urlpatterns = [path("", lambda request: HttpResponse("hello"))]
from django.core.wsgi import get_wsgi_application
application = get_wsgi_application()
"""
#: The same behind what `startproject` puts before every page.
HELLO_DEFAULT = HELLO.replace(
    'ALLOWED_HOSTS=["127.0.0.1"])',
    """ALLOWED_HOSTS=["127.0.0.1"],
    INSTALLED_APPS=[f"django.contrib.{name}" for name in
        ("auth", "contenttypes", "sessions", "messages")],
    MIDDLEWARE=[f"django.{name}" for name in (
        "middleware.security.SecurityMiddleware",
        "contrib.sessions.middleware.SessionMiddleware",
        "middleware.common.CommonMiddleware",
        "middleware.csrf.CsrfViewMiddleware",
        "contrib.auth.middleware.AuthenticationMiddleware",
        "contrib.messages.middleware.MessageMiddleware",
        "middleware.clickjacking.XFrameOptionsMiddleware")])""",
)


@dataclass
class Server:
    """A program that answers on a port; its processes' CPU time is read from the system."""

    name: str
    port: int
    process: subprocess.Popen[bytes]
    connection: HTTPConnection

    def get(self, address: str) -> bytes:
        """The body of an answer, which must be 200; the connection stays open."""
        try:
            answer, body = self._ask(address)
        except (RemoteDisconnected, ConnectionError):  # it was idle: servers close such ones
            self.connection.close()
            answer, body = self._ask(address)
        if answer.status != 200:
            raise RuntimeError(f"{self.name}: {answer.status} at {address}")
        return body

    def _ask(self, address: str) -> tuple[HTTPResponse, bytes]:
        self.connection.request("GET", address, headers=_ASKED)
        answer = self.connection.getresponse()
        return answer, answer.read()

    def cpu_seconds(self) -> float:
        """CPU seconds of the program and of its children, since they started."""
        family = {self.process.pid, *_children(self.process.pid)}
        return sum(_spent(pid) for pid in family)


def _children(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    return [int(child) for child in listed]


def _spent(pid: int) -> float:
    """Seconds on a processor of all threads of a process, to the microsecond."""
    threads = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(file.read_text(encoding="ascii").split()[0]) for file in threads) / 1e9


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def served(name: str, command: list[str], port: int, ready: str, folder: Path) -> Iterator[Server]:
    """The program of `command` once `ready` answers; ended afterwards."""
    log = (folder / f"{name}.log").open("wb")
    environment = {**os.environ, "PYTHONPATH": _paths(folder)}
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)
    try:
        _wait(f"http://127.0.0.1:{port}{ready}", process)
        yield Server(name, port, process, HTTPConnection("127.0.0.1", port, timeout=PATIENCE))
    finally:
        process.terminate()
        process.wait(timeout=30)
        log.close()


def _paths(folder: Path) -> str:
    return os.pathsep.join([str(folder), *filter(None, sys.path)])


def _wait(address: str, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if process.poll() is not None:
            raise RuntimeError(f"the server of {address} ended")
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE):
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"{address} does not answer")


def datasette(base: Path, port: int) -> list[str]:
    """Datasette on a database that does not change, as its makers advise to publish one."""
    limits = {"sql_time_limit_ms": 10_000, "facet_time_limit_ms": 5_000, "default_page_size": 50}
    settings = [word for name, n in limits.items() for word in ("--setting", name, str(n))]
    return [
        *(str(Path(sys.executable).with_name("datasette")), "serve", "--immutable", str(base)),
        *("--port", str(port), *settings),
    ]
