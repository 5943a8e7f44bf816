"""What can be handed over: goods, money, services, assets; and what "give" and "send" take in metaphors."""

import re
from functools import lru_cache

from summarizer.reading.numbers.measures import singular as _singular
from summarizer.reading.numbers.money import CODES, SUBUNITS, is_currency_name
from summarizer.reading.phrases import Chunk, Phrases
from summarizer.reading.vocabulary import COLLECTIONS, CURRENCY_SIGNS, words

_GOODS = words(
    """
    settlement cheque check sum glove coat shoe shirt hat map contribution remittance bulldozer shotgun pistol
    tractor tanker trailer radio camera phone laptop helmet vest uniform boot bicycle wine beer coffee tea cocoa
    fine penalty levy toll deposit instalment installment reparation cotton money cash currency funds funding fund
    amount payment ransom fee bribe compensation damages dividend salary wage bonus loan credit grant subsidy
    donation proceeds refund rent aid help assistance relief training intelligence advice expertise technology
    service arm weapon weaponry ammunition munition shell missile rocket drone tank rifle gun bullet bomb mine jet
    aircraft plane helicopter warship submarine howitzer artillery vehicle truck car bus ship boat vessel equipment
    machinery machine engine generator part component chip semiconductor computer hardware software system battery
    radar satellite material metal steel copper gold silver uranium fuel oil gas crude petrol diesel coal
    electricity energy water food grain wheat corn maize rice flour sugar fertiliser fertilizer fruit meat cattle
    livestock milk soybean flower timber product good supply cargo freight parcel package shipment delivery
    consignment container box crate pallet load medicine drug vaccine dose mask test blood kidney organ incubator
    tent blanket shelter clothing clothes kit book document file key data painting drawing bronze artefact artifact
    statue manuscript treasure land property building house home flat estate plot site depot factory plant hotel
    stadium business company firm unit division subsidiary brand stake share stock bond asset licence license patent
    contract order concession permit ticket visa passport player striker midfielder defender goalkeeper winger
    forward pitcher quarterback scholarship pension ration toy watercolour gift prize award bitcoin cryptocurrency
    token certificate seed animal horse dog convoy
    """
)
_ABSTRACT = words(
    """
    case support delegate viewer voter candidate attorney lawyer staffer commander percent problem leeway shot
    speech evidence interview lecture talk message signal word answer reply call news reason detail account name
    view voice thanks apology condolence tribute praise credit blame verdict sentence vote goal point card lift
    boost push blow shock shockwave chance hope time life death birth rise way place look try break rest pause edge
    lead advantage thought attention care heed notice warning nod kiss hug approval backing blessing consent
    assurance impression feeling sense idea example lesson sigh glimpse insight opinion concert tour show
    performance beating red visit counterpart guest welcome review criticism complaint email letter text statement
    refuge oath step control office turn charge responsibility effect shape root side part action note stock seat
    stage rate profit loss majority medal title race match game cup election standing ovation reception role job
    post access status priority attack threat invitation request protest envoy delegation team troop soldier force
    police people child man woman official ambassador diplomat inspector migrant refugee passenger peacekeeper
    worker adviser advisor representative investigator minister president proposal plan bill draft report
    """
)

_ABSTRACT_ENDING = re.compile(r".{3,}(?:tion|sion|ing|ness|ity|ment|ance|ence|ism|hood|dom|ure|acy|ship)$")
_PERSON_ENDING = re.compile(r".{3,}(?:er|or|ist|ian|man|ee)$")
_CONCRETE_ENDINGS = words(
    """
    equipment armament payment shipment instrument apartment consignment garment supplement ornament repayment
    settlement investment treatment donation compensation remittance medication contribution station ration munition
    ammunition commission pension mansion facility utility electricity property commodity security assistance
    ambulance insurance appliance inheritance intelligence licence residence ship warship scholarship sponsorship
    building painting housing funding training clothing drawing holding furniture machine subscription collection
    publication remuneration provision
    """
)

# Goods and assets that also act: a company is sold, and it sells.
_ACTING = words(
    """
    company firm business subsidiary unit division brand hotel factory plant stadium property estate fund player
    striker midfielder defender goalkeeper winger forward pitcher quarterback team police people child man woman
    official ambassador diplomat inspector migrant refugee passenger peacekeeper worker adviser advisor
    representative investigator minister president counterpart guest envoy delegation troop soldier force office
    side part majority
    """
)
# Pieces of what stands before them: artillery rounds, but rounds of talks; a vaccine batch, but a batch of recruits.
_PIECES = words("round batch piece spare stock stockpile item")
_TIME_UNITS = words("second minute hour day week month year decade")
_QUANTITIES = (
    words(
        """
    dozen hundred thousand million billion trillion tonne ton kilo kilogram barrel litre liter gallon part most half
    share some many much more all few several number lot range set series batch round handful piece amount quantity
    volume third quarter rest bulk majority collection fewer less enough any none load first last percent
    """
    )
    | COLLECTIONS
)


singular = lru_cache(maxsize=1 << 12)(_singular)


def heads(phrases: Phrases, chunk: Chunk) -> list[str]:
    """The singular nouns a phrase is about: its head, and what follows ``of`` where the head only measures."""
    if chunk.last == chunk.head:
        return [singular(chunk.word)]
    found, tokens = [], phrases.words
    last = chunk.first
    for i in range(chunk.first, chunk.last + 1):
        if tokens[i].lower in ("of", "worth"):
            found.append(singular(tokens[last].lower))
        elif tokens[i].kind in ("noun", "name", "num", "det", "pron", "ing", "ed"):
            last = i
    found.append(singular(tokens[chunk.head if not found else last].lower))
    return found


def is_money(phrases: Phrases, chunk: Chunk) -> bool:
    """Whether the phrase is an amount of money: $5 million, hundreds of euros; not a $5 million bridge."""
    if phrases.kinds[chunk.head] == "num" and has_currency(phrases, chunk):
        return True
    if _is_currency(chunk.word):
        return True
    return chunk.last > chunk.head and any(_is_currency(noun) for noun in heads(phrases, chunk)[1:])


def _is_currency(word: str) -> bool:
    return is_currency_name(word) or word in SUBUNITS


def has_currency(phrases: Phrases, chunk: Chunk) -> bool:
    """Whether the phrase holds an amount of money: a £5.5bn injection."""
    signs = (phrases.words[i].lower[0] in CURRENCY_SIGNS for i in range(chunk.first, chunk.last + 1))
    return any(signs) or any(phrases.surface(i) in CODES for i in range(chunk.first, chunk.last))


def is_goods(phrases: Phrases, chunk: Chunk) -> bool:
    """Whether the phrase names goods, money, a service or an asset."""
    if is_money(phrases, chunk):
        return True
    nouns = heads(phrases, chunk)
    if nouns[0] in _PIECES and chunk.head > chunk.first and singular(phrases.words[chunk.head - 1].lower) in _GOODS:
        return True
    return any(noun in _GOODS for noun in (nouns if nouns[0] in _QUANTITIES else nouns[:1]))


def is_abstract(phrases: Phrases, chunk: Chunk) -> bool:
    """Whether the phrase names what cannot change hands: a speech, a boost, two years of prison, a delegation."""
    if is_money(phrases, chunk):
        return False
    nouns = heads(phrases, chunk)
    word = nouns[0]
    if word in _QUANTITIES and len(nouns) > 1:
        word = nouns[1]
    if word in _TIME_UNITS or word in _ABSTRACT:
        return True
    if word in _CONCRETE_ENDINGS or word in _GOODS or _ABSTRACT_ENDING.match(word) is None:
        return False
    # a £5.5bn injection
    return not has_currency(phrases, chunk)


def is_person(phrases: Phrases, chunk: Chunk) -> bool:
    """Whether the head has the shape of a word for people: staffers, inspectors, economists."""
    nouns = heads(phrases, chunk)
    word = nouns[-1] if nouns[0] in _QUANTITIES else nouns[0]
    return word not in _GOODS and _PERSON_ENDING.match(word) is not None


def is_thing(phrases: Phrases, chunk: Chunk) -> bool:
    """Whether the phrase names goods that cannot themselves give or receive."""
    if is_money(phrases, chunk):
        return True
    word = singular(chunk.word)
    return word in _GOODS and word not in _ACTING and phrases.words[chunk.head].kind != "name"


def is_counted(phrases: Phrases, chunk: Chunk) -> bool:
    """Whether the phrase counts or measures something: 12 incubators, hundreds of drones; not a bare 12."""
    head = phrases.words[chunk.head]
    if head.kind == "num" and chunk.last == chunk.head and not head.lower.endswith(("illion", "illions", "thousands")):
        return False
    return any(phrases.kinds[i] == "num" for i in range(chunk.first, chunk.last + 1)) or (
        chunk.last > chunk.head and heads(phrases, chunk)[0] in _QUANTITIES
    )


def is_time(phrases: Phrases, chunk: Chunk) -> bool:
    """Whether the phrase says when: the end of next year, two months."""
    return any(
        noun in _TIME_UNITS or noun in ("end", "start", "beginning", "deadline") for noun in heads(phrases, chunk)
    )
