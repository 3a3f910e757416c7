"""No test leaves the machine: ways out are tried and must fail."""

import asyncio
import http.client
import socket
import urllib.request
from collections.abc import Callable

import pytest
from pytest_socket import SocketBlockedError, SocketConnectBlockedError

# An address of this machine on which nobody listens: were the block lifted, nothing would leave.
HOST, PORT = "127.0.0.1", 9
OTHER_HOST = "127.0.0.2"


def by_socket(host: str) -> None:
    socket.create_connection((host, PORT), timeout=1).close()


def by_http(host: str) -> None:
    http.client.HTTPConnection(host, PORT, timeout=1).request("GET", "/")


def by_address(host: str) -> None:
    urllib.request.urlopen(f"http://{host}:{PORT}/", timeout=1).close()


def by_event_loop(host: str) -> None:
    asyncio.run(asyncio.open_connection(host, PORT))


WAYS = [by_socket, by_http, by_address, by_event_loop]


@pytest.mark.parametrize("way", WAYS)
def test_no_way_out(way: Callable[[str], None]) -> None:
    with pytest.raises(SocketBlockedError):
        way(HOST)


@pytest.mark.local_network
@pytest.mark.parametrize("way", WAYS[:3])
def test_a_marked_test_reaches_only_the_loopback_address(way: Callable[[str], None]) -> None:
    with pytest.raises(SocketConnectBlockedError):
        way(OTHER_HOST)


@pytest.mark.local_network
def test_a_marked_test_may_serve() -> None:
    with socket.create_server((HOST, 0)) as server:
        by = socket.create_connection(server.getsockname(), timeout=1)
        by.close()
