"""Checking any summary against its source: text or a brief, by whomever, with the checks of the table.

Each sentence of the summary is compared with the sentences of the source that it shares most with; nobody
has to cite anything. What a chatbot says around a summary and the numbering of lists are left out.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise

from pydantic import BaseModel, ConfigDict

from summarizer.checks import run_checks
from summarizer.checks.passages.source import Source, source_of
from summarizer.checks.passages.words import read_words
from summarizer.checks.subject import Subject
from summarizer.checks.sureness import is_bare, is_doubt
from summarizer.document import Document, Sentence
from summarizer.fields import Filled, Finding, Role, Schema, Verdict, filled_fields, items_of
from summarizer.reading.language import is_english
from summarizer.reading.quotes import find_quotes
from summarizer.reading.sentences import find_sentences
from summarizer.spans import Span

_LIST_MARK = re.compile(r"(?:[-*•–▪◦#>|]+\s+|\(?\d{1,2}[.)]\s+|\*\*|__)+")
_LABEL = re.compile(
    r"(?:in (?:short|brief|summary)|summary|tl;?\s?dr|key (?:points?|takeaways?|facts?|findings?)|main points?"
    r"|overview|note)"
    r"(?:\*\*|__)?(?::|\s[-–—]|(?<=[*_]))(?:\*\*|__)?\s+"
    r"|[^\d*_\n]{1,40}(?::(?:\*\*|__)|(?:\*\*|__):)\s+",
    re.IGNORECASE,
)
"""What a sentence is put under: "Summary: …", "**Casualties:** …". One with a number in it says something."""
_PREAMBLE = re.compile(
    r"(?:(?:sure|certainly|of course|okay|ok|absolutely)\b[^.:]*[!,.:]?\s*)?"
    r"(?:(?:here(?:['’]s| is| are)|below is|below are|the following is|this is)\b.*|)"
    r"|(?:in )?(?:short )?(?:summary|tl;?dr|key (?:points|takeaways|facts)|main points|overview|headline|title)\W*",
    re.IGNORECASE | re.DOTALL,
)
_CLOSING = re.compile(
    r"(?:here|below|this|the following) is (?:a|an|the|my|your)\b[^.\d]*\b(?:summary|overview|recap)"
    r"(?: of (?:the|this|your) (?:\w+ ){0,2}(?:article|text|story|report|passage|document))?\.?"
    r"|\[(?:read|see|view|sources?|link|full|original)\b[^]\d]*\]\(\S+\)"
    r"|(?:please )?(?:let me know|i hope|feel free|would you like|if you (?:need|want|would like)|is there anything"
    r"|(?:i )?hope (?:this|that|it) helps|note(?: that|:) (?:this|the) summary"
    r"|(?:this|the) summary (?:is based|was made))\b.*"
    r"|[\[(]?(?:word count|total|approximately|about)?:?\s*\d+ words[\])]?\.?",
    re.IGNORECASE | re.DOTALL,
)
_HEADING = re.compile(r"(?:#+\s+|\*\*|__)(?:\d[.)]\s+)?[A-Z][a-z'’]*(?: [a-z'’]+){0,4}[?!:]?(?:\*\*|__)?\s*")
"""A heading that names nobody and nothing: "**What's next?**"."""


class CheckReport(BaseModel):
    """What the checks say about a summary.

    ``findings`` have ``start`` and ``end`` as code points into ``summary``; where a brief was checked, into
    the field that ``path`` names, item first: ``figures-2.quantity``. ``checked`` are the stretches of the summary
    that were compared.
    """

    model_config = ConfigDict(frozen=True)

    summary: str
    findings: tuple[Finding, ...]
    checked: tuple[tuple[int, int], ...] = ()

    @property
    def failures(self) -> tuple[Finding, ...]:
        """What is unsupported or contradicted."""
        return tuple(finding for finding in self.findings if finding.failed)

    def by_sentence(self) -> Iterator[tuple[tuple[int, int], list[Finding]]]:
        """Each stretch of a summary that was checked, with its findings, in order."""
        for start, end in self.checked:
            yield (start, end), [finding for finding in self.findings if start <= (finding.start or 0) < end]

    @property
    def verdict(self) -> Verdict:
        """The worst verdict of all; ``unchecked`` where nothing was compared."""
        found = {finding.verdict for finding in self.findings}
        return next((verdict for verdict in WORST_FIRST if verdict in found), "unchecked")


WORST_FIRST: tuple[Verdict, ...] = ("contradicted", "unsupported", "unchecked", "supported")


def standing_of(findings: Collection[Finding]) -> Verdict:
    """How a sentence with these findings stands: by its worst failure, else by what could be compared.

    A part that could not be compared leaves it supported where another was, but not words that are not the source's,
    nor names alone of which the source may say something else, nor what may be wrong.
    """
    found = {finding.verdict for finding in findings}
    failed = next((verdict for verdict in ("contradicted", "unsupported") if verdict in found), None)
    if failed is not None:
        return failed
    return "supported" if "supported" in found and not any(map(is_doubt, findings)) else "unchecked"


def check(summary: str | Schema, source: str | Document) -> CheckReport:
    """Check ``summary``, a text or a filled schema, against ``source``.

    Nothing is raised for what a summary or a source says; an empty one, or a source that is not in English,
    gives a report that says so and is ``unchecked``.

    >>> report = check("Norway sold 13 ships.", "Norway sold 12 ships to Chile on Monday, the ministry said.")
    >>> report.verdict
    'unsupported'
    >>> report.failures[0].message
    'the source has 12 ships, not 13 ships'
    """
    document = source if isinstance(source, Document) else Document(source)
    text = summary if isinstance(summary, str) else ""
    reason = _not_comparable(summary, document)
    if reason:
        return CheckReport(summary=text, findings=(_unchecked(*reason, Span(0, len(text))),))
    if isinstance(summary, Schema):
        return CheckReport(summary="", findings=tuple(_check_brief(summary, document)))
    stretches = tuple(find_stretches(summary))
    if not stretches:
        return CheckReport(
            summary=text, findings=(_unchecked("empty summary", "the summary says nothing", Span(0, len(text))),)
        )
    document = _bearing_on((stretch.of(summary) for stretch in stretches), document)
    findings = tuple(finding for stretch in stretches for finding in _check_stretch(summary, stretch, document))
    return CheckReport(summary=summary, findings=findings, checked=stretches)


_LONG = 200_000
"""Of a source of more code points only that is read that bears on what is checked."""
_TELLING = 12
"""A word that stands in so few sentences tells where to look."""
_AROUND = 3
"""So many sentences before and after one tell whom and what it speaks of."""


def _bearing_on(texts: Iterable[str], document: Document) -> Document:
    """``document``, where it is long narrowed to the sentences likest to ``texts`` and those with their rare words."""
    if len(document.text) <= _LONG:
        return document
    source = source_of(document)
    numbers: set[int] = set()
    for text in texts:
        for sentence in align(text, source):
            numbers.update(range(sentence.number - _AROUND, sentence.number + _AROUND + 1))
        for stem in {word.stem for word in read_words(text)}:
            found = source.postings.get(stem, ())
            numbers.update(found if len(found) <= _TELLING else ())
    return document.narrowed(numbers)


def find_stretches(summary: str) -> Iterator[Span]:
    """The sentences of a summary that say something: without list marks, preamble and closing remarks."""
    quotes = [quote.span for quote in find_quotes(summary) if quote.depth == 0]
    for span in _joined(find_sentences(summary), quotes):
        mark = _LIST_MARK.match(summary, span.start, span.end)
        start = mark.end() if mark else span.start
        label = _LABEL.match(summary, start, span.end)
        start = label.end() if label else start
        inner = Span(start, start + len(summary[start : span.end].rstrip("*_ ")))
        text = inner.of(summary).strip("*_# ")
        if not any(char.isalnum() for char in text):
            continue
        if _CLOSING.fullmatch(text) or (_PREAMBLE.fullmatch(text) and (text.endswith(":") or len(text.split()) < 4)):
            continue
        if _HEADING.fullmatch(span.of(summary)) or (text.endswith(":") and len(text.split()) < 6):
            continue
        yield inner


def _joined(sentences: Iterable[Span], quotes: list[Span]) -> Iterator[Span]:
    """Sentences, those made one again that a quotation runs through."""
    spans = list(sentences)
    cuts = {
        following.start
        for before, following in pairwise(spans)
        if not any(quote.start < before.end and following.start < quote.end for quote in quotes)
    }
    start: int | None = None
    for index, span in enumerate(spans):
        start = span.start if start is None else start
        if index + 1 == len(spans) or spans[index + 1].start in cuts:
            yield Span(start, span.end)
            start = None


def _check_stretch(summary: str, stretch: Span, document: Document) -> Iterator[Finding]:
    field = Filled("", Role.STATEMENT, stretch.of(summary))
    subject = Subject(document, (field,), align(field.text, source_of(document)), aligned=True)
    findings = run_checks(subject)
    for finding in findings:
        start = stretch.start + (finding.start or 0)
        end = stretch.start + finding.end if finding.end is not None else stretch.end
        yield finding.model_copy(update={"start": start, "end": end})
    if not findings:
        yield _unchecked("nothing to compare", "no number, date, name or quotation to compare", stretch)
    elif is_bare(subject, findings):
        message = "its names and dates stand in the source, but what it says of them was not compared"
        yield _unchecked("names alone", message, stretch)


def align(text: str, source: Source) -> tuple[Sentence, ...]:
    """The news sentences of ``source`` that ``text`` goes back to, the likest first."""
    return source.align(source.said(text).stems)


def _check_brief(brief: Schema, document: Document) -> Iterator[Finding]:
    counts: Counter[str] = Counter()
    for slot, item in items_of(brief):
        counts[slot.name] += 1
        name = f"{slot.name}-{counts[slot.name]}" if slot.many else slot.name
        found = {evidence.sentence for evidence in item.evidence if evidence.stands_in(document.text)}
        cited = tuple(sentence for number in sorted(found) if (sentence := document.sentence(number)))
        subject = Subject(document, tuple(filled_fields(item)), cited)
        for finding in run_checks(subject):
            yield finding.model_copy(update={"path": f"{name}.{finding.path}".rstrip(".")})


def _not_comparable(summary: str | Schema, document: Document) -> tuple[str, str] | None:
    if isinstance(summary, str) and not summary.strip():
        return "empty summary", "the summary is empty"
    if not any(sentence.text.strip() for sentence in document.body):
        return "empty source", "the source has no sentences"
    if not document.reading.is_english:
        return "language", "the source is not in English"
    if isinstance(summary, str) and not is_english(summary):
        return "language", "the summary is not in English"
    return None


def _unchecked(how: str, message: str, span: Span) -> Finding:
    return Finding(
        check="summary", path="", verdict="unchecked", how=how, message=message, start=span.start, end=span.end
    )
