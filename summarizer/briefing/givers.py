"""Who gives a number where no attribution says so: "Seoul has counted …", "… and the company of 14"."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from summarizer.briefing.vocabulary import BODIES, GIVING, LEANS, TELLING, VOICING
from summarizer.checks.figures.setting import setting_of
from summarizer.checks.passages.passage import Passage
from summarizer.checks.passages.words import Word, read_words
from summarizer.checks.vocabulary.nouns import PEOPLE
from summarizer.checks.vocabulary.roles import is_office
from summarizer.memo import memoized
from summarizer.reading.numbers import Number
from summarizer.spans import Span

_SUBJECT = 5
"""The words of a sentence's beginning in which "insurers put …" and "the police have counted …" are looked for."""
_FAR = 300
_REACH = 6
"""How many words may stand between a verb and the number that it gives."""
_PUT_AT = re.compile(
    r"(?:^|[,;:“\"]|\b(?:but|and|while)\b) *([^,;:“\"]{2,60}?) (?:has |have |had |now )?"
    r"(?:(?:puts?|estimat\w+|reckon\w*|calculat\w+|valu\w+) [^,;:]{3,90}|(?:has|have|had|puts?) it) at"
    r" (?:about |some |only )?$"
)
"""Whoever "puts the number of prisoners in their hands at"."""
_OWN_FIGURE = re.compile(
    r"(?:^|[,;:“\"]|\b(?:but|and|while)\b) *([^,;:“\"]{2,60}?)['’]s? (?:own |latest |last |first |new |preliminary )*"
    r"(?:figure|estimate|count|tally|number|total|forecast|calculation|assessment|projection|guess)"
    r" (?:is|was|remains|stands at|stood at|comes to|came to)(?: (?:about|some|only|just))? $"
)
"""Whoever's "own estimate is"."""
_ABOUT = frozenset("about some only just around nearly almost roughly no not more fewer less than".split())
_BOUNDS = frozenset({("at", "least"), ("at", "most")})
_CLOSING = frozenset({",", "who", "which"})
_OPENING = frozenset("now where while but and as then today yesterday".split())
_IS = frozenset("is are was were has have had will would".split())
_LIST_HAS = re.compile(
    r"(?:^|[,;:“\"]|\b(?:but|and|while)\b) *"
    r"((?:[\w'’-]+ ){0,4}?(?:list|manifest|register|log|book|roll|records?|files?))"
    r" (?:has|have|had|shows?|showed|lists?|listed|names?|named|carries|carried|contains?|gives?|gave|says?|said)"
    r"(?: that)?(?: (?:about|some|only|just))? $",
    re.IGNORECASE,
)
"""A list that "has" so many."""
_BY_COUNT = re.compile(
    r"\b(?:by|on) (?:the )?([^,;:“\"]{2,40}?)(?:['’]s?)? (?:own )?"
    r"(?:reckoning|count|calculation|estimate|tally|figures|list)"
    r",?(?: there (?:are|were))?(?: (?:about|some|only|just))? $",
    re.IGNORECASE,
)
"""By whose "own count"."""
_ACCORDING = re.compile(
    r"\baccording to ((?:the |an? )?(?:(?!the |an? |there )[^\W\d_][\w'’&.-]* ?){1,5}?)"
    r"(?: there (?:are|were))?(?: (?:about|some|only|just))? $",
    re.IGNORECASE,
)
"""According to whom, right before the number, without a comma."""
_PHRASES = (_PUT_AT, _OWN_FIGURE, _LIST_HAS, _BY_COUNT, _ACCORDING)
_COUNTED_BY = re.compile(
    r"[^,;:.]{0,40},? by (?:the |its |their )?(?:own )?(?:reckoning|count|calculation|estimate|tally|figures) of"
    r" ([^,;:.]{2,50})"
)
"""By whose count, behind the number: "2,500 people, by the count of the movement"."""
_RELATIVE = re.compile(r",? (?:who|which|whose|that|with whom)\b|,")
_POSSESSIVES = frozenset({"its", "their", "his", "her"})
_PERSONAL = frozenset({"he", "she"})
_NO_VOICE: frozenset[str] = frozenset(
    "what which who that this these those there it its times they he she we i you after before from than in on at by"
    " against up down to enough or about some only more less so all both them among including nobody none"
    " neither".split()
)
_GAPPED = re.compile(
    r"(?:,? (?:and|but|while)|[;,]) ((?:the |its |their |his |her )?[^\W\d_][\w'’ .&-]{1,60}?),?"
    r"(?: (?:of|at|for|to))?(?: (?:about|some|only|just))? $"
)
"""What stands before a number whose verb is left out: "the board knows of 23 crashes and the company of 14"."""


_ASSERTING = frozenset({"speech", "belief", "finding"})
_ASKING = frozenset({"verb-wh"})
"""What is only asked, or left open, is nobody's word."""


def attributed(passage: Passage, number: Number) -> Iterator[tuple[str, Span]]:
    """Those to whom the text gives what it says of a number, and what it gives them."""
    for found in passage.reading.attributions:
        pieces = [piece for piece in found.pieces if piece.covers(number.numeral)]
        if found.source and pieces and found.kind in _ASSERTING and found.rule not in _ASKING:
            giver = (found.antecedent or found.source).of(passage.reading.text)
            people = [
                name.text for name in passage.names if name.kind == "person" and name.span.end <= found.source.start
            ]
            yield people[-1] if giver.lower() in _PERSONAL and people else giver, pieces[0]


class Givers:
    """Those who give an article's numbers, sentence by sentence."""

    def __init__(self) -> None:
        self._named: dict[int, str] = {}

    def of(self, passage: Passage, number: Number, known: str | None, before: Passage | None) -> str | None:
        """Who gives a number; ``known`` is whom a report has, ``before`` the sentence before, for "It counts 23"."""
        behind = _COUNTED_BY.match(passage.reading.text, number.span.end, passage.span.end)
        given: tuple[str | None, ...] = (
            behind and behind[1], gapped_giver(passage, number), voicing_subject(passage, number), known,
        )  # fmt: skip
        if known and any(word.stem in TELLING for word in passage.words):
            given = (known,)
        found = next(filter(None, (bare_giver(one) for one in given if one)), None)
        found = found or self._pointed_at(passage, number, before)
        found = found or next((named for giver, _ in attributed(passage, number) if (named := bare_giver(giver))), None)
        if found:
            self._named[passage.number] = found
        return found

    def _pointed_at(self, passage: Passage, number: Number, before: Passage | None) -> str | None:
        opening = next((word.lower for word in passage.words), "")
        setting = setting_of(passage, number)
        if opening not in LEANS and not (setting.pointing and is_voiced(passage, number)):
            return None
        known, verb = self._named.get(passage.number - 1), setting.verb
        if known or before is None or verb is None or verb.stem not in VOICING:
            return known
        subject = {word.start for word in before.words[:_SUBJECT]}
        return next((str(name.text) for name in before.names if name.span.start in subject), None)


@memoized
def is_voiced(passage: Passage, number: Number) -> bool:
    """Whether a verb of saying or counting governs the number, so that its subject is who gives it."""
    if _puts_at(passage, number) or _subject_giving(passage, number):
        return True
    verb = setting_of(passage, number).verb
    return verb is not None and verb.stem in VOICING and _near(passage, verb.word, number)


@memoized
def gapped_giver(passage: Passage, number: Number) -> str | None:
    """The giver of a number whose verb is that of the number before it, which is left out."""
    earlier = [other for other in passage.numbers if other.span.end <= number.span.start]
    if not earlier or not is_voiced(passage, earlier[-1]):
        return None
    start = earlier[-1].span.end
    verbs = [one.word for clause in passage.clauses for one in clause.predicates]
    if any(start <= verb.start < number.span.start for verb in verbs):
        return None
    found = _GAPPED.search(passage.reading.text[start : number.span.start])
    return found[1] if found else None


@memoized
def voicing_subject(passage: Passage, number: Number) -> str | None:
    """The subject of the verb of saying or counting that governs the number; None where it only points back."""
    if put := _puts_at(passage, number):
        if put[1].lower() in _POSSESSIVES:
            return _opening_subject(passage)
        start, end = (number.span.start - len(put.string) + edge for edge in put.span(1))
        verbs = (one.word.start for clause in passage.clauses for one in clause.predicates)
        text: str = passage.reading.text
        return text[start : min((verb for verb in verbs if start < verb < end), default=end)].strip()
    if giver := _subject_giving(passage, number):
        return giver
    subject = setting_of(passage, number).subject
    if not subject or not is_voiced(passage, number):
        return None
    taken = [*(other.span for other in passage.numbers), *(date.span for date in passage.dates)]
    free = [word for word in subject if not any(start <= word.start < end for start, end in taken)]
    printed = passage.reading.text[free[0].start : free[-1].end] if free else ""
    return None if _NO_VOICE & set(printed.lower().split()) else printed or None


@memoized
def _puts_at(passage: Passage, number: Number) -> "re.Match[str] | None":
    before = words_before(passage, number)
    found = next(filter(None, (pattern.search(before) for pattern in _PHRASES)), None)
    return found if found and str(found[1]).lower() not in _NO_VOICE - _POSSESSIVES else None


def _opening_subject(passage: Passage) -> str | None:
    """What the sentence opens with, if it is somebody."""
    first = passage.words[0].start
    verbs = [one.word.start for clause in passage.clauses for one in clause.predicates]
    marks = [word.start for word in passage.words if word.lower in _CLOSING]
    giver = Span(first, min((end for end in (*marks, *verbs) if end > first), default=first))
    return giver.of(passage.reading.text).strip() if is_somebody(passage, giver) else None


def bare_giver(giver: str) -> str | None:
    """A giver without what stands around the name ("Now its own finance director"); None where it names nobody."""
    giver = giver.strip().removesuffix("'s").removesuffix("’s")
    words = read_words(_RELATIVE.split(giver, maxsplit=1)[0])
    while words and words[0].lower in _OPENING:
        words = words[1:]
    verbs = (at for at, word in enumerate(words) if at and giver[word.start].islower() and _can_be_said(word))
    end = next(verbs, len(words))
    if (
        not words[:end]
        or words[0].lower.replace("’", "'").partition("'")[0] in _NO_VOICE
        or words[end - 1].kind != "content"
    ):
        return None
    return giver[words[0].start : words[end - 1].end]


def _can_be_said(word: Word) -> bool:
    return word.stem in VOICING or word.lower in _IS


def words_before(passage: Passage, number: Number) -> str:
    """What stands before a number in its sentence, as far as grammar reaches."""
    text: str = passage.reading.text
    return text[max(passage.span.start, number.span.start - _FAR) : number.span.start]


def _near(passage: Passage, verb: Word, number: Number) -> bool:
    between = [word.lower for word in passage.words if verb.end <= word.start < number.span.start]
    return len(between) <= _REACH or between[-1] == "at" or between[-2:-1] == ["at"]


def giving_verb(passage: Passage, number: Number) -> Word | None:
    """The verb of "comes to", "sticks to" and the like right before the number."""
    before = [word for word in passage.words_before(number.span.start) if word.kind != "mark"]
    while before and (cut := _bound_at_the_end(before)):
        before = before[:-cut]
    giving = len(before) > 2 and before[-1].lower in GIVING.get(before[-2].stem, ())
    return before[-2] if giving else None


def _bound_at_the_end(words: Sequence[Word]) -> int:
    """How many words at the end only bound the number that follows: "about", "at least"."""
    if words[-1].lower in _ABOUT:
        return 1
    return 2 * (tuple(word.lower for word in words[-2:]) in _BOUNDS)


def _subject_giving(passage: Passage, number: Number) -> str | None:
    """Who gives the number by such a verb: what its clause begins with, else what the sentence does."""
    verb = giving_verb(passage, number)
    if verb is None:
        return None
    clause = passage.clause_at(Span(verb.start, verb.end))
    marks = [word.start for word in passage.words if word.lower in _CLOSING]
    verbs = [one.word.start for clause in passage.clauses for one in clause.predicates]
    text: str = passage.reading.text
    for first in (clause.words[0] if clause else passage.words[0], passage.words[0]):
        giver = Span(first.start, min(start for start in (*marks, *verbs, verb.start) if start >= first.start))
        if is_somebody(passage, giver):
            return giver.of(text).strip()
    return None


def is_somebody(passage: Passage, giver: Span) -> bool:
    """Whether the words end in a person or a body that can count, or in its name: not "the company's profit"."""
    words = takewhile(lambda word: word.lower not in _IS and word.stem not in VOICING, passage.words_in(giver))
    told = [word for word in words if word.kind == "content" and not word.lower.endswith("ing")]
    named = any(giver.covers(name.span) and (not told or told[-1].end <= name.span.end) for name in passage.names)
    return named or (bool(told) and (told[-1].stem in PEOPLE.keys() | BODIES or is_office(told[-1].stem)))
