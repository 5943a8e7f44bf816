"""Who gives what to whom, and what for.

``find_transfers`` reads the sentences that hold a verb or a noun of transfer: each is cut into noun phrases and
verb groups (``summarizer.reading.phrases``), a frame says which side the subject is on (``frames``), and what is
given must be able to change hands (``goods``). What the sentence does not say stays None.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from summarizer.reading.phrases import read_phrases
from summarizer.reading.sentences import find_sentences
from summarizer.reading.transfers.clauses import Clauses, Noun
from summarizer.reading.transfers.drafts import Draft
from summarizer.reading.transfers.frames import NOUN_CUES, VERB_CUES
from summarizer.reading.transfers.gapping import further_drafts
from summarizer.reading.transfers.nouns import read_noun, read_way
from summarizer.reading.transfers.status import Status
from summarizer.reading.transfers.verbs import read_verb
from summarizer.spans import Span

__all__ = ["Status", "Transfer", "find_transfers"]

_WORD = re.compile(r"[a-z]+")
_CUES = frozenset(VERB_CUES) | frozenset(NOUN_CUES) | {"way"}


class Transfer(NamedTuple):
    """Something that changes hands. Every span applies to the text that was read.

    ``cue`` is the verb or noun that tells it, ``in_return`` the other leg where the same or the next sentence gives
    it, ``when`` a time phrase of the same clause, ``rule`` the reading that found it.
    """

    giver: Span | None
    receiver: Span | None
    given: Span | None
    in_return: Span | None
    cue: Span
    status: Status
    when: Span | None
    rule: str


def find_transfers(text: str, sentences: Iterable[Span] | None = None) -> tuple[Transfer, ...]:
    """Return the transfers that ``text`` tells, or ``sentences`` of it, in the order of their cues."""
    found: list[Transfer] = []
    previous: Transfer | None = None
    for sentence in find_sentences(text) if sentences is None else sentences:
        surface = text[sentence.start : sentence.end].lower()
        here: list[Transfer] = []
        cues = _CUES.intersection(_WORD.findall(surface))
        if cues:
            clauses = Clauses(read_phrases(text, sentence.start, sentence.end))
            here = _read(clauses, with_nouns=not cues.isdisjoint(NOUN_CUES))
            if "in return" in surface or "in exchange" in surface:
                _link(clauses, previous, here, found)
        found.extend(here)
        previous = here[-1] if here else None
    # Without a party on either side nothing passes from anybody to anybody.
    return tuple(transfer for transfer in found if transfer.giver or transfer.receiver)


def _read(clauses: Clauses, with_nouns: bool) -> list[Transfer]:
    found: list[Transfer] = []
    used: set[int] = set()
    for k, chunk in enumerate(clauses.chunks):
        if chunk.kind == "verb":
            told = read_verb(clauses, k)
            if told is not None:
                draft, status = told
                opening = clauses.opening_return(k) if draft.in_return is None else None
                if opening is not None:
                    draft.in_return, source = opening
                    draft.receiver = draft.receiver or source
                for told_too in (draft, *further_drafts(clauses, k, draft)):
                    found.append(_finished(clauses, k, told_too, status))
                used.update(range(k, draft.end))
                if draft.given is not None:
                    used.update(range(draft.given.first, draft.given.last + 1))
        way = read_way(clauses, k) if chunk.word == "on" else None
        if way is not None:
            subject, source, goal = way
            found.append(_finished(clauses, k, Draft("way", source, goal, subject, end=k + 5), "done"))
    for k, chunk in enumerate(clauses.chunks if with_nouns else ()):
        if chunk.kind == "np" and k not in used:
            noun_transfer = read_noun(clauses, k)
            if noun_transfer is not None:
                giver, receiver, given, in_return, cue, status, rule = noun_transfer
                cue_span = clauses.phrases.span(cue, cue)
                found.append(Transfer(giver, receiver, given, in_return, cue_span, status, _when(clauses, k, k), rule))
    found.sort(key=lambda transfer: transfer.cue)
    return found


def _finished(clauses: Clauses, k: int, draft: Draft, status: Status) -> Transfer:
    def span(noun: Noun | None) -> Span | None:
        return None if noun is None else clauses.span(noun)

    head = clauses.chunks[k].head
    return Transfer(
        giver=span(draft.giver),
        receiver=span(draft.receiver),
        given=span(draft.given),
        in_return=span(draft.in_return),
        cue=clauses.phrases.span(head, head),
        status=status,
        when=_when(clauses, k, draft.end),
        rule=draft.rule,
    )


def _when(clauses: Clauses, k: int, end: int) -> Span | None:
    """The time phrase nearest after the cue, or the one that opens the sentence."""
    for i in (*range(k + 1, min(end + 2, clauses.count)), 0, 1, k - 1):
        if clauses.kind(i) == "time":
            # between 2016 and 2019
            ranged = (
                clauses.word(i - 1) == "between" and clauses.kind(i + 1) == "conj" and clauses.kind(i + 2) == "time"
            )
            first = i - 1 if ranged or clauses.word(i - 1) in ("since", "until") else i
            return clauses.span(Noun(first, i + 2 if ranged else i))
    return None


def _link(clauses: Clauses, previous: Transfer | None, here: list[Transfer], found: list[Transfer]) -> None:
    """Make two transfers each other's return where a sentence says "in return" or "in exchange" of what came before."""
    for k, chunk in enumerate(clauses.chunks):
        if chunk.kind != "adv" or chunk.word != "in return":
            continue
        at = clauses.phrases.places[chunk.first][0]
        ahead = next((i for i, transfer in enumerate(here) if transfer.cue.start > at), None)
        behind = next((i for i in range(len(here) - 1, -1, -1) if here[i].cue.start < at), None)
        target = ahead if k <= 1 or behind is None else behind
        if target is None:
            return
        other = here[target - 1] if target > 0 else previous
        if other is None or other.given is None:
            return
        leg = here[target]
        if leg.in_return is None:
            here[target] = leg._replace(in_return=other.given)
        if other.in_return is None:
            answered = other._replace(in_return=leg.given)
            if target > 0:
                here[target - 1] = answered
            else:
                found[-1] = answered
        return
