"""An installation of the benchmark's own, thrown away at the end."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

DOSSIER = Path(__file__).resolve().parents[1] / "programmes" / "erbm"


@contextmanager
def installation() -> Iterator[Path]:
    """A fresh home with Django ready and the schema made; nothing loaded."""
    with tempfile.TemporaryDirectory(prefix="porion-bench-") as home:
        os.environ["PORION_HOME"] = home
        os.environ.pop("DATABASE_URL", None)
        os.environ["DJANGO_SETTINGS_MODULE"] = "porion.config.settings"
        import django

        django.setup()
        from porion.exchange.installing import migrate

        migrate(Path(home), datetime.now(UTC))
        yield Path(home)
