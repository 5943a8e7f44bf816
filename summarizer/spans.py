"""Where something stands in a text."""

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points: ``text[span.start:span.end]`` is the surface."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The surface that this span covers in ``text``."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def moved(self, offset: int) -> "Span":
        """The same span ``offset`` code points further on."""
        return Span(self.start + offset, self.end + offset)
