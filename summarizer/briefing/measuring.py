"""What a figure measures, so that figures of different articles can be told to be of one thing or of two."""

import datetime
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from summarizer.briefing.givers import gapped_giver, is_voiced, voicing_subject
from summarizer.briefing.traits import name_key
from summarizer.briefing.vocabulary import (
    ACTS,
    COUNTING,
    EMPTY,
    FALLING,
    FATES,
    GROWING,
    INCREMENT_NOUNS,
    INCREMENTS,
    LEFT,
    QUOTED,
    RATES,
    REGULAR,
    RISING,
    RUNNING,
    TAKING,
    TALLIES,
    VOICING,
    Act,
    stems,
)
from summarizer.checks.passage import Passage
from summarizer.checks.setting import Setting, setting_of
from summarizer.checks.vocabulary.nouns import PEOPLE, STATES, THINGS, is_general
from summarizer.checks.words import Word, read_words, stem_of
from summarizer.reading.dates import Date
from summarizer.reading.names import Name
from summarizer.reading.numbers import Kind, Number, unit_key

_SO_FAR = re.compile(
    r"\b(?:so far|to date|as of|at least|more than|over|up to now|by (?:then|now)|now|already|since)\b"
)
_GONE = re.compile(
    r"(?:in |during |by )?(?:"
    r"(?:last|previous) (?:week|month|year|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july"
    r"|august|september|october|november|december)"
    r"|(?:a|an|one|two|three|several|some) (?:day|week|month|year)s? (?:ago|earlier|before|later)"
    r"|at (?:the|that) time|back then|earlier this (?:week|month|year))\b",
    re.IGNORECASE,
)
"""What a sentence opens with that tells of a time that is over: "last October", "a month later"."""
_WHEN = re.compile(r",? when [^.;,]*$")
_PLACING = frozenset({"in", "at", "during", "by", "from"})
_IN_A_STATE = re.compile(
    r"[^.;:]{0,60}?\b(?:was|were|is|are|remain\w*|stay\w*) (?:still |now |also |not )*"
    r"(?:in|at|without|out|under|on|off|back|missing|[a-z]+ing)\b"
)
"""What is said of a count that stands so at a time: "were without electricity", "are still waiting"."""
_LISTED = 5
"""The most words of an entry in a list of counts, which are those of the hour."""
_LABEL = re.compile(
    r"(?:^|[.;] )\W*(?:\d[\d.:]* ?(?:[ap]\.?m\.?)? )?((?:[^\W\d_]+ ){0,4}[^\W\d_]+): (?:about |some )?$"
)
"""The label of a number in a list: "Other buildings: 38"."""
_OWN = re.compile(r"\b(?:its|their|his|her) own (?:\w+ ){1,3}(?:\w+ )?(?:of|at|for) (?:about |some )?$")
"""Somebody's "own forecast of growth of" is set against another's."""
_WORLD = frozenset({"worldwide", "global", "globally", "world"})
_RECENT = frozenset({"day", "time", "weekend", "week"})
_CHANGE_IN = re.compile(
    r"\b(?:fall|rise|drop|increase|decline|jump|growth|gain|reduction|decrease|slide|surge)s? in "
    r"((?:[^\W\d_]+ ){1,3}?)(?:to|of|from|by) (?:about |some |only |just )?$"
)
_THEN = re.compile(r"\b(?:by then|at the time|at that time|back then)\b", re.IGNORECASE)
_OTHER_PERIOD = re.compile(
    r"\W*(?:(?:in|for|during) (?:the )?(?:same|previous|prior|preceding|year-earlier|corresponding) "
    r"|(?:a|one|the) (?:year|month|quarter|week|decade) (?:earlier|before|ago)|(?:the )?previous(?:ly)? "
    r"|last (?:year|month|quarter)|year-on-year)",
    re.IGNORECASE,
)
"""What follows a number of another period: "up from $160 million a year earlier"."""
_YEAR_BEFORE = re.compile(r"(?:last year|a year (?:ago|earlier|before)|the year before)\b", re.IGNORECASE)
_BEFORE = frozenset({"earlier", "previously", "originally", "initially", "first", "formerly", "once"})
_ESTIMATING = ACTS["expected"] | stems("put estimate speak reckon say give")
_MEASURED = frozenset({"measure", "temperature"})
_DIE = stem_of("die")
_PERSON = stem_of("people")
_PEOPLES = ("ans", "ers", "ese", "is", "ish")
_POINT = stem_of("point")
_TAKE = stem_of("take")
_LOST_LIVES = frozenset(map(stem_of, ("lost", "lives")))
_PART_OF = re.compile(r" of (?:the|its|their|his|her|all|those|these) (?:[\d,.]+ )?([a-z]+)")
_OF_THEM = re.compile(r"\s+of (?:them|whom|those|these|which)\b")
_PUT_AT = re.compile(
    r"\b(?:estimat|put|reckon|calculat)\w* (?:the |its |their )?((?:[a-z-]+ )*?[a-z-]+) at (?:about |some )?$"
)
_DETERMINERS = frozenset({"the", "its", "their", "his", "her", "all", "those", "these", "some", "about"})
_NUMBER_OF = re.compile(
    r"\bnumber of "
    r"((?:(?!(?:in|of|for|from|at|on|who|that|which|with|among|by|to|has|have|is|are|was|were)\b)[\w-]+ ?)+)",
    re.IGNORECASE,
)
_WITH_PARTICLE = {stem_of("call"): ("for", "on"), stem_of("press"): ("for",)}
"""Verbs that ask for something with a particle alone."""
_ASKING = frozenset({"whether", "if", "about", "how", "why", "what", "when"})
"""What follows a verb of asking that puts a question."""
_NEAR = 6
_PARTICLE = re.compile(r"([a-z]{3,})(?:out|off|over|down|back|away)")
_PERFECT = frozenset({"has", "have", "is", "are", "'s", "'ve"})


@dataclass(frozen=True, slots=True)
class Measure:
    """What a number measures, as far as its sentence says; words are stems, names keys (``name_key``).

    ``unit`` is a currency's code or the key of a unit of measure, empty for what is counted. ``head`` is the noun
    counted, ``sort`` the words before it that say which ("ballistic"), ``state`` the fate told (killed), ``per``
    the rate, ``words`` all that the figure is said to measure, ``around`` the sentence's other words. ``bearers``
    are the names before the number in its clause: whose share, whose profit; ``names`` all of the sentence's.
    ``act`` is what a verb makes of it (demanded, offered, promised, expected), ``voiced`` that a verb of saying or
    counting governs it, whose subject gives the number and is not measured; ``rival`` that it is set against
    another as somebody else's, ``against`` where that other begins, if known. ``runs`` says that it is told as
    it stands at a time (a toll, a count so far), ``left`` that it counts what is left, ``quoted`` that it is a price or
    an estimate, ``gone`` that the sentence tells it of a time that is over,
    ``earlier`` that it is a figure given before, ``compared`` that it is another period's, given to compare with,
    ``added`` that it is an increase only, ``whole`` that another number is a part of it, ``part`` that it is a part
    of another ("nine of them"). ``direction`` is 1 where
    it is told of a rise, -1 of a fall. ``own`` are the names in the words for what it measures, ``places`` the
    countries that its clause is about, or the world.
    """

    kind: Kind
    unit: str
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
    runs: bool
    left: bool
    quoted: bool
    gone: bool
    earlier: bool
    compared: bool
    added: bool
    whole: bool
    part: bool
    direction: int
    own: frozenset[str]
    places: frozenset[str]
    period: tuple[datetime.date, datetime.date] | None
    shown: tuple[tuple[str, str], ...]
    """The bearers' keys with their names as they are shown."""


def measure_of(passage: Passage, number: Number, measures: str, period: str | None = None) -> Measure:
    """What ``number`` measures, which stands in ``passage``; ``measures`` are an engine's words for it."""
    setting = setting_of(passage, number)
    names = passage.names
    named = {word.start for name in names for word in passage.words_in(name.span)}
    clause = passage.clause_at(number.span)
    start = clause.start if clause else passage.span.start
    before = [word for word in passage.words if start <= word.start and word.end <= number.span.start]
    if not any(word.kind == "content" for word in before):
        before = [word for word in passage.words if word.end <= number.span.start]
    giver = voicing_subject(passage, number) or ""
    bearers = tuple(
        (name_key(name.stands_for or name.actor), name.actor)
        for name in names
        if start <= name.span.start < number.span.start and name.kind != "outlet" and name.text not in giver
    )
    said = _content(measures, names_in=[name.text for name in names])
    inside = _in_setting(setting, named) | _unit_words(number)
    inside |= _changing(_before(passage, number))
    local = {word.stem for word in (clause.words if clause else passage.words)}
    voiced = is_voiced(passage, number) or gapped_giver(passage, number) is not None
    said_by = {word.stem for word in (*setting.subject, *read_words(giver))}
    voice = frozenset(said_by) | VOICING if voiced else frozenset()
    head = _head(passage, number, setting, measures)
    act = _act(before, said)
    quoted = bool(act or local & QUOTED)
    points = head == _POINT and number.value is not None and number.value % 1 != 0
    return Measure(
        kind="percent" if points else number.kind,
        unit=_POINT if points else _unit(number),
        head="" if points else head,
        sort=_sort(number) - _named(number, names),
        state=_state(setting, said) if number.kind == "quantity" and _may_suffer(head, before) else "",
        per=_per(setting, local),
        words=(said | inside) - EMPTY - COUNTING - _measuring(number) - _whose(passage, number) - voice,
        around=frozenset(word.stem for word in passage.words if word.kind == "content" and word.start not in named)
        - EMPTY,
        bearers=frozenset(key for key, _ in bearers),
        names=frozenset(name_key(name.stands_for or name.actor) for name in names),
        act=act,
        voiced=voiced,
        rival=bool(_OWN.search(_before(passage, number))),
        against=None,
        runs=_runs(passage, number, setting, local),
        quoted=bool(local & QUOTED),
        left=any(word.lower in LEFT for word in passage.words),
        gone=_is_gone(passage, number),
        earlier=_is_earlier(passage, number) or (setting.earlier and quoted),
        compared=_is_of_another_period(passage, number) or (setting.earlier and not quoted),
        added=number.kind != "percent" and _is_added(passage, number, setting),
        whole=_is_whole(passage, number),
        part=bool(_OF_THEM.match(passage.reading.text, number.numeral.end)),
        direction=_direction(setting, said),
        own=frozenset(name_key(name.actor) for name in names if name.text in measures),
        places=_places(clause.words if clause else passage.words, names),
        period=_period(passage.dates, period),
        shown=bearers,
    )


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


def _in_setting(setting: Setting, named: set[int]) -> frozenset[str]:
    subject = () if any(word.start in named for word in setting.subject) else setting.subject
    words = [word for word in (*setting.of, *setting.purpose, *subject) if word.start not in named]
    found = {_base(word.stem) for word in words if not word.capital}
    plain = " ".join(filter(None, (setting.head, setting.measure, setting.state)))
    return frozenset(found | {word.stem for word in read_words(plain)})


def _changing(before: str) -> frozenset[str]:
    """What rose or fell to the number that follows: "a fall in inflation to"."""
    found = _CHANGE_IN.search(before)
    return _content(found[1], ()) if found else frozenset()


def _named(number: Number, names: Iterable[Name]) -> frozenset[str]:
    """The stems of the names in a unit, which say whose it is and not what: "Tamura cars"."""
    inside = [name.text for name in names if number.span.covers(name.span)]
    return frozenset(word.stem for name in inside for word in read_words(name))


def _whose(passage: Passage, number: Number) -> frozenset[str]:
    """The stems of names in the unit, and of peoples ("Tollanders"), which are no words for what is counted."""
    peoples = frozenset(word.stem for word in passage.words if _noun(word) == _PERSON and word.capital)
    return peoples | _named(number, passage.names)


def _may_suffer(head: str, before: Sequence[Word]) -> bool:
    """Whether what is counted can be killed, hurt or held: people; not the crashes that they were hurt in."""
    if not head or is_general(head) or head in PEOPLE or head in STATES:
        return True
    return head not in THINGS and not (before and before[-1].lower in _PLACING)


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


def _unit_words(number: Number) -> frozenset[str]:
    if number.kind != "quantity" or not number.unit:
        return frozenset()
    return frozenset(word.stem for word in read_words(number.unit) if word.kind == "content")


def _unit(number: Number) -> str:
    if number.kind == "money":
        return number.currency or (unit_key(number.unit) if number.unit else "")
    if number.kind in ("percent", "duration"):
        return unit_key(number.unit) if number.unit else number.kind
    return unit_key(number.unit) if number.unit and number.rule in _MEASURED else ""


def _measuring(number: Number) -> frozenset[str]:
    """The words of a unit of measure, which say how much is measured, not what."""
    return _content(number.unit, ()) if number.unit and _unit(number) else frozenset()


def _head(passage: Passage, number: Number, setting: Setting, measures: str) -> str:
    """The stem of the noun counted; of a bare number what "the number of measles cases in Regina" says.

    Of a time it is the verb where that says that a task takes it.
    """
    if number.kind == "duration" and setting.verb and setting.verb.stem in TAKING:
        return _TAKE
    if number.kind != "quantity" or _unit(number):
        return ""
    if number.unit is None:
        of = _PART_OF.match(passage.reading.text, number.span.end)
        of = None if of and of[1] == "own" else of
        before = _before(passage, number)
        labels = (pattern.search(text) for pattern, text in (
            (_NUMBER_OF, measures), (_NUMBER_OF, before), (_PUT_AT, before), (_LABEL, before)
        ))  # fmt: skip
        counted = of or next(filter(None, labels), None)
        if counted:
            return _noun(_counted_noun(read_words(counted[1].split(" and ")[0])))
    found = [word for word in read_words(setting.head or "") if word.lower != "own"]
    return _noun(found[-1]) if found else ""


def _counted_noun(words: Sequence[Word]) -> Word:
    """The noun of "cancelled appointments" and of "homes hit": the last that the vocabulary knows, else the last."""
    plain = [word for word in words if word.stem not in STATES] or words
    known = (word for word in reversed(plain) if word.stem in PEOPLE or word.stem in THINGS or is_general(word.stem))
    return next(known, plain[-1])


def _noun(word: Word) -> str:
    """The stem of a counted noun; a people's name counts people."""
    return _PERSON if word.lower == "those" or (word.capital and word.lower.endswith(_PEOPLES)) else word.stem


def _before(passage: Passage, number: Number) -> str:
    return passage.reading.text[passage.span.start : number.span.start]


def _sort(number: Number) -> frozenset[str]:
    """The words of the unit before its head: "ballistic" of "ballistic missiles"."""
    if number.kind != "quantity" or not number.unit:
        return frozenset()
    words = [word for word in read_words(number.unit) if word.kind == "content"]
    return frozenset(word.stem for word in words[:-1])


def _state(setting: Setting, said: frozenset[str]) -> str:
    if setting.state == "savings":
        return ""
    if setting.state:
        return read_words(setting.state)[0].stem
    if said >= _LOST_LIVES:
        return _DIE
    told = sorted(FATES.get(stem, stem) for stem in said if stem in STATES or stem in FATES)
    return told[0] if told else ""


def _act(before: list, said: frozenset[str]) -> Act:  # type: ignore[type-arg]
    """The nearest verb before the number that makes it somebody's word, else one in what it is said to measure."""
    for word, after in zip(reversed(before), (None, *reversed(before)), strict=False):
        if word.stem in _WITH_PARTICLE and (after is None or after.lower not in _WITH_PARTICLE[word.stem]):
            continue
        if after is not None and after.lower in _ASKING:
            continue
        for act, verbs in ACTS.items():
            if word.stem in verbs or (act == "expected" and word.lower == "sees"):
                return act
    if act := next((act for act, verbs in ACTS.items() if (said - _WITH_PARTICLE.keys()) & verbs), None):
        return act
    return "expected" if any(word.lower == "would" for word in before[-_NEAR:]) else ""


def _runs(passage: Passage, number: Number, setting: Setting, local: set[str]) -> bool:
    """Whether the number is told as it stands: a toll, a tally, "so far", a perfect or present "are in hospital"."""
    if setting.state and number.kind == "quantity":
        return True
    verb = setting.verb.stem if setting.verb else ""
    if verb in GROWING | FALLING or local & (TALLIES | QUOTED | RUNNING) or _SO_FAR.search(passage.text.lower()):
        return True
    clause = passage.clause_at(number.span)
    words = clause.words if clause else passage.words
    listed = clause is not None and not clause.predicates and len(clause.words) <= _LISTED
    if listed or _IN_A_STATE.match(passage.reading.text, number.span.end, passage.span.end):
        return True
    return number.kind == "quantity" and any(word.lower in _PERFECT for word in words)


def _is_earlier(passage: Passage, number: Number) -> bool:
    """Whether the words before say that the figure was given before: "had forecast", "spoke at first of"."""
    verb = setting_of(passage, number).verb
    before = [word for word in passage.words if word.end <= number.span.start]
    told = [word for word in before if verb and verb.word.start <= word.start] if is_voiced(passage, number) else []
    before = max(before[-4:], told, key=len)
    if any(word.lower in _BEFORE for word in before):
        return True
    return any(
        (word.lower == "had" and after.stem in _ESTIMATING)
        or (word.lower in ("last", "old") and after.stem in TALLIES | QUOTED)
        for word, after in pairwise([word for word in passage.words if word.end <= number.span.start])
    )


def _is_of_another_period(passage: Passage, number: Number) -> bool:
    after = _OTHER_PERIOD.match(passage.reading.text, number.span.end)
    return bool(after or _YEAR_BEFORE.match(passage.text.lstrip('“"')))


def _is_gone(passage: Passage, number: Number) -> bool:
    """Whether the sentence tells the number of a time that is over: "last October …", "since 2024, when it was …"."""
    if _GONE.match(passage.text.lstrip('“"')) or _THEN.search(passage.text):
        return True
    when = _WHEN.search(_before(passage, number))
    if not when:
        return False
    start = passage.span.start + when.start()
    return any(0 <= start - date.span.end <= 1 and date.precision not in _RECENT for date in passage.dates)


def _per(setting: Setting, local: Collection[str]) -> str:
    """The rate: "a year", "yearly"."""
    if setting.per in RATES:
        return str(setting.per)
    return next((rate for stem, rate in REGULAR.items() if stem in local), "")


def _is_whole(passage: Passage, number: Number) -> bool:
    """Whether a number is what another is a part of: "900 of the 14,500 jobs"."""
    before = [word for word in passage.words if word.end <= number.span.start]
    at = len(before) - 1
    while at >= 0 and before[at].lower in _DETERMINERS:
        at -= 1
    if at < 1 or before[at].lower not in ("of", "among"):
        return False
    return any(other.span.end <= before[at].start <= other.span.end + 2 for other in passage.numbers)


def _direction(setting: Setting, said: frozenset[str]) -> int:
    verb = {setting.verb.stem} if setting.verb else set()
    rises, falls = (said | verb) & RISING, (said | verb) & FALLING
    return bool(rises) - bool(falls)


def _is_added(passage: Passage, number: Number, setting: Setting) -> bool:
    """ "another 300", "an increase of 300", "9 more": what came on top, not what there is."""
    before = [word for word in passage.words if word.end <= number.span.start][-3:]
    inside = {word.lower for word in read_words(number.text)}
    if inside & INCREMENTS and number.relation not in ("more_than", "less_than", "at_most", "at_least"):
        return True
    if any(word.lower in INCREMENTS for word in before[-1:]):
        return True
    of = bool(before) and before[-1].lower in ("of", "by")
    return of and len(before) > 1 and (before[-2].stem in INCREMENT_NOUNS)


def _period(dates: Iterable[Date], period: str | None) -> tuple[datetime.date, datetime.date] | None:
    """The stretch of days that the figure is of, where its own period is longer than a day and known."""
    for date in dates:
        if period and date.text in period and date.start and date.end and date.relation == "in":
            return (date.start, date.end) if date.precision in ("quarter", "year", "month", "half") else None
    return None


@cache
def families(stem: str) -> frozenset[tuple[str, int]]:
    """The families of words for one thing that a stem belongs to."""
    stem = FATES.get(stem, stem)
    tables = (("state", STATES), ("thing", THINGS), ("people", PEOPLE))
    return frozenset((kind, number) for kind, table in tables for number in table.get(stem, ()))
