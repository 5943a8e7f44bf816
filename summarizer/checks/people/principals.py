"""Whose office is it? The names inside the phrase that says who somebody is: a spokesman for Acme, Acme's chief."""

from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from summarizer.checks.names import find_name, same_actor
from summarizer.checks.passages.naming import may_be_one, names_in
from summarizer.checks.passages.passage import Passage, content_stems, stems_of
from summarizer.checks.passages.source import Source
from summarizer.checks.passages.words import Word, read_words
from summarizer.checks.people.offices import mentions_of, words_around
from summarizer.checks.subject import Subject
from summarizer.checks.vocabulary.roles import GENERAL, KIN, is_held_alone, is_office, same_office
from summarizer.memo import memoized
from summarizer.reading.names import Name
from summarizer.spans import Span

_ARTICLES = frozenset({"a", "an", "the", "its", "his", "her", "their", "who", "whose"})
_LONGEST = 16
"""A phrase of more words beside a name is more than an office."""
_OF_PLACE = 4
_AGE = 3
_MOST = 0.8
_LEAST_SAID = 2
_SORTS = {"organisation": "body", "outlet": "body", "other": "body", "person": "person"}


class Principal(NamedTuple):
    """Somebody's office that belongs to ``other`` in the source, and to ``name`` in the summary."""

    name: Name
    other: Name
    where: Span


class _Phrase(NamedTuple):
    """The words that say who a holder is, and the names among them."""

    words: tuple[Word, ...]
    names: tuple[Name, ...]
    office: frozenset[str]
    """The stems of the words, where they surely say who somebody is."""


def other_principals(subject: Subject, passage: Passage, holder: Name) -> Iterator[Principal]:
    """The names in what the summary says ``holder`` is that the source has another name for."""
    said = _phrase_of(subject.source, passage, holder)
    mentions = mentions_of(subject.source, holder.text)
    if not said.names or not mentions:
        return
    told = [_of_mention(subject.source, mention) for mention in mentions]
    known = [other for phrase in told for other in phrase.names]
    if not known or any(may_be_one(subject.source, one, other) for one in said.names for other in known):
        return
    named = [name for name in said.names if find_name(subject.source, name.text)[0] != "absent"]
    for name in named:
        other = next(
            (
                other
                for phrase in told
                for other in phrase.names
                if _sort(other) == _sort(name) and _same_head(said, phrase)
            ),
            None,
        )
        if other:
            yield Principal(name, other, other.span)
            return


def bearer_of_phrase(subject: Subject, passage: Passage, holder: Name) -> Name | None:
    """Another person of whom the source says in the same words who it is: Ryan, for years a registered Democrat."""
    if any(word.end == holder.span.start - 1 and word.kind == "function" for word in passage.words):
        return None  # the lawyer for Pryce
    phrase = _phrase_of(subject.source, passage, holder)
    said, told = content_stems(phrase.words) - GENERAL, _told_of(subject.source, holder.text)
    if not mentions_of(subject.source, holder.text) or said <= told:
        return None
    other = _holder_of(subject.source, holder, phrase.office, told)
    if other or len(said) < _LEAST_SAID:
        return other
    for place in subject.passages:
        for name in names_in(subject.source, place):
            if name.kind != "person" or same_actor(subject.source, holder.text, name.text):
                continue
            told = content_stems(_phrase_of(subject.source, place, name).words)
            if subject.source.share(said, told) >= _MOST:
                return name
    return None


def _holder_of(source: Source, holder: Name, office: frozenset[str], told: frozenset[str]) -> Name | None:
    """Somebody else by whose name the source prints ``office``, and not by the name of ``holder``."""
    if not (is_held_alone(office) or (len(office) >= _LEAST_SAID and any(map(is_office, office)))):
        return None
    if all(any(same_office(stem, other) for other in told) for stem in office - GENERAL or office):
        return None
    bearers = (name for name in source.document.reading.names if name.role and office <= stems_of(name.role))
    others = (name for name in bearers if name.kind == "person" and not same_actor(source, holder.text, name.text))
    return next(others, None)


@memoized
def _told_of(source: Source, holder: str) -> frozenset[str]:
    """The stems of the words around all mentions of ``holder``, without those that say who somebody else is."""
    found = set[str]()
    for mention in mentions_of(source, holder):
        sentence = source.document.sentence_at(mention.span.start)
        place = source.passage(sentence) if sentence else None
        others = [name for name in place.names if name.kind == "person" and name.text != mention.text] if place else []
        theirs = {word for other in others if place for word in _phrase_of(source, place, other).words}
        own = set(_of_mention(source, mention).words)
        found |= words_around(source, mention) - content_stems(theirs - own)
    return frozenset(found)


@memoized
def _of_mention(source: Source, mention: Name) -> _Phrase:
    sentence = source.document.sentence_at(mention.span.start)
    return _phrase_of(source, source.passage(sentence), mention) if sentence else _Phrase((), (), frozenset())


@memoized
def _phrase_of(source: Source, passage: Passage, holder: Name) -> _Phrase:
    """What stands beside a name to say who it is: its printed role before it, or what follows between commas."""
    after = _after(passage, holder)
    words = [*_before(passage, holder), *after]
    # "Smith, speaking in Paris," says nothing of whose Smith is.
    tells = bool(after) and _says_who(after[0])
    telling = words if tells else words[: len(words) - len(after)]
    starts = {word.start for word in telling}
    inside = [name for name in names_in(source, passage) if name.span.start in starts]
    names = tuple(name for name in inside if name.kind not in ("nationality", "group"))
    return _Phrase(tuple(words), names, content_stems(telling))


def _says_who(first: Word) -> bool:
    """Whether a phrase that begins with ``first`` is one for somebody: the head of, nephew of, who leads."""
    return first.lower in _ARTICLES or first.capital or first.stem in KIN or is_office(first.stem)


def _before(passage: Passage, holder: Name) -> list[Word]:
    """The words of a role printed right before a name."""
    if not holder.role:
        return _title_of(passage, holder)
    role = [word.lower for word in read_words(holder.role)]
    ahead = list(passage.words_before(holder.span.start))
    if ahead and ahead[-1].lower == ",":
        ahead.pop()
    found = ahead[-len(role) :]
    return found if [word.lower for word in found] == role else []


def _title_of(passage: Passage, holder: Name) -> list[Word]:
    """The nouns right before a name that no known office stands by: Nobel laureate Ida Lund."""
    verbs = {verb.word.start for clause in passage.clauses for verb in clause.predicates}
    ahead = reversed(passage.words_before(holder.span.start)[-_OF_PLACE:])
    found = list(takewhile(lambda word: word.kind == "content" and word.start not in verbs, ahead))
    return found[::-1] if found and not found[0].capital else []


def _after(passage: Passage, holder: Name) -> list[Word]:
    """The words between the commas after a name, where they say who it is."""
    after = list(passage.words_after(holder.span.end)[: _LONGEST + 2 + _OF_PLACE])
    if after and after[0].lower == "of":  # Rep. Zeldin of New York, a supporter
        after = after[next((at for at, word in enumerate(after[:_OF_PLACE]) if word.lower == ","), 0) :]
    if len(after) > _AGE and after[0].lower == after[2].lower == "," and after[1].kind == "digits":
        after = after[2:]  # Palmer, 34, a native
    if len(after) < _AGE or not (after[0].lower == "," or _is_copula(after)):
        return []
    end = next((at for at, word in enumerate(after[1:], 1) if word.kind == "mark" and word.lower not in "'’.&-"), None)
    inner = after[1 : end if end else len(after)]
    return inner if len(inner) <= _LONGEST else []


def _is_copula(after: list[Word]) -> bool:
    """Whether a phrase goes on with who somebody is: is a native of, was the chairman of, is Norway's chancellor."""
    start = 1 if after[0].lower == "," else 0
    if after[start].lower not in ("is", "was"):
        return False
    return after[start + 1].lower in ("a", "an", "the") or after[start + 1].capital


def _sort(name: Name) -> str:
    return _SORTS.get(name.kind, "place")


def _same_head(one: _Phrase, other: _Phrase) -> bool:
    """Whether two phrases give the same office, whosoever it is."""
    left, right = (
        {word.stem for word in phrase.words if word.kind == "content" and not word.capital} - GENERAL
        for phrase in (one, other)
    )
    return any(same_office(stem, there) for stem in left for there in right)
