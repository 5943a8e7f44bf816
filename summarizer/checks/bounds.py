"""Are "at least", "up to" and "nearly" kept?"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from summarizer.checks.figures.matching import Match, is_told, reworded_numbers
from summarizer.checks.figures.quantities import is_one, printed, significant_digits
from summarizer.checks.figures.ranks import check_ranks
from summarizer.checks.passages.clauses import Clause
from summarizer.checks.passages.passage import Passage
from summarizer.checks.passages.words import Word
from summarizer.checks.subject import Judged, Subject
from summarizer.checks.vocabulary import words
from summarizer.fields import PROSE, Finding, Verdict
from summarizer.reading.numbers import Number
from summarizer.reading.vocabulary import forms
from summarizer.spans import Span

_LOWER = frozenset({"at_least", "more_than"})
_UPPER = frozenset({"at_most", "less_than", "nearly"})
_WORDS = {
    "at_least": "at least",
    "more_than": "more than",
    "at_most": "at most",
    "less_than": "less than",
    "nearly": "nearly",
    "about": "about",
    "exactly": "plainly",
}
_ALL = words("all every each none everybody everyone everything entire")
_TOTAL = _ALL | {"most"}
_OF_ALL = words("of the its their his her these those")
_PARTS = words("half some several part partly few third quarter most many majority minority two-thirds")
_MOST = frozenset({"most", "majority", "two-thirds"})
_GREATER = words("greater larger better bigger best major")
"""The greater part is most of it."""
_LIMITS = words("minimum maximum threshold limit target goal cap ceiling floor")
"""Nouns that set a bound, wherever they stand in a sentence."""
_PEAKS = forms("reach peak touch") | words("can")
"""Verbs of what goes no higher: gusts that reached or can be 90 miles an hour were gusts of up to 90."""
_LEAST_SHARE = 0.4
_NEAR = 3
_SAME_VALUE = frozenset({"exact", "normalised", "converted"})


def check_bounds(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number whose bound is not the source's; roundings answer for their own bounds."""
    for match in reworded_numbers(subject):
        if match.source is None or match.how not in _SAME_VALUE or match.claim.kind != match.source.kind:
            continue
        if is_one(match.claim) or _names_both_ends(match.passage, match.source):
            continue
        said, printed_there = match.claim.relation, match.source.relation
        found = _compare(match.claim, match.source)
        if found and is_told(subject, match) and not _is_said_beside(match):
            verdict, how = found
            judged = Judged("bounds", verdict, how, _message(match, said, printed_there))
            yield judged.on(match.field.path, match.claim.span, subject.evidence(match.source.span))
    yield from _widened(subject)
    yield from check_ranks(subject)


def _names_both_ends(passage: Passage, source: Number) -> bool:
    """Whether the summary has both ends of a range as numbers of their own: 40 to 60 for "between 40 and 60"."""
    values = {number.value for number in passage.numbers}
    return source.relation == "between" and {source.low, source.high} <= values


def _widened(subject: Subject) -> Iterator[Finding]:
    """All or most of something of which the source says that it is a part."""
    for field in subject.having(PROSE):
        if _TOTAL.isdisjoint(subject.read(field).lowers):
            continue
        for clause, word, after in _words_before_others(subject.reworded(field)):
            there = _part(subject, clause, whole=word.lower != "most") if _is_total(word, after) else None
            if there and there.stem not in clause.stems:
                message = f"the source has “{there.lower}”, not “{word.lower}”"
                evidence = subject.evidence(Span(there.start, there.end))
                yield Judged("bounds", "unsupported", "widened", message).on(
                    field.path, Span(word.start, word.end), evidence
                )


def _words_before_others(clauses: Iterable[Clause]) -> Iterator[tuple[Clause, Word, Word]]:
    """Each word of the clauses with the one after it."""
    return ((clause, word, after) for clause in clauses for word, after in pairwise(clause.words))


def _is_total(word: Word, after: Word) -> bool:
    if word.lower == "most":
        return after.lower == "of"
    return word.lower in _ALL and (after.kind in ("content", "digits") or after.lower in _OF_ALL)


def _part(subject: Subject, clause: Clause, *, whole: bool) -> Word | None:
    """The word for a part in the source's clause that ``clause`` goes back to; None where that has one for all."""
    scored = [
        (subject.source.likeness(clause.content, other.content), other)
        for place in subject.passages
        for other in place.clauses
    ]
    share, other = max(scored, key=lambda entry: entry[0], default=(0.0, None))
    if other is None or share < _LEAST_SHARE or any(word.lower in _ALL for word in other.words):
        return None
    most = {after.start for word, after in pairwise(other.words) if word.lower in _GREATER}
    most |= {word.start for word in other.words if word.lower in _MOST}
    return next((word for word in other.words if word.lower in _PARTS and (whole or word.start not in most)), None)


def _is_said_beside(match: Match) -> bool:
    """Whether a word that the reader leaves out sets the bound, or the source goes on in a smaller unit."""
    assert match.source is not None
    before = [word.lower for word in match.passage.words_before(match.claim.span.start)]
    printed = match.source.text.lower().split()
    if not _LIMITS.isdisjoint((*before[-_NEAR:], *printed)):
        return True
    if match.claim.relation == "exactly" and match.source.relation in _UPPER and not _PEAKS.isdisjoint(before[-_NEAR:]):
        return True
    if match.found_in is None or match.claim.relation not in _LOWER:
        return False
    after = (number for number in match.found_in.numbers if number.span.start >= match.source.span.end)
    following = next(after, None)
    between = match.found_in.reading.text[match.source.span.end : following.span.start] if following else ""
    return following is not None and following.kind == match.source.kind and between.strip() in ("and", ",")


def _compare(claim: Number, source: Number) -> tuple[Verdict, str] | None:
    """How the bound of ``claim`` is not the source's; "more than" is no more than a word before a round number."""
    said, printed_there = claim.relation, source.relation
    if (said in _LOWER and printed_there in _UPPER) or (said in _UPPER and printed_there in _LOWER):
        return "contradicted", "turned"
    wrong_end = (said in _LOWER and claim.value == source.high) or (said in _UPPER and claim.value == source.low)
    if printed_there == "between" and wrong_end:
        return "contradicted", "turned"
    if said == "exactly" and printed_there in _LOWER | _UPPER | {"between"}:
        return "unsupported", "dropped"
    if said == "more_than" and printed_there in ("exactly", "about") and significant_digits(claim) > 1:
        return "unsupported", "added"
    return None


def _message(match: Match, said: str, printed_there: str) -> str:
    assert match.source is not None
    there = _WORDS.get(printed_there, printed_there)
    here = "" if said == "exactly" else f", not {_WORDS.get(said, said)} that"
    return f"the source has {there} {printed(match.source)}{here}"
