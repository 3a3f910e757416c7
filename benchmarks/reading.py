"""Reading French documents: how much of the truth is found, and how fast.

Four sets: `dev` (texts the grammar may be tuned on), `held` (texts it is not), `exam` (texts by
somebody who had not read the grammar), and the ERBM's own documents against the reviewed dossier,
where they are installed. A table to read, then one JSON line. `--failures FILE` writes each
disagreement but those of `held` and `exam`, whose sentences stay unread; `--speed` adds the speeds
(benchmarks/reading_speed.py).
"""

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from benchmarks.measuring import say
from benchmarks.reading_judging import Score, judge
from benchmarks.reading_rival import rival_answers
from benchmarks.reading_truth import DOSSIER, Judged, corpus, judged, reviewed
from porion.core.reading.answer import as_answer
from porion.core.reading.document import Document
from porion.core.reading.engine import read
from porion.core.reading.names.finding import Names
from porion.formats.documents.extracting import Unreadable, document_from
from porion.formats.dossier.naming import names_of
from porion.formats.dossier.reading import read_dossier

#: Columns of the table: short head, name of the count.
_COLUMNS = (
    ("prec", "precision"),
    ("recall", "recall"),
    ("span", "span_value"),
    ("qual", "qualifier"),
    ("unit", "unit"),
    ("denom", "denominator"),
    ("date", "dates_stated"),
    ("nodate", "dates_none"),
    ("kind", "kind"),
    ("state", "state"),
    ("place r", "places_recall"),
    ("place p", "places_precision"),
    ("party r", "parties_recall"),
    ("party p", "parties_precision"),
    ("why not", "why_not"),
    ("comm r", "commitments_recall"),
    ("comm p", "commitments_precision"),
    ("c due", "commitment_due"),
    ("c amt", "commitment_amount"),
    ("c party", "commitment_parties"),
)
SETS = ("dev", "held", "exam", "erbm")
#: Sets whose sentences stay unread by who works on the grammar.
UNREAD = ("held", "exam")


def names() -> Names:
    """The names of the ERBM dossier, which the texts with real places and parties use."""
    dossier, _ = read_dossier(DOSSIER)
    return names_of(dossier)


def texts(sides: Iterable[str] = SETS) -> list[tuple[Judged, Document]]:
    """Each text of those sets with its truth; a file that cannot be read is an empty text."""
    found: list[tuple[Judged, Document]] = []
    for side in sides:
        if side == "erbm":
            found += [(one, _document(one.path)) for one in reviewed()]
            continue
        for path in corpus(side):
            document = _document(path)
            found.append((judged(path, document.text), document))
    return found


def _document(path: Path) -> Document:
    try:
        return document_from(path.name, path.read_bytes())
    except Unreadable as refusal:
        print(f"{path.name}: {refusal.problem.code}")
        return Document.of_text("")


def table(scores: dict[str, Score]) -> str:
    """One line a text or set, one column a rate in per cent."""
    lines = ["".join(["document".ljust(22), *(head.rjust(8) for head, _ in _COLUMNS), "   false"])]
    for name, score in scores.items():
        cells = [_cell(score.rate(count)) for _, count in _COLUMNS]
        lines.append("".join([name.ljust(22), *cells, str(_false(score)).rjust(8)]))
    return "\n".join(lines)


def _cell(rate: float | None) -> str:
    return ("-" if rate is None else f"{100 * rate:.1f}").rjust(8)


def _false(score: Score) -> int:
    return score.counts["false_quantities"]


def rates(score: Score) -> dict[str, float]:
    """The rates of the table that were judged."""
    pairs = {count: score.rate(count) for _, count in _COLUMNS}
    return {name: round(rate, 4) for name, rate in pairs.items() if rate is not None}


def totals(scores: dict[str, tuple[str, Score]]) -> dict[str, Score]:
    """The scores added up by set."""
    found: dict[str, Score] = {}
    for side, score in scores.values():
        found[side] = found.get(side, Score()) + score
    return found


def _failures(path: Path, scores: dict[str, tuple[str, Score]]) -> None:
    lines = [
        json.dumps(asdict(failure), ensure_ascii=False)
        for side, score in scores.values()
        if side not in UNREAD
        for failure in score.failures
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """The table, how often what goes wrong, and one JSON line."""
    options = argparse.ArgumentParser()
    options.add_argument("--failures", type=Path)
    options.add_argument("--speed", action="store_true")
    asked = options.parse_args()
    known, judged_texts = names(), texts()
    scores: dict[str, tuple[str, Score]] = {}
    taken = time.process_time()
    answers = {one.name: as_answer(d, read(d, known)) for one, d in judged_texts}
    taken = time.process_time() - taken
    for one, document in judged_texts:
        scores[one.name] = (one.set, judge(document.text, one, answers[one.name]))
        for quote in one.lost if one.set not in UNREAD else ():
            print(f"{one.name}: not once in the extracted text: {quote}")
        if one.set in UNREAD and one.lost:
            print(f"{one.name}: {len(one.lost)} quotes not once in the extracted text")
    sums = totals(scores)
    print(table({name: score for name, (_, score) in scores.items()} | _upper(sums)))
    for side, score in sums.items():
        sorts = Counter(failure.sort for failure in score.failures)
        print(side, *(f"{sort} {count}" for sort, count in sorts.most_common()), sep="  ")
    rival = _rival(judged_texts, taken)
    speeds: dict[str, Any] = {}
    if asked.speed:
        from benchmarks.reading_speed import speeds as measured

        speeds = {"speed": measured()}
    say("reading", **{side: rates(score) for side, score in sums.items()}, **rival, **speeds)
    if asked.failures:
        _failures(asked.failures, scores)


def _upper(sums: dict[str, Score]) -> dict[str, Score]:
    return {side.upper(): score for side, score in sums.items()}


def _rival(judged_texts: list[tuple[Judged, Document]], taken: float) -> dict[str, Any]:
    """The general tool on the same texts, where it is installed."""
    answers, seconds = rival_answers({one.name: d.text for one, d in judged_texts})
    if not answers:
        return {}
    scores = {
        one.name: (one.set, judge(document.text, one, answers[one.name]))
        for one, document in judged_texts
    }
    sums = totals(scores)
    print("Recognizers-Text")
    print(table(_upper(sums)))
    return {
        "recognizers": {
            side: {k: v for k, v in rates(score).items() if k in ("precision", "recall")}
            | {"span_value": round(score.rate("span_value") or 0, 4)}
            for side, score in sums.items()
        },
        "cpu_seconds": {"porion": round(taken, 3), "recognizers": round(seconds, 3)},
    }


if __name__ == "__main__":
    main()
