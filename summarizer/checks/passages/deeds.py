"""Who did what to whom: the one reading of a verb's subject, object and agent that the checks compare.

Voice is reckoned with, and so are verbs that tell a deed from its other side: who loses to somebody is beaten by
them. Who is meant by a pronoun, by "who" after a name, or by no word at all ("and left") is looked up.
"""

from typing import NamedTuple

from summarizer.checks.passages.clauses import Clause, Predicate
from summarizer.checks.passages.naming import bare_before, name_before, names_in
from summarizer.checks.passages.passage import Passage, within
from summarizer.checks.passages.source import Source
from summarizer.checks.passages.words import Word, stem_of
from summarizer.memo import memoized
from summarizer.reading.names import Name
from summarizer.spans import Span


class Deed(NamedTuple):
    """A verb and who has a part in it: None for somebody who is not named, or whom the reading does not know."""

    verb: Predicate
    clause: Clause
    passage: Passage
    key: str
    """The stem of the verb, or of the one that tells the same from the other side."""
    agent: Name | None
    patient: Name | None

    @property
    def span(self) -> Span:
        """Where the verb stands."""
        return Span(self.verb.word.start, self.verb.word.end)


BY_PRONOUN = "pronoun"
"""The rule of a name that stands for a pronoun: likely whom it means, not surely."""
_CONVERSES = {
    stem_of(verb): (stem_of(other), link)
    for verb, other, link in (
        ("lose", "beat", "to"),
        ("buy", "sell", "from"),
        ("borrow", "lend", "from"),
        ("receive", "give", "from"),
        ("learn", "teach", "from"),
    )
}
"""Verbs whose subject is acted upon in another verb, with the word that leads to the one who acts there."""
_UNNAMED = frozenset({"nationality", "group", "other"})
_RELATIVE = frozenset({"who", "which", "that"})
_JOINING = frozenset({"and", "or", "but", "then"})
_WITHIN = frozenset({"of", "in", "from", "at", "for", "with", "to", "by"})
"""A name after one of these is not the one that "who" goes back to: Palmer of *Ohio*, who."""
_APPOSITION = 14
"""The most words between the commas of an apposition."""


@memoized
def deeds_in(source: Source, passage: Passage) -> tuple[Deed, ...]:
    """The deeds of a sentence, one for each of its verbs, in order."""
    found: list[Deed] = []
    subject: Name | None = None
    for at, clause in enumerate(passage.clauses):
        for verb in clause.predicates:
            start = _chain(clause, verb)
            own = _subject(source, passage, start)
            if own is None and at and clause.leans and start == clause.predicates[0].word.start:
                own = _before_apposition(source, passage, clause) or subject
            elif own is None and _is_joined(clause, start):
                own = subject
            subject = own
            found.append(_deed(source, passage, (clause, verb), own))
    return tuple(found)


def _deed(source: Source, passage: Passage, told: tuple[Clause, Predicate], subject: Name | None) -> Deed:
    clause, verb = told
    # "Raised money with a letter sent by Holm": behind another verb a name has its part in that.
    end = next((other.word.start for other in clause.predicates if other.index > verb.index), clause.end)
    after = [name for name in within(names_in(source, passage), Span(verb.word.end, end)) if name.kind not in _UNNAMED]
    led = {_word_before(passage, name.span.start): name for name in reversed(after)}
    if verb.form.passive or ("by" in led and _is_bare_participle(passage, verb, led["by"])):
        return Deed(verb, clause, passage, verb.stem, led.get("by"), subject)
    key, link = _CONVERSES.get(verb.stem, ("", ""))
    if link in led:
        return Deed(verb, clause, passage, key, led[link], subject)
    return Deed(verb, clause, passage, verb.stem, subject, after[0] if after else None)


def _is_bare_participle(passage: Passage, verb: Predicate, agent: Name) -> bool:
    """Whether a verb is a participle with its agent right behind it: soldiers handed over on Monday by Vesland."""
    between = passage.words_in(Span(verb.word.end, agent.span.start - len(agent.role or "")))
    return all(word.kind != "content" or word.capital for word in between)


def _chain(clause: Clause, verb: Predicate) -> int:
    """Where the verbs that lead to one begin: "is expected to ask"."""
    start = verb.word.start
    for other in reversed([other for other in clause.predicates if other.word.start < start]):
        between = [word.lower for word in clause.words if other.word.end <= word.start < start]
        if between not in (["to"], ["to", "be"]):
            break
        start = other.word.start
    return start


def _subject(source: Source, passage: Passage, start: int) -> Name | None:
    """Who stands right before a chain of verbs: a name, or whom a pronoun or "who" there means."""
    name = name_before(source, passage, start)
    words = list(bare_before(passage, start))
    if name or not words:
        return name
    last = words.pop()
    mention = next((found for found in passage.mentions if found.span.start <= last.start < found.span.end), None)
    if mention:
        known = next((known for known in passage.reading.names if known.text == mention.actor), None)
        return known and known._replace(span=mention.span, rule=BY_PRONOUN)
    if last.lower not in _RELATIVE:
        return None
    if words and words[-1].lower == ",":
        words.pop()
    return _ending_at(source, passage, words[-1]) if words else None


def _ending_at(source: Source, passage: Passage, word: Word) -> Name | None:
    """The name that ends with ``word``; where that is but a place in it, the one before: Palmer in "Palmer of Ohio"."""
    name = next((name for name in names_in(source, passage) if name.span.start <= word.start < name.span.end), None)
    before = passage.words_before(name.span.start - len(name.role or "")) if name else ()
    if len(before) < 2 or before[-1].lower not in _WITHIN:
        return None if before and before[-1].lower in _JOINING else name
    return _ending_at(source, passage, before[-2])


def _before_apposition(source: Source, passage: Passage, clause: Clause) -> Name | None:
    """Who is named before ``clause`` around a comma: "Holm, the head of Tern, | told", "the head, Ida Holm, | told"."""
    before = passage.words_before(clause.start)
    commas = [at for at, word in enumerate(before) if word.lower == ","]
    if len(commas) < 2 or commas[-1] != len(before) - 1 or not 0 < commas[-1] - commas[-2] <= _APPOSITION:
        return None
    around = [before[comma - 1] for comma in commas[-2:] if comma]
    return next((name for word in around if (name := _ending_at(source, passage, word))), None)


def _is_joined(clause: Clause, start: int) -> bool:
    """Whether a verb follows right upon "and": "(she) won and left"."""
    before = [word.lower for word in clause.words if word.end <= start]
    return bool(before) and before[-1] in _JOINING


def _word_before(passage: Passage, offset: int) -> str:
    earlier = [word.lower for word in passage.words_before(offset) if word.lower not in ("the", "a", "an")]
    return earlier[-1] if earlier else ""
