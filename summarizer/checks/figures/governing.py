"""The verb that governs a number, and what its subject is."""

from summarizer.checks.passages.clauses import Clause, Predicate
from summarizer.checks.passages.passage import Passage
from summarizer.checks.passages.words import Word
from summarizer.checks.vocabulary import words
from summarizer.reading.numbers import Number

PREPOSITIONS = words("in for on at by from with to between among about against over under after before since as than")
"""What begins a phrase that a noun does not go on into."""
_POINTING = words("it they he she we this that these those who which there i you")


def governor_of(passage: Passage, number: Number) -> tuple[Predicate | None, tuple[Word, ...]]:
    """The verb that governs ``number`` and the words of its subject; those of a verb before where it has none."""
    clause = passage.clause_at(number.span)
    if clause is None:
        return None, ()
    verb: Predicate | None = None
    for candidate in reversed(passage.clauses[: passage.clauses.index(clause) + 1]):
        verbs = [predicate for predicate in candidate.predicates if predicate.word.end <= number.span.start]
        for index in range(len(verbs) - 1, -1, -1):
            verb = verb or verbs[index]
            if verbs[index].form.infinitive:
                continue
            start = verbs[index - 1].word.end if index else candidate.start
            subject = _subject(candidate, start, verbs[index].word.start)
            if subject:
                return verb, subject
    return verb, ()


def is_noun_like(passage: Passage, word: Word) -> bool:
    """Whether a word may be a noun: a content word, no adverb, no part of a numeral."""
    if word.kind != "content" or word.lower.endswith("ly"):
        return False
    return not any(number.numeral.start <= word.start < number.numeral.end for number in passage.numbers)


def _subject(clause: Clause, start: int, end: int) -> tuple[Word, ...]:
    """The noun phrase that closes the words between ``start`` and ``end``; empty where there is none."""
    between = [word for word in clause.words if start <= word.start and word.end <= end and word.kind != "mark"]
    for index in range(len(between) - 1, -1, -1):
        if between[index].lower == "that":
            between = between[index + 1 :]
            break
    for index, word in enumerate(between):
        if index and word.lower in PREPOSITIONS and any(other.kind == "content" for other in between[:index]):
            between = between[:index]
            break
    if any(word.kind == "content" or word.lower in _POINTING for word in between):
        return tuple(between)
    return ()


def is_pointing(subject: tuple[Word, ...]) -> bool:
    """A pronoun, or an article and a single noun, which may stand for a name: "it", "the company"."""
    content = [word for word in subject if word.kind == "content"]
    if not content:
        return True
    return (
        len(content) == 1 and not content[0].capital and any(word.lower in ("the", "this", "that") for word in subject)
    )
