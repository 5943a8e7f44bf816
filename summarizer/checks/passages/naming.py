"""The names in what is said of a source, read with the source's own names in mind.

A sentence by itself seldom shows whom a surname names, or that its first word is a name at all; the source does.
"""

from collections import defaultdict

from summarizer.checks.names import same_actor
from summarizer.checks.passages.passage import Passage, stems_of
from summarizer.checks.passages.source import Source
from summarizer.checks.passages.words import Word
from summarizer.checks.vocabulary import words as words_of
from summarizer.memo import memoized
from summarizer.reading.names import Name
from summarizer.reading.vocabulary import AUXILIARIES
from summarizer.spans import Span


@memoized
def names_in(source: Source, passage: Passage) -> tuple[Name, ...]:
    """The names of ``passage`` in order: of the kind that they have in the source, and with those only it shows."""
    found = list(passage.names)
    if not passage.number:
        found = [_as_known(source, name) for name in found if not _only_begins(source, passage, name)]
    spans = [name.span for name in found]
    capitals = [word for word in passage.words if word.capital and not any(s <= word.start < e for s, e in spans)]
    found += [name for word in capitals if (name := _named_by(source, passage, word))]
    return tuple(sorted(found, key=lambda name: name.span.start))


def name_before(source: Source, passage: Passage, offset: int) -> Name | None:
    """The name that ends right before ``offset``, auxiliaries and adverbs aside: who does what the verb there says."""
    words = bare_before(passage, offset)
    # What ends at a mark may be an apposition's: "Holm, the head of Tern, told" says nothing of what Tern told.
    end = words[-1].end if words and words[-1].lower not in _ENDING else -1
    name = _name_at(source, passage, end)
    before = [*passage.words_before(name.span.start - len(name.role or ""))] if name else []
    if before and before[-1].lower == "the":
        before.pop()
    if not before or before[-1].lower not in _NOT_ALONE:
        return name
    # In "Rubio of Florida let" it is he who does.
    return _name_at(source, passage, before[-2].end) if before[-1].lower == "of" and len(before) > 1 else None


def _name_at(source: Source, passage: Passage, end: int) -> Name | None:
    """The name that ends at ``end``, its possessive included."""
    return next((name for name in names_in(source, passage) if name.span.start < end <= name.span.end + 2), None)


def bare_before(passage: Passage, offset: int) -> tuple[Word, ...]:
    """The words of ``passage`` that end before ``offset``, without the auxiliaries and adverbs right before it."""
    words = passage.words_before(offset)
    end = len(words)
    while end and (words[end - 1].lower in _BESIDE_VERBS or words[end - 1].lower.endswith("ly")):
        end -= 1
    return words[:end]


_ENDING = words_of(", ; : ( ) - – —")
_NOT_ALONE = words_of("and or of from in at for with by")
"""A name after one of these does not act, or not alone: Senator Rubio of *Florida* let, Europe and *Asia* grew."""
ADVERBS = words_of("not also now still already then yet since just never again")
_BESIDE_VERBS = AUXILIARIES | ADVERBS


def may_be_one(source: Source, one: Name, other: Name) -> bool:
    """Whether two names mean one actor, or one a part of the other: the European Union and its Commission."""
    return may_mean_one(source, one[1:3], other[1:3])


@memoized
def may_mean_one(source: Source, one: tuple[str, str], other: tuple[str, str]) -> bool:
    """The same for two by their texts and kinds."""
    left, right = stems_of(one[0]), stems_of(other[0])
    shared = left & right
    if shared in (left, right):
        return bool(shared) or same_actor(source, one[0], other[0])
    # Two of a family, two counties or two of the saints share a word as well.
    namesakes = one[1] == other[1] and (one[1] in ("person", "place") or one[0].split()[-1] == other[0].split()[-1])
    return bool(shared and not namesakes) or same_actor(source, one[0], other[0])


@memoized
def meant_in(source: Source, passage: Passage) -> frozenset[str]:
    """The stems of a sentence of the source, with the full names of those whom its names and pronouns stand for."""
    actors = {known.actor for known in (*passage.names, *passage.mentions)}
    meant = frozenset[str]().union(*map(stems_of, actors))
    return passage.stems if meant <= passage.stems else passage.stems | meant


def meant_so_far(source: Source, passage: Passage) -> frozenset[str]:
    """The same for a sentence of the source and the one before it, to which its pronouns and bare nouns point."""
    before = source.document.sentence(passage.number - 1)
    leading = meant_in(source, source.passage(before)) if before else frozenset[str]()
    return meant_in(source, passage) | leading


def _as_known(source: Source, name: Name) -> Name:
    known = _known(source).get(name.text.lower())
    if known is None or known.kind == name.kind:
        return name
    return name._replace(kind=known.kind)


def _named_by(source: Source, passage: Passage, word: Word) -> Name | None:
    """The name that a single capitalised word is in the source, where it is no common word there."""
    if word.kind != "content" or word.end - word.start < _SHORTEST:
        return None
    text = Span(word.start, word.end).of(passage.reading.text)
    bare = text.removesuffix("'s").removesuffix("’s")
    known = _known(source).get(bare.lower())
    if known is None or _is_plain(source, word):
        return None
    return Name(Span(word.start, word.start + len(bare)), bare, known.kind, known.actor, "known from the source")


_SHORTEST = 3


@memoized
def _known(source: Source) -> dict[str, Name]:
    """The source's names by their text, and its people by their surnames where all who bear one are one person."""
    found: dict[str, Name] = {}
    bearers: dict[str, dict[str, Name]] = defaultdict(dict)
    for name in source.document.reading.names:
        found.setdefault(name.text.lower(), name)
        if name.kind == "person" and " " in name.text:
            bearers[name.text.lower().split()[-1]].setdefault(name.text, name)
    for surname, names in bearers.items():
        first, *others = names.values()
        if all(same_actor(source, first.text, other.text) for other in others):
            found[surname] = first
    return found


def _only_begins(source: Source, passage: Passage, name: Name) -> bool:
    """Whether a name is but the first word of a sentence, and no name in the source."""
    first = passage.words[0]
    begins = name.span.start == first.start and name.span.end >= first.end
    return begins and source.count(first.lower) > 0 and _is_plain(source, first)


def _is_plain(source: Source, word: Word) -> bool:
    """Whether the news has a word as often without a capital as with one."""
    return 2 * source.capitals(word.lower) <= source.count(word.lower)
