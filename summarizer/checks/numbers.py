"""Does each number stand in a cited sentence: as printed, normalised, rounded, or derived from numbers there?"""

from collections.abc import Iterable, Iterator

from summarizer.checks.figures.lists import counts_a_list
from summarizer.checks.figures.matching import NUMERIC, Match, is_told, match_numbers, surroundings
from summarizer.checks.figures.origins import doubt_of, is_doubted
from summarizer.checks.figures.quantities import (
    figures_of,
    is_one,
    is_quantity,
    is_small_word,
    numeral_of,
    printed,
)
from summarizer.checks.figures.reckoning import may_follow, points_apart, said
from summarizer.checks.figures.wording import is_printed, is_worded
from summarizer.checks.passages.passage import Passage
from summarizer.checks.passages.words import stem_of
from summarizer.checks.subject import Judged, Subject
from summarizer.checks.vocabulary import words
from summarizer.checks.vocabulary.units import is_measure, unit_of
from summarizer.fields import Evidence, Filled, Finding, Role, Verdict
from summarizer.reading.numbers import Number
from summarizer.spans import Span

_BOTH = words("the these those both its their his her")
_RESULTS = frozenset(map(stem_of, words("win won victory beat defeat lose lost draw drew finish end result")))
"""Words that tell of how a game ended."""
_TELLING = 2
"""So many words of a sentence tell that another speaks of the same."""
_SCALES = frozenset({"hundred", "thousand", "million", "billion", "trillion"})


def check_numbers(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each quantity in the subject's prose."""
    for match in match_numbers(subject):
        if match.place == "cited":
            yield _other(subject, match) if match.derived and is_doubted(subject, match) else _found(subject, match)
        elif match.place in ("", "elsewhere") and _is_reckoned(match):
            yield from _counted(subject, match)
        elif _is_idiom(match):
            if match.source is None and is_doubted(subject, match):
                yield _other(subject, match)
        elif match.source is None:
            yield _found_nowhere(subject, match)
        else:
            yield _elsewhere(subject, match)
    for field in subject.having(NUMERIC):
        if subject.read(field).shift is None:
            yield from _unread(subject, field)


def _unread(subject: Subject, field: Filled) -> Iterator[Finding]:
    """Figures that the reader takes for no number, such as a part of a name, must stand in the source as they are."""
    passage = subject.read(field)
    figures_at = [index for index, word in enumerate(passage.words) if word.kind == "digits"]
    if not figures_at:
        return
    numbers = [number for number in passage.numbers if number.kind != "identifier"]
    read = [mention.span for mention in (*numbers, *passage.dates)]
    for index in figures_at:
        word = passage.words[index]
        if any(span.start <= word.start < span.end for span in read):
            continue
        if passage.reading.text[: word.start][-1:].isalpha():
            continue  # CO2
        after = passage.words[index + 1 : index + 2]
        end = after[0].end if after and after[0].lower in _SCALES else word.end
        figures = passage.reading.text[word.start : end]
        if subject.source.locate(figures) is None:
            judged = Judged("numbers", "unsupported", "absent", f"{figures} is not in the source")
            yield judged.on(field.path, Span(word.start, end))


def _found(subject: Subject, match: Match) -> Finding:
    operands = match.derived.operands if match.derived else (match.source,)
    message = said(match.derived) if match.derived else ""
    return _finding(match, "supported", match.how, message, tuple(subject.evidence(n.span) for n in operands if n))


def _found_nowhere(subject: Subject, match: Match) -> Finding:
    """A number that the source has not as such: said in words there, the summary's own or reckoned; else missing."""
    claim = match.claim
    if is_printed(subject, match) or is_worded(subject, match):
        return _finding(match, "supported", "printed", "", ())
    if claim.relation == "vague":
        return _finding(match, "unchecked", "vague", f"{claim.text} may be its own words", ())
    if _is_on_the_way(subject, match):
        return _finding(match, "unchecked", "on the way", f"{claim.text} may have been a score on the way", ())
    if is_doubted(subject, match):
        return _other(subject, match)
    if reckoned := _reckoned(subject, match):
        return reckoned
    if points := points_apart(subject, claim):
        message = f"{' and '.join(map(printed, points.operands))} are {numeral_of(claim)} percentage points apart"
        return _finding(match, "unsupported", "absent", message, ())
    if subject.aligned and claim.kind != "score":
        return _own_count(match)
    return _missing(subject, match)


def _reckoned(subject: Subject, match: Match) -> Finding | None:
    """A number that may follow from others of the source: neither right nor wrong."""
    reckoned = may_follow(subject, match.claim, match.passage)
    return _finding(match, "unchecked", "reckoned", f"it may be the {reckoned}", ()) if reckoned else None


def _elsewhere(subject: Subject, match: Match) -> Finding:
    assert match.source is not None
    assert match.found_in is not None
    evidence = (subject.evidence(match.source.span),)
    around = surroundings(match.passage, match.claim.span)
    if match.how == "rounded" and match.place == "elsewhere" and not is_told(subject, match):
        return _reckoned(subject, match) or _missing(subject, match)
    related = not around or around & match.found_in.stems or len(match.passage.stems & match.found_in.stems) >= _TELLING
    sentence = match.found_in.number
    if subject.aligned and (match.place == "near" or related):
        return _finding(match, "supported", match.how, "", evidence)
    if subject.aligned:
        message = f"{printed(match.claim)} stands in sentence {sentence}, perhaps of something else"
        return _finding(match, "unchecked", "elsewhere", message, evidence)
    message = f"{printed(match.claim)} stands in sentence {sentence}, not in what this rests on"
    return _finding(match, "unsupported", "elsewhere", message, evidence)


def _is_on_the_way(subject: Subject, match: Match) -> bool:
    """Whether a score, told as no result, may have stood on the way to one of the source: 2-2 in a game of 3-2."""
    clause = match.passage.clause_at(match.claim.span)
    if match.claim.kind != "score" or clause is None:
        return False
    if "level" not in clause.stems and not clause.stems.isdisjoint(_RESULTS):
        return False
    mine = sorted(map(int, figures_of(match.claim)))
    ends = (figures_of(number) for number in subject.document.reading.numbers if number.kind == "score")
    results = [sorted(map(int, end)) for end in ends if len(end) == len(mine)]
    return any(all(one <= other for one, other in zip(mine, end, strict=True)) for end in results)


def _counted(subject: Subject, match: Match) -> Iterator[Finding]:
    """A small number in words may be the summary's own count; it is wrong where the source counts the same thing."""
    if is_doubted(subject, match):
        yield _other(subject, match)
    elif not counts_a_list(subject, match.passage, match.claim):
        yield _own_count(match)


def _is_reckoned(match: Match) -> bool:
    """Whether a number is one that a summary counts for itself: two to ten, in words, of things or of times."""
    claim = match.claim
    if match.field.role is Role.QUANTITY or not is_small_word(claim) or claim.value in (0, 1):
        return False
    return "point" not in (claim.unit or "") and not is_measure(unit_of(claim))


def _absent(subject: Subject, match: Match, other: Number) -> Finding:
    message = f"the source has {printed(other)}, not {printed(match.claim)}"
    return _finding(match, "unsupported", "absent", message, (subject.evidence(other.span),))


def _other(subject: Subject, match: Match) -> Finding:
    """What the source has instead, as far as anybody can tell."""
    other = doubt_of(subject, match).other
    return _absent(subject, match, other) if other else _missing(subject, match)


def _own_count(match: Match) -> Finding:
    return _finding(match, "unchecked", "own count", f"{printed(match.claim)} may be a count of its own", ())


def _missing(subject: Subject, match: Match) -> Finding:
    nearest = _nearest(match, subject.passages)
    if nearest is None and not any(char.isdigit() for char in match.claim.text):
        return _own_count(match)
    if nearest is None:
        return _finding(match, "unsupported", "absent", f"{printed(match.claim)} is not in the source", ())
    return _absent(subject, match, nearest)


def _nearest(match: Match, passages: Iterable[Passage]) -> Number | None:
    """The number that the claim's may have been meant to be: same kind, likest surroundings."""
    around = surroundings(match.passage, match.claim.span)
    found = [
        (_same_unit(match.claim, number) + len(around & surroundings(passage, number.span)), -number.span.start, number)
        for passage in passages
        for number in passage.numbers
        if is_quantity(number) and number.kind == match.claim.kind
    ]
    return max(found, key=lambda entry: entry[:2])[2] if found else None


def _same_unit(one: Number, other: Number) -> int:
    return 3 * bool(one.unit and other.unit and unit_of(one) == unit_of(other))


def _is_idiom(match: Match) -> bool:
    """One of them, none, the first, once: words that count nothing that a source would have to print."""
    claim = match.claim
    if claim.value == 0 and not any(char.isdigit() for char in claim.text):
        return True
    if claim.kind == "ordinal":
        return not any(char.isdigit() for char in claim.text)
    if is_one(claim):
        return True
    words = match.passage.words
    before = next((word.lower for word in reversed(words) if word.end <= claim.span.start), "")
    return claim.kind == "quantity" and claim.value == 2 and before in _BOTH


def _finding(match: Match, verdict: Verdict, how: str, message: str, evidence: tuple[Evidence, ...]) -> Finding:
    return Judged("numbers", verdict, how, message).on(match.field.path, match.claim.span, *evidence)
