"""Which of the source's numbers a number of the summary has the surroundings of: its own, or a rival's?

A number's surroundings are the words of its own phrase, up to the next mark, joining word or number. In "girls
scored 527 points and boys 495" they are the girls for the one and the boys for the other, though both stand in one
clause. A summary that gives 495 to the girls has the surroundings of 527.
"""

from collections.abc import Iterator

from summarizer.checks.counterparts import REPORTING
from summarizer.checks.matching import Match, is_one, is_quantity
from summarizer.checks.passage import Passage
from summarizer.checks.quantities import compare, is_share
from summarizer.checks.setting import setting_of
from summarizer.checks.subject import Subject
from summarizer.checks.vocabulary import words
from summarizer.checks.vocabulary.nouns import may_be_same
from summarizer.checks.vocabulary.synonyms import alike
from summarizer.checks.vocabulary.units import unit_of
from summarizer.checks.vocabulary.verbs import FUNCTION_WORDS
from summarizer.checks.words import Word, stem_of
from summarizer.memo import memoized
from summarizer.reading.dates import Date
from summarizer.reading.numbers import Number
from summarizer.spans import Span

CUTS = words("and or but while whereas versus against compared than though although whose which who")
_PRONOUNS = frozenset({"it", "they", "he", "she"})
_FIRST = 2
_OF_THEM = frozenset({"of them", "of these", "of those", "of which", "of whom"})
_PLAIN = frozenset({"exact", "normalised", "converted"})
_LEAST_LEAD = 0.3
"""Of what a number's surroundings weigh, and its sentence, a rival must hold so much more than the number's own."""


_BEHIND = 0.1
_ENOUGH = 2
"""Where the rival's sentence is the less like by so much, so many words must speak for the rival."""
_EVEN = 1.5
"""What leads up to the number itself speaks for it even where it weighs somewhat less."""


def rival_of(subject: Subject, match: Match) -> tuple[Number, Passage] | None:
    """The source's number whose surroundings ``match`` has, where that is not the number it states; None else."""
    if match.source is None or match.found_in is None or match.how not in _PLAIN or match.claim.kind == "score":
        return None
    around = around_number(match.passage, match.claim)
    own = around_number(match.found_in, match.source)
    if _begins_with_pronoun(match.found_in, match.source):
        own |= _antecedent(subject, match.found_in) | _stems_of(match.found_in)
    sentence = _stems_of(match.passage)
    own_sentence = _held(subject, sentence, _stems_of(match.found_in))
    best: tuple[float, float, Number, Passage] | None = None
    for place, number in _like(subject, match):
        there = around_number(place, number)
        wanted = around - (_unit_words(match.claim) if _unit_tells_nothing(match, number) else frozenset())
        wanted -= {stem for stem in wanted if stem[0] == "#" and stem not in own | there}
        held, own_held = _held(subject, wanted, there), _held(subject, wanted, own)
        ahead = _held(subject, sentence, _stems_of(place)) - own_sentence
        lead = held - own_held + ahead
        if not held or held < own_held or lead < _LEAST_LEAD or (best and lead <= best[0]):
            continue
        shared = alike(wanted, there) - alike(wanted, own)
        if all(stem[0] == "#" for stem in shared) and any(stem[0] == "#" for stem in own & wanted):
            continue
        if ahead < -_BEHIND and len(shared) < _ENOUGH:
            continue
        if _speaks_for(subject, match, there, shared):
            return None
        best = lead, held, number, place
    if best is None or _is_taken(subject, match, *best[1:]):
        return None
    return best[2:]


def _begins_with_pronoun(place: Passage, number: Number) -> bool:
    clause = place.clause_at(number.span)
    return clause is not None and any(word.lower in _PRONOUNS for word in clause.words[:_FIRST])


def _antecedent(subject: Subject, place: Passage) -> frozenset[str]:
    """What the sentence before begins with, up to its verb: whom or what "it" is said of."""
    before = subject.document.sentence(place.number - 1)
    first = next(iter(subject.source.passage(before).clauses), None) if before else None
    if first is None:
        return frozenset()
    end = first.predicates[0].word.start if first.predicates else first.end
    return frozenset(word.stem for word in first.words if word.kind == "content" and word.end <= end)


def _unit_tells_nothing(match: Match, rival: Number) -> bool:
    assert match.source is not None
    return not match.source.unit or not rival.unit or bool(_unit_words(match.claim) & _unit_words(rival))


def _like(subject: Subject, match: Match) -> Iterator[tuple[Passage, Number]]:
    """The other numbers near, of the same kind and unit, that say something else."""
    claim, source = match.claim, match.source
    assert source is not None
    units = {unit for unit in (unit_of(claim), unit_of(source)) if unit}
    kinds = {claim.kind, source.kind}
    rateless = setting_of(match.passage, claim).per is None
    for place in (*subject.passages, *subject.neighbours):
        for number in place.numbers:
            if number.span == source.span or number.kind not in kinds or number.value is None:
                continue
            if not is_quantity(number):
                continue
            if compare(claim, number) is not None or is_share(claim) != is_share(number) or _is_date(place, number):
                continue
            if (setting_of(place, number).per is None) != rateless:
                continue
            if number.kind == "money":
                fits = any(_may_be_one_currency(number, other) for other in (claim, source))
            else:
                fits = number.kind == "percent" or _is_partitive(number) or _fits(unit_of(number), units, source)
            if fits:
                yield place, number


def _may_be_one_currency(one: Number, other: Number) -> bool:
    return one.currency == other.currency or bool(
        one.currency and other.currency and one.currency.endswith("D") and other.currency.endswith("D")
    )


def _is_partitive(number: Number) -> bool:
    """Whether a number counts what was named before: 31 of them."""
    return (number.unit or "").lower() in _OF_THEM


def _fits(unit: str, units: set[str], source: Number) -> bool:
    if not unit:
        return not source.unit
    return any(unit == one or may_be_same(stem_of(unit), stem_of(one)) for one in units)


def _speaks_for(subject: Subject, match: Match, rival: frozenset[str], shared: frozenset[str]) -> bool:
    """Whether the summary's sentence has as much that leads up to the number itself, and not to the rival."""
    assert match.source is not None
    assert match.found_in is not None
    others = [number for number in match.passage.numbers if number != match.claim and is_quantity(number)]
    elsewhere = frozenset[str]().union(*(around_number(match.passage, number) for number in others))
    said = _stems_of(match.passage) - elsewhere
    own = (_leading_up(match.found_in, match.source) & said) - alike(said, rival) - REPORTING
    return bool(own) and _EVEN * subject.source.weigh(own) >= subject.source.weigh(shared)


def _is_date(place: Passage, number: Number) -> bool:
    return any(date.span.overlaps(number.span) for date in place.dates)


def _is_taken(subject: Subject, match: Match, held: float, rival: Number, place: Passage) -> bool:
    """Whether the summary states the rival too, in surroundings that are at least as much the rival's."""
    there = around_number(place, rival)
    return any(
        number.span != match.claim.span
        and compare(number, rival)
        and _held(subject, around_number(match.passage, number), there) >= held
        for number in match.passage.numbers
    )


def _held(subject: Subject, around: frozenset[str], there: frozenset[str]) -> float:
    """Of what ``around`` weighs, the share that ``there`` has."""
    total = subject.source.weigh(around)
    return subject.source.weigh(alike(around, there)) / total if total else 0.0


@memoized
def _stems_of(passage: Passage) -> frozenset[str]:
    words = frozenset(word.stem for word in passage.words if word.kind == "content")
    return words | frozenset(map(_time, passage.dates))


@memoized
def around_number(passage: Passage, number: Number) -> frozenset[str]:
    """The stems of the words around ``number`` and of its unit, dates as the time they mean."""
    right, _ = _until_cut(passage, number, passage.words)
    return _left(passage, number) | right | _unit_words(number) | _beside(passage, number)


def _beside(passage: Passage, number: Number) -> frozenset[str]:
    """The numbers right before and after with no mark between: the pupils for their schools."""
    ended_by = (_until_cut(passage, number, found)[1] for found in (passage.words[::-1], passage.words))
    return frozenset(f"#{other.value.normalize()}" for other in ended_by if other is not None and other.value)


@memoized
def _left(passage: Passage, number: Number) -> frozenset[str]:
    """The stems before ``number``; those between two numbers belong to the first, what leads up to both to both."""
    left, ended_by = _until_cut(passage, number, passage.words[::-1])
    if ended_by is None:
        return left
    between = passage.words_in(Span(ended_by.span.end, number.span.start))
    if left or any(word.lower == "of" for word in between):
        return frozenset()
    return _left(passage, ended_by)


def _unit_words(number: Number) -> frozenset[str]:
    parts = (number.unit or "").lower().split() if number.kind in ("quantity", "ordinal") else ()
    return frozenset(stem_of(part) for part in parts if part not in FUNCTION_WORDS)


@memoized
def _leading_up(passage: Passage, number: Number) -> frozenset[str]:
    """The stems of the words since the number before, whatever marks stand between, and of those around."""
    ends = [other.span.end for other in _barring(passage, number) if other.span.end <= number.span.start]
    start = max(ends, default=passage.span.start)
    between = (word for word in passage.words if start <= word.start and word.end <= number.span.start)
    return around_number(passage, number) | {word.stem for word in between if word.kind == "content"}


def _barring(passage: Passage, number: Number) -> tuple[Number, ...]:
    return tuple(
        other
        for other in passage.numbers
        if other != number and is_quantity(other) and not _is_idle(other) and not _is_date(passage, other)
    )


def _is_idle(number: Number) -> bool:
    """Whether a number in words does not count: one, first."""
    return is_one(number) or (number.kind == "ordinal" and not any(char.isdigit() for char in number.text))


def _until_cut(passage: Passage, number: Number, found: tuple[Word, ...]) -> tuple[frozenset[str], Number | None]:
    """The stems of the words from ``number`` on in the order of ``found``, and the number that ended them."""
    barred = _barring(passage, number)
    forward = found is passage.words
    stems: set[str] = set()
    for word in found:
        if (word.start < number.span.end) if forward else (word.end > number.span.start):
            continue
        other = next((other for other in barred if other.span.start <= word.start < other.span.end), None)
        if other is not None:
            return frozenset(stems), other
        date = next((date for date in passage.dates if date.span.start <= word.start < date.span.end), None)
        if date is not None:
            stems.add(_time(date))
        elif word.lower in CUTS or (word.kind == "mark" and word.lower not in "$€£¥%-'’"):
            if forward and word.lower == "," and not stems and _is_fronted(passage, number):
                continue
            break
        elif word.kind == "content":
            stems.add(word.stem)
    return frozenset(stems), None


def _is_fronted(passage: Passage, number: Number) -> bool:
    """Whether nothing but a preposition stands before the number: "At 22.8 pupils, the average class …"."""
    before = [word for word in passage.words if word.end <= number.span.start]
    return len(before) == 1 and before[0].kind == "function"


def _time(date: Date) -> str:
    return f"{date.start}–{date.end}" if date.start else date.text.lower()
