"""Does somebody hold the office that the summary gives them?"""

from collections.abc import Iterator

from summarizer.checks.names import same_actor
from summarizer.checks.passages.naming import names_in
from summarizer.checks.passages.passage import content_stems, stems_of
from summarizer.checks.passages.source import Source
from summarizer.checks.passages.words import Word, read_words
from summarizer.checks.people.offices import mentions_of, words_around_all
from summarizer.checks.people.principals import bearer_of_phrase, other_principals
from summarizer.checks.subject import Judged, Subject
from summarizer.checks.vocabulary.roles import GENERAL, RELATIVE, exclude_each_other, is_office, same_office
from summarizer.fields import Filled, Finding, Role, Verdict
from summarizer.memo import memoized
from summarizer.reading.names import Name
from summarizer.spans import Span

_AFFILIATION = "affiliation"
"""The field of an item that names the country or organisation that the office belongs to."""
_ROLE = "role"
"""The field of an item that gives the office of whoever its name or speaker is."""


def check_roles(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each office that the source does not give to its holder."""
    holders = [field.text for field in subject.having({Role.NAME, Role.SPEAKER}) if field.path in ("name", "speaker")]
    for field in subject.having({Role.NAME}):
        if field.path == _AFFILIATION and holders:
            yield from _affiliation(subject, field, holders[0])
    for field in subject.retold:
        if field.role is not Role.STATEMENT:
            continue
        if field.path == _ROLE and holders:
            yield from _check(subject, field, holders[0], Span(0, len(field.text)), field.text)
            continue
        if field not in subject.rephrased:
            continue
        for name in names_in(subject.source, subject.read(field)):
            if name.kind != "person":
                continue
            yield from _who(subject, field, name)
            if name.role:
                start = subject.read(field).reading.text.rfind(name.role, 0, name.span.end)
                span = Span(start, start + len(name.role)) if start >= 0 else name.span
                yield from _check(subject, field, name.text, span, name.role)


def _who(subject: Subject, field: Filled, holder: Name) -> Iterator[Finding]:
    """Who somebody is must be what the source says of them: whose office it is."""
    passage = subject.read(field)
    for found in other_principals(subject, passage, holder):
        message = f"the source ties {holder.text} to {found.other.text}, not to {found.name.text}"
        yield _finding(subject, field, "contradicted", "principal", message, found.name.span, found.where)
        return
    other = bearer_of_phrase(subject, passage, holder)
    if other:
        message = f"the source says this of {other.text}, not of {holder.text}"
        yield _finding(subject, field, "contradicted", "other holder", message, holder.span, other.span)


def _affiliation(subject: Subject, field: Filled, holder: str) -> Iterator[Finding]:
    """An affiliation must stand in a sentence that names its holder, or right beside one."""
    mentions = mentions_of(subject.source, holder)
    stems = stems_of(field.text)
    for name in mentions:
        sentence = subject.document.sentence_at(name.span.start)
        for near in (-1, 0, 1) if sentence else ():
            beside = subject.document.sentence(sentence.number + near) if sentence else None
            place = subject.source.passage(beside) if beside else None
            if place and (
                stems <= place.stems or any(same_actor(subject.source, field.text, other.text) for other in place.names)
            ):
                return
    if mentions:
        message = f"the source does not tie {holder} to {field.text}"
        where = mentions[0].span
        yield _finding(subject, field, "unsupported", "affiliation", message, Span(0, len(field.text)), where)


def _check(subject: Subject, field: Filled, holder: str, span: Span, role: str) -> Iterator[Finding]:
    mentions = mentions_of(subject.source, holder)
    if not mentions:
        return
    wanted = [word for word in read_words(role) if word.kind == "content" and word.stem not in GENERAL]
    wanted = [word for word in wanted if not word.capital or is_office(word.stem) or not _is_name(subject, word)]
    around = words_around_all(subject.source, holder)
    missing = [
        word for word in wanted if word.stem not in around and not any(same_office(word.stem, stem) for stem in around)
    ]
    if not missing or around & RELATIVE:
        return
    roles = [name.role for name in mentions if name.role]
    verdict: Verdict = "unchecked"
    message = f"the source does not call {holder} {role}"
    stems = content_stems(wanted)
    if any(stems_of(known) <= stems | GENERAL for known in roles):
        message = f"the source calls {holder} only {roles[0]}"
    elif any(is_office(word.stem) for word in missing) and any(
        exclude_each_other(stems_of(role), stems_of(known)) for known in roles
    ):
        verdict, message = "contradicted", f"{holder} is {roles[0]} in the source, not {role}"
    elif field.path == _ROLE:
        verdict = "unsupported"
    yield _finding(subject, field, verdict, "role", message, span, mentions[0].span)


def _finding(
    subject: Subject, field: Filled, verdict: Verdict, how: str, message: str, here: Span, where: Span
) -> Finding:
    return Judged("roles", verdict, how, message).on(field.path, here, subject.evidence(where))


def _is_name(subject: Subject, word: Word) -> bool:
    """Whether a word of an office is the name of where it is held: Norwegian, Nordvik's."""
    return word.capital and word.stem in _stems_of_names(subject.source)


@memoized
def _stems_of_names(source: Source) -> frozenset[str]:
    names = {name.text for name in source.document.reading.names}
    return frozenset[str]().union(*(stems_of(name) for name in names))
