"""Words for what reconciliation returns: every key has some, and none of them accuses."""

import pytest

from porion.core.language.reconciliation import GROUNDS, SHAPES, finding_words, reason, remark_words
from porion.core.quantities import Remark
from porion.core.reconciliation import Ground, Shape
from porion.core.vocabulary import Finding, GapClass

#: Words that people who do this work asked to avoid.
AVOIDED = ("contradi", "promesse", "sans trace", "abandonn", "dérapage", "score", "classement")


def test_every_ground_and_shape_has_words() -> None:
    assert set(GROUNDS) == set(Ground)
    assert set(SHAPES) == set(Shape)


@pytest.mark.parametrize("ground", Ground)
def test_a_ground_is_a_fair_sentence(ground: Ground) -> None:
    sentence = reason((ground,))
    assert sentence[0].isupper()
    assert sentence.endswith(".")
    assert not [word for word in AVOIDED if word in sentence.casefold()]


@pytest.mark.parametrize(
    ("finding", "gap_class", "shape", "grounds", "words"),
    [
        (Finding.CONTRADICTORY, GapClass.SUBSTANCE, Shape.VALUES, (), "Divergent"),
        (Finding.CONTRADICTORY, GapClass.ROUNDING, Shape.VALUES, (), "Arrondi"),
        (
            *(Finding.CONTRADICTORY, GapClass.SCOPE, Shape.VALUES, (Ground.SCOPE_OF_ONE,)),
            "Divergent, périmètre d’un des deux non précisé",
        ),
        (
            *(Finding.PART_OF, GapClass.SUBSTANCE, Shape.SUM, (Ground.FALLS_SHORT,)),
            "Écart d’addition",
        ),
        (Finding.PART_OF, GapClass.SCOPE, Shape.SUM, (Ground.ADDS_UP,), "Partie d’un total"),
        (Finding.NOT_COMPARABLE, GapClass.FORM, Shape.VALUES, (), "Non comparable"),
    ],
)
def test_findings_as_people_read_them(
    finding: Finding, gap_class: GapClass, shape: Shape, grounds: tuple[Ground, ...], words: str
) -> None:
    assert finding_words(finding, gap_class, shape, grounds) == words


def test_remarks_in_words() -> None:
    assert remark_words([Remark.ROUNDING_MAY_EXPLAIN]) == ("l’arrondi peut l’expliquer",)
