"""What articles are compared by: names, figures, days and words, each with its weight.

The weights are those of information retrieval: a trait counts by how much of the article it is (Robertson's
saturation, as in BM25: once in a short report is more than once in a long one, and the tenth time adds little) and
by how few articles have it (Spärck Jones 1972). Where in the article it stands does not count: an agency opens with
the news, a feature ends with it.
"""

import datetime
import math
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from summarizer.checks.figures.quantities import digits_of
from summarizer.checks.passages.words import Word, read_words, stem_of
from summarizer.checks.vocabulary.units import SCALES, unit_of
from summarizer.document import Document
from summarizer.reading.names.lexicon import ORG_SUFFIXES
from summarizer.reading.numbers import Number, unit_key
from summarizer.reading.vocabulary import words as word_set

Kind = Literal["name", "country", "figure", "day", "words"]
_FACTORS: dict[Kind, float] = {"name": 1.0, "country": 0.8, "figure": 0.5, "day": 3.0, "words": 1.0}
"""A day says much about which event it is; a country has many events. A name, being rare, weighs enough: counted
more, features that hardly name anybody fall out, and what one person did on two days runs together."""
_LATELY = 0.67
"""What a day of the last week or of the next counts for, of one further off."""
_WEEK = 7
_DIGITS = 3
"""A number says the more the more digits it has, up to so many: 19 people and 90 percent are in many stories."""
_USUAL_WORDS = 130
"""The content words of a report of some twelve hundred characters."""
_BY_LENGTH = 0.8
"""How much an article's length takes from what it says once (the b of BM25)."""
_TELLING = 100
"""From which number on two digits tell an event apart whatever is counted."""
_COUNTS_FROM = 20
"""From which number on a count says something even where what is counted is called by another word."""
_ROUNDED_TO = 2
"""The digits that another outlet keeps of a number which it rounds."""
_COUNTED = frozenset({"quantity", "money", "percent"})
_SHORTEST_PART = 4
_BACKGROUND = 30
"""As many other articles are taken to exist without the trait: few articles on one event do not make it common, a day
full of articles on one campaign makes its candidates so."""
_SAID = frozenset(
    map(
        stem_of,
        word_set(
            "say tell add report accord announce state note statement spokesman spokeswoman spokesperson official"
            " news agency newspaper monday tuesday wednesday thursday friday saturday sunday today yesterday week"
            " month year day time people government minister president country"
        ),
    )
)
"""What news of any event says: it tells no event from another."""


Trait = tuple[Kind, str, str, float]
"""Kind, key, printed words, and how much an article is about it, from 0 to 2."""


@dataclass(frozen=True, slots=True)
class Traits:
    """An article's traits as places in a ``Vocabulary``, and how much each counts before rarity."""

    places: "array[int]"
    counts: "array[float]"


@dataclass(slots=True)
class Vocabulary:
    """Every trait of all articles: its place, its kind, its words as first printed, and how many articles have it."""

    places: dict[tuple[Kind, str], int] = field(default_factory=dict)
    kinds: list[Kind] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    def take(self, traits: Iterable[Trait]) -> Traits:
        """An article's traits by their places; new ones are added."""
        places, counts = array("l"), array("f")
        for kind, key, text, share in traits:
            places.append(self._place(kind, key, text))
            digits = min(_DIGITS, digits_of(Decimal(key.split()[0]))) if kind == "figure" else 0
            counts.append((_FACTORS[kind] + digits) * share)
        return Traits(places, counts)

    def _place(self, kind: Kind, key: str, text: str) -> int:
        place = self.places.setdefault((kind, key), len(self.kinds))
        if place == len(self.kinds):
            self.kinds.append(kind)
            self.texts.append(text)
        return place

    def rarity(self, articles: Sequence[Traits]) -> list[float]:
        """For each trait, how much it says by being rare among ``articles``, from 0 to 1."""
        found = [0] * len(self.kinds)
        for traits in articles:
            for place in traits.places:
                found[place] += 1
        total = len(articles) + _BACKGROUND
        return [math.log(total / max(1, count)) / math.log(total) for count in found]


def traits_of(document: Document) -> tuple[Trait, ...]:
    """The traits of ``document``, each once."""
    words = [word for sentence in document.body for word in read_words(document.text, *sentence.span)]
    words = [word for word in words if word.kind == "content"]
    found: dict[tuple[Kind, str], tuple[str, int]] = {}
    for kind, key, text in _mentions(document, words):
        first, count = found.get((kind, key), (text, 0))
        found[kind, key] = (first, count + 1)
    length = 1 - _BY_LENGTH + _BY_LENGTH * len(words) / _USUAL_WORDS
    return tuple(
        (kind, key, text, 2 * count / (count + length) * (_LATELY if kind == "day" and _is_late(document, key) else 1))
        for (kind, key), (text, count) in found.items()
    )


def _is_late(document: Document, day: str) -> bool:
    """Whether a day is of the week around the publication, of which all news of one day speaks."""
    published = document.published
    return published is not None and abs((datetime.date.fromisoformat(day) - published).days) <= _WEEK


def name_key(name: str) -> str:
    """One key for spellings of a name that differ by hyphens, spaces, points, capitals or the legal form alone."""
    whole, _, form = name.rpartition(" ")
    return "".join(filter(str.isalnum, (whole if whole and form in ORG_SUFFIXES else name).lower()))


def _mentions(document: Document, words: Sequence[Word]) -> Iterator[tuple[Kind, str, str]]:
    """Kind, key and printed words of what a document and its title mention, as often as they do."""
    reading = document.reading
    taken: list[tuple[int, int]] = []
    for name in reading.names:
        if name.kind == "outlet":
            continue
        actor = name.stands_for or name.actor
        taken.append(name.span)
        wide = name.kind in ("country", "nationality") or name.stands_for
        # "The Julier rail tunnel" is the Julier tunnel, and the Julier.
        parts = [] if wide else [part for part in actor.split() if part[:1].isupper() and len(part) >= _SHORTEST_PART]
        for part in parts:
            yield "words", stem_of(part.lower()), part
        if parts != [actor]:
            yield "country" if wide else "name", name_key(actor), actor
    for number in reading.numbers:
        for key in filter(None, (figure_key(number), rounded_key(number))):
            yield "figure", key, " ".join(number.text.split())
        if number.value is not None and _COUNTS_FROM <= number.value < _TELLING:
            yield "words", f"{number.value.normalize():f}", f"{number.value.normalize():f}"
    for date in reading.dates:
        taken.append(date.span)
        if date.start is not None and date.precision == "day" and date.start != document.published:
            yield "day", date.start.isoformat(), date.start.isoformat()
    covered = {offset for start, end in taken for offset in range(start, end)}
    for word in words:
        if word.stem not in _SAID and word.start not in covered and len(word.stem) > 2:
            yield "words", word.stem, word.lower
    title = [word for word in read_words(document.title or "") if word.kind == "content"]
    plain = sum(not word.capital for word in title) * 3 > len(title)
    for word in title:
        if word.stem not in _SAID and (plain or not word.capital):
            yield "words", word.stem, word.lower


def rounded_key(number: Number) -> str:
    """One key for what a large number is rounded to, in any unit: 2.4 tonnes, 2,400 kg; 86,412, "more than 86,000"."""
    if number.kind not in _COUNTED or number.value is None:
        return ""
    unit = unit_of(number) if number.kind == "quantity" else ""
    value = number.value * next((scale[unit] for scale in SCALES.values() if unit in scale), 1)
    if abs(value) < _TELLING:
        return ""
    rounded = value.quantize(Decimal(1).scaleb(value.adjusted() - _ROUNDED_TO + 1))
    return f"{rounded.normalize():f} {number.kind}, about"


def figure_key(number: Number) -> str:
    """One key for all spellings of a number with its unit; empty where it is too common to say anything."""
    if number.kind not in _COUNTED or number.value is None:
        return ""
    if abs(number.value) < 10 and number.value == number.value.to_integral_value() and number.kind == "quantity":
        return ""
    if digits_of(number.value) > 1 and abs(number.value) >= _TELLING:
        return f"{number.value.normalize():f}"  # one outlet's "9.4 billion francs" is the other's "9.4 billion"
    unit = number.currency or (unit_key(number.unit) if number.unit else "")
    return f"{number.value.normalize():f} {unit}".strip()
