"""Who did what to whom: the one reading of a verb's subject, object and agent that the checks compare.

Voice is reckoned with, and so are verbs that tell a deed from its other side: who loses to somebody is beaten by
them. Who is meant by a pronoun, by "who" after a name, or by no word at all ("and left") is looked up.
"""

from typing import NamedTuple

from summarizer.checks.passages.clauses import Clause, Predicate
from summarizer.checks.passages.naming import ADVERBS, bare_before, name_before, names_in
from summarizer.checks.passages.passage import Passage, within
from summarizer.checks.passages.source import Source
from summarizer.checks.passages.words import Word, stem_of
from summarizer.checks.vocabulary import words as words_of
from summarizer.memo import memoized
from summarizer.reading.names import Name
from summarizer.reading.vocabulary import AUXILIARIES
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
    beside: tuple[tuple[str, Name], ...]
    """Whom else it names behind the verb, each with the preposition that leads there."""

    @property
    def span(self) -> Span:
        """Where the verb stands."""
        return Span(self.verb.word.start, self.verb.word.end)


LIKELY = "likely"
"""The rule of a name that is likely meant, not surely: by a pronoun, or as the one whose the subject is."""
_CONVERSES = {
    stem_of(verb): (stem_of(other), link)
    for verb, other, link in (
        ("lose", "beat", "to"),
        ("buy", "sell", "from"),
        ("borrow", "lend", "from"),
        ("receive", "give", "from"),
        ("learn", "teach", "from"),
        ("trail", "lead", ""),
    )
}
"""Verbs whose subject is acted upon in another verb, with the word that leads to the one who acts there."""
UNNAMED = frozenset({"nationality", "group", "other"})
_RELATIVE = frozenset({"who", "which", "that"})
_LEADING_ON = frozenset({"to", "from", "of"})
"""Behind these a verb without a subject of its own is that of who is named before: asked Holm to, kept Tern from."""
_STANDING_IN = frozenset({"it", "he", "she", "they"})
_JOINING = frozenset({"and", "or", "but", "then"})
_WITHIN = frozenset({"of", "in", "from", "at", "for", "with", "to", "by"})
"""A name after one of these is not the one that "who" goes back to: Palmer of *Ohio*, who."""
DETERMINERS = words_of("the a an its his her their this that both all mr ms mrs dr")
_WITHIN_NAMES = frozenset({".", "-", "'", "’"})
_APPOSITION = 14
"""The most words between the commas of an apposition."""


@memoized
def deeds_in(source: Source, passage: Passage) -> tuple[Deed, ...]:
    """The deeds of a sentence, one for each of its verbs, in order."""
    found: list[Deed] = []
    subject: Name | None = None
    for at, clause in enumerate(passage.clauses):
        before: Predicate | None = None
        for verb in clause.predicates:
            start = verbs_start(clause, verb)
            own = _subject(source, passage, start)
            if own is None and at and clause.leans and start == clause.predicates[0].word.start:
                own = _before_apposition(source, passage, clause) or subject
            elif own is None and _is_joined(clause, start):
                own = subject
            elif own is None:
                own = _likely(source, passage, Span(before.word.end if before else clause.start, start), subject)
            subject, before = own, verb
            found.append(_deed(source, passage, (clause, verb), own))
    return tuple(found)


def _likely(source: Source, passage: Passage, between: Span, subject: Name | None) -> Name | None:
    """Who likely acts where no name stands right before a verb, by the words between it and the verb before.

    Whoever is asked or kept from it, or whose attempt it is ("kept Tern from buying", "Tern's attempt to buy"); for a
    bare infinitive or pronoun whoever acted before ("came back to win", "Tern said it had won"); and whom the clause
    begins with: "Tern's lawyers sued", "Tern on Monday sued".
    """
    words = [word for word in passage.words_in(between) if word.lower not in AUXILIARIES | ADVERBS]
    names = within(names_in(source, passage), between)
    found: Name | None = None
    if words and words[-1].lower in _LEADING_ON:
        owning = [name for name in names if owns(passage, name)]
        found = (owning or [subject, *names])[-1]
    elif len(words) == 1 and words[0].lower in _STANDING_IN:
        found = subject
    elif names and not any(word.kind == "content" for word in words if word.end <= names[0].span.start):
        found = names[0]
    return found and found._replace(rule=LIKELY)


def modifies(passage: Passage, name: Name) -> bool:
    """Whether a name goes with the noun behind it, which is what the sentence is about: three Norwegian ports."""
    after = passage.words_after(name.span.end)[:1]
    return any(word.kind == "content" and not word.capital for word in after)


def owns(passage: Passage, name: Name) -> bool:
    """Whether a name stands in the possessive."""
    return passage.reading.text[name.span.end : name.span.end + 2] in ("'s", "’s")


def _deed(source: Source, passage: Passage, told: tuple[Clause, Predicate], subject: Name | None) -> Deed:
    clause, verb = told
    # "Raised money with a letter sent by Holm": behind another verb a name has its part in that.
    end = next((other.word.start for other in clause.predicates if other.index > verb.index), clause.end)
    after = [name for name in within(names_in(source, passage), Span(verb.word.end, end)) if name.kind not in UNNAMED]
    led: dict[str, Name] = {}
    for name in after:
        link = _link(passage, verb, name)
        if link is not None:
            led.setdefault(link, name._replace(rule=LIKELY) if modifies(passage, name) else name)
    beside = tuple(entry for entry in led.items() if entry[0] not in ("", "by"))
    if verb.form.passive or ("by" in led and _is_bare_participle(passage, verb, led["by"])):
        return Deed(verb, clause, passage, verb.stem, led.get("by"), subject, beside)
    key, link = _CONVERSES.get(verb.stem, ("", ""))
    if key and link in led:
        return Deed(verb, clause, passage, key, led[link], subject, ())
    return Deed(verb, clause, passage, verb.stem, subject, led.get(""), beside)


def _link(passage: Passage, verb: Predicate, name: Name) -> str | None:
    """The preposition that leads from a verb to a name, "" where none does; None where a mark stands between."""
    for word in reversed(passage.words_in(Span(verb.word.end, name.span.start - len(name.role or "")))):
        if word.kind == "mark" and word.lower not in _WITHIN_NAMES:
            return None
        if word.kind == "function" and word.lower not in DETERMINERS:
            return word.lower
    return ""


def _is_bare_participle(passage: Passage, verb: Predicate, agent: Name) -> bool:
    """Whether a verb is a participle with its agent right behind it: soldiers handed over on Monday by Vesland."""
    between = passage.words_in(Span(verb.word.end, agent.span.start - len(agent.role or "")))
    return all(word.kind != "content" or word.capital for word in between)


def verbs_start(clause: Clause, verb: Predicate) -> int:
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
        known = passage.reading.actors.get(mention.actor)
        return known and known._replace(span=mention.span, rule=LIKELY)
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
    named = (_ending_at(source, passage, word) for word in around)
    return next((name for name in named if name and name.kind != "nationality"), None)  # the Swede, Ida Holm, | told


def _is_joined(clause: Clause, start: int) -> bool:
    """Whether a verb follows right upon "and": "(she) won and left"."""
    before = [word.lower for word in clause.words if word.end <= start]
    return bool(before) and before[-1] in _JOINING
