"""Noun phrases and verb groups, read outwards from a word without parsing the sentence."""

from typing import NamedTuple

from summarizer.reading.attributions import words as w
from summarizer.reading.attributions.lexicon import Form
from summarizer.reading.attributions.unit import Range, Unit
from summarizer.reading.vocabulary import words

_ACCUSED = words("stand stands stood")
_LONGEST = 40  # no noun phrase is longer, and a cap keeps reading linear


def base_start(unit: Unit, last: int, floor: int) -> int:
    """Return where the noun phrase without prepositions that ends at item ``last`` starts; ``last + 1`` if none."""
    index = last
    floor = max(floor, unit.low, last - _LONGEST)
    low = unit.items.low
    while index >= floor:
        here = low[index]
        if here in w.PRONOUNS:
            if here.endswith("self") and unit.is_nominal(index - 1):
                index -= 1
                continue
            return index if index == last else index + 1
        if here == ")":
            opening = next((i for i in range(index, floor - 1, -1) if low[i] == "("), None)
            if opening is None:
                break
            index = opening - 1
            continue
        if not unit.is_nominal(index):
            # a participle as an adjective: the proposed law
            if index < last and here.endswith("ed") and unit.word(index - 1) in w.FIRM_DETERMINERS:
                index -= 1
                continue
            break
        if here == "that" and index < last:
            demonstrative = unit.word(index - 1) in w.PREPOSITIONS or not unit.word(index - 1)
            return index if demonstrative else index + 1
        if here in w.FIRM_DETERMINERS:
            while index - 1 >= floor and low[index - 1] in w.QUANTIFIERS:
                index -= 1
            return index
        if here in w.QUANTIFIERS and index < last:
            before = unit.word(index - 1)
            if before not in w.DETERMINERS and not before[:1].isdigit() and not before.endswith("'s"):
                return index
        if index < last:
            apart = unit.is_speech(index) or _is_title(unit, index) if here == w.QUOTE else _ends_time(unit, index)
            if apart:
                break
        index -= 1
    return index + 1


def _is_title(unit: Unit, index: int) -> bool:
    """Whether the item is a quotation that its comma parts from what follows: on “Meet the Press,” | Trump said."""
    quote = unit.items.quotes.get(index)
    return quote is not None and quote.text.endswith(",")


def _ends_time(unit: Unit, index: int) -> bool:
    """Whether a time word ends before the phrase to its right: on Monday | Putin said."""
    here = unit.word(index)
    if here in w.WEEKDAYS or (here in w.TIME_UNITS and not unit.is_capital(index)):
        return unit.is_capital(index + 1)
    return len(here) == 4 and here.isdigit() and unit.word(index - 1) == ","


def phrase_start(unit: Unit, last: int) -> int:
    """Return where the noun phrase that ends at item ``last``, prepositions included, starts; ``last + 1`` if none."""
    floor = max(unit.low, last - _LONGEST)
    start = base_start(unit, last, floor)
    if start > last:
        return start
    while start - 2 >= floor:
        link = unit.word(start - 1)
        further: int | None = None
        infinitive = link == "to" and not is_plainly_nominal(unit, start)
        timed = unit.word(start) in w.TIME_WORDS and unit.word(start + 1) != "'s"
        if link in w.POSTMODIFIERS and not infinitive and not timed:
            head = start - 2
            if unit.word(head) == "and":
                head -= 1  # officials in the FBI and at the ministry
            if unit.word(head).endswith(("ed", "ing")) and unit.is_nominal(head - 1):
                head -= 1  # a reduced relative clause: voters interviewed by
            further = base_start(unit, head, floor)
            if further > head or unit.word(head) in w.TIME_WORDS:
                further = None
        elif link in ("and", "or", "&"):
            further = _coordinated(unit, start, floor)
        elif not unit.is_speech(start - 1):
            further = _relative_head(unit, start, floor)
        if further is None:
            break
        start = further
    return start


def _coordinated(unit: Unit, start: int, floor: int) -> int | None:
    """Where the first of two noun phrases joined before item ``start`` starts; None where “and” joins clauses."""
    further = base_start(unit, start - 2, floor)
    if further > start - 2 or unit.is_speech(further):
        return None
    before = unit.word(further - 1)
    if opens_clause(unit, further):
        return further
    if before in w.POSTMODIFIERS and unit.is_nominal(further - 2):
        head = base_start(unit, further - 2, floor)
        return head if head <= further - 2 and opens_clause(unit, head) else None
    return None


def opens_clause(unit: Unit, index: int) -> bool:
    """Whether a clause can start at the item: the unit, a comma, a quotation or a conjunction stands before it."""
    before = unit.word(index - 1)
    return (
        not before
        or before in (",", ":", ";", "(", w.QUOTE)
        or before in w.SUBORDINATORS
        or before in w.COORDINATORS
        or before in w.DASHES
        or before in w.CONNECTORS
    )


def _relative_head(unit: Unit, start: int, floor: int) -> int | None:
    """Return the start of the phrase that a relative clause running up to ``start`` belongs to."""
    for index in range(start - 1, max(floor, start - 15), -1):
        word = unit.word(index)
        if word in (",", ";", ":", w.QUOTE) or word in w.DASHES:
            return None
        relative = word in ("who", "which") or (word == "that" and unit.is_verbal(index + 1))
        if relative and unit.is_nominal(index - 1):
            found = base_start(unit, index - 1, floor)
            return found if found < index else None
    return None


def base_end(unit: Unit, first: int, high: int | None = None) -> int:
    """Return the end of the noun phrase without prepositions that starts at item ``first``; ``first`` if none."""
    high = min(unit.close if high is None else high, first + _LONGEST)
    low = unit.items.low
    if first < high and low[first] in w.PRONOUNS:
        return first + 1
    index = first
    while index < high and (unit.is_nominal(index) or _is_modifier(unit, index, first)):
        here = low[index]
        if index > first:
            before = low[index - 1]
            if here in w.PRONOUNS or (here == w.QUOTE and unit.is_speech(index)) or starts_time(unit, index):
                break
            if (
                here in w.DETERMINERS
                and before not in w.QUANTIFIERS
                and before not in w.FIRM_DETERMINERS
                and before != "'s"
            ):
                break
            # voters | Trump: a lower-case plural does not modify a name
            if (
                unit.is_capital(index)
                and not unit.is_capital(index - 1)
                and before.endswith("s")
                and before[:1].isalpha()
            ):
                break
        index += 1
    return index


def _is_modifier(unit: Unit, index: int, first: int) -> bool:
    """Whether a participle stands before its noun: retired Army general."""
    if not unit.word(index).endswith("ed") or unit.items.kind[index] & w.CUE:
        return False
    opens = index == first or unit.word(index - 1) in w.DETERMINERS
    return opens and unit.is_nominal(index + 1) and unit.word(index + 1) not in w.DETERMINERS | w.PRONOUNS


def phrase_end(unit: Unit, first: int, high: int | None = None) -> int:
    """Return the end of the noun phrase that starts at item ``first``, with prepositions but no commas."""
    high = min(unit.close if high is None else high, first + _LONGEST)
    end = base_end(unit, first, high)
    while first < end < high - 1:
        word = unit.word(end)
        if word == "(":
            closing = unit.find(")", end, high)
            if closing is None:
                break
            end = closing + 1
        elif word in w.POSTMODIFIERS and unit.is_nominal(end + 1) and not starts_time(unit, end + 1):
            if word == "to" and not is_plainly_nominal(unit, end + 1):
                break
            end = base_end(unit, end + 1, high)
        elif word in ("and", "&") and unit.is_capital(end + 1) and unit.is_nominal(end + 1):
            end = base_end(unit, end + 1, high)
        else:
            break
    return end


def is_count(word: str) -> bool:
    """Whether the word counts: 47, three, thirty-one, percent, half."""
    return word[:1].isdigit() or word in w.COUNTS or ("-" in word and word.partition("-")[0] in w.COUNTS)


def is_plainly_nominal(unit: Unit, index: int) -> bool:
    """Whether the item after “to” begins a noun phrase rather than being an infinitive."""
    word = unit.word(index)
    return (
        unit.is_capital(index) or word in w.DETERMINERS or word in w.PRONOUNS or word[:1].isdigit() or word == w.QUOTE
    )


def starts_time(unit: Unit, index: int) -> bool:
    """Whether an adverbial of time starts here: Monday, last week."""
    if not unit.is_time(index):
        return False
    word = unit.word(index)
    if word in w.TIME_WORDS:
        return True
    following = unit.word(index + 1)
    return word in w.TIME_MODIFIERS and (
        following in w.TIME_UNITS or following in w.WEEKDAYS or following in w.MONTHS or following in w.TIME_MODIFIERS
    )


def skip_time(unit: Unit, index: int) -> int:
    """Return the first item after an adverbial of time at ``index``, or ``index``."""
    while unit.is_time(index):
        word = unit.word(index)
        before = unit.word(index - 1)
        if "'s" in (unit.word(index + 1), unit.word(index + 2)):
            break  # that | Tuesday's match was lost
        if starts_time(unit, index) and word in w.TIME_MODIFIERS:
            index += 2
        elif (
            word in w.TIME_WORDS
            or (word in w.MONTHS and unit.word(index + 1)[:1].isdigit())
            or (word in w.TIME_UNITS and (before in w.WEEKDAYS or before in w.TIME_MODIFIERS))
            or (word[:1].isdigit() and before in w.MONTHS)
        ):
            index += 1
        else:
            break
    return min(index, unit.close)


def before_time(unit: Unit, last: int) -> int:
    """Return the last item before an adverbial of time that ends at ``last``: Priebus | later Thursday."""
    index = last
    while index > unit.low:
        word, before = unit.word(index), unit.word(index - 1)
        if word in w.TIME_WORDS:
            index -= 1
        elif word in w.TIME_UNITS and (before in w.TIME_MODIFIERS or before in w.WEEKDAYS):
            index -= 2
        else:
            break
        if unit.word(index) in ("on", "in", "late", "early", "later", "earlier"):
            index -= 1
    return index if unit.is_nominal(index) or unit.word(index) in (",", ")") else last


class VerbGroup(NamedTuple):
    """A verb with its auxiliaries and adverbs, from item ``start``; ``auxiliary`` is the one nearest to the verb."""

    start: int
    auxiliary: str
    infinitive: bool
    passive: bool
    progressive: bool
    modal: bool
    negated: bool


def verb_group(unit: Unit, verb: int, forms: frozenset[Form]) -> VerbGroup:
    """Read the verb group whose main verb is item ``verb``."""
    index = verb
    auxiliary = ""
    modal = negated = infinitive = False
    floor = max(unit.low, verb - 12)
    while index - 1 >= floor:
        before = unit.word(index - 1)
        if (
            before == "'s"
            and unit.word(index - 2) not in w.PRONOUNS
            and unit.word(index - 2) not in ("that", "there", "what")
        ):
            break
        if before in w.AUXILIARIES:
            auxiliary = auxiliary or before
            modal = modal or before in w.MODALS
            negated = negated or before.endswith("n't") or before == "cannot"
        elif before in ("once", "twice") and unit.word(index - 2) == "than":
            index -= 2  # has more than once dismissed
        elif before in _ACCUSED and "participle" in forms and unit.word(verb + 1) == "of":
            auxiliary = "is"  # stands accused of
        elif before in w.NEGATIONS:
            negated = True
        elif before in ("both", "all", "each") and (unit.is_nominal(index - 2) or unit.is_verbal(index - 2)):
            pass  # the senators both denounced
        elif before == "to" and ("base" in forms or auxiliary in ("be", "have")):
            infinitive = True
            index -= 1
            break
        elif not unit.is_adverb(index - 1) and not (before == "since" and unit.is_verbal(index - 2)):
            break
        index -= 1
    being = auxiliary in w.BE
    if auxiliary == "'s" and "participle" in forms and unit.word(index - 1) != "it":
        being = False  # he's said: the perfect
    return VerbGroup(
        index, auxiliary, infinitive, being and "participle" in forms, being and "ing" in forms, modal, negated
    )


def nominal_range(unit: Unit, last: int) -> Range | None:
    """The noun phrase that ends at item ``last``, prepositions included."""
    start = phrase_start(unit, last)
    return (start, last + 1) if start <= last else None
