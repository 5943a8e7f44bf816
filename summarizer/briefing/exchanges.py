"""What changes hands, merged across articles: one entry for two parties, with both legs."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from summarizer.briefing.cast import Cast, cite_of
from summarizer.briefing.digest import Digest
from summarizer.briefing.wording import shared, stems_of, unique
from summarizer.fields import Quantity
from summarizer.schemas.daily import Cite, Goods, Status, StoryExchange
from summarizer.schemas.exchanges import Exchange

_FIRMEST: tuple[Status, ...] = ("done", "alleged", "promised", "expected", "denied")
_SAME = 0.6
_LONGEST = 14

_Leg = tuple[str | None, str | None]


@dataclass(slots=True)
class _Thing:
    """Something given, with every article that tells it."""

    stems: frozenset[str]
    told: list[tuple[int, str, Quantity | None, Status, str | None, tuple[Cite, ...]]] = field(default_factory=list)


def exchanges_of(digests: Sequence[Digest], cast: Cast) -> tuple[StoryExchange, ...]:
    """The exchanges of a story: what most articles tell first; the two directions between two parties are one."""
    legs: dict[_Leg, list[_Thing]] = defaultdict(list)
    for digest, exchange in _completed(digests, cast):
        giver, receiver = _party(exchange.giver, cast), _party(exchange.receiver, cast)
        cites = tuple(cite_of(digest.number, evidence) for evidence in exchange.evidence)
        given = (digest.number, exchange.given, exchange.quantity, exchange.status, exchange.when, cites)
        _add(legs[giver, receiver], given)
        if exchange.in_return:
            text = _with_complement(exchange.in_return, cites)
            _add(legs[receiver, giver], (digest.number, text, None, exchange.status, None, cites))
    return tuple(sorted(_paired(legs), key=lambda exchange: (-len(exchange.articles), not exchange.in_return)))


def _completed(digests: Sequence[Digest], cast: Cast) -> list[tuple[Digest, Exchange]]:
    """The exchanges, a party that one article leaves out filled in where the others know of one alone."""
    told = [(digest, exchange) for digest in digests for exchange in digest.exchanges]
    partners: dict[tuple[str, str], set[str]] = defaultdict(set)
    for _, exchange in told:
        giver, receiver = _party(exchange.giver, cast), _party(exchange.receiver, cast)
        if giver and receiver:
            partners["giver", giver].add(receiver)
            partners["receiver", receiver].add(giver)
    found = []
    for digest, exchange in told:
        giver, receiver = _party(exchange.giver, cast), _party(exchange.receiver, cast)
        if giver and not receiver:
            known = partners["giver", giver] | partners["receiver", giver]
            exchange = exchange.model_copy(update={"receiver": _only(known, digest, exchange)})
        elif receiver and not giver:
            known = partners["receiver", receiver] | partners["giver", receiver]
            exchange = exchange.model_copy(update={"giver": _only(known, digest, exchange)})
        found.append((digest, exchange))
    return found


def _only(known: set[str], digest: Digest, exchange: Exchange) -> str | None:
    """The one partner known from other articles, where this article's own sentence does not name another."""
    return next(iter(known)) if len(known) == 1 else None


def _party(name: str | None, cast: Cast) -> str | None:
    return cast.party(name) if name else None


def _add(things: list[_Thing], told: tuple[int, str, Quantity | None, Status, str | None, tuple[Cite, ...]]) -> None:
    stems = stems_of(told[1])
    value = told[2].value if told[2] else None
    for thing in things:
        values = {quantity.value for _, _, quantity, *_ in thing.told if quantity}
        if (value in values) if value is not None and values else shared(stems, thing.stems) >= _SAME:
            thing.told.append(told)
            thing.stems |= stems
            return
    things.append(_Thing(stems, [told]))


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
    for article, _, _, status, _, _ in thing.told:
        known = statuses.get(article)
        statuses[article] = status if known is None else min(known, status, key=_FIRMEST.index)
    text = max((text for _, text, *_ in thing.told), key=lambda text: (min(len(text.split()), _LONGEST), -len(text)))
    return Goods(
        text=text,
        quantity=next((quantity for _, _, quantity, *_ in thing.told if quantity), None),
        status=min(statuses.values(), key=_FIRMEST.index),
        statuses=statuses,
        when=next((when for *_, when, _ in thing.told if when), None),
        cites=unique(cite for *_, cites in thing.told for cite in cites),
    )


def _with_complement(words: str, cites: Sequence[Cite]) -> str:
    """What comes back, with what belongs to it: "technical help with placing spy satellites in orbit"."""
    for cite in cites:
        text = " ".join(cite.text.split())
        at = text.lower().find(words.lower())
        if at < 0:
            continue
        end = min((place for mark in ",.;:–—()" if (place := text.find(mark, at)) >= 0), default=len(text))
        if len(text[at:end].split()) <= _LONGEST:
            return text[at:end].strip()
    return words
