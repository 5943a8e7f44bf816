"""Do the cited sentences exist, are they news, and do they speak of this item?"""

from collections.abc import Collection, Iterator

from summarizer.checks.counterparts import REPORTING
from summarizer.checks.names import same_actor
from summarizer.checks.passages.passage import content_stems
from summarizer.checks.subject import Subject
from summarizer.fields import NAMES, Finding, Role

_LEAST_SHARED = 0.3
"""Of what an item's words weigh, this share must stand in or next to the cited sentences …"""
_MUCH_BETTER = 2.0
"""… or else no other sentence may hold so many times as much."""
_LEAST_TOLD = 0.5
"""Of what a summary's sentence says beside names and numbers, this share must be found for it to count as compared."""
_SAID = frozenset({Role.NAME, Role.SPEAKER, Role.GIVER, Role.RECEIVER, Role.STATEMENT, Role.QUOTE, Role.QUANTITY})


def check_cites(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for the cites of an item, and one for each cite of page furniture."""
    if subject.aligned:
        if not subject.cited:
            yield _finding("unchecked", "nothing alike", "nothing in the source speaks of this")
        elif _told(subject) < _LEAST_TOLD:
            message = "most of its words are not in the source: only its names, numbers and dates were compared"
            yield _finding("unchecked", "few words", message)
        return
    if not subject.cited:
        yield _finding("unsupported", "no cites", "cites no sentence of the source")
        return
    for sentence in subject.cited:
        if sentence.furniture is not None:
            message = f"sentence {sentence.number} is no news but part of the page ({sentence.furniture})"
            evidence = (subject.evidence(sentence.span),)
            yield _finding("unsupported", "furniture", message).model_copy(update={"evidence": evidence})
    if not _names_it(subject):
        yield _about(subject)


def _told(subject: Subject) -> float:
    """Of what the words of a sentence weigh, names and numbers aside, the share that its source sentences have."""
    said = [subject.read(field) for field in subject.fields]
    stems = content_stems(word for passage in said for word in passage.words if word.start not in passage.occupied)
    held = frozenset[str]().union(*(passage.stems for passage in subject.passages))
    return subject.source.likeness(stems, held) if stems else 1.0


def _nothing_alike(subject: Subject) -> Finding:
    """Other words may say the same where the news is in another language, or where it names the same actors."""
    comparable = subject.document.reading.is_english and not _names_one_of(subject, NAMES)
    verdict = "unsupported" if comparable else "unchecked"
    return _finding(verdict, "nothing alike", "nothing in the source speaks of this")


def _names_it(subject: Subject) -> bool:
    """Whether a cited sentence names, in whatever spelling, what an item is about that is but a name."""
    return not any(subject.having(_SAID - {Role.NAME})) and _names_one_of(subject, {Role.NAME})


def _names_one_of(subject: Subject, roles: Collection[Role]) -> bool:
    """Whether a cited sentence names, in whatever spelling, one that a field of these roles names."""
    named = [name.text for passage in subject.passages for name in passage.names]
    named += [mention.actor for passage in subject.passages for mention in passage.mentions]
    wanted = [field.text for field in subject.having(roles)]
    return any(same_actor(subject.source, one, other) for one in wanted for other in named)


def _about(subject: Subject) -> Finding:
    source = subject.source
    stems = {stem for field in subject.having(_SAID) for stem in subject.read(field).stems} - REPORTING
    cited = frozenset[str]().union(*(passage.stems for passage in subject.passages))
    if source.share(stems, cited) >= _LEAST_SHARED:
        return _finding("supported", "shared words", "")
    weights = {stem: weight for stem in stems if (weight := source.weight(stem))}
    total = sum(weights.values())
    if not total:
        return _nothing_alike(subject)
    held = cited.union(*(passage.stems for passage in subject.neighbours))
    share = sum([weight for stem, weight in weights.items() if stem in held]) / total
    own = sum([weight for stem, weight in weights.items() if stem in cited]) / total
    best = source.likest(stems)
    if source.share(stems, held) < _LEAST_SHARED and (best is None or best in subject.cited):
        return _nothing_alike(subject)
    if best is None or best in subject.cited:
        return _finding("supported", "shared words", "")
    better = sum(weight for stem, weight in weights.items() if stem in source.passage(best).stems) / total
    if min(share, own * _MUCH_BETTER) >= _LEAST_SHARED or better < _MUCH_BETTER * own:
        return _finding("supported", "shared words", "")
    message = f"sentence {best.number} speaks of this, not what it cites"
    return _finding("unsupported", "elsewhere", message).model_copy(update={"evidence": (subject.evidence(best.span),)})


def _finding(verdict: str, how: str, message: str) -> Finding:
    return Finding(check="cites", path="", verdict=verdict, how=how, message=message)  # type: ignore[arg-type]
