"""What a figure measures, so that figures of different articles can be told to be of one thing or of two."""

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from summarizer.briefing.counting import head_of, label_of, sort_of, state_of
from summarizer.briefing.givers import gapped_giver, is_voiced, voicing_subject, words_before
from summarizer.briefing.scales import scale_of
from summarizer.briefing.telling import (
    OWN,
    act_of,
    is_added,
    is_earlier,
    is_gone,
    is_of_another_period,
    is_part,
    is_whole,
    period_of,
    rate_of,
)
from summarizer.briefing.thesaurus import uses_beside, uses_of
from summarizer.briefing.traits import name_key
from summarizer.briefing.vocabulary import (
    COUNTING,
    EMPTY,
    FALLING,
    FATES,
    GROWING,
    LEFT,
    MONEY,
    POINTING,
    QUOTED,
    SURVEYS,
    VOICING,
    Act,
)
from summarizer.checks.figures.setting import Setting, setting_of
from summarizer.checks.passages.passage import Passage
from summarizer.checks.passages.words import Word, read_words
from summarizer.checks.vocabulary.nouns import PEOPLE, STATES, THINGS
from summarizer.checks.vocabulary.units import unit_of
from summarizer.memo import memoized
from summarizer.reading.names import Name
from summarizer.reading.numbers import Kind, Number
from summarizer.spans import Span

_WORLD = frozenset({"worldwide", "global", "globally", "world"})
_SCALES = frozenset({"million", "billion", "trillion", "m", "bn"})
_IN_BRACKETS = re.compile(r",? ?(?:\((?:about |some |around |or |equal to )*|or (?:about |some |around )?)")
_LABEL = re.compile(r" ?\((?:about |some |around )?|: ?(?:about |some |around )?")
_PARTICLE = re.compile(r"([a-z]{3,})(?:out|off|over|down|back|away)")


@dataclass(frozen=True, slots=True)
class Measure:
    """What a number measures, as far as its sentence says; words are stems, names keys (``name_key``).

    ``unit`` is a currency's code or the key of a unit of measure, empty for what is counted, ``bare`` that nothing
    of the kind is printed. ``head`` is the noun
    counted, ``sort`` the words before it that say which ("ballistic"), ``state`` the fate told (killed), ``per``
    the rate, ``words`` all that the figure is said to measure, ``around`` the sentence's other words. ``bearers``
    are the names before the number in its clause: whose share, whose profit; ``names`` all of the sentence's.
    ``act`` is what a verb makes of it (demanded, offered, promised, expected), ``voiced`` that a verb of saying or
    counting governs it, whose subject gives the number and is not measured; ``rival`` that it is set against
    another as somebody else's, ``against`` where that other begins, if known, ``equals`` where the number begins that
    it converts. ``left`` says that it counts what is left, ``quoted`` that it is a price or
    an estimate, ``surveyed`` that a survey found it, ``gone`` that the sentence tells it of a time that is over,
    ``earlier`` that it is a figure given before, ``compared`` that it is another period's, given to compare with,
    ``added`` that it is an increase only, ``whole`` that another number is a part of it, ``part`` that it is a part
    of another ("nine of them"). ``own`` are the names in the words for what it measures, ``places`` the
    countries that its clause is about, or the world.
    """

    kind: Kind
    unit: str
    bare: bool
    head: str
    sort: frozenset[str]
    state: str
    per: str
    words: frozenset[str]
    around: frozenset[str]
    bearers: frozenset[str]
    names: frozenset[str]
    act: Act
    voiced: bool
    rival: bool
    against: int | None
    equals: int | None
    left: bool
    quoted: bool
    surveyed: bool
    gone: bool
    earlier: bool
    compared: bool
    added: bool
    whole: bool
    part: bool
    own: frozenset[str]
    places: frozenset[str]
    period: tuple[datetime.date, datetime.date] | None
    times: frozenset[tuple[datetime.date, datetime.date]]
    """The days and longer times that the sentence names."""
    shown: tuple[tuple[str, str], ...]
    """The bearers' keys with their names as they are shown."""
    context: frozenset[str] = frozenset()
    """The words of the sentence before."""


def measure_of(passage: Passage, number: Number, measures: str, period: str | None = None) -> Measure:
    """What ``number`` measures, which stands in ``passage``; ``measures`` are an engine's words for it."""
    setting = setting_of(passage, number)
    names = _names(passage)
    named = {word.start for name in names for word in passage.words_in(name.span)}
    clause = passage.clause_at(number.span)
    start = clause.start if clause else passage.span.start
    before = passage.words_in(Span(start, number.span.start))
    if not any(word.kind == "content" for word in before):
        before = passage.words_before(number.span.start)
    giver = voicing_subject(passage, number) or ""
    bearers = tuple(
        (name_key(name.stands_for or name.actor), name.actor)
        for name in _labelling(passage, number, names)
        or (name for name in names if start <= name.span.start < number.span.start)
        if name.kind != "outlet" and name.text not in giver
    )
    label = _content(label_of(passage, number), [name.text for name in names]) - GROWING - FALLING
    dating = _dating(passage)
    said = _said(passage, number, measures) - dating
    voiced = is_voiced(passage, number) or gapped_giver(passage, number) is not None
    inside = ((_in_setting(setting, named, voiced) | label) - dating) | _unit_words(number)
    local = {word.stem for word in (clause.words if clause else passage.words)}
    said_by = {word.stem for word in (*setting.subject, *read_words(giver))}
    voice = frozenset(said_by) | VOICING if voiced else frozenset()
    head = head_of(passage, number, setting, measures)
    act = act_of(before, said)
    quoted = bool(act or local & QUOTED)
    earlier = is_earlier(passage, number) or (setting.earlier and quoted)
    sum_of = head in MONEY and number.unit is None and bool(_SCALES & {word.lower for word in read_words(number.text)})
    kind, unit, per = scale_of(number, head, rate_of(setting, local))
    state = state_of(passage, number, setting, said, head)
    return Measure(
        kind="money" if sum_of else kind,
        unit=unit,
        bare=number.kind == "quantity" and number.unit is None,
        head=head if kind == number.kind and not sum_of else "",
        sort=sort_of(number) - _named(number, names),
        state=state,
        per=per,
        words=(said | inside) - EMPTY - COUNTING - _measuring(number, unit) - _named(number, names) - voice,
        around=content_of(passage),
        bearers=frozenset(key for key, _ in bearers),
        names=frozenset(name_key(name.stands_for or name.actor) for name in names),
        act=act,
        voiced=voiced,
        rival=bool(OWN.search(words_before(passage, number))),
        against=None,
        equals=_converted(passage, number),
        quoted=bool(local & QUOTED),
        surveyed=not passage.stems.isdisjoint(SURVEYS),
        left=any(word.lower in LEFT for word in passage.words),
        gone=is_gone(passage, number),
        earlier=earlier,
        compared=is_of_another_period(passage, number) or (setting.earlier and not quoted),
        added=number.kind != "percent" and is_added(passage, number, setting),
        whole=is_whole(passage, number),
        part=not state and is_part(passage, number),
        own=frozenset(name_key(name.actor) for name in names if name.text in measures),
        places=_places(clause.words if clause else passage.words, names),
        period=None if earlier else period_of(passage.dates, period),
        times=frozenset((date.start, date.end) for date in passage.dates if date.start and date.end),
        shown=bearers,
    )


@memoized
def content_of(passage: Passage) -> frozenset[str]:
    """The stems of a sentence's telling words, without names."""
    return _telling(passage, passage.words)


def clause_words(passage: Passage, number: Number) -> frozenset[str]:
    """What the clause of a number of which nothing is said has besides: not who gives it, nor when."""
    clause = passage.clause_at(number.span)
    taken = [*(date.span for date in passage.dates), *(other.span for other in passage.numbers)]
    given_by = {word.stem for word in read_words(voicing_subject(passage, number) or "")}
    words = [word for word in (clause.words if clause else ()) if not any(s <= word.start < e for s, e in taken)]
    return _telling(passage, words) - VOICING - given_by - POINTING


def _telling(passage: Passage, words: Iterable[Word]) -> frozenset[str]:
    named = {word.start for name in _names(passage) for word in passage.words_in(name.span)}
    return frozenset(word.stem for word in words if word.kind == "content" and word.start not in named) - EMPTY


def _names(passage: Passage) -> Sequence[Name]:
    """The names in a sentence, without a common noun that it opens with: "Reservoirs have gone down to"."""
    first = passage.words[0] if passage.words else None
    return [
        name
        for name in passage.names
        if first is None or name.span.start != first.start or name.span.end > first.end or not uses_beside(first.stem)
    ]


def _labelling(passage: Passage, number: Number, names: Iterable[Name]) -> Sequence[Name]:
    """The name that is all that labels a number: "Germany (22,500)", "Germany: 22,500"."""
    return [
        name for name in names if _LABEL.fullmatch(passage.reading.text[name.span.end : number.span.start])
    ]  # fmt: skip


def _said(passage: Passage, number: Number, measures: str) -> frozenset[str]:
    """The stems of an engine's words for what ``number`` measures, as far as its own sentence has them.

    What another sentence, or the one before a semicolon, lends is found by what leans on it.
    """
    text, end = passage.reading.text, number.span.start
    here = text.rfind(";", passage.span.start, end) + 1
    heard = {_base(word.stem) for word in passage.words if word.start >= here}
    return _content(measures, names_in=[name.text for name in passage.names]) & heard


@memoized
def _dating(passage: Passage) -> frozenset[str]:
    """The stems that stand in a sentence's dates alone, which say when and not what."""
    inside = {word for date in passage.dates for word in passage.words_in(date.span)}
    return frozenset(word.stem for word in inside) - {word.stem for word in passage.words if word not in inside}


def _content(text: str, names_in: Iterable[str]) -> frozenset[str]:
    """The stems of what ``text`` says, without names and what stands right before one ("the governing Liberals")."""
    named = {word.lower for name in names_in for word in read_words(name)}
    found = read_words(text)
    before_name = {word.start for word, after in pairwise(found) if after.lower in named}
    return frozenset(
        _base(word.stem)
        for word in found
        if word.kind == "content" and word.lower not in named and word.start not in before_name
    )


def _base(stem: str) -> str:
    """The verb of a noun made of a verb and its particle: turnout as in "turned out"."""
    found = _PARTICLE.fullmatch(stem)
    return found[1] if found else stem


def _in_setting(setting: Setting, named: set[int], voiced: bool) -> frozenset[str]:
    subject = () if voiced or any(word.start in named for word in setting.subject) else setting.subject
    words = [word for word in (*setting.of, *setting.purpose, *subject) if word.start not in named]
    found = {_base(word.stem) for word in words if not word.capital}
    plain = " ".join(filter(None, (setting.head, setting.measure, "" if voiced else setting.state)))
    return frozenset(found | {word.stem for word in read_words(plain)})


def _named(number: Number, names: Iterable[Name]) -> frozenset[str]:
    """The stems of the names in a unit, which say whose it is and not what: "Tamura cars"."""
    inside = [name.text for name in names if number.span.covers(name.span)]
    return frozenset(word.stem for name in inside for word in read_words(name))


def _is_in(name: Name, clause: Sequence[Word]) -> bool:
    before = [word.lower for word in clause if word.end <= name.span.start][-2:]
    return "in" in before[-1:] or before == ["in", "the"]


def _places(clause: Sequence[Word], names: Iterable[Name]) -> frozenset[str]:
    """The countries that a number's clause says it is in, or ``world``."""
    if not clause:
        return frozenset()
    start, end = clause[0].start, clause[-1].end
    countries = {
        name_key(name.actor)
        for name in names
        if name.kind == "country" and start <= name.span.start < end and _is_in(name, clause)
    }
    return frozenset(countries | ({"world"} if any(word.lower in _WORLD for word in clause) else set()))


def _converted(passage: Passage, number: Number) -> int | None:
    """Where the number begins that this one gives in another unit: "62 million euros (53 million pounds)"."""
    before = next((other for other in reversed(passage.numbers) if other.span.end <= number.span.start), None)
    if before is None or unit_of(before) in ("", unit_of(number)) or "percent" in (before.kind, number.kind):
        return None
    if number.unit == "times":
        return None
    between = passage.reading.text[before.span.end : number.span.start]
    return before.span.start if _IN_BRACKETS.fullmatch(between) else None


def _unit_words(number: Number) -> frozenset[str]:
    if number.kind != "quantity" or not number.unit:
        return frozenset()
    return frozenset(word.stem for word in read_words(number.unit) if word.kind == "content")


def _measuring(number: Number, unit: str) -> frozenset[str]:
    """The words of a unit of measure, which say how much is measured, not what."""
    return _content(number.unit, ()) if number.unit and unit else frozenset()


@cache
def families(stem: str) -> frozenset[tuple[str, int]]:
    """The families of words for one thing that a stem belongs to."""
    stem = FATES.get(stem, stem)
    tables = (("state", STATES), ("thing", THINGS), ("people", PEOPLE))
    return frozenset((kind, number) for kind, table in tables for number in table.get(stem, ()))


@cache
def senses(stem: str) -> frozenset[object]:
    """The families of a stem and the groups of words that news uses for each other; two may mean one that share one."""
    return families(stem) | uses_of(stem)
