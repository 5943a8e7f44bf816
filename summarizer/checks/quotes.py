"""Is a quotation verbatim, up to quotation marks, dashes, white space and the capital it begins with?"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from summarizer.checks.passages.source import Source
from summarizer.checks.passages.words import read_words, spoken_words
from summarizer.checks.subject import Judged, Subject
from summarizer.fields import Evidence, Finding, Role, Verdict
from summarizer.spans import Span

if TYPE_CHECKING:
    from rapidfuzz.distance import Opcodes

_OMISSION = re.compile(r"\.\.\.|…|\[[^\]]*\]")
_LEAST_KEPT = 0.6
"""Of a quotation's words this share must stand in the source for it to be one that was altered."""
_SPEECH = 2
"""From so many words on, quotation marks promise somebody's own words; a single one may mark a term."""


class _Quotation(NamedTuple):
    path: str
    text: str
    start: int
    role: Role


def check_quotes(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each quotation, be it a field of its own or between marks in prose."""
    for quotation in _quotations(subject):
        parts = [part.strip() for part in _OMISSION.split(quotation.text) if part.strip()]
        if parts:
            yield _check(subject, quotation, parts)


def _quotations(subject: Subject) -> Iterator[_Quotation]:
    for field in subject.having({Role.QUOTE, Role.STATEMENT}):
        if field.role is Role.QUOTE:
            yield _Quotation(field.path, field.text, 0, field.role)
            continue
        for quote in subject.read(field).reading.quotes:
            if quote.depth == 0:
                yield _Quotation(field.path, quote.text, quote.content.start, field.role)


def _check(subject: Subject, quotation: _Quotation, parts: list[str]) -> Finding:
    spans = [subject.source.locate(part) for part in parts]
    found = [span for span in spans if span]
    if len(found) == len(parts):
        evidence = tuple(subject.evidence(span) for span in found)
        cited = {passage.number for passage in subject.near}
        if not subject.aligned and quotation.role is Role.QUOTE and evidence[0].sentence not in cited:
            message = f"these words stand in sentence {evidence[0].sentence}, not in what this rests on"
            return _finding(quotation, "unsupported", "elsewhere", message, evidence)
        return _finding(quotation, "supported", "verbatim", "", evidence)
    missing = next(part for part, span in zip(parts, spans, strict=True) if not span)
    likest = _likest(subject.source, missing)
    if likest is None:
        if len(missing.split()) < _SPEECH and quotation.role is not Role.QUOTE:
            return _finding(
                quotation, "unchecked", "term", "a term in quotation marks that the source does not use", ()
            )
        return _finding(quotation, "unsupported", "absent", "these words are not in the source", ())
    span, changes = likest
    return _finding(quotation, "contradicted", "altered", changes, (subject.evidence(span),))


def _likest(source: Source, part: str) -> tuple[Span, str] | None:
    """The source's words that ``part`` was made from, and what was changed; None where there are none."""
    from rapidfuzz.distance.Levenshtein import opcodes
    from rapidfuzz.fuzz import partial_ratio_alignment

    said = spoken_words(part)
    best: tuple[float, Span, str] | None = None
    for sentence in source.align(word.stem for word in read_words(part) if word.kind != "mark"):
        following = source.document.sentence(sentence.number + 1)
        end = following.span.end if following and following.furniture is None else sentence.span.end
        words = [word for word in read_words(source.document.text, sentence.span.start, end) if word.kind != "mark"]
        lower = [word.lower for word in words]
        window = partial_ratio_alignment(said, lower)
        if window is None:
            continue
        start = max(min(window.dest_start, len(lower) - len(said)), 0)
        inside = lower[start : max(window.dest_end, start + len(said))]
        edits = opcodes(said, inside)
        kept = sum(edit.src_end - edit.src_start for edit in edits if edit.tag == "equal")
        share = kept / len(said)
        if share >= _LEAST_KEPT and (best is None or share > best[0]):
            first, last = _reach(edits, len(said))
            span = Span(words[start + first].start, words[start + last - 1].end)
            best = share, span, _changes(edits, said, inside, first, last)
    return best and best[1:]


def _reach(edits: "Opcodes", count: int) -> tuple[int, int]:
    """The first and last word of the source that belong to the quotation: what is inserted at its ends does not."""
    inner = [edit for edit in edits if not (edit.tag == "insert" and edit.src_start in (0, count))]
    return inner[0].dest_start, max(inner[-1].dest_end, inner[0].dest_start + 1)


def _changes(edits: "Opcodes", said: list[str], words: list[str], first: int, last: int) -> str:
    named = []
    for edit in edits:
        if edit.tag == "equal" or edit.dest_start < first or edit.dest_end > last:
            continue
        old, new = " ".join(words[edit.dest_start : edit.dest_end]), " ".join(said[edit.src_start : edit.src_end])
        if old and new:
            named.append(f"the source has “{old}”, not “{new}”")
        else:
            named.append(f"“{old}” is left out" if old else f"“{new}” is not in the source's words")
    return "; ".join(named[:3])


def _finding(
    quotation: _Quotation, verdict: Verdict, how: str, message: str, evidence: tuple[Evidence, ...]
) -> Finding:
    span = Span(quotation.start, quotation.start + len(quotation.text))
    return Judged("quotes", verdict, how, message).on(quotation.path, span, *evidence)
