"""What follows a reporting word: a clause, a quotation, an object, somebody who hears it."""

from typing import NamedTuple

from summarizer.reading.attributions import words as w
from summarizer.reading.attributions.contents import AFTER_COMMA_ENDS, LONGEST_ADVERBIAL, Frame
from summarizer.reading.attributions.lexicon import Cue, verb_forms
from summarizer.reading.attributions.phrases import base_start, is_count, phrase_end, skip_time
from summarizer.reading.attributions.unit import Range, Unit


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
    if word == w.QUOTE and "hearer" in frames and not unit.is_speech(here):
        after = _past_adverbs(unit, here + 1)  # told “Good Evening” on Monday that
        if unit.word(after) == "that":
            return Right(after, "clause", (here, here + 1))
    if (
        "hearer" in frames
        and word != "that"
        and word not in w.QUESTION_WORDS
        and word != w.QUOTE
        and unit.is_nominal(here)
    ):
        heard = _after_hearer(unit, here, cue)
        if heard and not (heard.start is None and "object" in frames):  # promised a surgery, vowed revenge
            return heard
        if not frames & {"object", "clause", "label"}:
            return None
    return _complement(unit, here, frames, None)


def _past_adverbs(unit: Unit, here: int) -> int:
    """Return the first item after adverbs that belong to the cue: “said publicly on Monday that”."""
    past = here
    while unit.is_adverb(past) and unit.word(past) not in w.CLAUSE_ADVERBS:
        past += 1
    if unit.word(past) == "on" and unit.word(past + 1) in w.TIME_WORDS:
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
    if unit.is_verbal(end) and "clause" in frames and "finite" in frames:
        return Right(here, "clause")  # warned it was too early, warned prices could rise
    hearer = (here, end)
    after = skip_time(unit, end)
    word = unit.word(after)
    if not word:
        return Right(None, "clause", hearer)
    if word == "to":
        if "request" in frames:
            return Right(here, "request", hearer)
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
        split = end - 1  # told CNN | Trump would; told the jury | Tuckwell had
        while split > here + 1 and unit.is_capital(split - 1):
            split -= 1
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
        if word in ("about", "over") and is_count(following):
            return _bare(unit, here, frames, hearer)  # said about 40 percent came
        return Right(here + 1, "prep", hearer)
    if word in w.QUESTION_WORDS and frames & {"wh", "clause"}:
        return Right(here, "wh", hearer)
    if word in w.PREPOSITIONS or word in w.DASHES or (word == "," and "raising" not in frames):
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
        if not certain and not unit.has_verb(here, min(unit.close, here + LONGEST_ADVERBIAL)):
            return None
        if "finite" in frames and word not in w.SUBJECT_PRONOUNS and not _has_predicate(unit, here):
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


def _has_predicate(unit: Unit, here: int) -> bool:
    """Whether a verb, or a word that may be one, follows the noun phrase at ``here``."""
    end = phrase_end(unit, here)
    while unit.is_adverb(end):
        end += 1
    return unit.is_verbal(end) or unit.word(end) in verb_forms()


def past_adverbial(unit: Unit, here: int) -> int | None:
    """Return where a clause or quotation starts past “in a statement”, “, however,” and the like."""
    if unit.word(here) in w.DASHES and (closing := unit.find(unit.word(here), here + 1, unit.close)):
        here = closing + 1  # said — on Twitter — that
    for index in range(here, min(unit.close, here + LONGEST_ADVERBIAL)):
        word = unit.word(index)
        if word == "that" and unit.is_verbal(index + 1) and unit.find(",", here, index) is not None:
            return None  # said on Friday, in a count | that was delayed
        if word == "that" or (word in w.SUBJECT_PRONOUNS and word not in ("it", "you", "who")):
            return index
        if word == w.QUOTE and (index == here or unit.word(index - 1) in (",", ":")):
            return index if unit.is_speech(index) or index == here else None
        if word == ":":
            return index + 1 if unit.word(index + 1) else None
        if word == ",":
            following = unit.word(index + 1)
            if unit.is_capital(index + 1) and "," in (unit.word(index + 2), unit.word(index + 3)):
                continue  # in Toledo, Ohio,
            if unit.is_capital(index - 1) and unit.word(index - 2) in (",", "new", "north", "south", "west"):
                continue
            if index > here and following != w.QUOTE and not following.endswith("that"):
                return None
            if following in w.FIRM_DETERMINERS:
                return None  # said on Friday, | the first death in an outbreak that
            if following.endswith("ing") or following in AFTER_COMMA_ENDS or following in w.COORDINATORS:
                return None
        elif word.endswith("ed") and unit.word(index - 1) in w.DETERMINERS:
            continue  # in a heated argument
        elif index > here and unit.is_verbal(index) and unit.word(index - 1) != "to":
            start = base_start(unit, index - 1, here)
            if unit.word(start - 1) in w.PREPOSITIONS:
                continue  # in a statement read by her lawyer
            return start if here < start < index else None
    return None
