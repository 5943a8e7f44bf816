"""What was said: the content of an attribution, to the right of its cue, to the left, or on both sides."""

from typing import Literal

from summarizer.reading.attributions import words as w
from summarizer.reading.attributions.lexicon import verb_forms
from summarizer.reading.attributions.phrases import (
    base_end,
    is_plainly_nominal,
    skip_time,
    starts_time,
)
from summarizer.reading.attributions.unit import LONGEST, REACH, Range, Unit
from summarizer.reading.vocabulary import irregular_forms, is_base, words

Frame = Literal["quote", "clause", "wh", "infinitive", "request", "object", "prep", "charge", "raising"]
_LINKS = words("to that who which and or but")
_CLAUSE_MARKS = words(", ; and but") | {w.QUOTE}  # beside which a clause may end
CLAUSAL: frozenset[Frame] = frozenset({"quote", "clause", "wh"})

LONGEST_ADVERBIAL = 25
_LEADS_ON = words("after because before by despite during for from if of since that when whether while with without")
_NOT_AFTER_A_PARTICIPLE = words("during morning evening meeting nothing something anything everything king")
# Conjunctions and openers that end the object of a verb such as “criticized”, but not a clause after “said”.
_OBJECT_ENDS = words("after before when while because since although though but during until amid following despite")
# What ends something that is to be done: hopes to win the seat although …
_DEED_ENDS = words("while although though despite whereas")
AFTER_COMMA_ENDS = words("but yet while although though whereas which who whose where when")


_WITHIN_A_RELATIVE = w.AUXILIARIES | w.PREPOSITIONS | words("to who that which and or not")


def right_end(
    unit: Unit,
    start: int,
    cue_index: int,
    frame: Frame,
    *,
    relative: bool = False,
    defining: bool = True,
    fronted: bool = False,
) -> int:
    """Return where the content that starts at item ``start`` ends.

    A clause runs to the end of the sentence unless another attribution begins; an object ends earlier. In a
    ``relative`` clause, or one ``fronted`` before the main clause, a comma ends it; in a ``defining`` one a verb too.
    """
    clausal = frame in CLAUSAL
    doing = frame in ("infinitive", "request", "raising")
    end = min(unit.close, start + LONGEST)
    for index, word in enumerate(unit.items.low[start:end], start):
        if fronted and word == w.QUOTE and _closes_with_comma(unit, index) and _opens_main_clause(unit, index + 1):
            return index + 1
        if index == start or (clausal and word not in _CLAUSE_MARKS):
            continue
        if word == w.QUOTE:
            following = unit.word(index + 1)
            if _closes_with_comma(unit, index) and following.endswith("ing") and following in verb_forms():
                return index + 1
        elif word == ",":
            following = unit.word(index + 1)
            if fronted and (not clausal or _opens_main_clause(unit, index + 1)):
                return index
            if relative and (unit.is_verbal(index + 1) or unit.is_adverb(index + 1)):
                return index
            if following == "according" or (following.endswith("ing") and following in verb_forms()):
                return index
            if not clausal and (following in AFTER_COMMA_ENDS or _opens_participle(unit, index + 1)):
                return index
            if not clausal and following in ("and", "as") and _opens_main_clause(unit, index + 2):
                return index
            closing = following in ("which", "whom") and clausal and unit.find(",", index + 1, unit.close) is None
            if closing and starts_attribution(unit, index + 2, base=True):
                return index  # …, | which analysts believe to be X: their belief, not the speaker's
            joined = following in ("but", "while", "although", "though", "and") and unit.word(index + 2) != "that"
            if joined and starts_attribution(unit, index + 2):
                return index
            if following and is_parenthetical(unit, index + 1):
                return index
            if following == "and" and clausal and _acts_on(unit, index + 2, cue_index):
                return index
            if following == "with" and _is_attended(unit, index + 2):
                return index
        elif word in ("and", "but") and coordinates_cue(unit, index + 1, cue_index, apart=unit.word(index - 1) == ","):
            return index - 1 if unit.word(index - 1) == "," else index
        elif word == ";":
            return index
        elif not clausal:
            # expects the storm to weaken on Monday: the day is the storm's
            doing = doing or (word == "to" and not is_plainly_nominal(unit, index + 1))
            if word in ("and", "but") and _is_finite(unit, index + 1) and not (doing and is_base(unit.word(index + 1))):
                return index
            if word in ("and", "but") and unit.is_capital(index + 1) and starts_attribution(unit, index + 1):
                return index  # accuses him of lying and Kim says
            if word in (_DEED_ENDS if doing else _OBJECT_ENDS) or (not doing and _ends_with_time(unit, index)):
                return index - 1 if unit.word(index - 1) in ("on", ",") else index
            # by leaving: how, not what; but praised them for leaving
            if not doing and word in ("by", "without") and _is_participle(unit.word(index + 1)):
                return index
            if relative and defining and unit.is_verbal(index) and unit.word(index - 1) not in _WITHIN_A_RELATIVE:
                return index  # the man who accused him of theft | said
    return end


def _opens_main_clause(unit: Unit, index: int) -> bool:
    """Whether a noun phrase with a verb not far off starts at ``index``."""
    starts = unit.is_nominal(index) or unit.word(index) in w.SUBJECT_PRONOUNS
    return starts and unit.has_verb(index + 1, min(unit.close, index + 12))


def before_main_verb(unit: Unit, first: int, last: int) -> int:
    """Where a that-clause ends whose noun is the subject of a verb: “her claim that he lied | is before the court”."""
    wanted = 1
    for index in range(first + 1, last):
        before = unit.word(index - 1)
        if not unit.is_verbal(index) or before in w.AUXILIARIES or before in _LINKS or unit.is_adverb(index - 1):
            continue
        if wanted == 0 and before not in w.SUBJECT_PRONOUNS:
            return index
        cue = verb_forms().get(unit.word(index))
        wanted -= not (cue and "clause" in cue.frames)
    return last


def _acts_on(unit: Unit, index: int, cue_index: int) -> bool:
    """Whether the speaker's next act stands behind a comma and "and": said that it had begun, | and put it at N."""
    cue = verb_forms().get(unit.word(cue_index))
    objects = unit.word(index + 1) in w.OBJECT_PRONOUNS or unit.word(index + 1) in w.FIRM_DETERMINERS
    return cue is not None and "past" in cue.forms and unit.word(index) in irregular_forms() and objects


def _closes_with_comma(unit: Unit, index: int) -> bool:
    quote = unit.items.quotes.get(index)
    return quote is not None and quote.text.endswith(",")


def _is_attended(unit: Unit, index: int) -> bool:
    """Whether somebody and a reporting participle follow: , with | the senator calling it a lie."""
    for verb in range(index + 1, min(unit.close, index + 8)):
        cue = verb_forms().get(unit.word(verb))
        if cue is not None and "ing" in cue.forms:
            return True
        if not unit.is_nominal(verb) and unit.word(verb) not in w.POSTMODIFIERS:
            return False
    return False


def _ends_with_time(unit: Unit, index: int) -> bool:
    """Whether a day, or a time that closes the clause, stands at ``index``: praised her | on Monday, | last week."""
    if not starts_time(unit, index) or unit.word(index - 1) in w.DETERMINERS:
        return False  # at an | earlier hearing
    after = skip_time(unit, index)
    if unit.word(after) == w.QUOTE or unit.word(after) in ("a", "an"):
        return False  # called the report Friday a lie
    return unit.word(index) in w.WEEKDAYS or unit.word(after) in ("", ",")


def _opens_participle(unit: Unit, index: int) -> bool:
    """Whether a participle, past an adverb, stands at ``index``: , instead restating."""
    while unit.is_adverb(index):
        index += 1
    return _is_participle(unit.word(index))


def _is_participle(word: str) -> bool:
    return word.endswith("ing") and len(word) > 5 and "-" not in word and word not in _NOT_AFTER_A_PARTICIPLE


def _is_finite(unit: Unit, index: int) -> bool:
    while unit.is_adverb(index):
        index += 1
    return unit.is_verbal(index)


def starts_attribution(unit: Unit, index: int, *, base: bool = False) -> bool:
    """Whether a clause with a reporting verb of its own starts at ``index``, one in its ``base`` form too."""
    for verb in range(index + 1, min(unit.close, index + 8)):
        known = verb_forms().get(unit.word(verb))
        if known:
            return base or "base" not in known.forms
        if unit.word(verb) in ("has", "have"):
            continue  # and the union | has warned
        if unit.word(verb) in ("put", "puts") and unit.word(verb + 1) in w.FIRM_DETERMINERS:
            return True
        if unit.word(verb) in (",", ";", w.QUOTE) or unit.is_verbal(verb):
            return False
    return False


def is_parenthetical(unit: Unit, index: int) -> bool:
    """Whether “he said.” or “said Shin.” stands at ``index`` up to the unit's end or a comma."""
    for verb in range(index, min(unit.close, index + 8)):
        known = verb_forms().get(unit.word(verb))
        if known and "quote" in known.frames and known.forms & {"past", "s"}:
            after = skip_time(unit, verb + 1)
            if verb > index:
                return not unit.word(after) or unit.word(after) == ","
            return "invert" in known.frames and unit.is_nominal(after)
        if unit.word(verb) in (",", w.QUOTE):
            return False
    return False


def coordinates_cue(unit: Unit, index: int, cue_index: int, *, apart: bool = True) -> bool:
    """Whether a second reporting verb in the first one's form stands after “and”.

    Where no comma sets it ``apart``, it must be one that tells: a list that he had invented and charged them for.
    """
    while unit.is_adverb(index):
        index += 1
    first, second = verb_forms().get(unit.word(cue_index)), verb_forms().get(unit.word(index))
    if not first or not second or unit.is_capital(index) or "base" in second.forms:
        return False
    if not apart and (
        CLAUSAL.isdisjoint(second.frames) or (second.kind == "finding" and unit.word(index + 1) != "that")
    ):
        return False
    return bool(first.forms & second.forms & {"past", "s", "ing"})


def fronted_content(unit: Unit, clause: int, *, parenthetical: bool = False) -> Range | None:
    """Return the content before the clause “X said” that starts at item ``clause``, if its words stand there.

    Where the clause is a ``parenthetical`` between commas the words before it need no verb: “the island, he
    said, is sinking”.
    """
    before = clause - 1
    word = unit.word(before)
    if word == w.QUOTE:
        return (left_start(unit, before), clause) if unit.is_speech(before) or before == unit.low else None
    if word != "," and word not in w.DASHES:
        return None
    if parenthetical or unit.word(before - 1) == w.QUOTE or unit.has_verb(unit.low, before):
        return left_start(unit, before - 1), before
    return None


def left_start(unit: Unit, last: int) -> int:
    """Return where the content that ends at item ``last`` starts: with the unit, past a list's mark."""
    listed = unit.word(unit.low) in w.DASHES or unit.word(unit.low) in ("•", "*")
    return max(unit.low + (listed and unit.low < last), last - LONGEST)


def around(unit: Unit, fronted: Range, after: int) -> tuple[Range, ...]:
    """The pieces of a content that goes on after its attribution, which ends before item ``after``."""
    rest = skip_time(unit, after)
    for index in range(rest, min(unit.close, rest + LONGEST_ADVERBIAL)):
        word = unit.word(index)
        if word == w.QUOTE and unit.is_speech(index):
            return fronted, (index, min(unit.close, index + LONGEST))
        if word in (",", ":") or word in w.DASHES:
            following = unit.word(index + 1)
            broken_off = unit.word(fronted[1] - 1) in _LEADS_ON  # lost it after, she says, waiting
            ends = following.endswith("ing") or following in AFTER_COMMA_ENDS | {"who", "which"}
            if not following or (ends and not broken_off):
                break
            quoted = unit.word(fronted[1] - 1) == w.QUOTE
            if unit.is_speech(index + 1) or not quoted:
                return fronted, (index + 1, min(unit.close, index + LONGEST))
    return (fronted,)


def apposition_end(unit: Unit, comma: int) -> int:
    """Return the end of an apposition or relative clause that begins after item ``comma``; ``comma`` if none."""
    first = comma + 1
    word = unit.word(first)
    opens = word in w.FIRM_DETERMINERS or word in ("who", "whose", "which", "of", "from") or unit.is_nominal(first)
    if word[:1].isdigit():
        opens = unit.word(first + 1) in (",", "")
    if not opens or word.endswith("ing") or word == w.QUOTE:
        return comma
    end = min(unit.close, first + REACH // 2)
    for index in range(first, end):
        if unit.word(index) in (",", w.QUOTE, ";", ":"):
            end = index
            break
        if unit.is_verbal(index) and word not in ("who", "whose", "which") and not unit.word(index).endswith("ed"):
            relative = any(unit.word(i) in ("who", "that", "which") for i in range(first, index))
            if not relative:
                return comma  # a clause of its own
    return end


def noun_phrase(unit: Unit, first: int, end: int) -> Range | None:
    """The noun phrase from ``first`` to ``end``, with an apposition after a comma; None if there is none."""
    if end <= first or base_end(unit, first) <= first:
        return None
    return first, apposition_end(unit, end) if unit.word(end) == "," else end
