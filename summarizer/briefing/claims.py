"""What is said, once however many articles report it: by speaker, who says it too, who denies it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from summarizer.briefing.cast import Cast, cite_of
from summarizer.briefing.digest import Digest
from summarizer.briefing.vocabulary import DENYING
from summarizer.briefing.wording import shared, stems_of, unique
from summarizer.schemas.claims import Claim
from summarizer.schemas.daily import Cite, Denial, SpeakerClaims, StoryClaim

_SAME = 0.65
"""The share of the shorter statement's words from which on two statements by one speaker are one."""
_AGAINST = 0.5
"""The share of a denial's words that a claim must have for it to be what is denied."""
_FEWEST = 3


@dataclass(slots=True)
class _Said:
    """One statement with every article that reports it."""

    speaker: str | None
    told: list[tuple[Digest, Claim]] = field(default_factory=list)
    stems: frozenset[str] = frozenset()

    @property
    def best(self) -> Claim:
        """The fullest wording, one with a quotation before others."""
        return max((claim for _, claim in self.told), key=lambda claim: (bool(claim.quote), len(claim.statement)))

    @property
    def denies(self) -> bool:
        return any(claim.certainty == "denied" for _, claim in self.told) or bool(
            stems_of(self.best.statement) & DENYING
        )

    @property
    def cites(self) -> tuple[Cite, ...]:
        return unique(cite_of(digest.number, one) for digest, claim in self.told for one in claim.evidence)


def claims_of(digests: Sequence[Digest], cast: Cast) -> tuple[SpeakerClaims, ...]:
    """The claims of a story by speaker, whom most articles report first."""
    by_speaker: dict[str | None, list[_Said]] = defaultdict(list)
    for digest in digests:
        for claim in digest.claims:
            speaker = cast.name(claim.speaker) if claim.speaker else None
            _add(by_speaker[speaker], speaker, digest, claim)
    everything = [said for found in by_speaker.values() for said in found]
    speakers = sorted(
        by_speaker.items(),
        key=lambda entry: (entry[0] is None, -len({digest.number for said in entry[1] for digest, _ in said.told})),
    )
    return tuple(
        SpeakerClaims(
            speaker=speaker,
            role=_role(speaker, found, cast),
            claims=tuple(_shown(said, everything) for said in sorted(found, key=lambda said: -len(said.told))),
        )
        for speaker, found in speakers
    )


def _add(found: list[_Said], speaker: str | None, digest: Digest, claim: Claim) -> None:
    stems = stems_of(claim.statement)
    for said in found:
        if shared(stems, said.stems) >= _SAME and _numbers(stems) == _numbers(said.stems):
            said.told.append((digest, claim))
            said.stems |= stems
            return
    found.append(_Said(speaker, [(digest, claim)], stems))


def _numbers(stems: frozenset[str]) -> frozenset[str]:
    return frozenset(stem for stem in stems if stem[0].isdigit())


def _role(speaker: str | None, found: list[_Said], cast: Cast) -> str | None:
    if speaker is None:
        return None
    return cast.role(speaker) or next((claim.role for said in found for _, claim in said.told if claim.role), None)


def _shown(said: _Said, everything: Sequence[_Said]) -> StoryClaim:
    best = said.best
    others = [other for other in everything if other.speaker != said.speaker and other.speaker]
    also = [o.speaker for o in others if not o.denies and not said.denies and _is_one(said, o)]
    denials = [o for o in others if o.denies and not said.denies and _is_against(o, said)]
    return StoryClaim(
        statement=best.statement,
        quote=best.quote,
        certainty=best.certainty,
        via=tuple(dict.fromkeys(claim.via for _, claim in said.told if claim.via)),
        articles=tuple(dict.fromkeys(digest.number for digest, _ in said.told)),
        cites=said.cites,
        also_said_by=tuple(dict.fromkeys(speaker for speaker in also if speaker)),
        denied_by=tuple(
            Denial(speaker=denial.speaker or "", statement=denial.best.statement, cites=denial.cites)
            for denial in denials
        ),
    )


def _is_one(said: _Said, other: _Said) -> bool:
    enough = min(len(said.stems), len(other.stems)) >= _FEWEST
    return enough and shared(said.stems, other.stems) >= _SAME and _numbers(said.stems) == _numbers(other.stems)


def _is_against(denial: _Said, said: _Said) -> bool:
    content = denial.stems - DENYING
    common = content & said.stems
    return len(common) >= _FEWEST and len(common) >= _AGAINST * len(content)
