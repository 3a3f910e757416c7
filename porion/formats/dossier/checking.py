"""`check`: everything that is wrong with a dossier, in one run."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from porion.core.problems import Problem, in_order
from porion.formats.dossier.package import Dossier
from porion.formats.dossier.reading import read_dossier
from porion.formats.dossier.rules import RULES
from porion.formats.dossier.verifying import verify
from porion.formats.texts import Text, texts_of


@dataclass(frozen=True)
class Checked:
    """A dossier and its problems by file and line."""

    dossier: Dossier
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """Those that block loading."""
        return tuple(problem for problem in self.problems if problem.blocks)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """Those that do not."""
        return tuple(problem for problem in self.problems if not problem.blocks)


def check_dossier(root: Path, texts: Iterable[Text] = ()) -> Checked:
    """Read and check the dossier in `root`.

    Passages are compared with the words of `texts` where those are at hand, and only
    bounded by the length of their document where they are not.
    """
    dossier, problems = read_dossier(root)
    return Checked(dossier, tuple(in_order([*problems, *problems_between(dossier, texts)])))


def problems_between(dossier: Dossier, texts: Iterable[Text] = ()) -> list[Problem]:
    """What is wrong between the rows of a dossier that was read, and with their passages."""
    problems = [problem for rule in RULES for problem in rule(dossier)]
    return [*problems, *verify(dossier, texts_of(dossier, texts)).problems]
