"""What pages call a text in a sentence."""

from dataclasses import replace
from datetime import date

import pytest

from porion.core.vocabulary import AgreementKind
from porion.framework.vocabulary import AgreementRead
from porion.portal.pages.framework_words import short_name
from porion.programmes.vocabulary import Named

TEXT = AgreementRead(
    *("a", "Convention de mise en œuvre 2025-2027", "", AgreementKind.AGREEMENT),
    *(date(2025, 9, 2), date(2025, 1, 1), date(2027, 12, 31), "", Named("D", "D")),
    *(date(2025, 9, 2), ()),
)


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("Convention de mise en œuvre 2025-2027", "la convention 2025-2027"),
        ("Convention de mise en œuvre", "la convention de mise en œuvre"),
        ("Avenant n° 2 de 2025", "l’avenant n° 2 de 2025"),
        ("Plan du bilan à mi-parcours", "le plan du bilan à mi-parcours"),
        ("Pacte 2030", "«\u00a0Pacte 2030\u00a0»"),
    ],
)
def test_the_noun_with_its_article(label: str, said: str) -> None:
    assert short_name(replace(TEXT, label=label)) == said
