"""Where the numbers of a text stand: single numbers put together to ranges, shares and lists."""

from collections.abc import Iterable, Iterator

from porion.core.reading.found import Number
from porion.core.reading.numbers.atoms import Atom, digit_atoms, lone_minus
from porion.core.reading.numbers.joins import added, factor, range_of, share_of, unit_shared
from porion.core.reading.numbers.ones import is_article, ones_in_lists
from porion.core.reading.numbers.word_atoms import lowered, word_atoms


def numbers_in(
    text: str, stretches: Iterable[tuple[int, int]] | None = None, *, alone: bool = False
) -> Iterator[Number]:
    """Every number of a normalised text, in order, none inside another; whether it counts
    something is asked afterwards.

    No number crosses the `stretches` (spans in order), where some are given: the cells of a
    table follow one another with a space, "12 345" may be two of them. `alone`: the text is
    one printed number, where "un" counts.
    """
    lower = lowered(text)
    spans = [(0, len(text))] if stretches is None else list(stretches)
    for place, (start, end) in enumerate(spans):
        atoms = _atoms(text, lower, start, end)
        if atoms and atoms[0].start == start + 2 and stretches is not None:
            beside = spans[max(0, place - 1) : place] + spans[place + 1 : place + 2]
            lone_minus(text, atoms[0], [first for first, _ in beside])
        yield from _joined(text, lower, atoms, start, end, alone)


def _atoms(text: str, lower: str, start: int, end: int) -> list[Atom]:
    """The single numbers of a stretch; of two that overlap, the one that begins first."""
    digits = list(digit_atoms(text, start, end))
    words = list(word_atoms(text, lower, start, end))
    words += ones_in_lists(lower, words, start, end)
    if not words:
        return digits
    atoms: list[Atom] = []
    merged = sorted(
        [*digits, *words],
        key=lambda atom: (atom.start, -atom.end),
    )
    for atom in merged:
        if not atoms or atom.start >= atoms[-1].end:
            atoms.append(atom)
    return atoms


def _joined(
    text: str, lower: str, atoms: list[Atom], start: int, end: int, alone: bool
) -> Iterator[Number]:
    at = 0
    unit_shared(text, atoms)
    while at < len(atoms):
        atom = atoms[at]
        following = atoms[at + 1] if at + 1 < len(atoms) else None
        if following is not None and added(text, atom, following, end):
            del atoms[at + 1]
            continue
        if following is not None and following.start - atom.end <= 90:
            whole = range_of(text, atom, following, start, end, alone=alone) or share_of(
                text, atom, following, end
            )
            if whole is not None:
                yield whole
                at += 2
                continue
        at += 1
        factor(text, atom, start, end)
        if alone or not is_article(lower, atom):
            yield number_of(atom)


def number_of(atom: Atom) -> Number:
    """An atom as the number that it is alone."""
    value = atom.full
    return Number(atom.start, atom.end, value, value, atom.form, atom.unit, atom.bare_end)
