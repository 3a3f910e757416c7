"""What holds of every list of statements: symmetry, order, scale, and people's verdicts."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.reconciliation import statements as many
from porion.core.quantities import Value
from porion.core.reconciliation import Statements, judge, pairs_of, reconcile
from porion.core.reconciliation.statements import StatedFigure
from tests.core.reconciliation.given import figure, statements

WORDS = st.builds(
    lambda words, number: f"{words} {number}".strip(),
    st.sampled_from(["", "environ", "près de", "plus de", "au moins"]),
    st.integers(1, 9_000),
)
FIGURES = st.builds(
    lambda key, document, words, payers, places, scope, start: figure(
        key, document, words, "EUR", payers=payers, places=places, scope=scope, start=start
    ),
    st.text("abcdefgh", min_size=3, max_size=6),
    st.sampled_from(["engagement", "communique", "bilan", "convention"]),
    WORDS,
    st.sampled_from(["", "etat", "etat region"]),
    st.sampled_from(["", "59", "62"]),
    st.sampled_from(["", "tous", "aides"]),
    st.integers(0, 500),
)
LISTS = st.lists(FIGURES, max_size=9, unique_by=lambda each: each.key)


@given(FIGURES, FIGURES)
def test_whichever_is_read_first(one: StatedFigure, other: StatedFigure) -> None:
    told = statements(one, other)
    assert judge(one, other, told) == judge(other, one, told)


@given(LISTS, st.randoms(use_true_random=False))
@settings(max_examples=60)
def test_the_order_of_rows_changes_nothing(figures: list[StatedFigure], chance: object) -> None:
    shuffled = list(figures)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert reconcile(statements(*figures)) == reconcile(statements(*shuffled))


@given(LISTS)
@settings(max_examples=60)
def test_what_people_have_looked_at_is_kept_and_not_proposed_again(
    figures: list[StatedFigure],
) -> None:
    pairs = pairs_of(reconcile(statements(*figures)).proposals)
    again = reconcile(statements(*figures), pairs)
    assert not pairs & pairs_of(again.proposals)
    assert set(again.related) == pairs


@given(LISTS)
@settings(max_examples=60)
def test_nothing_is_laid_beside_itself(figures: list[StatedFigure]) -> None:
    for proposal in reconcile(statements(*figures)).proposals:
        assert proposal.left not in proposal.right


@given(st.integers(1, 9_000), st.integers(1, 9_000))
def test_a_million_times_the_same_numbers_stand_alike(one: int, other: int) -> None:
    small = [figure("a", "communique", str(one), "EUR"), figure("b", "bilan", str(other), "EUR")]
    large = [
        figure("a", "communique", f"{one}000000", "EUR"),
        figure("b", "bilan", f"{other}000000", "EUR"),
    ]
    found = [judge(pair[0], pair[1], statements(*pair)) for pair in (small, large)]
    assert found[0].finding == found[1].finding
    assert found[0].gap_class == found[1].gap_class


def test_equal_statements_of_two_documents_agree() -> None:
    told = [figure("a", "communique", "35"), figure("b", "bilan", "35")]
    [proposal] = reconcile(statements(*told)).proposals
    assert (proposal.judged.finding, proposal.judged.gap_class) == ("agree", None)
    assert told[0].value == Value.exact(Decimal(35))


def test_a_long_list_is_never_compared_pair_by_pair() -> None:
    """Ten times the figures, at most some fifteen times the proposals: all pairs would be a
    hundred times."""
    few, more = (len(reconcile(many(count)).proposals) for count in (300, 3_000))
    assert more < 15 * few


def test_nothing_said_nothing_proposed() -> None:
    assert reconcile(Statements()).proposals == ()
