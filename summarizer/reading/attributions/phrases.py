"""Noun phrases and verb groups, read outwards from a word without parsing the sentence."""

from dataclasses import dataclass

from summarizer.reading.attributions import words as w
from summarizer.reading.attributions.items import Items
from summarizer.reading.attributions.lexicon import verb_forms, words

_REACH = 40  # no noun phrase is longer, and a cap keeps reading linear
_CLOSED = (
    w.PREPOSITIONS | w.SUBORDINATORS | w.COORDINATORS | w.AUXILIARIES | w.ADVERBS | w.SUBJECT_PRONOUNS | w.NEGATIONS
) - {"'s", "past"}
_POSTMODIFIERS = words(
    "of from in for with at on to by about behind against among near between inside within under over"
)


def is_word(items: Items, index: int) -> bool:
    """Whether the item is a word, a number or a quotation rather than punctuation."""
    low = items.low[index]
    return low[0].isalnum() or low == w.QUOTE or (low[0] == "'" and len(low) > 1)


def is_adverb(items: Items, index: int) -> bool:
    """Whether the item is an adverb that may stand between a subject and its verb."""
    low = items.low[index]
    if low in w.ADVERBS:
        return True
    return low.endswith("ly") and len(low) > 4 and low not in w.NOT_ADVERBS and not items.capital[index]


def looks_verbal(items: Items, index: int) -> bool:
    """Whether the item is an auxiliary or most probably a finite verb, judged by its form and its neighbour."""
    low = items.low[index]
    if low in w.AUXILIARIES:
        return low != "'s" or items.low[index - 1] in w.PRONOUNS | w.RELATIVES
    if items.capital[index]:
        return False
    if low in w.COMMON_VERBS:
        return True
    known = verb_forms().get(low)
    if known:
        return "past" in known[1]
    return low.endswith("ed") and len(low) > 4


def is_nominal(items: Items, index: int) -> bool:
    """Whether the item can be part of a noun phrase without its prepositions."""
    low = items.low[index]
    if low == w.QUOTE or low in w.DETERMINERS:
        return True
    if not is_word(items, index):
        return low in ("%", "$", "€", "£", "#", "@", "'", "/", ".") and low != "."
    if low in _CLOSED:
        return items.capital[index] and low in words("us may will")
    return not looks_verbal(items, index)


def base_start(items: Items, last: int, low: int) -> int:
    """Return where the noun phrase without prepositions that ends at item ``last`` starts, or ``last + 1`` if none."""
    index = last
    floor = max(low, last - _REACH)
    while index >= floor:
        here = items.low[index]
        if here in w.PRONOUNS and here not in w.DETERMINERS:
            return index if index == last else index + 1
        if not is_nominal(items, index):
            if here == ")" and (opening := _opening(items, index, floor)) is not None:
                index = opening - 1
                continue
            if index < last and here.endswith("ed") and items.low[index - 1] in w.DETERMINERS:
                index -= 1  # a participle as an adjective: the proposed law
                continue
            break
        if here in w.DETERMINERS and items.low[index + 1] != "'s" and index < last + 1:
            while index - 1 >= floor and items.low[index - 1] in words("all both half some many most such"):
                index -= 1
            return index
        if index < last and (_new_phrase(items, index) or is_speech(items, index)):
            break
        index -= 1
    return index + 1


def is_speech(items: Items, index: int) -> bool:
    """Whether the item is a quotation that stands by itself rather than a borrowed expression in a phrase."""
    quote = items.quotes.get(index)
    return quote is not None and (quote.text[-1:] in ",.!?…—-" or quote.words > 5)


def _new_phrase(items: Items, index: int) -> bool:
    """Whether a time word ends before the phrase to its right: on Monday | Putin said."""
    here, after = items.low[index], index + 1
    if here in w.TIME_WORDS or here in w.TIME_UNITS:
        return (items.capital[after] and not items.capital[index]) or (here in w.WEEKDAYS and items.capital[after])
    return False


def _opening(items: Items, closing: int, floor: int) -> int | None:
    for index in range(closing - 1, floor - 1, -1):
        if items.low[index] == "(":
            return index
    return None


def phrase_start(items: Items, last: int, low: int) -> int:
    """Return where the noun phrase that ends at item ``last``, prepositions included, starts.

    ``last + 1`` means that there is none. ``low`` is the first item of the unit.
    """
    floor = max(low, last - _REACH)
    start = base_start(items, last, floor)
    if start > last:
        return start
    while start - 2 >= floor:
        link = items.low[start - 1]
        if link in _POSTMODIFIERS and items.low[start] not in w.TIME_WORDS:
            head = start - 2
            if items.low[head].endswith(("ed", "ing")) and head - 1 >= floor and is_nominal(items, head - 1):
                head -= 1  # a reduced relative clause: voters interviewed by
            further = base_start(items, head, floor)
            if further > head or items.low[head] in w.TIME_WORDS:
                break
            start = further
        elif link in ("and", "or", "&") and _coordinates(items, start, floor):
            start = base_start(items, start - 2, floor)
        else:
            relative = _restrictive(items, start, floor)
            if relative is None:
                break
            start = relative
    return start


def _coordinates(items: Items, start: int, floor: int) -> bool:
    """Whether “and” before item ``start`` joins two noun phrases rather than two clauses."""
    further = base_start(items, start - 2, floor)
    if further > start - 2:
        return False
    before = items.low[further - 1] if further > floor else ""
    return further == floor or before in (",", ":", ";", "that") or before in w.SUBORDINATORS or before in w.DASHES


def _restrictive(items: Items, start: int, floor: int) -> int | None:
    """Return the start of the phrase that a relative clause running up to ``start`` belongs to."""
    for index in range(start - 1, max(floor, start - 15), -1):
        low = items.low[index]
        if low in (",", ";", ":", w.QUOTE) or low in w.DASHES:
            return None
        if low == "who" and is_nominal(items, index - 1):
            found = base_start(items, index - 1, floor)
            return found if found < index else None
    return None


def phrase_end(items: Items, first: int, high: int) -> int:
    """Return the end of the noun phrase that starts at item ``first``, with prepositions but no commas."""
    high = min(high, first + _REACH)
    end = base_end(items, first, high)
    while first < end < high - 1:
        low = items.low[end]
        if low == "(":
            closing = next((i for i in range(end, high) if items.low[i] == ")"), None)
            if closing is None:
                break
            end = closing + 1
        elif (low in _POSTMODIFIERS and is_nominal(items, end + 1) and not starts_time(items, end + 1, high)) or (
            low in ("and", "&") and items.capital[end + 1] and is_nominal(items, end + 1)
        ):
            end = base_end(items, end + 1, high)
        else:
            break
    return end


def base_end(items: Items, first: int, high: int) -> int:
    """Return the end of the noun phrase without prepositions that starts at item ``first``; ``first`` if none."""
    low = items.low[first] if first < high else ""
    if not low:
        return first
    if low in w.PRONOUNS and low not in w.DETERMINERS:
        return first + 1
    index = first
    while index < high and is_nominal(items, index):
        here = items.low[index]
        if (
            index > first
            and (here in w.DETERMINERS or here in w.PRONOUNS)
            and items.low[index - 1] not in ("all", "both", "half", "'s")
        ):
            break
        if index > first and starts_time(items, index, high):
            break
        if index > first and here == w.QUOTE:
            break
        index += 1
    return index


def starts_time(items: Items, index: int, high: int) -> bool:
    """Whether an adverbial of time starts here: Monday, last week, two days ago."""
    low = items.low[index]
    if low in w.TIME_WORDS:
        return True
    return (
        low in w.TIME_MODIFIERS
        and index + 1 < high
        and (
            items.low[index + 1] in w.TIME_UNITS
            or items.low[index + 1] in w.WEEKDAYS
            or items.low[index + 1] in w.MONTHS
        )
    )


def skip_time(items: Items, index: int, high: int) -> int:
    """Return the first item after an adverbial of time, or ``index``."""
    while index < high and (
        starts_time(items, index, high)
        or items.low[index] in w.WEEKDAYS
        or items.low[index] in w.MONTHS
        or (items.low[index] in w.TIME_UNITS and items.low[index - 1] not in w.DETERMINERS)
        or (items.low[index][0].isdigit() and items.low[index - 1] in w.MONTHS)
    ):
        index += 2 if items.low[index] in w.TIME_MODIFIERS else 1
    return min(index, high)


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A verb with its auxiliaries and adverbs: ``start`` is the first item of the group."""

    start: int
    infinitive: bool
    passive: bool
    progressive: bool
    modal: bool
    negated: bool
    finite: bool


def verb_group(items: Items, verb: int, low: int, forms: frozenset[str]) -> VerbGroup | None:
    """Read the verb group whose main verb is item ``verb``; None where the word cannot be a verb there."""
    index = verb
    auxiliary = ""  # the one nearest to the verb
    modal = negated = infinitive = finite = False
    floor = max(low, verb - 12)
    while index - 1 >= floor:
        before = items.low[index - 1]
        if before == "'s" and not (
            index - 2 >= floor and items.low[index - 2] in words("he she it that who there what")
        ):
            break
        if before in w.AUXILIARIES:
            auxiliary = auxiliary or before
            modal = modal or before in w.MODALS
            finite = finite or before not in words("be been being")
            negated = negated or before.endswith("n't") or before == "cannot"
        elif before in w.NEGATIONS:
            negated = True
        elif before == "to" and ("base" in forms or auxiliary in ("be", "have")):
            infinitive = True
            index -= 1
            break
        elif not is_adverb(items, index - 1):
            break
        index -= 1
    passive = auxiliary in w.BE and "participle" in forms and auxiliary not in ("'m",)
    progressive = auxiliary in w.BE and "ing" in forms
    if not auxiliary and not infinitive:
        finite = bool(forms & {"past", "s"}) or "base" in forms
    return VerbGroup(index, infinitive, passive, progressive, modal, negated, finite)
