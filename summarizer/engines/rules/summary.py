"""The headline, and the source sentences that carry the story."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from summarizer.checks import run_checks
from summarizer.checks.subject import Subject
from summarizer.document import Sentence
from summarizer.engines import Draft
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.wording import (
    balanced,
    capitalised,
    content_words,
    is_clause,
    overlap,
    squeezed,
    without_dateline,
)
from summarizer.fields import Filled, Role, Slot
from summarizer.reading.alone import leans, stands_alone

_MOST = 5
_HEADLINE_WORDS = 20
_FEWEST_WORDS, _MOST_WORDS = 8, 60
_SECTION = re.compile(r"\s+(?:\||[-–—•·»])\s+")
_HANGS_ON = re.compile(r",\s+(?:\w+ing|\w+ed|in|which|who|where|while|after|as|when|but|and|according|with)\b")
_COMMA = re.compile(r",\s")
_RELATIVE = re.compile(r",? (?:that|which|who)\Z")
_OPENING = re.compile(r"(?:In|On|At|After|Before|During|With|For|By|Since|As|While|When|Amid|Under)\b[^,]*,")
_EDGES = " ,;:–—-."
_SECOND_VERB = re.compile(r"\s+and\s+(?:to\s+)?[a-z]+\b")
_REPEATED = 0.5


def headline(slot: Slot, story: Story) -> Iterator[Draft]:
    """Draft the page's own headline where it passes the checks on the sentences that bear it out, else the lead."""
    title = _title(story)
    cites = next((cites for cites in _bearing(title, story) if _passes(title, cites, story)), ()) if title else ()
    if title and cites:
        yield Draft(slot.name, {"text": title}, cites)
        return
    lead = next((sentence for sentence in story.sentences if _FEWEST_WORDS <= _words(sentence) <= _MOST_WORDS), None)
    if lead:
        yield Draft(slot.name, {"text": _main_clause(lead, story)}, (lead.number,))


def _passes(text: str, cites: tuple[int, ...], story: Story) -> bool:
    cited = tuple(sentence for sentence in story.sentences if sentence.number in cites)
    subject = Subject(story.document, (Filled("text", Role.STATEMENT, text),), cited)
    return not any(finding.failed for finding in run_checks(subject))


def _main_clause(sentence: Sentence, story: Story) -> str:
    """What ``sentence`` says first, without who says it and without what hangs on it."""
    saying = next((saying for saying in story.sayings if saying.numbers == (sentence.number,)), None)
    known = saying and not saying.quote and is_clause(saying.statement) and not leans(saying.statement)
    told = saying.statement if saying and known else _printed(sentence).rstrip(".")
    clause = without_dateline(_first(told, _HANGS_ON))
    if len(clause.split()) > _HEADLINE_WORDS:
        shorter = _first(clause, _SECOND_VERB)
        clause = _first(clause, _COMMA) if shorter == clause else shorter
    return _RELATIVE.sub("", capitalised(balanced(clause)).strip(_EDGES))


def _first(told: str, cut: re.Pattern[str]) -> str:
    """The shortest beginning of ``told`` that is a clause and ends at a ``cut``; all of it where none is."""
    opened = _OPENING.match(told)
    ends = (found.start() for found in cut.finditer(told, max(40, opened.end() if opened else 0)))
    return next((told[:end] for end in ends if is_clause(told[:end])), told)


def _title(story: Story) -> str | None:
    """The title without the name of the paper or of the section behind it."""
    if not story.document.title:
        return None
    parts = _SECTION.split(squeezed(story.document.title))
    return (max(parts, key=len) if len(parts) > 1 else parts[0]).rstrip(_EDGES.replace(".", ""))


def _bearing(title: str, story: Story) -> Iterator[tuple[int, ...]]:
    """The sentences that may bear ``title`` out: the fewest that hold half of its words, then more, at most three."""
    missing = set(content_words(title))
    cites: list[int] = []
    wanted = len(missing)
    found = dict(story.words)
    while missing and found and len(cites) < 3:
        number = max(found, key=lambda number: (len(found[number] & missing), -number))
        if not found[number] & missing:
            break
        cites.append(number)
        missing -= found.pop(number)
        if len(missing) <= 0.5 * wanted or len(cites) == 3:
            yield tuple(sorted(cites))


def summary(slot: Slot, story: Story) -> Iterator[Draft]:
    """Draft three to five sentences of the source, in its order, that together carry the story."""
    candidates = [sentence for sentence in story.sentences if _stands_alone(sentence, story)]
    scores = _scores(story)
    wanted = min(_MOST, max(3, len(story.sentences) // 4))
    chosen: list[Sentence] = candidates[:1]
    for sentence in sorted(candidates[1:], key=lambda sentence: -scores[sentence.number]):
        if len(chosen) == wanted:
            break
        if not any(overlap(story.words[sentence.number], story.words[other.number]) > _REPEATED for other in chosen):
            chosen.append(sentence)
    for sentence in sorted(chosen, key=lambda sentence: sentence.number):
        yield Draft(slot.name, {"text": _printed(sentence)}, (sentence.number,))


def dated(slot: Slot, story: Story) -> Iterator[Draft]:
    """Draft the sentences of the source that say when something was or will be: what, and when, as figures put it."""
    for sentence in story.sentences:
        date = next((date for date in story.dates if sentence.span.covers(date.span)), None)
        if date is not None and _stands_alone(sentence, story):
            yield Draft(slot.name, {"measures": _printed(sentence), "period": squeezed(date.text)}, (sentence.number,))


def _scores(story: Story) -> dict[int, float]:
    """How much of the story each sentence carries: its frequent words, its actors, its figures, its place."""
    words = story.words
    counts = Counter(word for found in words.values() for word in found)
    title = content_words(story.document.title or "")
    actors: Counter[int] = Counter()
    for actor in story.cast.actors:
        heft = story.weights[actor.id] / max(1, len(story.sentences))
        for number in story.numbers_of(*actor.spans):
            actors[number] += heft  # type: ignore[assignment]
    figures = Counter(story.number_at(figure.span.start) for figure in story.numbers)
    scores = {}
    for place, sentence in enumerate(story.sentences):
        found = words[sentence.number]
        theme = sum(counts[word] > 1 for word in found) / (len(found) + 4)
        scores[sentence.number] = (
            theme
            + overlap(found, title) * 0.5
            + min(actors[sentence.number], 1.0) * 0.5
            + min(figures[sentence.number], 2) * 0.1
            + 0.4 / (1 + place)
        )
    return scores


def _stands_alone(sentence: Sentence, story: Story) -> bool:
    return stands_alone(_printed(sentence)) and not _is_inside_quotation(sentence, story)


def _is_inside_quotation(sentence: Sentence, story: Story) -> bool:
    """Whether ``sentence`` begins in the middle of what somebody says."""
    quotes = story.document.reading.quotes
    last = bisect_left(quotes, sentence.span.start, key=lambda quote: quote.span.start)
    return any(quote.span.end > sentence.span.start for quote in quotes[max(0, last - 2) : last])


def _printed(sentence: Sentence) -> str:
    return without_dateline(squeezed(sentence.text))


def _words(sentence: Sentence) -> int:
    return len(sentence.text.split())
