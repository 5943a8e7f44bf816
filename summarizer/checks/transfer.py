"""Who gives and who receives, who acts and who is acted upon: not swapped?"""

import re
from collections.abc import Iterator
from itertools import product

from summarizer.checks.parts import exchanged, same_party
from summarizer.checks.passages.deeds import Deed, deeds_in
from summarizer.checks.passages.passage import Passage, stems_of
from summarizer.checks.passages.source import transfers_of
from summarizer.checks.passages.words import read_words, stem_of
from summarizer.checks.subject import Judged, Subject
from summarizer.checks.vocabulary import words
from summarizer.fields import Filled, Finding, Role, Verdict
from summarizer.reading.names import Name
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
_Swapped = tuple[Span, Span, Verdict, str]
"""Where what is swapped stands here and there, how sure it is, and what to say of it."""
_OWNER = re.compile(r"['’]s ")


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
    told = [deed for place in subject.passages for deed in deeds_in(subject.source, place) if deed.key in _GIVING]
    for deed, giver, receiver in product(told, givers, receivers):
        if not (deed.agent and deed.patient):
            continue
        turned = same_party(subject, giver.text, deed.patient.text)
        if turned and same_party(subject, receiver.text, deed.agent.text):
            message = f"in the source {giver.text} is the receiver, not the giver"
            return _finding(giver, "contradicted", "swapped", message, deed.span, subject)
    return None


def _is_near(subject: Subject, party: str) -> bool:
    """Whether a party is spoken of in or next to the cited sentences."""
    stems = stems_of(party)
    return any(stems & passage.stems for passage in subject.near)


def transfers_in(subject: Subject, passage: Passage) -> tuple[Transfer, ...]:
    """The transfers whose cue stands in ``passage``, a sentence of the source."""
    return transfers_of(subject.source, passage.number)


def _prose(subject: Subject, field: Filled) -> Iterator[Finding]:
    clauses = subject.reworded(field)
    if not clauses:
        return
    passage = subject.read(field)
    swapped = _swapped_transfer(subject, passage) or _swapped_parts(subject, passage)
    if swapped:
        here, there, verdict, message = swapped
        yield Judged("transfer", verdict, "swapped", message).on(field.path, here, subject.evidence(there))
        return
    for said in deeds_in(subject.source, passage) if subject.aligned else ():
        told = _told_deed(subject, said)
        if told:
            yield Judged("transfer", "supported", "deed").on(field.path, said.span, subject.evidence(told.span))


def _swapped_parts(subject: Subject, passage: Passage) -> _Swapped | None:
    """Two of whom the source has either in the other's place; but a doubt where it may tell of another time."""
    said, told, sure = next(exchanged(subject, passage), (None, None, False))
    if said is None or told is None:
        return None
    message = f"the other way round in the source: {told.name.text}, not {said.name.text}"
    return said.name.span, told.name.span, "contradicted" if sure else "unchecked", message


def _swapped_transfer(subject: Subject, passage: Passage) -> _Swapped | None:
    """A transfer of one thing whose giver receives in the source or whose receiver gives, neither in its own place."""
    text, document = passage.reading.text, subject.document.text
    told = passage.reading.transfers
    claims = [one for one in told if (one.giver and one.receiver) or (one.given and one.in_return)]
    there = [found for place in subject.passages for found in transfers_in(subject, place)] if claims else []
    for claim in claims:
        giver, receiver = _party(claim.giver, text), _party(claim.receiver, text)
        crossed: Transfer | None = None
        for found in there:
            source, goal = _party(found.giver, document), _party(found.receiver, document)
            same = _is_of_one_thing(subject, passage, claim, found)
            if same and (same_party(subject, giver, source) or same_party(subject, receiver, goal)):
                break
            turned = [same_party(subject, *pair) for pair in ((giver, goal), (receiver, source)) if all(pair)]
            # What one gets from somebody they may give to another: a trust that collects from fans, and pays a club.
            crosses = same and giver and receiver and turned and all(turned)
            each = not any(turned) and _for_each_other(subject, passage, claim, found)
            if crosses or (same is None and turned == [True, True]) or each:
                crossed = crossed or found
        else:
            if crossed:
                return (
                    claim.cue,
                    crossed.cue,
                    "contradicted",
                    f"the other way round in the source: {_told(subject, crossed)}",
                )
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


def _told_deed(subject: Subject, said: Deed) -> Deed | None:
    """The deed of the source that is plainly the same: the same verb as firmly, and the same parties."""
    if not said.agent and not said.patient:
        return None
    for place in subject.near:
        for told in deeds_in(subject.source, place):
            same = told.key == said.key and told.clause.denies(told.verb) == said.clause.denies(said.verb)
            parts = ((said.agent, told.agent), (said.patient, told.patient))
            if same and said.verb.certainty == told.verb.certainty and all(_is_part(subject, *part) for part in parts):
                return told
    return None


def _is_part(subject: Subject, said: Name | None, told: Name | None) -> bool:
    return said is None or (told is not None and same_party(subject, said.text, told.text))


def _finding(field: Filled, verdict: Verdict, how: str, message: str, span: Span, subject: Subject) -> Finding:
    evidence = (subject.evidence(span),) if span.end else ()
    return Judged("transfer", verdict, how, message).on(field.path, Span(0, len(field.text)), *evidence)
