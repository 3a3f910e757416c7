"""The texts that a command may compare with: a folder given, else the installation's."""

import os
from pathlib import Path

from porion.cli.apart import document_apart
from porion.core.problems import Problem
from porion.formats.texts import Text, texts_in


def texts_at_hand(folder: Path | None) -> tuple[list[Text], list[Problem]]:
    """Texts of `folder`, else of PORION_DOCUMENTS, else none."""
    named = os.environ.get("PORION_DOCUMENTS")
    if folder is not None:
        return texts_in(folder, document_apart)
    return texts_in(Path(named), document_apart) if named else ([], [])
