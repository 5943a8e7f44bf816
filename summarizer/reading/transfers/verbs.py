"""Transfers that a verb tells: active and passive, with one object or two, relative clauses, motion of goods."""

from summarizer.reading.numbers.money import CODES
from summarizer.reading.phrases import is_adjective, is_country
from summarizer.reading.transfers.clauses import Clauses, Complements, Noun
from summarizer.reading.transfers.drafts import Draft, is_transfer
from summarizer.reading.transfers.frames import (
    NOUN_CUES,
    OTHER_PARTICLES,
    PARTICLED,
    PARTICLES,
    VERB_CUES,
    Frame,
    Side,
)
from summarizer.reading.transfers.goods import (
    has_currency,
    is_abstract,
    is_goods,
    is_money,
    is_person,
    singular,
)
from summarizer.reading.transfers.status import Status, find_status
from summarizer.reading.transfers.subjects import find_subject
from summarizer.reading.vocabulary import words

_SOLD_FOR = words("snap sell lease rent buy purchase acquire import sign loan take export")
_ON_PROMISE = words("pledge promise offer")
_NONE = words("no neither none nobody")
_SHARES = words("stake stakes share shares interest holding")
_LETTING_GO = words("release free")
_ASKED_FOR = words("demand seek request")
_RETURN = "in return for"
_WAR_EFFORTS = words(
    "war campaign offensive counteroffensive invasion defence defense effort army military troops forces"
)


def read_verb(clauses: Clauses, k: int) -> tuple[Draft, Status] | None:
    """The transfer that verb group ``k`` tells, if its main verb is one of transfer and its object can change hands."""
    cue = VERB_CUES.get(clauses.word(k))
    if cue is None or clauses.phrases.kinds[clauses.chunks[k].head] in ("aux", "name"):
        return None
    after = clauses.complements(k)
    frame = cue.frame
    if frame.subject == "either":
        # The one who leases or rents is told only by from and to.
        side: Side = "receiver" if "from" in after.prepositions else "giver" if "to" in after.prepositions else "either"
        frame = frame._replace(subject=side)
        if side == "either":
            return None
    if after.particle:
        special = PARTICLES.get((frame.lemma, after.particle))
        if special is None and after.particle in OTHER_PARTICLES and frame.subject != "goods":
            return None
        frame = special or frame
    if frame.lemma in PARTICLED:
        return None
    passive = clauses.is_passive(k)
    reduced = cue.participle and clauses.is_bare(k) and _is_reduced(clauses, k, after, frame)
    if passive or reduced:
        subject = _modified(clauses, k) if reduced else find_subject(clauses, k)
        draft = _passive(clauses, frame, subject, after)
    else:
        subject = find_subject(clauses, k)
        draft = _active(clauses, k, frame, subject, after)
    if draft is None or not is_transfer(clauses, frame, draft):
        return None
    if draft.receiver is None and draft.giver is not None:
        draft.receiver = _supported(clauses, after.prepositions)
    draft.end = after.end
    draft.given = _with_its_whole(clauses, draft.given)
    status = find_status(clauses, k)
    for noun in (draft.given, draft.giver, draft.receiver):
        if noun is not None and _is_none(clauses, noun):
            status = "denied"
    if status == "done" and frame.lemma in _ON_PROMISE:
        status = "promised"
    elif status == "done" and (frame.lemma in _ASKED_FOR or frame.lemma == "fine"):
        status = "expected"
    return draft, status


def _with_its_whole(clauses: Clauses, given: Noun | None) -> Noun | None:
    """``given`` with what it is a share of: a 49% stake *in its wind farm*."""
    if given is None or given.words is not None or clauses.word(given.last) not in _SHARES:
        return given
    owned = clauses.word(given.last + 1) == "in" and clauses.kind(given.last + 2) == "np"
    return Noun(given.first, clauses.extended(given.last + 2, "in").last) if owned else given


def _is_none(clauses: Clauses, noun: Noun) -> bool:
    """Whether the phrase says that there is nothing, or nobody; "no fewer than 12" says that there is."""
    tokens, first = clauses.phrases.words, clauses.chunks[noun.first].first
    compared = first + 1 < len(tokens) and tokens[first + 1].lower in ("fewer", "less", "more", "later")
    return tokens[first].lower in _NONE and not compared


def _is_reduced(clauses: Clauses, k: int, after: Complements, frame: Frame) -> bool:
    """Whether a bare form is a participle that modifies the noun before it: weapons supplied by, a loan given to."""
    if after.objects:
        return False
    if clauses.kind(k - 1) == "comma":
        return clauses.kind(k - 2) == "np" and "by" in after.prepositions
    if clauses.kind(k - 1) != "np":
        return False
    if is_goods(clauses.phrases, clauses.chunks[k - 1]):
        return True
    if clauses.kind(k - 2) in ("np", "rel") and "by" not in after.prepositions:
        # money he lent to, the tanks Norway sent to: there the object stands further left
        return False
    return not frame.bare


def _modified(clauses: Clauses, k: int) -> Noun | None:
    i = k - 1
    if clauses.kind(i) == "comma":
        i -= 1
    return Noun(i, i) if clauses.kind(i) == "np" else None


def _active(clauses: Clauses, k: int, frame: Frame, subject: Noun | None, after: Complements) -> Draft | None:
    if frame.subject == "goods":
        return _motion(clauses, frame, subject, after)
    objects = after.objects
    gap = _gap(clauses, k, subject) if len(objects) < 2 else None
    prepositions = after.prepositions
    to = prepositions.get("to")
    in_return = prepositions.get(_RETURN)
    if frame.subject == "receiver":
        given = objects[0] if objects else gap
        if len(objects) > 1:
            return None
        in_return = in_return or _price(clauses, frame, prepositions)
        return Draft("get", prepositions.get("from"), subject, given, in_return)
    if frame.subject == "trader":
        given = objects[0] if objects else gap
        price = in_return or (None if frame.lemma in _LETTING_GO else prepositions.get("for"))
        if price:
            return Draft("swap", subject, prepositions.get("with"), given, price)
        return None if frame.lemma in _LETTING_GO else _swapped(clauses, subject, prepositions.get("with"), given)
    if frame.subject == "carrier":
        return _carried(clauses, objects[0], prepositions) if objects else None
    if frame.subject == "taker":
        given = objects[0] if objects else gap
        return Draft("seize", prepositions.get("from"), subject, given) if given is not None else None
    if frame.subject == "payer":
        return _payment(clauses, frame, subject, objects, gap, after)
    in_return = in_return or _price(clauses, frame, prepositions)
    beneficiary = prepositions.get("for")
    if to is None and frame.lemma in _ON_PROMISE and beneficiary is not None and clauses.is_name(beneficiary.first):
        to = beneficiary
    elif frame.lemma == "offer" and objects and is_money(clauses.phrases, clauses.chunks[objects[-1].first]):
        in_return = in_return or beneficiary
    if frame.equips and objects and "with" in prepositions:
        return Draft("equip", subject, objects[0], prepositions["with"], in_return)
    if frame.subject == "backer":
        return Draft("back", subject, objects[0], None, in_return) if len(objects) == 1 else None
    if frame.subject == "investor":
        goal = prepositions.get("in") or prepositions.get("into")
        return Draft("invest", subject, goal, objects[0]) if objects and goal else None
    if len(objects) == 2:
        if not frame.double:
            return None
        return Draft("give", subject, objects[0], objects[1], in_return)
    if objects and gap is not None and frame.double and is_goods(clauses.phrases, clauses.chunks[gap.first]):
        return Draft("give", subject, objects[0], gap, in_return)  # the tanks that Norway gave *Kyiv*
    if not objects:
        return Draft("give", subject, to, gap, in_return) if gap is not None else None
    given = objects[0]
    to = to or _fronted(clauses, subject)
    if to is None and (aided := _aided(clauses, given, prepositions)) is not None:
        given, to = aided
    draft = Draft("give", subject, to, given, in_return)
    if frame.double and to is None:
        _split_objects(clauses, frame, draft, objects[0])
    return draft


def _swapped(clauses: Clauses, subject: Noun | None, partner: Noun | None, given: Noun | None) -> Draft | None:
    """What two exchange with each other: *Kasmir and Oland* swapped 140 prisoners; Kasmir did *with Oland*."""
    if subject is not None and partner is None and subject.words is None and subject.last == subject.first + 2:
        joined = clauses.kind(subject.first + 1) == "conj"
        partner = Noun(subject.last, subject.last) if joined else None
        subject = Noun(subject.first, subject.first)
    if subject is None or partner is None or given is None:
        return None
    each = clauses.word(given.last) == "each"
    return Draft("swap", subject, partner, given, given if each else None)


def _fronted(clauses: Clauses, subject: Noun | None) -> Noun | None:
    """Who gets it, ahead of the clause: *a fund* to which the port has given."""
    i = subject.first - 1 if subject is not None and subject.words is None else -1
    if i < 2 or clauses.kind(i) != "rel" or clauses.word(i - 1) != "to":
        return None
    i -= 3 if clauses.kind(i - 2) == "comma" else 2
    return Noun(i, i) if clauses.kind(i) == "np" else None


def _aided(clauses: Clauses, given: Noun, prepositions: dict[str, Noun]) -> tuple[Noun, Noun] | None:
    """The whole of what is given and its beneficiary: promised *£2m in aid* for *the families*."""
    purpose, beneficiary = prepositions.get("in"), prepositions.get("for")
    if purpose is None or beneficiary is None or clauses.word(purpose.first) not in NOUN_CUES:
        return None
    at_once = purpose.first == given.last + 2 and beneficiary.first == purpose.last + 2
    return (Noun(given.first, purpose.last), beneficiary) if at_once else None


def _supported(clauses: Clauses, prepositions: dict[str, Noun]) -> Noun | None:
    """Whose war the goods are for: handed over for the *Russian* campaign, sent for *Ukraine*'s defence."""
    noun = prepositions.get("for")
    if noun is None or noun.first != noun.last or clauses.word(noun.first) not in _WAR_EFFORTS:
        return None
    tokens, chunk = clauses.phrases.words, clauses.chunks[noun.first]
    names = [i for i in range(chunk.first, chunk.head) if tokens[i].kind == "name"]
    if not names or names != list(range(names[0], names[-1] + 1)):
        return None
    return Noun(noun.first, noun.first, (names[0], names[-1]))


def _payment(
    clauses: Clauses,
    frame: Frame,
    subject: Noun | None,
    objects: tuple[Noun, ...],
    gap: Noun | None,
    after: Complements,
) -> Draft | None:
    prepositions = after.prepositions
    purchase = prepositions.get(_RETURN) or prepositions.get("for")
    if purchase is not None and is_abstract(clauses.phrases, clauses.chunks[purchase.first]):
        purchase = None
    to, means = prepositions.get("to"), prepositions.get("with")
    if frame.lemma == "fine":
        return Draft("fine", objects[0], None, objects[1]) if len(objects) == 2 else None
    if frame.lemma == "charge":
        return Draft("charge", objects[0], subject, objects[1]) if len(objects) == 2 else None
    if len(objects) == 2:
        return Draft("pay", subject, objects[0], objects[1], purchase)
    if not objects:
        if (
            means is None
            and gap is None
            and purchase is not None
            and has_currency(clauses.phrases, clauses.chunks[purchase.first])
        ):
            return Draft("pay", subject, None, purchase)  # paid for a third of its £3m cost
        if means is not None and purchase is not None:
            return Draft("pay", subject, to, means, purchase)
        return Draft("pay", subject, to, gap, purchase) if gap is not None else None
    paid = objects[0]
    if is_goods(clauses.phrases, clauses.chunks[paid.first]):
        draft = Draft("pay", subject, to, paid, purchase)
        if to is None:
            _split_objects(clauses, frame, draft, paid)
        return draft
    if means is not None:
        return Draft("pay", subject, to, means, paid)
    return Draft("pay", subject, paid, None, purchase)


def _carried(clauses: Clauses, given: Noun, prepositions: dict[str, Noun]) -> Draft | None:
    """What is brought from somebody to somebody: both named, since both may be mere places, unless it is money."""
    source, goal = prepositions.get("from"), prepositions.get("to") or prepositions.get("into")
    if source is None or goal is None:
        return None
    named = _is_named(clauses, source) and _is_named(clauses, goal)
    if is_person(clauses.phrases, clauses.chunks[given.first]):
        return None  # carried 134 passengers from port to port
    money = is_money(clauses.phrases, clauses.chunks[given.first])
    return Draft("carry", source, goal, given) if named or money else None


def _passive(clauses: Clauses, frame: Frame, subject: Noun | None, after: Complements) -> Draft | None:
    prepositions, objects = after.prepositions, after.objects
    by, to = prepositions.get("by"), prepositions.get("to")
    in_return = prepositions.get(_RETURN) or _price(clauses, frame, prepositions)
    if frame.subject == "goods":
        return None
    if frame.subject == "carrier":
        return _carried(clauses, subject, prepositions) if subject is not None else None
    if frame.subject == "taker":
        return None if objects else Draft("seize", prepositions.get("from"), by, subject)
    if frame.subject == "receiver":
        return None if objects else Draft("get", prepositions.get("from"), by, subject, in_return)
    if frame.lemma in ("fine", "charge"):
        return Draft(frame.lemma, subject, by, objects[0]) if objects else None
    if objects:
        return Draft("give", by, subject, objects[0], in_return) if frame.double or frame.equips else None
    if frame.equips and "with" in prepositions:
        return Draft("equip", by, subject, prepositions["with"], in_return)
    if frame.subject == "backer":
        return Draft("back", by, subject, None, in_return)
    if frame.subject == "payer" and (subject is None or not is_goods(clauses.phrases, clauses.chunks[subject.first])):
        return Draft("pay", by, subject, None, in_return) if by is not None and subject is not None else None
    source = by or prepositions.get("from") if frame.strong else by
    return Draft("give", source, to, subject, in_return)


def _motion(clauses: Clauses, frame: Frame, subject: Noun | None, after: Complements) -> Draft | None:
    """Goods that go, come, flow, leave or reach: who they leave is the giver, whom they reach the receiver."""
    prepositions = after.prepositions
    source, goal, fee = prepositions.get("from"), prepositions.get("to"), prepositions.get("for")
    if subject is not None and fee is not None and is_money(clauses.phrases, clauses.chunks[fee.first]):
        goal = after.objects[0] if frame.lemma == "join" and after.objects else goal
        return Draft("give", source, goal, subject, fee) if source and goal else None  # joined the club from Ajax for
    if frame.lemma == "join" or subject is None or not is_goods(clauses.phrases, clauses.chunks[subject.first]):
        return None
    if frame.lemma in ("leave", "reach"):
        if len(after.objects) != 1:
            return None
        if frame.lemma == "leave":
            source, goal = after.objects[0], prepositions.get("for") or goal
        else:
            goal = after.objects[0]
    elif after.objects:
        return None
    if source is None or goal is None:
        # One end alone may be a mere place.
        source = source if source is not None and _is_named(clauses, source) else None
        goal = goal if goal is not None and _is_named(clauses, goal) else None
    return Draft("motion", source, goal, subject)


def _gap(clauses: Clauses, k: int, subject: Noun | None) -> Noun | None:
    """The object that stands before a relative clause: *containers* it has sent, *the tanks* that Norway gave."""
    if subject is None or subject.first > k or subject.words is not None:
        return None
    if clauses.is_infinitive(k) and clauses.kind(k - 1) == "np" and is_goods(clauses.phrases, clauses.chunks[k - 1]):
        return Noun(k - 1, k - 1)  # blankets to send to the camps
    if any(clauses.kind(j) not in ("verb", "adv", "time", "comma") for j in range(subject.last + 1, k)):
        return None
    i = subject.first - 1
    if clauses.kind(i) == "np":
        # Bare names before a subject rather say where: after the talks in Paris the minister …
        return None if clauses.is_name(i) else Noun(i, i)
    if clauses.kind(i) == "rel" and clauses.word(i) in ("which", "that", "whom", "who"):
        i -= 1
        if clauses.kind(i) == "comma":
            i -= 1
        return Noun(i, i) if clauses.kind(i) == "np" else None
    if clauses.word(i) == "what":
        # What it gets in return is technical help.
        j = k + 1
        while clauses.kind(j) in ("adv", "time"):
            j += 1
        if clauses.word(j) in ("is", "was", "are", "were") and clauses.kind(j + 1) == "np":
            return clauses.extended(j + 1)
    return None


def _price(clauses: Clauses, frame: Frame, prepositions: dict[str, Noun]) -> Noun | None:
    """What was paid: sold *for $5 million*, bought *for an undisclosed sum*."""
    price = prepositions.get("for")
    if price is None or frame.lemma.split()[0] not in _SOLD_FOR:
        return None
    chunk = clauses.chunks[price.first]
    coined = clauses.is_counted(price.first) and clauses.phrases.words[chunk.head].capital  # for 300 Reichsmarks
    if (
        coined
        or is_money(clauses.phrases, chunk)
        or singular(chunk.word) in ("sum", "fee", "price", "amount", "undisclosed")
    ):
        return price
    return None


def _split_objects(clauses: Clauses, frame: Frame, draft: Draft, noun: Noun) -> None:
    """Two objects that no determiner parts: handed *its allies* | *contracts*, giving *the officer* | *money*."""
    phrases, chunk = clauses.phrases, clauses.chunks[noun.first]
    surroundings = phrases.words
    if chunk.head > chunk.first and surroundings[chunk.first].lower == "her" and is_money(phrases, chunk):
        draft.receiver = Noun(noun.first, noun.first, (chunk.first, chunk.first))
        draft.given = Noun(noun.first, noun.last, (chunk.first + 1, clauses.chunks[noun.last].last))
        return  # lent her | £20,000
    for i in range(chunk.first, chunk.head):
        word, following = surroundings[i], surroundings[i + 1]
        if i > chunk.first and following.kind == "num" and phrases.surface(i) in CODES:
            draft.receiver = Noun(noun.first, noun.first, (chunk.first, i - 1))
            draft.given = Noun(noun.first, noun.last, (i, clauses.chunks[noun.last].last))
            return  # will pay | Nordmark | DKK 6bn
        if following.kind not in ("noun", "ed") or following.capital or word.kind not in ("noun", "name"):
            continue
        named = phrases.text[phrases.places[chunk.first][0] : phrases.places[i][1]]
        if word.kind == "name" and not (is_country(named) or is_adjective(following.lower)):
            continue
        plural = word.kind == "name" or (word.lower.endswith("s") and not word.lower.endswith("ss"))
        if (plural or following.lower in ("money", "cash")) and not is_goods(
            phrases, chunk._replace(first=i, last=i, head=i, word=word.lower)
        ):
            draft.receiver = Noun(noun.first, noun.first, (chunk.first, i))
            draft.given = Noun(noun.first, noun.last, (i + 1, clauses.chunks[noun.last].last))
            return


def _is_named(clauses: Clauses, noun: Noun) -> bool:
    """Whether a participant holds a name."""
    chunk = clauses.chunks[noun.first]
    return any(token.kind == "name" for token in clauses.phrases.words[chunk.first : chunk.last + 1])
