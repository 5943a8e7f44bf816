"""An article and its report, cut down to what the daily brief needs: the readers' work is let go of afterwards."""

import datetime
import pickle
import re
import zlib
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from summarizer.articles import Article
from summarizer.briefing.amounts import is_telling
from summarizer.briefing.clock import clock_of
from summarizer.briefing.copies import runs_of
from summarizer.briefing.givers import Givers, is_voiced, words_before
from summarizer.briefing.leaning import Leaning
from summarizer.briefing.measuring import Measure, clause_words, content_of, measure_of
from summarizer.briefing.rivals import given
from summarizer.briefing.traits import Trait, traits_of
from summarizer.briefing.vocabulary import GROWING
from summarizer.checks.figures.setting import setting_of
from summarizer.checks.passages.passage import Passage
from summarizer.checks.passages.source import source_of
from summarizer.checks.passages.words import read_words
from summarizer.document import Document, Sentence
from summarizer.fields import Evidence, Item, Quantity
from summarizer.pipeline.resolve import locate, quantity_of
from summarizer.reading.dates import Date
from summarizer.reading.numbers import Number
from summarizer.report import Report, Withheld
from summarizer.schemas.actors import Actor
from summarizer.schemas.brief import Brief, Line
from summarizer.schemas.claims import Claim
from summarizer.schemas.daily import ArticleEntry, Writer
from summarizer.schemas.exchanges import Exchange
from summarizer.schemas.figures import Figure

T = TypeVar("T", bound=Item)
_ON = len("on ")
_IN = re.compile(r"\b(?:in|of) $", re.IGNORECASE)
LONG_AGO = datetime.timedelta(days=60)
"""After so long what is told of a month or a year is no earlier state of the news."""
_HOUR = re.compile(r"^\d{1,2} (?=[A-Z])")
"""What a live blog's time leaves at the beginning of a sentence's words."""
_AGED = re.compile(
    r"\b(?:who (?:is|was|turned|turns)|aged|(?:has|had|just) turned)(?: now| only| just)? $", re.IGNORECASE
)
"""What stands before somebody's age."""
_LIST = 40
"""A sentence with more numbers is a list or a table, of which only what the report has is read."""
_NEAR = 6
_RELATIVE = re.compile(r"(?: of (?:the|a) (?:type|kind|sort))?,? (?:that|which|who|whom|whose)\b")
"""Where a clause begins that a noun is told by: shells of the type that."""
_WAS = frozenset({"was", "were"})

_FIGURES = "figures"
_COUNTED = frozenset({"quantity", "money", "percent", "duration"})


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
    clock: datetime.time | None = None
    """When on the day ``as_of``, as its sentence says."""
    voice: str | None = None
    """Whose figure it is under one name for all articles of a story, a minister's being his country's."""
    doubts: tuple[str, ...] = ()
    """Why the report withholds it, of a figure that is shown beside others all the same."""
    likely: Mapping[tuple[int, int], float] = field(default_factory=dict, compare=False)
    """How likely it is of one thing with other numbers of its story, by their article and where they begin."""


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
    set_aside: str | None
    """Why it goes into no story, where it does not."""
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
        set_aside=_unread(report) if document.body else "it has no news in it",
        withheld=tuple((one.path, _words(one.item), _reasons(one)) for one in report.withheld),
        runs=runs_of(" ".join(sentence.text for sentence in document.body)),
        traits=traits_of(document),
        packed=zlib.compress(pickle.dumps(digest), 1),
    )


def _unread(report: Report) -> str | None:
    """What kept an engine from reading anything in an article, such as its language."""
    return report.engine.trouble if next(report.entries(), None) is None else None


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
    doubts = {str(one.item.get("quantity")): _reasons(one) for one in report.withheld if one.path.startswith(_FIGURES)}
    reader = _Reader(found, article, doubts)
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


def _reasons(withheld: Withheld) -> tuple[str, ...]:
    return tuple(finding.message or finding.check for finding in withheld.findings if finding.failed)


def _words(item: dict) -> str:  # type: ignore[type-arg]
    return "; ".join(str(value) for value in item.values() if value not in (None, "", []))


class _Reader:
    """Reads the figures of one article where they stand."""

    def __init__(self, found: Digest, article: Article, doubts: Mapping[str, tuple[str, ...]]) -> None:
        self._found = found
        self._doubts = doubts
        self._document = article.document
        self._source = source_of(article.document)
        self._givers = Givers()
        self._leaning = Leaning()

    def figures(self, brief: Brief) -> list[Told]:
        """The report's figures, then what the readers find besides; they are read in the order of the text."""
        vias = {evidence.sentence: claim.via for claim in brief.claims if claim.via for evidence in claim.evidence}
        found: dict[int, tuple[int, Figure | None, Number, Sentence]] = {}
        for figure in brief.figures:
            for number, sentence in self._place(figure.quantity.text, figure.evidence):
                found.setdefault(number.span.start, (len(found), figure, number, sentence))
        for number in self._document.reading.numbers:
            place = self._document.sentence_at(number.span.start)
            if place is None or number.span.start in found or len(self._source.passage(place).numbers) > _LIST:
                continue
            if self._counts(number, place):
                found[number.span.start] = (len(found), None, number, place)
        told = {
            order: self._told(figure, number, sentence, vias.get(sentence.number))
            for _, (order, figure, number, sentence) in sorted(found.items())
        }
        return [told[order] for order in sorted(told)]

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
        if number.kind == "quantity" and number.unit is None and not is_telling(number.value):
            passage = self._source.passage(sentence)
            if _AGED.search(words_before(passage, number)):
                return False
            setting = setting_of(passage, number)
            if not (setting.state or setting.head or is_voiced(passage, number) or _is_given_alone(passage, number)):
                return False
        return not any(date.span.overlaps(number.span) for date in self._document.reading.dates)

    def _told(self, figure: Figure | None, number: Number, sentence: Sentence, via: str | None) -> Told:
        passage = self._source.passage(sentence)
        told = figure and figure.quantity.text not in figure.measures
        measures = _HOUR.sub("", figure.measures) if figure and told else _plain_measure(passage, number)
        period = figure.period if figure else None
        attributed = self._given_by(figure, passage, number)
        measure = measure_of(passage, number, measures, period)
        if figure and not told:  # its clause is all that the report has for what it measures
            measure = replace(measure, words=measure.words | clause_words(passage, number))
        measure = self._leaning.completed(passage, number, measure, attributed)
        giver = {word.stem for word in read_words(attributed or "")}
        measure = replace(measure, words=measure.words - giver)
        if not (measure.words or measure.head or measure.state):
            measure = replace(measure, words=clause_words(passage, number) - giver)
        if before := self._document.sentence(passage.number - 1):
            measure = replace(measure, context=content_of(self._source.passage(before)))
        if self._is_long_ago(passage, number):
            measure = replace(measure, gone=True)
        as_of = self._as_of(passage, number, measure)
        quantity = figure.quantity if figure and figure.quantity.text in sentence.text else quantity_of(number)
        return Told(
            article=self._found.number,
            quantity=quantity,
            start=number.span.start,
            end=number.span.end,
            sentence=sentence,
            measures=measures,
            measure=measure,
            period=period,
            as_of=as_of,
            clock=clock_of(passage, number),
            attributed_to=attributed,
            via=via,
            asked=figure is not None,
            doubts=self._doubts.get(quantity.text, ()) if figure is None else (),
        )

    def _given_by(self, figure: Figure | None, passage: Passage, number: Number) -> str | None:
        before = self._document.sentence(passage.number - 1)
        known = figure.attributed_to if figure else None
        rival = given(passage, number)
        return self._givers.of(
            passage, number, rival.giver if rival else known, self._source.passage(before) if before else None
        )

    def _as_of(self, passage: Passage, number: Number, measure: Measure) -> datetime.date | None:
        """The day for which the sentence tells its numbers: the last one it names that is over, else the article's."""
        published = self._found.published
        if not measure.gone and not _stands_on_a_day(passage, number):
            return published
        ends = [date.end for date in passage.dates if date.end and (published is None or date.end < published)]
        return max(ends, default=None if measure.gone else published)

    def _is_long_ago(self, passage: Passage, number: Number) -> bool:
        """Whether the number's clause is about a month or a year that is over: "in 2009 a collapse killed 31"."""
        published, clause = self._found.published, passage.clause_at(number.span)
        if published is None or clause is None:
            return False
        dates = [date for date in passage.dates if date.end]
        before = [date for date in dates if date.span.end <= number.span.start][-1:]
        told = [date for date in dates if clause.start <= date.span.start < clause.end] or before
        text = self._document.text
        return any(
            date.end < published - LONG_AGO and _IN.search(text, max(0, date.span.start - _ON), date.span.start)
            for date in told
        )

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


def _stands_on_a_day(passage: Passage, number: Number) -> bool:
    """Whether a count is told as it stood on a day: "On Wednesday it was 4,100"."""
    before = passage.words_before(number.span.start)[-_NEAR:]
    if not any(word.stem in GROWING or word.lower in _WAS for word in before):
        return False
    start = passage.span.start + len(passage.text) - len(passage.text.lstrip(' “"'))
    return any(date.precision == "day" and date.span.start - start <= _ON for date in passage.dates)


def _is_given_alone(passage: Passage, number: Number) -> bool:
    found = given(passage, number)
    return found is not None and not found.said


def _same_value(one: Number, other: Number) -> bool:
    return (one.kind, one.value, one.low, one.high) == (other.kind, other.value, other.low, other.high)


def _plain_measure(passage: Passage, number: Number) -> str:
    """What a number that no report lists measures: its noun with its complement, or its verb's subject."""
    setting = setting_of(passage, number)
    noun = number.unit if number.kind == "quantity" and number.unit else setting.measure or ""
    if noun and setting.of and setting.of[0].start > number.numeral.end:
        counted = " ".join(passage.reading.text[number.numeral.end : setting.of[-1].end].split()).strip(" -")
        return _RELATIVE.split(counted)[0]
    of = " ".join(word.lower for word in setting.of)
    subject = " ".join(word.lower for word in setting.subject)
    if noun or of:
        return " ".join(part for part in (noun, f"of {of}" if of and noun else of) if part)
    return subject or "number"
