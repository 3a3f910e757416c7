"""Pages of the portal against Django's shortest answer, in one process and one run."""

from datetime import UTC, datetime
from pathlib import Path

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


def main() -> None:
    """One JSON line: requests a CPU second, as shares of those of "hello".

    Each page the first time in a process that remembers nothing, the home page again, and
    where the reader has it (304).
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

        def first(address: str) -> HttpResponse:
            forget()
            return client.get(address)

        settings.ALLOWED_HOSTS = ["testserver"]
        settings.STORAGES["staticfiles"]["BACKEND"] = (
            "django.contrib.staticfiles.storage.StaticFilesStorage"
        )
        urls.urlpatterns.append(path("hello", lambda _request: HttpResponse("hello")))
        load(check_dossier(Path(DOSSIER)).dossier, by="command:bench", at=datetime.now(UTC))
        client = Client()
        seen = {name: client.get(address).headers["ETag"] for name, address in PAGES.items()}
        taken = interleaved(
            {
                "hello": lambda: client.get("/hello"),
                **{name: (lambda a=address: first(a)) for name, address in PAGES.items()},
                "home_again": lambda: client.get("/"),
                "home_unchanged": lambda: client.get("/", headers={"if-none-match": seen["home"]}),
            },
            ROUNDS,
        )
        hello = taken.pop("hello")
        say(
            "pages",
            hello_cpu_ms=hello * 1000,
            cpu_ms={name: round(value * 1000, 1) for name, value in taken.items()},
            share_of_hello={name: round(hello / value, 4) for name, value in taken.items()},
        )


if __name__ == "__main__":
    main()
