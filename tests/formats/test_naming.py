"""The names that a dossier lends to reading."""

from porion.core.reading.found import NameKind
from porion.core.reading.names.finding import PROGRAMME
from porion.formats.dossier.naming import names_of
from porion.formats.dossier.reading import read_dossier
from tests.repository.sources import ROOT


def test_rows_are_known_under_their_labels_and_aliases_with_where_they_stand() -> None:
    dossier, problems = read_dossier(ROOT / "tests" / "programmes" / "sourdre")
    assert not problems
    known = {(row.kind, row.key): row for row in names_of(dossier).known}
    barrage = known[NameKind.PLACE, "barrage"]
    assert barrage.names == ("Barrage mobile du Gué-Blanc",)
    assert (barrage.sort, barrage.within) == ("site", "gue-blanc")
    assert known[NameKind.PARTY, "syndicat"].names == (
        "Syndicat de la Sourdre",
        "Syndicat de rivière",
    )
    assert known[NameKind.PARTY, "mairie-arleux"].within == "arleux"
    assert known[NameKind.SCHEME, "caisse"].names == ("Caisse de la nappe",)


def test_a_programme_lends_its_title_but_no_name() -> None:
    dossier, _ = read_dossier(ROOT / "programmes" / "erbm")
    names = names_of(dossier)
    assert any(row.sort == PROGRAMME for row in names.known)
    assert names.find("l'Engagement pour le renouveau du bassin minier") == []
