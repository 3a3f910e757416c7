"""How well a reading agrees with the truth: counts that add up over documents."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from benchmarks.reading_truth import Fact, Judged, Promise

#: A third is 33.33 %: bounds that agree to the hundredth are the same.
_NEAR = Decimal("0.01")
Found = Mapping[str, Any]


@dataclass(frozen=True)
class Failure:
    """One disagreement: its class, the words around, what was expected, what was read."""

    sort: str
    document: str
    words: str
    expected: str
    got: str


@dataclass
class Score:
    """Counts: `x` of `x_of`; two scores add."""

    counts: Counter[str] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)

    def __add__(self, other: "Score") -> "Score":
        return Score(self.counts + other.counts, self.failures + other.failures)

    def rate(self, name: str) -> float | None:
        """The share of `name`; None where nothing was judged."""
        of = self.counts[f"{name}_of"]
        return self.counts[name] / of if of else None

    def add(self, name: str, right: bool) -> bool:
        """Counts one judgement."""
        self.counts[f"{name}_of"] += 1
        self.counts[name] += right
        return right


@dataclass(frozen=True)
class _Bench:
    score: Score
    name: str
    text: str

    def fail(self, sort: str, at: Any, expected: Any, got: Any) -> None:
        words = self.text[max(0, at.start - 70) : at.end + 60]
        self.score.failures.append(Failure(sort, self.name, words, str(expected), str(got)))


def judge(text: str, document: Judged, answer: Mapping[str, Any]) -> Score:
    """The answer of `as_answer` for one text against its truth."""
    bench = _Bench(Score(), document.name, text)
    candidates: Sequence[Found] = answer["candidates"]
    for _ in document.lost:
        bench.score.add("quotes", right=False)
    _numbers(bench, document, candidates)
    _promises(bench, document, answer.get("commitments", ()))
    _refusals(bench, document, answer.get("not_quantities", ()))
    return bench.score


def bounds(found: Found) -> tuple[Decimal, ...]:
    """The stored bounds that are not open, each once."""
    ends = (found["value_low"], found["value_high"])
    return tuple(sorted({end for end in ends if end is not None}))


def same_value(found: Found, fact: Fact) -> bool:
    """Do the bounds agree? (Whether one is open is the qualifier's business.)"""
    got = bounds(found)
    return len(got) == len(fact.bounds) and all(
        abs(a - b) <= _NEAR for a, b in zip(got, fact.bounds, strict=True)
    )


def _overlapping(start: int, end: int, all_found: Iterable[Found]) -> list[Found]:
    return [found for found in all_found if found["start"] < end and start < found["end"]]


def _numbers(bench: _Bench, document: Judged, candidates: Sequence[Found]) -> None:
    used: set[int] = set()
    forgiven: set[int] = set()
    for fact in document.facts:
        near = _overlapping(fact.start, fact.end, candidates)
        if fact.optional:
            forgiven.update(id(found) for found in near)
        elif not fact.why_not:
            _fact(bench, fact, near, used)
    for found in candidates:
        if not document.complete or id(found) in forgiven:
            continue
        if not bench.score.add("precision", id(found) in used):
            _false(bench, document, found)


def _fact(bench: _Bench, fact: Fact, near: list[Found], used: set[int]) -> None:
    """One figure of the truth and the candidates that overlap it."""
    free = [found for found in near if id(found) not in used]
    valued = [found for found in free if same_value(found, fact)]
    united = [found for found in valued if not fact.units or found["unit"] in fact.units]
    best = (united or valued or free or [None])[0]
    score = bench.score
    score.add("span_value", right=bool(valued))
    score.add("recall", right=bool(united))
    if best is None:
        bench.fail("missing", fact, _expected(fact), "nothing")
        return
    if not valued:
        bench.fail("value", fact, _expected(fact), f"{best['printed']} {bounds(best)}")
        return
    if united:
        used.add(id(best))
    _unit(bench, fact, best, right=bool(united))
    if not score.add("qualifier", found_in(best["qualifier"], fact.qualifiers)):
        bench.fail("qualifier", fact, fact.qualifiers, best["qualifier"])
    _dates(bench, fact, best)
    _attributes(bench, fact, best)


def found_in(value: Any, accepted: tuple[str, ...]) -> bool:
    """Is the value one of those accepted?"""
    return value in accepted


def _expected(fact: Fact) -> str:
    return f"{fact.printed} = {'..'.join(map(str, fact.bounds))} {'|'.join(fact.units) or '?'}"


def _unit(bench: _Bench, fact: Fact, best: Found, *, right: bool) -> None:
    if fact.units and not bench.score.add("unit", right):
        bench.fail("unit", fact, "|".join(fact.units), best["unit"] or "none")


def _dates(bench: _Bench, fact: Fact, best: Found) -> None:
    """A flow ends `to`, a stock holds `as_at`: which of both a text means is not judged."""
    if fact.dates is None:
        return
    start, to, as_at = (str(best[name] or "") for name in ("from", "to", "as_at"))
    expected = (fact.dates[0], fact.dates[1] or fact.dates[2])
    name = "dates_stated" if any(expected) else "dates_none"
    strict = (start, to, as_at) == fact.dates
    if not bench.score.add(name, (start, to or as_at) == expected):
        bench.fail(name, fact, fact.dates, (start, to, as_at))
    if any(expected):
        bench.score.add("dates_strict", strict)


def _attributes(bench: _Bench, fact: Fact, best: Found) -> None:
    for name, accepted in (("kind", fact.kinds), ("state", fact.states)):
        if accepted and not bench.score.add(name, best[name] in accepted):
            bench.fail(name, fact, "|".join(accepted), best[name])
    for name, keys in (("places", fact.places), ("parties", fact.parties)):
        if not keys:
            continue
        got = set(best[name])
        bench.score.counts[f"{name}_recall"] += len(keys & got)
        bench.score.counts[f"{name}_recall_of"] += len(keys)
        bench.score.counts[f"{name}_precision"] += len(keys & got)
        bench.score.counts[f"{name}_precision_of"] += len(got)
        if got != keys:
            bench.fail(name, fact, sorted(keys), sorted(got))
    if fact.denominator:
        words = {word for word in fact.denominator.casefold().split() if len(word) > 3}
        told = set((best["denominator"] or "").casefold().replace("’", " ").split())
        if not bench.score.add("denominator", bool(words & told)):
            bench.fail("denominator", fact, fact.denominator, best["denominator"])


@dataclass(frozen=True)
class _Span:
    start: int
    end: int


def _false(bench: _Bench, document: Judged, found: Found) -> None:
    """A candidate that agrees with no figure: a false one, unless its figure was judged."""
    facts = [f for f in document.facts if f.start < found["end"] and found["start"] < f.end]
    if any(not fact.why_not for fact in facts):
        return
    bench.score.counts["false_quantities"] += 1
    why = "|".join(facts[0].why_not) if facts else "no number"
    got = f"{found['printed']} {found['unit'] or 'no unit'}"
    bench.fail("false_quantity", _Span(found["start"], found["end"]), why, got)


def _refusals(bench: _Bench, document: Judged, refused: Sequence[Found]) -> None:
    for fact in document.facts:
        if fact.why_not and (near := _overlapping(fact.start, fact.end, refused)):
            right = any(found["why"] in fact.why_not for found in near)
            if not bench.score.add("why_not", right):
                bench.fail("why_not", fact, "|".join(fact.why_not), near[0]["why"])


def _promises(bench: _Bench, document: Judged, found: Sequence[Found]) -> None:
    if not document.promises:
        return
    taken: set[int] = set()
    forgiven: set[int] = set()
    for promise in document.promises:
        near = _overlapping(promise.start, promise.end, found)
        if not promise.kinds:
            forgiven.update(id(one) for one in near)
            continue
        best = max(near, key=lambda one: _shared(promise, one), default=None)
        if not bench.score.add("commitments_recall", best is not None) or best is None:
            bench.fail("commitment_missing", promise, "|".join(promise.kinds), "nothing")
            continue
        taken.update(id(one) for one in near)
        _promise(bench, promise, best)
    if document.complete and document.set != "erbm":
        for one in found:
            if id(one) in forgiven - taken:
                continue
            if not bench.score.add("commitments_precision", id(one) in taken):
                span = _Span(one["start"], one["end"])
                bench.fail("commitment_false", span, "none", one["kind"])


def _shared(promise: Promise, one: Found) -> int:
    return int(min(promise.end, one["end"]) - max(promise.start, one["start"]))


def _promise(bench: _Bench, promise: Promise, best: Found) -> None:
    due = (str(best["due_from"] or ""), str(best["due_to"] or ""))
    score = bench.score
    if not score.add("commitment_kind", found_in(best["kind"], promise.kinds)):
        bench.fail("commitment_kind", promise, "|".join(promise.kinds), best["kind"])
    checks = (
        ("commitment_amount", promise.amount is not None, promise.amount, best["amount_eur"]),
        ("commitment_due", promise.due is not None, (promise.due or ("", ""))[1], due[1]),
        ("commitment_parties", bool(promise.parties), promise.parties, set(best["parties"])),
    )
    for name, is_judged, expected, got in checks:
        if is_judged and not score.add(name, expected == got):
            bench.fail(name, promise, expected, got)
