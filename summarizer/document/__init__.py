"""A news text: its sentences, its title and date, and what on its page is no news."""

import datetime
import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple
from weakref import ref

from summarizer.document.dateline import recent_dateline_day
from summarizer.document.furniture import Layout, lay_out
from summarizer.document.labels import mark_of_sentence
from summarizer.document.loading import Loaded, as_article, decode, load, load_page, looks_like_json, parse
from summarizer.document.page import read_page
from summarizer.document.workings import Workings
from summarizer.memo import memoized
from summarizer.reading.lines import find_paragraphs
from summarizer.reading.read import Reading
from summarizer.reading.sentences import cut_paragraph
from summarizer.spans import Span

__all__ = [
    "Document",
    "Loaded",
    "OfDocument",
    "Sentence",
    "as_article",
    "decode",
    "load",
    "load_page",
    "looks_like_json",
    "parse",
    "recent_dateline_day",
]

_LINE_BREAK = re.compile(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


class Sentence(NamedTuple):
    """A sentence of a document. Numbers start at 1 and count furniture as well."""

    number: int
    span: Span
    text: str
    furniture: str | None = None
    """None for news; otherwise the name of the rule that marked it, such as "byline" or "read_also"."""


class Document:
    """A text and what it says about itself. The text is never altered; all offsets are code points into it.

    The title and the day of publication are looked for on the page where they are not given. Nothing is
    read before it is asked for, and nothing is read twice while its `memo` is kept. Documents are equal when their
    texts and names are.

    >>> document = Document("Norway sold 12 ships to Chile. Chile paid in copper.", "ships.txt")
    >>> document.sentence(2).text
    'Chile paid in copper.'
    >>> document.sentence(2).span.of(document.text)
    'Chile paid in copper.'
    """

    def __init__(
        self, text: str, name: str = "", title: str | None = None, published: datetime.date | None = None
    ) -> None:
        self.text = text
        self.name = name
        self._given_title = title
        self._given_published = published
        self._workings = Workings()
        self._whole: Document | None = None
        self._read: frozenset[int] | None = None

    @classmethod
    def load(cls, path: str | Path, *, title: str | None = None, published: datetime.date | None = None) -> "Document":
        """Read a .txt, .md or .html file, or standard input where ``path`` is "-".

        Plain text and Markdown are kept code point for code point, line ends included; only a byte order
        mark is no part of the text. Of a web page the text is the story that was extracted from it.
        UTF-8, UTF-16 and Windows-1252 are told apart. Raises `InputError` with one plain line where there is no
        file, nothing in it, no text, no sentence, or JSON.
        """
        return cls._of(load(path), title, published)

    @classmethod
    def parse(
        cls, data: bytes, name: str, *, title: str | None = None, published: datetime.date | None = None
    ) -> "Document":
        """As ``load``, for what a file called ``name`` held: its ending says whether it is a web page."""
        return cls._of(parse(data, name), title, published)

    @classmethod
    def _of(cls, loaded: Loaded, title: str | None, published: datetime.date | None) -> "Document":
        loaded = as_article(loaded)
        return cls(loaded.text, loaded.name, title or loaded.title, published or loaded.published)

    def __repr__(self) -> str:
        return f"Document({self.name or self.text[:40]!r}, {len(self.text)} characters)"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Document) and self.name == other.name and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __reduce__(self) -> tuple[type["Document"], tuple[str, str, str | None, datetime.date | None]]:
        return Document, (self.text, self.name, *self.given)

    @property
    def given(self) -> tuple[str | None, datetime.date | None]:
        """The title and the day that it was given, not what its page says: with the text, all that it follows from."""
        return self._given_title, self._given_published

    @cached_property
    def id(self) -> str:
        """The SHA-256 of the text in UTF-8, as "sha256:…"."""
        return "sha256:" + hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def title(self) -> str | None:
        """The headline, as it was given or as the page prints it."""
        return self._layout.title

    @cached_property
    def published(self) -> datetime.date | None:
        """The day of publication, as it was given or as the page prints it around the story."""
        return self._given_published or self._layout.published

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences in order, furniture included."""
        found: list[Sentence] = []
        for paragraph, mark in zip(self._paragraphs, self._layout.marks, strict=True):
            for span in cut_paragraph(self.text, paragraph):
                text = span.of(self.text)
                found.append(Sentence(len(found) + 1, span, text, mark or mark_of_sentence(text)))
        return tuple(found)

    @cached_property
    def body(self) -> tuple[Sentence, ...]:
        """The sentences that are news."""
        return tuple(sentence for sentence in self.sentences if sentence.furniture is None)

    def sentence(self, number: int) -> Sentence | None:
        """The sentence with this number, or None where there is none."""
        return self.sentences[number - 1] if 0 < number <= len(self.sentences) else None

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds this offset, or None where white space or nothing stands."""
        index = bisect_right(self._starts, offset) - 1
        return self.sentences[index] if index >= 0 and offset < self.sentences[index].span.end else None

    @property
    def memo(self) -> dict[Any, Any]:
        """What was found out about this document; see `Workings` for how long it is kept."""
        return self._workings.of(len(self.text))

    @property
    def reading(self) -> Reading:
        """What the readers find in the news of this document, each reader run once, at first use."""
        return _reading_of(self)

    def narrowed(self, numbers: Iterable[int]) -> "Document":
        """This document, of whose news the readers read only the sentences with these ``numbers``.

        Text, offsets and sentences are the same. Reading a long text takes long, and seldom is all of it asked about.
        """
        document = Document(self.text, self.name, self._given_title, self._given_published)
        document.__dict__.update(
            {known: getattr(self, known) for known in ("title", "published", "sentences", "body", "_paragraphs")}
        )
        document._whole, document._read, document._workings = self.whole, frozenset(numbers), Workings(passing=True)
        return document

    @property
    def whole(self) -> "Document":
        """The document that this one was narrowed from, or itself."""
        return self._whole or self

    @cached_property
    def _paragraphs(self) -> tuple[Span, ...]:
        return tuple(find_paragraphs(self.text))

    @cached_property
    def _layout(self) -> Layout:
        return lay_out(read_page(self.text, self._paragraphs), self._given_title)

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.sentences]

    @property
    def _news(self) -> str:
        """The text with blank lines for what is no news, code point for code point, and wrapped lines unwrapped."""
        first = {paragraph.start for paragraph in self._paragraphs}
        pieces, position = [], 0
        for sentence in self.body:
            if self._read is not None and sentence.number not in self._read:
                continue
            gap = self.text[position : sentence.span.start]
            goes_on = sentence.span.start not in first and not gap.strip()
            pieces.append(" " * len(gap) if goes_on else _blank(len(gap)))
            pieces.append(_LINE_BREAK.sub(" ", sentence.text))
            position = sentence.span.end
        pieces.append(_blank(len(self.text) - position))
        return "".join(pieces)


class OfDocument:
    """What a document keeps of itself in its `memo`. It does not keep the document: so both go when nobody needs that
    any more, and wait for no search for garbage."""

    def __init__(self, document: Document) -> None:
        self._document = ref(document)

    @property
    def document(self) -> Document:
        """The document; whoever uses this holds it."""
        found = self._document()
        assert found is not None, "the document that this is of is gone"
        return found


def _blank(length: int) -> str:
    """What ends a paragraph and says nothing; a long one is a single line more, since readers look at each."""
    return "\n" * length if length < 3 else f"\n{' ' * (length - 2)}\n"


@memoized
def _reading_of(document: Document) -> Reading:
    return Reading(document._news, document.published)
