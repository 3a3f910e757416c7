"""The files of a reading into their folder: whole or not at all, nobody else's folder touched."""

import errno
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from time import time

from porion.core.problems import Position, Problem
from porion.formats.candidates.folder import is_reading
from porion.formats.dossier.folder import DESCRIPTOR


def in_the_way(folder: Path) -> Problem | None:
    """Why a reading may not be written to `folder`: it is a file, a dossier, or holds files
    that are not a reading's."""
    place = Position(str(folder))
    if folder.is_symlink() and not folder.exists():
        return Problem("reading_in_the_way", place, folder.name)
    if not folder.exists() or is_reading(folder):
        return None
    if not folder.is_dir():
        return Problem("reading_in_the_way", place, folder.name)
    names = sorted(path.name for path in folder.iterdir())
    if DESCRIPTOR in names:
        return Problem("reading_in_a_dossier", place, DESCRIPTOR)
    return Problem("reading_in_the_way", place, ", ".join(names[:3])) if names else None


#: Seconds after which a draft is one that a killed program left.
_OLD = 3_600
_WHY = {
    errno.ENOENT: "un dossier de ce chemin n’existe pas",
    errno.EACCES: "vous n’avez pas le droit d’y écrire",
    errno.EPERM: "vous n’avez pas le droit d’y écrire",
    errno.EROFS: "ce disque ne s’écrit pas",
    errno.ENOSPC: "il n’y a plus de place sur le disque",
    errno.EDQUOT: "il n’y a plus de place sur le disque",
    errno.EISDIR: "un dossier porte ce nom",
    errno.ENOTDIR: "un fichier porte le nom d’un dossier de ce chemin",
    errno.EEXIST: "un fichier porte le nom d’un dossier de ce chemin",
    errno.ENAMETOOLONG: "ce nom est trop long",
}


def not_written(path: Path, error: OSError) -> Problem:
    """What kept a file or a folder from being written."""
    why = _WHY.get(error.errno or 0, f"erreur {error.errno} du système")
    return Problem("not_written", Position(str(path)), why)


def place(files: Mapping[str, bytes], folder: Path) -> None:
    """Write the files of a reading; each is whole, and the descriptor comes last.

    Whatever else stands in the folder stays. Raises OSError where it cannot be written.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    _sweep(folder)
    draft = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        for name, content in files.items():
            (draft / name).parent.mkdir(parents=True, exist_ok=True)
            (draft / name).write_bytes(content)
        draft.chmod(0o755)
        if not folder.exists():
            draft.replace(folder)
            return
        for name in files:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (draft / name).replace(folder / name)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _sweep(folder: Path) -> None:
    """Take away the drafts of readings into that folder that were killed."""
    for path in folder.parent.iterdir():
        with suppress(OSError):
            if path.name.startswith(f".{folder.name}-") and path.stat().st_mtime < time() - _OLD:
                shutil.rmtree(path, ignore_errors=True)
