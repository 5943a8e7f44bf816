"""Transfers whose verb is left out, because the one before it goes on: Japan sent blankets *and Germany two pumps*."""

from collections.abc import Iterator

from summarizer.reading.transfers.clauses import Clauses, Noun
from summarizer.reading.transfers.drafts import Draft

_MOST = 5
_LONGEST_ASIDE = 10


def further_drafts(clauses: Clauses, k: int, draft: Draft) -> Iterator[Draft]:
    """What else verb group ``k`` tells behind ``draft``, one amount each.

    Somebody else who gives ("and Germany two pumps"), another who gets it ("and £2m to schools"), or, behind two
    objects, another of each ("gave the club £5m and the school £2m").
    """
    if draft.rule not in ("give", "pay") or draft.giver is None or draft.given is None or draft.giver.first > k:
        return
    doubled = draft.receiver is not None and k < draft.receiver.first < draft.given.first
    at = draft.end
    for _ in range(_MOST):
        at += clauses.kind(at) == "comma" and clauses.kind(at + 1) == "conj"
        listed = clauses.kind(at) == "comma" or (clauses.kind(at) == "conj" and clauses.word(at) == "and")
        if not listed or clauses.kind(at + 1) != "np":
            return
        first = at + 1
        second = _behind_aside(clauses, first)
        after = clauses.complements(first)
        to = after.prepositions.get("to")
        if clauses.is_counted(first):
            if to is None or not draft.receiver or draft.receiver.first < draft.given.first:
                return
            yield Draft(draft.rule, draft.giver, to, Noun(first, first))
        elif second is None:
            return
        elif doubled:
            yield Draft(draft.rule, draft.giver, Noun(first, first), second)
        else:
            yield Draft(draft.rule, Noun(first, first), to or draft.receiver, second)
        at = max(after.end, second.last + 1 if second else 0)


def _behind_aside(clauses: Clauses, i: int) -> Noun | None:
    """The amount behind noun phrase ``i``, an aside passed over: Canada*, which has troops there,* £5m."""
    j = i + 1
    if clauses.kind(j) == "comma" and clauses.kind(j + 1) == "rel":
        commas = (n for n in range(j + 2, j + _LONGEST_ASIDE) if clauses.kind(n) == "comma")
        j = next(commas, i) + 1
    if clauses.is_counted(j):
        return Noun(j, j)
    signed = clauses.kind(j) == "np" and len(clauses.word(j)) <= 2 and clauses.is_counted(j + 1)
    return Noun(j, j + 1) if signed else None  # C | $5m
