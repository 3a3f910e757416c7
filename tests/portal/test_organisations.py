"""Who does what, and the names of organisations."""

from pathlib import Path
from typing import Any

from tests.canal import Canal
from tests.portal.counting import queries_of
from tests.portal.reading import rows_of, text_of
from tests.records import take_in
from tests.strict_client import StrictClient


def words_of(client: StrictClient, address: str) -> str:
    return text_of(client.get(address)).replace("\u00a0", " ")


def test_roles_with_what_they_are_about(client: StrictClient, two: Any) -> None:
    words = words_of(client, "/p/sourdre/organismes/")
    assert words.index("Signataire 1 organisme") < words.index("Financeur 1 organisme")
    assert "Agence des eaux du Levant de la caisse de la nappe · Caisse de la nappe" in words


def test_no_count_sets_one_against_another(client: StrictClient, erbm: Any) -> None:
    words = words_of(client, "/organismes/")
    assert "%" not in words
    assert "Un organisme peut avoir d’autres rôles" in words


def test_one_organisation_under_several_names(client: StrictClient, erbm: Any) -> None:
    words = words_of(client, "/organismes/")
    names = words[words.index("Un organisme, plusieurs noms") :]
    assert "Agence nationale pour l'amélioration de l'habitat" in names.replace("’", "'")
    assert "Agence nationale de l'habitat" in names.replace("’", "'")


def test_files(client: StrictClient, two: Any) -> None:
    roles = {row["key"]: row for row in rows_of(client.get("/p/sourdre/organismes-roles.csv"))}
    assert roles["agence-levant-funder"]["role"] == "funder"
    names = rows_of(client.get("/p/sourdre/organismes-noms.csv"))
    assert [row["name"] for row in names] == ["Agence des eaux du Levant"]


def test_as_known_on_a_day(client: StrictClient, canal: Any) -> None:
    assert rows_of(client.get("/p/canal/organismes-roles.csv?connu-le=2020-01-15"))
    assert rows_of(client.get("/p/canal/organismes-roles.csv?connu-le=2020-01-14")) == []


def test_queries_do_not_grow(client: StrictClient, canal: Any, tmp_path: Path) -> None:
    def counted(number: int) -> int:
        many = Canal()
        for index in range(number):
            many.add("roles", f"r-{index}", like="pilote-etude")
        take_in(many.write(tmp_path / str(number)))
        return queries_of(client, "/p/canal/organismes/")

    few = counted(2)
    assert counted(80) <= few <= 20
