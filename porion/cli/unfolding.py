"""The zip that the review page exports, unfolded for as long as it is read."""

import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from porion.core.problems import Position, Problem
from porion.formats.candidates.columns import READ_TABLES
from porion.formats.candidates.writing import TEXTS
from porion.formats.dossier.folder import DESCRIPTOR

#: Bytes that an export may unfold to; the largest reading is a tenth of that.
_LARGEST = 200_000_000
#: The flag of a member that asks for a password.
_LOCKED = 1
_TABLES = frozenset({DESCRIPTOR, *(f"{table}.csv" for table in READ_TABLES)})


class NotAReading(Exception):
    """The archive is no export of a review; `problem` says why."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(why)
        self.problem = Problem("not_a_reading", Position(str(path)), why)


def is_archive(path: Path) -> bool:
    """Whether a path is a file with the name of a zip."""
    return path.suffix.lower() == ".zip" and path.is_file()


@contextmanager
def unfolded(path: Path) -> Iterator[Path]:
    """A folder with the files of a reading that an archive holds, for the time of the block.

    Only files that a reading has are written, under their own names. Raises NotAReading.
    """
    with tempfile.TemporaryDirectory(prefix="porion-") as name:
        folder = Path(name)
        (folder / TEXTS).mkdir()
        try:
            with zipfile.ZipFile(path) as archive:
                _unfold(path, archive, folder)
        except (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError) as error:
            raise NotAReading(path, "archive endommagée ou incomplète") from error
        yield folder


def _unfold(path: Path, archive: zipfile.ZipFile, folder: Path) -> None:
    wanted = {each.filename: each for each in archive.infolist() if _target(each.filename)}
    if not any(_target(name) == DESCRIPTOR for name in wanted):
        raise NotAReading(path, f"{DESCRIPTOR} n’y est pas")
    if any(info.flag_bits & _LOCKED for info in wanted.values()):
        raise NotAReading(path, "archive protégée par un mot de passe")
    left = _LARGEST
    for name, info in wanted.items():
        with archive.open(info) as member:
            content = member.read(left + 1)
        left -= len(content)
        if left < 0:
            raise NotAReading(path, "elle se déplie en un volume anormal")
        (folder / _target(name)).write_bytes(content)


def _target(name: str) -> str:
    """Where a member belongs in the folder, "" for what no reading has; whoever packed the
    folder itself has its name in front."""
    parts = name.split("/")
    if parts[-1] in _TABLES and len(parts) <= 2:
        return parts[-1]
    text = parts[-1].endswith(".txt") and not parts[-1].startswith(".") and "\\" not in parts[-1]
    return f"{TEXTS}/{parts[-1]}" if text and TEXTS in parts[-2:-1] and len(parts) <= 3 else ""
