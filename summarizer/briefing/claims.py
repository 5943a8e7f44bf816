"""What is said, once however many articles report it: by speaker, who says it too, who denies it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from summarizer.briefing.cast import Cast
from summarizer.briefing.digest import Digest
from summarizer.briefing.statements import content_of, same_statement, speaks_against
from summarizer.briefing.wording import cite_of, lacks_subject, printed, unique
from summarizer.schemas.claims import Claim
from summarizer.schemas.daily import Cite, Denial, SpeakerClaims, StoryClaim


@dataclass(slots=True)
class _Said:
    """One statement with every article that reports it."""

    speaker: str | None
    told: list[tuple[Digest, Claim]] = field(default_factory=list)

    @property
    def best(self) -> Claim:
        """The fullest wording, one with a quotation before others."""
        return max((claim for _, claim in self.told), key=lambda claim: (bool(claim.quote), len(claim.statement)))

    @property
    def denied(self) -> bool:
        return any(claim.certainty == "denied" for _, claim in self.told)

    @property
    def cites(self) -> tuple[Cite, ...]:
        return unique(cite_of(digest.number, one) for digest, claim in self.told for one in claim.evidence)


def claims_of(digests: Sequence[Digest], cast: Cast) -> tuple[SpeakerClaims, ...]:
    """The claims of a story by speaker, whom most articles report first."""
    by_speaker: dict[str | None, list[_Said]] = defaultdict(list)
    for digest in digests:
        for claim in map(_whole, digest.claims):
            speaker = cast.name(claim.speaker) if claim.speaker else None
            _add(by_speaker[speaker], speaker, digest, claim)
    by_word = _by_word([said for found in by_speaker.values() for said in found])
    speakers = sorted(
        by_speaker.items(),
        key=lambda entry: (entry[0] is None, -len({digest.number for said in entry[1] for digest, _ in said.told})),
    )
    return tuple(
        SpeakerClaims(
            speaker=speaker,
            role=_role(speaker, found, cast),
            claims=tuple(_shown(said, by_word) for said in sorted(found, key=lambda said: -len(said.told))),
        )
        for speaker, found in speakers
    )


def _whole(claim: Claim) -> Claim:
    """The claim, in the whole sentence where its words are cut from what they are said of."""
    if not (lacks_subject(claim.statement) and claim.evidence):
        return claim
    return claim.model_copy(update={"statement": printed(claim.evidence[0].text).rstrip(".")})


def _add(found: list[_Said], speaker: str | None, digest: Digest, claim: Claim) -> None:
    for said in found:
        if any(same_statement(claim.statement, other.statement, one_speaker=True) for _, other in said.told):
            said.told.append((digest, claim))
            return
    found.append(_Said(speaker, [(digest, claim)]))


def _by_word(everything: Sequence[_Said]) -> dict[str, list[_Said]]:
    """For each word the statements that have it, so that only those with words in common are compared."""
    found: dict[str, list[_Said]] = defaultdict(list)
    for said in everything:
        for word in content_of(said.best.statement).words:
            found[word].append(said)
    return found


def _role(speaker: str | None, found: list[_Said], cast: Cast) -> str | None:
    if speaker is None:
        return None
    return cast.role(speaker) or next((claim.role for said in found for _, claim in said.told if claim.role), None)


def _shown(said: _Said, by_word: dict[str, list[_Said]]) -> StoryClaim:
    best = said.best
    near = {id(other): other for word in sorted(content_of(best.statement).words) for other in by_word[word]}
    others = [other for other in near.values() if other.speaker and other.speaker != said.speaker]
    also = [o for o in others if o.denied == said.denied and same_statement(best.statement, o.best.statement)]
    denials = [
        other for other in others if other.denied > said.denied and speaks_against(other.best.statement, best.statement)
    ]
    return StoryClaim(
        statement=best.statement,
        quote=best.quote,
        certainty=best.certainty,
        via=tuple(dict.fromkeys(claim.via for _, claim in said.told if claim.via)),
        articles=tuple(dict.fromkeys(digest.number for digest, _ in said.told)),
        cites=said.cites,
        also_said_by=tuple(dict.fromkeys(other.speaker for other in also if other.speaker)),
        denied_by=tuple(
            Denial(speaker=denial.speaker or "", statement=denial.best.statement, cites=denial.cites)
            for denial in denials
        ),
    )
