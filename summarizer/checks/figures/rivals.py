"""Which of the source's numbers a number of the summary has the surroundings of: its own, or a rival's?

A number's surroundings are the words of its own phrase, up to the next mark, joining word or number. In "girls
scored 527 points and boys 495" they are the girls for the one and the boys for the other, though both stand in one
clause. A summary that gives 495 to the girls has the surroundings of 527.
"""

from collections.abc import Iterator
from dataclasses import replace
from operator import attrgetter, itemgetter
from typing import NamedTuple

from summarizer.checks.figures.distances import distance_of
from summarizer.checks.figures.following import tells
from summarizer.checks.figures.holders import CUTS
from summarizer.checks.figures.matching import Match, reworded_numbers
from summarizer.checks.figures.phrases import around_number, is_dated, stems_and_times, unit_words
from summarizer.checks.figures.quantities import compare, is_one, is_quantity, is_share, is_small_word
from summarizer.checks.figures.setting import setting_of
from summarizer.checks.passages.naming import meant_in
from summarizer.checks.passages.passage import Passage
from summarizer.checks.passages.words import stem_of
from summarizer.checks.subject import Subject
from summarizer.checks.vocabulary.nouns import may_be_same
from summarizer.checks.vocabulary.units import is_measure, unit_of
from summarizer.reading.numbers import Number
from summarizer.spans import Span

_WORTH = attrgetter("worth")
_UNLIKE_STEPS = {"change", "level"}
_PLAIN = frozenset({"exact", "normalised", "converted"})
_LEAST_LEAD = 0.5
"""A rival must fit so much better than the number itself, …"""
_LEAST_TOLD = 0.35
"""… and its sentence, with the one before, hold this share of what the summary's sentence weighs."""
_LEAST_PHRASE = 0.4
"""So much of the words around a number that may be reckoned must stand around another for that to be in its place, …"""
_LEAST_WORTH = 2.3
"""… and so well must it fit on the whole."""
_HOURS_LEFT_OUT = {"duration", "quantity"}
"""A number may leave out the unit of one before: "nine hours for ships and 14 for tankers"."""
_OWNERS = 4
"""So few words name the whole that a number is a part of: two of the town's five."""
_SORTS = frozenset({"quantity", "money", "percent", "duration", "ordinal"})
_LEAST_GAIN = 0.4
"""Of two numbers of a sentence each must fit so much better in the other's place."""
_ANCHOR = 0.4
"""What it is worth that another number of the summary's sentence stands there too."""


class _Fit(NamedTuple):
    """How well a number of the source fits where the summary has one, each from 0 to 1 but for the last."""

    phrase: float
    """Of what the words around the summary's number weigh, the share that those around the source's hold, …"""
    phrase_back: float
    """… and the other way round."""
    sentence: float
    """The same of their sentences, where the source's has what the one before it tells, …"""
    sentence_back: float
    """… and the other way round."""
    anchors: int
    """How many other numbers of the summary's sentence stand in the source's."""

    @property
    def worth(self) -> float:
        """All of it together.

        The weights are those of a logistic regression on 3,600 numbers put for others of the same source, rounded.
        """
        phrases, sentences = self.phrase + self.phrase_back, self.sentence + self.sentence_back
        return phrases + 2 * sentences + _ANCHOR * self.anchors

    def beats(self, own: "_Fit", lead: float) -> bool:
        """Whether a number that fits so fits surely better than the summary's ``own``."""
        speaks = self.phrase > own.phrase or (not own.phrase and self.anchors > own.anchors)
        return speaks and self.sentence >= _LEAST_TOLD and self.worth - own.worth >= lead


def rival_of(subject: Subject, match: Match) -> Number | None:
    """The source's number whose surroundings ``match`` has, where that is not the number it states; None else."""
    if match.how not in _PLAIN or match.claim.kind not in _SORTS or match.claim.value is None or not match.found_in:
        return None
    named = match.passage.capitals_beside(match.claim.span) & match.found_in.stems
    rivals = [(place, number) for place, number in _like(subject, match) if named <= _told_by(subject, place)]
    if not rivals:
        return None
    found = [*_better(subject, match, rivals, bare=False), *_better(subject, match, rivals, bare=True)]
    return max(found, key=itemgetter(0), default=(0.0, None))[1]


def _better(
    subject: Subject, match: Match, rivals: list[tuple[Passage, Number]], *, bare: bool
) -> Iterator[tuple[float, Number]]:
    """Those rivals with a unit, or those ``bare``, that fit better than the number itself, and how well they do.

    A rival that leaves its unit out cannot have the words of it, so that they tell nothing of either.
    """
    claim = match.claim
    asked = [entry for entry in rivals if (claim.kind == "quantity" and not entry[1].unit) == bare]
    if not asked:
        return
    without = unit_words(claim) if bare else frozenset[str]()
    own = max((_fit(subject, match, *held, without) for held in _held(subject, match)), key=_WORTH)
    for place, number in asked:
        fit = _fit(subject, match, place, number, without)
        if fit.beats(own, _LEAST_LEAD * (2 if _is_small(claim) else 1)):
            yield fit.worth, number


def in_its_place(subject: Subject, match: Match) -> Number | None:
    """The number that the source has in the very place of one that does not stand there, though it may follow.

    A hedged number, one of points or one that is told as a sum or a difference is more often reckoned than mistaken.
    """
    claim = match.claim
    if claim.value is None or claim.relation != "exactly" or "point" in (claim.unit or ""):
        return None
    operation = match.derived.operation if match.derived else ""
    if operation == "rest" or tells(operation, match.passage):
        return None
    asked = replace(match, how="exact", source=claim, found_in=match.passage)
    step = setting_of(match.passage, claim).step
    like = _like(subject, asked)
    same = [(place, number) for place, number in like if step != "change" or setting_of(place, number).step == step]
    fits = [(_fit(subject, asked, place, number), number) for place, number in same]
    fit, number = max(fits, key=lambda entry: entry[0].worth, default=(None, None))
    surely = fit is not None and fit.phrase >= _LEAST_PHRASE and fit.worth >= _LEAST_WORTH
    return number if surely else None


def exchanged_with(subject: Subject, match: Match) -> Number | None:
    """The number that belongs where ``match`` stands, where both stand in one sentence here, and in one there.

    That of ``match`` belongs where the other stands: each one's own words decide.
    """
    for other in reworded_numbers(subject):
        if _may_be_exchanged(match, other) and all(
            _phrase(subject, one, two) - _phrase(subject, one, one) >= _LEAST_GAIN
            for one, two in ((match, other), (other, match))
        ):
            return other.source
    return None


def _may_be_exchanged(one: Match, other: Match) -> bool:
    """Whether two numbers may have been taken for each other; not where one is a part of the other."""
    if one.source is None or other.source is None or one.passage is not other.passage:
        return False
    if one.found_in is None or one.found_in is not other.found_in or one.source.span == other.source.span:
        return False
    kinds = {one.claim.kind, other.claim.kind}
    if not kinds <= _SORTS or (len(kinds) > 1 and kinds != _HOURS_LEFT_OUT):
        return False
    if is_one(one.claim) or is_one(other.claim):
        return False
    if is_share(one.claim) != is_share(other.claim) or not _fits(one.claim, other.claim, {unit_of(one.claim)}):
        return False
    return not any(
        _is_part(place, first, last)
        for place, first, last in (
            (one.passage, one.claim, other.claim),
            (one.found_in, one.source, other.source),
        )
    )


def _is_part(passage: Passage, one: Number, other: Number) -> bool:
    """Whether the one of two numbers is a part of the other: nine of the 31 injured."""
    first, last = sorted((one.span, other.span))
    between = [word.lower for word in passage.words_in(Span(first.end, last.start))]
    return between[:1] == ["of"] and len(between) <= _OWNERS and CUTS.isdisjoint(between)


def _phrase(subject: Subject, claimed: Match, found: Match) -> float:
    """How well the words around a number of the summary fit those around one of the source, both ways."""
    assert found.source is not None
    assert found.found_in is not None
    here, there = around_number(claimed.passage, claimed.claim), around_number(found.found_in, found.source)
    return subject.source.likeness(here, there) + subject.source.likeness(there, here)


def _held(subject: Subject, match: Match) -> Iterator[tuple[Passage, Number]]:
    """The number that ``match`` found, and all near that say the same."""
    if match.source is not None and match.found_in is not None:
        yield match.found_in, match.source
    for place in subject.near:
        for number in place.numbers:
            if is_quantity(number) and compare(match.claim, number) in _PLAIN:
                yield place, number


def _fit(subject: Subject, match: Match, place: Passage, number: Number, without: frozenset[str] = frozenset()) -> _Fit:
    likeness, passage = subject.source.likeness, match.passage
    here, there = around_number(passage, match.claim) - without, around_number(place, number) - without
    sentence, other = stems_and_times(passage), stems_and_times(place)
    others = {said.value for said in passage.numbers if said.span != match.claim.span and _is_telling(said)}
    return _Fit(
        phrase=likeness(here, there),
        phrase_back=likeness(there, here),
        sentence=likeness(sentence, _told_by(subject, place)),
        sentence_back=likeness(other, sentence),
        anchors=len(others & {one.value for one in place.numbers if one.span != number.span}),
    )


def _is_telling(number: Number) -> bool:
    """Whether a number is printed in figures: small ones in words stand everywhere."""
    return number.value is not None and any(char.isdigit() for char in number.text)


def _told_by(subject: Subject, place: Passage) -> frozenset[str]:
    """What a sentence tells, those whom it means by name and what the one before tells included."""
    before = subject.document.sentence(place.number - 1)
    leading = meant_in(subject.source, subject.source.passage(before)) if before else frozenset[str]()
    return stems_and_times(place) | meant_in(subject.source, place) | leading


def _like(subject: Subject, match: Match) -> Iterator[tuple[Passage, Number]]:
    """The other numbers near, of the same kind and unit, that say something else and nothing that the summary says."""
    claim, source = match.claim, match.source
    if source is None:
        return
    units = {unit for unit in (unit_of(claim), unit_of(source)) if unit}
    here, apart = setting_of(match.passage, claim), distance_of(match.passage, claim) is None
    stated = [number for number in match.passage.numbers if number.value is not None]
    for place in subject.near:
        for number in place.numbers:
            if number.kind != claim.kind or number.value is None or is_one(number) or not is_quantity(number):
                continue
            if _is_small(claim) and not unit_words(claim) & unit_words(number):
                continue
            if _is_small(number) and not (_is_small(claim) or is_measure(unit_of(number))):
                continue
            if is_share(claim) != is_share(number) or compare(number, claim):
                continue
            if place is match.found_in and _is_part(place, source, number):
                continue
            if any(compare(said, number) for said in stated) or is_dated(place, number):
                continue
            if (distance_of(place, number) is None) != apart or not _fits(claim, number, units):
                continue
            there = setting_of(place, number)
            if (there.per is None) == (here.per is None) and {here.step, there.step} != _UNLIKE_STEPS:
                yield place, number


def _is_small(number: Number) -> bool:
    """Whether a number is one of those in words that stand everywhere: two, second."""
    return is_small_word(number) or (number.kind == "ordinal" and not _is_telling(number))


def _fits(claim: Number, number: Number, units: set[str]) -> bool:
    """Whether a number may be meant: in the claim's currency, of a unit of the two, or bare where one of them is."""
    if claim.kind == "money":
        one, other = claim.currency or "", number.currency or ""
        return one == other or (one.endswith("D") and other.endswith("D"))
    if claim.kind == "percent":
        return ("point" in (claim.unit or "")) == ("point" in (number.unit or ""))
    unit = unit_of(number)
    if not unit:
        return True
    return any(unit == one or may_be_same(stem_of(unit), stem_of(one)) for one in units)
