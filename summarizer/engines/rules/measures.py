"""What the numbers of a story measure, each read in its clause and, where that leans on another, in the one before."""

import re
from collections.abc import Iterator
from itertools import takewhile

from summarizer.engines.rules.constructions import RELATIVE, Reader
from summarizer.engines.rules.numbered import LIGHT, MARK, PLURAL, POINTING, THOSE, is_length
from summarizer.engines.rules.parts import PARTICLES, participle
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.wording import balanced, content_words, is_clause, phrases_of, shortened, squeezed
from summarizer.reading.numbers import Number
from summarizer.reading.vocabulary import (
    AUXILIARIES,
    GERUND_NOUNS,
    IRREGULAR_NOUNS,
    TIME_NOUNS,
    irregular_forms,
    is_base,
    words,
)
from summarizer.spans import Span

_BACK, _LONGEST = 2, 1000
"""So many sentences back, of at most so many characters, "it" and "they" may mean a subject."""
_CLAUSES = 16
"""Of so many clauses what was read is kept: one number after the other is asked about, and what stands before it."""


class Measures:
    """What the numbers of a story measure, and of when they are."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self._readers: dict[Span, Reader] = {}

    def of(self, number: Number, clause: Span) -> str:
        """Say what ``number``, which stands in ``clause``, measures; its clause where no rule tells it well.

        Nothing is said of a number that names one thing ("question 14"), nor of somebody's age.
        """
        reader = self.reader(clause)
        at = reader.places.get(number.span.start)
        if at is not None and (reader.is_label(at) or reader.is_age(at)):
            return ""
        told = reader.of(number)
        known = str(told) if reads_alone(str(told)) else ""
        telling = content_words(known) - content_words(number.text)
        borrowed = not number.unit and telling <= reader.counted(number)
        turned = _TURNED.search(self.story.text, max(0, number.span.start - _REACH), number.span.start)
        sentence = self.story.document.sentence_at(number.span.start)
        meant = len(telling) == 1 and known[:1].isupper() and not (sentence and sentence.text.startswith(known))
        lost = meant or known.startswith((THOSE, "in "))  # Odessa; those below the sea; in Marlow
        rough = told.is_rough or (is_length(number) and lost)
        if telling and not (turned or borrowed or rough):
            return known
        whole = sentence.span if sentence and sentence.span.end - sentence.span.start < _LONGEST else clause
        said = self._clause(number, reader) or (self._clause(number, self.reader(whole)) if whole != clause else "")
        blank = rough and (lost or not telling or number.rule == "fraction")
        return said or ("" if turned or blank else known)

    def _clause(self, number: Number, reader: Reader) -> str:
        """The words between the marks around ``number`` where they are a clause; a subject beyond them goes before."""
        text, (start, end) = self.story.text, number.span
        opening, closing = reader.span
        for mark in MARK.finditer(text, *reader.span):
            if any(date.span.covers(Span(*mark.span())) for date in self.story.dates_in(reader.span)):
                continue  # on 25, 26 and 27 November
            if mark.start() >= end:
                closing = mark.start()
                break
            opening = mark.end()
        around = text[opening:start], text[end:closing]
        said = balanced(squeezed(f"{around[0]}{text[start:end]}{around[1]}")).strip(_EDGES)
        said = _JOINING.sub("", said)
        verb = reader.governor(reader.places[start]) if start in reader.places else None
        verb = None if verb is None else reader.main(verb)
        if verb is not None and reader.is_first(verb, opening):
            said = f"{who} {said}" if (who := reader.who(verb)) else ""
        elif not (is_clause(said) or _SET_AGAINST.match(said)) or said.startswith("not "):
            said = ""
        inside = verb is not None and reader.parts[verb].start >= opening
        if not said and verb is not None and inside and (who := reader.owner(verb)):
            said = balanced(squeezed(f"{who} {text[reader.parts[verb].start : end]}{around[1]}")).strip(_EDGES)
        if len(said.split()) > _MOST:
            said = self._cut_behind(number, reader, said)
        return said if _FEWEST <= len(said.split()) <= _MOST else ""

    def _cut_behind(self, number: Number, reader: Reader, clause: str) -> str:
        """A long ``clause`` up to ``number`` with its phrase and date, where its verb stands before that."""
        at = reader.places.get(number.span.start)
        if at is None or is_length(number) or reader.governor(at) is None:
            return clause
        last = at + 1 if reader.kind(at + 1) == "time" else at
        phrase = squeezed(self.story.text[number.span.start : reader.parts[last].end])
        return clause[: clause.find(phrase) + len(phrase)] if phrase in clause else clause

    def time_of(self, number: Number, clause: Span) -> Span | None:
        """The date that ``number`` is of, with the word that leads to it."""
        reader = self.reader(clause)
        at = reader.places.get(number.span.start)
        part = reader.time_of(at) if at is not None else None
        return Span(part.start, part.end) if part else None

    def reader(self, span: Span) -> Reader:
        """The reader of the clause ``span``."""
        if span not in self._readers:
            if len(self._readers) >= _CLAUSES:
                self._readers.clear()
            self._readers[span] = Reader(self, span)
        return self._readers[span]

    def meant(self, start: int, pronoun: str) -> str:
        """Whom or what the pronoun at ``start`` means: a named actor, or the subject told last that agrees with it."""
        cast = self.story.cast
        mention = cast.mention_at(start)
        actor = cast.actor(mention.actor) if mention else None
        if actor is not None or pronoun not in PLURAL:
            return actor.name if actor else ""
        topics = (reader.topic() for reader in self.before(start))
        return next((topic for topic in topics if topic and _is_plural(topic) == PLURAL[pronoun]), "")

    def before(self, start: int) -> Iterator[Reader]:
        """The sentence up to ``start`` and the sentences before it, the nearest first."""
        sentence = self.story.document.sentence_at(start)
        if sentence is None:
            return
        numbers = range(max(1, sentence.number - _BACK), sentence.number)
        last = [one.span for one in map(self.story.document.sentence, numbers) if one and one.furniture is None]
        for span in (Span(sentence.span.start, start), *reversed(last)):
            if 1 < span.end - span.start < _LONGEST:
                yield self.reader(span)


_HANGS_ON = words("at of and or who that which than with from up down under by for over on into")
"""What begins with one of these has lost its noun."""

_FEWEST, _MOST = 3, 20
"""So many words a clause may have that says in its own words what its number measures."""

_JOINING = re.compile(
    r"\A(?:(?:of (?:whom|which)|who|which|except that|that|and|but|or|when|where|as|while|though|although|after|before"
    r"|because|since)\s+)+",
    re.IGNORECASE,
)
_TURNED = re.compile(
    r"\b(?:all but|one of|except(?: for)?|apart from|excluding|other than|rather than|instead of|none of|neither of|not"
    r"|without)\s+(?:(?:the|its|their|his|her|these|those|a|an|about|some)\s+)?\Z",
    re.IGNORECASE,
)
"""Words that say of the number behind them that it is left out, or that what follows is not so."""

_REACH = 30
_SET_AGAINST = re.compile(r"(?:(?:well|far|just) )?(?:below|above|under|over|short of) the\b")
_EDGES = ' ,;:.–—-"“”'
_LEFT_OVER = words(
    "aged fewer less it us him them me we i you of for to at by with from and or is are was were be has have had"
    " the a an"
)
_ORDERING = words("next last previous same other further farther fewer more less lower higher top such own")
_TIMES = TIME_NOUNS - {"fall"} | {"minute", "hour"}
_OBJECTS = words("it us him them me")
_RELATIVE_PRONOUNS = words("who whom which that")
_REPEATABLE = words("percent per year in of the a an and to for on at by from with as")


def reads_alone(measure: str) -> bool:
    """Whether ``measure`` says by itself what a number measures: a noun with what belongs to it."""
    said = shortened(measure).lower().split() or [""]
    tells = content_words(" ".join(said)) - LIGHT - POINTING - PARTICLES - {THOSE}
    if not any(not word[0].isdigit() for word in tells):
        return False
    # "Containers which it suspects of bringing shells": who acts in a relative clause hangs on no other words.
    noun = list(takewhile(lambda word: word not in _RELATIVE_PRONOUNS, said))
    lone = said[0] if len(said) == 1 else ""
    done = lone.endswith("ed") or irregular_forms().get(lone, lone) != lone
    verbal = (lone.endswith("ing") and lone not in GERUND_NOUNS) or (done and lone not in IRREGULAR_NOUNS)
    if verbal or not tells - _ORDERING - _TIMES:
        return False
    if said[0] in _HANGS_ON or said[-1] in _LEFT_OVER or not _OBJECTS.isdisjoint(noun):
        return False
    telling = [word for word in said if word.isalpha() and word not in _REPEATABLE]
    if len(set(telling)) < len(telling):
        return False
    first = phrases_of(" ".join(shortened(measure).split())).chunks[0]
    if said[0].endswith("ing") or said[0] in RELATIVE or (first.kind != "verb" and said[0] not in AUXILIARIES):
        return True
    if participle(said[0]) == said[0] and said[1:2] in (["by"], ["in"], ["on"], ["to"], ["for"]):
        return said[1] != "to" or not is_base(said[2])  # returned to shareholders; not: needed to feed
    return said[:2] == ["to", "be"]


def _is_plural(noun: str) -> bool:
    """Whether "they" can mean what ``noun`` names: shares in the company; not the company."""
    head = re.split(r" (?:in|of|for|at|on) ", noun)[0]
    return (head.endswith("s") and not head.endswith("ss")) or " and " in head
