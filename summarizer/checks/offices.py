"""What offices the source gives to somebody: in the roles printed beside the name, and in the sentences around it."""

from summarizer.checks.names import same_actor
from summarizer.checks.passage import content_stems
from summarizer.checks.source import Source
from summarizer.checks.words import read_words
from summarizer.memo import memoized
from summarizer.reading.names import Name


@memoized
def mentions_of(source: Source, holder: str) -> tuple[Name, ...]:
    """The source's mentions of ``holder`` by name."""
    names = source.document.reading.names
    spellings = {text for text in {name.text for name in names} if same_actor(source, holder, text)}
    return tuple([name for name in names if name.text in spellings])


def offices_of(source: Source, holder: str) -> frozenset[str]:
    """The stems of the roles that the source prints beside ``holder``'s name."""
    roles = [name.role for name in mentions_of(source, holder) if name.role]
    return frozenset[str]().union(*(content_stems(read_words(role)) for role in roles))


def words_around(source: Source, name: Name) -> frozenset[str]:
    """The stems of the words right around a mention: between the verb before it and the second verb after it."""
    sentence = source.document.sentence_at(name.span.start)
    stems = content_stems(read_words(name.role)) if name.role else frozenset()
    if sentence is None:
        return stems
    passage = source.passage(sentence)
    verbs = [predicate.word for clause in passage.clauses for predicate in clause.predicates]
    start = max((verb.end for verb in verbs if verb.end <= name.span.start), default=passage.span.start)
    after = [verb.end for verb in verbs if verb.start >= name.span.end]
    end = after[1] if len(after) > 1 else passage.span.end
    return stems | content_stems(word for word in passage.words if start <= word.start and word.end <= end)
