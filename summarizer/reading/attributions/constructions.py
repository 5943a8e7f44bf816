"""Attributions without a verb: nouns, “according to”, “in the words of”, “as X put it”, labels and dashes."""

from collections.abc import Callable

from summarizer.reading.attributions import contents, subjects
from summarizer.reading.attributions import words as w
from summarizer.reading.attributions.lexicon import FOUND, PLAIN, adjective_forms, noun_forms, verb_forms
from summarizer.reading.attributions.phrases import (
    base_end,
    base_start,
    is_count,
    opens_clause,
    phrase_end,
    skip_time,
    verb_group,
)
from summarizer.reading.attributions.unit import LONGEST, REACH, Range, Reading, Unit
from summarizer.reading.vocabulary import words

_MAKING = words("make makes made making")
_COPULAS = w.BE | words("remain remains remained become becomes became feel feels felt seem seems seemed sound sounds")

# A heading before a colon that names no speaker.
_HEADINGS = words(
    "details detail note notes update updates read watch photo photos video source sources related background recap"
    " recall breaking analysis opinion exclusive live correction correction clarification date time where when what"
    " who why how question answer results result score scores facts fact figures list tags topics more also see here"
    " contributing contact contacts editor's subject summary first second third finally next step day week part chapter"
    " total price size weather traffic tomorrow today yesterday tonight following war crisis election attack vote trial"
    " strike storm summit talks latest guide factbox explainer glance deal probe case row scandal verdict"
    " timeline quiz review preview obituary"
)


def read_other(unit: Unit, index: int) -> Reading | None:
    """Read the noun, preposition or mark at item ``index``; None where it attributes nothing."""
    special = _SPECIAL.get(unit.word(index))
    if special:
        return special(unit, index)
    if unit.is_capital(index):
        return None
    if unit.word(index) in adjective_forms():
        return _adjective(unit, index)
    return _noun(unit, index) if unit.word(index) in noun_forms() else None


def _adjective(unit: Unit, index: int) -> Reading | None:
    """“is confident that …”, “made it clear that …”."""
    cue = adjective_forms()[unit.word(index)]
    link = unit.word(index + 1)
    bare = "that" in cue.frames and link in w.SUBJECT_PRONOUNS  # glad they are
    if not (link in cue.frames or bare) or not unit.word(index + 2):
        return None
    verb = index - 1
    while unit.is_adverb(verb) or unit.word(verb) in ("very", "so", "not"):
        verb -= 1
    made = cue.word == "clear" and unit.word(verb - (unit.word(verb) == "it")) in _MAKING
    if made:
        verb -= unit.word(verb) == "it"
    elif unit.word(verb) not in _COPULAS:
        return None
    group = verb_group(unit, verb, frozenset({"past"}))
    subject = subjects.find_subject(unit, group.start, [])
    if subject is None or unit.word(subject.source[0]) in ("it", "there", "that"):
        return None
    start = index + 1 if bare or link in ("that", "to") else index + 2
    clausal = bare or link == "that"
    end = contents.right_end(unit, start, index, "clause" if clausal else "object", relative=bool(subject[2]))
    lexical = PLAIN if made else cue
    return Reading((index, index + 1), subject.source, ((start, end),), lexical, "adjective", False, subject.antecedent)


def _noun(unit: Unit, index: int) -> Reading | None:
    """“his claim that …”, “calls for …”, “the fear is that …”."""
    cue = noun_forms()[unit.word(index)]
    link = index + 1
    word = unit.word(link)
    if word in w.BE and "is" in cue.frames and unit.word(link + 1) in ("that", ":", w.QUOTE):
        link += 1 + (unit.word(link + 1) == ":")
        word = "is" if unit.word(link) == w.QUOTE else "that"
    elif word == "is":
        return None
    if word == "that" and link > index + 1:
        word = "is"
    if word not in cue.frames or not unit.word(link + (word != "is")) or (word == "that" and unit.is_verbal(link + 1)):
        return None
    start = link if word in ("that", "is") or (word == "to" and cue.kind != "stance") else link + 1
    first = unit.word(unit.low)
    opening = first in w.PREPOSITIONS or first in w.SUBORDINATORS or first.endswith("ing")
    fronted = opening and not any(unit.is_verbal(i) for i in range(max(unit.low, index - REACH), index))
    frame: contents.Frame = "clause" if word in ("that", "is") else "object"
    end = contents.right_end(unit, start, index, frame, fronted=fronted)
    source = subjects.owner(unit, index)
    if source is None and cue.kind in ("stance", "intent", "topic"):
        return None  # the plan to build it: whose?
    if word == "that" and opens_clause(unit, base_start(unit, index, unit.low)):
        end = contents.before_main_verb(unit, start, end)
    return Reading((index, index + 1), source, ((start, end),), cue, "noun")


def _according(unit: Unit, index: int) -> Reading | None:
    """“according to X, …” and “…, according to X”."""
    return _with_source_phrase(unit, index, index + 2, (index, index + 2), "according")


def _with_source_phrase(unit: Unit, opening: int, first: int, cue: Range, rule: str) -> Reading | None:
    """A prepositional phrase that names a source, from item ``opening``; the rest of the unit is the content."""
    if unit.word(first) in w.NO_SOURCES or not unit.is_nominal(first):
        return None
    end = phrase_end(unit, first)
    if unit.word(end).endswith("ed") and unit.word(after := skip_time(unit, end + 1)) in w.PREPOSITIONS:
        end = phrase_end(unit, after + 1)  # results published Thursday in the Lancet
    apart = unit.word(opening - 1) == ";"
    initial = apart or all(unit.word(i) in w.CONNECTORS or unit.word(i) == "," for i in range(unit.low, opening))
    if unit.word(end) == "," and not initial:
        end = contents.apposition_end(unit, end)
    if initial:
        comma = unit.find(",", end, unit.close)
        if unit.word(end) == "there" or unit.word(end) in w.FIRM_DETERMINERS | w.SUBJECT_PRONOUNS:
            return Reading(cue, (first, end), ((end, unit.close),), PLAIN, rule, True)  # no comma leads out of it
        while comma is not None:
            further = unit.find(",", comma + 1, unit.close)
            counts = unit.word(comma + 1)[:1].isdigit() and unit.word(comma + 2) != ","  # 212 children attend
            if further is None or counts or unit.has_verb(comma + 1, further):
                break
            if unit.word(first) == unit.word(comma + 1) == "the":
                break  # according to the charge, the firm, Corwin Drugs, sold it
            if not unit.has_verb(further + 1, unit.close):
                break
            comma = further  # according to a survivor, Adi Putra, 34, the crew
        if comma is None:
            return None
        return Reading(cue, (first, comma), ((comma + 1, unit.close),), PLAIN, rule, True)
    last = opening - 1 if unit.word(opening - 1) == "," else opening
    pieces: list[Range] = [(contents.left_start(unit, last), last)]
    if unit.word(end) == "," and unit.word(end + 1):
        pieces.append((end + 1, min(unit.close, end + 1 + LONGEST)))
    return Reading(cue, (first, end), tuple(pieces), PLAIN, rule, True)


def _words_of(unit: Unit, index: int) -> Reading | None:
    """“by the estimate of X”, “in the words of X”, “in the view of X”."""
    if unit.word(index + 1) != "of" or unit.word(index - 1) != "the" or unit.word(index - 2) not in ("in", "by"):
        return None
    return _with_source_phrase(unit, index - 2, index + 2, (index, index + 1), "words-of")


def _put_it(unit: Unit, index: int) -> Reading | None:
    """“as the mayor put it, …”."""
    if unit.word(index + 1) != "it":
        return None
    after = index + 2
    subject = subjects.find_subject(unit, index, [])
    return as_clause(unit, (index, index + 1), subject, after) if subject else None


def as_clause(unit: Unit, cue: Range, subject: subjects.Subject, after: int) -> Reading | None:
    """“as X said, …” or “…, as X said”: the clause ends before item ``after``."""
    pieces: list[Range] = []
    if unit.word(subject.clause - 1) == "as" and subject.clause - 2 > unit.low:
        last = subject.clause - 2 if unit.word(subject.clause - 2) == "," else subject.clause - 1
        pieces.append((contents.left_start(unit, last), last))
    if unit.word(after) in (",", ":") and unit.word(after + 1):
        pieces.append((after + 1, unit.close))
    return Reading(cue, subject.source, tuple(pieces), PLAIN, "as-clause", True) if pieces else None


def _in_report(unit: Unit, index: int) -> Reading | None:
    """“In a new poll, …” and “…, in a survey of voters”: what the poll found, where no verb says so."""
    if unit.word(index + 1) not in w.DETERMINERS:
        return None
    base = base_end(unit, index + 1)
    if base == index + 3 and unit.word(index + 1) == "the" and unit.word(index + 2) == "polls":
        return None  # leads in the polls
    if unit.word(base - 1) not in w.SURVEYS:
        return None
    end = phrase_end(unit, index + 1)
    if unit.word(end).endswith("ed"):  # released Sunday
        end = skip_time(unit, end + 1)
    source = (index + 1, end)
    if index == unit.low and unit.word(end) == ",":
        return Reading((index, index + 1), source, ((end + 1, unit.close),), FOUND, "in-report", True)
    if index > unit.low + 2 and end == unit.close:
        return Reading((index, index + 1), source, ((unit.low, index),), FOUND, "in-report", True)
    return None


def _label(unit: Unit, index: int) -> Reading | None:
    """“Gingrich: Trump must decide”, “MODERATOR: Welcome back”."""
    end = base_end(unit, unit.low, min(unit.close, unit.low + 8))
    if not unit.word(index + 1):
        return None
    if end != index:
        return _named_before_colon(unit, index)
    named = [i for i in range(unit.low, end) if unit.word(i).isalpha() and unit.word(i) not in ("of", "the", "de")]
    if not named or not all(unit.is_capital(i) for i in named) or unit.word(end - 1) in _HEADINGS:
        return None
    counted = any(is_count(unit.word(i)) for i in range(end + 1, min(unit.close, end + REACH)))
    if not (unit.has_verb(end + 1, unit.close) or (is_turn(unit, end) and not counted)):
        return None  # REFEREE: Ann Lee 6
    content: tuple[Range, ...] = ((end + 1, unit.close),)
    return Reading((end, end + 1), (unit.low, end), content, PLAIN, "turn" if is_turn(unit, end) else "label", True)


def _named_before_colon(unit: Unit, colon: int) -> Reading | None:
    """“… surprises the pollster Daron Shaw: “Voters …””: a name right before a colon and speech."""
    if unit.word(colon + 1) != w.QUOTE or not unit.is_speech(colon + 1):
        return None
    start = base_start(unit, colon - 1, unit.low)
    if colon - start < 2 or not (unit.is_capital(colon - 1) and unit.is_capital(colon - 2)):
        return _told_before_colon(unit, colon)
    return Reading((colon, colon + 1), (start, colon), ((colon + 1, unit.close),), PLAIN, "label", True)


def _told_before_colon(unit: Unit, colon: int) -> Reading | None:
    """“Her rival, Ann Lee, saw it differently: “…””: who the clause before a colon and speech is about."""
    source = subjects.main_subject(unit, colon)
    if source is None or not (unit.is_capital(source[1] - 1) or unit.word(source[0]) in ("he", "she")):
        return None
    told = (
        i for i in range(source[1], colon) if unit.word(i + 1) not in w.SUBORDINATORS
    )  # snapped when she was asked: “…”
    cues = (verb_forms().get(unit.word(i)) for i in told)
    if any(cue is not None and "quote" in cue.frames for cue in cues):
        return None
    return Reading((colon, colon + 1), source, ((colon + 1, unit.close),), PLAIN, "label", True)


def is_turn(unit: Unit, colon: int) -> bool:
    """Whether the label before the colon is a transcript's: “Q:”, “SEN. HARRIS:”."""
    label = unit.items.text[unit.items.start[unit.low] : unit.items.end[colon - 1]]
    return label.isupper() and (len(label) > 2 or label in ("Q", "A"))


def _dash(unit: Unit, index: int) -> Reading | None:
    """“…” — Anna Petrova, analyst; …, - so the minister."""
    first = index + 1 + (unit.word(index + 1) == "so")
    before = index - (unit.word(index - 1) == ",")
    if before <= unit.low or not is_signature(unit, index):
        return None
    if first == index + 1 and unit.word(before - 1) != w.QUOTE:
        return None
    content = (contents.left_start(unit, before), before)
    return Reading((index, first), (first, unit.close), (content,), PLAIN, "dash", True)


def is_signature(unit: Unit, dash: int) -> bool:
    """Whether nothing but a name or a noun phrase, with its appositions, follows the dash."""
    first = dash + 1
    says_so = unit.word(first) == "so"
    first += says_so
    end = phrase_end(unit, first)
    if end <= first or unit.close - first > 15 or (not says_so and not unit.is_capital(first)):
        return False
    return not any(unit.is_verbal(i) for i in range(first, unit.close)) and unit.word(end) in ("", ",")


_SPECIAL: dict[str, Callable[[Unit, int], Reading | None]] = {
    "according": _according,
    "words": _words_of,
    "view": _words_of,
    "estimate": _words_of,
    "put": _put_it,
    "puts": _put_it,
    ":": _label,
    "in": _in_report,
    **dict.fromkeys(w.DASHES, _dash),
}
