"""What a number measures that its own words leave out: it leans on the number told before it.

"It had earlier forecast $9.9 billion" leans on what was told before; "it will cut about 900" leaves the noun out;
"the ministry says 2.1 percent, the institute 1.7" leaves out all but the number.
"""

from dataclasses import dataclass, replace
from decimal import Decimal

from summarizer.briefing.givers import gapped_giver, is_voiced
from summarizer.briefing.measuring import Measure, families, senses
from summarizer.briefing.rivals import Given, given
from summarizer.briefing.scales import FRACTION, PERCENT
from summarizer.briefing.vocabulary import ACTS, LEANS, PARTIAL, POINTING, QUOTED, TALLIES
from summarizer.checks.figures.setting import setting_of
from summarizer.checks.passages.passage import Passage
from summarizer.checks.vocabulary.nouns import PEOPLE, is_general
from summarizer.reading.numbers import Number

_SCALES = frozenset({"million", "billion", "trillion", "thousand", "m", "bn"})
_ACT_VERBS = frozenset().union(*ACTS.values())
_COMPARABLE = 10
_MONEY_REACH = 2
"""How many sentences after a sum of money "110 million" of nothing is money too."""
_SAID_OF_FACTS = frozenset({"", "expected"})
"""What is demanded, offered or promised is nobody's word for what there is."""
_ASIDE = frozenset({"in", "after", "over", "within", "during", "for"})


@dataclass(frozen=True, slots=True)
class _Last:
    """The number told last of a sort: its sentence, what it measures, and whose it is."""

    sentence: int
    number: Number
    measure: Measure
    giver: str | None


class Leaning:
    """The numbers of an article as they come, and what the next may lean on."""

    def __init__(self) -> None:
        self._last: dict[tuple[str, str], _Last] = {}
        self._recent: list[_Last] = []
        self._currency = ""

    def completed(self, passage: Passage, number: Number, plain: Measure, giver: str | None) -> Measure:
        """``plain`` with what it leaves to the number before; numbers must come in the order of the text."""
        rival = given(passage, number) if plain.act in _SAID_OF_FACTS and not (plain.part or plain.earlier) else None
        against = self._before(passage, number, giver, rival) if rival else None
        if against:
            return self._kept(passage, number, _rival(number, plain, against), giver)
        measure = self._of_sort(passage, number, plain)
        last = self._last.get(_sort(measure))
        if last and passage.number - last.sentence <= (1 if measure is plain else _MONEY_REACH):
            measure = _leaning(passage, number, measure, giver, last)
        return self._kept(passage, number, measure, giver)

    def _kept(self, passage: Passage, number: Number, measure: Measure, giver: str | None) -> Measure:
        """``measure``, remembered for what comes next."""
        if measure.kind == "money":
            self._currency = measure.unit
        told = _Last(passage.number, number, measure, giver)
        if not _is_aside(passage, number):
            self._last[_sort(measure)] = told
        self._recent = [one for one in self._recent if passage.number - one.sentence <= 1] + [told]
        return measure

    def _before(self, passage: Passage, number: Number, giver: str | None, rival: Given) -> _Last | None:
        """The number last told that one by another giver may be set against: of its kind, and about as large."""
        return next(
            (
                one
                for one in reversed(self._recent)
                if passage.number - one.sentence <= 1
                and (one.giver is None or one.giver != giver)
                and all(_is_said_of(stem, one.measure) for stem in rival.said)
                and _are_comparable(one.number, number)
                and _may_be_of(number, one.measure)
                and _stands(one.measure)
            ),
            None,
        )

    def _of_sort(self, passage: Passage, number: Number, measure: Measure) -> Measure:
        """A bare number is money or percent as the last was: "2.1 million euros. She had spoken of 1.5 million"."""
        if measure.kind != "quantity" or measure.head or measure.state or measure.unit or measure.part:
            return measure
        money = self._last.get(("money", self._currency))
        scaled = any(word.lower in _SCALES for word in passage.words_in(number.span))
        if (
            money
            and scaled
            and passage.number - money.sentence <= _MONEY_REACH
            and not any(map(families, measure.words))
        ):
            return replace(measure, kind="money", unit=money.measure.unit)
        near = (one for one in reversed(self._recent) if _are_comparable(one.number, number))
        told = next(near, None) if _is_given(passage, number) else None
        if told and told.measure.unit:
            return replace(measure, kind=told.measure.kind, unit=told.measure.unit)
        return measure


def _may_be_of(number: Number, measure: Measure) -> bool:
    """Whether a number can be of what ``measure`` is: a bare one of anything but a time, others of their own kind."""
    if number.kind == "quantity" and number.unit is None:
        return measure.kind in ("quantity", "money", "percent") and not measure.added
    return number.kind == measure.kind


def _stands(measure: Measure) -> bool:
    """Whether a number says what there is, now and in all, so that another may be set against it."""
    return measure.act in _SAID_OF_FACTS and not (measure.compared or measure.gone or measure.words & PARTIAL)


def _is_said_of(stem: str, told: Measure) -> bool:
    """Whether a word says no more than what the number before was of: "the crowd" of people."""
    if stem in PEOPLE and is_general(told.head):
        return True
    return any(
        not senses(stem).isdisjoint(senses(known)) for known in (told.head, told.state, told.unit, *told.words) if known
    )


def _rival(number: Number, plain: Measure, last: _Last) -> Measure:
    """The measure of a number that is set against the last: what that is of, given by another."""
    told = last.measure
    unit = told.unit if number.kind == "quantity" else plain.unit
    return replace(
        plain, kind=told.kind, unit=unit, words=told.words, head=told.head, state=told.state, bearers=told.bearers,
        shown=told.shown, own=told.own, act=told.act, per=told.per, part=told.part, added=told.added, whole=told.whole,
        sort=told.sort, voiced=True, rival=True, against=last.number.span.start,
    )  # fmt: skip


def _are_comparable(one: Number, other: Number) -> bool:
    here, there = (abs(found.value if found.value is not None else found.low or Decimal(0)) for found in (one, other))
    return 0 < max(here, there) <= _COMPARABLE * min(here, there)


def _is_aside(passage: Passage, number: Number) -> bool:
    """Whether a count only says in, after or over how many, so that none leans on it: "48 in 38 games"."""
    before = [word.lower for word in passage.words_before(number.span.start) if word.lower != "the"]
    return number.kind == "quantity" and bool(before) and before[-1] in _ASIDE


def _sort(measure: Measure) -> tuple[str, str]:
    """Numbers of a sort lean on each other; a time in weeks on one in days, a percentage on "a quarter"."""
    unit = "" if measure.kind == "duration" else PERCENT if measure.unit == FRACTION else measure.unit
    return measure.kind, unit


def _said(measure: Measure) -> frozenset[str]:
    """The words that say what is measured: not what somebody makes of it, and not "the figure"."""
    return measure.words - _ACT_VERBS - POINTING


def _leaning(passage: Passage, number: Number, measure: Measure, giver: str | None, last: _Last) -> Measure:
    told = last.measure
    if measure.earlier and passage.number - last.sentence <= 1 and _are_comparable(last.number, number):
        measure = replace(measure, against=last.number.span.start)
    opening = next((word.lower for word in passage.words), "")
    bare = not (measure.head or measure.state or _said(measure))
    points = measure.words & POINTING or measure.around & (TALLIES | QUOTED) or measure.kind != number.kind
    asks = bool(measure.act) and setting_of(passage, number).pointing
    if bare and (opening in LEANS or points or asks or _is_given(passage, number)):
        given = _is_given(passage, number)
        act = measure.act or (told.act if given else "")
        rival = (given and giver is not None) or measure.rival
        return replace(
            measure, words=measure.words | (told.words - PARTIAL), head=told.head, state=told.state,
            bearers=told.bearers, shown=told.shown, own=measure.own | told.own, act=act, per=measure.per or told.per,
            rival=rival, against=last.number.span.start if rival and _stands(told) else None,
        )  # fmt: skip
    subject = {word.stem for word in setting_of(passage, number).subject}
    plain = not any(map(families, measure.words - subject - {measure.head})) and not measure.state
    if not plain or measure.kind != "quantity" or not told.head:
        return measure
    if not measure.head:
        return replace(measure, head=told.head)
    return measure


def _is_given(passage: Passage, number: Number) -> bool:
    """Whether all that is said of the number is who gives it."""
    return is_voiced(passage, number) or gapped_giver(passage, number) is not None
