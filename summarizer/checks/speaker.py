"""Does the source give these words to this speaker?"""

from collections.abc import Iterator
from typing import NamedTuple

from summarizer.checks.answers import DENYING
from summarizer.checks.counterparts import REPORTING
from summarizer.checks.names import may_be_garbled, same_actor
from summarizer.checks.passages.clauses import Predicate
from summarizer.checks.passages.naming import names_in
from summarizer.checks.passages.parts import attributions_in, content_in, content_of, is_of_another, owns_speaker
from summarizer.checks.passages.passage import Passage, content_stems, stems_of, within
from summarizer.checks.passages.words import read_words, stem_of
from summarizer.checks.people.offices import mentions_of, offices_of
from summarizer.checks.subject import Judged, Subject
from summarizer.checks.vocabulary.roles import other_sides
from summarizer.checks.vocabulary.synonyms import alike
from summarizer.fields import Evidence, Filled, Finding, Role, Verdict
from summarizer.memo import memoized
from summarizer.reading.attributions import Attribution
from summarizer.reading.names import Name, tables
from summarizer.spans import Span

_LEAST_SHARED = 0.4
"""So much of what is said must stand in the source's content for the two to be the same statement."""
_MOSTLY = 0.75
"""… or so much of the source's content in what is said."""
_SURELY = 0.45
"""To contradict, so much of what is said must stand there …"""
_TOGETHER = 0.95
"""… and the shares of either in the other must come to this."""
_TELLING = 3
"""A quotation of so many words is found where it stands."""
_ASKING = frozenset(map(stem_of, ("ask", "question", "wonder", "inquire", "press")))
_DOING = frozenset(
    map(stem_of, ("offer", "discuss", "suggest", "call", "describe", "mention", "propose", "refer", "point"))
)
"""What is offered or discussed is not what the verb's subject says."""
_REFUSING = frozenset(map(stem_of, ("decline", "refuse")))
_STANDING_FOR = frozenset({"he", "she", "they", "it", "who"})
"""In "At a rally in Portsmouth, N.H., he" no name speaks."""
_POSSESSIVE = ("'s", "’s")
_ON = frozenset({"and", "with", "while", "but"})
_BACK = 3
"""How many sentences back the one who is only called he or she is looked for."""


class _Saying(NamedTuple):
    """Who says what in the summary: the speaker's words, where they stand, and the stems of what is said."""

    path: str
    speaker: str
    span: Span
    said: frozenset[str]
    whole: frozenset[str]
    """The stems of the whole sentence, where what is said alone is like nothing, …"""
    plain: bool
    """… and the verb does no more than report: said, not agreed."""
    denied: bool
    """Whether the speaker denies it."""
    quotes: tuple[str, ...]
    """The speaker's own words, without their marks."""
    nameless: bool = False
    """Whether the speaker is but a noun: police, the organisers."""


class _Source(NamedTuple):
    """Whom the source names for something: names, the words of the phrase, and whether a pronoun stands for them."""

    names: tuple[str, ...]
    stems: frozenset[str]
    guessed: bool
    span: Span


def check_speaker(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each statement that the summary gives to somebody."""
    for saying in _sayings(subject):
        found = _of_quotation(subject, saying.quotes) or likest_attribution(subject, saying.said)
        found = found or (likest_attribution(subject, saying.whole) if saying.plain else None)
        if found is None:
            if saying.path:
                yield _finding(saying, "unchecked", "no attribution", "the source names nobody for these words", ())
            continue
        source = _named(subject, found)
        evidence = (subject.evidence(source.span),)
        if saying.nameless:
            if _is_of_others(subject, saying, found, source):
                said_by = source.span.of(subject.document.text)
                message = f"the source gives these words to {said_by}, not to {saying.speaker}"
                yield _finding(saying, "contradicted", "other speaker", message, evidence)
            continue
        if _agree(subject, saying.speaker, source):
            yield _finding(saying, "supported", "attributed", "", evidence)
        elif (
            source.names
            and _is_the_same(subject, saying, found, source)
            and not (
                _may_be_meant(subject, saying.speaker, found, source) or _is_retold(subject, saying, found, source)
            )
        ):
            speaker = _names_of(subject, saying.speaker)[0]
            message = f"the source gives these words to {source.names[0]}, not to {speaker}"
            yield _finding(saying, "contradicted", "other speaker", message, evidence)
        else:
            yield _finding(saying, "unchecked", "unresolved", "the source does not say by name who said it", evidence)


def _is_of_others(subject: Subject, saying: _Saying, found: Attribution, source: _Source) -> bool:
    """Whether the source gives to others what the summary gives to some whom it has elsewhere, neither by name."""
    sentence, own = subject.document.sentence_at(found.cue.start), stems_of(saying.speaker)
    if source.names or not sentence or not other_sides(own, source.stems):
        return False
    if own & subject.source.passage(sentence).stems:
        return False
    if not any(own <= place.stems for place in subject.near):
        return False
    return _is_the_same(subject, saying, found, source)


def _is_the_same(subject: Subject, saying: _Saying, found: Attribution, source: _Source) -> bool:
    """Whether it is surely these words that the source gives to one like the speaker: a quotation, or much the same.

    Who rejects a criticism is not the one who made it.
    """
    content = content_in(subject.source, found)
    if saying.path or (
        _of_quotation(subject, saying.quotes) and subject.source.likeness(saying.said, content) >= _LEAST_SHARED
    ):
        return True
    cue = read_words(subject.document.text, *found.cue)
    if _denies(subject.document.text, found) != saying.denied or any(word.stem in _DOING for word in cue):
        return False
    if not content.issuperset(stem for stem in saying.said if stem[0].isdigit()):
        return False
    said = saying.said if subject.source.likeness(saying.said, content) >= _LEAST_SHARED else saying.whole
    forward, backward = subject.source.likeness(said, content), subject.source.likeness(content, said)
    several = saying.quotes or len(alike(saying.said, content)) > 1
    if not several or forward < _SURELY or forward + backward < _TOGETHER:
        return False
    return not _may_speak_for(subject, saying.speaker, source)


def _is_retold(subject: Subject, saying: _Saying, found: Attribution, source: _Source) -> bool:
    """Whether one may retell the words of another: one who is named beside a speaker, or whom a paper quotes."""
    own = _names_of(subject, saying.speaker)
    told = Span(min(source.span.start, found.content.start), max(found.cue.end, found.content.end))
    beside = [name.text for name in within(subject.document.reading.names, told)]
    if not saying.path and any(
        may_be_garbled(subject.source, one) or any(same_actor(subject.source, one, other) for other in beside)
        for one in own
    ):
        return True
    if saying.path or not any(name.kind == "person" for name in mentions_of(subject.source, source.names[0])):
        return False
    names = names_in(subject.source, subject.read(next(subject.having({Role.STATEMENT}))))
    if any(same_actor(subject.source, name.text, source.names[0]) for name in names):
        return True
    return {name.text for name in names if name.kind == "person"}.isdisjoint(own)


def _denies(text: str, attribution: Attribution) -> bool:
    return any(word.stem in DENYING for word in read_words(text, *attribution.cue))


def _sayings(subject: Subject) -> Iterator[_Saying]:
    speakers = list(subject.having({Role.SPEAKER}))
    said = list(subject.having({Role.STATEMENT, Role.QUOTE}))
    for field in speakers:
        stems = frozenset[str]().union(*(subject.read(other).stems for other in said if other.path != "role"))
        quotes = tuple(other.text for other in said if other.role is Role.QUOTE)
        yield _Saying(field.path, field.text, Span(0, len(field.text)), stems, stems, True, False, quotes)
    if not speakers and any(attributions_in(subject.source, place) for place in subject.near):
        for field in subject.having({Role.STATEMENT}):
            yield from _in_prose(subject, field)


def _in_prose(subject: Subject, field: Filled) -> Iterator[_Saying]:
    passage = subject.read(field)
    text = passage.reading.text
    verbs = [verb for clause in passage.clauses for verb in clause.predicates]
    unsaid = [verb.word.start for verb in verbs if verb.negated or verb.stem in _REFUSING or _demands(passage, verb)]
    for attribution in passage.reading.attributions:
        source, cue = attribution.antecedent or attribution.source, attribution.cue
        if source is None or attribution.kind != "speech" or not cue.of(text)[0].isalpha() or cue.start in unsaid:
            continue
        span = _with_name(subject, passage, source)
        if is_of_another(subject.source, passage, span, cue):
            continue
        stems = content_stems(passage.words_in(span))
        names = [
            name
            for name in within(names_in(subject.source, passage), span)
            if name.kind not in ("group", "nationality", "other") and not owns_speaker(passage, name)
        ]
        named = any(name.kind == "person" or content_stems(passage.words_in(name.span)) >= stems for name in names)
        if named or (stems and not within(names_in(subject.source, passage), span)):
            own = _until_another(subject, passage, attribution)
            said = content_of(passage.reading, own)
            plain = any(word.stem in REPORTING for word in passage.words_in(cue))
            quotes = tuple(quote.content.of(text) for quote in passage.reading.quotes if quote.span in own.quotes)
            whole, denied = passage.stems - stems, _denies(text, attribution)
            yield _Saying(field.path, span.of(text), span, said, whole, plain, denied, quotes, not named)


def _demands(passage: Passage, verb: Predicate) -> bool:
    """Whether a verb is a deed of asking for something, or to do it, and no question."""
    after = passage.words_after(verb.word.end)[:1]
    return verb.stem in _ASKING and any(word.lower in ("for", "to") for word in after)


def _until_another(subject: Subject, passage: Passage, attribution: Attribution) -> Attribution:
    """An attribution without what another says in the same breath: "Holm saying …, and Marsh saying …"."""
    after = within(names_in(subject.source, passage), Span(attribution.cue.end, attribution.content.end))
    end = next((name.span.start for name in after if _goes_on_to(passage, name)), None)
    if end is None:
        return attribution
    pieces = tuple(Span(piece.start, min(piece.end, end)) for piece in attribution.pieces if piece.start < end)
    return attribution._replace(pieces=pieces, quotes=tuple(quote for quote in attribution.quotes if quote.end <= end))


def _goes_on_to(passage: Passage, name: Name) -> bool:
    before, after = passage.words_before(name.span.start)[-1:], passage.words_after(name.span.end)[:1]
    return any(word.lower in _ON for word in before) and any(word.stem in REPORTING for word in after)


def _with_name(subject: Subject, passage: Passage, span: Span) -> Span:
    """``span`` with the name that follows it at once: analyst, Per Lund."""
    following = next(
        (name.span for name in names_in(subject.source, passage) if 0 <= name.span.start - span.end <= 1), None
    )
    return Span(span.start, following.end) if following else span


@memoized
def likest_attribution(subject: Subject, said: frozenset[str]) -> Attribution | None:
    """The attribution of the source whose content is most like what is said."""
    best: tuple[float, Attribution] | None = None
    for passage in subject.near:
        for attribution in attributions_in(subject.source, passage):
            content = content_in(subject.source, attribution)
            share = subject.source.likeness(said, content)
            if len(content) > 1 and subject.source.likeness(content, said) >= _MOSTLY:
                share = max(share, _LEAST_SHARED)
            if share >= _LEAST_SHARED and (best is None or share > best[0]):
                best = share, attribution
        if best and best[0] == 1:
            break  # nothing can be more like it
    return best and best[1]


def _of_quotation(subject: Subject, quotes: tuple[str, ...]) -> Attribution | None:
    """The attribution of the source's quotation in which the same words stand."""
    for quote in quotes:
        where = subject.source.locate(quote) if len(quote.split()) >= _TELLING else None
        sentence = subject.document.sentence_at(where.start) if where else None
        for attribution in subject.source.attributions.get(sentence.number, ()) if sentence else ():
            if where and any(own.start <= where.start and where.end <= own.end for own in attribution.quotes):
                return attribution
    return None


def _named(subject: Subject, attribution: Attribution) -> _Source:
    """Who the source of an attribution is, by name where the text allows it."""
    reading = subject.document.reading
    span = attribution.antecedent or attribution.source
    assert span is not None
    stems = stems_of(span.of(reading.text))
    # A pronoun that goes on ("his lawyer") is somebody's whose the source is, not the source.
    mentions = [
        mention
        for mention in within(reading.mentions, span)
        if mention.span.start == span.start
        and not (mention.kind == "pronoun" and reading.text[mention.span.end : span.end].lstrip()[:1].isalnum())
    ]
    if mentions:
        return _Source((mentions[0].actor,), stems, False, span)
    names = [name for name in within(reading.names, span) if name.kind != "other"]
    names = [name for name in names if name.kind != "place" or name.text in tables().capitals]
    stood_for = _STANDING_FOR.isdisjoint(word.lower for word in read_words(reading.text, *span))
    own = [name for name in names if name.kind == "person" or (stood_for and stems_of(name.text) >= stems)]
    if own:
        # In "Pryce's lawyer, Rachel Stone" it is she who speaks.
        own = [name for name in own if reading.text[name.span.end : name.span.end + 2] not in _POSSESSIVE] or own
        # One of many may say what they say: a Democrat for "the Democrats".
        single = tuple(name.text for name in own if name.kind not in ("group", "nationality"))
        return _Source(single, stems, False, span)
    before = _speaker_before(subject, attribution) if not stems else ()
    return _Source(before, stems, True, span)


def _may_speak_for(subject: Subject, speaker: str, source: _Source) -> bool:
    """Whether a person may give the words of a body that is named where the person is."""
    for own in _names_of(subject, speaker):
        for mention in mentions_of(subject.source, own) if own not in source.names else ():
            sentence = subject.document.sentence_at(mention.span.start)
            names = subject.source.passage(sentence).names if sentence else ()
            if any(name.kind != "person" and name.text in source.names for name in names):
                return True
    return False


def _speaker_before(subject: Subject, attribution: Attribution) -> tuple[str, ...]:
    """The last person named in the sentences right before, where it is one who speaks there."""
    reading = subject.document.reading
    sentence = subject.document.sentence_at(attribution.cue.start)
    if sentence is None:
        return ()
    first = subject.document.sentence(max(sentence.number - _BACK, 1))
    start = first.span.start if first else 0
    near = Span(start, attribution.cue.start)
    people = [name for name in within(reading.names, near) if name.kind == "person"]
    speakers = [
        other.source
        for number in range(max(sentence.number - _BACK, 1), sentence.number + 1)
        for other in subject.source.attributions.get(number, ())
        if other.kind == "speech" and near.start <= other.cue.start < near.end
    ]
    spoke = [name for name in people if any(span and span.overlaps(name.span) for span in speakers)]
    return (spoke[-1].text,) if spoke and spoke[-1].text == people[-1].text else ()


def _agree(subject: Subject, speaker: str, source: _Source) -> bool:
    if any(same_actor(subject.source, speaker, name) for name in source.names):
        return True
    passage = subject.read(Filled("", Role.STATEMENT, speaker))
    if source.stems and source.stems <= content_stems(passage.words):
        return True
    names = _names_of(subject, speaker)
    if any(set(one.split()) <= set(other.split()) for one in names for other in source.names):
        return True
    if any(same_actor(subject.source, one, other) for one in names for other in source.names):
        return True
    if any(_speaks_for(subject, one, other) for one in names for other in source.names):
        return True
    stems = content_stems(passage.words)
    if any(name.kind == "person" for name in passage.names):
        stems = offices_of(subject.source, speaker) if not source.names else frozenset()
    return bool(stems & source.stems)


def _speaks_for(subject: Subject, one: str, other: str) -> bool:
    """Whether one of two holds an office of the other: South Korea and its defence minister."""
    return _has_office_of(subject, one, other) or _has_office_of(subject, other, one)


def _has_office_of(subject: Subject, person: str, place: str) -> bool:
    for name in mentions_of(subject.source, person):
        role = (name.role or "").split()
        starts = (" ".join(role[:count]).removesuffix("'s").removesuffix("’s") for count in range(1, min(len(role), 4)))
        if name.kind == "person" and any(same_actor(subject.source, place, start) for start in starts):
            return True
    return False


def _may_be_meant(subject: Subject, speaker: str, attribution: Attribution, source: _Source) -> bool:
    """Whether the summary's speaker stands close by, where who "he" is was guessed, or somebody else only asks."""
    asks = stem_of(attribution.cue.of(subject.document.text).lower()) in _ASKING
    if not (source.guessed or asks):
        return False
    sentence = subject.document.sentence_at(attribution.cue.start)
    if sentence is None:
        return True
    first = subject.document.sentence(max(sentence.number - _BACK + 1, 1))
    near = Span(first.span.start if first else 0, sentence.span.end)
    there = {name.text for name in within(subject.document.reading.names, near)}
    return any(same_actor(subject.source, own, name) for own in _names_of(subject, speaker) for name in there)


def _names_of(subject: Subject, speaker: str) -> list[str]:
    """The names in the phrase for a speaker, or else the phrase itself."""
    passage = subject.read(Filled("", Role.STATEMENT, speaker))
    return [name.text for name in names_in(subject.source, passage)] or [speaker]


def _finding(saying: _Saying, verdict: Verdict, how: str, message: str, evidence: tuple[Evidence, ...]) -> Finding:
    return Judged("speaker", verdict, how, message).on(saying.path, saying.span, *evidence)
