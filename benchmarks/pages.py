"""Pages of the portal against Django's shortest answer, in one process and one run."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.installation import DOSSIER, installation
from benchmarks.measuring import interleaved, say

ROUNDS = 15
PAGES = {
    "home": "/",
    "figures": "/chiffres/",
    "figure": "/chiffres/cp2025-logements-15500",
    "indicator": "/indicateurs/logements-rehabilites",
    "document": "/sources/CONV2025",
    "territory": "/territoires/59574",
    "calendar": "/calendrier/",
}


def _after(client: Any, forgetting: Callable[[], None], address: str) -> Callable[[], object]:
    """Asks for the address, having forgotten what is said to be forgotten."""

    def view() -> object:
        forgetting()
        return client.get(address)

    return view


def main() -> None:
    """One JSON line: CPU milliseconds, and requests a CPU second as shares of those of "hello".

    Each page as the first of all in a process that remembers nothing (`cold`), as the first view
    of a page where the record is known already (`first`), and as a page that was shown before
    (`again`); the home page where the reader has it (`unchanged`, 304).
    """
    with installation():
        from django.conf import settings
        from django.http import HttpResponse
        from django.test import Client
        from django.urls import path

        from porion.config import urls
        from porion.exchange.loading import load
        from porion.formats.dossier.checking import check_dossier
        from porion.foundation.remembered import forget
        from porion.foundation.shelves import clear_all

        settings.ALLOWED_HOSTS = ["testserver"]
        settings.STORAGES["staticfiles"]["BACKEND"] = (
            "django.contrib.staticfiles.storage.StaticFilesStorage"
        )
        urls.urlpatterns.append(path("hello", lambda _request: HttpResponse("hello")))
        load(check_dossier(Path(DOSSIER)).dossier, by="command:bench", at=datetime.now(UTC))
        client = Client()
        views = {"cold": forget, "first": clear_all, "again": lambda: None}
        cpu_ms: dict[str, dict[str, float]] = {}
        shares: dict[str, dict[str, float]] = {}
        for view, forgetting in views.items():
            seen = {name: client.get(address).headers["ETag"] for name, address in PAGES.items()}
            asked = {name: _after(client, forgetting, address) for name, address in PAGES.items()}
            if view == "again":
                tag = seen["home"]
                asked["home unchanged"] = partial(client.get, "/", headers={"if-none-match": tag})
            taken = interleaved({"hello": lambda: client.get("/hello"), **asked}, ROUNDS)
            hello = taken.pop("hello")
            cpu_ms[view] = {name: round(value * 1000, 1) for name, value in taken.items()}
            shares[view] = {name: round(hello / value, 4) for name, value in taken.items()}
        say("pages", hello_cpu_ms=hello * 1000, cpu_ms=cpu_ms, share_of_hello=shares)


if __name__ == "__main__":
    main()
