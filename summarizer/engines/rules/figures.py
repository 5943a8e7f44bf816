"""Figures: the numbers that the story turns on, what they measure, of when, and whose they are."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from summarizer.engines import Draft
from summarizer.engines.rules.measures import measures
from summarizer.engines.rules.sayings import NEAR, Saying
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.wording import content_words, has_verb, overlap, shortened, squeezed
from summarizer.fields import Slot
from summarizer.reading.dates import Date
from summarizer.reading.numbers import Number
from summarizer.reading.phrases import Phrases
from summarizer.reading.vocabulary import APPROXIMATORS, LEXICON
from summarizer.spans import Span

_KINDS = frozenset({"quantity", "money", "percent", "duration"})
_FEW = 10
_OFTEN = 3
_REACH = 250
"""Code points on either side of a number in which the words that speak of it are looked for."""

# "The two countries" takes up what was said; it counts nothing.
_TAKEN_UP = re.compile(
    r"\b(?:the|these|those|both|either|his|her|its|their|our|all|\w+['’]s?)\s+(?:other\s+|same\s+)?\Z", re.IGNORECASE
)
# The top three, No. 1, AM 970, February 10: a rank, a station, a day.
_NUMBERED = re.compile(
    r"(?:\bNo\.|\b(?:number|top|last|past|first|AM|FM|channel|page|chapter|verse|line|route|flight|Jan\w*|Feb\w*|March|"
    r"April|May|June|July|Aug\w*|Sept\w*|Oct\w*|Nov\w*|Dec\w*)) ?\Z",
    re.IGNORECASE,
)
_IDLE_ONE = re.compile(r"(?:exactly |just |only )?one\b", re.IGNORECASE)
_REPEATED = re.compile(r"(?:twice|once|thrice)\Z", re.IGNORECASE)
_COMPARED = re.compile(r"\s*(?:as|the|more|higher|larger|bigger|lower|that|its|what)\b", re.IGNORECASE)
# A duration is a figure where it is what is told: a sentence, a term, how long something took.
_LASTED = re.compile(
    r"\b(?:took|takes|take|last|lasts|lasted|spent|spend|served|serve|serves|serving|sentenced to|jailed for|face|"
    r"faces|facing|get|gets|got|given|imprisoned for|prison for|banned for|suspended for|term of|sentence of|error of|"
    r"by|delay of|ban of|rule of|age of|lifespan of|life of|live|lives|lived|ending|ended|wait of|delayed by)\s+\Z",
    re.IGNORECASE,
)
_TERM = re.compile(
    r"\s*(?:in (?:prison|jail|custody)|behind bars|of (?:\w+ )?(?:rule|prison|probation|service|work|war))\b"
)
_OPENED = re.compile(
    r"\b(?:since|until|till|by|before|after|over|during|within|in|from|for|as of|between)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_NEXT_WORD = re.compile(r"(['’]s\b)|\s+([a-z]{3,})\b")
_COUNTED_BACK = re.compile(r"\b(?:earlier|before|ago|later|previous)\b")
_PARTS = re.compile(r"[;:]|\b(?:who|whose|which|that|where|when|because|but)\b")
# "A crowd of 27,418, the largest since 2008": the date is that of another one.
_RECORD = re.compile(r",\s(?:its |his |her |their |the |a )?(?:\w+est|most|best|worst|first|record|more)\b")
# A day on which something was said dates no figure.
_SAID_ON = re.compile(
    r"\b(?:conference|statement|interview|speech|address|briefing|hearing|said|told \w+)\s+(?:on\s+)?\Z"
)


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
    for number in story.numbers:
        figure = _figure(number, story) if is_figure(number, story) else None
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
    if number.kind not in _KINDS or (number.value is None and number.low is None and number.high is None):
        return False
    if number.kind == "duration":
        return _LASTED.search(before) is not None or _TERM.match(after) is not None
    if number.kind != "quantity":
        return True
    if number.relation == "vague" and number.high is not None and number.high <= _FEW:
        return False
    if _REPEATED.match(number.text) or (number.unit == "times" and number.value is not None and number.value <= _OFTEN):
        return _COMPARED.match(after) is not None
    if number.value == 0 and not number.unit:
        return False
    if number.numeral.start == number.span.start and _NUMBERED.search(before):
        return False
    if _IDLE_ONE.match(number.text):
        return re.match(r"one\s+in\b", number.text) is not None
    small = number.value is not None and number.value <= _FEW and number.relation == "exactly"
    return not (small and _TAKEN_UP.search(before))


def _figure(number: Number, story: Story) -> Figure | None:
    sentence = story.number_at(number.span.start)
    if sentence is None or story.is_source(number.span):
        return None  # "two people familiar with the matter" are a source, and no figure
    saying = story.saying_at(number.span)
    clause = _clause(number, saying, story)
    bare = number.kind == "quantity" and not number.unit and number.rule != "fraction"
    if bare and not has_verb(story.phrases(clause)):
        return None  # a rank, a result or a page in a list
    words = measures(number, story, clause)
    if saying is not None and saying.certainty == "denied":
        # What somebody denies is nobody's figure unless the denial stands with it.
        told = next(piece for piece in saying.pieces if piece.covers(number.span)).of(story.text)
        words, saying = shortened(squeezed(told).replace(squeezed(number.text), "…")), None
    if not words:
        return None
    return Figure(number, words, _period(number, saying, story), saying, (sentence,))


def _clause(number: Number, saying: Saying | None, story: Story) -> Span:
    """The words around ``number`` that speak of it: what is said, where somebody says it, else its sentence."""
    sentence = story.document.sentence_at(number.span.start)
    assert sentence is not None
    if saying is None:
        return _around(number, sentence.span)
    piece = next(piece for piece in saying.pieces if piece.covers(number.span))
    start = saying.source.start if saying.is_told else piece.start
    return _around(number, Span(max(start, sentence.span.start), min(piece.end, sentence.span.end)))


def _around(number: Number, clause: Span) -> Span:
    """``clause``, or of one without end only what stands around ``number``."""
    if clause.end - clause.start <= 4 * _REACH:
        return clause
    return Span(max(clause.start, number.span.start - _REACH), min(clause.end, number.span.end + _REACH))


def _period(number: Number, saying: Saying | None, story: Story) -> str | None:
    """The nearest date of the same clause, with the word that opens it; the day on which it was said is none."""
    clause = _clause(number, saying, story)
    dates = [date for date in story.dates_in(clause) if not date.span.overlaps(number.span)]
    if not dates:
        return None
    dates = [date for date in dates if _is_of(date, number, story)]
    if not dates:
        return None
    date = min(dates, key=lambda date: _distance(date, number))
    between = story.text[min(date.span.end, number.span.end) : max(date.span.start, number.span.start)]
    if _PARTS.search(between) or _SAID_ON.search(story.text[max(0, date.span.start - 40) : date.span.start]):
        return None
    if _RECORD.search(between) or _another_verb(date.span, number.span, story.phrases(clause)):
        return None
    opened = None
    if not _is_attribute(date, story):
        opened = _OPENED.search(story.text[max(clause.start, date.span.start - 16) : date.span.start])
    start = date.span.start - (len(opened.group()) if opened else 0)
    return squeezed(story.text[start : date.span.end])


def _is_of(date: Date, number: Number, story: Story) -> bool:
    """Whether no other figure stands nearer to ``date``; "a year earlier" is said of the figure right before it."""
    if date.span.start < number.span.end:
        return not _COUNTED_BACK.search(date.text)
    between = story.numbers_in(Span(number.span.end, date.span.start))
    return not any(other.kind in _KINDS for other in between)


def _another_verb(date: Span, number: Span, phrases: Phrases) -> bool:
    """Whether a joined verb parts the two: married in 1940 | and had two daughters. A date before all is all's."""
    first, last = sorted((date, number))
    chunks = phrases.chunks
    told = [chunk for chunk in chunks if phrases.places[chunk.last][1] <= date.start]
    if first == date and not any(chunk.kind == "verb" for chunk in told):
        return False
    between = [
        chunk
        for chunk in chunks
        if phrases.places[chunk.first][0] >= first.end and phrases.places[chunk.last][1] <= last.start
    ]
    return any(one.kind == "conj" and other.kind == "verb" for one, other in pairwise(between))


def _is_attribute(date: Date, story: Story) -> bool:
    """Whether ``date`` belongs to the noun behind it, as does what opens them: "after third-quarter revenue"."""
    following = _NEXT_WORD.match(story.text, date.span.end)
    if following is None:
        return False
    word = following[2] or ""
    return bool(following[1]) or not (word in LEXICON or word in APPROXIMATORS or word.endswith(("ed", "ing")))


def _distance(date: Date, number: Number) -> int:
    if date.span.start >= number.span.end:
        return date.span.start - number.span.end
    return (number.span.start - date.span.end) * 2


def _is_same(one: Figure, other: Figure) -> bool:
    """Whether two numbers of the same value are one figure told twice: the same thing is counted."""
    a, b = one.number, other.number
    if a.kind == "quantity" and (a.unit or "").split()[-1:] != (b.unit or "").split()[-1:]:
        return False
    if a.value is not None and a.value > _FEW and one.numbers != other.numbers and a.kind == "quantity":
        return True
    return overlap(content_words(one.measures), content_words(other.measures)) >= 0.6


def _merged(one: Figure, other: Figure) -> Figure:
    """The first telling, with the words of the second where those need no gap."""
    return one._replace(
        measures=other.measures if "…" in one.measures and "…" not in other.measures else one.measures,
        period=one.period or other.period,
        saying=one.saying or other.saying,
        numbers=tuple(sorted({*one.numbers, *other.numbers})),
    )
