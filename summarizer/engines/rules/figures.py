"""Figures: the numbers that the story turns on, what they measure, of when, and whose they are."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

from summarizer.engines import Draft
from summarizer.engines.rules.measures import Measures
from summarizer.engines.rules.sayings import NEAR, Saying
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.wording import DATELINE, content_words, has_verb, overlap, squeezed
from summarizer.fields import Slot
from summarizer.reading.numbers import Number
from summarizer.spans import Span

_KINDS = frozenset({"quantity", "money", "percent", "duration"})
_FEW = 10
_YEAR = re.compile(r"(?<![\d,.])(?:19|20)\d\d\Z")
_OFTEN = 3
_REACH = 250
"""Code points on either side of a number in which the words that speak of it are looked for."""

# "The two countries" takes up what was said; it counts nothing.
_TAKEN_UP = re.compile(
    r"\b(?:the|these|those|both|either|his|her|its|their|our|all|\w+['’]s?)\s+(?:other\s+|same\s+)?\Z", re.IGNORECASE
)
# The top three, No. 1, AM 970, phase two, February 10: a rank, a station, one of a series, a day.
_NUMBERED = re.compile(
    r"(?:\bNo\.|\b(?:number|top|last|past|first|AM|FM|channel|page|chapter|verse|line|route|flight|phase|stage|season|round|"
    r"terminal|platform|reactor|gate|article|section|tier|Jan\w*|Feb\w*|March|April|May|June|July|Aug\w*|Sept\w*|Oct\w*|"
    r"Nov\w*|Dec\w*)) ?\Z",
    re.IGNORECASE,
)
_CAPITALISED = re.compile(r"\b[A-Z]\w+ \Z")
_IDLE_ONE = re.compile(r"one\b(?!\s+in\b)", re.IGNORECASE)
_REPEATED = re.compile(r"(?:twice|once|thrice)\Z", re.IGNORECASE)
_COMPARED = re.compile(r"\s*(?:as|the|more|higher|larger|bigger|lower|that|its|what)\b", re.IGNORECASE)
# A duration is a figure where it is what is told: a sentence, a term, how long something took.
_LASTED = re.compile(
    r"\b(?:took|takes|take|(?<!the )last|lasts|lasted|spent|spend|served|serve|serves|serving|face|faces|facing|"
    r"get|gets|got|given|live|lives|lived|ending|ended|delayed by|(?:term|sentence|error|delay|ban|rule|age|lifespan|"
    r"life|wait) of|sentenced to|(?:jailed|imprisoned|prison|banned|suspended) for)\s+\Z",
    re.IGNORECASE,
)
_TERM = re.compile(
    r"\s*(?:in (?:prison|jail|custody)|behind bars|of (?:\w+ )?(?:rule|prison|probation|service|work|war))\b"
)
_AGED = re.compile(r"(?:\b(?:aged?|died at)|[A-Z]\w+,)\s\Z")
_TERMS = frozenset({"time", "term", "way", "figure"})
_OF_THE_DAY = re.compile(r" (?:in the (?:morning|afternoon|evening)|at night)\b")
_RESULT = re.compile(r"\A\d{1,3}[-–]\d{1,3}\Z")
_PERSON_OF = re.compile(r"\b(?:boy|girl|man|woman|son|daughter|baby|child) of \Z", re.IGNORECASE)
_AGED_SO = re.compile(r"(?:under|over)\b", re.IGNORECASE)
_PEOPLE = re.compile(
    r"\b(?:children|kids|babies|infants|boys|girls|people|adults|men|women|those|anyone|everyone|voters)\s\Z",
    re.IGNORECASE,
)
_NONE = re.compile(r"(?:no|none|nobody|nothing|neither)\b", re.IGNORECASE)
# Cut it in three; a cruise for two; six foot four.
_IDLE_SMALL = re.compile(r"\b(?:in|for|foot|feet)\s+\Z", re.IGNORECASE)
_AGED_BELOW = re.compile(r"(?:younger|older) than\b", re.IGNORECASE)
_AGE_LONG = re.compile(r"of (?:an?|the) (?:century|decade|year|month|week|day|hour)\Z")
_ADULTS = 120


class Figure(NamedTuple):
    """A number of the story with all that the text says of it."""

    number: Number
    measures: str
    period: str | None
    saying: Saying | None
    numbers: tuple[int, ...]


def figures(slot: Slot, story: Story) -> Iterator[Draft]:
    """Draft the figures of the news, in its order."""
    for figure in find_figures(story):
        values: dict[str, Any] = {"quantity": squeezed(figure.number.text), "measures": figure.measures}
        if figure.period:
            values["period"] = figure.period
        if figure.saying and figure.saying.party:
            values["attributed_to"] = figure.saying.party.name
        yield Draft(slot.name, values, figure.numbers)


def find_figures(story: Story) -> list[Figure]:
    """The figures of the news in order; one that is told twice stands once."""
    kept: list[Figure] = []
    places: dict[object, list[int]] = defaultdict(list)
    measures = Measures(story)
    for number in story.numbers:
        figure = _figure(number, story, measures) if is_figure(number, story) else None
        if figure is None:
            continue
        alike = places[number.kind, number.value, number.low, number.high, number.currency]
        twin = next((at for at in alike[-NEAR:] if _is_same(figure, kept[at])), None)
        if twin is None:
            alike.append(len(kept))
            kept.append(figure)
        else:
            kept[twin] = _merged(kept[twin], figure)
    return kept


def is_figure(number: Number, story: Story) -> bool:
    """Whether ``number`` states how much or how many, rather than taking up, ordering or dating something."""
    before = story.text[max(0, number.span.start - 40) : number.span.start]
    after = story.text[number.span.end : number.span.end + 40]
    if number.kind == "age":
        return number.value is not None and number.value > _ADULTS  # of a find; nobody is as old
    if number.kind not in _KINDS or (number.value is None and number.low is None and number.high is None):
        return False
    if number.kind == "duration":
        return _LASTED.search(before) is not None or _TERM.match(after) is not None
    if number.kind != "quantity":
        return True
    if number.relation == "vague" and number.high is not None and number.high <= _FEW:
        return False
    if _REPEATED.match(number.text) or (number.unit == "times" and number.value is not None and number.value <= _OFTEN):
        return _COMPARED.match(after) is not None and number.text[0].islower()  # not: Twice the chairman threatened
    if not number.unit and (_YEAR.search(number.text) or _RESULT.search(number.text)):
        return False  # for at least 2026; dropped to 4-6
    if number.rule == "compound" and number.unit in _TERMS:
        return False  # a six-time champion
    if not number.unit and _is_name(number, before, story):
        return False
    if not number.unit and _OF_THE_DAY.match(after):
        return False  # at four in the morning
    if not number.unit and _AGED_BELOW.match(number.text):
        return False
    if not number.unit and _AGED_SO.match(number.text) and _PEOPLE.search(before):
        return False  # children under five
    if (number.value == 0 and (not number.unit or _NONE.match(number.text))) or _AGE_LONG.match(number.unit or ""):
        return False
    if number.numeral.start == number.span.start and _NUMBERED.search(before):
        return False
    if _IDLE_ONE.match(story.text, number.numeral.start) and 1 in (number.value, number.low, number.high):
        return False
    bare = not number.unit and number.relation == "exactly" and number.value is not None and number.value < _ADULTS
    if bare and ((_AGED.search(before) and after[:1] in ".,;") or _PERSON_OF.search(before)):
        return False
    small = number.value is not None and number.value <= _FEW and number.relation == "exactly"
    if small and not number.unit and _IDLE_SMALL.search(before) and not after.lstrip()[:1].isalnum():
        return False
    return not (small and _TAKEN_UP.search(before))


def _is_name(number: Number, before: str, story: Story) -> bool:
    """Whether a capitalised word and the number behind it are named together more than once: Skagen 2."""
    word = _CAPITALISED.search(before)
    return word is not None and story.text.count(f"{word[0]}{number.text}") > 1


def _figure(number: Number, story: Story, measures: Measures) -> Figure | None:
    sentence = story.number_at(number.span.start)
    if sentence is None or story.is_source(number.span):
        return None  # "two people familiar with the matter" are a source, and no figure
    saying = story.saying_at(number.span)
    clause = _clause(number, saying, story)
    bare = number.kind == "quantity" and not number.unit and number.rule != "fraction"
    if bare and not has_verb(story.phrases(clause)):
        return None  # a rank, a result or a page in a list
    words = measures.of(number, clause)
    if not words:
        return None
    if saying is not None and saying.certainty == "denied":
        words, saying = _with_denial(words, saying, story), None
    if saying is not None and saying.is_told:
        clause = Span(max(clause.start, saying.cue.start), clause.end)  # on Thursday it reported a rise of 9%
    time = measures.time_of(number, clause)
    return Figure(number, words, squeezed(time.of(story.text)) if time else None, saying, (sentence,))


def _with_denial(words: str, saying: Saying, story: Story) -> str:
    """What somebody denies is nobody's figure unless the denial stands with it: rejected claims that it had cut N."""
    start = saying.cue.start
    end = story.text.find(words, saying.cue.end, saying.pieces[-1].end) + len(words)
    return squeezed(story.text[start:end]) if end > saying.cue.end + len(words) else f"{words} (denied)"


def _clause(number: Number, saying: Saying | None, story: Story) -> Span:
    """The words around ``number`` that speak of it: what is said, where somebody says it, else its sentence."""
    sentence = story.document.sentence_at(number.span.start)
    assert sentence is not None
    dateline = DATELINE.match(story.text, sentence.span.start, number.span.start)
    opening = dateline.end() if dateline else sentence.span.start
    if saying is None or saying.is_told:
        return _around(number, Span(opening, sentence.span.end))
    piece = next(piece for piece in saying.pieces if piece.covers(number.span))
    return _around(number, Span(max(piece.start, opening), min(piece.end, sentence.span.end)))


def _around(number: Number, clause: Span) -> Span:
    """``clause``, or of one without end only what stands around ``number``."""
    if clause.end - clause.start <= 4 * _REACH:
        return clause
    return Span(max(clause.start, number.span.start - _REACH), min(clause.end, number.span.end + _REACH))


def _is_same(one: Figure, other: Figure) -> bool:
    """Whether two numbers of the same value are one figure told twice: the same thing is counted."""
    a, b = one.number, other.number
    if a.kind == "quantity" and (a.unit or "").split()[-1:] != (b.unit or "").split()[-1:]:
        return False
    if a.value is not None and a.value > _FEW and one.numbers != other.numbers and a.kind == "quantity":
        return True
    return overlap(content_words(one.measures), content_words(other.measures)) >= 0.6


def _merged(one: Figure, other: Figure) -> Figure:
    """The first telling, with what only the second says."""
    return one._replace(
        period=one.period or other.period,
        saying=one.saying or other.saying,
        numbers=tuple(sorted({*one.numbers, *other.numbers})),
    )
