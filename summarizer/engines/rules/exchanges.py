"""Exchanges: who gives what to whom, and what for; told twice, it stands once."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from summarizer.engines import Draft
from summarizer.engines.rules import animacy
from summarizer.engines.rules.figures import is_figure
from summarizer.engines.rules.parties import LEADING_PRONOUN, Party
from summarizer.engines.rules.sayings import NEAR, Saying
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.wording import balanced, content_words, overlap, squeezed
from summarizer.fields import Slot
from summarizer.reading.attributions.words import OBJECT_PRONOUNS
from summarizer.reading.transfers import Transfer
from summarizer.reading.transfers.goods import is_goods, is_money
from summarizer.reading.vocabulary import forms, words
from summarizer.spans import Span

_MOST_WORDS = 60
# Sentences within which "the ammunition" that is paid for has been told of.
_LOOK_BACK = 3
# "Oslo said it would send": who says so; in a quotation it is somebody else.
_SPEAKER_AGAIN = words("he she it they")
_OPENING = len("that ")
_QUOTED = re.compile(r"[“\"‘]")
_TRADING = forms("ship deliver export sell")
_BUYING = forms("buy acquire purchase") | words("takeover acquisition purchase")
_FACTIVE = forms("note acknowledge admit confirm concede reveal disclose recall rule")
"""Who notes a fact takes it for one, as the report does."""
_SINCE = re.compile(r"\A(?:Since|Until)")
_WORKS = words("picture photograph film novel")
"""What is also given and sent in other senses, and so no goods by its name alone."""
_OWN_SHARE = re.compile(r"(?:%|per ?cent)\s+of (?:its|their|his|her) ", re.IGNORECASE)
"""China gets 80 percent of its oil from the Gulf: the oil may change hands, the share does not."""
_WHOLE = re.compile(r"s\Z|\A(?:\d|an?\s|the\s)")
_INHABITED = words(
    "city county province town village district region municipality island area parish territory neighbourhood "
    "household households business businesses cities counties provinces towns villages districts regions areas "
    "community communities club clubs convention event girls boys girl boy cause fund funds project projects"
)
_DOERS = ("ers", "ors", "ants", "ees", "ents", "er", "or", "ant", "ee")
"""Ends of words for those who do something, or to whom it is done: borrowers, claimants, trustees."""
_FROM = re.compile(r"\bfrom\s+\Z")
_NOT_SO = re.compile(r"\b(?:[Nn]o such|denie[sd]|reject(?:s|ed)|disput(?:es|ed))\b")
_OFFERED = re.compile(r"\boffer(?:ed|ing|s)?(?:\s+to)?\s+\Z", re.IGNORECASE)
_REFUSED = re.compile(
    r"\b(?:turn(?:ed|s|ing)?\s(?:[\w'’]+\s){1,3}down|turn(?:ed|s|ing)? down\s|"
    r"(?:refus|reject|declin|spurn)(?:ed|es|s|ing)\s(?:(?:it|that|them)\b|(?:the|his|her|their|its)\s(?:\w+\s)?(?:offer|money|bid|deal|approach)))"
)


class Exchange(NamedTuple):
    """A transfer with its parties resolved and its goods in the text's words."""

    giver: Party | None
    receiver: Party | None
    given: str
    quantity: str | None
    in_return: str | None
    status: str
    when: str | None
    numbers: tuple[int, ...]


def exchanges(slot: Slot, story: Story) -> Iterator[Draft]:
    """Draft an exchange of each transfer in the news that has both its ends, or one and what comes back."""
    for exchange in find_exchanges(story):
        values: dict[str, Any] = {"given": exchange.given, "status": exchange.status}
        for name, party in (("giver", exchange.giver), ("receiver", exchange.receiver)):
            if party is not None:
                values[name] = party.name
        for name, said in (
            ("quantity", exchange.quantity),
            ("in_return", exchange.in_return),
            ("when", exchange.when),
        ):
            if said:
                values[name] = said
        yield Draft(slot.name, values, exchange.numbers)


def find_exchanges(story: Story) -> list[Exchange]:
    """The exchanges of the news in order, those that tell the same one made one."""
    kept: list[Exchange] = []
    for transfer in story.document.reading.transfers:
        exchange = _exchange(transfer, story)
        if exchange is None:
            continue
        if transfer.rule == "pay" and transfer.in_return and exchange.receiver is None:
            exchange = _paid(exchange, transfer.in_return.of(story.text), kept)
        near = range(max(0, len(kept) - NEAR), len(kept))
        twin = next((at for at in near if _is_same(exchange, kept[at])), None)
        mirror = next((at for at in near if _is_mirror(exchange, kept[at])), None)
        if twin is not None:
            kept[twin] = _merged(kept[twin], exchange)
        elif mirror is not None:
            kept[mirror] = _merged(kept[mirror], _turned(exchange, kept[mirror]))
        else:
            kept.append(exchange)
    return kept


def _exchange(transfer: Transfer, story: Story) -> Exchange | None:
    numbers = story.numbers_of(transfer.cue, transfer.given, transfer.in_return)
    if (
        transfer.given is None
        or transfer.rule == "seize"  # what is taken by force is not exchanged
        or not numbers
    ):
        return None
    given, quantity = _goods(transfer.given, story), _quantity(transfer.given, story)
    if given is None and (meant := _meant(transfer.given, story)):
        given, numbers = _goods(meant, story), story.numbers_of(meant, transfer.cue, transfer.in_return)
    giver, receiver = _giver(transfer, story), _receiver(transfer, story)
    in_return = _goods(transfer.in_return, story) if transfer.in_return else None
    if given is None or (transfer.in_return and in_return is None) or _OWN_SHARE.search(given):
        return None
    if _is_prevented(transfer, story) or _is_refused(transfer, story) or _is_misread(transfer, receiver, story):
        return None
    ends = (giver is not None) + (receiver is not None)
    alone = ends == 1 and not in_return
    if ends == 0 or (alone and not _tells_alone(transfer, giver, receiver, quantity, story)):
        return None
    if giver and receiver and giver.key == receiver.key:
        return None
    return Exchange(
        giver=giver,
        receiver=receiver,
        given=given,
        quantity=quantity,
        in_return=in_return,
        status=_status(transfer, giver, receiver, story),
        when=_SINCE.sub(lambda found: found[0].lower(), squeezed(transfer.when.of(story.text)))
        if transfer.when
        else None,
        numbers=numbers,
    )


def _is_prevented(transfer: Transfer, story: Story) -> bool:
    """Whether somebody is kept from it, which nobody denies: barred from awarding work to friends."""
    start = transfer.cue.start
    return transfer.status == "denied" and _FROM.search(story.text, max(0, start - 8), start) is not None


def _is_refused(transfer: Transfer, story: Story) -> bool:
    """Whether it is no more than an offer that the same sentence or the next one says was turned down."""
    sentence = story.document.sentence_at(transfer.cue.start)
    start = transfer.cue.start
    offered = transfer.cue.of(story.text).lower().startswith("offer")
    if sentence is None or not (offered or _OFFERED.search(story.text, max(0, start - 12), start)):
        return False
    following = story.document.sentence(sentence.number + 1)
    return _REFUSED.search(story.text, transfer.cue.end, (following or sentence).span.end) is not None


def _is_misread(transfer: Transfer, receiver: Party | None, story: Story) -> bool:
    """Whether what seems to be given something right behind the verb is a thing: sold the cakes | division.

    Many of a kind may well be given many things: the trawlers | licences.
    """
    taker, given = transfer.receiver, transfer.given
    if taker is None or given is None or not transfer.cue.end < taker.start < given.start:
        return False
    words = taker.of(story.text).split()
    many = words[-1].endswith("s") and _WHOLE.search(given.of(story.text))
    named = words[-1][:1].isupper() or (receiver and receiver.actor)  # the town of | Marsh
    return not many and not named and not story.cast.is_animate(taker)


_ANAPHOR = re.compile(r"(?:this|that|these|those|it|them)\b|the ", re.IGNORECASE)


def _paid(payment: Exchange, goods: str, told: list[Exchange]) -> Exchange:
    """``payment`` for goods told of shortly before ("the ammunition", "this"), made out to the one who gave them.

    Nothing is added where more than one party has given something in the sentences before.
    """
    if not _ANAPHOR.match(goods):
        return payment
    first = min(payment.numbers) - _LOOK_BACK
    before = [each for each in told if first <= max(each.numbers) and _alike(each.receiver, payment.giver)]
    givers = {each.giver.key: each.giver for each in before if each.giver and not _alike(each.giver, payment.giver)}
    if len(givers) != 1:
        return payment
    last = before[-1]
    return payment._replace(
        receiver=next(iter(givers.values())),
        in_return=payment.in_return or last.given,
        numbers=tuple(sorted({*last.numbers, *payment.numbers})),
    )


def _party(span: Span | None, story: Story) -> Party | None:
    """Whom ``span`` means; nobody where it begins with a pronoun that may mean more than one ("its neighbour")."""
    party = story.cast.party(span) if span else None
    return None if party is None or (party.actor is None and LEADING_PRONOUN.match(party.name)) else party


def _receiver(transfer: Transfer, story: Story) -> Party | None:
    """The receiver; "its neighbours" are the giver's own where the giver is named in the same breath."""
    span = transfer.receiver
    party = _party(span, story)
    if party is None and span and transfer.giver and transfer.cue.start < span.start:
        owned, giver = story.cast.party(span), _giver(transfer, story)
        if (
            owned
            and giver
            and giver.actor
            and not giver.is_person
            and owned.name.lower().startswith(("its ", "their "))
        ):
            return owned
    if party is None or party.actor is not None or span is None or story.cast.is_animate(span):
        return party
    backed = transfer.rule in ("equip", "back")  # finance the deal with a loan
    return None if backed or not _can_receive(span.of(story.text)) else party


def _can_receive(printed: str) -> bool:
    """Whether a phrase is for somebody, or a place or a house with people in it: the county; but the speech."""
    words = printed.lower().split()
    return printed.split()[-1][:1].isupper() or any(
        animacy.is_animate(word) or word in _INHABITED or word.endswith(_DOERS) for word in words
    )


def _tells_alone(
    transfer: Transfer, giver: Party | None, receiver: Party | None, quantity: str | None, story: Story
) -> bool:
    """Whether an exchange with one end still tells something: somebody named, and an amount that is no share.

    What a firm ships or sells to nobody in particular is its output; who buys a firm gets it whoever sells it.
    """
    if (giver is None and transfer.giver is not None) or (receiver is None and transfer.receiver is not None):
        return False  # told of, but not known
    if giver is None and receiver is not None and transfer.given is not None:
        bought = transfer.cue.of(story.text).lower() in _BUYING and story.cast.party(transfer.given)
        return receiver.actor is not None and (bool(bought and bought.actor) or _is_money(transfer.given, story))
    named = giver is not None and giver.actor is not None
    traded = transfer.cue.of(story.text).lower() in _TRADING
    return named and not traded and quantity is not None and "%" not in quantity and "percent" not in quantity


def _status(transfer: Transfer, giver: Party | None, receiver: Party | None, story: Story) -> str:
    """What the text says of it; what only a third party says has not, for the text, been done but alleged."""
    saying = story.saying_at(transfer.cue)
    if saying is not None and saying.certainty == "denied":
        return "denied"
    if transfer.status != "done":
        return transfer.status
    if saying is None or saying.party is None or saying.cue.of(story.text).lower() in _FACTIVE:
        return "done"
    ends = {party.key for party in (giver, receiver) if party is not None}
    return "done" if saying.party.key in ends and not _is_disputed(saying, story) else "alleged"


def _is_disputed(saying: Saying, story: Story) -> bool:
    """Whether right behind it somebody else says that it is not so: no such transfer was made, says the county."""
    last = saying.numbers[-1]
    after = (one for one in story.sayings if one.numbers[0] in (last + 1, last + 2))
    others = (one for one in after if one.party and saying.party and one.party.key != saying.party.key)
    return any(_NOT_SO.search(one.statement) for one in others)


def _giver(transfer: Transfer, story: Story) -> Party | None:
    """The giver, where it is one that can give, as whatever pays can; of "Oslo said it would send", who says so."""
    span = transfer.giver
    if span is None:
        return None
    if (party := _party(span, story)) is None and span.of(story.text).lower() in _SPEAKER_AGAIN:
        saying = story.saying_at(span)
        pieces = saying.pieces if saying and not _QUOTED.search(story.text, span.start - 2, span.start) else ()
        return saying.party if saying and any(0 <= span.start - piece.start <= _OPENING for piece in pieces) else None
    pays = transfer.given is not None and _is_money(transfer.given, story)
    return party if pays or story.cast.is_animate(span) else None


def _is_money(span: Span, story: Story) -> bool:
    return any(number.kind == "money" for number in story.numbers_in(span))


def _meant(span: Span, story: Story) -> Span | None:
    """What "it" means that changes hands: the one thing of the kind that the sentences before tell of."""
    here = story.document.sentence_at(span.start)
    if here is None or span.of(story.text).lower() != "it":
        return None
    found: dict[str, Span] = {}
    for number in range(max(1, here.number - _LOOK_BACK + 1), here.number):
        sentence = story.document.sentence(number)
        if sentence is None or sentence.furniture is not None:
            continue
        phrases = story.phrases(sentence.span)
        known = (chunk for chunk in phrases.chunks if phrases.words[chunk.first].lower == "the")
        things = (chunk for chunk in known if is_goods(phrases, chunk) or chunk.word in _WORKS)
        found |= {thing.word: phrases.span(thing.first, thing.last) for thing in things if not is_money(phrases, thing)}
    return next(iter(found.values())) if len(found) == 1 else None


def _goods(span: Span, story: Story) -> str | None:
    """What changes hands, in the text's words; a pronoun alone says nothing."""
    goods = balanced(squeezed(span.of(story.text))).strip(" ,;")
    if len(goods.split()) > _MOST_WORDS or goods.lower() in OBJECT_PRONOUNS:
        return None
    return goods if any(not word[0].isdigit() for word in content_words(goods)) or _quantity(span, story) else None


def _quantity(span: Span, story: Story) -> str | None:
    numbers = [number for number in story.numbers_in(span) if is_figure(number, story)]
    return numbers[0].text if numbers else None


def _is_same(one: Exchange, other: Exchange) -> bool:
    if not (_alike(one.giver, other.giver) and _alike(one.receiver, other.receiver)):
        return False
    if one.quantity and other.quantity and one.quantity.lower() != other.quantity.lower():
        return False
    return overlap(content_words(one.given), content_words(other.given)) >= 0.5


def _is_mirror(one: Exchange, other: Exchange) -> bool:
    """Whether one tells from the other side what the other tells: what is given there comes back here."""
    if not one.in_return or not other.in_return:
        return False
    if not (_alike(one.giver, other.receiver) and _alike(one.receiver, other.giver)):
        return False
    there, back = content_words(other.given), content_words(other.in_return)
    return overlap(content_words(one.in_return), there) >= 0.5 and overlap(content_words(one.given), back) >= 0.5


def _turned(exchange: Exchange, like: Exchange) -> Exchange:
    """``exchange`` told from the other side, with the goods as ``like`` words them."""
    return exchange._replace(
        giver=exchange.receiver,
        receiver=exchange.giver,
        given=like.given,
        quantity=like.quantity,
        in_return=like.in_return,
    )


def _alike(one: Party | None, other: Party | None) -> bool:
    return one is None or other is None or one.key == other.key


def _merged(one: Exchange, other: Exchange) -> Exchange:
    """The fuller of two tellings, completed by the other."""
    first, second = (one, other) if _filled(one) >= _filled(other) else (other, one)
    return first._replace(
        giver=first.giver or second.giver,
        receiver=first.receiver or second.receiver,
        quantity=first.quantity or second.quantity,
        in_return=first.in_return or second.in_return,
        when=first.when or second.when,
        numbers=tuple(sorted({*first.numbers, *second.numbers})),
    )


def _filled(exchange: Exchange) -> int:
    fields = (exchange.giver, exchange.receiver, exchange.quantity, exchange.in_return)
    return sum(field is not None for field in fields)
