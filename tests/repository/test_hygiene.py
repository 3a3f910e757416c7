"""What must stand in no file of the repository."""

import re
from pathlib import Path

import pytest

from tests.repository.sources import files, text_of

# Written so that this file does not hold what it looks for.
UNFINISHED = re.compile(r"\b(?:T[O]DO|F[I]XME|X[X]X|H[A]CK)\b")
MACHINE_PATHS = re.compile(r"(?<![\w.:/~<-])/(?:home|root|work|farm|Users|mnt|srv)/\w")
REGISTRIES = re.compile(
    r"(?:pypi|pythonhosted|npm[j]s|deb\.debian|crates)\.(?:org|com|io)"
    r"|(?<!--no-emit-)index[-]url\b",
    re.IGNORECASE,
)
WORKPLACE = re.compile(
    r"\b(?:cla[u]de|anthro[p]ic|chat[g]pt|copi[l]ot|open[a]i|l[l]m|before[-]stop)\b"
    r"|(?:coding|this) ses[s]ion",
    re.IGNORECASE,
)
LARGE = 1024 * 1024
#: Larger ones, each with its reason.
LARGE_ALLOWED = {
    # The map to explore, as its authors ship it; a reader loads it only by asking for that map.
    "porion/ui/static/ui/vendor/maplibre-gl.mjs",
}
TEXTS = [path for path in files() if text_of(path) is not None and path.name != "LICENSE"]


def found(pattern: re.Pattern[str]) -> list[str]:
    """file:line: match, for every line of the repository that the pattern finds."""
    return [
        f"{path}:{number}: {match.group()}"
        for path in TEXTS
        for number, line in enumerate((text_of(path) or "").splitlines(), start=1)
        if (match := pattern.search(line))
    ]


@pytest.mark.parametrize(
    "pattern",
    [UNFINISHED, MACHINE_PATHS, REGISTRIES, WORKPLACE],
    ids=["unfinished", "machine paths", "registries", "workplace"],
)
def test_no_file_holds(pattern: re.Pattern[str]) -> None:
    assert found(pattern) == []


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (UNFINISHED, "# {}: later".format("TO" + "DO")),
        (MACHINE_PATHS, "open('{}/somebody/file')".format("/" + "home")),
        (REGISTRIES, "see {}.org".format("pypi")),
        (REGISTRIES, "install --index{} there".format("-url")),
        (WORKPLACE, "made in a coding {}".format("session")),
    ],
)
def test_the_patterns_see(pattern: re.Pattern[str], text: str) -> None:
    assert pattern.search(text)


@pytest.mark.parametrize("text", ["--no-emit-index-url", "a/home/b", "https://example.org/home/x"])
def test_the_patterns_let_pass(text: str) -> None:
    assert not any(p.search(text) for p in (UNFINISHED, MACHINE_PATHS, REGISTRIES, WORKPLACE))


def test_text_is_plain() -> None:
    """UTF-8, Unix line ends, a line end at the end (vendored minified files apart)."""
    odd = [
        str(path)
        for path in TEXTS
        if (text := text_of(path)) and ("\r" in text or not text.endswith("\n"))
        if "static" not in path.parts and path.suffix != ".svg"
    ]
    assert odd == []


def test_no_file_is_large() -> None:
    large = {str(path) for path in files() if path.stat().st_size > LARGE}
    assert large - LARGE_ALLOWED == set()


def test_every_folder_of_tests_is_a_package() -> None:
    """Two test files may have one name in two folders: that takes packages."""
    folders = {path.parent for path in files() if path.suffix == ".py" and path.parts[0] == "tests"}
    assert [str(folder) for folder in folders if folder / "__init__.py" not in files()] == []


def test_names_of_files_are_plain() -> None:
    odd = re.compile(r"[^A-Za-z0-9_.@-]")
    assert [str(p) for p in files() if any(odd.search(part) for part in Path(p).parts)] == []
