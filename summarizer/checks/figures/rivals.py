"""Which of the source's numbers a number of the summary has the surroundings of: its own, or a rival's?

A number's surroundings are the words of its own phrase, up to the next mark, joining word or number. In "girls
scored 527 points and boys 495" they are the girls for the one and the boys for the other, though both stand in one
clause. A summary that gives 495 to the girls has the surroundings of 527.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from operator import attrgetter

from summarizer.checks.counterparts import REPORTING
from summarizer.checks.figures.distances import distance_of
from summarizer.checks.figures.holders import CUTS, holder_of
from summarizer.checks.figures.matching import Match, is_one, is_quantity
from summarizer.checks.figures.quantities import compare, is_share
from summarizer.checks.figures.setting import setting_of
from summarizer.checks.names import same_actor
from summarizer.checks.occasions import spelt
from summarizer.checks.passages.passage import Passage
from summarizer.checks.passages.words import Word, stem_of
from summarizer.checks.subject import Subject
from summarizer.checks.vocabulary.nouns import may_be_same
from summarizer.checks.vocabulary.synonyms import alike
from summarizer.checks.vocabulary.units import factor_between, unit_of
from summarizer.checks.vocabulary.verbs import FUNCTION_WORDS
from summarizer.memo import memoized
from summarizer.reading.dates import Date
from summarizer.reading.numbers import Number
from summarizer.spans import Span

_START, _END = attrgetter("start"), attrgetter("end")
_PRONOUNS = frozenset({"it", "they", "he", "she"})
_FIRST = 2
_UNLIKE_STEPS = {"change", "level"}
_RELATIVE = frozenset({"which", "who"})
_ANTECEDENT_WORDS = 2
_PLAIN = frozenset({"exact", "normalised", "converted"})
_LEAST_LEAD = 0.3
"""Of what a number's surroundings weigh, a rival in its sentence must hold so much more than the number's own."""
_TOLD = 0.4
"""Of what the summary's sentence weighs, that of a rival that stands in another must hold this share, …"""
_AHEAD = 0.2
"""… so much more than the number's own, …"""
_FAR_AHEAD = 0.35
"""… and so much more where no two words lead up to the rival alone."""


_BEHIND = 0.1
_POSSESSIVES = ("'s", "’s", "s'", "s’")
_ENOUGH = 2
"""Where the rival's sentence is the less like by so much, so many words must speak for the rival."""
_EVEN = 1.5
"""What leads up to the number itself speaks for it even where it weighs somewhat less."""


def rival_of(subject: Subject, match: Match) -> tuple[Number, Passage] | None:
    """The source's number whose surroundings ``match`` has, where that is not the number it states; None else."""
    if match.source is None or match.found_in is None or match.how not in _PLAIN or match.claim.value is None:
        return None
    rivals = list(_like(subject, match))
    if not rivals:
        return None
    around = around_number(match.passage, match.claim)
    own = around_number(match.found_in, match.source)
    if _begins_with_pronoun(match.found_in, match.source):
        own |= _antecedent(subject, match.found_in) | _stems_of(match.found_in)
    sentence = _stems_of(match.passage)
    own_sentence = _held(subject, sentence, _stems_of(match.found_in))
    best: tuple[float, float, Number, Passage] | None = None
    for place, number in rivals:
        there = around_number(place, number)
        wanted = around - (_unit_words(match.claim) if _unit_tells_nothing(match, number) else frozenset())
        wanted -= {stem for stem in wanted if stem[0] == "#" and stem not in own | there}
        held, own_held = _held(subject, wanted, there), _held(subject, wanted, own)
        ahead = _held(subject, sentence, _stems_of(place)) - own_sentence
        lead = held - own_held + ahead
        if held < own_held or (best and lead <= best[0]):
            continue
        shared = alike(wanted, there) - alike(wanted, own)
        if held and all(stem[0] == "#" for stem in shared) and any(stem[0] == "#" for stem in own & wanted):
            continue
        if place is match.found_in:
            sure = lead >= _LEAST_LEAD
        else:
            least = _AHEAD if len(shared) >= _ENOUGH else _FAR_AHEAD
            sure = ahead >= least and own_sentence + ahead >= _TOLD and not _is_named_there(match, place)
        if not sure:
            continue
        if (shared or ahead < _FAR_AHEAD) and _speaks_for(subject, match, there, shared):
            return None
        best = lead, held, number, place
    if best is None or _is_taken(subject, match, *best[1:]) or _keeps_its_holder(subject, match, *best[2:]):
        return None
    return best[2:]


def _keeps_its_holder(subject: Subject, match: Match, rival: Number, place: Passage) -> bool:
    """Whether the number is of the same name here as there, and the rival of another or of none."""
    assert match.source is not None
    assert match.found_in is not None
    here, there = holder_of(match.passage, match.claim), holder_of(match.found_in, match.source)
    if not here or not there or not same_actor(subject.source, here.text, there.text):
        return False
    other = holder_of(place, rival)
    return other is None or not same_actor(subject.source, here.text, other.text)


def _is_named_there(match: Match, place: Passage) -> bool:
    """Whether the clause has a name that the number's own sentence has as well, and the sentence ``place`` has not."""
    assert match.found_in is not None
    named = match.passage.capitals_beside(match.claim.span)
    return bool((named & match.found_in.stems) - place.stems)


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
    here, apart = setting_of(match.passage, claim), distance_of(match.passage, claim) is None
    for place in subject.near:
        for number in place.numbers:
            if number.span == source.span or number.kind not in kinds or number.value is None:
                continue
            if "ordinal" in kinds and len(kinds) > 1:
                continue
            if not is_quantity(number):
                continue
            if compare(claim, number) or compare(number, claim) or is_share(claim) != is_share(number):
                continue
            if _is_date(place, number):
                continue
            if (distance_of(place, number) is None) != apart:
                continue
            there = setting_of(place, number)
            if (there.per is None) != (here.per is None) or {here.step, there.step} == _UNLIKE_STEPS:
                continue
            if number.kind == "money":
                fits = any(_may_be_one_currency(number, other) for other in (claim, source))
            else:
                fits = number.kind == "percent" or _fits(unit_of(number), units, match)
            if fits:
                yield place, number


def _may_be_one_currency(one: Number, other: Number) -> bool:
    return one.currency == other.currency or bool(
        one.currency and other.currency and one.currency.endswith("D") and other.currency.endswith("D")
    )


def _fits(unit: str, units: set[str], match: Match) -> bool:
    """Whether a number of ``unit`` may be meant: of a unit of the two, or bare where one of them is."""
    if not unit:
        return not (match.claim.unit and match.source and match.source.unit)
    return any(
        unit == one or may_be_same(stem_of(unit), stem_of(one)) or factor_between(unit, one) is not None
        for one in units
    )


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
    """Whether the summary states the rival too, and not where the number of ``match`` belongs: they are not swapped."""
    assert match.source is not None
    assert match.found_in is not None
    there, own = around_number(place, rival), around_number(match.found_in, match.source)
    for number in match.passage.numbers:
        if number.span == match.claim.span or not compare(number, rival):
            continue
        around = around_number(match.passage, number)
        kept, swapped = _held(subject, around, there), _held(subject, around, own)
        if kept >= held or kept - swapped >= _BEHIND:
            return True
    return False


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
    if ended_by is None:
        return left
    between = passage.words_in(Span(ended_by.span.end, number.span.start))
    owned = passage.reading.text[ended_by.span.end : number.span.start].rstrip().endswith(_POSSESSIVES)
    if owned:
        return frozenset(word.stem for word in between if word.kind == "content")  # "46 percent to Lund's 41"
    if left or any(word.lower == "of" for word in between):
        return frozenset()
    return leading_up_to(passage, ended_by)


def _unit_words(number: Number) -> frozenset[str]:
    parts = (number.unit or "").lower().split() if number.kind in ("quantity", "ordinal") else ()
    return frozenset(stem_of(part) for part in parts if part not in FUNCTION_WORDS)


@memoized
def _leading_up(passage: Passage, number: Number) -> frozenset[str]:
    """The stems of the words since the number before, whatever marks stand between, and of those around."""
    ends = [other.span.end for other in _barring(passage) if other.span.end <= number.span.start]
    start = max(ends, default=passage.span.start)
    between = passage.words_in(Span(start, number.span.start))
    return around_number(passage, number) | {word.stem for word in between if word.kind == "content"}


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
