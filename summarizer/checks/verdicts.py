"""Convicted for acquitted, charged for arrested: what befell somebody, where the source has the contrary, or less."""

from collections.abc import Iterator
from typing import NamedTuple

from summarizer.checks.names import same_actor
from summarizer.checks.passages.clauses import Clause
from summarizer.checks.passages.deeds import Deed, deeds_in
from summarizer.checks.passages.events import CONDITIONS
from summarizer.checks.passages.passage import Passage, content_stems
from summarizer.checks.passages.source import Source
from summarizer.checks.passages.words import Word, stem_of
from summarizer.checks.subject import Subject
from summarizer.checks.vocabulary import words
from summarizer.memo import memoized
from summarizer.reading.names import Name

_FATES = {
    stem_of(verb): (pair, side)
    for pair, sides in enumerate((("convict guilty", "acquit clear exonerate"), ("die kill perish", "survive")))
    for side, verbs in zip((True, False), sides, strict=True)
    for verb in words(verbs)
}
"""For each verb the pair of fates that it belongs to and its side: nobody meets both in one matter."""
_GUILTY = 2
"""How many words behind "found" the verdict stands: found not guilty."""
_FACING = frozenset(map(stem_of, ("face", "risk")))
_SAME_MATTER = 0.5
"""Of what is said to have been the matter, the source's sentence must hold this share."""


_STEPS = tuple(
    frozenset(map(stem_of, words(step)))
    for step in (
        "arrest detain apprehend",
        "charge indict arraign prosecute accuse accusation court trial",
        "convict conviction guilty plead admit",
        "sentence jail imprison prison custody term behind",
    )
)
"""What may befall a suspect, one step behind the other, and the words that tell that it came so far."""
_TAKEN = {
    stem_of(verb): step for step, verb in ((1, "charge"), (1, "indict"), (2, "convict"), (3, "sentence"), (3, "jail"))
}


class _Fate(NamedTuple):
    """What befell whom, by which word, and in what matter."""

    pair: int
    side: bool
    word: Word
    whom: Name
    deed: Deed
    matter: frozenset[str]


def turned_fates(subject: Subject, passage: Passage) -> Iterator[tuple[Word, Deed]]:
    """Each word for what befell somebody of whom the source tells but the contrary, with the deed that it tells."""
    source = subject.source
    if passage.stems.isdisjoint(_FATES):
        return
    numbers = sorted({number for stem in _FATES for number in source.postings.get(stem, ())})
    for said in _fates(subject, passage):
        told = [
            found
            for place in source.passages(numbers)
            for found in _fates(subject, place)
            if found.pair == said.pair and same_actor(source, said.whom.text, found.whom.text)
        ]
        alike = [found for found in told if source.likeness(said.matter, found.matter) >= _SAME_MATTER]
        told = alike if said.matter else told
        if told and all(found.side != said.side for found in told):
            yield said.word, told[0].deed


def untold_steps(subject: Subject, passage: Passage) -> Iterator[tuple[Word, Passage, Word]]:
    """Each verb for a step against a suspect that the source never comes to, with the one that it stops at, and where.

    A man who is arrested and released on bail has not been charged.
    """
    if passage.stems.isdisjoint(_TAKEN):
        return
    reached = _reached(subject.source)
    for clause in passage.clauses:
        for verb in clause.predicates:
            step = _TAKEN.get(verb.word.stem, 0)
            if step <= reached or verb.negated or verb.certainty != "stated":
                continue
            told = [(place, word) for place in subject.passages for word in place.words if word.stem in _STEPS[reached]]
            if told:
                yield verb.word, *told[0]


@memoized
def _reached(source: Source) -> int:
    """The furthest step that the source tells of as taken, by whatever word: not where it says what is to follow."""
    for step in range(len(_STEPS) - 1, 0, -1):
        stems = _STEPS[step]
        numbers = sorted({number for stem in stems for number in source.postings.get(stem, ())})
        if any(_is_taken(clause, stems) for place in source.passages(numbers) for clause in place.clauses):
            return step
    return 0


def _is_taken(clause: Clause, stems: frozenset[str]) -> bool:
    """Whether a clause has one of ``stems`` as told and not denied, and says not what somebody faces or what is if."""
    if clause.stems.isdisjoint(stems) or clause.words[0].lower in CONDITIONS or not _FACING.isdisjoint(clause.stems):
        return False
    soft = min((start for start, certainty in clause.firmness if certainty != "stated"), default=clause.end)
    denied = {verb.word.start for verb in clause.predicates if clause.denies(verb)}
    return any(word.stem in stems and word.start < soft and word.start not in denied for word in clause.words)


def _fates(subject: Subject, passage: Passage) -> Iterator[_Fate]:
    for deed in deeds_in(subject.source, passage):
        word = _verdict(deed) or deed.verb.word
        pair, side = _FATES.get(word.stem, (None, False))
        whom = deed.patient if deed.verb.form.passive else deed.agent
        if pair is None or whom is None or whom.kind != "person" or deed.verb.certainty != "stated":
            continue
        matter = content_stems(passage.words_after(word.end))
        yield _Fate(pair, side != _is_denied(deed, word), word, whom, deed, matter)


def _verdict(deed: Deed) -> Word | None:
    """The "guilty" of "was found guilty"."""
    after = [word for word in deed.clause.words if word.start > deed.verb.word.start][:_GUILTY]
    return next((word for word in after if word.lower == "guilty"), None)


def _is_denied(deed: Deed, word: Word) -> bool:
    """Whether a "not" reaches ``word``, before the verb or behind it: found not guilty."""
    between = [other.lower for other in deed.clause.words if deed.verb.word.start < other.start < word.start]
    return deed.clause.denies(deed.verb) != ("not" in between)
