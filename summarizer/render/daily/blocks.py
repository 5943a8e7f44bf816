"""What a page is made of, before it is Markdown, or lines on a terminal."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the page's, 2 a story's, 3 a part's of a story."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words, and the cites that stand behind them."""

    text: str
    cites: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a list: words, their cites, and what belongs under it. ``mark`` is its number where it has one."""

    text: str
    cites: str = ""
    mark: str = ""
    under: tuple["Entry", ...] = ()


@dataclass(frozen=True, slots=True)
class Entries:
    """A list."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under their heads."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Paragraph | Entries | Table
