"""Verbs that attribute: active, inverted, passive, as participles and in “went on to say”."""

from summarizer.reading.attributions import complements, contents, subjects
from summarizer.reading.attributions import words as w
from summarizer.reading.attributions.constructions import as_clause
from summarizer.reading.attributions.lexicon import NOUN_TOO, PLAIN, Cue, verb_forms
from summarizer.reading.attributions.participles import read_asked, read_participle
from summarizer.reading.attributions.phrases import (
    VerbGroup,
    is_count,
    is_plainly_nominal,
    opens_clause,
    phrase_end,
    skip_time,
    starts_time,
    verb_group,
)
from summarizer.reading.attributions.unit import REACH, Range, Reading, Unit
from summarizer.reading.vocabulary import is_base, words

_RAISING = words(
    "continue continues continued continuing begin begins began begun start starts started go goes went gone proceed"
    " proceeds proceeded come comes came try tries tried attempt attempts attempted take takes took rush rushed"
    " on out used tend tends tended fail fails failed sought seek seeks trying forced"
)
_PASSIVE_LINKS = frozenset(("to", "that", "as", "of", "for", "about", w.QUOTE))
# After these the word is a noun or an adjective. “Both” and “since” may stand between an auxiliary and its verb.
_NOUN_OPENERS = (w.DETERMINERS | w.PREPOSITIONS) - w.PLURAL_SUBJECTS - words("to both all each since")
_STAND_ALONE = words("another one neither either several half")
_NOT_A_SUBJECT = words("it there")


def read_verb(unit: Unit, index: int, found: list[Reading]) -> Reading | None:
    """Read the verb at item ``index``; None where it attributes nothing. ``found`` are the readings before it."""
    cue = verb_forms().get(unit.word(index))
    if (
        cue is None
        or unit.word(index) in w.PREPOSITIONS
        or (unit.is_capital(index) and index > unit.low and not _is_headline(unit))
    ):
        return None
    if unit.word(index + 1) == "down":
        return None  # wrote down the names
    counted = unit.word(index - 1) in _STAND_ALONE and cue.word not in NOUN_TOO  # one says; another said
    if "ing" not in cue.forms and unit.word(index - 1) in _NOUN_OPENERS and not counted:
        return None
    group = verb_group(unit, index, cue.forms)
    if group.infinitive:
        return _infinitive(unit, index, cue, group, found)
    if group.passive:
        return _passive(unit, index, cue, group)
    if "ing" in cue.forms and not group.progressive:
        return read_participle(unit, index, cue, group, found)
    if not group.auxiliary:
        left = unit.word(group.start - 1)
        if cue.word == "ask" and left in ("", ",", "when") and (asked := read_asked(unit, index, cue)):
            return asked
        if (left in _NOUN_OPENERS and not counted) or left in ("to", "'s", "'"):
            return None
        if is_count(left) and cue.word in NOUN_TOO:
            return None
        if "participle" in cue.forms and _is_reduced_relative(unit, index, cue):
            return _passive(unit, index, cue, group)
        if unit.word(index + 1).endswith("ed") and unit.word(index + 2) in w.PREPOSITIONS:
            return None  # two soldiers reported killed by the army
        if not cue.forms & {"past", "s", "base"}:
            return None
    return _inverted(unit, index, cue, group) or _active(unit, index, cue, group, found)


def _is_reduced_relative(unit: Unit, index: int, cue: Cue) -> bool:
    """Whether a participle follows its noun: “the man accused of”, “a plan criticized by”."""
    if "charge" in cue.frames and unit.word(index + 1) in ("of", "for"):
        return True
    return unit.word(index + 1) == "by" and bool(cue.frames & {"object", "label"})


def _is_headline(unit: Unit) -> bool:
    """Whether most words of the unit are capitalised."""
    last = min(unit.close, unit.low + REACH)
    found = [i for i in range(unit.low, last) if unit.items.kind[i] & w.WORD]
    return sum(unit.items.capital[i] for i in found) * 10 > len(found) * 6


def _active(unit: Unit, index: int, cue: Cue, group: VerbGroup, found: list[Reading]) -> Reading | None:
    subject = subjects.find_subject(unit, group.start, found)
    if subject is None or not _agrees(unit, index, cue, group, subject.source):
        return None
    if "label" in cue.frames and not group.auxiliary and _is_named(unit, index, subject.source):
        return None
    right = complements.right_of(unit, index, cue)
    if (
        group.auxiliary == ""
        and cue.word in NOUN_TOO
        and not cue.forms & {"past"}
        and not _verb_like(unit, index, cue, subject, right)
    ):
        return None
    fronted = None
    parenthetical = unit.word(index + 1) == "," and unit.word(index + 2) != w.QUOTE
    opener = unit.word(unit.low)
    if index + 1 == unit.close and not (
        opener in w.PREPOSITIONS or opener in w.SUBORDINATORS or opener.endswith("ing")
    ):
        parenthetical = True  # exports depend on Mexico, one slide says.
    if not subject.antecedent:
        fronted = contents.fronted_content(unit, subject.clause, parenthetical=parenthetical)
    quoted_later = fronted is None and right is not None and right.frame == "quote" and _goes_on(unit, right.start)
    if quoted_later:
        fronted = contents.fronted_content(unit, subject.clause, parenthetical=True)
    if fronted and right and right.start is not None and _is_subordinate(unit, fronted[0]):
        fronted = None  # even as the mayor claimed “it is far less,” they said …
    quoted = fronted is not None and (quoted_later or unit.is_speech(fronted[1] - 1))
    if cue.word == "point" and unit.word(index + 1) == "out":
        cue = cue._replace(kind="speech")
    if fronted and (parenthetical or (right and right.frame == "prep" and "invert" in cue.frames)):
        right = None  # the island, he said, is sinking; it is over, he said of the war
    if right and right.start is not None and not (quoted and right.frame not in ("quote", "clause")):
        started = quoted and unit.word(right.start) not in (w.QUOTE, "that")
        if not started:
            return _to_the_right(unit, index, cue, group, subject, right, fronted if quoted else None)
    if fronted and "clause" not in cue.frames and not (quoted and cue.frames & {"quote", "invert"}):
        fronted = None
    if fronted:
        after = right.hearer[1] if right and right.hearer else index + 1
        pieces = contents.around(unit, fronted, after)
        hearer = right.hearer if right else None
        return Reading((index, index + 1), subject.source, pieces, cue, "verb-after", True, None, hearer, group.negated)
    if unit.word(subject.clause - 1) == "as" and "clause" in cue.frames and "raising" not in cue.frames:
        after = right.hearer[1] if right and right.hearer else skip_time(unit, index + 1)
        ends = unit.word(after) in ("", ",", ":") or unit.word(after) in w.PREPOSITIONS
        if not ends or (cue.word in NOUN_TOO and "s" in cue.forms and not unit.is_capital(subject.source[1] - 1)):
            return None  # as her schedule reflects the calendar
        return as_clause(unit, (index, index + 1), subject, after)
    return None


def _goes_on(unit: Unit, start: int | None) -> bool:
    """Whether the quotation at ``start`` goes on with a clause begun before: Producers, he said, “are waiting”."""
    quote = unit.items.quotes.get(start) if start is not None else None
    return quote is not None and quote.text.lstrip("“\"'‘")[:1].islower()


def _is_subordinate(unit: Unit, first: int) -> bool:
    """Whether a clause of time or contrast opens at ``first``: (but even) as, while, although …"""
    while unit.word(first) in ("but", "and", "even", "just", "only"):
        first += 1
    return unit.word(first) in ("as", "while", "although", "though", "whereas", "when", "after", "before")


def _to_the_right(
    unit: Unit,
    index: int,
    cue: Cue,
    group: VerbGroup,
    subject: subjects.Subject,
    right: complements.Right,
    fronted: Range | None,
) -> Reading | None:
    assert right.start is not None
    opener = unit.word(subject.clause - 1)
    end = contents.right_end(
        unit,
        right.start,
        index,
        right.frame,
        relative=subject.antecedent is not None,
        defining=unit.word(subject.clause - 1) != ",",
        fronted=(right.frame == "object" and _is_subordinate(unit, unit.low) and subject.source[0] > unit.low)
        or (opener in w.SUBORDINATORS - {"that"} and not _has_finite(unit, unit.low, subject.clause - 1)),
    )
    if subject.antecedent and right.frame == "clause" and opens_clause(unit, subject.antecedent[0]):
        end = contents.before_main_verb(unit, right.start, end)  # voters who say it is bad | are angry
    pieces: tuple[Range, ...] = ((right.start, end),)
    source: Range | None = subject.source
    if right.frame == "raising" or "raising" in cue.frames:
        source = None
        if unit.word(subject.source[0]) not in _NOT_A_SUBJECT:
            pieces = (subject.source, *pieces)
    if fronted:
        pieces = (fronted, *pieces)
    return Reading(
        (index, index + 1),
        source,
        pieces,
        cue,
        f"verb-{right.frame}",
        bool(fronted),
        subject.antecedent,
        right.hearer,
        group.negated,
    )


def _is_named(unit: Unit, index: int, subject: Range) -> bool:
    """“a group called Citizens First”: the participle gives a name and reports nothing."""
    named = unit.is_capital(index + 1) or unit.word(index + 1) == w.QUOTE
    return named and unit.word(subject[0]) in ("a", "an")


def _has_finite(unit: Unit, first: int, last: int) -> bool:
    return any(unit.is_verbal(index) for index in range(max(first, last - REACH), last))


def _agrees(unit: Unit, index: int, cue: Cue, group: VerbGroup, source: Range) -> bool:
    """Whether the verb's form goes with its subject; base forms need a plural one."""
    if group.auxiliary or "past" in cue.forms:
        return True
    first, last = unit.word(source[0]), unit.word(source[1] - 1)
    if "s" in cue.forms:
        return last not in ("i", "you", "we", "they")
    if "base" in cue.forms:
        return (
            last in w.PLURAL_SUBJECTS
            or first in w.QUANTIFIERS
            or first in w.PLURAL_SUBJECTS
            or any(is_count(unit.word(i)) for i in range(*source))
            or last.endswith("s")
            or any(
                unit.word(i) in ("and", "both") or (unit.word(i).endswith("s") and len(unit.word(i)) > 3)
                for i in range(*source)
            )
        )
    return True


def _verb_like(unit: Unit, index: int, cue: Cue, subject: subjects.Subject, right: complements.Right | None) -> bool:
    """Whether a form that may be a noun has the surroundings of a verb: “the report states that”."""
    after = unit.word(index + 1 + (unit.word(index + 1) in ("out", "back")))
    if subject.source[1] - subject.source[0] == 1 and unit.word(subject.source[0]) in w.PRONOUNS:
        return True
    if cue.word == "like":
        return False
    if subject.antecedent:
        return True
    complement = (
        after in ("that", ":", w.QUOTE, "to", "whether", "how", "why", "what", "for", "on")
        or after in w.FIRM_DETERMINERS
        or after in w.SUBJECT_PRONOUNS | w.OBJECT_PRONOUNS
        or unit.is_capital(index + 1)
        or (after.endswith("ing") and len(after) > 5)
        or (after == "," and unit.word(index + 2) == w.QUOTE)
    )
    reports = any(unit.word(i) in w.REPORTS for i in range(*subject.source))
    if cue.kind == "finding" and reports and unit.is_nominal(index + 1):
        return True  # a poll shows voters trust her
    if unit.is_capital(index - 1) or unit.is_capital(subject.source[1] - 1):
        return complement or right is None
    if right is None:
        return not after or after == ","
    return complement and not unit.is_verbal(index + 1)


def _inverted(unit: Unit, index: int, cue: Cue, group: VerbGroup) -> Reading | None:
    """“…,” said X: the words stand before, the source after the cue."""
    if group.start < index - 1 or group.auxiliary or not cue.forms & {"past", "s"}:
        return None
    before, after = group.start - 1, index + 1
    if index == unit.low:
        return _opening(unit, cue)
    left = unit.word(before)
    quoted = left == w.QUOTE or unit.word(before - 1) == w.QUOTE
    if "invert" not in cue.frames and not (left == w.QUOTE and cue.frames & {"clause", "quote"}):
        return None
    if left == w.QUOTE:
        content_end = before + 1
        if not unit.is_speech(before) and before > unit.low:
            return None
    elif (left == "," or left in w.DASHES) and before - 1 >= unit.low:
        content_end = before
    else:
        return None
    if unit.word(after) in (w.QUOTE, "that", "it"):
        return None
    if starts_time(unit, after):
        return None
    first = after + (is_base(unit.word(after)) and unit.is_nominal(after + 1))  # said lead | author Ann Lee
    tail = phrase_end(unit, first)
    source = contents.noun_phrase(unit, first, tail)
    if source is None:
        return None
    if not quoted and unit.word(tail) in (w.QUOTE, "that"):
        return None  # the memo, by Ann Lee, warned the board that
    source = after, source[1]
    closed = left == "," and unit.word(tail) in (",", "")
    if left != w.QUOTE and not closed and not unit.has_verb(unit.low, before):
        return None
    if unit.is_verbal(tail):
        return None
    ends = tail == unit.close and unit.is_capital(tail - 1) and unit.has_verb(unit.low, before)
    plain = cue.word in ("say", "add", "report", "warn") or ends  # , noted Dante Chinni.
    if not quoted and (not plain or _is_subject_apposition(unit, before)):
        return None
    fronted = (contents.left_start(unit, content_end - 1), content_end)
    pieces = contents.around(unit, fronted, source[1])
    return Reading((index, index + 1), source, pieces, cue, "verb-inverted", True)


def _opening(unit: Unit, cue: Cue) -> Reading | None:
    """Said X: “…”, with which a unit opens."""
    source = contents.noun_phrase(unit, unit.low + 1, phrase_end(unit, unit.low + 1))
    if (
        source is None
        or "invert" not in cue.frames
        or unit.word(source[1]) not in (":", ",")
        or unit.word(source[1] + 1) != w.QUOTE
    ):
        return None
    return Reading((unit.low, unit.low + 1), source, ((source[1] + 1, unit.close),), cue, "verb-inverted", True)


def _is_subject_apposition(unit: Unit, mark: int) -> bool:
    """Whether the mark before the cue closes an apposition to a subject: “Buck, an aide, said the plan …”."""
    subject = subjects.find_subject(unit, mark + 1, [])
    return subject is not None and subject.clause <= unit.low + 1


def _passive(unit: Unit, index: int, cue: Cue, group: VerbGroup) -> Reading | None:
    """“is expected to”, “was accused of”, “it was said by X that”: the subject belongs to the content."""
    here = index + 1
    while unit.is_adverb(here):
        here += 1
    source: Range | None = None
    if unit.word(here) == "by" and unit.is_nominal(here + 1):
        end = phrase_end(unit, here + 1)
        source, here = (here + 1, end), end
    subject = subjects.find_subject(unit, group.start, [])
    if unit.word(here) == "as" and unit.word(here + 1) in ("saying", "telling") and subject:
        right = complements.right_of(unit, here + 1, verb_forms()[unit.word(here + 1)])
        if right and right.start is not None:
            end = contents.right_end(unit, right.start, here + 1, right.frame)
            return Reading((here + 1, here + 2), subject.source, ((right.start, end),), PLAIN, "quoted-as")
        return None
    word = unit.word(here)
    if word == "to" and is_plainly_nominal(unit, here + 1):
        word = ""  # called to the scene
    links: frozenset[str] = _PASSIVE_LINKS
    if cue.word in ("ask", "tell") and word in w.QUESTION_WORDS:
        links = links | {word}
    if word not in links and source is None:
        return None
    pieces: list[Range] = []
    if subject and unit.word(subject.source[0]) not in _NOT_A_SUBJECT and not ("hearer" in cue.frames and word != "to"):
        pieces.append(subject.source)
    if word in links and here < unit.close:
        frame: contents.Frame = "clause" if word in ("that", "to") else "object"
        pieces.append(
            (here, contents.right_end(unit, here, index, frame, relative=bool(subject and subject.antecedent)))
        )
    return Reading((index, index + 1), source, tuple(pieces), cue, "passive", negated=group.negated)


def _infinitive(unit: Unit, index: int, cue: Cue, group: VerbGroup, found: list[Reading]) -> Reading | None:
    """“went on to say”, “continued to argue”: the subject is that of the verb before."""
    governor = group.start - 1
    if unit.word(governor) not in _RAISING or cue.kind == "intent":
        return None
    governor -= unit.word(governor) in ("on", "out")
    outer = verb_group(unit, governor, frozenset({"past"}))
    subject = subjects.find_subject(unit, outer.start, found)
    if unit.word(governor).endswith("ing") and unit.word(governor - 1) == ",":
        goes_on = subjects.participle_subject(unit, governor, found)  # he said, going on to say that
        subject = subjects.Subject(goes_on, goes_on[0]) if goes_on else None
    right = complements.right_of(unit, index, cue)
    if subject is None or right is None or right.start is None:
        return None
    return _to_the_right(unit, index, cue, group, subject, right, None)
