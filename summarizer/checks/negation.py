"""Does the source say "not" where the summary does not, or the other way round?"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarizer.checks.answers import DENYING, turned_answers
from summarizer.checks.happened import Conflict, conflicts
from summarizer.checks.passages.clauses import Clause
from summarizer.checks.passages.passage import Passage
from summarizer.checks.passages.words import Word, stem_of
from summarizer.checks.sameness import tell_the_same
from summarizer.checks.subject import Judged, Subject
from summarizer.checks.verdicts import turned_fates, untold_steps
from summarizer.checks.vocabulary.modality import IMPLYING_NOT
from summarizer.fields import Filled, Finding
from summarizer.reading.certainty import modal_words
from summarizer.spans import Span

_ASIDE = 4
"""An aside such as "if any" has at most so many words."""
_ALONE = frozenset({"first", "only"})
"""Where one is the first or the only one, no other has been: "no candidate before her"."""
_NONE_ELSE = _ALONE | {stem_of("free")}
"""Beside a noun these say no: free of charge."""


def check_negation(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each verb, and each noun after "no" or "without", that is negated on one side alone."""
    for one in conflicts(subject, "stated"):
        if one.is_turned:
            yield _turned(subject, one)
    for field in subject.rephrased:
        for answer, place, told in turned_answers(subject, subject.read(field)):
            no = "not " if told.verb.negated else ""
            message = f"the source has “{no}{told.verb.word.lower}”, not “{answer.verb.word.lower}”"
            yield _finding(subject, field, answer.verb.word, message, place.span, "answered")
        for word, deed in turned_fates(subject, subject.read(field)):
            message = f"the source has “{deed.verb.word.lower}”, not “{word.lower}”"
            yield _finding(subject, field, word, message, Span(deed.clause.start, deed.clause.end), "fate")
        for word, place, told_word in untold_steps(subject, subject.read(field)):
            message = f"the source has “{told_word.lower}”, not “{word.lower}”"
            yield _finding(subject, field, word, message, place.span, "fate")
    for field in subject.retold:
        for clause in subject.reworded(field):
            yield from _nouns(subject, field, subject.read(field), clause)


def _cancels(clause: Clause, other: Clause) -> bool:
    """Whether two denials of ``other`` are one affirmation: needs a guarantee to go on, could not go on without one."""
    if "without" in [word.lower for word in clause.words]:
        return False
    return any(verb.negated for verb in other.predicates) and "without" in [word.lower for word in other.words]


def _says_no(passage: Passage, clause: Clause) -> bool:
    """Whether a clause, or what goes on around it past an aside, says or implies a "not"."""
    near = (clause, *_around_asides(passage.clauses, passage.clauses.index(clause)))
    words = [word.lower for other in near for word in other.words]
    if "with" in words:
        words = [word for word in words if word != "without"]  # with and without
    return not IMPLYING_NOT.isdisjoint(words) or any(kind == "negated" for _, _, kind in modal_words(words))


def _around_asides(clauses: Sequence[Clause], at: int) -> Iterator[Clause]:
    """The short clauses next to the one at ``at``, and what goes on beyond them: "with few, if any, efforts"."""
    if at + 1 < len(clauses) and _is_aside(clauses[at + 1]):
        yield clauses[at + 1]
    if at and _is_aside(clauses[at - 1]):
        yield from clauses[max(at - 2, 0) : at]


def _is_aside(clause: Clause) -> bool:
    return len(clause.words) <= _ASIDE and not clause.predicates


def _turned(subject: Subject, one: Conflict) -> Finding:
    word, clause = one.event.verb.word, one.there.clause
    message = f"the source says that it did not happen: {word.lower}"
    if one.event.negated:
        message = f"the source does not say “not”: {word.lower}"
    finding = _finding(subject, one.field, word, message, Span(clause.start, clause.end))
    return finding.model_copy(update={"verdict": one.verdict})


def _nouns(subject: Subject, field: Filled, passage: Passage, clause: Clause) -> Iterator[Finding]:
    if not clause.denied and not any(other.denied for place in subject.passages for other in place.clauses):
        return
    verbs = {predicate.stem for predicate in clause.predicates}
    starts = {predicate.word.start for predicate in clause.predicates}
    # "With no grades lowered" denies the lowering, not the grades.
    undone = {word.stem for word, after in pairwise(clause.words) if after.start in starts} & clause.denied
    for word in clause.words:
        if word.kind != "content" or word.capital or word.stem in verbs | undone:
            continue
        found = [
            (place, other)
            for place in subject.passages
            for other in place.clauses
            if word.stem in other.stems
            and not _cancels(clause, other)
            and tell_the_same(subject, (passage, clause), (place, other), {word.stem})
        ]
        if not found:
            continue
        first, denied = found[0][1], word.stem in clause.denied
        if denied:
            said = any(word.stem in one.stems - one.denied for one in passage.clauses if one is not clause)
            turned = (
                not said
                and DENYING.isdisjoint(passage.stems)
                and not any(_denies_anything(place) or not _NONE_ELSE.isdisjoint(other.stems) for place, other in found)
            )
            message = f"the source does not say that there is no {word.lower}"
        else:
            turned = not _denies_anything(passage) and all(
                word.stem in other.denied and _same_deed(word, clause, other) for _, other in found
            )
            message = f"the source says that there is no {word.lower}"
        if turned:
            yield _finding(subject, field, word, message, Span(first.start, first.end))
            return


def _denies_anything(passage: Passage) -> bool:
    return any(_says_no(passage, clause) for clause in passage.clauses)


def _same_deed(word: Word, clause: Clause, other: Clause) -> bool:
    """Whether the verb whose subject the source denies ("no ship would change …") is the summary's verb as well."""
    there = next(found for found in other.words if found.stem == word.stem)
    if any(found.lower == "without" for found in other.words):
        return True
    verb = next((predicate for predicate in other.predicates if predicate.word.start > there.start), None)
    return verb is None or any(predicate.stem == verb.stem for predicate in clause.predicates)


def _finding(subject: Subject, field: Filled, word: Word, message: str, span: Span, how: str = "turned") -> Finding:
    judged = Judged("negation", "contradicted", how, message)
    return judged.on(field.path, Span(word.start, word.end), subject.evidence(span))
