"""Is a name of the source put where the source has another: the rival's defeat, the other town's dead?"""

from collections.abc import Iterator

from summarizer.checks.names import find_name, same_actor
from summarizer.checks.parts import may_be_rivals, taken
from summarizer.checks.passages.clauses import Clause, Predicate
from summarizer.checks.passages.deeds import modifies
from summarizer.checks.passages.naming import ADVERBS, may_be_one, names_in
from summarizer.checks.passages.passage import Passage, stems_of, within
from summarizer.checks.passages.words import Word
from summarizer.checks.sameness import are_alike, tell_the_same
from summarizer.checks.subject import Judged, Subject
from summarizer.checks.vocabulary import words
from summarizer.fields import Filled, Finding
from summarizer.reading.names import Name
from summarizer.reading.vocabulary import AUXILIARIES
from summarizer.spans import Span

_PLACING = words("in at near from of on to into for with against over by outside inside around across")
_BACK = words("it they he she we this these those his her its their")
_PARTS = words(
    "north south east west centre center city town village district region province state coast capital area"
)
_LEADING = words("the a an its their northern southern eastern western central")
_UNCOUNTED = frozenset({"nationality", "group", "other"})
_BETWEEN = 6
_BESIDE = 2
_GIVERS = {"by", "from"}
_LEAST_SHARED = 0.55
"""Of what a clause's words weigh, a sentence must hold this share to be the one the clause goes back to."""


def check_placement(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each name that stands in another's place."""
    for field in subject.rephrased:
        clauses = subject.reworded(field)
        passage = subject.read(field)
        named = [
            (clause, name)
            for clause in clauses
            for name in within(names_in(subject.source, passage), Span(clause.start, clause.end))
        ]
        for clause, name in named:
            if name.kind in _UNCOUNTED or all(_stands_in(subject, name.text, place) for place in subject.passages):
                continue
            if find_name(subject.source, name.text)[0] == "absent":
                continue
            place = _likest(subject, clause.words, name) or _likest(subject, passage.words, name)
            if place is None or not _digits(clause) <= place.stems or _stands_in(subject, name.text, place):
                continue
            other = _in_its_place(subject, passage, clause, name, place)
            if other and _is_sure(subject, passage, name, other):
                yield _finding(subject, field, name, other)
        for name, other in taken(subject, passage, clauses):
            yield _finding(subject, field, name, other)


def _is_sure(subject: Subject, passage: Passage, name: Name, other: Name) -> bool:
    """Whether two names of one kind stand in clauses that surely tell of the same thing."""
    sentence = subject.document.sentence_at(other.span.start)
    place = subject.source.passage(sentence) if sentence else None
    here, there = passage.clause_at(name.span), place.clause_at(other.span) if place else None
    if not (here and there and place) or not may_be_rivals(name, other):
        return False
    if may_be_one(subject.source, name, other) or modifies(passage, name) != modifies(place, other):
        return False  # a Wisconsin company is not Wisconsin
    apart = stems_of(name.text) | stems_of(other.text)
    return tell_the_same(subject, (passage, here), (place, there), apart) or are_alike(subject, passage, place, apart)


def _digits(clause: Clause) -> frozenset[str]:
    """The figures of a clause: what is told with another figure is another thing."""
    return frozenset([word.stem for word in clause.words if word.kind == "digits"])


def _likest(subject: Subject, words: tuple[Word, ...], name: Name) -> Passage | None:
    """The cited sentence that a clause or sentence goes back to, the name itself left out of the comparison."""
    inside = [word for word in words if not name.span.start <= word.start < name.span.end]
    weights = {word.stem: subject.source.weight(word.stem) for word in inside if word.kind in ("content", "digits")}
    total = sum(weights.values())
    if len([weight for weight in weights.values() if weight]) < 2:
        return None
    best: tuple[float, Passage] | None = None
    for place in subject.passages:
        share = sum(weight for stem, weight in weights.items() if stem in place.stems) / total
        if share >= _LEAST_SHARED and (best is None or share > best[0]):
            best = share, place
    return best and best[1]


def _stands_in(subject: Subject, name: str, place: Passage) -> bool:
    """Whether a sentence names the actor, or points back to a sentence that does."""
    reading = subject.document.reading
    if stems_of(name) <= place.stems:
        return True
    if any(same_actor(subject.source, name, other.text) for other in place.names):
        return True
    stems = stems_of(name)
    if any(other.kind != "person" and stems & stems_of(other.text) for other in place.names):
        return True  # one may be a part of the other: the European Union and its Commission
    if any(same_actor(subject.source, name, mention.actor) for mention in within(reading.mentions, place.span)):
        return True
    before = subject.document.sentence(place.number - 1)
    if before is None or not any(word.lower in _BACK for word in place.words):
        return False
    return any(same_actor(subject.source, name, other.text) for other in subject.source.passage(before).names)


def _in_its_place(subject: Subject, passage: Passage, clause: Clause, name: Name, place: Passage) -> Name | None:
    """The source's name in the slot of ``name``: after the same preposition, or before the same verb."""
    elsewhere = [other for other in place.names if not other.text.isupper() and not _named(subject, passage, other)]
    slot = _slot(passage, name)
    if slot:
        there: list[Name] = [other for other in elsewhere if _same_slot(_slot(place, other), slot)]
        return there[0] if there else None
    verb = _verb_of(clause, name)
    if verb is None:
        return None
    for other_clause in place.clauses:
        for predicate in other_clause.predicates:
            if predicate.stem == verb.stem and _is_beside(passage, name, verb):
                first = (name.span.end <= verb.word.start) == (predicate.form.passive == verb.form.passive)
                there = [other for other in elsewhere if first == (other.span.end <= predicate.word.start)]
                if there:
                    return there[0]
    return None


def _is_beside(passage: Passage, name: Name, verb: Predicate) -> bool:
    """Whether at most a few words, and no mark, stand between a name and a verb."""
    start, end = sorted((name.span, Span(verb.word.start, verb.word.end)))
    between = passage.words_in(Span(start.end, end.start))
    spoken = [word for word in between if word.lower not in AUXILIARIES | ADVERBS and word.lower not in ("'s", "s")]
    return len(spoken) <= _BESIDE and not any(word.kind in ("mark", "digits") for word in spoken)


def _named(subject: Subject, passage: Passage, name: Name) -> bool:
    """Whether the summary names the actor, or all the words of the name one way or another."""
    stems = stems_of(name.text)
    return stems <= passage.stems or any(
        same_actor(subject.source, name.text, other.text) for other in names_in(subject.source, passage)
    )


def _slot(passage: Passage, name: Name) -> str | None:
    """The preposition that leads to a name, adjectives and nouns of its phrase between them; None where none does."""
    before = [word.lower for word in passage.words_before(name.span.start)][-_BETWEEN:]
    for part in reversed((name.role or "").lower().split()):
        if before and before[-1] == part:
            before.pop()
    while before:
        word = before.pop()
        if word == "of" and before and before[-1] in _PARTS:
            before.pop()
        elif word in _PLACING:
            return word
        elif word not in _LEADING:
            return None
    return None


def _same_slot(one: str | None, other: str) -> bool:
    """Whether two prepositions lead to the same part: what comes "from" somebody is sent "by" them."""
    return one == other or {one, other} == _GIVERS


def _verb_of(clause: Clause, name: Name) -> Predicate | None:
    """The verb whose subject a name may be: the first one after it, or the last before it in inverted speech."""
    after = [predicate for predicate in clause.predicates if predicate.word.start >= name.span.end]
    before = [predicate for predicate in clause.predicates if predicate.word.end <= name.span.start]
    return after[0] if after else before[-1] if before else None


def _finding(subject: Subject, field: Filled, name: Name, other: Name) -> Finding:
    judged = Judged("placement", "contradicted", "misplaced", f"the source has {other.text} here, not {name.text}")
    return judged.on(field.path, name.span, subject.evidence(other.span))
