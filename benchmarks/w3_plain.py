"""The rows of workload W3 as one flat table, for programs that know nothing of figures."""

import sqlite3
from pathlib import Path

from benchmarks.w3_rows import drawn, indicator_key, published_on, topic


def write_plain(path: Path, rows: int, seed: int) -> None:
    """The same figures as one flat table, indexed on what it is filtered by, in list order."""
    order = sorted(
        drawn(rows, seed),
        key=lambda f: (-published_on(f.document).toordinal(), f.document, f.number),
    )
    with sqlite3.connect(path) as base:
        base.execute(
            "CREATE TABLE figures (position INTEGER PRIMARY KEY, key TEXT, label TEXT, value TEXT,"
            " topic TEXT, indicator TEXT, kind TEXT, state TEXT, document TEXT, published TEXT,"
            " party TEXT, places TEXT)"
        )
        base.executemany(
            f"INSERT INTO figures VALUES ({','.join('?' * 12)})",  # noqa: S608 - marks only
            (
                (
                    *(number, f.key, f.label, f.statement, topic(f.indicator)),
                    *(indicator_key(f.indicator), f.kind, f.state, f"D{f.document:02d}"),
                    *(published_on(f.document).isoformat(), f"o{f.party:02d}"),
                    ";".join(f"p{place:03d}" for place in f.places),
                )
                for number, f in enumerate(order)
            ),
        )
        for column in ("topic", "indicator", "kind", "document", "party"):
            base.execute(f"CREATE INDEX by_{column} ON figures ({column})")
        base.execute("ANALYZE")
