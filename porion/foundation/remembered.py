"""What many pages derive from the record: computed once for each state of it.

`remembered` is for pure derived data (days of publication, trees, counts, indexes): what follows
from the record and the arguments named, never from the day or the reader. `fragments` is for
pieces of pages, which are many: the least used are forgotten.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from threading import RLock
from typing import Any, Protocol, TypeVar

from django.conf import settings
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from porion.foundation.queries.audit import state_of_record
from porion.foundation.shelves import Shelf, clear_all

Derived = TypeVar("Derived")
Name = TypeVar("Name", bound=Hashable)


class HasKey(Protocol):
    """A programme, known by its key."""

    key: Any


#: What a piece takes in memory besides its letters.
_ASIDE = 400
_fragments: Shelf[SafeString] = Shelf(48_000_000)
_state: ContextVar[str | None] = ContextVar("porion_state_of_record", default=None)


@contextmanager
def one_state(state: str) -> Iterator[None]:
    """Within, the record is not asked again for its state: a request that only reads."""
    token = _state.set(state)
    try:
        yield
    finally:
        _state.reset(token)


def present_state() -> str:
    """The state of the record, as the request under way found it."""
    return _state.get() or state_of_record()


class _Memory:
    """The values of one state of the record; another state empties it.

    One computes while the others wait: ten requests after a change make one index, not ten.
    """

    def __init__(self) -> None:
        self._held: tuple[str, dict[Hashable, Any]] = ("", {})
        self._lock = RLock()

    def value(self, key: Hashable, compute: Callable[[], Derived]) -> Derived:
        state = present_state()
        held, values = self._held
        if held != state or key not in values:
            with self._lock:
                held, values = self._held
                if held != state:
                    values = {}
                    self._held = state, values
                if key not in values:
                    values[key] = compute()
        found: Derived = values[key]
        return found

    def clear(self) -> None:
        with self._lock:
            self._held = "", {}


_memory = _Memory()


def remembered(name: Hashable, programme: HasKey | None, compute: Callable[[], Derived]) -> Derived:
    """What `compute` returns, computed once for a state of the record; never change it.

    `name` says what it is, with every argument it depends on; few and small, or needed by all.
    """
    return _memory.value((programme and programme.key, name), compute)


def fragments(
    names: Sequence[Name], programme: HasKey, draw: Callable[[list[Name]], Mapping[Name, str]]
) -> list[SafeString]:
    """Pieces of a page by name; `draw` writes those that are not kept (HTML, already escaped).

    A name says what the piece is, with every argument it depends on, the day told of included.
    What `draw` cannot draw is left out.
    """
    where = present_state(), programme.key, get_language()
    found = {} if settings.DEBUG else {name: _fragments.get((where, name)) for name in names}
    missing = [name for name in names if found.get(name) is None]
    for name, drawn in draw(missing).items() if missing else ():
        piece = SafeString(drawn)
        found[name] = piece
        _fragments.put((where, name), piece, 2 * len(drawn) + _ASIDE)
    pieces = (found.get(name) for name in names)
    return [each for each in pieces if each is not None]


def forget() -> None:
    """Forget what this process keeps: answers, pieces of pages, derived data."""
    _memory.clear()
    clear_all()
