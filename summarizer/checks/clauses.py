"""Clauses without a parser: cut at marks and joining words, each with its verbs, their polarity and certainty.

A clause here is what a finite verb and its complements fill. A cut too many costs a comparison; a cut
too few would carry a "not" to a verb that it does not belong to. So where in doubt there is a cut.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from summarizer.checks.vocabulary import words
from summarizer.checks.vocabulary.modality import (
    AUXILIARIES,
    BASE_FOLLOWS,
    BE,
    CLAUSE_OPENERS,
    FINITE_VERBS,
    NOT_VERBS,
)
from summarizer.checks.vocabulary.verbs import IRREGULAR_VERB_FORMS
from summarizer.checks.words import Word, stem_of
from summarizer.reading.certainty import Certainty, modal_words

_MARKS = frozenset(',;:()[]—–-"“”')
_JOINERS = frozenset({"and", "or"})
_VERB_STEMS = frozenset(map(stem_of, FINITE_VERBS))
_AGENT_REACH = 6


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb where it stands: whether a negation reaches it, how firm it is, and its voice."""

    index: int
    word: Word
    negated: bool
    certainty: Certainty
    passive: bool

    @property
    def stem(self) -> str:
        """The verb's stem."""
        return self.word.stem


@dataclass(frozen=True, slots=True)
class Clause:
    """A run of words between two cuts, and its verbs; auxiliaries are no verbs here."""

    words: tuple[Word, ...]
    predicates: tuple[Predicate, ...]
    negated: frozenset[str]
    """The stems of the words that a negation reaches."""

    @property
    def start(self) -> int:
        """Where its first word begins."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where its last word ends."""
        return self.words[-1].end


def find_clauses(words: Sequence[Word]) -> tuple[Clause, ...]:
    """Cut ``words``, which are one sentence or a few, into clauses that together hold every word."""
    verbs = [_is_verb(words, index) for index in range(len(words))]
    cues = list(modal_words([word.lower for word in words]))
    cuts = [0, *_cuts(words, verbs), len(words)]
    return tuple(
        _clause(words, verbs, [cue for cue in cues if first <= cue[0] < last], first, last)
        for first, last in pairwise(cuts)
        if first < last
    )


def _clause(
    words: Sequence[Word], verbs: Sequence[bool], cues: list[tuple[int, int, str]], first: int, last: int
) -> Clause:
    predicates: list[Predicate] = []
    reached: set[str] = set()
    certainty: Certainty = "stated"
    negated = False
    waiting = iter([*cues, (len(words), len(words), "")])
    cue = next(waiting)
    for index in range(first, last):
        cue_verb: Certainty | None = None
        while cue[0] <= index:
            if cue[2] == "negated":
                negated = not negated
            elif verbs[index]:
                cue_verb = cue[2]  # type: ignore[assignment]
            else:
                certainty = cue[2]  # type: ignore[assignment]
            cue = next(waiting)
        word = words[index]
        if negated and word.kind == "content":
            reached.add(word.stem)
        if verbs[index]:
            predicates.append(Predicate(index, word, negated, certainty, _is_passive(words, index)))
        if cue_verb:
            certainty = cue_verb
    return Clause(tuple(words[first:last]), tuple(predicates), frozenset(reached))


def _cuts(words: Sequence[Word], verbs: Sequence[bool]) -> Iterator[int]:
    seen_verb = False
    for index, word in enumerate(words):
        if word.kind == "mark" and (word.lower in _MARKS or word.lower in ".!?"):
            if index and words[index - 1].lower in AUXILIARIES | {"not"}:
                continue
            if word.lower == "-" and index and words[index - 1].end == word.start:
                continue
            seen_verb = False
            yield index + 1
        elif word.lower in CLAUSE_OPENERS or (
            word.lower in _JOINERS and seen_verb and _verb_ahead(words, verbs, index + 1)
        ):
            seen_verb = False
            yield index
        elif verbs[index] or word.lower in AUXILIARIES:
            seen_verb = True


def _verb_ahead(words: Sequence[Word], verbs: Sequence[bool], index: int) -> bool:
    """Whether a verb comes before the next mark, joining word or preposition of place and time."""
    for ahead in range(index, min(index + _AGENT_REACH, len(words))):
        if words[ahead].kind == "mark" or words[ahead].lower in _JOINERS:
            return False
        if verbs[ahead] or words[ahead].lower in AUXILIARIES:
            return True
    return False


def _is_verb(words: Sequence[Word], index: int) -> bool:
    word = words[index]
    if word.kind != "content" or word.lower in NOT_VERBS:
        return False
    if word.capital and index and words[index - 1].lower not in '.!?:"“':
        return False
    before = words[index - 1].lower if index else ""
    after = words[index + 1].lower if index + 1 < len(words) else ""
    if before == "not" or (before in BASE_FOLLOWS and word.stem == stem_of(word.lower) and not _plural(word)):
        return before != "to" or word.stem in _VERB_STEMS or after in _OBJECT_STARTS
    if before in _NOUN_STARTS:
        return False
    if word.lower in IRREGULAR_VERB_FORMS:
        return word.stem in _VERB_STEMS or IRREGULAR_VERB_FORMS[word.lower] != word.lower
    if word.lower.endswith("ed") and len(word.lower) > 3:
        return True
    if word.lower.endswith("ing"):
        return before in BE or before in ("of", "for", "by", "without") or word.stem in _VERB_STEMS
    return word.stem in _VERB_STEMS


_NOUN_STARTS = words(
    """
    a an the this that these those its his her their our your my no any some
    """
) - {"that"}
_OBJECT_STARTS = words(
    """
    a an the its his her their it them him to on in for with up out off down
    """
)


def _plural(word: Word) -> bool:
    return word.lower.endswith("s") and not word.lower.endswith("ss")


def _is_passive(words: Sequence[Word], index: int) -> bool:
    """Whether a participle follows a form of "be", adverbs and "not" between them."""
    lower = words[index].lower
    if not (lower.endswith("ed") or lower in IRREGULAR_VERB_FORMS):
        return False
    for back in range(index - 1, max(index - 4, -1), -1):
        word = words[back].lower
        if word in BE:
            return True
        if not (word.endswith("ly") or word in ("not", "also", "now", "still", "already", "then", "yet", "since")):
            return False
    return False
