"""What loading and checking say of gaps between sources."""

from pathlib import Path

from tests.canal import Canal
from tests.cli.conftest import Porion


def test_loading_tells_new_gaps_once(porion: Porion, tmp_path: Path) -> None:
    folder = Canal().write(tmp_path)
    first = porion("load", folder)
    assert "nouveaux écarts entre sources à éclaircir : porion conflicts" in first.stdout
    assert "écart" not in porion("load", folder).stdout


def test_check_remarks_a_finding_that_the_rules_do_not_give(porion: Porion, tmp_path: Path) -> None:
    folder = Canal().set("relations", "r-fin-2021", finding="agree").write(tmp_path)
    result = porion("check", folder)
    assert result.exit_code == 0
    assert "« agree », classe « scope »" in result.stdout + result.stderr
    assert "« contradictory », classe « scope »" in result.stdout + result.stderr


def test_a_day_that_is_none_is_said_with_the_one_that_was_meant(porion: Porion) -> None:
    french = porion("conflicts", "--known-on", "31/01/2023")
    assert french.exit_code == 2
    assert "« 31/01/2023 » n’est pas un jour écrit AAAA-MM-JJ (ici 2023-01-31 ?)." in french.stderr
    words = porion("changes", "--from", "hier")
    assert words.exit_code == 2
    assert "« hier » n’est pas un jour écrit AAAA-MM-JJ." in words.stderr
