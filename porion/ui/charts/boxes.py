"""Rectangles of a drawing, to keep marks and labels apart."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels; y grows downward."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        """The height half-way down."""
        return (self.top + self.bottom) / 2

    def overlap(self, other: "Box") -> float:
        """The area that both cover."""
        if other.left >= self.right or other.right <= self.left:
            return 0.0
        if other.top >= self.bottom or other.bottom <= self.top:
            return 0.0
        width = min(self.right, other.right) - max(self.left, other.left)
        return width * (min(self.bottom, other.bottom) - max(self.top, other.top))

    def outside(self, other: "Box") -> float:
        """The area of this box that lies outside the other."""
        own = (self.right - self.left) * (self.bottom - self.top)
        return own - self.overlap(other)

    def grown(self, by: float) -> "Box":
        """The box with a margin."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)
