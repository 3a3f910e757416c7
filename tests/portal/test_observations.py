"""What a partner observes stands beside the number or the undertaking, on pages and in files."""

from typing import Any

import pytest

from tests.portal.reading import rows_of, text_of
from tests.strict_client import StrictClient

SAID = (
    "Observation de Exploitants de la vallée, le 21 mai 2025 : Les exploitants font observer que "
    "les haies plantées par eux n’y sont pas comptées."
)


def test_on_the_card_of_the_figure(client: StrictClient, two: Any) -> None:
    words = text_of(client.get("/p/sourdre/chiffres/avenant2-haies")).replace("\u00a0", " ")
    assert SAID.replace(" : ", " ") in words
    other = text_of(client.get("/p/sourdre/chiffres/revue-haies"))
    assert "Observation" not in other


def test_not_before_it_was_said(client: StrictClient, two: Any) -> None:
    address = "/p/sourdre/chiffres/avenant2-haies?connu-le=2025-05-20"
    assert "Observation" not in text_of(client.get(address))
    rows = rows_of(client.get("/p/sourdre/indicateurs/haies.csv?connu-le=2025-05-20"))
    assert not any(row["observations"] for row in rows)


@pytest.mark.parametrize("address", ["chiffres.csv", "indicateurs/haies.csv"])
def test_a_number_never_leaves_without_it(client: StrictClient, two: Any, address: str) -> None:
    rows = {row["key"]: row for row in rows_of(client.get(f"/p/sourdre/{address}"))}
    assert rows["avenant2-haies"]["observations"] == SAID
    assert rows["revue-haies"]["observations"] == ""


def test_beside_the_undertaking(client: StrictClient, two: Any) -> None:
    words = text_of(client.get("/p/sourdre/engagements/deux-reunions")).replace("\u00a0", " ")
    assert "Observation de Syndicat de la Sourdre, le 20 mai 2025" in words
