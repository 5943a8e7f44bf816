"""A number that somebody sets against the one before, of which only who gives it is said: "the union says 1,500".

Nobody says twice what is counted. A number given by another than the one before, with nothing in its clause that it
could be of, is that giver's word on what the one before was of. Who gives a number is what the reader of attributions
says; besides there are verbs that give only a number ("comes to", "sticks to"), and phrases ("by the union's count").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter

from summarizer.briefing.givers import attributed, bare_giver, gapped_giver, giving_verb, is_somebody, voicing_subject
from summarizer.briefing.vocabulary import COMPARING, GIVING, POINTING, TALLIES, TELLING, VOICING
from summarizer.checks.passages.passage import Passage
from summarizer.memo import memoized
from summarizer.reading.numbers import Number
from summarizer.reading.vocabulary import BE
from summarizer.spans import Span

_SAYING_NOTHING = POINTING | COMPARING | TALLIES | VOICING | TELLING | GIVING.keys()
_OPENING = r"^\W*(?:(?:but|and|while|yet|so) )?"
_COUNT = r"(?:number|figure|count|estimate|total|tally|sum|toll)"
_BY_PHRASE = re.compile(
    rf"{_OPENING}(?:according to|for|in the (?:view|eyes|words) of|by the (?:{_COUNT}|reckoning) of|by)"
    r" ([^,;:]{2,50}?)"
    rf"(?:['’]s? (?:own )?(?:{_COUNT}|reckoning|calculation|record|list)s?)?,?"
    rf" (?:it|this|that|there|they|the {_COUNT}) ",
    re.IGNORECASE,
)
"""What a sentence opens with that says whose number follows: "according to the union it was"."""
_HAS_ANOTHER = re.compile(
    rf"{_OPENING}([^,;:]{{2,60}}?) (?:has|have|had|gives?|gave|names?|named|offers?|offered|cites?|cited) (?:an?|the)"
    rf" (?:very |quite |rather |much )?(?:different|other|higher|lower|larger|smaller|rival|contrary|own) {_COUNT}: *$",
    re.IGNORECASE,
)
_IS_GIVEN = re.compile(
    rf"^ (?:is|was) the {_COUNT} (?:that )?([^,;:.]{{2,60}}?)"
    r" (?:gives?|gave|has|had|names?|named|cites?|cited|puts? forward|uses?|used|reports?|reported)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Given:
    """Who gives a number, and the stems of what the words given say of it besides: none where it is given alone."""

    giver: str
    said: frozenset[str]


@memoized
def given(passage: Passage, number: Number) -> Given | None:
    """Who gives a number that has no noun of its own: the nearest of those who may; None where nobody does."""
    if not (number.unit is None or number.kind in ("money", "percent", "duration")):
        return None
    found = [
        (content.start, Given(named, _said_of(passage, number, content)))
        for giver, content in _givers(passage, number)
        if (named := bare_giver(giver))
    ]
    return max(found, key=itemgetter(0))[1] if found else None


def _givers(passage: Passage, number: Number) -> Iterator[tuple[str, Span]]:
    """Those who may give ``number``, and the stretch of text that they say."""
    text = passage.reading.text
    yield from attributed(passage, number)
    start, end = passage.span
    before = text[start : number.span.start]
    for giver in (gapped_giver(passage, number), voicing_subject(passage, number)):
        at = before.rfind(giver or "") + start
        if giver and is_somebody(passage, Span(at, at + len(giver))):
            yield giver, Span(at + len(giver), end)
    for pattern in (_BY_PHRASE, _HAS_ANOTHER):
        if (phrase := pattern.match(before)) and is_somebody(passage, Span(*phrase.span(1)).moved(start)):
            yield phrase[1], Span(start + phrase.end(), end)
    if behind := _IS_GIVEN.match(text[number.span.end : end]):
        yield behind[1], number.span


def _said_of(passage: Passage, number: Number, content: Span) -> frozenset[str]:
    """What the number's clause says of it in ``content``, empty words left out."""
    clause = passage.clause_at(number.span)
    same = next((word.start for word in (clause.words if clause else ()) if word.lower == "same"), content.end)
    verb = giving_verb(passage, number)
    content = Span(max(content.start, verb.start if verb else 0), min(content.end, same))
    taken = (number.span, *(date.span for date in passage.dates))
    return (
        frozenset(
            word.stem
            for word in (clause.words if clause else ())
            if word.kind == "content"
            and content.start <= word.start < content.end
            and not any(start <= word.start < end for start, end in taken)
            and not (word.lower in BE or word.lower.endswith("ly"))
        )
        - _SAYING_NOTHING
    )
