"""Whose part is whose: who does, suffers or says what in a sentence, and what is told of each."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from summarizer.checks.passages.clauses import Clause
from summarizer.checks.passages.deeds import DETERMINERS, LIKELY, UNNAMED, deeds_in, owns, verbs_start
from summarizer.checks.passages.naming import bare_before, name_before, names_in
from summarizer.checks.passages.passage import Passage, stems_of, within
from summarizer.checks.passages.source import Source
from summarizer.checks.passages.words import Word, read_forms, read_words
from summarizer.checks.vocabulary import words as words_of
from summarizer.checks.vocabulary.roles import SOMEBODY
from summarizer.memo import memoized
from summarizer.reading.attributions import Attribution
from summarizer.reading.names import Name
from summarizer.reading.read import Reading
from summarizer.spans import Span


class Part(NamedTuple):
    """Somebody's place in what is told: the stem of the word that tells it, and what leads from there to the name.

    The link is "by" for who acts, "" for whom it befalls, `SAYS` for who says it, `BESIDE` for whoever is but named
    there, and else a preposition.
    """

    key: str
    link: str
    name: Name
    at: int
    """Where the word stands."""
    told: frozenset[str]
    """The stems of what is told of them there."""


SAYS = "says"
BESIDE = "beside"
NOUN = "noun"
"""The rule of a name that is none: a noun for somebody, police or the union."""
DESCRIBED = "described"
"""The same for a noun that may mean somebody named elsewhere: the agency, or "a grandmother" of the first sentence."""
_TELLING = frozenset({"speech", "belief", "stance", "intent"})
_WITHIN = words_of("of for in at from with who that , (")
_POSSESSIVE = frozenset({"'s", "’s", "s", "'", "’"})
_BELONGING = words_of("of for in at from with")
_PRONOUNS = words_of("he she they it")
_JOINING = words_of("and or & ,")
_LANDS = frozenset({"country", "place", "nationality"})
_FOR_OTHERS = ("spokes", "official", "source", "representative", "statement")
_LEADING = 3
"""So many sentences lead in, and may describe whom the next names: "a former treasurer admitted"."""
_MANY = words_of("police people staff family crew men women government")
_LONGEST = 4
"""So many words of a phrase tell who somebody is; behind a possessive, or before a name, its noun is as near."""


@memoized
def parts_in(source: Source, passage: Passage) -> tuple[Part, ...]:
    """The parts of a sentence: of its speakers, in its deeds and nouns for deeds, and of who else is named."""
    spoken = list(_spoken(source, passage))
    said = {part.at for part in spoken}
    cues = [attribution.cue for attribution in attributions_in(source, passage)]
    done = (part for part in _done(source, passage) if part.at not in said or part.link != "by")
    found = [*spoken, *(part for part in done if part.at in said or not any(a <= part.at < b for a, b in cues))]
    parts: dict[Span, list[Part]] = {}
    for part in found:
        parts.setdefault(part.name.span, []).append(part)
    names = names_in(source, passage)
    lists = _lists(passage, names)
    for name in names:
        clause = passage.clause_at(name.span)
        if name.span not in parts and clause:
            shared = next((parts[other] for other in lists[name.span] if other in parts), [])
            shared = [part for part in shared if part.link != BESIDE]
            alone = Part("", BESIDE, name, name.span.start, clause.content)
            parts[name.span] = [part._replace(name=name, told=_without(part.told, name)) for part in shared or [alone]]
            found += parts[name.span]
    return tuple(found)


def _lists(passage: Passage, names: Sequence[Name]) -> dict[Span, list[Span]]:
    """For each name those that it is listed with, itself among them: Peru and Japan in "Peru and Japan"."""
    before: dict[Span, Span] = {}
    for one, other in reversed(list(pairwise(names))):
        words = {word.lower for word in passage.words_in(Span(one.span.end, other.span.start - len(other.role or "")))}
        words -= DETERMINERS
        # A comma alone may set off where a town is: Lille, France.
        if words and words <= _JOINING and (words != {","} or other.span in before.values()):
            before[other.span] = one.span
    found: dict[Span, list[Span]] = {}
    for name in names:
        listed = found.get(before.get(name.span, name.span), [])
        listed.append(name.span)
        found[name.span] = listed
    return found


def _spoken(source: Source, passage: Passage) -> Iterator[Part]:
    """The parts of those who say, think or want something, by what they say."""
    for attribution in attributions_in(source, passage):
        if attribution.kind in _TELLING:
            span = attribution.antecedent or attribution.source or attribution.cue
            name = None if is_of_another(source, passage, span, attribution.cue) else _speaker(source, passage, span)
            *_, cue = read_words(passage.reading.text, *attribution.cue)
            if name:
                content = (
                    content_in(source, attribution) if passage.number else content_of(passage.reading, attribution)
                )
                yield Part(cue.stem, SAYS, name, cue.start, _without(content, name))


def attributions_in(source: Source, passage: Passage) -> Sequence[Attribution]:
    """The attributions to somebody in a sentence of the source, or in what is said of it."""
    own = passage.reading.attributions
    return source.attributions.get(passage.number, ()) if passage.number else [found for found in own if found.source]


def _speaker(source: Source, passage: Passage, span: Span) -> Name | None:
    """Who is named in the source of an attribution, or who is meant there by a pronoun or a noun."""
    reading = passage.reading
    named = list(within(reading.names if passage.number else names_in(source, passage), span))
    spoken = read_words(reading.text, *span)
    if len(spoken) > 1 and spoken[-1].lower in _PRONOUNS:
        named, span = [], Span(spoken[-1].start, span.end)  # in "a prize that she" it is she who speaks
    named = [name for name in named if not owns(passage, name)] or [
        name for name in named if not owns_speaker(passage, name)
    ]
    who = next((name for name in named if name.kind == "person"), next(iter(named), None))
    mention = None if who else next(iter(within(reading.mentions, span)), None)
    if mention and mention.actor in reading.actors:
        return reading.actors[mention.actor]._replace(span=mention.span, rule=LIKELY)
    end = next((at for at, word in enumerate(spoken) if at and word.lower in _WITHIN), len(spoken))
    noun = _noun_at_end(source, passage, spoken[:end])
    if not who or not noun or who.span.end <= noun.span.end:
        return noun or who
    # In "officials in Oslo" and "lawyers for Holm" they speak; in "a spokesman for Tern" Tern, in "the head, Lund" she.
    between = [word.lower for word in spoken if noun.span.end <= word.start < who.span.start]
    spoken_for = who.kind not in ("person", "place") and noun.text.lower().startswith(_FOR_OTHERS)
    return noun if between and between[0] in _BELONGING and not spoken_for else who


def owns_speaker(passage: Passage, name: Name) -> bool:
    """Whether it is somebody of theirs who speaks: Holm's lawyer, but not Holm's report."""
    if not owns(passage, name):
        return False
    return name.kind in _LANDS or any(word.stem in SOMEBODY for word in _owned(passage, name))


def is_of_another(source: Source, passage: Passage, speaker: Span, cue: Span) -> bool:
    """Whether somebody else acts before a participle: "Holm complained of a rule that Marsh had defended, saying …"."""
    if not cue.of(passage.reading.text).endswith("ing"):
        return False
    verbs = [verb.word.start for clause in passage.clauses for verb in clause.predicates]
    actors = [name_before(source, passage, verb) for verb in verbs if speaker.end < verb < cue.start]
    return any(name and name.span.start >= speaker.end for name in actors)


def _noun_at_end(source: Source, passage: Passage, words: Sequence[Word]) -> Name | None:
    """The noun for somebody that ends ``words``, with the words before that say who it is: the actors' union."""
    start = len(words)
    while start and len(words) - start <= _LONGEST and _may_tell_who(words[start - 1], last=start == len(words)):
        start -= 1
    if start == len(words) or words[-1].stem not in SOMEBODY:
        return None
    span = Span(words[start].start, words[-1].end)
    text = span.of(passage.reading.text)
    before = passage.words_before(span.start)[-1:]
    first = any(word.lower in ("a", "an") for word in before)
    again = len(words) - start == 1 and not first and any(word.lower in DETERMINERS for word in before)
    leading = 0 < passage.number <= source.document.body[: _LEADING if first else 1][-1].number
    single = words[-1].lower[-1] != "s" and words[-1].lower not in _MANY
    return Name(span, text, "other", text, DESCRIBED if single and (again or leading) else NOUN)


def _may_tell_who(word: Word, *, last: bool) -> bool:
    return word.lower in _POSSESSIVE or (word.kind == "content" and not (last and word.capital))


@memoized
def content_in(source: Source, attribution: Attribution) -> frozenset[str]:
    """The stems of what is said in an attribution of the source, which is asked for again and again."""
    return content_of(source.document.reading, attribution)


def content_of(reading: Reading, attribution: Attribution) -> frozenset[str]:
    """The stems of what is said, the source and the cue left out where they stand amid it."""
    outside = [span for span in (attribution.source, attribution.cue) if span]
    return frozenset(
        stem
        for piece in attribution.pieces
        for start, _, (_, stem, kind, _) in read_forms(reading.text, *piece)
        if kind in ("content", "digits") and not any(span.start <= start < span.end for span in outside)
    )


def _done(source: Source, passage: Passage) -> Iterator[Part]:
    """The parts in a sentence's deeds and in nouns that tell of deeds: Chile's attack on Peru."""
    for deed in deeds_in(source, passage):
        beside = [entry for entry in deed.beside if entry[0] not in _JOINING | {"of"}]
        named = [("by", deed.agent), ("", deed.patient), *beside]
        subject = "" if deed.verb.form.passive else "by"
        if not dict(named)[subject]:
            before = bare_before(passage, verbs_start(deed.clause, deed.verb))
            named.append((subject, _noun_at_end(source, passage, before)))
        yield from (
            _part(deed.clause, deed.key, link, _bearer(source, passage, name), deed.verb.word.start)
            for link, name in named
            if name is not None
        )
    verbs = {verb.word.start for clause in passage.clauses for verb in clause.predicates}
    for name in names_in(source, passage):
        for link, noun in _nouns_beside(passage, name):
            clause = passage.clause_at(Span(noun.start, noun.end))
            if clause and noun.start not in verbs:
                yield _part(clause, noun.stem, link, name, noun.start)


def _nouns_beside(passage: Passage, name: Name) -> Iterator[tuple[str, Word]]:
    """The nouns that a name goes with, each with what leads from there to it: Holm's low cross, a cross by Holm."""
    owning = owns(passage, name)
    if run := _owned(passage, name)[: None if owning else 1]:
        yield ("by", run[-1]) if owning else ("of", run[0])
    if name.kind not in UNNAMED and not owning:
        before = passage.words_before(name.span.start - len(name.role or ""))[-_LONGEST:]
        *_, noun, link = (None, None, *(word for word in before if word.lower not in DETERMINERS))
        leads = link and link.kind == "function" and link.lower not in _JOINING
        if noun and link and leads and noun.kind == "content" and not noun.capital:
            yield link.lower, noun


def _bearer(source: Source, passage: Passage, name: Name) -> Name:
    """Who is meant where a name stands but for whose they are: Holm, in "Tern's lawyer Holm"."""
    owned = _owned(passage, name) if owns(passage, name) else []
    following = within(names_in(source, passage), Span(owned[-1].end, owned[-1].end + 2)) if owned else ()
    return following[0] if following else name


def _owned(passage: Passage, name: Name) -> list[Word]:
    """The words of a noun phrase behind a name: what somebody owns who stands in the possessive."""
    after = passage.words_after(name.span.end + 2 * owns(passage, name))[:_LONGEST]
    return list(takewhile(lambda word: word.kind == "content" and not word.capital, after))


def _part(clause: Clause, key: str, link: str, name: Name, at: int) -> Part:
    return Part(key, link, name, at, _without(clause.content, name) - {key})


def _without(stems: frozenset[str], name: Name) -> frozenset[str]:
    return stems - stems_of(name.text)
