"""The events that a sentence tells of: one for each of its verbs, and how firmly each is told."""

from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from summarizer.checks.passages.clauses import Clause, Predicate
from summarizer.checks.passages.passage import Passage
from summarizer.checks.passages.verb_forms import VerbForm
from summarizer.checks.passages.verbs import NOUN_STARTS
from summarizer.checks.passages.words import stem_of
from summarizer.checks.vocabulary.modality import BELIEVING, FIRMNESS, IMPLYING_NOT, LETTING, WANTING
from summarizer.memo import memoized
from summarizer.reading.certainty import certainty_of, modal_words
from summarizer.reading.vocabulary import AUXILIARIES, MODALS, SUBJECT_PRONOUNS

_NOUN = VerbForm(passive=False, past=True, infinitive=False)
_SAYING = frozenset(map(stem_of, ("say", "tell", "add")))
CONDITIONS = frozenset({"if", "unless", "should", "provided"})
_LEAVING_OPEN = dict.fromkeys(("must", "ought"), "wanted") | dict.fromkeys(("may", "might", "could", "can"), "possible")
_RELATIVE = frozenset({"who", "which", "that", "whose", "whom"})
_JOINING = frozenset({"and", "or", "but"})
_HAVING_DONE = frozenset(map(stem_of, ("want", "need", "order")))
"""Verbs whose object has a participle: wanted the wall mended."""
_TO_COME = frozenset({"expected", "promised"})
_LEADING_TO = frozenset({"to", "that"})
_FINITE = AUXILIARIES - {"be", "been", "being"}
"""Before a verb of its own it is not governed by the one before: told them that it was closed."""
_LEADING_ON = frozenset({"by", "in", "at", "on", "from", "during", "for"})
_QUOTING = frozenset("'‘“\"")
_SHORT = 5
"""A clause of no more words may say of the one before how firm it is: "…, prosecutors allege"."""
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
    """How firm the weakest word of modality in the clauses before or behind the verb is."""


_Told = tuple[Clause, Predicate, frozenset[str], bool, str, str, bool, int]


def told_in(passage: Passage) -> list[Event]:
    """The events of a sentence, those left out that only report what others tell."""
    return [Event(passage, *told) for told in _told_in(passage)]


@memoized
def _told_in(passage: Passage) -> tuple[_Told, ...]:
    """What ``told_in`` gives, without the passage, which keeps it."""
    found: list[_Told] = []
    cues = [(start, FIRMNESS[certainty]) for clause in passage.clauses for start, certainty in clause.firmness]
    before: list[Predicate] = []
    since = passage.span.start
    lead: frozenset[str] = frozenset()
    opened = True
    conditional = [_opens_condition(clause) for clause in passage.clauses]
    for at, clause in enumerate(passage.clauses):
        condition = any(conditional[max(at - 1, 0) : at + 2])
        after = passage.clauses[at + 1 : at + 2]
        end = after[0].end if after and len(after[0].words) <= _SHORT else clause.end
        since = clause.start if at and passage.clauses[at - 1].words[-1].lower in ";:" else since
        if clause.predicates or clause.words[0].lower in _JOINING:
            before = before if clause.leans else []
        if not clause.leans:
            first = clause.predicates[0].word.start if clause.predicates else clause.end
            own = frozenset([w.stem for w in clause.words if w.start < first and w.kind in ("content", "digits")])
            lead = own if opened else lead | own
            opened = bool(clause.predicates)
        plain = {word.stem for word in clause.words if not word.capital}
        for verb in clause.predicates:
            certainty = _certainty(clause, verb, before)
            before.append(verb)
            if verb.stem in _SAYING or _is_compared(clause, verb):
                continue
            around = (clause.content | lead if clause.leans else clause.content) - {verb.stem}
            if at and clause.words[0].lower in _RELATIVE:
                around |= passage.clauses[at - 1].content
            if around.isdisjoint(plain):
                around = passage.stems - {verb.stem}
            hedged = min(
                [rank for cue, rank in cues if since < cue <= clause.start or verb.word.start < cue <= end],
                default=FIRMNESS["stated"],
            )
            negated, opens = _denies(clause, verb), _opens(verb.word.lower)
            found.append((clause, verb, around, negated, certainty, opens, condition, hedged))
    return tuple(found)


def nouns_in(passage: Passage, stems: Collection[str]) -> Iterator[Event]:
    """Those nouns of a sentence that have one of ``stems``, as if each told that there is such a thing, or none."""
    for clause in passage.clauses:
        verbs = {verb.word.start for verb in clause.predicates}
        for index, word in enumerate(clause.words):
            if word.stem in stems and word.kind == "content" and not word.capital and word.start not in verbs:
                none = word.stem in clause.denied
                noun = Predicate(index, word, none, "stated", _NOUN)
                around = clause.content - {word.stem}
                yield Event(passage, clause, noun, around, none, "stated", "stated", False, FIRMNESS["stated"])


def says_no(passage: Passage) -> bool:
    """Whether a sentence says or implies a "not" anywhere."""
    words = [word.lower for word in passage.words]
    return not IMPLYING_NOT.isdisjoint(words) or any(kind == "negated" for _, _, kind in modal_words(words))


def _opens_condition(clause: Clause) -> bool:
    words = [word.lower for word in clause.words]
    return words[0] in CONDITIONS or "if" in words[:2] or ("provided", "that") in pairwise(words)


def _is_compared(clause: Clause, verb: Predicate) -> bool:
    """Whether a verb tells only what something is compared with: later than planned, as expected."""
    before = [word.lower for word in clause.words if word.end <= verb.word.start][-2:]
    return before[-1:] in (["than"], ["as"]) and before[0] not in ("more", "less")


def _denies(clause: Clause, verb: Predicate) -> bool:
    """Whether ``verb`` is denied, not only its subject's noun: "none of the complaints made by it was upheld"."""
    if not clause.denies(verb) or _is_quoted_from(clause, verb):
        return False
    before = [word.lower for word in clause.words if word.end <= verb.word.start and word.lower not in AUXILIARIES]
    if "of" not in before:
        return True
    reduced = verb.form.past and not verb.form.passive and verb is not clause.predicates[-1]
    after = next((word.lower for word in clause.words if word.start >= verb.word.end), "")
    return before[-1] not in SUBJECT_PRONOUNS and not (reduced and after in _LEADING_ON)


def _is_quoted_from(clause: Clause, verb: Predicate) -> bool:
    """Whether a quotation begins between a "not" and the verb: it did not say 'Let us keep it'."""
    before = [word for word in clause.words if word.start < verb.word.start]
    opened = [at for at, word in enumerate(before) if word.kind == "mark" and word.lower in _QUOTING and at]
    if not opened or before[opened[-1]].end != before[min(opened[-1] + 1, len(before) - 1)].start:
        return False
    return not any(kind == "negated" for _, _, kind in modal_words([word.lower for word in before[opened[-1] :]]))


def _certainty(clause: Clause, verb: Predicate, before: list[Predicate]) -> str:
    """How firmly a clause tells what ``verb`` does, behind the verbs ``before``: wants it raised, believes it fell."""
    start = before[-1].word.end if before else 0
    led = [word.lower for word in clause.words if start <= word.start < verb.word.start]
    governed = before and _FINITE.isdisjoint(led) and _JOINING.isdisjoint(led)
    governed = governed and (not verb.form.past or (before[-1].stem in _HAVING_DONE and "that" not in led))
    if governed and before[-1].stem in LETTING and not (before[-1].form.past and before[-1].form.passive):
        return "possible"
    if governed and before[-1].stem in WANTING:
        return "wanted"
    if verb.certainty != "stated" and not _is_beyond_cue(clause, verb, before):
        return verb.certainty
    modal = next((_LEAVING_OPEN[word] for word in led if word in _LEAVING_OPEN), None)
    if modal:
        return modal
    if verb.form.infinitive or (led[-1:] == ["of"] != led and led[-2] not in ("guilty", "short")):
        return "infinitive"
    return "possible" if any(other.stem in BELIEVING for other in before) else "stated"


def _is_beyond_cue(clause: Clause, verb: Predicate, before: list[Predicate]) -> bool:
    """Whether the word of modality goes with what stands before: plans showed six, may replace the buses built then.

    What is to come is no past: in its forecast the bank cut, a convoy due in Kosti had been halted.
    """
    start = max(start for start, _ in clause.firmness if start <= verb.word.start)
    cue = next((word for word in clause.words if word.end == start), None)
    if cue is None or verb.form.infinitive:
        return False
    between = [word.lower for word in clause.words if start <= word.start < verb.word.start]
    foretold = verb.certainty in _TO_COME and cue.lower not in MODALS and _LEADING_TO.isdisjoint(between)
    if foretold and not before and clause.words[0].lower in _LEADING_ON and between and between[0] in NOUN_STARTS:
        return True
    if not (verb.form.past or verb.word.lower.endswith("ing")):
        return False
    if cue.lower in MODALS:
        return any(other.word.start >= start for other in before) and ("to", "have") not in pairwise(between)
    if foretold and verb.form.past and not _FINITE.isdisjoint(between):
        return True
    return cue.lower.endswith("s") and all(word in AUXILIARIES for word in between)


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
