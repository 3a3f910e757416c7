"""Values that equal only themselves, so that what is worked out of them is kept for a while."""

from typing import Generic, TypeVar

_Kept = TypeVar("_Kept")


class Same(Generic[_Kept]):
    """A key for a cache: equal to another only where both hold one and the same object."""

    __slots__ = ("value",)

    def __init__(self, value: _Kept) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.value is self.value
