"""How certain a sentence makes what a verb tells."""

from typing import Literal

from summarizer.reading.transfers.clauses import Clauses
from summarizer.reading.transfers.frames import (
    ALLEGEDLY,
    ALLEGING,
    CLEARING,
    DENYING,
    EXPECT_MODALS,
    EXPECTING,
    HOSTILE,
    NEGATIONS,
    PROMISE_MODALS,
    PROMISING,
    REPORTING_PASSIVE,
)
from summarizer.reading.transfers.subjects import find_subject
from summarizer.reading.vocabulary import is_base, words

Status = Literal["done", "alleged", "promised", "expected", "denied"]

_CONDITIONS = words("if unless whether")
_HAVING = words("had has have 've 'd")
_AHEAD = EXPECT_MODALS | PROMISE_MODALS | words("to")
_GOVERNING = PROMISING | EXPECTING | ALLEGING | DENYING


def find_status(clauses: Clauses, k: int) -> Status:
    """How certain the sentence makes verb group ``k``, from its own words and the verbs that govern it."""
    found: set[Status] = set()
    verb: int | None = _leader(clauses, k)
    governed: int | None = None
    for _ in range(4):
        if verb is None:
            break
        _weigh(clauses, verb, found, governed)
        verb, governed = _governor(clauses, verb), verb
    noun = find_subject(clauses, k, 2)
    if noun is not None and noun.first < k and clauses.word(clauses.skip_adverbs(noun.first - 1)) in _CONDITIONS:
        found.add("expected")
    for status in ("denied", "alleged", "expected", "promised"):
        if status in found:
            return status
    return "done"


def _leader(clauses: Clauses, k: int) -> int:
    """The infinitive or verb with a modal that the plain form ``k`` goes on from: *to repay* debt and return …"""
    if clauses.kind(k - 1) != "conj" or not clauses.is_bare(k):
        return k
    for j in range(k - 2, max(k - 8, -1), -1):
        if clauses.kind(j) == "verb":
            leads = clauses.is_infinitive(j) or set(clauses.auxiliaries(j)) & (EXPECT_MODALS | PROMISE_MODALS)
            return j if leads and is_base(clauses.word(k)) else k
        if clauses.kind(j) in ("stop", "rel", "sub"):
            break
    return k


def _weigh(clauses: Clauses, k: int, found: set[Status], governed: int | None) -> None:
    around = set(clauses.auxiliaries(k)) | {clauses.phrases.words[i].lower for i in _after_main(clauses, k)}
    if around & NEGATIONS and "only" not in around:
        found.add("denied")
    if around & EXPECT_MODALS:
        found.add("expected")
    elif around & PROMISE_MODALS:
        found.add("promised")
    if around & ALLEGEDLY:
        found.add("alleged")
    if governed is None:
        return
    if (
        clauses.is_infinitive(governed)
        and clauses.phrases.kinds[clauses.chunks[k].head] == "aux"
        and not clauses.word(k).startswith(("ha", "do", "di"))
    ):
        # Gazprom was to deliver
        found.add("expected")
    word = clauses.word(k)
    if word in DENYING or (word in CLEARING and clauses.is_gerund(governed)):
        found.add("denied")
    elif word in ALLEGING and (word not in REPORTING_PASSIVE or clauses.is_passive(k) or _is_hostile(clauses, k)):
        found.add("alleged")
    elif word in PROMISING and not _is_past(clauses, governed):
        found.add("promised")
    elif word in EXPECTING:
        found.add("expected")


def _is_past(clauses: Clauses, k: int) -> bool:
    """Whether verb group ``k`` tells of something over, which nobody promises: agreed that he had given her a watch."""
    return not _HAVING.isdisjoint(clauses.auxiliaries(k)) and _AHEAD.isdisjoint(clauses.auxiliaries(k))


def _after_main(clauses: Clauses, k: int) -> range:
    chunk = clauses.chunks[k]
    return range(chunk.head + 1, chunk.last + 1)


def _is_hostile(clauses: Clauses, k: int) -> bool:
    """Whether a verb of saying has prosecutors, critics or rivals for a subject."""
    noun = find_subject(clauses, k, 1)
    return noun is not None and clauses.word(noun.first) in HOSTILE


def _governor(clauses: Clauses, k: int) -> int | None:
    """The verb group that ``k`` depends on: agreed (to sell), denied (that it had sold), accused of (selling)."""
    if clauses.is_infinitive(k) or clauses.is_gerund(k):
        i = k - 1
        while k - i < 8 and clauses.kind(i) in ("np", "prep", "adv", "time"):
            if clauses.kind(i) == "np" and clauses.word(i) in _GOVERNING:
                return i
            i -= 1
        return i if clauses.kind(i) == "verb" else None
    noun = find_subject(clauses, k, 2)
    if noun is None or noun.first > k:
        return None
    i = clauses.skip_adverbs(noun.first - 1)
    if clauses.kind(i) == "rel":
        i -= 1
    return i if clauses.kind(i) == "verb" else None
