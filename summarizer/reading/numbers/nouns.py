"""Where the noun phrase that a number counts begins and ends, without a tagger.

A counted noun is plural unless one is counted, so the phrase runs over modifiers up to its plural; closed-class
words, verbs and punctuation end it. Where no plural turns up there is no unit: a missing unit is better than a
wrong one.
"""

from typing import NamedTuple

from summarizer.reading.numbers import vocabulary as words
from summarizer.reading.numbers.tokens import Tokens
from summarizer.reading.vocabulary import FUNCTION_WORDS, forms
from summarizer.reading.vocabulary import words as word_set

# What may stand between a number and its noun, as "5 other men" has it.
_MODIFIERS = word_set(
    "additional another extra few first further half long longer more most other others overnight own several"
)
STOPS = (FUNCTION_WORDS - _MODIFIERS).union(
    words.UNITS,
    words.TENS,
    words.SCALES,
    words.VAGUE_PLURALS,
    word_set(
        "aboard according alone altogether annually anymore anyway apiece approximately doing done due elsewhere "
        "excluding following globally including least locally minus nationally nationwide nevertheless none "
        "nonetheless overall overseas past respectively roughly thereafter thereby therefore usually vs worldwide"
    ),
)
"""What ends a noun phrase."""

# Verbs of the news.
_VERBS = forms(
    "agree allow appear apply arrive ask attend become begin believe break bring build buy carry catch cause choose "
    "claim come contain continue cost cover cut depend die draw drive earn eat enter exist expect face fall feel fight "
    "find flee fly follow form gain gather get give go grow happen head help hide hit hold hope include increase "
    "involve join keep kill know lack last lead leave lie live look lose make meet move need occur offer open oppose "
    "own pass pay plan play produce provide put raise reach read receive refuse reject remain report represent require "
    "return rise run say see seek seem sell send serve set share shoot show sign sit speak spend stand start stay stop "
    "strike suffer suggest support survive take teach tell tend think throw total travel try turn use vote wait walk "
    "want wear win work wound write yield"
) | word_set(
    "affecting ahead amounting awaiting belonging calling comprising concerning dating demanding differ featuring "
    "injuring miss old prefer ranging rely rescue result sleep spanning surrounding threatening totalling travelling "
    "worth"
)
VERBS = frozenset(form for form in _VERBS if not form.endswith("ed"))
"""What follows a counted noun and ends its phrase; a form in -ed is as often an adjective: 500 planned cuts."""
# Of these the -s and base forms are as often nouns ("12 shares", "three votes", "six leads"): as a first word, or
# as the plural a phrase has been waiting for, they are taken as nouns.
NOUN_OR_VERB = word_set(
    "shares votes visits attacks reports plans strikes runs hits wins cuts sets falls gains costs lives leads draws "
    "holds turns breaks catches fights shows works plays moves signs forms offers claims starts stops uses returns "
    "rises points yards needs wants hopes heads covers deals wounds totals results meetings shootings buildings "
    "openings killings increases passes drives throws shots faces stands stays looks walks meets makes seats flies "
    "calls tries leaves supports causes"
)

_PARTICIPLES = word_set(
    "paid known lost broken hidden stolen stranded trapped grown chosen given written worn lead cost total"
)
# Verbs in their first form that as often stand before a noun: "eight break points".
_NOUN_LIKE = word_set(
    "attack break claim cover drive face fight form head help hold live move offer open pass plan play raise report "
    "return run share show sign start stop strike support travel use visit vote walk work fall hit shot cut set put"
)
# Nouns and adjectives that only look like adverbs.
_LY_WORDS = word_set(
    "family supply assembly anomaly monopoly daily weekly monthly quarterly yearly early elderly friendly "
    "deadly costly "
    "likely lonely lively lovely ugly silly orderly scholarly homely leisurely unlikely unruly bodily hourly"
)
# Nouns in -ing that one of is counted.
_ING_NOUNS = word_set(
    "thing king ring wing spring string building meeting wedding bombing shooting killing hearing ruling rating "
    "opening "
    "painting warning ceiling offering training being sibling feeling finding filing landing crossing setting reading "
    "recording drawing listing posting lightning outing showing sighting stabbing beating beginning ending blessing"
)
# "One morning", "one Sunday" say when, not how many.
_ONE_TIMES = word_set(
    "day morning afternoon evening night monday tuesday wednesday thursday friday saturday sunday summer winter autumn"
)
# After a singular a verb has an -s or a past form, so that these can only be nouns there: "one vote".
_BASE_FORMS = frozenset(
    word for word in VERBS if word + "s" in VERBS or word + "es" in VERBS or word[:-1] + "ies" in VERBS
) - word_set("cut hit put set cost see say is have seem become belong read")

ADJECTIVE_HEADS = word_set(
    "dead killed injured wounded missing hurt arrested detained hospitalized hospitalised displaced homeless "
    "fatally unaccounted infected charged convicted rescued held chinese japanese portuguese vietnamese lebanese "
    "sudanese congolese burmese taiwanese british french dutch irish swiss elderly poor"
)

_PLURALS = word_set(
    "taxis people men women children policemen policewomen firemen fishermen businessmen businesswomen congressmen "
    "congresswomen servicemen servicewomen gunmen spokesmen councilmen lawmen salesmen workmen horsemen craftsmen "
    "clergymen countrymen freshmen crewmen militiamen tribesmen frenchmen englishmen marksmen grandchildren "
    "schoolchildren stepchildren teeth feet geese mice oxen criteria phenomena bacteria media data aircraft "
    "spacecraft watercraft sheep deer fish cattle salmon personnel police staff crew troops offspring species "
    "series headquarters crossroads gendarmes folk youth infantry cavalry livestock poultry alumni nuclei fungi "
    "stimuli syllabi memoranda referenda millennia wives knives lives wolves halves loaves leaves thieves shelves "
    "calves elite percent hertz bison shrimp squid trout swine moose squad grandkids kilo hp horsepower celsius "
    "fahrenheit"
) - {"squad", "elite", "kilo", "infantry", "cavalry"}
# Nouns in -is are singular but for the borrowed plurals: rabbis, taxis, Israelis, Yemenis.
_SINGULAR_ENDINGS = tuple("ss us 's ’s sis xis ris tis his polis nnis philis ois lais".split())
_SINGULARS = word_set(
    "gas bus lens texas paris kansas arkansas illinois las los angeles hamas laos honduras barbados cyprus canvas "
    "christmas wales james jones williams davis harris thomas charles francis lewis hughes always across perhaps "
    "sometimes besides nowadays overseas afterwards politics mathematics economics news physics athletics "
    "united-states sanders brussels naples athens dallas orleans vegas hezbollah's adidas reuters mumps diabetes "
    "measles rabies aids chaos cosmos ethos bias atlas pancreas alias this his its yes was has does as thus indoors "
    "outdoors upstairs downstairs upwards backwards forwards towards unawares"
)
# "Than the 99,000 analysts had expected" counts no analysts.
_EXPECTERS = word_set("analysts economists forecasters experts investors strategists")
_EXPECTING = word_set("had have were expected expect forecast predicted predict estimated polled anticipated projected")
_SKIPPED = word_set("more other additional further extra such fewer less")
_PARTITIVES = word_set("the these those his her its their our your my")
# "one" before these counts nothing.
ONE_IDIOMS = word_set(
    "another day way time hand thing point side moment who that which where or and of by to in at on for from with "
    "is was has had could would should can may might must who's that's less more too such night morning afternoon "
    "evening reason example sense word place kind sort final last major key big"
)


class Phrase(NamedTuple):
    """A noun phrase from ``start`` to ``end``, both offsets in the text; ``next`` is the token after it."""

    start: int
    end: int
    next: int


def is_plural(word: str) -> bool:
    """Whether a lower-cased word looks like a plural noun."""
    if word in _PLURALS:
        return True
    return len(word) > 2 and word[-1] == "s" and not word.endswith(_SINGULAR_ENDINGS) and word not in _SINGULARS


def read_counted(tokens: Tokens, index: int, *, singular: bool = False) -> Phrase | None:
    """Read the phrase that the numeral before token ``index`` counts, "more" and "other" left out of it."""
    if tokens[index].lower in _SKIPPED:
        index += 1
    if tokens[index].lower == "of" and tokens[index + 1].lower in _PARTITIVES:
        return read_plural(tokens, index + 2)
    return _read_singular(tokens, index) if singular else read_plural(tokens, index)


def read_plural(tokens: Tokens, index: int) -> Phrase | None:
    """Read up to the plural noun that heads the phrase, and a second one joined to it by "and"."""
    at, head = index, -1
    while at < index + 9:
        token, following = tokens[at], tokens[at + 1]
        if following.text == "-" and following.glued and tokens[at + 2].glued and token.kind == "word":
            at += 2  # the first part of a compound, whatever word it is: "laid-off", "long-range"
            if is_plural(token.lower) and tokens[at].lower == "in":
                head = at + 2  # brothers-in-law
                break
            continue
        compound = tokens[at - 1].text == "-" if at > index else False
        if token.kind == "digits" and compound:
            at += 1
            continue
        if token.kind != "word":
            break
        if token.lower in ADJECTIVE_HEADS and not _goes_on(tokens, at + 1):
            head = at
            break
        if is_plural(token.lower) and token.lower not in STOPS:
            if token.lower in VERBS and token.lower not in NOUN_OR_VERB:
                break
            head = at
            if not _continues(following.lower):
                break
        elif not compound and _ends_phrase(tokens, index, at):
            break
        at += 1
    if head < 0:
        return None
    if tokens[head].lower in _EXPECTERS and tokens[head + 1].lower in _EXPECTING:
        return None
    return _phrase(tokens, index, _coordinated(tokens, head))


def _ends_phrase(tokens: Tokens, index: int, at: int) -> bool:
    """Whether a word that is no plural cannot belong to the phrase that begins at ``index``."""
    word = tokens[at].lower
    if word in STOPS:
        return word not in ("and", "or") or at == index or not _joins_modifiers(tokens, at)
    if word in VERBS:
        return not (at == index and _may_modify(word, tokens[at + 1].lower))
    return at > index and _is_adverb(word)


def _read_singular(tokens: Tokens, index: int) -> Phrase | None:
    """Read what one of something is: the words up to a closed-class word, a verb or a mark."""
    at = index
    while at < index + 4:
        token = tokens[at]
        if token.kind != "word" or token.lower in STOPS or (at > index and token.lower == "more"):
            break
        if tokens[at + 1].text == "-" and tokens[at + 1].glued and tokens[at + 2].kind == "word":
            at += 2 + (tokens[at + 2].lower in STOPS)
            continue
        if _is_verb(token.lower, at > index):
            break
        at += 1
    if at == index or tokens[at - 1].text == "-":
        return None
    last = tokens[at - 1].lower
    alone = at == index + 1
    if last in _ONE_TIMES or (alone and (last.endswith("ed") or last in ADJECTIVE_HEADS)):
        return None
    if alone and last.endswith("ing") and last not in _ING_NOUNS:
        return None
    return _phrase(tokens, index, at - 1)


def _is_verb(word: str, late: bool) -> bool:
    if word in VERBS:
        return word not in _BASE_FORMS
    if word in _ING_NOUNS or word in _LY_WORDS:
        return False
    return late and (word.endswith(("ed", "ing", "ly")) or word in ADJECTIVE_HEADS)


def _may_modify(word: str, following: str) -> bool:
    """Whether a verb's form right after the numeral belongs to a noun: "six leading scientists", "two work permits"."""
    return word.endswith("ing") or word in _PARTICIPLES or (word in _NOUN_LIKE and is_plural(following))


def _is_adverb(word: str) -> bool:
    return len(word) > 4 and word.endswith("ly") and word not in _LY_WORDS


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Whether a word that could belong to the phrase stands at a token."""
    token = tokens[at]
    word = token.lower
    return token.kind == "word" and not (word in STOPS or word in VERBS or word.endswith("ed") or _is_adverb(word))


def _continues(following: str) -> bool:
    """Whether a plural is only a modifier because a further plural follows it."""
    return is_plural(following) and following not in STOPS and following not in VERBS


def _joins_modifiers(tokens: Tokens, at: int) -> bool:
    """Whether "and" at a token joins two modifiers of a plural still to come: "civilian and military officials"."""
    for ahead in range(at + 1, at + 5):
        token = tokens[ahead]
        if token.kind != "word" or token.lower in STOPS or token.lower in VERBS:
            return False
        if is_plural(token.lower):
            return ahead > at + 1
    return False


def _coordinated(tokens: Tokens, head: int) -> int:
    """The head of "and entities" after "individuals" if that is all that is joined."""
    other, after = tokens[head + 2].lower, tokens[head + 3]
    if tokens[head + 1].lower not in ("and", "or") or not is_plural(other) or other in STOPS or other in VERBS:
        return head
    closes = after.kind in ("end", "mark") or after.lower in STOPS - _PARTITIVES
    return head + 2 if closes else head


def _phrase(tokens: Tokens, first: int, last: int) -> Phrase | None:
    if tokens[last].lower.endswith(("'s", "’s")):
        return None
    return Phrase(tokens[first].start, tokens[last].end, last + 1)
