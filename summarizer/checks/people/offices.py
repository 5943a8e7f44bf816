"""What offices the source gives to somebody: in the roles printed beside the name, and in the sentences around it."""

from collections import defaultdict
from itertools import compress

from summarizer.checks.names import names_like, same_actor
from summarizer.checks.passages.passage import content_stems, stems_of
from summarizer.checks.passages.source import Source
from summarizer.memo import memoized
from summarizer.reading.names import Name


@memoized
def mentions_of(source: Source, holder: str) -> tuple[Name, ...]:
    """The source's mentions of ``holder`` by name."""
    spellings = [name.text for name in names_like(source, holder) if same_actor(source, holder, name.text)]
    found = [name for text in spellings for name in _mentions_by_text(source)[text]]
    return tuple(sorted(found, key=lambda name: name.span.start))


@memoized
def _mentions_by_text(source: Source) -> dict[str, list[Name]]:
    found: dict[str, list[Name]] = defaultdict(list)
    for name in source.document.reading.names:
        found[name.text].append(name)
    return dict(found)


def offices_of(source: Source, holder: str) -> frozenset[str]:
    """The stems of the roles that the source prints beside ``holder``'s name."""
    roles = [name.role for name in mentions_of(source, holder) if name.role]
    return frozenset[str]().union(*(stems_of(role) for role in roles))


@memoized
def words_around_all(source: Source, holder: str) -> frozenset[str]:
    """The stems of the words right around all mentions of ``holder``."""
    return frozenset[str]().union(*(words_around(source, name) for name in mentions_of(source, holder)))


def words_around(source: Source, name: Name) -> frozenset[str]:
    """The stems of the words right around a mention: between the verb before it and the second verb after it."""
    sentence = source.document.sentence_at(name.span.start)
    stems = stems_of(name.role) if name.role else frozenset()
    if sentence is None:
        return stems
    passage = source.passage(sentence)
    verbs = list(compress(passage.words, passage.verbs))
    start = max((verb.end for verb in verbs if verb.end <= name.span.start), default=passage.span.start)
    after = [verb.end for verb in verbs if verb.start >= name.span.end]
    end = after[1] if len(after) > 1 else passage.span.end
    return stems | content_stems(word for word in passage.words if start <= word.start and word.end <= end)
