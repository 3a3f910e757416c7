"""Shelves: what this process keeps, never beyond a number of bytes; the least used goes first."""

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import ClassVar, Generic, TypeVar

Kept = TypeVar("Kept")


class Shelf(Generic[Kept]):
    """Values by key, each with the bytes it takes; safe between threads.

    What alone would take more than a sixteenth of the shelf is not put on it.
    """

    _all: ClassVar[list["Shelf[object]"]] = []

    def __init__(self, most_bytes: int) -> None:
        self.most_bytes = most_bytes
        self.bytes = 0
        self._values: OrderedDict[Hashable, tuple[Kept, int]] = OrderedDict()
        self._lock = Lock()
        Shelf._all.append(self)  # type: ignore[arg-type]

    def __len__(self) -> int:
        return len(self._values)

    def get(self, key: Hashable) -> Kept | None:
        """What was put under the key, if it is still there."""
        with self._lock:
            found = self._values.get(key)
            if found is None:
                return None
            self._values.move_to_end(key)
            return found[0]

    def put(self, key: Hashable, value: Kept, size: int) -> None:
        """Keep a value of `size` bytes, in the place of the least used ones."""
        if size > self.most_bytes // 16:
            return
        with self._lock:
            before = self._values.pop(key, None)
            self.bytes += size - (before[1] if before else 0)
            self._values[key] = (value, size)
            while self.bytes > self.most_bytes:
                self.bytes -= self._values.popitem(last=False)[1][1]

    def clear(self) -> None:
        """Keep nothing."""
        with self._lock:
            self._values.clear()
            self.bytes = 0


def clear_all() -> None:
    """Empty every shelf of the process."""
    for shelf in Shelf._all:
        shelf.clear()
