"""Making readable words out of pieces of the text. Nothing is added to them but a capital letter."""

import itertools
import re

from summarizer.reading.alone import DATELINE as DATELINE
from summarizer.reading.alone import without_dateline as without_dateline
from summarizer.reading.phrases import Chunk, Phrases, read_phrases
from summarizer.reading.remembered import remembered
from summarizer.reading.vocabulary import inflect, is_base

_MARKS = "\"'“”‘’«»„"
_LED_THAT = re.compile(
    r"\Athat\b,?\s+(?!(?:is|are|was|were|has|had|does|did|will|would|can|could|may|might|must|should|means|meant)\b)"
)
"""That the price is too high; but that is too high."""

_LATER_THAT = re.compile(r"(,(?: and| or| but)?) that (?=\w)")
_JOINED_THAT = re.compile(
    r"\A((?:(?!\b(?:that|which|who)\b).)+?,? (?:and|but|or)) that "
    r"(?!(?:is|are|was|were|has|had|does|did|will|would|can|could|may|might|must|should|[a-z]+ed|[a-z]+[^s]s "
    r"(?:the|an?|its|his|her|their|it|them|him|to|for|on))\b)"
)
"""Behind a first clause without "that", the second of what somebody says: was late and that the firm had known."""

_LOOSE = re.compile(r"(?:(?<!ed)(?<!en)(?<!rn)\s+(?:on|in)|\s+(?:from|at|to|of|by|for|with|and|or|but))+\Z")
_COMMA_INSIDE = re.compile(r",(?=[”\"]\Z)")
_EDGES = " ,;:–—-\n"
_NAMING = frozenset("called named dubbed nicknamed titled entitled known".split())
_WORD = re.compile(r"[A-Za-z]++(?=[ \n])|[^\W_]+(?:[-'’.,][^\W_]+)*")  # most words, first for speed
_LIGHT = frozenset(
    """a an and are as at be been but by for from had has have he her his in is it its of on or she that the their them
    they this to was were which who will with would than then there these those not no s""".split()
)


def squeezed(text: str) -> str:
    """``text`` on one line."""
    return " ".join(text.split())


def capitalised(text: str) -> str:
    """``text`` with a capital letter at its start, behind an opening quotation mark too; names like iPhone stay."""
    at = next((i for i, character in enumerate(text[:4]) if character not in _MARKS), 0)
    if text[at + 1 : at + 2].isupper():
        return text
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]


def as_clause(text: str, *, is_cut: bool = True) -> str:
    """``text`` as a clause that stands alone: without the "that" that led it, marks and commas at its edges.

    Where the text goes on behind it, so that it ``is_cut``, the prepositions at its end go too.
    """
    clause = squeezed(text).strip(_EDGES)
    if clause.startswith("that"):
        clause = _LATER_THAT.sub(r"\1 ", _LED_THAT.sub("", clause, count=1))
    clause = _JOINED_THAT.sub(r"\1 ", clause)
    clause = balanced(clause).strip(_EDGES)
    return _COMMA_INSIDE.sub("", capitalised(_LOOSE.sub("", clause) if is_cut else clause))


def balanced(text: str) -> str:
    """``text`` without quotation marks and brackets that open or close nothing inside it."""
    for opening, closing in ("“”", "«»", "()"):
        if text.count(opening) != text.count(closing):
            text = _without_odd(text, opening, closing)
    return text.replace('"', "") if text.count('"') % 2 else text


def _without_odd(text: str, opening: str, closing: str) -> str:
    """``text`` without the marks of one pair that have no partner."""
    unclosed: list[int] = []
    odd: list[int] = []
    for at, character in enumerate(text):
        if character == opening:
            odd += unclosed  # quotations of one kind do not nest: what was open stays unclosed
            unclosed = [at]
        elif character == closing:
            if unclosed:
                unclosed.pop()
            else:
                odd.append(at)
    dropped = {*odd, *unclosed}
    return "".join(character for at, character in enumerate(text) if at not in dropped)


def unquoted(text: str) -> str:
    """``text`` without the quotation marks around it and the comma that led out of them."""
    return squeezed(text).strip(_MARKS + " ").rstrip(",")


@remembered
def content_words(text: str) -> frozenset[str]:
    """The lower-case words of ``text`` that carry its meaning, plural and possessive endings cut."""
    words = set(map(str.lower, _WORD.findall(text))) - _LIGHT
    return frozenset({_without_ending(word) if word[-1] == "s" else word for word in words})


def _without_ending(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s").removesuffix("s")


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of the smaller of two sets of words stands in the other, from 0 to 1."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


@remembered
def phrases_of(text: str) -> Phrases:
    """The phrases of ``text``, of which one rule after the other asks."""
    return read_phrases(text)


def is_clause(text: str) -> bool:
    """Whether ``text`` is a subject with a finite verb, rather than a thing or an infinitive."""
    phrases = phrases_of(text)
    relative = False
    chunks = phrases.chunks[: _second_clause(phrases)]
    for before, chunk in zip((None, *chunks), chunks, strict=False):
        if chunk.kind == "rel":
            relative = True
        elif chunk.word in _NAMING and chunk.first == chunk.last:
            continue  # a group called Black Heron, which
        elif chunk.kind == "verb" and relative:
            relative = False  # radicals who wanted reform
        elif (
            chunk.kind == "verb"
            and before is not None
            and before.kind == "np"
            and chunk.word.endswith("ing")
            and (chunk.first == chunk.last)
        ):
            continue  # a ferry carrying coal
        elif chunk.kind == "verb":
            standing = before is not None and before.kind != "conj" and not _disagrees(phrases, before, chunk)
            return standing and is_finite(phrases, chunk)
    return False


def _disagrees(phrases: Phrases, noun: Chunk, verb: Chunk) -> bool:
    """Whether a seeming verb is the noun that "a" leads to, being no form of the third person: a general | strike."""
    word = phrases.words[verb.head].lower
    single = verb.first == verb.head and phrases.words[noun.first].lower in ("a", "an")
    return single and is_base(word) and inflect(word)[1] != word


def has_verb(phrases: Phrases) -> bool:
    """Whether any of the words can be a verb, before a comma and a conjunction begin a further clause."""
    second = _second_clause(phrases)
    last = phrases.chunks[second - 1].last if second < len(phrases.chunks) else len(phrases.kinds)
    return any(kind in ("verb", "ed", "aux", "modal") for kind in phrases.kinds[: last + 1])


def has_predicate(text: str) -> bool:
    """Whether ``text`` holds a verb that is not just to be done: not "the deal likely to go through"."""
    phrases = phrases_of(text)
    verbs = [chunk for chunk in phrases.chunks if chunk.kind == "verb"]
    return has_verb(phrases) and (not verbs or any(is_finite(phrases, verb) for verb in verbs))


def is_headless(text: str) -> bool:
    """Whether ``text`` opens with its predicate, having lost its subject: was a sign of relief."""
    phrases = phrases_of(text)
    return bool(phrases.chunks) and phrases.chunks[0].kind == "verb" and is_finite(phrases, phrases.chunks[0])


def _second_clause(phrases: Phrases) -> int:
    """The chunk with which a second clause begins: a wide lead*,* and her debate included. Lists go on."""
    kinds = [chunk.kind for chunk in phrases.chunks]
    pairs = itertools.pairwise(kinds)
    joint = next((at for at, pair in enumerate(pairs) if pair == ("comma", "conj")), len(kinds))
    return joint if "comma" not in kinds[:joint] else len(kinds)


def is_finite(phrases: Phrases, chunk: Chunk) -> bool:
    """Whether the verb group ``chunk`` is a predicate, not an infinitive or a participle alone."""
    opening = phrases.words[chunk.first].lower
    return opening not in ("to", "being", "having") and not (chunk.first == chunk.head and opening.endswith("ing"))
