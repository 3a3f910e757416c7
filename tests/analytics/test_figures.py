"""The index answers as the record itself does: same figures, same order, same counts."""

import random
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from porion.analytics.figures import FACETS, figure_index, places_inside
from porion.analytics.words import asked_words, words_of
from porion.core.folding import fold
from porion.figures.queries.listing import Wanted
from porion.figures.queries.published import figures
from porion.figures.vocabulary import FigureRead
from porion.territory.queries.places import UnknownPlace
from tests.canal import Canal
from tests.records import AT, take_in

#: Questions asked of each record.
MANY = 60


def asked_of_the_record(
    programme: Any, wanted: Wanted, on: date | None
) -> tuple[list[str], list[str]]:
    """Keys surely public and perhaps public, by the record's own queries and plain Python."""
    found = figures(
        programme,
        on=on,
        indicators=[wanted.indicator] if wanted.indicator else None,
        document=wanted.document,
        place=wanted.place,
        within=True,
        party=wanted.party,
    )
    return listed(found.known, wanted), listed(found.maybe, wanted)


def listed(found: tuple[FigureRead, ...], wanted: Wanted) -> list[str]:
    fitting = [figure for figure in found if fits(figure, wanted)]
    in_text = sorted(fitting, key=lambda f: (f.document.key, f.passage.start, f.key))
    return [f.key for f in sorted(in_text, key=lambda f: f.known_on, reverse=True)]


def fits(figure: FigureRead, wanted: Wanted) -> bool:
    texts = (figure.label, figure.note, figure.printed, figure.indicator.label, figure.topic)
    words = {word for text in (*texts, figure.document.label) for word in words_of(text)}
    return (
        (not wanted.kind or figure.kind == wanted.kind)
        and (not wanted.topic or figure.topic == wanted.topic)
        and all(any(asked in word for word in words) for asked in asked_words(wanted.text))
    )


def asked_of_the_index(
    programme: Any, wanted: Wanted, on: date | None
) -> tuple[list[str], list[str]]:
    inside = places_inside(programme, wanted.place) if wanted.place else ()
    return figure_index(programme).find(wanted, on=on, inside=inside).stretch(0, 10**6)


def questions(programme: Any, chance: random.Random) -> list[tuple[Wanted, date | None]]:
    """Filters and days at random, most of which some figure fits."""
    every = figures(programme).known
    words = sorted({word for figure in every for word in fold(figure.label).split()})
    days = sorted({figure.known_on for figure in every})
    drawn = []
    for _ in range(MANY):
        one = chance.choice(every)
        places = [place.key for place in one.places]
        parties = [party.key for party in (*one.payers, *one.parties, *one.beneficiaries)]
        offered = {
            "topic": one.topic,
            "indicator": one.indicator.key,
            "document": one.document.key,
            "kind": str(one.kind),
            "place": chance.choice(places) if places else "",
            "party": chance.choice(parties) if parties else "",
            "text": chance.choice([*words, one.printed]),
        }
        names = chance.sample(sorted(offered), chance.randrange(4))
        on = chance.choice([None, *days]) if chance.random() < 0.7 else days[0] - timedelta(1)
        drawn.append((Wanted(**{name: offered[name] for name in names}), on))
    return drawn


@pytest.mark.parametrize("seed", range(3))
def test_the_index_answers_as_the_record_does(erbm: Any, seed: int) -> None:
    answered = 0
    for wanted, on in questions(erbm, random.Random(seed)):  # noqa: S311
        told = asked_of_the_record(erbm, wanted, on)
        assert asked_of_the_index(erbm, wanted, on) == told, (wanted, on)
        answered += bool(told[0])
    assert answered > MANY // 4


def test_a_small_record_with_an_undated_document(canal: Any) -> None:
    for wanted, on in questions(canal, random.Random(7)):  # noqa: S311
        assert asked_of_the_index(canal, wanted, on) == asked_of_the_record(canal, wanted, on)
    known, maybe = asked_of_the_index(canal, Wanted(document="REVUE"), date(2023, 1, 1))
    assert (known, bool(maybe)) == ([], True)


@pytest.mark.parametrize("facet", ["topic", "document", "kind"])
def test_counts_follow_the_other_filters(erbm: Any, facet: str) -> None:
    wanted = Wanted(topic=figures(erbm).known[0].topic, kind="actual")
    others = Wanted(**{**vars(wanted), facet: ""})
    keys, _ = asked_of_the_index(erbm, others, None)
    shown = {f.key: f for f in figures(erbm).known if f.key in keys}.values()
    value = {
        "topic": lambda f: f.topic,
        "document": lambda f: f.document.key,
        "kind": lambda f: str(f.kind),
    }[facet]
    found = figure_index(erbm).find(wanted, on=None)
    assert found.counts(facet) == Counter(value(figure) for figure in shown)


def test_stretches_follow_each_other(canal: Any) -> None:
    found = figure_index(canal).find(Wanted(), on=date(2023, 1, 1))
    known, maybe = found.stretch(0, 10**6)
    assert known
    assert maybe
    pages = [found.stretch(start, 3) for start in range(0, len(known) + len(maybe), 3)]
    assert [key for page in pages for part in page for key in part] == [*known, *maybe]
    assert found.stretch(10**6, 3) == ([], [])


def test_what_is_asked_for_in_vain_is_found_nowhere(canal: Any) -> None:
    index = figure_index(canal)
    for facet in FACETS:
        assert not index.find(Wanted(**{facet: "nulle-part"}), on=None).known
    with pytest.raises(UnknownPlace):
        places_inside(canal, "nulle-part")


def test_a_change_of_the_record_makes_another_index(canal: Any, tmp_path: Path) -> None:
    before = figure_index(canal)
    assert figure_index(canal) is before
    take_in(Canal().set("figures", "cible", visibility="internal").write(tmp_path / "c"), at=AT)
    after = figure_index(canal)
    assert set(before.keys) - set(after.keys) == {"cible"}


@pytest.mark.parametrize(
    ("text", "asked", "found"),
    [
        ("Plus de 15 500 logements", "15500", True),
        ("Plus de 15 500 logements", "15 500", True),
        ("Plus de 15 500 logements", "LOGEMENT", True),
        ("Les 15 cités, 500 arbres", "15500", False),
        ("Cité de l’Archevêque", "archeveque", True),
        ("Cité de l’Archevêque", "arbre", False),
        ("1 100 000 heures", "1 100 000", True),
    ],
)
def test_words_are_found_folded_and_numbers_without_their_spaces(
    text: str, asked: str, found: bool
) -> None:
    words = words_of(text)
    assert all(any(a in word for word in words) for a in asked_words(asked)) is found
