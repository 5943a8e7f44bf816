"""An article and its report, cut down to what the daily brief needs: the readers' work is let go of afterwards."""

import datetime
import pickle
import zlib
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from summarizer.articles import Article
from summarizer.briefing.copies import runs_of
from summarizer.briefing.measuring import Measure, families, measure_of
from summarizer.briefing.traits import Trait, traits_of
from summarizer.briefing.vocabulary import COUNTING, TALLIES
from summarizer.checks.passage import Passage
from summarizer.checks.setting import setting_of
from summarizer.checks.source import Source
from summarizer.checks.vocabulary.nouns import PEOPLE, is_general
from summarizer.document import Document, Sentence
from summarizer.fields import Evidence, Item, Quantity
from summarizer.pipeline.resolve import locate, quantity_of
from summarizer.reading.dates import Date
from summarizer.reading.numbers import Number
from summarizer.report import Report
from summarizer.schemas.actors import Actor
from summarizer.schemas.brief import Brief, Line
from summarizer.schemas.claims import Claim
from summarizer.schemas.daily import ArticleEntry, Writer
from summarizer.schemas.exchanges import Exchange
from summarizer.schemas.figures import Figure

T = TypeVar("T", bound=Item)

_COUNTED = frozenset({"quantity", "money", "percent", "duration"})
_SUBJECT = 5
"""The words of a sentence's beginning in which "insurers put …" and "the police have counted …" are looked for."""
_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "has", "have", "had"})
_SCALES = frozenset({"million", "billion", "trillion", "thousand", "m", "bn"})
_LEANS = frozenset({"they", "it", "these", "those", "together", "this", "that", "them", "he", "she"})


@dataclass(frozen=True, slots=True)
class Told:
    """A number as one article tells it. ``asked`` is false for what only the readers found, not the report."""

    article: int
    quantity: Quantity
    start: int
    end: int
    sentence: Sentence
    measures: str
    measure: Measure
    period: str | None
    as_of: datetime.date | None
    attributed_to: str | None
    via: str | None
    asked: bool


@dataclass(frozen=True, slots=True)
class Dated:
    """A sentence and the days that it speaks of."""

    sentence: Sentence
    date: Date


@dataclass(slots=True)
class Digest:
    """What is kept of an article. ``named`` is false where the report is of another schema or there is none."""

    number: int
    name: str
    title: str | None
    outlet: str | None
    url: str | None
    published: datetime.date | None
    id: str
    body: tuple[Sentence, ...]
    writer: Writer = "source"
    headline: Line | None = None
    summary: tuple[Line, ...] = ()
    actors: tuple[Actor, ...] = ()
    claims: tuple[Claim, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    figures: tuple[Told, ...] = ()
    dates: tuple[Dated, ...] = ()
    relative: frozenset[int] = frozenset()
    """The sentences whose days count from the article's own ("on Monday"), known or not."""

    def sentence(self, number: int) -> Sentence | None:
        """The news sentence with this number."""
        return next((sentence for sentence in self.body if sentence.number == number), None)


@dataclass(frozen=True, slots=True)
class Prepared:
    """What one article brings to a brief: plain values, small, and nothing in it keeps the document.

    ``entry`` is the article as the brief lists it, not numbered yet; ``runs`` is what copies are found by and
    ``traits`` what stories are; the digest is packed, since of ten thousand only a story's are needed at a time.
    """

    entry: ArticleEntry
    has_news: bool
    withheld: tuple[tuple[str, str, tuple[str, ...]], ...]
    runs: "array[int]"
    traits: tuple[Trait, ...]
    packed: bytes

    def digest(self, number: int) -> Digest:
        """The digest under the article's number in the brief."""
        digest: Digest = pickle.loads(zlib.decompress(self.packed))
        digest.number = number
        digest.figures = tuple(replace(told, article=number) for told in digest.figures)
        return digest


def prepare(article: Article, report: Report) -> Prepared:
    """Cut ``article`` and its ``report``, of the schema ``brief``, down to what a brief needs; no number yet."""
    document = article.document
    digest = _digest(article, document, report)
    return Prepared(
        entry=ArticleEntry(
            number=0,
            id=document.id,
            name=document.name,
            title=document.title,
            outlet=article.outlet,
            url=article.url,
            published=document.published,
        ),
        has_news=bool(document.body),
        withheld=tuple(
            (one.path, _words(one.item), tuple(f.message or f.check for f in one.findings if f.failed))
            for one in report.withheld
        ),
        runs=runs_of(" ".join(sentence.text for sentence in document.body)),
        traits=traits_of(document),
        packed=zlib.compress(pickle.dumps(digest), 1),
    )


def _digest(article: Article, document: Document, report: Report) -> Digest:
    found = Digest(
        number=0,
        name=document.name,
        title=document.title,
        outlet=article.outlet,
        url=article.url,
        published=document.published,
        id=document.id,
        body=document.body,
    )
    brief = report.brief
    if not isinstance(brief, Brief):
        return found
    reader = _Reader(found, document)
    found.writer = "source" if report.engine.model is None else "model"
    found.headline = _bare(brief.headline) if brief.headline else None
    found.summary = tuple(map(_bare, brief.summary))
    found.actors = tuple(map(_bare, brief.actors))
    found.claims = tuple(map(_bare, brief.claims))
    found.exchanges = tuple(map(_bare, brief.exchanges))
    found.figures = tuple(reader.figures(brief))
    found.dates = tuple(reader.dates())
    found.relative = frozenset(reader.relative())
    return found


def _bare(item: T) -> T:
    """The item without what the checks said of it: it passed them, and ten thousand articles are many."""
    return item.model_copy(update={"findings": ()})


def _words(item: dict) -> str:  # type: ignore[type-arg]
    return "; ".join(f"{name}: {value}" for name, value in item.items() if value not in (None, "", []))


class _Reader:
    """Reads the figures of one article where they stand."""

    def __init__(self, found: Digest, document: Document) -> None:
        self._found = found
        self._document = document
        self._source = Source(document)
        self._counters: dict[int, str] = {}
        self._currency = ""
        self._last: dict[tuple[str, str], tuple[int, Measure, str | None]] = {}

    def figures(self, brief: Brief) -> Iterator[Told]:
        """The report's figures, then what the readers find besides."""
        vias = {evidence.sentence: claim.via for claim in brief.claims if claim.via for evidence in claim.evidence}
        taken: set[int] = set()
        for figure in brief.figures:
            placed = self._place(figure.quantity.text, figure.evidence)
            for number, sentence in placed:
                if number.span.start in taken:
                    continue
                taken.add(number.span.start)
                yield self._told(figure, number, sentence, vias.get(sentence.number))
        for number in self._document.reading.numbers:
            place = self._document.sentence_at(number.span.start)
            if place is not None and number.span.start not in taken and self._counts(number, place):
                yield self._told(None, number, place, vias.get(place.number))

    def _place(self, surface: str, evidence: tuple[Evidence, ...]) -> Iterator[tuple[Number, Sentence]]:
        """The number that ``surface`` is in the first cited sentence that has it, and its equals in the others."""
        first: Number | None = None
        for cited in evidence:
            sentence = self._document.sentence(cited.sentence)
            if sentence is None:
                continue
            numbers = self._source.passage(sentence).numbers
            span = locate(surface, sentence.span, self._document.text)
            found = next((number for number in numbers if span and number.span.overlaps(span)), None)
            if found is None and first is not None:
                found = next((number for number in numbers if _same_value(number, first)), None)
            if found is not None:
                first = first or found
                yield found, sentence

    def _counts(self, number: Number, sentence: Sentence) -> bool:
        """Whether a number that the report leaves out says how much or how many of what."""
        if number.kind not in _COUNTED or (number.value is None and number.low is None):
            return False
        if number.kind == "quantity" and (number.relation == "vague" or number.value == 1):
            return False
        if number.kind == "quantity" and number.unit is None:
            setting = setting_of(self._source.passage(sentence), number)
            if not (setting.state or setting.head):
                return False
        return not any(date.span.overlaps(number.span) for date in self._document.reading.dates)

    def _told(self, figure: Figure | None, number: Number, sentence: Sentence, via: str | None) -> Told:
        passage = self._source.passage(sentence)
        measures = figure.measures if figure else _plain_measure(passage, number)
        period = figure.period if figure else None
        attributed = (figure.attributed_to if figure else None) or self._counter(passage, number)
        if attributed:
            self._counters[sentence.number] = attributed
        measure = self._told_before(passage, measure_of(passage, number, measures, period), attributed)
        return Told(
            article=self._found.number,
            quantity=figure.quantity if figure and figure.quantity.text in sentence.text else quantity_of(number),
            start=number.span.start,
            end=number.span.end,
            sentence=sentence,
            measures=measures,
            measure=measure,
            period=period,
            as_of=self._as_of(passage, measure),
            attributed_to=attributed,
            via=via,
            asked=figure is not None,
        )

    def _told_before(self, passage: Passage, measure: Measure, voice: str | None) -> Measure:
        """What a number measures that does not say it itself, from the number before it in this sentence or the last.

        "It had earlier forecast $9.9 billion" leans on what was told before; "it will cut about 900" leaves the noun
        out; and of two voices one after the other ("police estimated the crowd at …") both count the same.
        """
        key = (measure.kind, measure.unit)
        number, last, whose = self._last.get(key, (0, measure, None))
        near = passage.number - number <= 1
        opening = next((word.lower for word in passage.words), "")
        bare = not any(map(families, measure.words - {measure.head})) and not measure.state
        money = self._last.get(("money", self._currency), (0, measure, None))
        if self._is_of_money(measure, passage, money[0]):
            measure = replace(money[1], around=measure.around, earlier=measure.earlier, act=measure.act)
        elif near and not measure.words and opening in _LEANS:
            measure = replace(measure, words=last.words, head=last.head, bearers=last.bearers)
        elif near and bare and measure.kind == "quantity" and last.head:
            if not measure.head:
                measure = replace(measure, head=last.head)
            elif voice and whose and voice != whose and _may_be_people(measure.head) and _may_be_people(last.head):
                measure = replace(measure, head=last.head, words=measure.words | last.words)
        if measure.kind == "money":
            self._currency = measure.unit
        self._last[measure.kind, measure.unit] = (passage.number, measure, voice)
        return measure

    def _is_of_money(self, measure: Measure, passage: Passage, last: int) -> bool:
        """Whether a bare number is money as the last was: "2.1 million euros. She had spoken of 1.5 million"."""
        bare = measure.kind == "quantity" and not (measure.head or measure.state or measure.unit)
        scaled = any(word.lower in _SCALES for word in passage.words)
        return bare and scaled and passage.number - last <= 1 and not any(map(families, measure.words))

    def _counter(self, passage: Passage, number: Number) -> str | None:
        """Who counted, where no attribution says so: "Seoul has counted …", "South Korea's tally"."""
        names = [name for name in passage.names if name.span.end <= number.span.start]
        for name in reversed(names):
            after = [word for word in passage.words if name.span.end <= word.start < number.span.start]
            content = [word for word in after if word.lower not in ("has", "have", "had", "'s", "’s")][:2]
            possessive = self._document.text[name.span.end - 2 : name.span.end + 2].replace("’", "'")
            if content and content[0].stem in (TALLIES if "'s" in possessive else COUNTING):
                return str(name.text)
        words = [word for word in passage.words if word.end <= number.span.start]
        verb = next((at for at, word in enumerate(words[:_SUBJECT]) if at and word.stem in COUNTING), 0)
        subject = [word for word in words[:verb] if word.lower not in _DETERMINERS]
        if subject and all(word.kind == "content" for word in subject):
            return self._document.text[subject[0].start : subject[-1].end]
        opening = next((word.lower for word in passage.words), "")
        return self._counters.get(passage.number - 1) if opening in _LEANS else None

    def _as_of(self, passage: Passage, measure: Measure) -> datetime.date | None:
        """The day for which the sentence tells its numbers: the last one it names that is over, else the article's."""
        published = self._found.published
        if measure.gone:
            ends = [date.end for date in passage.dates if date.end and (published is None or date.end < published)]
            return max(ends, default=None)
        return published

    def dates(self) -> Iterator[Dated]:
        """The days that the sentences speak of, where they are known."""
        for date in self._document.reading.dates:
            sentence = self._document.sentence_at(date.span.start)
            if sentence is not None and date.start is not None and date.end is not None:
                yield Dated(sentence, date)

    def relative(self) -> Iterator[int]:
        """The numbers of the sentences with days that count from the article's own."""
        for date in self._document.reading.dates:
            sentence = self._document.sentence_at(date.span.start)
            if sentence is not None and (date.relative or (date.start is None and not date.text[:1].isdigit())):
                yield sentence.number


def _may_be_people(head: str) -> bool:
    return is_general(head) or head in PEOPLE


def _same_value(one: Number, other: Number) -> bool:
    return (one.kind, one.value, one.low, one.high) == (other.kind, other.value, other.low, other.high)


def _plain_measure(passage: Passage, number: Number) -> str:
    """What a number that no report lists measures: its noun with its complement, or its verb's subject."""
    setting = setting_of(passage, number)
    noun = number.unit if number.kind == "quantity" and number.unit else setting.measure or ""
    of = " ".join(word.lower for word in setting.of)
    subject = " ".join(word.lower for word in setting.subject)
    if noun or of:
        return " ".join(part for part in (noun, f"of {of}" if of and noun else of) if part)
    return subject or "number"
