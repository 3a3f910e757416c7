"""The program itself: its help, its exit codes, what it says when nothing is loaded."""

from pathlib import Path

import pytest

from porion.cli.main import COMMANDS
from tests.cli.conftest import Porion

ASKING = (["figures"], ["progress", "logements-relies"], ["deadlines"])


def test_help_names_every_command_in_french(porion: Porion) -> None:
    result = porion("--help")
    assert result.exit_code == 0
    for name in COMMANDS:
        assert f"  {name} " in result.stdout
    assert "Contrôle un dossier" in result.stdout


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_says_what_it_takes(porion: Porion, name: str) -> None:
    result = porion(name, "--help")
    assert result.exit_code == 0
    assert "Usage:" in result.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["chiffres"],
        ["check"],
        ["progress"],
        ["documents", "remove"],
        ["figures", "--known-on", "02/09/2025"],
        ["figures", "--known-on", "2025-02-30"],
        ["figures", "--format", "xml"],
        ["figures", "--place"],
        ["check", "x", "--format", "csv"],
        ["serve", "--port", "70000"],
    ],
    ids=" ".join,
)
def test_a_wrong_command_line_ends_with_2(porion: Porion, arguments: list[str]) -> None:
    result = porion(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Error: " in result.stderr


@pytest.mark.parametrize("arguments", [*ASKING, ["dump", "out"], ["verify"]], ids=" ".join)
def test_without_a_programme_the_next_step_is_said(
    porion: Porion, arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = porion(*arguments)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "porion load DOSSIER" in result.stderr
    assert list(tmp_path.iterdir()) == []
