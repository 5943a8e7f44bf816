"""Rose or fell, more or less, won or lost: does the summary say the contrary of the source?"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import dropwhile, pairwise

from summarizer.checks.figures.matching import Match, reworded_numbers
from summarizer.checks.figures.phrases import is_part
from summarizer.checks.figures.quantities import printed
from summarizer.checks.figures.setting import setting_of
from summarizer.checks.levels import is_crossed, turned
from summarizer.checks.order import Turned
from summarizer.checks.passages.clauses import Clause, Predicate
from summarizer.checks.passages.passage import Passage, content_stems, within
from summarizer.checks.passages.words import Word, stem_of
from summarizer.checks.sameness import have_other_subjects, tell_the_same
from summarizer.checks.subject import Judged, Subject
from summarizer.checks.vocabulary import words
from summarizer.checks.vocabulary.poles import CHANGE, LITTLE_POLES, MORE, POLES, WITH_PARTICLE
from summarizer.checks.vocabulary.synonyms import alike
from summarizer.fields import Filled, Finding
from summarizer.memo import memoized
from summarizer.reading.vocabulary import PASSIVE
from summarizer.spans import Span

_PARTICLES = frozenset({"up", "down"})
_COUNTERPARTS = frozenset(map(stem_of, words("rival competitor partner neighbour opponent sibling brother sister")))
_NEXT = 3
_STANDARD = words("than from")


def check_direction(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each word whose contrary the source has in its place."""
    seen: set[tuple[str, int]] = set()
    for match in reworded_numbers(subject):
        if match.taken_over or is_crossed(subject, match.passage, match.claim):
            continue
        for finding, word in (*_beside_number(subject, match), *_of_difference(subject, match)):
            if (match.field.path, word.start) not in seen:
                seen.add((match.field.path, word.start))
                yield finding
    for field in subject.rephrased:
        passage = subject.read(field)
        orders, there = tuple(turned(subject, passage)), _poles_there(subject)
        for order in orders:
            yield _told(subject, field, order)
        for clause in subject.reworded(field):
            if any(order.here.overlaps(Span(clause.start, clause.end)) for order in orders):
                continue  # what is turned round is said once
            for word in _polar(clause):
                if there.isdisjoint(_contraries(clause, word)):
                    continue
                if (field.path, word.start) in seen or word.start in passage.occupied or _is_adverb(clause, word):
                    continue
                place = _contrary(subject, passage, clause, word)
                if place:
                    seen.add((field.path, word.start))
                    yield _finding(subject, field, word, place)


def _beside_number(subject: Subject, match: Match) -> Iterator[tuple[Finding, Word]]:
    """The words of change that go with a number, on both sides."""
    here = match.passage.clause_at(match.claim.span)
    place = match.found_in
    there = place.clause_at(match.span) if place else None
    if here is None or there is None or place is None or match.source is None:
        return
    near_here = _nearest_change(match.passage, here, match.claim.span)
    near_there = _nearest_change(place, there, match.span) if near_here else None
    if not near_here or not near_there:
        return
    if setting_of(place, match.source).step == "level" and not _is_change(near_here):
        return  # what it fell to, something else may surpass
    here_sides, there_sides = _sides(near_here), _sides(near_there)
    if not any((pair, -side) in there_sides for pair, side in here_sides) or here_sides & there_sides:
        return
    if _has(here, near_there) or _has(there, near_here):
        return
    if _is_converse((match.passage, near_here), (place, near_there)):
        return
    message = f"the source has {printed(match.source)} with “{near_there.lower}”, not “{near_here.lower}”"
    finding = _finding(subject, match.field, near_here, near_there)
    yield finding.model_copy(update={"message": message}), near_here


def _of_difference(subject: Subject, match: Match) -> Iterator[tuple[Finding, Word]]:
    """The word that says on which side of another a number lies that is as far from it as the number of ``match``.

    214 is 36 *below* what was approved: the source has 178 for that, so it lies above. A number that the summary puts
    behind "than" or "from" is the other one.
    """
    passage, claim = match.passage, match.claim
    clause = passage.clause_at(claim.span)
    word = _nearest_change(passage, clause, claim.span) if clause else None
    if word is None or match.derived is None or match.derived.operation != "difference":
        return
    apart = sorted(match.derived.operands, key=lambda one: one.value or Decimal(0))
    values = [one.value for one in apart]
    stated = [number for number in passage.numbers if number.span != claim.span and number.value in values]
    if len({number.value for number in stated}) != 1:
        return
    before = passage.words_before(stated[0].span.start)[-_NEXT:]
    turned = any(other.lower in _STANDARD for other in before)
    above = (stated[0].value == values[-1]) != turned
    if {side for _, side in _sides(word)} == {-1 if above else 1}:
        less, more = map(printed, apart)
        message = f"the source has {more} and {less}, not “{word.lower}”"
        judged = Judged("direction", "contradicted", "turned", message)
        evidence = map(subject.evidence, (one.span for one in match.derived.operands))
        yield judged.on(match.field.path, Span(word.start, word.end), *evidence), word


def _is_converse(said: tuple[Passage, Word], told: tuple[Passage, Word]) -> bool:
    """Whether each is compared with what the other compares: A is 58 higher than B, B 58 lower than A."""
    (one, below), (other, beneath) = (_compared(*said), _compared(*told))
    if not below or not beneath:
        return False
    return len((one & beneath | other & below) - (one & other)) > len(below & beneath)


def _compared(passage: Passage, word: Word) -> tuple[frozenset[str], frozenset[str]]:
    """What stands before ``word``, and behind the "than" that follows it."""
    after = dropwhile(lambda other: other.lower != "than", passage.words_after(word.end))
    return content_stems(passage.words_before(word.start)), content_stems(after)


def _nearest_change(passage: Passage, clause: Clause, span: Span) -> Word | None:
    found = [
        (min(abs(span.start - word.end), abs(word.start - span.end)), word)
        for word in clause.words
        if word.stem in POLES
        and _sides(word)
        and word.start not in passage.occupied
        and not _is_of_another(clause, span, word)
        and not (word.lower in _PARTICLES and word.start >= span.end)
    ]
    return min(found)[1] if found else None


def _is_of_another(clause: Clause, span: Span, word: Word) -> bool:
    """Whether another verb stands between a word and a number: "put the surge down to a line that saved 17 minutes"."""
    between = Span(*sorted((word.end, span.start))) if word.end <= span.start else Span(span.end, word.start)
    return any(between.start <= verb.word.start < between.end for verb in clause.predicates)


def _is_adverb(clause: Clause, word: Word) -> bool:
    """Whether "up" or "down" goes with the word before it: 600 kilometres up, put up with, picked herself up."""
    before = next((other.lower for other in reversed(clause.words) if other.end <= word.start), "")
    return word.lower in _PARTICLES and before not in PASSIVE


def _is_change(word: Word) -> bool:
    return any(pair == CHANGE for pair, _ in POLES.get(word.stem, ()))


def _sides(word: Word) -> set[tuple[int, int]]:
    """The sides of a word of change or comparison: a rise of 11 percent is 11 percent more."""
    return {(CHANGE, side) for pair, side in POLES.get(word.stem, ()) if pair in (CHANGE, MORE)}


def _has(clause: Clause, word: Word) -> bool:
    return any(other.stem == word.stem for other in clause.words)


def _contrary(subject: Subject, passage: Passage, clause: Clause, word: Word) -> Word | None:
    """The source's word that says the contrary in a clause that surely tells the same; None where it has none."""
    poles, contraries = _poles(clause, word), _contraries(clause, word)
    verb = _verb_at(clause, word)
    if verb and clause.denies(verb):
        return None
    if any(not contraries.isdisjoint(_poles(clause, other)) for other in clause.words):
        return None
    around = clause.content - {word.stem}
    clauses = [
        (place, other)
        for place in subject.passages
        for other in place.clauses
        if other.predicates or not all(spoken.capital for spoken in other.words if spoken.kind == "content")
    ]
    shared = [len(alike(around, other.content)) for _, other in clauses]
    most = max(1, *shared) if shared else 1
    contrary: Word | None = None
    for (place, other), count in zip(clauses, shared, strict=True):
        for there in other.words if 2 * count >= most else ():
            opposite = _poles(other, there)
            if not (opposite or there.stem == word.stem) or there.start in place.occupied or _is_adverb(other, there):
                continue
            same = there.stem == word.stem or poles & opposite
            if not same and (contraries.isdisjoint(opposite) or count < most):
                continue
            apart = {word.stem, there.stem}
            if not tell_the_same(subject, (passage, clause), (place, other), apart):
                continue
            here_parts, there_parts = _parts_in(passage, clause), _parts_in(place, other)
            if here_parts and there_parts and here_parts.isdisjoint(there_parts):
                continue  # three of five stay open, two are closed
            if same:
                return None
            if contrary is None and _goes_with(subject, (passage, clause, word), (place, other, there)):
                contrary = there
    return contrary


_Place = tuple[Passage, Clause, Word]


def _goes_with(subject: Subject, said: _Place, told: _Place) -> bool:
    """Whether a word of the summary and its contrary in the source play one part: both verbs of one actor, …"""
    (passage, clause, word), (place, other, there) = said, told
    if word.stem in LITTLE_POLES:
        return _before(clause, word) == _before(other, there)
    if _after(clause, word) in _COUNTERPARTS and _after(other, there) in _COUNTERPARTS:
        return False  # of two rivals each is the other's
    if not alike(_around(clause, word), _around(other, there)):
        return False
    one, two = _verb_at(clause, word), _verb_at(other, there)
    if two and other.denies(two):
        return False  # who does not agree refuses
    if _is_converse((passage, word), (place, there)):
        return False
    return not (one and two and have_other_subjects(subject, (passage, one), (place, two)))


def _around(clause: Clause, word: Word) -> frozenset[str]:
    """The stems of the content words next to ``word``: what rises, or what is raised."""
    before = [other.stem for other in clause.words if other.end <= word.start and other.kind in ("content", "digits")]
    after = [other.stem for other in clause.words if other.start >= word.end and other.kind in ("content", "digits")]
    return frozenset([*before[-_NEXT:], *after[:_NEXT]])


def _verb_at(clause: Clause, word: Word) -> Predicate | None:
    return next((verb for verb in clause.predicates if verb.word.start == word.start), None)


_EITHER = LITTLE_POLES | POLES
_POLAR = _EITHER.keys() | WITH_PARTICLE
_NEITHER: frozenset[tuple[int, int]] = frozenset()


def _poles(clause: Clause, word: Word) -> frozenset[tuple[int, int]]:
    """The pairs that a word is a pole of where it stands, with a particle right after it as well."""
    if word.stem in WITH_PARTICLE:
        after = next((other.lower for other in clause.words if other.start >= word.end), "")
        found = POLES.get(f"{word.stem} {after}")
        if found:
            return found
    return _EITHER.get(word.stem, _NEITHER)


def _polar(clause: Clause) -> list[Word]:
    """The words that may be a pole of something."""
    return [word for word in clause.words if word.stem in _POLAR]


def _contraries(clause: Clause, word: Word) -> frozenset[tuple[int, int]]:
    return frozenset([(pair, -side) for pair, side in _poles(clause, word)])


@memoized
def _poles_there(subject: Subject) -> frozenset[tuple[int, int]]:
    """The poles of all words of the cited sentences."""
    return frozenset[tuple[int, int]]().union(*(_poles_of(place) for place in subject.passages))


@memoized
def _poles_of(passage: Passage) -> frozenset[tuple[int, int]]:
    return _NEITHER.union(*(_poles(clause, word) for clause in passage.clauses for word in _polar(clause)))


def _before(clause: Clause, word: Word) -> str:
    """The stem of the content word before ``word``."""
    earlier = _word_before(clause, word)
    return earlier.stem if earlier else ""


def _word_before(clause: Clause, word: Word) -> Word | None:
    earlier = [other for other in clause.words if other.end <= word.start and other.kind == "content"]
    return earlier[-1] if earlier else None


def _after(clause: Clause, word: Word) -> str:
    """The stem of the content word after ``word``."""
    return next((other.stem for other in clause.words if other.start >= word.end and other.kind == "content"), "")


@memoized
def _parts_in(passage: Passage, clause: Clause) -> frozenset[Decimal | None]:
    """How many of a whole a clause tells of: two of the town's five libraries."""
    numbers = within(passage.numbers, Span(clause.start, clause.end))
    return frozenset(one.value for one, other in pairwise(numbers) if is_part(passage, one, other))


def _told(subject: Subject, field: Filled, turned: Turned) -> Finding:
    judged = Judged("direction", "contradicted", "order", turned.message)
    return judged.on(field.path, turned.here, subject.evidence(turned.there))


def _finding(subject: Subject, field: Filled, word: Word, there: Word) -> Finding:
    message = f"the source has “{there.lower}”, not “{word.lower}”"
    evidence = subject.evidence(Span(there.start, there.end))
    return Judged("direction", "contradicted", "contrary", message).on(field.path, Span(word.start, word.end), evidence)
