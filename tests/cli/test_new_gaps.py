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
