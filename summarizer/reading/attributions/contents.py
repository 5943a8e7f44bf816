"""What was said: the content of an attribution, to the right of its cue, to the left, or on both sides."""

from typing import Literal, NamedTuple

from summarizer.reading.attributions import words as w
from summarizer.reading.attributions.lexicon import Cue, verb_forms
from summarizer.reading.attributions.phrases import (
    base_end,
    base_start,
    is_plainly_nominal,
    phrase_end,
    skip_time,
    starts_time,
)
from summarizer.reading.attributions.unit import LONGEST, REACH, Range, Unit
from summarizer.reading.vocabulary import is_base, words

Frame = Literal["quote", "clause", "wh", "infinitive", "request", "object", "prep", "charge", "raising"]
_CLAUSE_MARKS = words(", ; and but")  # before which a clause may end
CLAUSAL: frozenset[Frame] = frozenset({"quote", "clause", "wh"})

_LONGEST_ADVERBIAL = 25
_NOT_AFTER_A_PARTICIPLE = words("during morning evening meeting nothing something anything everything king")
# Conjunctions and openers that end the object of a verb such as “criticized”, but not a clause after “said”.
_OBJECT_ENDS = words("after before when while because since although though but during until amid following despite")
# What ends something that is to be done: hopes to win the seat although …
_DEED_ENDS = words("while although though despite whereas")
_AFTER_COMMA_ENDS = words("but yet while although though whereas which who whose where when")


_WITHIN_A_RELATIVE = w.AUXILIARIES | words("to who that which and or not")


class Right(NamedTuple):
    """What follows a cue: where the content starts (None if nothing does), its frame, and who heard it."""

    start: int | None
    frame: Frame
    hearer: Range | None = None


def right_of(unit: Unit, cue_index: int, cue: Cue) -> Right | None:
    """Read what stands to the right of the cue at ``cue_index``; None where it takes no such complement."""
    frames = cue.frames
    here = cue_index + 1
    if unit.word(here) in ("out", "back", "off"):
        here += 1
        frames = frames | {"clause", "quote", "object"}
    here = _past_adverbs(unit, here)
    word = unit.word(here)
    if not word:
        return None
    if (
        "hearer" in frames
        and word != "that"
        and word not in w.QUESTION_WORDS
        and word != w.QUOTE
        and unit.is_nominal(here)
    ):
        heard = _after_hearer(unit, here, cue)
        if heard:
            return heard
        if not frames & {"object", "clause", "label"}:
            return None
    return _complement(unit, here, frames, None)


def _past_adverbs(unit: Unit, here: int) -> int:
    """Return the first item after adverbs that belong to the cue: “said publicly on Monday that”."""
    past = here
    while unit.is_adverb(past) and unit.word(past) not in w.CLAUSE_ADVERBS:
        past += 1
    past = skip_time(unit, past)
    word = unit.word(past)
    if past > here and (not word or word in ("that", ",", ":", w.QUOTE, "to") or word in w.PREPOSITIONS):
        return past
    return skip_time(unit, here) if not unit.word(here).endswith("ly") else here


def _after_hearer(unit: Unit, here: int, cue: Cue) -> Right | None:
    """Read “told reporters that …”, whose hearer starts at item ``here``."""
    frames = cue.frames
    end = here + 1 if unit.word(here) in w.OBJECT_PRONOUNS else phrase_end(unit, here)
    if end == here:
        return None
    hearer = (here, end)
    after = skip_time(unit, end)
    word = unit.word(after)
    if not word:
        return Right(None, "clause", hearer)
    if word == "to" and "request" in frames:
        return Right(here, "request", hearer)
    if word == "to" and "infinitive" in frames:
        told = unit.is_capital(here) or unit.word(here) in w.OBJECT_PRONOUNS | w.FIRM_DETERMINERS
        return Right(after, "infinitive", hearer) if told else None
    if word in w.QUESTION_WORDS and frames & {"wh", "clause"}:
        return Right(after, "wh", hearer)
    if word in frames and word in w.PREPOSITIONS:
        return Right(after + 1, "prep", hearer)
    start = past_adverbial(unit, after)
    if start is not None:
        return Right(start, "quote" if unit.word(start) == w.QUOTE else "clause", hearer)
    if unit.is_verbal(after) and unit.is_capital(end - 1) and end - here > 1:
        split = base_start(unit, end - 1, here + 1)  # told CNN | Trump would
        return Right(max(split, here + 1), "clause", (here, max(split, here + 1)))
    if "object" in frames or word in w.PREPOSITIONS or word == "," or word in w.COORDINATORS or word in w.SUBORDINATORS:
        return Right(None, "clause", hearer) if "clause" in frames else None
    return Right(after, "clause", hearer)


def _complement(unit: Unit, here: int, frames: frozenset[str], hearer: Range | None) -> Right | None:
    word = unit.word(here)
    following = unit.word(here + 1)
    if word in (":", ",") and following == w.QUOTE:
        return Right(here + 1, "quote", hearer)
    if word == ":" and "quote" in frames and following:
        return Right(here + 1, "quote", hearer)
    if word == w.QUOTE:
        if frames & {"object", "label"} or "quote" in frames or "clause" in frames:
            return Right(here, "quote" if frames & {"quote", "clause"} else "object", hearer)
        return None
    if word == "that" and frames & {"clause", "that"}:
        return Right(here, "clause", hearer)
    if word == "to" and following:
        if "raising" in frames:
            return Right(here, "raising", hearer)
        if "infinitive" in frames and following not in w.FIRM_DETERMINERS and not unit.is_capital(here + 1):
            return Right(here, "infinitive", hearer)
        if "to" in frames:
            return Right(here + 1, "prep", hearer)
        if "listener" in frames and unit.is_nominal(here + 1):
            end = phrase_end(unit, here + 1)  # said to Bloomberg in an interview that
            start = past_adverbial(unit, end)
            return Right(start, "clause", (here + 1, end)) if start is not None else None
        return None
    if "charge" in frames:
        if not unit.is_nominal(here):
            return None
        end = phrase_end(unit, here)
        charged = any(unit.word(i) in ("of", "for") for i in range(here, min(end + 1, unit.close)))
        return Right(here, "charge", hearer) if charged or "object" in frames else None
    if word in frames and word in w.PREPOSITIONS and following:
        return Right(here + 1, "prep", hearer)
    if word in w.QUESTION_WORDS and frames & {"wh", "clause"}:
        return Right(here, "wh", hearer)
    if word in w.PREPOSITIONS or word == ",":
        if not frames & {"clause", "that", "quote"}:
            return None
        start = past_adverbial(unit, here)
        if start is None or (unit.word(start) != w.QUOTE and not frames & {"clause", "that"}):
            return None
        return Right(start, "quote" if unit.word(start) == w.QUOTE else "clause", hearer)
    return _bare(unit, here, frames, hearer)


def _bare(unit: Unit, here: int, frames: frozenset[str], hearer: Range | None) -> Right | None:
    """A noun phrase after the cue: the subject of a clause, or an object."""
    word = unit.word(here)
    if "as" in frames and unit.find("as", here + 1, min(unit.close, here + 12)):
        return Right(here, "object", hearer)
    if "clause" in frames:
        certain = "quote" in frames or "object" in frames or word in w.SUBJECT_PRONOUNS
        if not certain and not unit.has_verb(here, min(unit.close, here + _LONGEST_ADVERBIAL)):
            return None
        if "finite" in frames and word not in w.SUBJECT_PRONOUNS and not _has_finite_verb(unit, here):
            return None  # found a way out, found herself alone
        if not (frames & {"object", "label"}) or _has_finite_verb(unit, here):
            if unit.is_nominal(here) or word in w.SUBJECT_PRONOUNS or word in w.ADVERBS or word in w.SUBORDINATORS:
                return Right(here, "clause", hearer)
            return Right(here, "clause", hearer) if unit.items.kind[here] & w.WORD else None
        return Right(here, "object", hearer) if unit.is_nominal(here) else None
    if frames & {"object", "label", "request"} and unit.is_nominal(here):
        if frames & {"object", "label"}:
            return Right(here, "object", hearer)
        end = phrase_end(unit, here)
        return Right(here, "request", hearer) if unit.word(end) == "to" else None
    return None


def _has_finite_verb(unit: Unit, here: int) -> bool:
    """Whether the noun phrase at ``here`` is followed by a verb: a clause rather than an object."""
    end = phrase_end(unit, here)
    while unit.is_adverb(end):
        end += 1
    return unit.is_verbal(end)


def past_adverbial(unit: Unit, here: int) -> int | None:
    """Return where a clause or quotation starts past “in a statement”, “, however,” and the like."""
    for index in range(here, min(unit.close, here + _LONGEST_ADVERBIAL)):
        word = unit.word(index)
        if word == "that" or (word in w.SUBJECT_PRONOUNS and word not in ("it", "you", "who")):
            return index
        if word == w.QUOTE and (index == here or unit.word(index - 1) in (",", ":")):
            return index if unit.is_speech(index) or index == here else None
        if word == ":":
            return index + 1 if unit.word(index + 1) else None
        if word == ",":
            following = unit.word(index + 1)
            if index > here and following != w.QUOTE and not following.endswith("that"):
                return None
            if following.endswith("ing") or following in _AFTER_COMMA_ENDS or following in w.COORDINATORS:
                return None
        elif word.endswith("ed") and unit.word(index - 1) in w.DETERMINERS:
            continue  # in a heated argument
        elif index > here and unit.is_verbal(index) and unit.word(index - 1) != "to":
            start = base_start(unit, index - 1, here)
            inside = unit.word(start - 1) in w.PREPOSITIONS
            return start if here < start < index and not inside else None
    return None


def right_end(
    unit: Unit, start: int, cue_index: int, frame: Frame, *, relative: bool = False, fronted: bool = False
) -> int:
    """Return where the content that starts at item ``start`` ends.

    A clause runs to the end of the sentence unless another attribution begins; an object ends earlier. In a
    ``relative`` clause, or one ``fronted`` before the main clause, a comma ends it.
    """
    clausal = frame in CLAUSAL
    doing = frame in ("infinitive", "request", "raising")
    end = min(unit.close, start + LONGEST)
    for index, word in enumerate(unit.items.low[start + 1 : end], start + 1):
        if clausal and word not in _CLAUSE_MARKS:
            continue
        if word == ",":
            following = unit.word(index + 1)
            if fronted and (not clausal or _opens_main_clause(unit, index + 1)):
                return index
            if relative and (unit.is_verbal(index + 1) or unit.is_adverb(index + 1)):
                return index
            if following == "according" or (following.endswith("ing") and following in verb_forms()):
                return index
            if not clausal and (following in _AFTER_COMMA_ENDS or _opens_participle(unit, index + 1)):
                return index
            if not clausal and following in ("and", "as") and _opens_main_clause(unit, index + 2):
                return index
            joined = following in ("but", "while", "although", "though", "and") and unit.word(index + 2) != "that"
            if joined and starts_attribution(unit, index + 2):
                return index
            if following and is_parenthetical(unit, index + 1):
                return index
        elif word in ("and", "but") and coordinates_cue(unit, index + 1, cue_index):
            return index - 1 if unit.word(index - 1) == "," else index
        elif word == ";":
            return index
        elif not clausal:
            # expects the storm to weaken on Monday: the day is the storm's
            doing = doing or (word == "to" and not is_plainly_nominal(unit, index + 1))
            if word in ("and", "but") and _is_finite(unit, index + 1) and not (doing and is_base(unit.word(index + 1))):
                return index
            if word in (_DEED_ENDS if doing else _OBJECT_ENDS) or (not doing and _ends_with_time(unit, index)):
                return index - 1 if unit.word(index - 1) in ("on", ",") else index
            if not doing and word in ("by", "for", "without") and _is_participle(unit.word(index + 1)):
                return index
            if relative and unit.is_verbal(index) and unit.word(index - 1) not in _WITHIN_A_RELATIVE:
                return index  # the man who accused him of theft | said
    return end


def _opens_main_clause(unit: Unit, index: int) -> bool:
    """Whether a noun phrase with a verb not far off starts at ``index``."""
    starts = unit.is_nominal(index) or unit.word(index) in w.SUBJECT_PRONOUNS
    return starts and unit.has_verb(index + 1, min(unit.close, index + 12))


def _ends_with_time(unit: Unit, index: int) -> bool:
    """Whether a day, or a time that closes the clause, stands at ``index``: praised her | on Monday, | last week."""
    if not starts_time(unit, index):
        return False
    return unit.word(index) in w.WEEKDAYS or unit.word(skip_time(unit, index)) in ("", ",")


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


def starts_attribution(unit: Unit, index: int) -> bool:
    """Whether a clause with a reporting verb of its own starts at ``index``."""
    for verb in range(index + 1, min(unit.close, index + 8)):
        known = verb_forms().get(unit.word(verb))
        if known:
            return "base" not in known.forms
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


def coordinates_cue(unit: Unit, index: int, cue_index: int) -> bool:
    """Whether a second reporting verb in the first one's form stands after “and”."""
    while unit.is_adverb(index):
        index += 1
    first, second = verb_forms().get(unit.word(cue_index)), verb_forms().get(unit.word(index))
    if not first or not second or unit.is_capital(index) or "base" in second.forms:
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
    for index in range(rest, min(unit.close, rest + _LONGEST_ADVERBIAL)):
        word = unit.word(index)
        if word == w.QUOTE and unit.is_speech(index):
            return fronted, (index, min(unit.close, index + LONGEST))
        if word in (",", ":") or word in w.DASHES:
            following = unit.word(index + 1)
            if not following or following.endswith("ing") or following in _AFTER_COMMA_ENDS | {"who", "which"}:
                break
            quoted = unit.word(fronted[1] - 1) == w.QUOTE
            if unit.is_speech(index + 1) or not quoted:
                return fronted, (index + 1, min(unit.close, index + LONGEST))
    return (fronted,)


def apposition_end(unit: Unit, comma: int) -> int:
    """Return the end of an apposition or relative clause that begins after item ``comma``; ``comma`` if none."""
    first = comma + 1
    word = unit.word(first)
    opens = word in w.FIRM_DETERMINERS or word in ("who", "whose", "of", "from") or word[:1].isdigit()
    opens = opens or unit.is_nominal(first)
    if not word or not opens or word.endswith("ing") or word == w.QUOTE:
        return comma
    end = min(unit.close, first + REACH // 2)
    for index in range(first, end):
        if unit.word(index) in (",", w.QUOTE, ";", ":"):
            end = index
            break
        if unit.is_verbal(index) and word not in ("who", "whose") and not unit.word(index).endswith("ed"):
            relative = any(unit.word(i) in ("who", "that", "which") for i in range(first, index))
            if not relative:
                return comma  # a clause of its own
    return end


def noun_phrase(unit: Unit, first: int) -> Range | None:
    """The noun phrase that starts at ``first``, with an apposition after a comma; None if there is none."""
    end = phrase_end(unit, first)
    if end <= first or base_end(unit, first) <= first:
        return None
    return first, apposition_end(unit, end) if unit.word(end) == "," else end
