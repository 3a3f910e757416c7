"""Workload W3: list, detail and dashboard of the portal against Django "hello" and Datasette.

One run, one machine, the same rows for Porion and Datasette, the same server and settings for
Porion and hello. Competitors take turns in short rounds; medians of CPU seconds a request are
quoted as ratios. "First" are addresses never asked before in the run, "again" the same ones
four times more. "Mix" draws as readers do, few addresses often and many once: as many requests
as `MIX` says, from as many addresses as `MIXED` says whatever the number of rows (another
number would be another demand), the one of rank r in proportion to r ** -1.1. Lists and cards
of the mix are others than those of the phases before, but for those drawn by chance.
`--rows 500000` for the large case; another `--seed` draws other rows, keys and filters.
"""

import argparse
import gzip
import json
import random
import re
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from itertools import accumulate
from pathlib import Path
from statistics import median
from urllib.parse import urlencode

from benchmarks.installation import installation
from benchmarks.measuring import say
from benchmarks.w3_plain import write_plain
from benchmarks.w3_rows import (
    DOCUMENTS,
    PARTIES,
    TOPICS,
    fill,
    indicator_key,
    indicators_of,
    published_on,
)
from benchmarks.w3_servers import HELLO, HELLO_DEFAULT, Server, datasette, free_port, served

ROUNDS, CHUNK, AGAIN = 5, 40, 4
LISTS, DETAILS = 120, 80
#: Requests of a mix, and the lists and cards they are drawn from; the home page has its days.
MIX, MIXED = 2000, {"list": 2000, "detail": 10_000}
#: How often the address of rank r is asked for: in proportion to r ** -1.1.
ZIPF = 1.1
KINDS = ("actual", "target", "forecast", "envelope", "announced", "grant", "payment", "baseline")


def questions(chance: random.Random, many: int, rows: int) -> list[dict[str, str]]:
    """Pairs of filters, each another, by the names of the flat table's columns."""
    drawn: dict[str, Callable[[], str]] = {
        "topic": lambda: f"Thème {chance.randrange(TOPICS) + 1:02d}",
        "indicator": lambda: indicator_key(chance.randrange(indicators_of(rows))),
        "document": lambda: f"D{chance.randrange(DOCUMENTS):02d}",
        "kind": lambda: chance.choice(KINDS),
        "party": lambda: f"o{chance.randrange(PARTIES):02d}",
    }
    found: dict[str, dict[str, str]] = {}
    while len(found) < many:
        names = sorted(chance.sample(sorted(drawn), 2))
        asked = {name: drawn[name]() for name in names}
        found[json.dumps(asked)] = asked
    return list(found.values())


def porion_list(asked: dict[str, str], page: str = "") -> str:
    """The address of a list in the portal."""
    names = {"topic": "theme", "indicator": "indicateur", "kind": "nature", "party": "partenaire"}
    given = {names.get(name, name): value for name, value in asked.items()}
    return f"/chiffres/{page}?{urlencode(given)}"


def datasette_list(asked: dict[str, str], form: str = "") -> str:
    """The same list, with its facets, in Datasette."""
    facets = [("_facet", name) for name in ("topic", "kind", "document")]
    return f"/plain/figures{form}?" + urlencode([*asked.items(), *facets, ("_size", "50")])


def drawn_as_read(chance: random.Random, addresses: Sequence[str], many: int) -> list[str]:
    """A mix: the first addresses often, the last ones seldom."""
    weights = list(accumulate((rank + 1) ** -ZIPF for rank in range(len(addresses))))
    return chance.choices(addresses, cum_weights=weights, k=many)


class Meter:
    """CPU and wall seconds a request, by competitor; a chunk of each takes its turn."""

    def __init__(self) -> None:
        self.cpu: dict[str, list[float]] = {}
        self.wall: dict[str, list[float]] = {}

    def run(self, name: str, server: Server, addresses: Iterable[str]) -> None:
        """Ask for each address once, and note what that cost."""
        asked = list(addresses)
        cpu, wall = server.cpu_seconds(), time.perf_counter()
        for address in asked:
            server.get(address)
        self.wall.setdefault(name, []).append((time.perf_counter() - wall) / len(asked))
        self.cpu.setdefault(name, []).append((server.cpu_seconds() - cpu) / len(asked))

    def mean(self, name: str) -> float:
        """CPU seconds a request over all chunks: for chunks that are not alike."""
        return sum(self.cpu[name]) / len(self.cpu[name])

    def typical(self, name: str) -> float:
        """CPU seconds a request, median over the chunks."""
        return median(self.cpu[name])


def chunks(addresses: Sequence[str], number: int) -> list[Sequence[str]]:
    """The addresses in that many parts, in turn."""
    return [addresses[start::number] for start in range(number)]


def equal(porion: Server, other: Server, asked: Sequence[dict[str, str]]) -> int:
    """How many lists have the same count and the same first fifty keys; all, or it stops here."""
    for each in asked:
        told = json.loads(_plain(other.get(datasette_list(each, ".json"))))
        column = told["columns"].index("key")
        theirs = told["filtered_table_rows_count"], [row[column] for row in told["rows"]]
        ours = _list_of(_plain(porion.get(porion_list(each))).decode())
        if ours != theirs:
            raise SystemExit(f"answers differ at {each}: {ours} {theirs}")
    return len(asked)


def _list_of(page: str) -> tuple[int, list[str]]:
    """The count that a page of the portal states, and the keys of its rows."""
    keys = re.findall(r'rowheader"[^>]*><span><a href="/chiffres/(f\d+)', page)
    said = re.search(r'<p class="lead">([\d\s]+) chiffre', page)
    return int(re.sub(r"\s", "", said[1])) if said else 0, keys


def _plain(body: bytes) -> bytes:
    return gzip.decompress(body) if body[:2] == b"\x1f\x8b" else body


def measure(servers: dict[str, Server], rows: int, seed: int) -> Meter:
    """All phases; hello takes a turn beside each chunk of the others."""
    chance = random.Random(seed)  # noqa: S311 - addresses, no secret
    porion, hello, other = (servers[name] for name in ("porion", "hello", "datasette"))
    asked = questions(chance, LISTS + MIXED["list"], rows)
    lists = [porion_list(each) for each in asked]
    theirs = [datasette_list(each) for each in asked[: LISTS // 2]]
    details = [f"/chiffres/f{chance.randrange(rows):06d}" for _ in range(DETAILS)]
    cards = [f"/chiffres/f{n:06d}" for n in chance.sample(range(rows), min(rows, MIXED["detail"]))]
    days = [f"/?connu-le={published_on(number)}" for number in range(DOCUMENTS - 20, DOCUMENTS)]
    meter = Meter()
    phases = {
        "list_first": lists[:LISTS],
        "list_again": lists[:LISTS] * AGAIN,
        "list_mix": drawn_as_read(chance, lists[LISTS:], MIX),
        "detail_first": details,
        "detail_again": details * AGAIN,
        "detail_mix": drawn_as_read(chance, cards, MIX),
        "dashboard_first": days,
        "dashboard_again": days * AGAIN,
        "dashboard_mix": drawn_as_read(chance, ["/", *days], MIX),
    }
    hello.get("/")
    for name, addresses in phases.items():
        for part in chunks(addresses, ROUNDS):
            meter.run(name, porion, part)
            meter.run("hello", hello, ["/"] * CHUNK * 4)
    for part in chunks(theirs, ROUNDS):
        meter.run("datasette_list", other, part)
        meter.run("hello", hello, ["/"] * CHUNK * 4)
        meter.run("hello_default", servers["hello_default"], ["/"] * CHUNK * 4)
    return meter


def report(meter: Meter, rows: int, seed: int, checked: int, started: dict[str, float]) -> None:
    """One JSON line: requests a CPU second as shares of hello's, and against Datasette."""
    hello = meter.typical("hello")
    cost = {name: meter.mean(name) for name in meter.cpu if not name.startswith("hello")}
    theirs = cost.pop("datasette_list")
    say(
        "w3",
        rows=rows,
        seed=seed,
        lists_checked_equal=checked,
        hello_cpu_ms=hello * 1000,
        hello_default_cpu_ms=meter.typical("hello_default") * 1000,
        hello_requests_a_second=round(1 / median(meter.wall["hello"])),
        cpu_ms={name: round(value * 1000, 2) for name, value in cost.items()},
        share_of_hello={name: round(hello / value, 3) for name, value in cost.items()},
        requests_a_second={
            name: round(len(found) / sum(found))
            for name, found in meter.wall.items()
            if name not in {"hello", "hello_default", "datasette_list"}
        },
        datasette_list_cpu_ms=theirs * 1000,
        list_times_datasette={
            name: round(theirs / cost[name], 1) for name in cost if name.startswith("list")
        },
        seconds=started,
    )


def main() -> None:
    """Make the rows, serve them, check the lists equal, measure, say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with installation() as home, ExitStack() as running:
        servers, started = serve(home, given.rows, given.seed, running)
        begun = time.perf_counter()
        servers["porion"].get("/chiffres/")
        started["first_list"] = round(time.perf_counter() - begun, 2)
        chance = random.Random(given.seed + 1)  # noqa: S311
        checked = equal(servers["porion"], servers["datasette"], questions(chance, 25, given.rows))
        meter = measure(servers, given.rows, given.seed)
        report(meter, given.rows, given.seed, checked, started)


def serve(
    home: Path, rows: int, seed: int, running: ExitStack
) -> tuple[dict[str, Server], dict[str, float]]:
    """Porion, hello and Datasette, ready; the seconds that filling took."""
    from django.core.management import call_command
    from django.db import connection

    from porion.cli.commands.serve import server

    begun = time.perf_counter()
    fill(rows, seed)
    connection.close()
    filled = round(time.perf_counter() - begun, 1)
    call_command("collectstatic", verbosity=0, interactive=False)
    write_plain(home / "plain.db", rows, seed)
    (home / "hello.py").write_text(HELLO, encoding="utf-8")
    (home / "hello_default.py").write_text(HELLO_DEFAULT, encoding="utf-8")
    ports = [free_port() for _ in range(4)]
    wsgi = (
        ("porion", "porion.config.wsgi:application", "/healthz"),
        ("hello", "hello:application", "/"),
        ("hello_default", "hello_default:application", "/"),
    )
    servers = {}
    for (name, application, ready), port in zip(wsgi, ports, strict=False):
        command = server(application, f"127.0.0.1:{port}")
        servers[name] = running.enter_context(served(name, command, port, ready, home))
    servers["datasette"] = running.enter_context(
        served("datasette", datasette(home / "plain.db", ports[3]), ports[3], "/", home)
    )
    return servers, {"filling": filled}


if __name__ == "__main__":
    main()
