"""What a page is made of, before it is Markdown, or lines on a terminal."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the page's, 2 a story's, 3 a part's of a story."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words, and the cites that stand behind them."""

    text: str
    cites: str = ""


@dataclass(frozen=True, slots=True)
class Exact:
    """Words of a line that stand in a source just so, and where, as code points into that article's text."""

    text: str
    article: int
    sentence: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences one after another."""

    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a list: words, their cites, and what belongs under it. ``mark`` is its number where it has one."""

    text: str
    cites: str = ""
    mark: str = ""
    under: tuple["Entry", ...] = ()
    exact: Exact | None = None


@dataclass(frozen=True, slots=True)
class Entries:
    """A list."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One article's figure: how it stands to the others and why, whose it is, and the article with its cite."""

    standing: str
    figure: str
    whose: str
    source: Sentence
    why: str
    exact: Exact


@dataclass(frozen=True, slots=True)
class Comparison:
    """Figures of one thing: what is counted, what comparing them came to and why, and each of them."""

    counted: str
    verdict: str
    why: str
    lines: tuple[FigureLine, ...]


@dataclass(frozen=True, slots=True)
class Comparisons:
    """The table of figures side by side."""

    comparisons: tuple[Comparison, ...]


Block = Heading | Paragraph | Entries | Comparisons
