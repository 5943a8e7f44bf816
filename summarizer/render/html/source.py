"""The source as the page shows it: paragraphs of numbered sentences, cut where something rests on their words."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from summarizer.document import Document
from summarizer.fields import Evidence
from summarizer.reading.lines import find_paragraphs
from summarizer.render.html.segments import Mark, cut
from summarizer.spans import Span

WORD, MISSED = "word", "missed"


@dataclass(frozen=True, slots=True)
class Back:
    """A link from a sentence to something that rests on it."""

    anchor: str
    label: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence: its offset where something rests on it, and whether the brief leaves it out."""

    text: str
    start: int | None
    missed: bool


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence: ``anchor`` leads to it, ``furniture`` names the rule that marked it as no news."""

    number: int
    anchor: str
    pieces: tuple[Piece, ...]
    backs: tuple[Back, ...]
    furniture: str | None


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source: paragraphs of sentences and of what stands between them; ``whole`` where its text is at hand."""

    prefix: str
    name: str
    paragraphs: tuple[tuple[SentenceView | str, ...], ...]
    whole: bool
    english: bool


@dataclass(slots=True)
class Rests:
    """What rests on a source, gathered item by item, and how its places are named on the page.

    ``prefix`` tells the sources of a page apart: it stands before a sentence's anchor (``s5``) and before
    the offsets of its words (``541-577``).
    """

    prefix: str = ""
    _backs: dict[int, dict[str, Back]] = field(default_factory=lambda: defaultdict(dict))
    _marks: dict[int, set[Mark]] = field(default_factory=lambda: defaultdict(set))
    _quoted: dict[int, Evidence] = field(default_factory=dict)

    def anchor(self, sentence: int) -> str:
        """The anchor of the sentence with this number."""
        return f"{self.prefix}s{sentence}"

    def cite(self, evidence: Evidence, back: Back) -> None:
        """Note that what ``back`` leads to rests on this sentence."""
        self._backs[evidence.sentence][back.anchor] = back
        self._quoted.setdefault(evidence.sentence, evidence)

    def words(self, evidence: Evidence) -> str:
        """Note that something rests on these words of a sentence, and return how the page names them."""
        self._marks[evidence.sentence].add((evidence.start, evidence.end, WORD))
        return f"{self.prefix}{evidence.start}-{evidence.end}"

    def miss(self, sentence: int, start: int, end: int) -> str:
        """Note that the brief leaves out these words, and return how the page names them."""
        self._marks[sentence].add((start, end, MISSED))
        return f"{self.prefix}{start}-{end}"

    def view(self, document: Document) -> SourceView:
        """The whole source."""
        return SourceView(
            self.prefix, document.name, tuple(self._paragraphs(document)), True, document.reading.is_english
        )

    def view_of_cited(self, name: str) -> SourceView:
        """What is known of a source without its text: the sentences that something rests on, in order."""
        sentences = (
            self._sentence(number, Span(cited.start, cited.end), cited.text, None) for number, cited in self._cited()
        )
        return SourceView(self.prefix, name, tuple((sentence,) for sentence in sentences), False, True)

    def _cited(self) -> Iterable[tuple[int, Evidence]]:
        return sorted(self._quoted.items())

    def _paragraphs(self, document: Document) -> Iterator[tuple[SentenceView | str, ...]]:
        text, sentences = document.text, document.sentences
        paragraphs = list(find_paragraphs(text))
        starts = [paragraph.start for paragraph in paragraphs]
        inside: dict[int, list[int]] = defaultdict(list)
        for index, sentence in enumerate(sentences):
            inside[bisect_right(starts, sentence.span.start) - 1].append(index)
        for place, paragraph in enumerate(paragraphs):
            pieces: list[SentenceView | str] = []
            position = paragraph.start
            for index in inside[place]:
                sentence = sentences[index]
                pieces.append(text[position : sentence.span.start])
                pieces.append(self._sentence(sentence.number, sentence.span, sentence.text, sentence.furniture))
                position = sentence.span.end
            pieces.append(text[position : paragraph.end])
            yield tuple(piece for piece in pieces if piece)

    def _sentence(self, number: int, span: Span, text: str, furniture: str | None) -> SentenceView:
        pieces = tuple(
            Piece(
                text[segment.start - span.start : segment.end - span.start],
                segment.start if segment.labels else None,
                MISSED in segment.labels,
            )
            for segment in cut(span.start, span.end, self._marks.get(number, ()))
        )
        backs = tuple(self._backs.get(number, {}).values())
        return SentenceView(number, self.anchor(number), pieces, backs, furniture and furniture.replace("_", " "))
