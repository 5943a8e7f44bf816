"""Articles out of files: texts, pages, folders of them, and JSON lines."""

import glob
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from summarizer.articles import Article
from summarizer.document import Document, Loaded, as_article, load, parse
from summarizer.errors import InputError
from summarizer.sources.items import LeftOut, day_of
from summarizer.sources.outlets import outlet_of

LINES = (".jsonl", ".ndjson")
FEEDS = (".xml", ".rss", ".atom", ".opml")
_TEXTS = (".txt", ".md", ".markdown", ".html", ".htm", ".xhtml")
_NO_ARTICLES = ("readme", "license", "licence")
"""Files that tell of a folder, not of the world."""
_BRIEF = re.compile(r"Daily brief, [A-Z][a-z]+day \d{1,2} [A-Z][a-z]+ \d{4}")
"""The title of this program's own pages, which people keep beside the articles."""
_LONGEST_LINE = 50_000_000


def files_at(path: str) -> list[Path]:
    """The files that ``path`` means: itself, those in the folder and the folders in it, or those that fit a pattern.

    In a folder that is texts, pages, JSON lines and feeds, without hidden files and READMEs. In order of their
    names. Raises ``InputError`` where there is none.
    """
    here = Path(path)
    if here.is_dir():
        found = sorted(file for file in here.rglob("*") if _is_wanted(file, here))
        if not found:
            raise InputError(f"There is nothing to read in the folder {path}: no texts, pages, JSON lines or feeds.")
        return found
    if here.exists() or not glob.has_magic(path):
        return [here]
    found = sorted(Path(name) for name in glob.glob(path, recursive=True) if Path(name).is_file())
    if not found:
        raise InputError(f"No file fits {path}.")
    return found


def article_in(file: Path) -> Article | LeftOut:
    """The article in a text or a page."""
    return _article(lambda: load(file), str(file))


def article_of(data: bytes, name: str) -> Article | LeftOut:
    """As ``article_in``, for what a file called ``name`` held."""
    return _article(lambda: parse(data, name), name)


def _article(read: Callable[[], Loaded], name: str) -> Article | LeftOut:
    try:
        loaded = as_article(read())
    except InputError as error:
        return LeftOut(name, str(error))
    document = Document(loaded.text, loaded.name, loaded.title, loaded.published)
    if _BRIEF.fullmatch(document.title or ""):
        return LeftOut(name, f"{name} is a daily brief and no article.", document.title, unread=False)
    return Article(document, outlet_of(loaded.text, site=loaded.site))


def articles_in_lines(file: Path) -> Iterator[Article | LeftOut]:
    """The articles in a file of JSON lines: ``text``, and where they are known title, url, published and outlet."""
    try:
        with file.open(encoding="utf-8-sig", errors="replace") as lines:
            number = 0
            while line := lines.readline(_LONGEST_LINE):
                number += 1
                if line.strip():
                    yield _article_of_line(line, f"{file}:{number}")
    except OSError as error:
        yield LeftOut(str(file), f"{file} cannot be read: {error.strerror}.")


def _article_of_line(line: str, name: str) -> Article | LeftOut:
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        return LeftOut(name, f"{name} is no JSON.")
    text = said.get("text") if isinstance(said, dict) else None
    if not isinstance(text, str) or not any(map(str.isalnum, text)):
        return LeftOut(name, f"{name} has no text.")
    title, url, outlet = (_string(said.get(field)) for field in ("title", "url", "outlet"))
    published = day_of(said["published"]) if said.get("published") else None
    if said.get("published") and published is None:
        return LeftOut(name, f"{name}: {said['published']!r} is no day.", title, outlet, url)
    document = Document(text, url or name, title, published)
    return Article(document, outlet or outlet_of(text, url=url), url)


def _string(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _is_wanted(file: Path, folder: Path) -> bool:
    inside = file.relative_to(folder).parts
    known = file.suffix.lower() in (*_TEXTS, *LINES, *FEEDS)
    return known and not _hidden(inside) and file.stem.lower() not in _NO_ARTICLES and file.is_file()


def _hidden(parts: tuple[str, ...]) -> bool:
    return any(part.startswith(".") for part in parts)
