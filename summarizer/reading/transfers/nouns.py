"""Transfers that a noun tells: arms shipments from Pyongyang to Moscow, the sale of X to Y, a loan from the IMF."""

from typing import NamedTuple

from summarizer.reading.phrases import Chunk, is_demonym
from summarizer.reading.transfers.clauses import Clauses, Noun
from summarizer.reading.transfers.frames import GRANTING, KEEPING_ON, NOUN_CUES, STOPPING
from summarizer.reading.transfers.goods import is_abstract, is_goods, is_money
from summarizer.reading.transfers.status import Status, find_status
from summarizer.reading.transfers.subjects import find_subject
from summarizer.reading.vocabulary import words
from summarizer.spans import Span

_ORIGINS = frozenset(
    ("US", "U.S.", "UK", "U.K.", "EU", "UN", "U.N.", "Western", "American", "French", "Greek", "Swiss")
)
_MODIFIER_STATUS: dict[str, Status] = {
    **dict.fromkeys(("planned", "proposed", "expected", "possible", "potential", "future"), "expected"),
    **dict.fromkeys(("alleged", "suspected"), "alleged"),
    **dict.fromkeys(("promised", "pledged"), "promised"),
}


_HELP = words("aid help assistance support funding")


class NounTransfer(NamedTuple):
    """A transfer told by a noun, with spans into the text and the cue's token."""

    giver: Span | None
    receiver: Span | None
    given: Span | None
    in_return: Span | None
    cue: int
    status: Status
    rule: str


def read_noun(clauses: Clauses, k: int) -> NounTransfer | None:
    """The transfer that a noun in noun phrase ``k`` tells, if one of its nouns is a noun of transfer."""
    phrases, chunk = clauses.phrases, clauses.chunks[k]
    cue = _cue(clauses, chunk)
    if cue is None:
        return None
    frame = NOUN_CUES[phrases.words[cue].lower]
    after = clauses.complements(k)
    prepositions = {} if after.objects else after.prepositions
    to = prepositions.get("to")
    beneficiary = prepositions.get("for")
    if to is None and frame.itself and beneficiary is not None and clauses.is_named(beneficiary.first):
        to = beneficiary
    source, goal = _end(clauses, prepositions.get("from")), _end(clauses, to)
    by = _end(clauses, prepositions.get("by"))
    owner = _owner(clauses, chunk, cue)
    first = chunk.first
    if owner is None and clauses.kind(k - 1) == "np" and phrases.kinds[chunk.first - 1] == "ed":
        first = clauses.chunks[k - 1].first  # Kern's planned | £2m takeover of Lee
        owner = _owner(clauses, clauses.chunks[k - 1], chunk.first - 1)
    giver, receiver = source, goal
    status: Status = "done"
    if frame.possessor == "receiver":
        receiver = receiver or owner or by
    else:
        giver = giver or owner or by
    verb = k - 1
    governor = clauses.word(verb) if clauses.kind(verb) == "verb" and not clauses.is_passive(verb) else ""
    granted = frame.itself and governor in GRANTING
    if granted or governor in STOPPING or governor in KEEPING_ON:
        status = "denied" if governor in STOPPING else find_status(clauses, verb)
        if giver is None and frame.possessor == "giver" and (goal or (granted and prepositions)):
            noun = find_subject(clauses, verb)
            giver = clauses.span(noun) if noun is not None else None
    given = _given(clauses, chunk, cue, frame.itself)
    among = clauses.kind(k - 1) == "prep" and clauses.word(k - 1) == "among" and clauses.kind(k - 2) == "verb"
    if among:
        noun = find_subject(clauses, k - 2)
        if noun is not None and is_goods(phrases, clauses.chunks[noun.first]):
            given = clauses.span(noun)
    if not (source or goal or by or granted or among or cue < chunk.last):
        return None
    if phrases.words[cue].lower in _HELP and (goal is None or is_abstract(phrases, chunk)):
        return None
    if phrases.words[cue].lower == "supplies" and phrases.kinds[cue - 1] not in ("noun", "name"):
        return None
    if phrases.words[chunk.first].lower == "no":
        status = "denied"
    if (giver is None and receiver is None) or (given is None and not frame.backing):
        return None
    for i in range(first, cue):
        status = _MODIFIER_STATUS.get(phrases.words[i].lower, status)
    paid = None if frame.itself else _price(clauses, chunk, cue)
    return NounTransfer(giver, receiver, given, paid, cue, status, "noun")


def read_way(clauses: Clauses, k: int) -> tuple[Noun, Noun | None, Noun | None] | None:
    """Goods on the way from A to B: what, from, to. ``k`` is the chunk ``on``."""
    if clauses.word(k + 1) != "way":
        return None
    told = clauses.kind(k - 1) == "verb"
    subject = find_subject(clauses, k - 1) if told else Noun(k - 1, k - 1)
    if subject is None or not is_goods(clauses.phrases, clauses.chunks[subject.first]):
        return None
    ends = clauses.complements(k + 1).prepositions
    source, goal = ends.get("from"), ends.get("to")
    return (subject, source, goal) if goal and (source or told) else None


def _cue(clauses: Clauses, chunk: Chunk) -> int | None:
    """The first noun of transfer that closes a part of the phrase (before ``of`` or at the end)."""
    tokens = clauses.phrases.words
    for i in range(chunk.first, chunk.last + 1):
        if tokens[i].lower in NOUN_CUES and (i == chunk.last or tokens[i + 1].lower in ("of", "worth")):
            return i
    return None


def _price(clauses: Clauses, chunk: Chunk, cue: int) -> Span | None:
    """The amount before a purchase of something: a *4.2 billion euro* takeover of Lee."""
    phrases = clauses.phrases
    before = [i for i in range(chunk.first, cue) if phrases.words[i].kind == "num"]
    if not before or cue == chunk.last:
        return None
    amount = Chunk("np", before[0], cue - 1, cue - 1, phrases.words[cue - 1].lower)
    return phrases.span(before[0], cue - 1) if is_money(phrases, amount) else None


def _end(clauses: Clauses, noun: Noun | None) -> Span | None:
    """A participant after a preposition; amounts and bare abstract words are none."""
    if noun is None:
        return None
    chunk = clauses.chunks[noun.first]
    tokens = clauses.phrases.words
    if any(tokens[i].kind == "num" for i in range(chunk.first, chunk.last + 1)):
        return None
    return clauses.span(noun)


def _owner(clauses: Clauses, chunk: Chunk, cue: int) -> Span | None:
    """The possessor (Cuba's deliveries) or an adjective of origin (Western arms deliveries)."""
    phrases = clauses.phrases
    for i in range(cue, chunk.first, -1):
        if phrases.kinds[i] == "poss":
            return phrases.span(chunk.first, i - 1)
    start = chunk.first
    while start < cue and phrases.kinds[start] in ("det", "num"):
        start += 1
    for i in range(start, cue):
        token = phrases.words[i]
        if not token.capital:
            return None
        word = phrases.surface(i)
        if word in _ORIGINS or is_demonym(word):
            return phrases.span(start, i)
    return None


def _given(clauses: Clauses, chunk: Chunk, cue: int, itself: bool) -> Span | None:
    """What is given: the noun phrase itself (a grant of £50,000), or what it ships (arms shipments, sale of shares)."""
    phrases, tokens = clauses.phrases, clauses.phrases.words
    start = chunk.first
    for i in range(chunk.first, cue):
        if tokens[i].kind == "poss" or tokens[i].lower == "of":
            start = i + 1
    if itself:
        return phrases.span(start, chunk.last)
    if cue + 1 < chunk.last and tokens[cue + 1].lower == "of":
        return phrases.span(cue + 2, chunk.last)
    first = start
    while first < cue and tokens[first].kind in ("det", "num", "ed"):
        first += 1
    if first < cue:
        return phrases.span(first, cue - 1)
    return phrases.span(start, chunk.last)
