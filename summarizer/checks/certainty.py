"""Has "could", "is expected to" or "is accused of" hardened into fact?"""

from collections.abc import Iterator
from typing import get_args

from summarizer.checks.counterparts import REPORTING, Counterpart, counterparts, is_news
from summarizer.checks.figures.matching import is_told, reworded_numbers, surroundings
from summarizer.checks.figures.setting import setting_of
from summarizer.checks.parts import same_party
from summarizer.checks.passages.clauses import Clause, Predicate
from summarizer.checks.passages.passage import Passage
from summarizer.checks.passages.words import stem_of
from summarizer.checks.speaker import likest_attribution
from summarizer.checks.subject import Subject
from summarizer.checks.transfer import transfers_in
from summarizer.checks.vocabulary.modality import FIRMNESS, IMPLYING_NOT
from summarizer.fields import PROSE, Filled, Finding, Role
from summarizer.reading.attributions import Attribution
from summarizer.reading.certainty import Certainty, certainty_of
from summarizer.reading.vocabulary import AUXILIARIES
from summarizer.spans import Span

_CONDITIONS = frozenset({"after", "once", "when", "if", "until", "unless"})
_RELATIVES = frozenset({"who", "which", "that", "whose", "whom", "where"})
_CUE = 2
_MAY = frozenset({"may", "might", "could", "can"})
_WANTING = frozenset(
    map(stem_of, ("ask", "urge", "want", "call", "demand", "request", "propose", "recommend", "press", "seek", "need"))
)
_LETTING = frozenset(map(stem_of, ("let", "allow", "permit", "enable", "able", "free", "offer")))
"""Whom a summary lets do something may do it."""
_STANCES = frozenset(map(stem_of, ("back", "support", "endorse", "oppose", "favour", "reject", "accept", "welcome")))
_GIVEN = frozenset({"the", "its", "their", "his", "her", "this"})
_GOES_ON = 2
_ALIKE = 0.4
_LABELS: dict[str, Certainty] = {"done": "stated", **{certainty: certainty for certainty in get_args(Certainty)}}


def check_certainty(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each verb, number and date that is firmer than the source.

    An item's certainty label qualifies all its prose: what it softens is not hardened. Where the label itself is
    too firm, the finding is the label's, and the only one.
    """
    label = next(subject.having({Role.CERTAINTY}), None)
    found = _verbs(subject, label)
    if label is None:
        seen: set[tuple[str, int]] = set()
        for finding, clause in (*found, *_numbers(subject), *_dates(subject)):
            if (finding.path, clause.start) not in seen:
                seen.add((finding.path, clause.start))
                yield finding
        return
    first = next((finding for finding, _ in found), None) or _label(subject, label)
    if first:
        yield first


def _verbs(subject: Subject, label: Filled | None) -> Iterator[tuple[Finding, Clause]]:
    for pair in counterparts(subject):
        if not is_news(subject, pair):
            continue
        said_by = _attribution(subject)
        if all(verb.stem != pair.claim.stem for _, _, verb in pair.source):
            continue  # who declines to speak falls nowhere
        firmness = [_firmness(clause, verb, said_by) for _, clause, verb in (*pair.source, *pair.others)]
        there = max(firmness, key=FIRMNESS.__getitem__)
        if there != "denied" and certainty_of(pair.claim.word.lower) != "stated":
            continue  # the verb tells itself how firm it is: "promised"
        if _is_wanted(pair.clause, pair.claim):
            continue
        if pair.claim.negated and not any(verb.negated for _, _, verb in pair.source):
            continue  # what is told not to be so is not hardened
        said = _softer(pair.claim.certainty, label)
        if said == "stated" and (_is_to_come(pair) or _is_bygone(pair)):
            continue
        if said == "expected" and "would" in pair.clause.stems:
            continue  # would it be so, it is no more than possible
        if (there == "alleged" and _is_attributed(pair)) or pair.clause.words[0].lower in _CONDITIONS:
            continue
        if _is_softened_before(pair, there) or (said == "stated" and _is_foretold(pair, there)):
            continue
        if _is_harder(said, there):
            _, clause, verb = pair.source[0]
            if _keeps_cue(pair.passage, clause, verb):
                continue
            span = Span(pair.claim.word.start, pair.claim.word.end)
            evidence = Span(clause.start, clause.end)
            yield _finding(subject, label or pair.field, span, there, said, evidence), pair.clause


def _keeps_cue(passage: Passage, clause: Clause, verb: Predicate) -> bool:
    """Whether the summary has the very word that leaves open what the source tells, or "can" for its "may"."""
    ends = [start for start, _ in clause.firmness if start <= verb.word.start]
    cue = [word for word in clause.words if ends and word.end <= ends[-1]][-_CUE:]
    if cue and cue[-1].lower == "to":
        cue.pop()  # want to, expected to
    if cue and cue[-1].lower in _MAY:
        return not (_MAY.isdisjoint(word.lower for word in passage.words) and _LETTING.isdisjoint(passage.stems))
    return bool(cue) and cue[-1].kind == "content" and cue[-1].stem in passage.stems


def _attribution(subject: Subject) -> Attribution | None:
    """The attribution that an item with a speaker goes back to; its statement leaves the reporting verb out."""
    if not any(subject.having({Role.SPEAKER})):
        return None
    stems = frozenset[str]().union(*(subject.read(field).stems for field in subject.having({Role.STATEMENT})))
    return likest_attribution(subject, stems)


def _firmness(clause: Clause, verb: Predicate, said_by: Attribution | None) -> Certainty:
    """How firm a verb of the source is within what is said: a "suggests" before it is the speaker's affair."""
    cues = [start for start, _ in clause.firmness if start <= verb.word.start]
    if said_by and cues and cues[-1] <= said_by.content.start + 1:
        return "stated"
    if verb.certainty == "stated" and verb.form.infinitive and _is_wanted(clause, verb):
        return "expected"
    return verb.certainty


def _is_wanted(clause: Clause, verb: Predicate) -> bool:
    """Whether a verb is what somebody is asked or urged to do, or wants done: "asked for the wall to be raised"."""
    before = [other for other in clause.predicates if other.index < verb.index]
    return bool(before) and before[-1].stem in _WANTING


def _is_to_come(pair: Counterpart) -> bool:
    """Whether a verb without a subject of its own leaves open when: "with 150 posts to be filled"."""
    absolute = pair.claim.form.infinitive or pair.clause.words[0].lower == "with"
    return absolute and pair.clause.predicates[0] is pair.claim


def _is_softened_before(pair: Counterpart, there: Certainty) -> bool:
    """Whether the summary has been as soft as the source before it comes to the verb.

    What is accused, planned or supposed in one clause goes on in those that hang on it; and somebody "who won" where
    the source has "if they won" is spoken of under the condition of the whole.
    """
    before: list[Certainty] = []
    for clause in pair.passage.clauses:
        before += [certainty for start, certainty in clause.firmness if start <= pair.claim.word.start]
        if clause.end <= pair.claim.word.start and clause.words[-1].lower in ";:":
            before = []
    hangs_on = pair.clause.words[0].lower in _RELATIVES
    return any(FIRMNESS[certainty] <= FIRMNESS[there] or (hangs_on and certainty != "stated") for certainty in before)


def _is_foretold(pair: Counterpart, there: Certainty) -> bool:
    """Whether what is expected is told in the present tense, as what is on the calendar is: "opens on Monday".

    And who says that he will back somebody has backed him.
    """
    return there in ("expected", "promised") and (not pair.claim.form.past or pair.claim.stem in _STANCES)


def _is_attributed(pair: Counterpart) -> bool:
    """Whether the summary gives the verb as somebody's words, as an allegation is."""
    return any(
        piece.start <= pair.claim.word.start < piece.end
        for attribution in pair.passage.reading.attributions
        if attribution.source
        for piece in attribution.pieces
    )


def _is_bygone(pair: Counterpart) -> bool:
    """Whether a verb tells of an earlier time than the sentence's: "it is 24 years since he last travelled there"."""
    before = [word.lower for word in pair.clause.words if word.end <= pair.claim.word.start]
    return "since" in before or before[-1:] == ["last"]


def _softer(said: Certainty, label: Filled | None) -> Certainty:
    """What is said, or the item's label where that is softer."""
    labelled = _LABELS.get(label.text) if label else None
    return labelled if labelled and FIRMNESS[labelled] < FIRMNESS[said] else said


def _numbers(subject: Subject) -> Iterator[tuple[Finding, Clause]]:
    """A number that is only promised or possible in the source must not be told of as what happened."""
    for match in reworded_numbers(subject):
        here = match.passage.clause_at(match.claim.span)
        there = match.found_in.clause_at(match.span) if match.found_in else None
        if here is None or there is None or match.found_in is None or not is_told(subject, match):
            continue
        if not _happened(here, match.claim.span) or setting_of(match.passage, match.claim).earlier:
            continue
        clause = _told_by(match.found_in, there)
        if any(
            verb.stem in match.passage.stems for verb in clause.predicates if certainty_of(verb.word.lower) != "stated"
        ):
            continue  # their offer of 4 percent, for "they offered 4 percent"
        firmness = _firmness_at(clause, match.span.start)
        if _is_harder("stated", firmness):
            evidence = Span(there.start, clause.end)
            yield _finding(subject, match.field, match.claim.span, firmness, "stated", evidence), here


def _firmness_at(clause: Clause, offset: int) -> Certainty:
    """How firmly the verb that governs ``offset`` is put: the last before it, or else the first after it."""
    before = any(verb.word.end <= offset for verb in clause.predicates)
    after = next((verb for verb in clause.predicates if verb.word.start >= offset), None)
    if not before and any(word.lower in _GIVEN for word in clause.words if offset - word.end in (0, 1)):
        return "stated"  # "the £14m scheme could fail" leaves the cost as it is
    return clause.certainty_at(offset) if before else after.certainty if after else clause.certainty_at(clause.end)


def _happened(clause: Clause, span: Span) -> bool:
    """Whether the verb that governs ``span`` tells what happened: the last before it, or else the first after it."""
    if clause.firmness or not clause.predicates or clause.words[0].lower == "with":
        return False
    if not IMPLYING_NOT.isdisjoint([word.lower for word in clause.words]):
        return False  # "missed out on the 60,000 that a record would have brought"
    before = [predicate for predicate in clause.predicates if predicate.word.end <= span.start]
    verb = before[-1] if before else clause.predicates[0]
    return verb.form.past and verb.stem not in REPORTING


def _told_by(passage: Passage, clause: Clause) -> Clause:
    """The clause that goes on for one without a verb: "around 250 jobs on land, but none at sea, could go"."""
    if clause.predicates:
        return clause
    after = passage.clauses[passage.clauses.index(clause) + 1 :][:_GOES_ON]
    return next((other for other in after if other.words[0].lower in AUXILIARIES), clause)


def _dates(subject: Subject) -> Iterator[tuple[Finding, Clause]]:
    """A date for which something is only planned must not be the date on which it happened."""
    for field in subject.having(PROSE):
        passage, clauses = subject.read(field), subject.reworded(field)
        for date in passage.dates:
            here = passage.clause_at(date.span)
            if here is None or here not in clauses:
                continue
            there = [
                (clause.certainty_at(other.span.start), clause)
                for place in subject.passages
                if subject.source.share(surroundings(passage, date.span), place.stems) >= _ALIKE
                for other in place.dates
                if (other.start, other.end, other.text.lower()) == (date.start, date.end, date.text.lower())
                and (clause := place.clause_at(other.span))
            ]
            if not there or not _happened(here, date.span):
                continue
            firmness, clause = max(there, key=lambda entry: FIRMNESS[entry[0]])
            if _is_harder("stated", firmness):
                evidence = Span(clause.start, clause.end)
                yield _finding(subject, field, date.span, firmness, "stated", evidence), here


def _label(subject: Subject, label: Filled) -> Finding | None:
    """A label against the attribution or the transfer that the item goes back to.

    Where the item's own prose keeps the "could" or the "plans to", the label answers for nothing.
    """
    said = _LABELS.get(label.text)
    if said is None:
        return None
    found = _transferred(subject) if any(subject.having({Role.GIVER, Role.RECEIVER})) else _attributed(subject)
    if not found:
        return None
    there, evidence = max(found, key=lambda entry: FIRMNESS[entry[0]])
    if not _is_harder(said, there) or _keeps_open(subject):
        return None
    return _finding(subject, label, Span(0, 0), there, said, evidence)


def _keeps_open(subject: Subject) -> bool:
    """Whether the item's own prose is not put as a fact."""
    return certainty_of(" ".join(field.text for field in subject.having({Role.STATEMENT}))) != "stated"


def _transferred(subject: Subject) -> list[tuple[Certainty, Span]]:
    """How firm the source is about the transfers of the item's giver, each with its clause."""
    text = subject.document.text
    givers = [field.text for field in subject.having({Role.GIVER})]
    found = [(transfer, passage) for passage in subject.passages for transfer in transfers_in(subject, passage)]
    own = [
        (transfer, passage)
        for transfer, passage in found
        if transfer.giver and any(same_party(subject, transfer.giver.of(text), giver) for giver in givers)
    ]
    if not found:
        return [(certainty_of(passage.text), passage.span) for passage in subject.passages]
    return [
        (_LABELS[transfer.status], Span(clause.start, clause.end))
        for transfer, passage in own or found
        if (clause := passage.clause_at(transfer.cue))
    ]


def _attributed(subject: Subject) -> list[tuple[Certainty, Span]]:
    attribution = _attribution(subject)
    return [(certainty_of(attribution.cue.of(subject.document.text)), attribution.cue)] if attribution else []


def _is_harder(said: Certainty, there: Certainty) -> bool:
    if said == "denied" or there == "stated":
        return False
    return FIRMNESS[said] > FIRMNESS[there] and (said == "stated" or there in ("possible", "denied"))


def _named(certainty: Certainty) -> str:
    return "a fact" if certainty == "stated" else certainty


def _finding(subject: Subject, field: Filled, span: Span, there: Certainty, said: Certainty, evidence: Span) -> Finding:
    return Finding(
        check="certainty",
        path=field.path,
        verdict="contradicted" if there == "denied" else "unsupported",
        how="hardened",
        message=f"in the source this is {_named(there)}, not {_named(said)}",
        start=None if field.role is Role.CERTAINTY else span.start,
        end=None if field.role is Role.CERTAINTY else span.end,
        evidence=(subject.evidence(evidence),),
    )
