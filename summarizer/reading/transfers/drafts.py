"""A transfer while it is being read, and whether it is one: somebody gives or gets what can change hands."""

from dataclasses import dataclass

from summarizer.reading.phrases import Chunk
from summarizer.reading.transfers.clauses import Clauses, Noun
from summarizer.reading.transfers.frames import NOUN_CUES, Frame
from summarizer.reading.transfers.goods import (
    has_currency,
    is_abstract,
    is_counted,
    is_goods,
    is_money,
    is_person,
    is_thing,
    is_time,
)
from summarizer.reading.vocabulary import words

_FROM_SOMEBODY = words("take sign collect raise earn win secure procure demand seek request")
# Given and offered are so many things that only goods and money count.
_VAGUE = words("give offer provide hand")
_STAKED = words("reward prize bounty bail bond ransom deposit collateral capital")
_MEANS = words(
    """
    air sea land rail road ship boat train truck mail post email phone hand default law force now then
    """
)
_THINGS = words("it them this that these those one")
_NOBODY = words(
    """
    there this that these those what which nothing something everything anything it's such here
    """
)


@dataclass(slots=True)
class Draft:
    """A transfer while it is being read: participants as runs of chunks."""

    rule: str
    giver: Noun | None = None
    receiver: Noun | None = None
    given: Noun | None = None
    in_return: Noun | None = None
    end: int = 0


def is_transfer(clauses: Clauses, frame: Frame, draft: Draft) -> bool:
    """Whether somebody is named and what is given can change hands. Drops what cannot be a participant."""
    draft.giver = _participant(clauses, draft.giver)
    draft.receiver = _participant(clauses, draft.receiver)
    phrases = clauses.phrases
    if draft.given is None:
        # Arming, funding and bribing say themselves what is given.
        says_so = frame.subject == "backer" or draft.rule == "pay"
        if not says_so or draft.giver is None or draft.receiver is None:
            return False
        return _is_backed(clauses, clauses.chunks[draft.receiver.first])
    if frame.subject == "investor":
        return is_money(phrases, clauses.chunks[draft.given.first])
    given = clauses.chunks[draft.given.first]
    if frame.lemma == "put up":
        return has_currency(phrases, given) and (is_money(phrases, given) or given.word in _STAKED)
    both = draft.giver is not None and draft.receiver is not None
    if frame.subject == "taker":
        return both and not _is_intangible(clauses, draft.given)
    if frame.subject == "trader":
        of_worth = is_counted(phrases, given) or is_goods(phrases, given)
        if draft.in_return is None:
            return both and of_worth
        return of_worth or not is_abstract(phrases, clauses.chunks[draft.in_return.first])
    if given.word in _THINGS:
        return both and frame.strong
    # A firm that is called Something Edge, and the 45 of the 60 crews asked for: what is paid for can change hands.
    paid_for = draft.in_return is not None and (
        clauses.is_named(draft.given.first) or phrases.kinds[given.head] == "num"
    )
    intangible = not paid_for and _is_intangible(clauses, draft.given)
    if phrases.kinds[given.head] == "pron" or intangible:
        handed = frame.lemma in ("hand over", "turn over")
        return handed and is_counted(phrases, given)
    if frame.lemma in ("send", "dispatch") and is_person(phrases, given):
        return False
    if frame.lemma == "get" and draft.giver is None:
        return is_goods(phrases, given)
    parts = clauses.chunks[draft.given.first : draft.given.last + 1]
    goods = paid_for or is_counted(phrases, given) or any(is_goods(phrases, chunk) for chunk in parts)
    if frame.subject == "receiver" and not frame.strong:
        return _is_got(frame, draft, goods)
    if frame.lemma == "repay" and draft.receiver is None and draft.in_return is None:
        return is_money(phrases, given)
    if frame.lemma == "give" and draft.giver is not None and draft.receiver is not None:
        named = clauses.is_named(draft.given.first) and clauses.is_named(draft.receiver.first)
        if named or draft.given.first < min(draft.giver.first, draft.receiver.first):
            return True  # gave Crimea to Ukraine; the slab was given to the museum by his widow
    return frame.strong or goods or (frame.lemma not in _VAGUE and both)


def _is_intangible(clauses: Clauses, given: Noun) -> bool:
    """Whether nothing of what is given can change hands; 4 percent cannot, 4 percent and a payment can."""
    chunks = [chunk for chunk in clauses.chunks[given.first : given.last + 1] if chunk.kind == "np"]
    return all(is_abstract(clauses.phrases, chunk) for chunk in chunks)


def _is_backed(clauses: Clauses, chunk: Chunk) -> bool:
    """Whether who is funded or bribed can be somebody: not 200 trips, nor travel."""
    bare = clauses.phrases.words[chunk.first].kind == "noun" and not chunk.word.endswith("s")
    return not (bare or is_abstract(clauses.phrases, chunk) or is_counted(clauses.phrases, chunk))


def _is_got(frame: Frame, draft: Draft, goods: bool) -> bool:
    """Whether receiving, getting, winning, taking … something is a transfer from somebody."""
    if frame.lemma in _FROM_SOMEBODY:
        return (draft.giver is not None or draft.in_return is not None) and (goods or frame.lemma == "sign")
    return goods or (frame.lemma in ("receive", "obtain", "inherit", "accept") and draft.giver is not None)


def _participant(clauses: Clauses, noun: Noun | None) -> Noun | None:
    """The participant, unless it is an amount, a thing or a word like "there"."""
    if noun is None:
        return None
    if noun.words is not None:
        return noun
    chunk = clauses.chunks[noun.first]
    if (
        chunk.word in _NOBODY
        or chunk.word in NOUN_CUES
        or clauses.phrases.kinds[chunk.head] == "num"
        or is_thing(clauses.phrases, chunk)
    ):
        return None
    # by the end of the year, by rail
    return None if is_time(clauses.phrases, chunk) or (chunk.word in _MEANS and chunk.first == chunk.last) else noun
