"""What a verb tells: by whom, of what and of how many, each by the phrase that stands there."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from summarizer.checks.passages.deeds import DETERMINERS, verbs_start
from summarizer.checks.passages.events import Event
from summarizer.checks.passages.naming import bare_before
from summarizer.checks.passages.passage import Passage, within
from summarizer.checks.passages.words import Word
from summarizer.checks.vocabulary import words as words_of
from summarizer.memo import memoized
from summarizer.reading.vocabulary import AUXILIARIES, CARDINALS
from summarizer.spans import Span

_LEADING = words_of(
    """of in for at from with on to into onto by about over under against between among amid through during after
    before since until than as via near across around behind per within without toward towards inside outside
    despite except along"""
)
_PARTICLES = words_of("up out off down back away over")
_STOPPING = words_of(
    """that whether if to because while when not who which whose whom where although though unless and or but nor so
    then too also again now there"""
)
_COUNTING = words_of(
    """one two three four five six seven eight nine ten dozens hundreds thousands millions most many some all half part
    quarter third none any each both several majority number sum total lot few"""
)
_COUNTED = frozenset({"quantity", "money", "percent", "duration"})
_WITHIN = frozenset({"-", "'", "’", ".", "%", "$", "£", "€"})


class Phrase(NamedTuple):
    """A noun phrase: its head's stem, the stems of all its content words, and the value of its number."""

    head: str
    stems: frozenset[str]
    value: Decimal | None
    span: Span


@memoized
def subject_of(passage: Passage, start: int, first: int) -> Phrase | None:
    """The phrase before ``start``, where a chain of verbs begins: its first noun, and not one that goes with it."""
    run: list[Word] = []
    found: list[Word] = []
    before = [word for word in bare_before(passage, start) if word.start >= first]
    while before:
        word = before.pop()
        if word.lower in _LEADING:
            if run:
                found, run = run, []
            if not found:
                break
            continue
        if (word.kind == "mark" and word.lower not in _WITHIN) or word.lower in _STOPPING:
            break
        run.insert(0, word)
        if word.lower in DETERMINERS and word.lower not in ("mr", "ms", "mrs", "dr"):
            found, run = run, []
            if not before or before[-1].lower not in _LEADING:
                break
    return _phrase(passage, run or found)


@memoized
def object_of(passage: Passage, start: int, end: int) -> Phrase | None:
    """The phrase right behind a verb that ends at ``start``; none of the verb's own particles, and no time."""
    run: list[Word] = []
    times = [date.span for date in passage.dates]
    for word in passage.words_in(Span(start, end)):
        if any(time.start <= word.start < time.end for time in times):
            if run:
                break
            continue
        if word.lower == "of" and run and all(one.kind != "content" or one.lower in _COUNTING for one in run):
            continue
        if not run and (word.lower in _PARTICLES or (word.lower.endswith("ly") and word.kind == "content")):
            continue
        if (word.kind == "mark" and word.lower not in _WITHIN) or word.lower in _STOPPING or word.lower in AUXILIARIES:
            break
        if word.lower in _LEADING and word.lower not in ("than",):
            break
        run.append(word)
    return _phrase(passage, run)


def _phrase(passage: Passage, run: Sequence[Word]) -> Phrase | None:
    content = [word for word in run if word.kind == "content" and not word.lower.endswith("ly")]
    if not content:
        return None
    span = Span(run[0].start, run[-1].end)
    inside = (number for number in within(passage.numbers, span) if number.kind in _COUNTED)
    value = next((number.value for number in inside), None)
    return Phrase(content[-1].stem, frozenset(word.stem for word in content), value, span)


class Act(NamedTuple):
    """An event with the phrases of who acts and who is acted upon."""

    event: Event
    agent: Phrase | None
    patient: Phrase | None


def is_noun(event: Event) -> bool:
    """Whether a verb by its form tells of nothing: 400 trained interpreters, by feed costs, seven counts."""
    at, words, word = event.verb.index, event.passage.words, event.verb.word
    before, after = words[at - 1 : at], words[at + 1 : at + 2]
    if not before or word.lower.endswith("ing"):
        return False
    counted = before[0].kind == "digits" or before[0].lower in CARDINALS
    if counted and word.lower.endswith("s"):
        return True
    led = counted or before[0].lower in DETERMINERS or before[0].lower in _LEADING - {"to"}
    return led and any(one.kind == "content" and one.start == word.end + 1 and one.lower[-2:] != "ly" for one in after)


def act_of(event: Event) -> Act:
    """The phrases around the verb of an event, by its voice."""
    passage, clause, verb = event.passage, event.clause, event.verb
    later = [other.word.start for other in clause.predicates if other.word.start > verb.word.start]
    after = object_of(passage, verb.word.end, min([clause.end, *later]))
    before = _subject(event)
    return Act(event, None, before) if verb.form.passive else Act(event, before, after)


def _subject(event: Event) -> Phrase | None:
    passage, clause, verb = event.passage, event.clause, event.verb
    start = verbs_start(clause, verb)
    earlier = [other.word.end for other in clause.predicates if other.word.start < start]
    found = subject_of(passage, start, max([clause.start, *earlier]))
    if found or not clause.leans:
        return found
    at = passage.clauses.index(clause)
    for other in reversed(passage.clauses[:at]):
        if other.words[0].lower in _STOPPING or (other.leans and other.predicates):
            continue
        first = verbs_start(other, other.predicates[0]) if other.predicates else other.words[-1].start
        return subject_of(passage, first, other.start)
    return None
