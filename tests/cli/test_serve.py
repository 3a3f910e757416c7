"""`porion serve`: one command from nothing to pages, and what it loads again."""

import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from porion.cli.commands.serve import _load_if_changed
from porion.figures.models import Figure
from porion.foundation.models import AuditEvent
from tests.canal import Canal
from tests.programs import PROGRAM, environment

PATIENCE = 60.0


@pytest.mark.django_db
def test_a_dossier_is_loaded_once_and_again_when_it_changed(tmp_path: Path) -> None:
    _load_if_changed(Canal().write(tmp_path), again=False)
    _load_if_changed(tmp_path, again=False)
    assert AuditEvent.objects.count() == 1
    _load_if_changed(Canal().set("figures", "cible", label="Autre").write(tmp_path), again=False)
    assert [event.by for event in AuditEvent.objects.all()] == ["command:serve"] * 2
    assert Figure.objects.get(key="cible").label == "Autre"


@pytest.mark.django_db
def test_after_a_migration_a_dossier_is_loaded_again_though_it_did_not_change(
    canal: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded = []
    monkeypatch.setattr(
        "porion.exchange.loading.load", lambda dossier, **_: loaded.append(dossier) or Done()
    )
    folder = Canal().write(tmp_path)
    _load_if_changed(folder, again=False)
    assert loaded == []
    _load_if_changed(folder, again=True)
    assert len(loaded) == 1


class Done:
    """What loading says when nothing changed."""

    programme = "canal"

    def count(self, _verb: str) -> int:
        return 0


@pytest.mark.django_db
def test_a_wrong_dossier_ends_the_start_with_its_errors(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Canal().set("figures", "cible", unit="EUR").write(tmp_path)
    with pytest.raises(SystemExit) as ended:
        _load_if_changed(folder, again=False)
    assert ended.value.code == 1
    said = capsys.readouterr().err
    assert "unité « EUR »" in said
    assert "Rien n’a été chargé." in said
    assert not Figure.objects.exists()


# -------------------------------------------------------------------------------- the real thing


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@pytest.fixture
def dossiers(tmp_path: Path) -> Path:
    Canal().write(tmp_path / "dossiers" / "canal")
    return tmp_path / "dossiers"


@pytest.fixture
def server(porion_home: Path, dossiers: Path, tmp_path: Path) -> Iterator[str]:
    """The address of a server started on nothing at all."""
    port = free_port()
    log = tmp_path / "log"
    with log.open("w") as output:
        process = subprocess.Popen(
            [PROGRAM, "serve", "--port", str(port), "--dossiers", dossiers],
            env=environment(porion_home),
            stdout=output,
            stderr=output,
        )
        try:
            address = f"http://127.0.0.1:{port}"
            until_ready(f"{address}/healthz", process, log)
            yield address
        finally:
            process.send_signal(signal.SIGTERM)
            assert process.wait(timeout=30) == 0, log.read_text(encoding="utf-8")


def until_ready(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        assert process.poll() is None, log.read_text(encoding="utf-8")
        try:
            with urllib.request.urlopen(address) as answer:  # noqa: S310
                assert answer.status == 200
                return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.1)
    pytest.fail(log.read_text(encoding="utf-8"))


def get(address: str) -> tuple[int, dict[str, str], str]:
    try:
        with urllib.request.urlopen(address) as answer:  # noqa: S310
            return answer.status, dict(answer.headers), answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, dict(error.headers), error.read().decode()


@pytest.mark.slow
@pytest.mark.local_network
def test_serve_makes_the_database_loads_the_dossier_and_answers(
    server: str, porion_home: Path
) -> None:
    status, headers, page = get(f"{server}/")
    assert status == 200
    assert "Plan du canal" in page
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    status, _, page = get(f"{server}/rien-de-tel")
    assert status == 404
    assert "Traceback" not in page
    status, _, page = get(f"{server}/recherche/?q={'%C3%A9' * 10_000}")
    assert status == 200, "ten thousand letters are a question"
    assert 'lang="fr"' in page
    status, _, _ = get(f"{server}/recherche/?q={'a' * 100_000}")
    assert status == 414
    key = porion_home / "secret-key"
    assert len(key.read_text(encoding="ascii")) > 40
    assert oct(key.stat().st_mode & 0o777) == oct(0o600)
    assert (porion_home / "porion.sqlite3").exists()
    assert not (porion_home / "backups").exists(), "nothing to put aside on a first start"
