"""Words around a numeral that say how the value is meant: "at least", "nearly", "or so"."""

from typing import NamedTuple

from summarizer.reading.numbers.model import Relation
from summarizer.reading.numbers.tokens import Tokens
from summarizer.reading.vocabulary import words as word_set

_BEFORE: dict[Relation, str] = {
    "exactly": "exactly | precisely | equal to | equals | equals to | equaling to",
    "about": (
        "about | around | some | roughly | approximately | approx | approx . | circa | ~ | ≈ | an estimated | "
        "estimated | an estimated total of | an average of about | in the region of | in the neighborhood of | "
        "in the neighbourhood of | on the order of | somewhere around | more or less | give or take"
    ),
    "nearly": (
        "nearly | almost | just under | just below | just short of | just shy of | a little under | "
        "a little less than | a little over half of | slightly under | slightly less than | slightly below | "
        "slightly fewer than | just less than | just fewer than | close to | near | nearing | approaching | "
        "not quite | virtually"
    ),
    "at_least": (
        "at least | no fewer than | no less than | not fewer than | not less than | a minimum of | minimum of | "
        "as few as | as little as | at a minimum | at the very least | greater than or equal to | "
        "more than or equal to | larger or equal than | bigger or equal than | higher or equal than | "
        "greater or equal than | equal to or more than | equal to or greater than | at least or equal to | ≥ | > = | "
        ">= | from as little as"
    ),
    "at_most": (
        "at most | no more than | not more than | not exceed | not exceeding | not to exceed | cannot exceed | "
        "never exceed | never exceeded | up to | as many as | as much as | as high as | as long as | as far as | "
        "as late as | a maximum of | maximum of | a limit of | less than or equal to | less or equal than | "
        "lower or equal than | smaller or equal than | equal to or less than | fewer than or equal to | "
        "up to a maximum of | ≤ | < = | <="
    ),
    "more_than": (
        "more than | over | above | greater than | larger than | bigger than | higher than | longer than | "
        "older than | in excess of | upwards of | upward of | north of | exceeding | exceed | exceeds | exceeded | "
        "surpassing | surpass | surpassed | topping | beyond | just over | just above | just more than | well over | "
        "well above | slightly over | slightly more than | slightly above | a little over | a little more than | "
        "a bit more than | far more than | much more than | significantly more than | considerably more than | "
        "way more than | well in excess of | even more than | >"
    ),
    "less_than": (
        "less than | fewer than | under | below | lower than | smaller than | younger than | shorter than | "
        "well under | well below | far fewer than | far less than | much less than | south of | short of | shy of | <"
    ),
    "between": "between | anywhere between | somewhere between | anywhere from | ranging from",
}

_AFTER: dict[Relation, str] = {
    "about": "or so | or thereabouts | more or less | give or take",
    "at_least": (
        "or more | or greater | or higher | or above | or longer | or over | or older | or better | and more | "
        "and over | and above | and older | and up | and counting | or greater than | or more than | or larger | "
        "or bigger | or heavier | plus | +"
    ),
    "at_most": (
        "or less | or fewer | or under | or below | or lower | or younger | or smaller | or shorter | or lighter | "
        "and under | and younger | and below | "
        "or less than | at most | max | maximum"
    ),
}

_BY_LAST_WORD: dict[str, list[tuple[str, Relation]]] = {}
for _relation, _phrases in _BEFORE.items():
    for _phrase in _phrases.split(" | "):
        _key = _phrase.split()[-1] if _phrase[-1].isalpha() else _phrase[-1]
        _BY_LAST_WORD.setdefault(_key, []).append((_phrase, _relation))
for _entries in _BY_LAST_WORD.values():
    _entries.sort(key=lambda entry: -len(entry[0]))

_FOLLOWING: dict[str, list[tuple[list[str], Relation]]] = {}
for _relation, _phrases in _AFTER.items():
    for _phrase in _phrases.split(" | "):
        _words = _phrase.split()
        _FOLLOWING.setdefault(_words[0], []).append((_words, _relation))
for _endings in _FOLLOWING.values():
    _endings.sort(key=lambda ending: -len(ending[0]))

_LONGEST = 40  # code points that any hedge fits in


# Words after which "about", "over", "around" or "under" is a plain preposition: "clear about two things".
_ABOUT = word_set(
    "all ask asked asking asks books book care cares careful clear complain complained complaining complains "
    "complaint complaints concern concerned concerns curious debate discuss doubt doubts excited fact facts fear fears "
    "feel feeling feelings forget happened happy hear heard information joke joked joking know knows knew learn "
    "learned lie lied lying nothing optimistic question questions questioned read reading reports "
    "report rumors rumours sad serious something speak speaking spoke story stories sure talk talked talking "
    "talks tell tells think thinking thought told warn warned warning what worried worries worry worrying write "
    "writes writing wrote wrong right briefed statement statements article articles claims claim allegations"
)
_OVER = word_set(
    "argue argued argument battle battled clash clashed clashes concern concerns conflict control controversy debate "
    "differ differences disagree disagreement dispute disputes feud fight fighting fought lead leading outrage power "
    "preside presided protest protests row spat sued suing tension tensions victory war win won worries advantage take "
    "taken took turn turned hand handed jurisdiction authority sovereignty charges charged arrested resign resigned"
)
_PLAIN = {
    "about": _ABOUT,
    "over": _OVER,
    "around": _OVER,
    "under": word_set("come came comes go went fall fell served"),
}


class Hedge(NamedTuple):
    """Where a hedge begins or ends, and what it says."""

    relation: Relation
    edge: int


def hedge_before(left: str, last_word: str, offset: int) -> Hedge | None:
    """The longest hedge that ``left``, the text before a numeral, ends with; its edge is its start.

    ``last_word`` is the last word of ``left``, lower-cased, and ``offset`` is where ``left`` begins in the text.
    """
    phrases = _BY_LAST_WORD.get(last_word)
    if phrases is None:
        return None
    bare = left.rstrip()
    tail = bare[-_LONGEST:].lower()
    for phrase, relation in phrases:
        if not tail.endswith(phrase):
            continue
        before = tail[: -len(phrase)]
        if before[-1:].isalnum() and phrase[0].isalnum():
            continue
        if before.rpartition(" ")[0].rpartition(" ")[2] in _PLAIN.get(phrase, ()):
            return None
        return Hedge(relation, offset + len(bare) - len(phrase))
    return None


def hedge_after(tokens: Tokens, index: int) -> tuple[Relation, int] | None:
    """The longest hedge that begins at a token, and the token after it."""
    for phrase, relation in _FOLLOWING.get(tokens[index].lower, ()):
        if tokens.words(index, len(phrase)) == tuple(phrase):
            return relation, index + len(phrase)
    return None
