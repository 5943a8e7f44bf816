"""The phrase around a number: the words up to the next mark, joining word or number, and the time of its dates."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import pairwise
from operator import attrgetter

from summarizer.checks.figures.holders import CUTS
from summarizer.checks.figures.quantities import is_one, is_quantity
from summarizer.checks.occasions import spelt
from summarizer.checks.passages.passage import Passage
from summarizer.checks.passages.words import Word, stem_of
from summarizer.checks.vocabulary.verbs import FUNCTION_WORDS
from summarizer.memo import memoized
from summarizer.reading.dates import Date
from summarizer.reading.numbers import Number
from summarizer.spans import Span

_START, _END = attrgetter("start"), attrgetter("end")
_RELATIVE = frozenset({"which", "who"})
_ANTECEDENT_WORDS = 2
_POSSESSIVES = ("'s", "’s", "s'", "s’")
_REACHING = frozenset({"by", "from", "to"})
_REACH = 3
SLOT = 3
_CHANGING = frozenset({"up", "down"})
"""Function words that say as much as "rise" and "fall"."""
_OWNERS = 4
"""So few words name the whole that a number is a part of: two of the town's five."""


def is_dated(place: Passage, number: Number) -> bool:
    """Whether a number is part of a date."""
    return any(date.span.overlaps(number.span) for date in place.dates)


@memoized
def stems_and_times(passage: Passage) -> frozenset[str]:
    """The stems of the content words of a sentence, and its dates as the time they mean."""
    words = frozenset(word.stem for word in passage.words if word.kind == "content")
    return words | frozenset(map(_time, passage.dates))


@memoized
def following(passage: Passage, number: Number) -> tuple[str, ...]:
    """The words right behind a numeral, content words by their stems."""
    words = passage.words_after(number.numeral.end)[:SLOT]
    return tuple([word.stem if word.kind == "content" else word.lower for word in words])


@memoized
def pairs_of(passage: Passage) -> frozenset[tuple[str, str]]:
    """The words of a sentence, each with the one behind it."""
    return frozenset(pairwise([word.lower for word in passage.words if word.kind != "mark"]))


@memoized
def around_number(passage: Passage, number: Number) -> frozenset[str]:
    """The stems of the words around ``number`` and of its unit, dates as the time they mean."""
    right, ended_by = _after(passage, number)
    if ended_by is not None and is_part(passage, number, ended_by):
        right |= unit_words(ended_by) | _after(passage, ended_by)[0]  # two of the town's five libraries will close
    elif (whole := whole_before(passage, number)) is not None:
        right |= unit_words(whole)
    return leading_up_to(passage, number) | right | unit_words(number) | _beside(passage, number)


def whole_before(passage: Passage, number: Number) -> Number | None:
    """What a bare number is a part of, where its sentence opens with that: *of the 23 patients*, 18 had no dose."""
    first = next(iter(passage.numbers), None)
    if number.unit or number.kind != "quantity" or first is None or first is number:
        return None
    before = passage.words_before(first.numeral.start)
    return first if len(before) <= _OWNERS and before and before[0].lower == "of" else None


def is_part(passage: Passage, one: Number, other: Number) -> bool:
    """Whether the one of two numbers is a part of the other: nine of the 31 injured."""
    first, last = sorted((one.span, other.span))
    between = [word.lower for word in passage.words_in(Span(first.end, last.start))]
    return between[:1] == ["of"] and len(between) <= _OWNERS and CUTS.isdisjoint(between)


def _beside(passage: Passage, number: Number) -> frozenset[str]:
    """The numbers right before and after with no mark between: the pupils for their schools."""
    ended_by = (_before(passage, number)[1], _after(passage, number)[1])
    return frozenset(f"#{other.value.normalize()}" for other in ended_by if other is not None and other.value)


@memoized
def leading_up_to(passage: Passage, number: Number) -> frozenset[str]:
    """The stems before ``number``; those between two numbers belong to the first, what leads up to both to both."""
    left, ended_by = _before(passage, number)
    earlier = _number_before(passage, number)
    if earlier is not None and _goes_on(passage, earlier, number):
        return left | leading_up_to(passage, earlier)
    if ended_by is None:
        return left
    between = passage.words_in(Span(ended_by.span.end, number.span.start))
    owned = passage.reading.text[ended_by.span.end : number.span.start].rstrip().endswith(_POSSESSIVES)
    if owned:
        return frozenset(word.stem for word in between if word.kind == "content")  # "46 percent to Lund's 41"
    if left or any(word.lower == "of" for word in between):
        return frozenset()
    return leading_up_to(passage, ended_by)


def _number_before(passage: Passage, number: Number) -> Number | None:
    before = (other for other in _barring(passage) if other.span.end <= number.span.start)
    return max(before, key=lambda other: other.span, default=None)


def _goes_on(passage: Passage, earlier: Number, number: Number) -> bool:
    """Whether one verb has both: by 5 to 42, from 5 in May to 3, to 5 and to 3; not "Oslo by 5 and Bergen by 3"."""
    before = passage.words_before(earlier.span.start)[-_REACH:]
    between = passage.words_in(Span(earlier.span.end, number.span.start))
    if not any(word.lower in _REACHING for word in before):
        return False
    dated = {word.start for date in passage.dates for word in passage.words_in(date.span)}
    for index, word in enumerate(between):
        if word.lower in _REACHING:
            return len(between) - index <= _REACH
        if word.kind == "content" and word.start not in dated:
            return False
    return False


def unit_words(number: Number) -> frozenset[str]:
    """The stems of what a number counts."""
    parts = (number.unit or "").lower().split() if number.kind in ("quantity", "ordinal") else ()
    return frozenset(stem_of(part) for part in parts if part not in FUNCTION_WORDS)


@memoized
def _barring(passage: Passage) -> tuple[Number, ...]:
    """The numbers that end the surroundings of another."""
    return tuple(
        number
        for number in passage.numbers
        if is_quantity(number) and not _is_idle(number) and not is_dated(passage, number)
    )


def _is_idle(number: Number) -> bool:
    """Whether a number in words does not count: one, first."""
    return is_one(number) or (number.kind == "ordinal" and not any(char.isdigit() for char in number.text))


def _antecedent_of(passage: Passage, relative: Word) -> frozenset[str]:
    """The stems of the last words before "which" or "who", which the words behind it are said of."""
    before = [word for word in passage.words_in(Span(passage.span.start, relative.start)) if word.kind == "content"]
    return frozenset(word.stem for word in before[-_ANTECEDENT_WORDS:])


_Step = str | Number | frozenset[str] | None


@memoized
def _steps(passage: Passage) -> tuple[_Step, ...]:
    """What each word is to the numbers around: a stem that surrounds them, a number or a cut, or nothing.

    A cut is empty; where it is "which" or "who", it is the stems of what that stands for.
    """
    held = {word.start: number for number in _barring(passage) for word in passage.words_in(number.span)}
    dated = {word.start: _time(date) for date in passage.dates for word in passage.words_in(date.span)}
    steps: list[_Step] = []
    for word in passage.words:
        if word.start in held:
            steps.append(held[word.start])
        elif word.start in dated:
            steps.append(dated[word.start])
        elif word.lower in _RELATIVE:
            steps.append(_antecedent_of(passage, word))
        elif word.lower in CUTS or (word.kind == "mark" and word.lower not in "$€£¥%-'’"):
            steps.append("")
        else:
            steps.append(word.stem if word.kind == "content" or word.lower in _CHANGING else None)
    return tuple(steps)


@memoized
def _before(passage: Passage, number: Number) -> tuple[frozenset[str], Number | None]:
    """The stems of the words back from ``number`` to the next cut, and the number that ended them, if one did."""
    last = bisect_right(passage.words, number.span.start, key=_END)
    return _until_cut(reversed(_steps(passage)[:last]), back=True)


@memoized
def _after(passage: Passage, number: Number) -> tuple[frozenset[str], Number | None]:
    """The stems of the words from ``number`` on to the next cut, and the number that ended them, if one did."""
    first = bisect_left(passage.words, number.span.end, key=_START)
    if first < len(passage.words) and passage.words[first].lower == "," and _is_fronted(passage, number):
        first += 1
    return _until_cut(_steps(passage)[first:])


def _until_cut(steps: Iterable[_Step], *, back: bool = False) -> tuple[frozenset[str], Number | None]:
    stems: set[str] = set()
    for step in steps:
        if isinstance(step, str):
            if not step:
                break
            stems.add(step)
        elif isinstance(step, frozenset):
            return frozenset(stems | step if back else stems), None
        elif step is not None:
            return frozenset(stems), step
    return frozenset(stems), None


def _is_fronted(passage: Passage, number: Number) -> bool:
    """Whether nothing but a preposition stands before the number: "At 22.8 pupils, the average class …"."""
    before = passage.words_before(number.span.start)
    return len(before) == 1 and before[0].kind == "function"


def _time(date: Date) -> str:
    return f"{date.start}–{date.end}" if date.start else " ".join(spelt(date))
