"""What of the source the brief leaves out."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from summarizer.checks.subject import Subject
from summarizer.document import Document
from summarizer.engines.rules.story import story_of
from summarizer.engines.rules.wording import content_words
from summarizer.fields import (
    PROSE,
    Filled,
    Item,
    Quantity,
    Role,
    Schema,
    fields_of,
    filled_fields,
    items_of,
    slots_of,
)
from summarizer.reading.names import keys_of, same_name
from summarizer.reading.numbers import Number
from summarizer.report import Coverage, Missed
from summarizer.spans import Span

COUNTED = frozenset({"quantity", "money", "percent", "age", "duration"})
"""The kinds of number that count as a figure of the story."""

_FEWEST_WORDS = 3
"""A quotation of fewer words is a borrowed expression."""


def coverage_of(brief: Schema, document: Document) -> dict[str, Coverage]:
    """Compare ``brief`` with all that the readers find in the news of ``document``, kind by kind.

    Only kinds that the schema has a field for are compared, and of a text in English, which is all that is read.
    """
    if not document.reading.is_english:
        return {}
    roles = {field.role for slot in slots_of(type(brief)) for field in fields_of(slot.item)}
    items = [item for _, item in items_of(brief)]
    subjects = [_subject(item, document) for item in items]
    return {kind: compare(subjects, document) for kind, (role, compare) in _KINDS.items() if role in roles}


def _subject(item: Item, document: Document) -> Subject:
    cited = (document.sentence(evidence.sentence) for evidence in item.evidence)
    return Subject(document, tuple(filled_fields(item)), tuple([sentence for sentence in cited if sentence]))


def _figures(items: Sequence[Subject], document: Document) -> Coverage:
    """Compare by value within the cited sentences: a figure is taken up where an item that cites it states it."""
    numbers = [number for number in document.reading.numbers if number.kind in COUNTED]
    places = [_sentence(document, number) for number in numbers]
    counting, taken = set(places), set[tuple[int, tuple[object, ...]]]()
    for item in items:
        cited = counting.intersection([sentence.number for sentence in item.cited])
        taken.update((place, value) for value in (_values(item) if cited else ()) for place in cited)
    missed = [number for number, place in zip(numbers, places, strict=True) if (place, _value(number)) not in taken]
    return _coverage(len(numbers), [number.span for number in missed], document)


def _quotations(items: Sequence[Subject], document: Document) -> Coverage:
    """A quotation is taken up where an item quotes it, or says most of its words."""
    quotes = [quote for quote in document.reading.quotes if quote.depth == 0 and quote.words >= _FEWEST_WORDS]
    asked = [content_words(quote.text) for quote in quotes]
    texts = {field.text for field in _having(items, PROSE | {Role.QUOTE})} if quotes else set[str]()
    quoted = frozenset().union(*asked)
    by_word: dict[str, list[frozenset[str]]] = defaultdict(list)
    for words in map(content_words, texts):
        for word in words & quoted:
            by_word[word].append(words)
    missed = [quote for quote, words in zip(quotes, asked, strict=True) if not _is_said(words, by_word)]
    return _coverage(len(quotes), [quote.content for quote in missed], document)


def _speakers(items: Sequence[Subject], document: Document) -> Coverage:
    """A named speaker is taken up where an item names it as who speaks."""
    speakers: dict[str, Span] = {}
    for saying in story_of(document).sayings:
        if saying.party is not None and saying.party.actor is not None:
            speakers.setdefault(saying.party.name, saying.source)
    named = {field.text for field in _having(items, {Role.SPEAKER})}
    unnamed = {name: span for name, span in speakers.items() if name not in named}
    by_key: dict[str, list[str]] = defaultdict(list)
    for name in named if unnamed else ():
        for key in keys_of(name):
            by_key[key].append(name)
    missed = [
        span
        for name, span in unnamed.items()
        if not any(same_name(name, other) for key in keys_of(name) for other in by_key.get(key, ()))
    ]
    return _coverage(len(speakers), missed, document)


_KINDS: dict[str, tuple[Role, Callable[[Sequence[Subject], Document], Coverage]]] = {
    "figures": (Role.QUANTITY, _figures),
    "quotations": (Role.QUOTE, _quotations),
    "speakers": (Role.SPEAKER, _speakers),
}


def _coverage(found: int, missed: Sequence[Span], document: Document) -> Coverage:
    return Coverage(
        in_source=found,
        in_brief=found - len(missed),
        missed=tuple(Missed(text=span.of(document.text), start=span.start, end=span.end) for span in missed),
    )


def _having(items: Iterable[Subject], roles: Collection[Role]) -> Iterable[Filled]:
    return (field for item in items for field in item.having(roles))


def _is_said(words: frozenset[str], said: Mapping[str, Sequence[frozenset[str]]]) -> bool:
    """Whether most of ``words`` stand in one thing that is said; what has no word of weight is not missed.

    ``said`` is by its words. What holds most of ``words`` holds one of any half of them, so the rarer half tells.
    """
    rarer = sorted(words, key=lambda word: len(said.get(word, ())))[: len(words) // 2 + 1]
    return not words or any(len(words & other) > 0.5 * len(words) for word in rarer for other in said.get(word, ()))


def _sentence(document: Document, number: Number) -> int:
    sentence = document.sentence_at(number.span.start)
    return sentence.number if sentence else 0


def _values(item: Subject) -> Iterable[tuple[object, ...]]:
    for field in item.fields:
        if isinstance(field.value, Quantity):
            yield _value(field.value)
        elif field.role in PROSE or field.role is Role.QUOTE:
            yield from map(_value, item.read(field).numbers)


def _value(number: Number | Quantity) -> tuple[object, ...]:
    return number.value, number.low, number.high
