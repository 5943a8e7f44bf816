"""The events that a sentence tells of: one for each of its verbs, and how firmly each is told."""

from functools import lru_cache
from typing import NamedTuple

from summarizer.checks.passages.clauses import Clause, Predicate
from summarizer.checks.passages.naming import ADVERBS
from summarizer.checks.passages.passage import Passage
from summarizer.checks.passages.words import stem_of
from summarizer.checks.vocabulary.modality import BELIEVING, FIRMNESS, LETTING, WANTING
from summarizer.memo import memoized
from summarizer.reading.certainty import certainty_of, modal_words
from summarizer.reading.vocabulary import AUXILIARIES, SUBJECT_PRONOUNS

_SAYING = frozenset(map(stem_of, ("say", "tell", "add")))
CONDITIONS = frozenset({"if", "unless", "should", "provided"})
_LEAVING_OPEN = dict.fromkeys(("must", "ought"), "wanted") | dict.fromkeys(("may", "might", "could", "can"), "possible")
_JOINING = frozenset({"and", "or", "but"})
_SHORT = 5
"""A clause of no more words may say of the one before how firm it is: "…, prosecutors allege"."""
_DENIED_SUBJECT = frozenset({"nobody", "none", "neither", "no"})
_NOT = frozenset({"not", "never", "nor", "without"})
_VERB_LED = ADVERBS | {"to"}
_NEARLY_NOT = frozenset({"few", "little", "hardly", "barely", "scarcely", "rarely", "seldom", "first", "only"})


class Event(NamedTuple):
    """A verb, how firmly it is told, and what is told around it."""

    passage: Passage
    clause: Clause
    verb: Predicate
    around: frozenset[str]
    negated: bool
    certainty: str
    """One of ``FIRMNESS``, or "wanted" for what somebody must or wants done, "infinitive" for what is but named."""
    opens: str
    """How firm what it governs is by the verb alone: preparing a claim, hoped for one."""
    condition: bool
    hedged: int
    """How firm the weakest word of modality behind the verb is."""


@memoized
def told_in(passage: Passage) -> tuple[Event, ...]:
    """The events of a sentence, those left out that only report what others tell."""
    found: list[Event] = []
    cues = [(start, FIRMNESS[certainty]) for clause in passage.clauses for start, certainty in clause.firmness]
    for at, clause in enumerate(passage.clauses):
        near = passage.clauses[max(at - 1, 0) : at + 2]
        condition = any(
            one.words[0].lower in CONDITIONS or "if" in [word.lower for word in one.words[:2]] for one in near
        )
        after = passage.clauses[at + 1 : at + 2]
        end = after[0].end if after and len(after[0].words) <= _SHORT else clause.end
        before: list[Predicate] = []
        for verb in clause.predicates:
            certainty = _certainty(clause, verb, before)
            before.append(verb)
            if verb.stem in _SAYING:
                continue
            around = clause.content - {verb.stem}
            if all(word.capital for word in clause.words if word.stem in around):
                around = passage.stems - {verb.stem}
            hedged = min([rank for cue, rank in cues if verb.word.start < cue <= end], default=FIRMNESS["stated"])
            found.append(
                Event(
                    passage,
                    clause,
                    verb,
                    around,
                    clause.denies(verb),
                    certainty,
                    _opens(verb.word.lower),
                    condition,
                    hedged,
                )
            )
    return tuple(found)


def _certainty(clause: Clause, verb: Predicate, before: list[Predicate]) -> str:
    """How firmly a clause tells what ``verb`` does, behind the verbs ``before``: wants it raised, believes it fell."""
    if verb.certainty != "stated":
        return verb.certainty
    start = before[-1].word.end if before else 0
    led = [word.lower for word in clause.words if start <= word.start < verb.word.start]
    modal = next((_LEAVING_OPEN[word] for word in led if word in _LEAVING_OPEN), None)
    if modal:
        return modal
    if before and _JOINING.isdisjoint(led):
        if before[-1].stem in WANTING:
            return "wanted"
        if before[-1].stem in LETTING:
            return "possible"
    if verb.form.infinitive:
        return "infinitive"
    return "possible" if any(other.stem in BELIEVING for other in before) else "stated"


@lru_cache(maxsize=1 << 12)
def _opens(lower: str) -> str:
    stem = stem_of(lower)
    if stem in WANTING:
        return "wanted"
    return "possible" if stem in BELIEVING else certainty_of(lower)


def implies_not(event: Event) -> bool:
    """Whether words around an event may say "not" by themselves: the first to speak, with few, if any, efforts to."""
    clauses = event.passage.clauses
    at = clauses.index(event.clause)
    return any(word.lower in _NEARLY_NOT for clause in clauses[max(at - 2, 0) : at + 2] for word in clause.words)


def is_plain(clause: Clause, verb: Predicate) -> bool:
    """Whether a negation reaches a verb past nothing but its auxiliaries and adverbs, or by its subject or object.

    "Not significant compared with" compares, and "isn't the only way to become rich" makes rich.
    """
    if not verb.negated:
        return True
    verbs = {other.word.start for other in clause.predicates}
    before = [word for word in clause.words if word.end <= verb.word.start]
    if verb is clause.predicates[0] and any(word.lower in _DENIED_SUBJECT for word in before):
        led = [word.lower for word in before if word.lower not in AUXILIARIES | _VERB_LED]
        return led[-1] not in SUBJECT_PRONOUNS  # "none of the complaints it received" denies no receiving
    for word in reversed(before):
        if word.lower in _NOT or any(kind == "negated" for _, _, kind in modal_words([word.lower, "to"])):
            return True
        if not (word.lower in AUXILIARIES | _VERB_LED or word.start in verbs or word.lower.endswith("ly")):
            break
    return False
