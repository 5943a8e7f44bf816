"""Who gives and who receives, who acts and who is acted upon: not swapped?"""

import re
from collections.abc import Iterable, Iterator
from itertools import product
from typing import NamedTuple

from summarizer.checks.names import same_actor
from summarizer.checks.passages.clauses import Clause, Predicate
from summarizer.checks.passages.naming import name_before, names_in
from summarizer.checks.passages.passage import Passage, stems_of, within
from summarizer.checks.passages.words import read_words, stem_of
from summarizer.checks.sameness import tell_the_same
from summarizer.checks.subject import Subject
from summarizer.checks.vocabulary import words
from summarizer.fields import Filled, Finding, Role
from summarizer.reading.transfers import Transfer
from summarizer.spans import Span

_GIVING = frozenset(
    map(
        stem_of,
        words("give hand send deliver pay supply provide promise pledge grant offer transfer ship donate lend sell"),
    )
)


_LEAST_SHARED = 0.5
"""Of what the words for what is given weigh, the source's must hold this share."""
_OWNER = re.compile(r"['’]s ")


class _Deed(NamedTuple):
    """An action between two parties: who does it, and to whom."""

    agent: str
    patient: str


def check_transfer(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each pair of parties whose parts the source has the other way round."""
    yield from _fields(subject)
    for field in subject.rephrased:
        if field.role is Role.STATEMENT:
            yield from _prose(subject, field)


def _fields(subject: Subject) -> Iterator[Finding]:
    """The giver and the receiver of an item against the transfers of the cited sentences."""
    givers = list(subject.having({Role.GIVER}))
    receivers = list(subject.having({Role.RECEIVER}))
    if not givers and not receivers:
        return
    told = [found for passage in subject.passages for found in transfers_in(subject, passage)]
    transfers = _of_the_same(subject, told)
    if not transfers and not told:
        swapped = _handed(subject, givers, receivers)
        if swapped:
            yield swapped
            return
        for field in (*givers, *receivers):
            yield _finding(
                field, "unchecked", "no transfer", "no transfer is read in the source here", Span(0, 0), subject
            )
        return
    text = subject.document.text
    for field, side, contrary in [
        *((field, "giver", "receiver") for field in givers),
        *((field, "receiver", "giver") for field in receivers),
    ]:
        own = [span for found in transfers if (span := getattr(found, side))]
        other = [span for found in transfers if (span := getattr(found, contrary))]
        if any(same_party(subject, field.text, span.of(text)) for span in own):
            span = next(span for span in own if same_party(subject, field.text, span.of(text)))
            yield _finding(field, "supported", side, "", span, subject)
        elif any(same_party(subject, field.text, span.of(text)) for span in other):
            span = next(span for span in other if same_party(subject, field.text, span.of(text)))
            message = f"in the source {field.text} is the {contrary}, not the {side}"
            yield _finding(field, "contradicted", "swapped", message, span, subject)
        elif (named := [span for span in own if _is_named(subject, span)]) and not _is_near(subject, field.text):
            message = f"the source has {named[0].of(text)} as the {side}, not {field.text}"
            yield _finding(field, "contradicted", "other party", message, named[0], subject)
        else:
            yield _finding(
                field, "unchecked", "unread", f"the source does not plainly say who is the {side}", Span(0, 0), subject
            )


def _is_named(subject: Subject, span: Span) -> bool:
    """Whether a party of the source is more than a pronoun, which may stand for anybody."""
    return bool(stems_of(span.of(subject.document.text)))


def _of_the_same(subject: Subject, transfers: list[Transfer]) -> list[Transfer]:
    """The transfers of what the item says is given: where a source tells both legs, the item means one of them."""
    given = next(subject.having({Role.STATEMENT}), None)
    if given is None:
        return transfers
    stems, text = subject.read(given).stems, subject.document.text

    def tells(span: Span | None) -> bool:
        return span is not None and bool(stems & stems_of(span.of(text)))

    same = [found for found in transfers if tells(found.given)]
    if same or any(tells(found.in_return) for found in transfers):
        return same
    return transfers


def _handed(subject: Subject, givers: list[Filled], receivers: list[Filled]) -> Finding | None:
    """A plain "A gave B something" that the reader of transfers leaves out, with the parties the other way round."""
    for place in subject.passages:
        for clause in place.clauses:
            for predicate in clause.predicates:
                deed = _deed(subject, place, clause, predicate) if predicate.stem in _GIVING else None
                for giver, receiver in product(givers, receivers) if deed else ():
                    if deed and _both(subject, (giver.text, deed.patient), (receiver.text, deed.agent)):
                        message = f"in the source {giver.text} is the receiver, not the giver"
                        span = Span(predicate.word.start, predicate.word.end)
                        return _finding(giver, "contradicted", "swapped", message, span, subject)
    return None


def _is_near(subject: Subject, party: str) -> bool:
    """Whether a party is spoken of in or next to the cited sentences."""
    stems = stems_of(party)
    return any(stems & passage.stems for passage in subject.near)


def transfers_in(subject: Subject, passage: Passage) -> tuple[Transfer, ...]:
    """The transfers whose cue stands in ``passage``, a sentence of the source."""
    return subject.source.transfers.get(passage.number, ())


def _prose(subject: Subject, field: Filled) -> Iterator[Finding]:
    clauses = subject.reworded(field)
    if not clauses:
        return
    passage = subject.read(field)
    swapped = _swapped_transfer(subject, passage) or _swapped_deed(subject, passage, clauses)
    if swapped:
        here, there, message = swapped
        yield Finding(
            check="transfer",
            path=field.path,
            verdict="contradicted",
            how="swapped",
            message=message,
            start=here.start,
            end=here.end,
            evidence=(subject.evidence(there),),
        )


def _swapped_transfer(subject: Subject, passage: Passage) -> tuple[Span, Span, str] | None:
    """A transfer of one thing whose giver receives in the source or whose receiver gives, neither in its own place."""
    text, document = passage.reading.text, subject.document.text
    claims = passage.reading.transfers
    there = [found for place in subject.passages for found in transfers_in(subject, place)] if claims else []
    for claim in claims:
        giver, receiver = _party(claim.giver, text), _party(claim.receiver, text)
        crossed: Transfer | None = None
        for found in there:
            source, goal = _party(found.giver, document), _party(found.receiver, document)
            same = _is_of_one_thing(subject, passage, claim, found)
            if same and (same_party(subject, giver, source) or same_party(subject, receiver, goal)):
                break
            turned = same_party(subject, giver, goal), same_party(subject, receiver, source)
            whole = same and giver and receiver and any(turned)
            if whole or (same is None and all(turned)) or _for_each_other(subject, passage, claim, found):
                crossed = crossed or found
        else:
            if crossed:
                return claim.cue, crossed.cue, f"the other way round in the source: {_told(subject, crossed)}"
    return None


def _party(span: Span | None, text: str) -> str:
    """The one whom a phrase names, and not the one whose it is: the golf courses of "Trump's own golf courses".

    Empty where it names nobody: a pronoun may stand for anybody.
    """
    named = _OWNER.split(span.of(text))[-1] if span else ""
    return named if stems_of(named) else ""


def _is_of_one_thing(subject: Subject, passage: Passage, claim: Transfer, found: Transfer) -> bool | None:
    """Whether the same thing is given in both; None where one does not say, and both are told by the same word."""
    here, there = passage.reading.text, subject.document.text
    if claim.given and found.given:
        said, told = (_stems(text, given) for text, given in ((here, claim.given), (there, found.given)))
        return subject.source.likeness(said, told) >= _LEAST_SHARED
    return None if stem_of(claim.cue.of(here).lower()) == stem_of(found.cue.of(there).lower()) else False


def _stems(text: str, span: Span) -> frozenset[str]:
    return frozenset([word.stem for word in read_words(text, *span) if word.kind in ("content", "digits")])


def _both(subject: Subject, *pairs: tuple[str | None, str | None]) -> bool:
    """Whether every pair that is filled names the same party, and at least one is."""
    filled = [(one, other) for one, other in pairs if one and other]
    return bool(filled) and all(same_party(subject, one, other) for one, other in filled)


def _for_each_other(subject: Subject, passage: Passage, claim: Transfer, found: Transfer) -> bool:
    """Whether what is given and what comes back for it are the other way round."""
    here, there = passage.reading.text, subject.document.text
    if not (claim.given and claim.in_return and found.given and found.in_return):
        return False
    return same_party(subject, claim.given.of(here), found.in_return.of(there)) and same_party(
        subject, claim.in_return.of(here), found.given.of(there)
    )


def _told(subject: Subject, transfer: Transfer) -> str:
    text = subject.document.text
    giver = transfer.giver.of(text) if transfer.giver else "somebody"
    return f"{giver} {transfer.cue.of(text)} {transfer.receiver.of(text) if transfer.receiver else ''}".strip()


def _swapped_deed(subject: Subject, passage: Passage, clauses: Iterable[Clause]) -> tuple[Span, Span, str] | None:
    """The same verb between the same two names, the one in the other's place, voice reckoned with."""
    for clause in clauses:
        for predicate in clause.predicates:
            claim = _deed(subject, passage, clause, predicate)
            if claim is None:
                continue
            crossed: tuple[Predicate, _Deed] | None = None
            for place in subject.passages:
                for other_clause in place.clauses:
                    for other in other_clause.predicates:
                        deed = _deed(subject, place, other_clause, other) if other.stem == predicate.stem else None
                        if deed and _both(subject, (claim.agent, deed.agent), (claim.patient, deed.patient)):
                            return None
                        if (
                            deed
                            and _both(subject, (claim.agent, deed.patient), (claim.patient, deed.agent))
                            and tell_the_same(subject, (passage, clause), (place, other_clause), {predicate.stem})
                        ):
                            crossed = other, deed
            if crossed:
                other, deed = crossed
                message = f"the other way round in the source: {deed.agent} {other.word.lower} {deed.patient}"
                span = Span(predicate.word.start, predicate.word.end)
                return span, Span(other.word.start, other.word.end), message
    return None


def _deed(subject: Subject, passage: Passage, clause: Clause, predicate: Predicate) -> _Deed | None:
    """The nearest names on both sides of a verb; the one after "by" acts in the passive."""
    names = [
        name
        for name in within(names_in(subject.source, passage), Span(clause.start, clause.end))
        if name.kind not in ("nationality", "group", "other")
    ]
    before = name_before(subject.source, passage, _chain(clause, predicate))
    # "Raised money with a letter sent by Holm": behind another verb a name has its part in that.
    end = next((verb.word.start for verb in clause.predicates if verb.index > predicate.index), clause.end)
    after = [name for name in names if predicate.word.end <= name.span.start < end]
    if not before or not after:
        return None
    first, second = before.text, after[0].text
    agents = [name.text for name in after if _word_before(passage, name.span) == "by"]
    if predicate.form.passive or second in agents[:1]:  # soldiers handed over by Vesland
        return _Deed(agents[0], first) if agents else None
    return _Deed(first, second)


def _chain(clause: Clause, predicate: Predicate) -> int:
    """Where the verbs that lead to one begin: "is expected to ask"."""
    start = predicate.word.start
    for verb in reversed([verb for verb in clause.predicates if verb.word.start < start]):
        between = [word.lower for word in clause.words if verb.word.end <= word.start < start]
        if between != ["to"]:
            break
        start = verb.word.start
    return start


def _word_before(passage: Passage, span: Span) -> str:
    earlier = [word.lower for word in passage.words_before(span.start) if word.lower not in ("the", "a", "an")]
    return earlier[-1] if earlier else ""


def same_party(subject: Subject, one: str, other: str) -> bool:
    """Whether two phrases name the same party: the same actor, or a shared head word."""
    if same_actor(subject.source, one, other):
        return True
    left = [word for word in read_words(one) if word.kind == "content"]
    right = [word for word in read_words(other) if word.kind == "content"]
    if not left or not right:
        return False
    stems = {word.stem for word in left}, {word.stem for word in right}
    return stems[0] <= stems[1] or stems[1] <= stems[0]


def _finding(field: Filled, verdict: str, how: str, message: str, span: Span, subject: Subject) -> Finding:
    return Finding(
        check="transfer",
        path=field.path,
        verdict=verdict,  # type: ignore[arg-type]
        how=how,
        message=message,
        start=0,
        end=len(field.text),
        evidence=(subject.evidence(span),) if span.end else (),
    )
