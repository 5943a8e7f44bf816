"""What changes hands, merged across articles: one entry for two parties, with both legs."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.briefing.amounts import both_true, same_number
from summarizer.briefing.cast import Cast
from summarizer.briefing.digest import Digest
from summarizer.briefing.measuring import families
from summarizer.briefing.scales import are_convertible, are_equal, in_unit
from summarizer.briefing.wording import cite_of, unique
from summarizer.checks.passages.words import read_words
from summarizer.fields import Quantity
from summarizer.schemas.daily import Cite, Goods, Status, StoryExchange
from summarizer.schemas.exchanges import Exchange

_FIRMEST: tuple[Status, ...] = ("done", "alleged", "promised", "expected", "denied")
_LONGEST = 14
_MONEY = "money"
_COMPLEMENT = re.compile(r"(?: (?:of|for|from|in|on|to|at) | with (?=\w+ing\b))[^,.;:–—()]+")
"""What belongs to a noun: "advice for the launch of a satellite", "help with placing satellites in orbit"."""
_JOINS = frozenset({"of", "with", "for", "from", "to", "in", "on", "that", "which", "who", "and", "or", "worth", "at"})

_Leg = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True)
class _Told:
    """Something given, as one article tells it."""

    article: int
    text: str
    quantity: Quantity | None
    status: Status
    when: str | None
    cites: tuple[Cite, ...]


@dataclass(slots=True)
class _Thing:
    """Something given, with every article that tells it."""

    told: list[_Told]


def exchanges_of(digests: Sequence[Digest], cast: Cast) -> tuple[StoryExchange, ...]:
    """The exchanges of a story: what most articles tell first; the two directions between two parties are one."""
    legs: dict[_Leg, list[_Thing]] = defaultdict(list)
    for digest, exchange in _completed(digests, cast):
        giver, receiver = _party(exchange.giver, cast), _party(exchange.receiver, cast)
        for leg, goods in _legs(digest, exchange, giver, receiver):
            _add(legs[leg], goods)
    return tuple(sorted(_paired(legs), key=lambda exchange: (-len(exchange.articles), not exchange.in_return)))


def _completed(digests: Sequence[Digest], cast: Cast) -> list[tuple[Digest, Exchange]]:
    """The exchanges, a party that one article leaves out filled in where another has the same goods from or to one."""
    told = [(digest, exchange) for digest in digests for exchange in digest.exchanges]
    whole: dict[_Leg, list[_Told]] = defaultdict(list)
    for digest, exchange in told:
        giver, receiver = _party(exchange.giver, cast), _party(exchange.receiver, cast)
        if giver and receiver:
            for leg, goods in _legs(digest, exchange, giver, receiver):
                whole[leg].append(goods)
    found = []
    for digest, exchange in told:
        giver, receiver = _party(exchange.giver, cast), _party(exchange.receiver, cast)
        if bool(giver) != bool(receiver):
            exchange = exchange.model_copy(update=_filled(digest, exchange, giver, receiver, whole))
        found.append((digest, exchange))
    return found


def _legs(digest: Digest, exchange: Exchange, giver: str | None, receiver: str | None) -> Iterator[tuple[_Leg, _Told]]:
    """What an exchange hands over, and what comes back for it."""
    cites = tuple(cite_of(digest.number, evidence) for evidence in exchange.evidence)
    given = _Told(digest.number, exchange.given, exchange.quantity, exchange.status, exchange.when, cites)
    yield (giver, receiver), given
    if exchange.in_return:
        text = _with_complement(exchange.in_return, cites)
        yield (receiver, giver), _Told(digest.number, text, None, exchange.status, None, cites)


def _filled(
    digest: Digest, exchange: Exchange, giver: str | None, receiver: str | None, whole: dict[_Leg, list[_Told]]
) -> dict[str, str]:
    """The party that is left out, where one alone has the same goods, in one direction or the other."""
    parties = set()
    for (one, other), goods in _legs(digest, exchange, giver, receiver):
        for leg, others in whole.items():
            known, partner = (one, leg[1]) if one else (other, leg[0])
            if known in leg and leg.index(known) == (0 if one else 1) and any(_is_one(goods, o) for o in others):
                parties.add(partner)
    if len(parties) != 1:
        return {}
    return {"receiver" if giver else "giver": str(parties.pop())}


def _is_one(told: _Told, other: _Told) -> bool:
    head, other_head = _head(told), _head(other)
    return _is_same(head, told, other_head, other) and _leaves_room(head, told, other_head, other)


def _party(name: str | None, cast: Cast) -> str | None:
    return cast.party(name) if name else None


def _add(things: list[_Thing], told: _Told) -> None:
    head = _head(told)
    for thing in things:
        others = [(_head(other), other) for other in thing.told]
        if any(_is_same(head, told, *other) for other in others) and all(_leaves_room(head, told, *o) for o in others):
            thing.told.append(told)
            return
    things.append(_Thing([told]))


def _is_same(head: str, told: _Told, other_head: str, other: _Told) -> bool:
    """Whether two goods are plainly the same: one noun, or two of one family."""
    if not (head and other_head) or head == other_head:
        return told.text == other.text or bool(head and other_head)
    # "Ammunition" in one article does not bear out "a million shells" in another.
    both = bool(_counted(told, head)) == bool(_counted(other, other_head))
    return both and bool(families(head) & families(other_head))


def _leaves_room(head: str, told: _Told, other_head: str, other: _Told) -> bool:
    one, another = _counted(told, head), _counted(other, other_head)
    if not (one and another) or bool(one.currency) != bool(another.currency):
        return True
    here, there = one.currency or "", another.currency or ""
    if here != there:
        known = are_convertible(there, here, money=True)
        return known and are_equal(one, in_unit(another, there, here, one, money=True), money=True)
    return same_number(one, another) or bool(both_true(one, another))


def _head(told: _Told) -> str:
    """The stem of the noun that the goods are: "containers" of "containers with space for 5 million shells"."""
    quantity = told.quantity
    if quantity and quantity.currency and not any(w.kind == "content" for w in read_words(_without(told, quantity))):
        return _MONEY
    words = read_words(told.text)
    end = next((at for at, word in enumerate(words) if at and word.lower in _JOINS), len(words))
    content = [word.stem for word in words[:end] if word.kind == "content"]
    return content[-1] if content else ""


def _without(told: _Told, quantity: Quantity) -> str:
    return told.text.replace(quantity.text, " ")


def _counted(told: _Told, head: str) -> Quantity | None:
    """The goods' number, where it is the goods that it counts, or what they are worth."""
    quantity = told.quantity
    if quantity is None or not quantity.unit or quantity.currency:
        return quantity
    unit = read_words(quantity.unit)
    return quantity if not unit or unit[-1].stem == head or head in {word.stem for word in unit} else None


def _paired(legs: dict[_Leg, list[_Thing]]) -> list[StoryExchange]:
    found, done = [], set()
    for leg, things in sorted(legs.items(), key=lambda entry: -sum(len(thing.told) for thing in entry[1])):
        back = (leg[1], leg[0])
        if leg in done:
            continue
        done |= {leg, back}
        given = [_goods(thing) for thing in things]
        returned = [_goods(thing) for thing in legs.get(back, [])] if back != leg else []
        articles = sorted({cite.article for goods in (*given, *returned) for cite in goods.cites})
        found.append(
            StoryExchange(
                giver=leg[0],
                receiver=leg[1],
                given=tuple(sorted(given, key=_weight)),
                in_return=tuple(sorted(returned, key=_weight)),
                articles=tuple(articles),
            )
        )
    return found


def _weight(goods: Goods) -> int:
    return -len(goods.statuses)


def _goods(thing: _Thing) -> Goods:
    statuses: dict[int, Status] = {}
    for told in thing.told:
        known = statuses.get(told.article)
        statuses[told.article] = told.status if known is None else min(known, told.status, key=_FIRMEST.index)
    counted = next((told for told in thing.told if _counted(told, _head(told))), None)
    fullest = max(thing.told, key=lambda told: (min(len(told.text.split()), _LONGEST), -len(told.text)))
    return Goods(
        text=(counted or fullest).text,
        quantity=counted.quantity if counted else next((told.quantity for told in thing.told if told.quantity), None),
        status=min(statuses.values(), key=_FIRMEST.index),
        statuses=statuses,
        when=next((told.when for told in thing.told if told.when), None),
        cites=unique(cite for told in thing.told for cite in told.cites),
    )


def _with_complement(words: str, cites: Sequence[Cite]) -> str:
    """What comes back, with what belongs to it: "technical help with placing spy satellites in orbit"."""
    for cite in cites:
        text = " ".join(cite.text.split())
        at = text.lower().find(words.lower())
        if at < 0:
            continue
        after = _COMPLEMENT.match(text, at + len(words))
        if after and len(text[at : after.end()].split()) <= _LONGEST:
            return text[at : after.end()].strip()
    return words
