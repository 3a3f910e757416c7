"""Names of the record in a text: which words name which row, and which only look so."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from porion.core.passages import normalise
from porion.core.reading.found import NameKind
from porion.core.reading.names.finding import Known, Names
from porion.core.reading.names.forms import initials
from porion.formats.dossier.naming import names_of
from porion.formats.dossier.reading import read_dossier
from tests.growth import MOMENTS, RATIO, doubled, repeated
from tests.repository.sources import ROOT

PLACE, PARTY, SCHEME = NameKind.PLACE, NameKind.PARTY, NameKind.SCHEME


@cache
def _record(folder: str = "programmes/erbm") -> Names:
    dossier, _ = read_dossier(ROOT / folder)
    return names_of(dossier)


def _found(text: str, kind: NameKind | None = None, folder: str = "programmes/erbm") -> list[str]:
    text = normalise(text)
    names = _record(folder).find(text)
    return [name.key for name in names if kind in (None, name.kind)]


#: Words, and the places that they name.
PLACES = {
    "à Lens et à Liévin": ["62498", "62510"],
    "Bruay-sur-l'Escaut": ["59112"],
    "Bruay sur l’Escaut": ["59112"],
    "Bruay s/ l'Escaut": ["59112"],
    "BRUAY-LA-BUISSIÈRE": ["62178"],
    "Bruay-la- Buissière": ["62178"],
    "Valen- ciennes": ["59606"],
    "St-Amand-les-Eaux": ["59526"],
    "Ste-Marie": [],
    "Nœux-les-Mines ou Noeux les Mines": ["62617", "62617"],
    "Hénin-Beaumont": ["62427"],
    "Henin Beaumont": ["62427"],
    "le Nord et le Pas-de-Calais": ["dep-59", "dep-62"],
    "du Nord au Sud": [],
    "au nord de Lens": ["62498"],
    "au Nord de Lens": ["62498"],
    "la mer du Nord": [],
    "l'Europe du Nord": [],
    "Lille (Nord)": ["dep-59"],
    "rue de Lens": [],
    "12, avenue de Liévin": [],
    "place de Béthune": [],
    "62300 Lens": [],
    "Marly-le-Roi": [],
    "Saint-Jean-lès-Lens": [],
    "une ligne Valenciennes-Lourches": ["59606", "59361"],
    "M. Lens": [],
    "un avion": [],
    "Avion s'est posé sur la piste, un avion": [],
    "la ville d'Avion": ["62065"],
    "cité Barrois": ["cite-552"],
    "Cité BARROIS": ["cite-552"],
    "cité des Acacias": ["cite-680"],
    "cité Acacias": ["cite-680"],
    "cités Turenne, Heurteau et Barrois": ["cite-799", "cite-853", "cite-552"],
    "cité n°9 de Lens": ["cite-219", "62498"],
    "cité 9 de Lens": ["cite-219", "62498"],
    "cité Sabatier": [],
    "cité Sabatier, à Denain": ["cite-798", "59172"],
    "Hauts-de-France": ["reg-32"],
    "dans le Valenciennois": ["245901160"],
    "le bassin minier": ["bassin-minier"],
    "le renouveau du bassin minier": [],
}

#: Words, and the parties that they name.
PARTIES = {
    "l'État": ["etat"],
    "l'état": [],
    "l’Etat": ["etat"],
    "L'état des lieux": [],
    "État des lieux": [],
    "Conseil d'État": [],
    "un diplôme d'État": [],
    "État, Région": ["etat", "region-hauts-de-france"],
    "fonds État-Région": ["etat", "region-hauts-de-france"],
    "la Région": ["region-hauts-de-france"],
    "la région": [],
    "la Région Bretagne": [],
    "le Conseil régional": ["region-hauts-de-france"],
    "le Conseil régional des Hauts-de-France": ["region-hauts-de-france"],
    "le Conseil départemental du Nord": ["departement-nord"],
    "le CD59 et le CD 62": ["departement-nord", "departement-pas-de-calais"],
    "les Départements du Nord et du Pas-de-Calais": [
        "departement-nord",
        "departement-pas-de-calais",
    ],
    "la Communauté d'agglomération de Lens-Liévin": ["ca-lens-lievin"],
    "la communauté d’agglomération Lens-Liévin": ["ca-lens-lievin"],
    "la CA de Lens - Liévin": ["ca-lens-lievin"],
    "la CALL": ["ca-lens-lievin"],
    "call": [],
    "l'agglomération de Béthune": ["ca-bethune-bruay"],
    "Douaisis Agglo": ["ca-douaisis"],
    "les communautés d'agglomération de Lens-Liévin et d'Hénin-Carvin": [
        "ca-lens-lievin",
        "ca-henin-carvin",
    ],
    "Maisons & Cités": ["maisons-et-cites"],
    "Maisons et Cités": ["maisons-et-cites"],
    "Maisons&Cités": ["maisons-et-cites"],
    "des maisons et des cités": [],
    "SIA": ["sia-habitat"],
    "ANAH, Anah et anah": ["anah", "anah"],
    "l'agence de l'eau": ["agence-eau-artois-picardie"],
    "la Banque des territoires": ["caisse-des-depots"],
    "la préfecture de région": ["prefecture-hauts-de-france"],
}

#: Words, and the schemes that they name.
SCHEMES = {
    "le NPNRU": ["npnru"],
    "le nouveau programme national de renouvellement urbain": ["npnru"],
    "le CPER": ["contrat-plan-etat-region"],
    "le FEDER": ["feder"],
    "le fonds friches de l'État": ["fonds-friches"],
    "une friche": [],
}


@pytest.mark.parametrize(("words", "keys"), PLACES.items())
def test_places(words: str, keys: list[str]) -> None:
    assert _found(words, PLACE) == keys


@pytest.mark.parametrize(("words", "keys"), PARTIES.items())
def test_parties(words: str, keys: list[str]) -> None:
    assert _found(words, PARTY) == keys


@pytest.mark.parametrize(("words", "keys"), SCHEMES.items())
def test_schemes(words: str, keys: list[str]) -> None:
    assert _found(words, SCHEME) == keys


def test_a_body_and_its_territory_stand_at_the_same_words() -> None:
    text = "le Département du Nord"
    names = _record().find(text)
    assert {(text[n.start : n.end], n.kind, n.key) for n in names} == {
        ("Département du Nord", PARTY, "departement-nord"),
        ("Département du Nord", PLACE, "dep-59"),
    }


def test_an_office_is_less_sure_than_the_place_that_it_is_called_after() -> None:
    (tribunal,) = _record().find("le tribunal de Béthune")
    (town,) = _record().find("la ville de Béthune")
    assert tribunal.key == town.key == "62119"
    assert tribunal.sure < 0.5 < town.sure


def test_a_text_may_define_initials_and_words_of_its_own() -> None:
    text = (
        "SIA Habitat, ci-après dénommée « le Bailleur », et la Mission Bassin Minier (XYZ) "
        "signent. Le Bailleur paie, la XYZ aussi."
    )
    assert _found(text, PARTY).count("sia-habitat") == 3
    assert _found(text, PARTY).count("mission-bassin-minier") == 3
    assert "sia-habitat" not in _found("Le Bailleur paie.", PARTY)


def test_the_first_word_of_a_long_name_serves_once_the_whole_was_said() -> None:
    assert _found("la ville de Bully-les-Mines, puis à Bully", PLACE) == ["62186", "62186"]
    assert _found("la ville de Bully", PLACE) == []


def test_a_department_alone_is_the_one_last_named() -> None:
    assert _found("Le Département du Nord paie. Le Département a voté.", PARTY) == [
        "departement-nord",
        "departement-nord",
    ]
    assert _found("Le Département a voté.", PARTY) == []
    both = "Les Départements du Nord et du Pas-de-Calais paient. Le Département a voté."
    assert len(_found(both, PARTY)) == 2


def test_as_many_signatories_as_signed_are_each_of_them() -> None:
    eight = _found("les huit intercommunalités", PARTY)
    assert len(eight) == 8
    assert "ca-lens-lievin" in eight
    assert len(_found("Les 12 partenaires ont signé.", PARTY)) == 12
    assert _found("12 intercommunalités", PARTY) == []
    assert "ca-lens-lievin" not in _found("les neuf intercommunalités", PARTY)


def test_a_landlord_is_the_one_last_named() -> None:
    assert _found("SIA Habitat a voté. Ensuite, le bailleur a payé.", PARTY) == [
        "sia-habitat",
        "sia-habitat",
    ]


def test_another_programme_has_its_own_names() -> None:
    found = _found(
        "La Communauté de communes de la Haute-Sourdre, la CC de la Basse-Sourdre et l'agence "
        "des eaux du Levant aident Saint-Rémy-l'Étang, le Gué-Blanc et la mairie d'Arleux.",
        folder="tests/programmes/sourdre",
    )
    assert found == [
        "haute-sourdre",
        "basse-sourdre",
        "agence-levant",
        "saint-remy",
        "gue-blanc",
        "mairie-arleux",
        "arleux",
    ]


def test_without_a_record_nothing_is_found() -> None:
    assert Names.of(()).find("L'État aide Lens.") == []


def test_namesakes_that_nothing_tells_apart_are_left_out() -> None:
    names = Names.of(
        [
            Known(PLACE, "north", ("Villers",), "commune"),
            Known(PLACE, "south", ("Villers",), "commune"),
        ]
    )
    assert names.find("à Villers") == []


def test_initials_leave_small_words_out() -> None:
    assert initials("Communauté d'agglomération de Lens-Liévin") == "CALL"
    assert initials("Alstom") == ""


WORDS = st.sampled_from(
    [
        *("Lens", "Liévin", "Lens-Liévin", "cité", "cités", "9", "et", "à", "de", "du", "Nord"),
        *("Pas-", "de-Calais", "Départements", "CALL", "(", ")", ",", "l'État", "rue", "Région"),
        *("Maisons", "&", "Cités", "SIA", "ci-après", "«", "Saint", "-", "Communauté", "d'"),
    ]
)


@given(st.lists(WORDS, max_size=30))
def test_names_stand_in_order_inside_the_text(words: list[str]) -> None:
    text = normalise(" ".join(words))
    names = _record().find(text)
    assert names == sorted(names, key=lambda name: name.start)
    assert all(0 <= name.start < name.end <= len(text) for name in names)
    assert all(0 < name.sure <= 1 for name in names)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    "nasty",
    [
        *("Lens ", "Lens-", "Pas-de-", "Cité ", "les cités 4, ", "Départements du Nord et du "),
        *("Communauté d'agglomération de ", "État (", "Lens ci-après ", "- ", "l'", "SIA (A) "),
    ],
)
@pytest.mark.parametrize("least", MOMENTS)
def test_hostile_text_takes_time_in_proportion(nasty: str, least: float) -> None:
    record = _record()
    assert doubled(lambda size: record.find(normalise(repeated(nasty, size))), least) < RATIO
