"""Pages with their gold: every line is marked N| for news, F| for furniture or ?| where either will do."""

from dataclasses import dataclass
from pathlib import Path

from summarizer.document import Document

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Page:
    """A page, and where its lines of news and of furniture stand in its text."""

    name: str
    text: str
    news: tuple[tuple[int, int], ...]
    furniture: tuple[tuple[int, int], ...]


def read_page(path: Path, line_end: str = "\n") -> Page:
    """Read one page and its gold."""
    text = ""
    places: dict[str, list[tuple[int, int]]] = {"N": [], "F": [], "?": []}
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line:
            mark, bar, shown = line[0], line[1], line[2:]
            assert bar == "|", f"{path.name}: {line!r} has no mark"
            places[mark].append((len(text), len(text) + len(shown)))
            text += shown
        text += line_end
    return Page(path.stem, text, tuple(places["N"]), tuple(places["F"]))


def pages() -> list[Page]:
    """All pages of the folder."""
    return [read_page(path) for path in sorted(FOLDER.glob("*.page"))]


def judge(page: Page, document: Document) -> tuple[list[str], list[str]]:
    """The lines of news that are marked as furniture, and the lines of furniture that are not."""
    marked, missed = [], []
    for lines, wrong in ((page.news, marked), (page.furniture, missed)):
        for start, end in lines:
            over = [s for s in document.sentences if s.span.start < end and start < s.span.end]
            if any((sentence.furniture is not None) == (wrong is marked) for sentence in over):
                wrong.append(document.text[start:end])
    return marked, missed
