"""Closed-class words of English and the verbs that form alone does not give away, as data.

The closed classes are those of any reference grammar. The verbs are the irregular ones and the commonest verbs of
news prose that are rarely nouns; regular ``-ed`` and ``-ing`` forms need no entry.
"""

import re
from functools import cache


def words(text: str) -> frozenset[str]:
    """The set of the words in ``text``, which white space parts."""
    return frozenset(text.split())


UNITS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
CARDINALS = {word: value for value, word in enumerate(UNITS.split(), start=1)}
CARDINALS |= {word: 10 * value for value, word in enumerate(TENS.split(), start=2)}
"""The words for one to nineteen, twenty, thirty to ninety."""

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth"
)
ORDINALS = {word: value for value, word in enumerate(_ORDINALS.split(), start=1)}
"""First to nineteenth."""

_CLOSED = {
    "det": "the a an this these those some any no each every another both all half most several many few much more"
    " his her its their my our your other own such extra additional enough fewer less whose either neither",
    "pron": "i he she it they we you him them us me himself herself itself themselves ourselves myself yourself"
    " everyone everybody someone somebody anyone anybody nobody everything something anything nothing others theirs"
    " hers mine ours yours whoever there",
    "rel": "who whom which that",
    "sub": "because although though while when whereas if unless until till since after before as once whether how why"
    " what where whatever whenever wherever lest than",
    "conj": "and or but nor yet plus",
    "prep": "of in on at by for from with without into onto over under about against between among amid during"
    " through throughout across along around behind beside besides beyond despite except inside outside near off out"
    " per regarding concerning toward towards upon via within worth like unlike versus up down above below",
    "to": "to",
    "neg": "not never n't",
    "adv": "also already now then later just still soon again even only too once twice always often ever rather quite"
    " very so thus hence however meanwhile moreover instead perhaps maybe almost together away back home abroad"
    " ahead apart here today yesterday tomorrow tonight first afterwards afterward else yet nearly well ago long"
    " earlier further longer otherwise sometimes formerly over-the-counter overnight",
    "num": f"{UNITS} {TENS} hundred thousand million billion trillion hundreds thousands millions billions dozen dozens"
    " $ € £ ¥ bn",
    "time": "monday tuesday wednesday thursday friday saturday sunday january february april june july august september"
    " october november december",
    "poss": "'s",
    "name": "&",
    "pred": "likely unlikely ready due able unable willing unwilling poised keen eager prepared reluctant supposed",
}


def closed(*kinds: str) -> frozenset[str]:
    """The words of closed classes, by the short names of the classes above."""
    return words(" ".join(_CLOSED[kind] for kind in kinds))


_IRREGULAR = """
be was been; become became become; begin began begun; break broke broken; bring brought brought; build built
built; buy bought bought; catch caught caught; choose chose chosen; come came come; deal dealt dealt; draw drew
drawn; drive drove driven; eat ate eaten; fall fell fallen; feel felt felt; fight fought fought; find found
found; flee fled fled; fly flew flown; forbid forbade forbidden; forget forgot forgotten; get got got; give gave
given; go went gone; grow grew grown; hear heard heard; hide hid hidden; hold held held; keep kept kept; know
knew known; lay laid laid; lead led led; leave left left; lend lent lent; lose lost lost; make made made; mean
meant meant; meet met met; overtake overtook overtaken; pay paid paid; prove proved proven; repay repaid repaid;
resell resold resold; rise rose risen; run ran run; say said said; see saw seen; seek sought sought; sell sold
sold; send sent sent; shake shook shaken; show showed shown; sink sank sunk; sit sat sat; speak spoke spoken;
spend spent spent; stand stood stood; steal stole stolen; strike struck struck; swear swore sworn; take took
taken; teach taught taught; tell told told; think thought thought; throw threw thrown; undertake undertook
undertaken; wear wore worn; win won won; withdraw withdrew withdrawn; write wrote written;
shrink shrank shrunk; slide slid slid; tear tore torn
"""

# The other irregular verbs: rarer ones, and those whose forms are as often nouns or adjectives.
_IRREGULAR_TOO = """
arise arose arisen; awake awoke awoken; bear bore borne; beat beat beaten; bend bent bent; bet bet bet; bid bid
bidden; bind bound bound; bite bit bitten; bleed bled bled; blow blew blown; breed bred bred; broadcast broadcast
broadcast; burst burst burst; cast cast cast; cling clung clung; cost cost cost; creep crept crept; cut cut cut; dig
dug dug; drink drank drunk; feed fed fed; forecast forecast forecast; foresee foresaw foreseen; forgive forgave
forgiven; freeze froze frozen; grind ground ground; hang hung hung; hit hit hit; hurt hurt hurt; kneel knelt knelt;
let let let; lie lay lain; light lit lit; mistake mistook mistaken; offset offset offset; outdo outdid outdone;
overcome overcame overcome; overrun overran overrun; oversee oversaw overseen; overthrow overthrew overthrown; put
put put; quit quit quit; read read read; rebuild rebuilt rebuilt; rid rid rid; ride rode ridden; ring rang rung; set
set set; shed shed shed; shine shone shone; shoot shot shot; shut shut shut; sing sang sung;
sleep slept slept; spin spun spun; split split split; spread spread spread; spring sprang sprung;
stick stuck stuck; sting stung stung; strive strove striven; sweep swept swept; swim swam swum; swing swung swung;
thrust thrust thrust; understand understood understood; undergo underwent undergone; uphold upheld
upheld; upset upset upset; wake woke woken; weep wept wept; withhold withheld withheld; withstand withstood
withstood
"""
# Second forms beside the first or the regular one.
_VARIANTS = {"gotten": "get", "stricken": "strike", "born": "bear"}
_VARIANTS |= {form: form[:-1] for form in ("burnt", "dreamt", "leant", "leapt", "learnt")} | {"spilt": "spill"}
# Verbs whose last consonant is doubled before -ed and -ing, beside those of one short syllable: drop, plan.
_DOUBLING = words("admit commit compel equip funnel permit prefer quip rebut refer transfer")
SHORT_SYLLABLE = re.compile(r"[^aeiou]*[aeiou][bdgmnprt]")

_COMMON = """
accept accuse achieve acquire add admit adopt agree allege allocate allow announce appear apply approve arrive
ask assign authorise authorize avoid become believe belong borrow bring carry cease cede claw collect condemn
confirm consider continue contribute convince create decide declare decline defend deliver demand deny describe
destroy develop die disclose dispatch distribute divest donate earn enable ensure equip establish expand expect
explain extend fail finance follow forgive forward furnish handle happen help hire hope imply import improve
include increase inform inherit insist intend invest invite issue join launch learn let liaise loan manage mean
obtain occur oblige oversee own persuade pledge possess prefer prepare present press prevent procure promise
propose protect prove provide publish purchase raise reach read receive reclaim recommend recover reduce refuse
reimburse reject remain remove repay replace require resell resume retain retrieve return reveal secure seem
send settle sign smuggle solicit spend start stop subsidise subsidize suggest supply suspect swap threaten
transfer try urge use vow want warn wish yield hand offer award grant sell lease ship export give gift fund pay buy
"""

# Of the verbs above, those whose base or -s form is a noun at least as often: context decides.
_NOUN_TOO = words(
    """
    carry-on claim demand finance forward hand hire hope import increase issue launch loan offer award grant lease
    ship export gift fund pay pledge present press promise purchase raise reach read resume return sign start stop
    supply swap suspect transfer try want wish yield urge use vow help handle process plan dispatch claw press let
    """
)


GERUND_NOUNS = words(
    """
    trading shooting hearing funding spending training briefing filing ruling opening bombing killing stabbing beating
    warning meaning feeling rating housing banking lending mining farming fishing shipping drilling planning pricing
    marketing advertising manufacturing engineering testing screening hiring offering holding listing crossing landing
    finding gathering sitting recording painting wedding warming flooding parking polling bedding clothing gambling
    policing sentencing voting reading
    """
)
"""Words in ``-ing`` that name an event, a trade or a thing at least as often as they say what somebody does."""


def inflect(verb: str) -> tuple[str, str, str, str]:
    """Third person, past, participle and ``-ing`` form of a verb, by the regular rules or the irregular table."""
    bare = verb[:-1] if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) else verb
    stem = verb + verb[-1] if verb in _DOUBLING or SHORT_SYLLABLE.fullmatch(verb) else bare
    if verb.endswith("y") and verb[-2] not in "aeiou":
        third, past = verb[:-1] + "ies", verb[:-1] + "ied"
    else:
        third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
        past = verb + "d" if verb.endswith("e") else stem + "ed"
    past, participle = IRREGULAR.get(verb) or _irregular_too().get(verb) or (past, past)
    return third, past, participle, (verb[:-2] + "y" if verb.endswith("ie") else stem) + "ing"


def forms(verbs: str) -> frozenset[str]:
    """All inflected forms of the verbs in ``verbs``, which white space parts."""
    return frozenset(form for verb in verbs.split() for form in (verb, *inflect(verb)))


def _entries(table: str) -> dict[str, tuple[str, str]]:
    parts = (entry.split() for entry in table.split(";"))
    return {base: (past, participle) for base, past, participle in parts}


@cache
def _irregular_too() -> dict[str, tuple[str, str]]:
    return _entries(_IRREGULAR_TOO)


IRREGULAR = _entries(_IRREGULAR)
"""Past and participle of the irregular verbs that are seldom anything else."""


@cache
def irregular_forms() -> dict[str, str]:
    """The base form of each past and participle that no rule gives, those of "be" left out; the first listed wins."""
    found: dict[str, str] = {}
    for verb, forms in (*IRREGULAR.items(), *_irregular_too().items()):
        for form in forms if verb != "be" else ():
            found.setdefault(form, verb)
    return {**_VARIANTS, **found}


BE = words("be is are was were been being am 's 're 'm isn't aren't wasn't weren't ain't")
HAVE = words("have has had having 've haven't hasn't hadn't")
MODALS = words(
    "will would can could may might shall should must ought cannot won't wouldn't can't couldn't shouldn't mustn't 'll"
    " 'd"
)
AUXILIARIES = BE | HAVE | MODALS | words("do does did don't doesn't didn't")
FUNCTION_WORDS = AUXILIARIES | closed("det", "pron", "rel", "sub", "conj", "prep", "to", "neg", "adv")
"""The words of the closed classes, numbers left out."""
SUBJECT_PRONOUNS = words("i you he she it we they who")
PASSIVE = BE | words("get gets got getting")
"""What may stand before a participle: was sold, got sold."""

# Nouns and adjectives in -ed, -ing and -ly.
IRREGULAR_NOUNS = words(
    """
    family supply ally assembly italy july early daily weekly monthly yearly friendly costly deadly elderly reply
    bully belly jelly monopoly anomaly homily hundred need seed speed breed shed sacred naked thing king ring spring
    string wing evening morning ceiling sibling sterling pudding wedding building meeting funding training housing
    lightning clothing darling earring offspring beijing biped united exceeding rating
    tally rally folly gully lily butterfly dragonfly barfly melancholy
    """
)

_REGULAR = words(_COMMON)
BASES_TOO = _NOUN_TOO - {"process", "press", "present", "plan", "fund", "ship", "hand", "start", "stop", "return"}
"""Verbs whose base form is a noun as well."""
# Third person of a verb, plural of a noun: ships, exports, funds.
NOUN_OR_VERB = frozenset(inflect(verb)[0] for verb in _NOUN_TOO)

LEXICON: dict[str, str] = {}
for _verb in (*IRREGULAR, *_COMMON.split()):
    _third, _past, _participle, _ing = inflect(_verb)
    if _verb not in _NOUN_TOO:
        LEXICON[_verb] = LEXICON[_third] = "verb"
    for _form in {_past, _participle} - {_verb}:
        LEXICON[_form] = "verb" if _verb in IRREGULAR else "ed"
    LEXICON[_ing] = "ing"
for _noun in IRREGULAR_NOUNS:
    LEXICON.pop(_noun, None)
LEXICON.update(dict.fromkeys(("gotten", "set", "put", "hit", "cut"), "verb") | {"freed": "ed"})
LEXICON.update(dict.fromkeys(AUXILIARIES - MODALS, "aux") | dict.fromkeys(MODALS, "modal"))
LEXICON.update({word: kind for kind, listed in _CLOSED.items() for word in listed.split()})

# Verbs that are nouns as well, which a following plural does not make nouns after "to": to fight fires.
_BASES = words(
    """
    fight repair rebuild train feed house treat support attack boost cover change control ease force guard host lift
    limit move plant probe rescue shelter shield test tackle target track visit watch fix clear rent trade study
    free use open close cut set put hit run pick plan pass pull push care curb back fill heal kill mend mine monitor
    oust seize solve spot staff store tax upgrade warm widen win arm clean cool cook grow grab guide harm honour
    hunt halt block ban freeze bomb fuel boycott
    """
)
CURRENCY_SIGNS = frozenset("$€£¥₹₽₩₪")
# Verbs that take an -ing form as their object: stopped exporting ore.
GERUND_TAKERS = forms(
    """
    begin start stop continue keep resume cease deny admit avoid consider suggest finish quit halt suspend risk
    recommend resist
    """
)
# Verbs over a clause, with "that" or without: what follows them is its subject, not their object.
CLAUSAL = forms(
    """
    indicate signal state declare decide assume predict feel learn hear stress boast complain ensure say think
    believe know claim allege report suspect fear hope insist deny confirm show reveal suggest mean warn argue add
    note find tell estimate announce disclose understand promise expect admit acknowledge conclude explain
    """
)
# Nouns before "of" that only gather what follows: a pair of hunting dogs.
COLLECTIONS = words(
    """
    pair set number group lot couple range series collection herd pack stock fleet supply load amount
    """
)

# Bare lower-case nouns that follow the preposition "to"; other bare words after "to" are read as infinitives.
BASE_NOT_NOUN = words(
    """
    charity police parliament government congress court hospital school prison town market power office people
    children women men customers refugees schools hospitals rail sea land war peace victory death life work date
    """
)

TIME_NOUNS = words(
    """
    day week month year night morning afternoon evening weekend quarter decade century summer winter spring autumn
    fall season january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday days weeks months years decades
    """
)

# Words that belong to the number after them, by their first word.
APPROXIMATORS: dict[str, tuple[tuple[str, ...], ...]] = {
    "at": (("at", "least"), ("at", "most")),
    "up": (("up", "to"),),
    "as": (("as", "many", "as"), ("as", "much", "as"), ("as", "few", "as"), ("as", "little", "as")),
    "more": (("more", "than"),),
    "less": (("less", "than"),),
    "fewer": (("fewer", "than"),),
    "no": (("no", "fewer", "than"), ("no", "more", "than"), ("no", "less", "than")),
    "well": (("well", "over"),),
    "just": (("just", "over"), ("just", "under"), ("just",)),
    "close": (("close", "to"),),
    **{word: ((word,),) for word in words("about around nearly almost over under roughly approximately only some")},
}


def is_base(word: str) -> bool:
    """Whether a lower-case word is known as the base form of a verb, or has a verb's prefix or ending."""
    known = word in _BASES or word in IRREGULAR or word in _REGULAR
    return known or word.startswith(("re", "over", "dis")) or word.endswith(("ise", "ize", "ify", "ate"))
