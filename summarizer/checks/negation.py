"""Does the source say "not" where the summary does not, or the other way round?"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarizer.checks.answers import turned_answers
from summarizer.checks.counterparts import Counterpart, counterparts, is_news
from summarizer.checks.passages.clauses import Clause, Predicate
from summarizer.checks.passages.naming import ADVERBS
from summarizer.checks.passages.passage import Passage, content_stems
from summarizer.checks.passages.words import Word, stem_of
from summarizer.checks.sameness import have_other_subjects, tell_the_same
from summarizer.checks.subject import Judged, Subject
from summarizer.checks.verdicts import turned_fates, untold_steps
from summarizer.checks.vocabulary.modality import IMPLYING_NOT
from summarizer.checks.vocabulary.synonyms import alike
from summarizer.fields import Filled, Finding
from summarizer.reading.certainty import modal_words
from summarizer.reading.vocabulary import AUXILIARIES
from summarizer.spans import Span

_ASIDE = 4
"""An aside such as "if any" has at most so many words."""
_ASKING = frozenset({"if", "whether"})
_DENIED_SUBJECT = frozenset({"nobody", "none", "neither", "no"})
_ALONE = frozenset({"first", "only"})
"""Where one is the first or the only one, no other has been: "no candidate before her"."""
_NONE_ELSE = _ALONE | {stem_of("free")}
"""Beside a noun these say no: free of charge."""
_NOT = frozenset({"not", "never", "nor", "without"})
_VERB_LED = ADVERBS | {"to"}


def check_negation(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each verb, and each noun after "no" or "without", that is negated on one side alone."""
    for pair in counterparts(subject):
        said = pair.clause.denies(pair.claim)
        likest = (*pair.source, *pair.near)
        there = [clause.denies(other) for _, clause, other in likest if other.stem == pair.claim.stem] or [said]
        if said in there or not _same_object(pair) or _is_told_otherwise(pair, said):
            continue
        if said and not _is_plain(pair.clause, pair.claim):
            continue
        if any(_cancels(pair.clause, clause) or _cancels(clause, pair.clause) for _, clause, _ in pair.source):
            continue
        if is_news(subject, pair) and any(_is_the_same(subject, pair, told) for told in pair.source):
            yield _turned(subject, pair)
    for field in subject.rephrased:
        for answer, place, told in turned_answers(subject, subject.read(field)):
            no = "not " if told.verb.negated else ""
            message = f"the source has “{no}{told.verb.word.lower}”, not “{answer.verb.word.lower}”"
            yield _finding(subject, field, answer.verb.word, message, place.span, "answered")
        for word, deed in turned_fates(subject, subject.read(field)):
            message = f"the source has “{deed.verb.word.lower}”, not “{word.lower}”"
            yield _finding(subject, field, word, message, Span(deed.clause.start, deed.clause.end), "answered")
        for word, place, told_word in untold_steps(subject, subject.read(field)):
            message = f"the source has “{told_word.lower}”, not “{word.lower}”"
            yield _finding(subject, field, word, message, place.span, "answered")
    for field in subject.retold:
        for clause in subject.reworded(field):
            yield from _nouns(subject, field, subject.read(field), clause)


def _is_the_same(subject: Subject, pair: Counterpart, told: tuple[Passage, Clause, Predicate]) -> bool:
    """Whether a verb of the source surely tells of the deed, and not of another's or of whether it was done."""
    place, clause, verb = told
    if clause.denies(verb) and not _is_plain(clause, verb):
        return False
    return (
        clause.words[0].lower not in _ASKING
        and not have_other_subjects(subject, (pair.passage, pair.claim), (place, verb))
        and tell_the_same(subject, (pair.passage, pair.clause), (place, clause), {pair.claim.stem, verb.stem})
    )


def _is_plain(clause: Clause, verb: Predicate) -> bool:
    """Whether a negation reaches a verb past nothing but its auxiliaries and adverbs, or by its subject or object.

    "Not significant compared with" compares, and "isn't the only way to become rich" makes rich.
    """
    if not verb.negated:
        return True
    verbs = {other.word.start for other in clause.predicates}
    before = [word for word in clause.words if word.end <= verb.word.start]
    if verb is clause.predicates[0] and any(word.lower in _DENIED_SUBJECT for word in before):
        return True
    for word in reversed(before):
        if word.lower in _NOT or any(kind == "negated" for _, _, kind in modal_words([word.lower, "to"])):
            return True
        if not (word.lower in AUXILIARIES | _VERB_LED or word.start in verbs or word.lower.endswith("ly")):
            break
    return False


def _cancels(clause: Clause, other: Clause) -> bool:
    """Whether two denials of ``other`` are one affirmation: needs a guarantee to go on, could not go on without one."""
    if "without" in [word.lower for word in clause.words]:
        return False
    return any(verb.negated for verb in other.predicates) and "without" in [word.lower for word in other.words]


def _same_object(pair: Counterpart) -> bool:
    """Whether the verb is about one thing on both sides: won over donors, won no contest."""
    objects = _beyond(pair.clause, pair.claim)
    there = [_beyond(clause, verb) for _, clause, verb in pair.source]
    return not objects or any(not found or alike(objects, found) for found in there)


def _beyond(clause: Clause, verb: Predicate) -> frozenset[str]:
    """What is beyond a verb in its clause: what comes after it, or before it in the passive."""
    inside = clause.content - {verb.stem}
    after = content_stems(word for word in clause.words if word.start > verb.word.end)
    return inside - after if verb.form.passive and not after else after


def _is_told_otherwise(pair: Counterpart, said: bool) -> bool:
    """Whether the side without a "not" may say the same by another word: "lacks the ability to detect"."""
    if not said:
        return _says_no(pair.passage, pair.clause, pair.claim)
    return any(
        not (_ALONE & clause.stems).issubset(pair.clause.stems) or _says_no(place, clause, verb)
        for place, clause, verb in pair.source
    )


def _says_no(passage: Passage, clause: Clause, verb: Predicate | None = None) -> bool:
    """Whether beside ``verb`` a clause, or what goes on around it past an aside, says or implies a "not"."""
    near = (clause, *_around_asides(passage.clauses, passage.clauses.index(clause)))
    words = [word.lower for other in near for word in other.words if not verb or word.stem != verb.stem]
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


def _turned(subject: Subject, pair: Counterpart) -> Finding:
    word = pair.claim.word
    message = f"the source says that it did not happen: {word.lower}"
    if pair.claim.negated:
        message = f"the source does not say “not”: {word.lower}"
    _, clause, _ = pair.source[0]
    return _finding(subject, pair.field, word, message, Span(clause.start, clause.end))


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
            turned = not any(
                _denies_anything(place) or not _NONE_ELSE.isdisjoint(other.stems) for place, other in found
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
