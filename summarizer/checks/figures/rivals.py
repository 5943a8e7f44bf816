"""Which of the source's numbers a number of the summary has the surroundings of: its own, or a rival's?

A number's surroundings are the words of its own phrase, up to the next mark, joining word or number. In "girls
scored 527 points and boys 495" they are the girls for the one and the boys for the other, though both stand in one
clause. A summary that gives 495 to the girls has the surroundings of 527.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import NamedTuple

from summarizer.checks.figures.distances import distance_of
from summarizer.checks.figures.holders import CUTS
from summarizer.checks.figures.matching import Match, reworded_numbers
from summarizer.checks.figures.quantities import compare, is_one, is_quantity, is_share, is_small_word
from summarizer.checks.figures.setting import setting_of
from summarizer.checks.occasions import spelt
from summarizer.checks.passages.naming import meant_in
from summarizer.checks.passages.passage import Passage
from summarizer.checks.passages.words import Word, stem_of
from summarizer.checks.subject import Subject
from summarizer.checks.vocabulary.nouns import may_be_same
from summarizer.checks.vocabulary.units import is_measure, unit_of
from summarizer.checks.vocabulary.verbs import FUNCTION_WORDS
from summarizer.memo import memoized
from summarizer.reading.dates import Date
from summarizer.reading.numbers import Number
from summarizer.spans import Span

_WORTH = attrgetter("worth")
_START, _END = attrgetter("start"), attrgetter("end")
_UNLIKE_STEPS = {"change", "level"}
_RELATIVE = frozenset({"which", "who"})
_ANTECEDENT_WORDS = 2
_PLAIN = frozenset({"exact", "normalised", "converted"})
_POSSESSIVES = ("'s", "’s", "s'", "s’")
_LEAST_LEAD = 0.5
"""A rival must fit so much better than the number itself, …"""
_LEAST_TOLD = 0.35
"""… and its sentence, with the one before, hold this share of what the summary's sentence weighs."""
_REACHING = frozenset({"by", "from", "to"})
_REACH = 3
_HOURS_LEFT_OUT = {"duration", "quantity"}
"""A number may leave out the unit of one before: "nine hours for ships and 14 for tankers"."""
_OWNERS = 4
"""So few words name the whole that a number is a part of: two of the town's five."""
_SORTS = frozenset({"quantity", "money", "percent", "duration", "ordinal"})
_LEAST_GAIN = 0.4
"""Of two numbers of a sentence each must fit so much better in the other's place."""
_ANCHOR = 0.4
"""What it is worth that another number of the summary's sentence stands there too."""


class _Fit(NamedTuple):
    """How well a number of the source fits where the summary has one, each from 0 to 1 but for the last."""

    phrase: float
    """Of what the words around the summary's number weigh, the share that those around the source's hold, …"""
    phrase_back: float
    """… and the other way round."""
    sentence: float
    """The same of their sentences, where the source's has what the one before it tells, …"""
    sentence_back: float
    """… and the other way round."""
    anchors: int
    """How many other numbers of the summary's sentence stand in the source's."""

    @property
    def worth(self) -> float:
        """All of it together.

        The weights are those of a logistic regression on 3,600 numbers put for others of the same source, rounded.
        """
        phrases, sentences = self.phrase + self.phrase_back, self.sentence + self.sentence_back
        return phrases + 2 * sentences + _ANCHOR * self.anchors

    def beats(self, own: "_Fit", lead: float) -> bool:
        """Whether a number that fits so fits surely better than the summary's ``own``."""
        speaks = self.phrase > own.phrase or (not own.phrase and self.anchors > own.anchors)
        return speaks and self.sentence >= _LEAST_TOLD and self.worth - own.worth >= lead


def rival_of(subject: Subject, match: Match) -> Number | None:
    """The source's number whose surroundings ``match`` has, where that is not the number it states; None else."""
    if match.how not in _PLAIN or match.claim.kind not in _SORTS or match.claim.value is None or not match.found_in:
        return None
    named = match.passage.capitals_beside(match.claim.span) & match.found_in.stems
    rivals = [(place, number) for place, number in _like(subject, match) if named <= _told_by(subject, place)]
    if not rivals:
        return None
    own = max((_fit(subject, match, *held) for held in _held(subject, match)), key=_WORTH)
    fits = [(_fit(subject, match, place, number), number) for place, number in rivals]
    lead = _LEAST_LEAD * (2 if _is_small(match.claim) else 1)
    fit, number = max(fits, key=lambda entry: (entry[0].beats(own, lead), entry[0].worth))
    return number if fit.beats(own, lead) else None


def exchanged_with(subject: Subject, match: Match) -> Number | None:
    """The number that belongs where ``match`` stands, where both stand in one sentence here, and in one there.

    That of ``match`` belongs where the other stands: each one's own words decide.
    """
    for other in reworded_numbers(subject):
        if _may_be_exchanged(match, other) and all(
            _phrase(subject, one, two) - _phrase(subject, one, one) >= _LEAST_GAIN
            for one, two in ((match, other), (other, match))
        ):
            return other.source
    return None


def _may_be_exchanged(one: Match, other: Match) -> bool:
    """Whether two numbers may have been taken for each other; not where one is a part of the other."""
    if one.source is None or other.source is None or one.passage is not other.passage:
        return False
    if one.found_in is None or one.found_in is not other.found_in or one.source.span == other.source.span:
        return False
    kinds = {one.claim.kind, other.claim.kind}
    if not kinds <= _SORTS or (len(kinds) > 1 and kinds != _HOURS_LEFT_OUT):
        return False
    if is_one(one.claim) or is_one(other.claim):
        return False
    if is_share(one.claim) != is_share(other.claim) or not _fits(one.claim, other.claim, {unit_of(one.claim)}):
        return False
    return not any(
        _is_part(place, first, last)
        for place, first, last in (
            (one.passage, one.claim, other.claim),
            (one.found_in, one.source, other.source),
        )
    )


def _is_part(passage: Passage, one: Number, other: Number) -> bool:
    """Whether the one of two numbers is a part of the other: nine of the 31 injured."""
    first, last = sorted((one.span, other.span))
    between = [word.lower for word in passage.words_in(Span(first.end, last.start))]
    return between[:1] == ["of"] and len(between) <= _OWNERS and CUTS.isdisjoint(between)


def _phrase(subject: Subject, claimed: Match, found: Match) -> float:
    """How well the words around a number of the summary fit those around one of the source, both ways."""
    assert found.source is not None
    assert found.found_in is not None
    here, there = around_number(claimed.passage, claimed.claim), around_number(found.found_in, found.source)
    return subject.source.likeness(here, there) + subject.source.likeness(there, here)


def _held(subject: Subject, match: Match) -> Iterator[tuple[Passage, Number]]:
    """The number that ``match`` found, and all near that say the same."""
    if match.source is not None and match.found_in is not None:
        yield match.found_in, match.source
    for place in subject.near:
        for number in place.numbers:
            if is_quantity(number) and compare(match.claim, number) in _PLAIN:
                yield place, number


def _fit(subject: Subject, match: Match, place: Passage, number: Number) -> _Fit:
    likeness, passage = subject.source.likeness, match.passage
    here, there = around_number(passage, match.claim), around_number(place, number)
    sentence, other = _stems_of(passage), _stems_of(place)
    others = {said.value for said in passage.numbers if said.span != match.claim.span and _is_telling(said)}
    return _Fit(
        phrase=likeness(here, there),
        phrase_back=likeness(there, here),
        sentence=likeness(sentence, _told_by(subject, place)),
        sentence_back=likeness(other, sentence),
        anchors=len(others & {one.value for one in place.numbers if one.span != number.span}),
    )


def _is_telling(number: Number) -> bool:
    """Whether a number is printed in figures: small ones in words stand everywhere."""
    return number.value is not None and any(char.isdigit() for char in number.text)


def _told_by(subject: Subject, place: Passage) -> frozenset[str]:
    """What a sentence tells, those whom it means by name and what the one before tells included."""
    before = subject.document.sentence(place.number - 1)
    leading = meant_in(subject.source, subject.source.passage(before)) if before else frozenset[str]()
    return _stems_of(place) | meant_in(subject.source, place) | leading


def _like(subject: Subject, match: Match) -> Iterator[tuple[Passage, Number]]:
    """The other numbers near, of the same kind and unit, that say something else and nothing that the summary says."""
    claim, source = match.claim, match.source
    if source is None:
        return
    units = {unit for unit in (unit_of(claim), unit_of(source)) if unit}
    here, apart = setting_of(match.passage, claim), distance_of(match.passage, claim) is None
    stated = [number for number in match.passage.numbers if number.value is not None]
    for place in subject.near:
        for number in place.numbers:
            if number.kind != claim.kind or number.value is None or is_one(number) or not is_quantity(number):
                continue
            if _is_small(claim) and not _unit_words(claim) & _unit_words(number):
                continue
            if _is_small(number) and not (_is_small(claim) or is_measure(unit_of(number))):
                continue
            if is_share(claim) != is_share(number) or compare(number, claim):
                continue
            if place is match.found_in and _is_part(place, source, number):
                continue
            if any(compare(said, number) for said in stated) or _is_date(place, number):
                continue
            if (distance_of(place, number) is None) != apart or not _fits(claim, number, units):
                continue
            there = setting_of(place, number)
            if (there.per is None) == (here.per is None) and {here.step, there.step} != _UNLIKE_STEPS:
                yield place, number


def _is_small(number: Number) -> bool:
    """Whether a number is one of those in words that stand everywhere: two, second."""
    return is_small_word(number) or (number.kind == "ordinal" and not _is_telling(number))


def _fits(claim: Number, number: Number, units: set[str]) -> bool:
    """Whether a number may be meant: in the claim's currency, of a unit of the two, or bare where one of them is."""
    if claim.kind == "money":
        one, other = claim.currency or "", number.currency or ""
        return one == other or (one.endswith("D") and other.endswith("D"))
    if claim.kind == "percent":
        return ("point" in (claim.unit or "")) == ("point" in (number.unit or ""))
    unit = unit_of(number)
    if not unit:
        return True
    return any(unit == one or may_be_same(stem_of(unit), stem_of(one)) for one in units)


def _is_date(place: Passage, number: Number) -> bool:
    return any(date.span.overlaps(number.span) for date in place.dates)


@memoized
def _stems_of(passage: Passage) -> frozenset[str]:
    words = frozenset(word.stem for word in passage.words if word.kind == "content")
    return words | frozenset(map(_time, passage.dates))


@memoized
def around_number(passage: Passage, number: Number) -> frozenset[str]:
    """The stems of the words around ``number`` and of its unit, dates as the time they mean."""
    right, _ = _after(passage, number)
    return leading_up_to(passage, number) | right | _unit_words(number) | _beside(passage, number)


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


def _unit_words(number: Number) -> frozenset[str]:
    parts = (number.unit or "").lower().split() if number.kind in ("quantity", "ordinal") else ()
    return frozenset(stem_of(part) for part in parts if part not in FUNCTION_WORDS)


@memoized
def _barring(passage: Passage) -> tuple[Number, ...]:
    """The numbers that end the surroundings of another."""
    return tuple(
        number
        for number in passage.numbers
        if is_quantity(number) and not _is_idle(number) and not _is_date(passage, number)
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
            steps.append(word.stem if word.kind == "content" else None)
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
