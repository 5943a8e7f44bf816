"""What comes first and what second: from here to there, this over that."""

from collections.abc import Iterator
from typing import NamedTuple

from summarizer.checks.passages.passage import Passage
from summarizer.checks.passages.words import Word
from summarizer.checks.subject import Subject
from summarizer.checks.vocabulary import words
from summarizer.memo import memoized
from summarizer.spans import Span

_BEFORE_OTHERS = {
    *(
        (cue,)
        for cue in ("over", "above", "outpaced", "outnumbered", "exceeded", "surpassed", "outstripped", "overtook")
    ),
    *(("ahead", "of"), ("rather", "than"), ("instead", "of")),
}
_BEGIN_THEM = frozenset([cue[0] for cue in _BEFORE_OTHERS])
_PHRASE = 4
"""So many words of a phrase tell what it is about."""
_APART = 24
"""So many words after its "from" a "to" is looked for."""
_ENDS = words("to from into and or but by with in on at for while as after before until because since")
_MOVING = words("to into")


class _Pair(NamedTuple):
    """Two phrases in an order that matters, by their stems; ``kind`` says which order."""

    kind: str
    first: frozenset[str]
    second: frozenset[str]
    span: Span


class Turned(NamedTuple):
    """A stretch of the summary that has another order than a stretch of the source, and what to say of it."""

    here: Span
    there: Span
    message: str


def turned_orders(subject: Subject, passage: Passage) -> Iterator[Turned]:
    """The orders of ``passage`` that the cited sentences have the other way round."""
    here = _pairs(passage)
    there = [pair for place in subject.passages for pair in _pairs(place)] if here else []
    for pair in here:
        told = [other for other in there if other.kind == pair.kind]
        if any(pair.first & other.first and pair.second & other.second for other in told):
            continue
        crossed = next((o for o in told if pair.first & o.second and pair.second & o.first), None)
        if crossed:
            text = " ".join(crossed.span.of(subject.document.text).split())
            yield Turned(pair.span, crossed.span, f"the other way round in the source: {text}")


@memoized
def _pairs(passage: Passage) -> tuple[_Pair, ...]:
    found = list[_Pair]()
    spoken = passage.words
    for index, word in enumerate(spoken):
        if word.lower == "from":
            found += _journey(spoken, index)
        elif word.lower in _BEGIN_THEM and (cue := _cue_at(spoken, index)):
            after = index + len(cue)
            first, second = _stems(_back(spoken, index)), _stems(_ahead(spoken, after))
            if first and second:
                start, end = _back(spoken, index)[0].start, _ahead(spoken, after)[-1].end
                found.append(_Pair("over", first - second, second - first, Span(start, end)))
    return tuple(pair for pair in found if pair.first and pair.second)


def _cue_at(spoken: tuple[Word, ...], index: int) -> tuple[str, ...]:
    """The words at ``index`` that put what is before them ahead of what follows; none where there are none."""
    pair = tuple(word.lower for word in spoken[index : index + 2])
    return next((cue for cue in (pair, pair[:1]) if cue in _BEFORE_OTHERS), ())


def _journey(spoken: tuple[Word, ...], index: int) -> Iterator[_Pair]:
    """From … to …, what is said of the one between commas left out."""
    begin = _ahead(spoken, index + 1)
    if not begin:
        return
    aside = False
    for at in range(index + 2, min(index + _APART, len(spoken))):
        word = spoken[at]
        if word.lower == ",":
            aside = not aside
        elif word.lower in ".;:" or word.lower == "from":
            return
        elif word.lower in _MOVING and not aside:
            end = _ahead(spoken, at + 1)
            first, second = _stems(begin), _stems(end)
            if first and second:
                yield _Pair("from", first - second, second - first, Span(spoken[index].start, end[-1].end))
            return


def _ahead(spoken: tuple[Word, ...], index: int) -> list[Word]:
    """The words of the phrase that begins at ``index``."""
    found: list[Word] = []
    for word in spoken[index:]:
        if (word.kind == "mark" and word.lower not in "$£€%'-.") or word.lower in _ENDS or len(found) >= 2 * _PHRASE:
            break
        found.append(word)
    return found


def _back(spoken: tuple[Word, ...], index: int) -> list[Word]:
    """The last words of the phrase that ends before ``index``."""
    found: list[Word] = []
    for word in reversed(spoken[:index]):
        if word.kind == "mark" or word.lower in _ENDS or len(found) >= _PHRASE:
            break
        found.insert(0, word)
    return found


def _stems(phrase: list[Word]) -> frozenset[str]:
    return frozenset([word.stem for word in phrase if word.kind in ("content", "digits")])
