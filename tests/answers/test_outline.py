"""What the parts of a document are called."""

import pytest

from porion.answers.outline import titled
from porion.core.passages import Locator

TEXT = "Article 1er – Objet Il est convenu."


@pytest.mark.parametrize(
    ("label", "text", "said"),
    [
        ("Partie 1.2", TEXT, "Article 1er – Objet"),
        ("Objet de la convention", TEXT, "Objet de la convention"),
        ("Partie 1.2", "", "Partie 1.2"),
        ("Partie 1.2", TEXT.replace("Objet", "O" * 300), "Partie 1.2"),
    ],
)
def test_a_heading_without_a_label_of_ours_has_its_own_words(
    label: str, text: str, said: str
) -> None:
    end = 19 if len(text) < 100 else 300
    assert titled(label, text, Locator("LETTRE", 0, end)) == said
