"""What an installation decides, read from the environment: no Django here."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

_CHECKOUT = Path(__file__).resolve().parents[2]
_TRUE = frozenset({"1", "true", "yes", "on"})


@dataclass(frozen=True)
class Installation:
    """Places and switches of one installation; see the README for each variable."""

    home: Path
    database_url: str
    documents: Path | None
    outlines: Path | None
    publisher: str
    hosting: str
    contact: str
    allowed_hosts: tuple[str, ...]
    debug: bool


def from_environment() -> Installation:
    """The installation that the environment describes, with its defaults."""
    home = Path(os.environ.get("PORION_HOME") or _CHECKOUT / "var").expanduser().resolve()
    hosts = os.environ.get("PORION_ALLOWED_HOSTS") or "localhost,127.0.0.1,[::1]"
    return Installation(
        home=home,
        database_url=os.environ.get("DATABASE_URL") or f"sqlite:///{home / 'porion.sqlite3'}",
        documents=_path("PORION_DOCUMENTS"),
        outlines=_path("PORION_OUTLINES"),
        publisher=os.environ.get("PORION_PUBLISHER", "").strip(),
        hosting=os.environ.get("PORION_HOSTING", "").strip(),
        contact=os.environ.get("PORION_CONTACT", "").strip(),
        allowed_hosts=tuple(host.strip() for host in hosts.split(",") if host.strip()),
        debug=os.environ.get("PORION_DEBUG", "").lower() in _TRUE,
    )


def secret_key(home: Path) -> str:
    """The key of PORION_SECRET_KEY, else one made on first start and kept in `home`."""
    given = os.environ.get("PORION_SECRET_KEY")
    if given:
        return given
    path = home / "secret-key"
    try:
        kept = path.read_text(encoding="ascii").strip()
    except FileNotFoundError:
        kept = ""
    return kept or _make_key(path)


def _make_key(path: Path) -> str:
    """Written whole under another name first: two starts at once keep one key."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    draft.write_text(secrets.token_urlsafe(50), encoding="ascii")
    draft.chmod(0o600)
    draft.replace(path)
    return path.read_text(encoding="ascii").strip()


def _path(name: str) -> Path | None:
    value = os.environ.get(name)
    return Path(value).expanduser().resolve() if value else None
