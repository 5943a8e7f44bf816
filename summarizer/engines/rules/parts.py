"""A clause cut into parts: its phrases, with the numbers and the dates in them as their own readers saw them."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from summarizer.engines.rules.story import Story
from summarizer.engines.rules.wording import is_finite
from summarizer.reading.numbers import Number
from summarizer.reading.phrases import Chunk, Phrases
from summarizer.reading.vocabulary import inflect, irregular_forms, is_base
from summarizer.spans import Span

STATED = frozenset({"quantity", "money", "percent", "duration"})
"""Kinds of numbers that state how much or how many."""

PLACING = frozenset("in on at by since until till during for from over before after between within through".split())
"""Prepositions that lead to a date and then belong to it."""

_OF = re.compile(
    r"(?:\A|.*\s)(?P<of>of|worth)(?:\s+(?P<lead>\S+(?:\s+\S+)?['’]s?|the|its|their|his|her|a|an))?", re.DOTALL
)
_RATE = re.compile(r"(?:a|an|each|every) [a-z]+")
_ADORNED = re.compile(r"an?\s[a-z]+\s+")
_TOTAL = re.compile(r"an?\s(?:net|total|record|mere|further|combined|estimated|staggering|whopping|additional)\s+")
PARTICLES = frozenset("up down out back over off away".split())
_COMPARING = frozenset("compared compares".split())
_ORDERING = frozenset("last next first same previous latest other".split())
_TIMES = frozenset("period quarter half month week year point stage end start beginning time".split())
_DIMENSIONS = frozenset("long wide high tall deep thick".split())
_BASES_IN_ED = frozenset("need exceed proceed succeed heed seed weed embed".split())
_AMOUNTING = frozenset("cost costs total totals".split())
_LEADS = frozenset(("", "a", "an", "the", "its", "their", "his", "her"))
_UNCHANGED = "set put cut hit let cost spread bet shut hurt split read quit rid shed burst cast forecast".split()


class Part(NamedTuple):
    """Neighbouring words that belong together, from ``start`` to ``end`` in the text.

    ``kind`` is that of a `Chunk`, or ``number`` for a number with the noun phrase that it stands in. ``word`` is the
    head noun or the main verb, lower case. ``finite`` says of a verb whether it is a predicate, ``name`` of a noun
    phrase whether its head is a name.
    """

    kind: str
    start: int
    end: int
    word: str
    number: Number | None = None
    finite: bool = False
    name: bool = False


def read_parts(story: Story, span: Span) -> list[Part]:
    """The parts of the clause ``span``, in order."""
    parts = _with_dates(_with_numbers(_cut(story, span), story.text), story.text)
    ages = {one.span.start for one in story.numbers_in(span) if one.rule == "age behind a name"}
    return _without_ages(parts, ages) if ages else parts


def _cut(story: Story, span: Span) -> Iterator[Part]:
    """The chunks of ``span``, cut anew where numbers and dates stand; ``tail`` is what follows one in its chunk."""
    phrases, text = story.phrases(span), story.text
    numbers = [one for one in story.numbers_in(span) if one.kind in STATED and not _is_term(one)]
    dates = [date.span for date in story.dates_in(span)]
    ages = {one.span for one in story.numbers_in(span) if one.rule == "age in words"}
    apart = [one for one in (*dates, *ages) if not any(one.overlaps(number.span) for number in numbers)]
    atoms = sorted([*((one.span, one) for one in numbers), *((one, None) for one in apart)], key=lambda one: one[0])
    at, told = 0, -1
    for chunk in phrases.chunks:
        first, last = phrases.places[chunk.first][0], phrases.places[chunk.last][1]
        while at < len(atoms) and atoms[at][0].end <= first:
            at += 1
        if at == len(atoms) or atoms[at][0].start >= last:
            yield _whole(phrases, chunk)
            continue
        runs: list[tuple[int, int, int]] = []
        for start, end in phrases.places[chunk.first : chunk.last + 1]:
            while at < len(atoms) and atoms[at][0].end <= start:
                at += 1
            atom = at if at < len(atoms) and atoms[at][0].start < end else -1
            if atom >= 0 and chunk.kind == "np" and _is_attribute(*atoms[atom], Span(first, last), text):
                atom = -1
            if runs and runs[-1][0] == atom:
                runs[-1] = (atom, runs[-1][1], end)
            else:
                runs.append((atom, start, end))
        if len(runs) == 1 and runs[0][0] < 0:
            yield _whole(phrases, chunk)
            continue
        lead = None
        for k, (atom, start, end) in enumerate(runs):
            following = atoms[runs[k + 1][0]][1] if k + 1 < len(runs) else None
            if atom >= 0 and atom != told:
                (begin, stop), number = atoms[atom]
                kind = "number" if number else "np" if atoms[atom][0] in ages else "time"
                yield Part(kind, begin if lead is None else lead, stop, "", number)
                told, lead = atom, None
            elif atom < 0 and k + 1 < len(runs) and (of := _OF.fullmatch(text[start:end])):
                opening = start + of.start("of")
                if text[start:opening].strip():
                    yield _noun(text, "tail" if k else "np", start, opening)
                yield Part("prep", opening, start + of.end("of"), of["of"])
                lead = start + of.start("lead") if of["lead"] else None
            elif atom < 0 and following:
                lead = start
            elif atom < 0:
                yield _noun(text, "tail" if k else chunk.kind, start, end)


def _whole(phrases: Phrases, chunk: Chunk) -> Part:
    """A chunk that no number and no date cuts."""
    start, end = phrases.places[chunk.first][0], phrases.places[chunk.last][1]
    finite = chunk.kind == "verb" and is_finite(phrases, chunk)
    return Part(chunk.kind, start, end, chunk.word, None, finite, phrases.kinds[chunk.head] == "name")


def _without_ages(parts: list[Part], ages: set[int]) -> list[Part]:
    """The parts without ages set off by commas, which are no subjects: Ann Lee*, 71,* who won."""
    found: list[Part] = []
    for at, part in enumerate(parts):
        if part.start not in ages or part.kind != "np":
            found.append(part)
        elif found and found[-1].kind == "comma" and at + 1 < len(parts):
            found.pop()
    return found


def _is_term(number: Number) -> bool:
    """Whether it says which one is meant: a five-year mortgage."""
    return number.kind == "duration" and "-" in number.text


def _is_attribute(atom: Span, number: Number | None, phrase: Span, text: str) -> bool:
    """Whether a date stands before its noun inside ``phrase``: the 2022 champion; third-quarter revenue."""
    if number is not None or atom.end >= phrase.end or text.startswith(" of ", atom.end):
        return False
    owner = text.startswith(("'s ", "’s "), atom.end)  # last year's advice
    return owner or phrase.start < atom.start or "-" in text[atom.start : atom.end]


def _noun(text: str, kind: str, start: int, end: int) -> Part:
    head = text[start:end].split()[-1]
    return Part(kind, start, start + len(text[start:end].rstrip()), head.lower(), name=head[0].isupper())


def _with_numbers(parts: Iterator[Part], text: str) -> list[Part]:
    """The parts with the rest of a number's phrase in it, and with verbs that were taken for nouns."""
    found: list[Part] = []
    for part in parts:
        last = found[-1] if found else None
        rate = last and last.number and part.kind == "np" and _RATE.fullmatch(text[part.start : part.end])
        long = last and last.number and last.number.rule == "measure" and part.word in _DIMENSIONS
        if last and last.number and (part.kind == "tail" or rate or long):
            found[-1] = last._replace(end=part.end)
            continue
        led = len(found) > 1 and found[-2].kind == "prep" and last is not None and last.kind == "np"
        if part.number and led and _ADORNED.fullmatch(text[found[-1].start : part.start]):
            part = part._replace(start=found.pop().start)  # by | a paltry 3 percent
            last = found[-1]
        if part.number and last and last.kind == "np" and _TOTAL.fullmatch(text, last.start, part.start):
            part = part._replace(start=found.pop().start)  # lost | a net 38,200 jobs
            last = found[-1] if found else None
        if part.number and last and last.kind == "np" and _is_verb(last, part.number, text):
            found[-1] = last._replace(kind="verb", finite=True)
        elif part.number and last and last.kind == "np":
            found[-1:] = _with_verb(last, part.number, text)
        ordinal = (
            last is not None
            and last.kind == "np"
            and last.word in _ORDERING
            and text[last.start : last.end] != last.word
        )
        if part.kind == "verb" and ordinal and last and _is_base_form(part, text):
            found[-1] = last._replace(end=part.end, word=part.word)  # the last | strike
            continue
        if part.number and len(found) > 2 and text[found[-2].start : found[-2].end] == "cost":  # cost | firms | £85m
            found[-2:] = [found[-2]._replace(kind="verb", finite=True), found[-1]._replace(kind="np", finite=False)]
        if part.number and text.startswith("own ", part.start) and last and last.kind in ("rel", "np"):
            found.append(Part("verb", part.start, part.start + 3, "own", finite=True))  # who | own | 62%
            part = part._replace(start=part.start + 4)
        if (
            last is not None
            and last.number
            and text.startswith(("a ", "an "), last.start)
            and part.kind == "verb"
            and _is_base_form(part, text)
        ):
            found[-1] = last._replace(end=part.end)  # a 23 percent | rise
            continue
        apart = len(found) == 1 or (len(found) > 1 and found[-2].kind in ("verb", "prep"))
        adjective = apart and last and last.kind == "verb" and part.kind == "np" and last.word.endswith("ed")
        if adjective and last and text[last.start : last.end].lower() == last.word:
            found[-1] = part._replace(start=last.start)  # Adjusted | profit
            continue
        if (
            part.kind == "np"
            and last
            and last.kind == "adv"
            and len(found) > 1
            and text[found[-2].start : found[-2].end] in _LEADS
        ):
            found[-2:] = [part._replace(start=found[-2].start)]  # the | first | half
            continue
        if part.kind == "np" and last and last.kind == "adv" and _RATE.fullmatch(text, part.start, part.end):
            found[-1] = last._replace(end=part.end)  # once | a day
            continue
        if part.kind == "adv" and part.word == "far" and last and last.kind == "sub" and last.word == "so":
            found[-1] = part._replace(start=last.start)
            continue
        if (
            part.kind == "verb"
            and part.finite
            and len(found) == 1
            and last
            and last.kind == "rel"
            and last.word == "that"
        ):
            found[-1] = last._replace(kind="np")  # That | would bring
        if not found and part.word == "that":
            part = part._replace(kind="rel")
        found.append(part._replace(kind="np") if part.kind == "tail" else part)
    return found


def _is_base_form(part: Part, text: str) -> bool:
    return is_base(part.word) and text[part.start : part.end] == part.word


def _is_verb(noun: Part, number: Number, text: str) -> bool:
    """Whether a lone noun right before a number is a verb: the jet, built in 2009, *carries* 150 people."""
    printed = text[noun.start : noun.end]
    if text[noun.end : number.span.start].strip() or not (printed.islower() and printed.isalpha()):
        return False
    if printed == "us":
        return False
    return printed in irregular_forms() or (printed.endswith("s") and number.unit is not None)


def _with_verb(noun: Part, number: Number, text: str) -> list[Part]:
    """A noun phrase right before an amount, apart from the verb in it that looks like a noun: the bridge | *cost*."""
    if text[noun.end : number.span.start].strip() not in _LEADS or number.kind not in ("money", "percent"):
        return [noun]
    words = list(re.finditer(r"\S+", text[noun.start : noun.end]))
    past = irregular_forms().get(words[-1][0], words[-1][0]) != words[-1][0]
    verb = words[-1] if past else next((word for word in (words[-1], words[0]) if word[0] in _AMOUNTING), None)
    alone = len(words) == 1 or (len(words) == 2 and words[0][0].lower() in _LEADS)
    if verb is None or alone:
        return [noun]  # the cost | 5m
    start, end = noun.start + verb.start(), noun.start + verb.end()
    told = Part("verb", start, end, verb[0], finite=True)
    if verb is words[-1]:
        return [_noun(text, "np", noun.start, start), told]
    return [told, noun._replace(start=end + 1)]


def _with_dates(parts: list[Part], text: str) -> list[Part]:
    """The parts with what leads to a date made one with it, and with particles apart from prepositions."""
    found: list[Part] = []
    for at, part in enumerate(parts):
        following = [other.kind for other in parts[at + 1 : at + 3]]
        particle = part.kind == "prep" and part.word in PARTICLES and following[:1] in (["prep"], ["number"], ["adv"])
        if part.word == "in" and found and found[-1].kind == "verb" and following[:1] == ["number"]:
            number = parts[at + 1].number
            particle = number is not None and number.kind == "money"  # took in $5 million
        if particle or (part.word in _COMPARING and following[:1] == ["prep"]):
            part = part._replace(kind="adv")
        elif part.kind == "sub" and part.word in (*PLACING, "than") and following[:1] in (["np"], ["time"]):
            part = part if "verb" in following else part._replace(kind="prep")
        dated = part.kind == "time"
        led = dated and [one.kind for one in found[-2:]] == ["np", "prep"]
        if led and (found[-2].word in _TIMES or text.startswith("the same ", found[-2].start)):
            part = part._replace(start=found[-2].start)  # the same period | of 2023
            del found[-2:]
        last = found[-1] if found else None
        if dated and last and (last.kind == "time" or (last.kind == "prep" and last.word in (*PLACING, "to"))):
            found[-1] = part._replace(start=last.start)
        elif not (last and last.kind == "time" and part.kind == "verb" and part.word in ("'s", "’s")):
            found.append(part)
    return found


@cache
def _irregular_participles() -> dict[str, str]:
    """The past participle for each form of the irregular verbs; of forms that two share, of the commoner verb."""
    found = {form: verb for verb in _UNCHANGED for form in (verb, verb + "s", verb + verb[-1] + "ing")}
    for verb in dict.fromkeys(("be", *irregular_forms().values())):
        forms = inflect(verb)
        found |= {form: forms[2] for form in (verb, *forms) if form not in found}
    return found


def participle(form: str) -> str:
    """The past participle of a verb that is met as ``form``: leaving → left, employs → employed; none of 's."""
    if not form[:1].isalpha():
        return ""
    known = _irregular_participles().get(form)
    if known is not None:
        return known
    if form.endswith("ed") and form not in _BASES_IN_ED:
        return form
    stem = form.removesuffix("ing")
    if stem == form and form.endswith("s") and not form.endswith("ss"):
        stem = form.removesuffix("s")
        if stem.endswith("ie"):
            return stem.removesuffix("ie") + "ied"
        if stem.endswith(("she", "che", "xe", "sse")):
            stem = stem.removesuffix("e")
    bases = (stem,) if stem == form or not form.endswith("ing") else (stem, stem + "e", stem[:-1])
    return inflect(next(filter(is_base, bases), stem))[2]
