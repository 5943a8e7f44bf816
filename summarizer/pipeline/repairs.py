"""What code can put right in a draft: how something is written, where it stands, whose words it plainly is.

Never what is said: a value, a day or a party that the source does not have is the model's to correct, or the item is
withheld. Each repair takes one failed finding and gives the draft anew with a mark that says what was there before,
or None where it would have to guess. Whether it helped, the checks say.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from summarizer.checks.names import same_actor
from summarizer.checks.passages.passage import within
from summarizer.checks.passages.source import source_of
from summarizer.checks.passages.words import read_words
from summarizer.checks.people.offices import mentions_of
from summarizer.document import Document
from summarizer.engines import Draft
from summarizer.fields import Finding, Item, Role, fields_of, filled_fields, options_of
from summarizer.reading.certainty import certainty_of
from summarizer.reading.names import Name
from summarizer.spans import Span

NEAR = 2
"""How many sentences away a number or name may stand and still be taken for what the cite meant."""
_MOSTLY = 0.75
"""So much of what an item says, by weight, must stand in a sentence that is to say how sure it is, or in the cites
that are left to it, …"""
_NEARLY_ALL = 0.9
"""… and so much in a sentence that is to be its only cite."""
_LEAST_LETTERS = 5
"""A shorter word is too easily another one, a letter off."""
_LONG = 8
"""From so many letters on, a word may be two letters off."""

Repaired = tuple[Draft, Finding]


@dataclass(frozen=True, slots=True)
class Slip:
    """A finding that keeps an item out, the draft it is about, and what that resolved to."""

    finding: Finding
    draft: Draft
    item: Item
    document: Document

    @property
    def text(self) -> str:
        """The field that failed, as it was checked: the finding's offsets are into it."""
        return next((filled.text for filled in filled_fields(self.item) if filled.path == self.finding.path), "")

    @property
    def role(self) -> Role | None:
        """The role of the field that failed."""
        name = self.finding.path.partition("[")[0]
        return next((field.role for field in fields_of(type(self.item)) if field.name == name), None)

    def name_of(self, role: Role) -> str:
        """The item's first name in this role."""
        return next((filled.text for filled in filled_fields(self.item) if filled.role is role), "")

    def cited(self, cites: set[int], how: str, message: str) -> Repaired:
        """The draft with other cites."""
        return self.draft._replace(cites=tuple(sorted(cites))), self._mark(how, message)

    def written(self, text: str, how: str, message: str = "") -> Repaired | None:
        """The draft with ``text`` in the field that failed; None where that is what stood there."""
        field, _, rest = self.finding.path.partition("[")
        before = self.draft.values.get(field)
        value: object = text
        if rest and isinstance(before, (list, tuple)):
            index = int(rest.rstrip("]"))
            value = [*before[:index], text, *before[index + 1 :]]
        if value == before:
            return None
        mark = self._mark(how, message or f"the draft had “{self.text}”")
        return self.draft._replace(values={**self.draft.values, field: value}), mark

    def replaced(self, words: str, how: str) -> Repaired | None:
        """The draft with ``words`` for those that the finding is about."""
        start, end = self.finding.start, self.finding.end
        if start is None or end is None:
            return None
        old = self.text[start:end]
        return self.written(self.text[:start] + words + self.text[end:], how, f"the draft had “{old}”")

    def _mark(self, how: str, message: str) -> Finding:
        found = self.finding
        return Finding(
            check="repair",
            path=found.path,
            verdict="supported",
            how=how,
            message=message,
            evidence=found.evidence[:1],
        )


def move_cite(slip: Slip) -> Repaired | None:
    """Cite the sentence that the check found. A number or a name that stands further off may be another one's."""
    cites, finding = slip.draft.cites, slip.finding

    def away(sentence: int) -> int:
        return min((abs(sentence - cited) for cited in cites), default=NEAR + 1)

    sentence = min((evidence.sentence for evidence in finding.evidence), key=away)
    if sentence in cites or (finding.check != "cites" and away(sentence) > NEAR):
        return None
    return slip.cited({*cites, sentence}, "cite moved", f"sentence {sentence} added to the cites")


def drop_cite(slip: Slip) -> Repaired | None:
    """Cite no part of the page, where the other cites bear out the item without it."""
    furniture = slip.finding.evidence[0].sentence
    kept = set(slip.draft.cites) - {furniture}
    if _share(slip, kept) < _MOSTLY:
        return None
    return slip.cited(kept, "cite dropped", f"sentence {furniture} is no news")


def find_cite(slip: Slip) -> Repaired | None:
    """Cite the one sentence that says nearly all that an item says which cites none."""
    sentence = source_of(slip.document).likest(_stems(slip))
    if sentence is None or _share(slip, {sentence.number}) < _NEARLY_ALL:
        return None
    return slip.cited({sentence.number}, "cite found", f"cites nothing; sentence {sentence.number} says it")


def _share(slip: Slip, cites: set[int]) -> float:
    """How much of what an item says, by weight, these sentences have."""
    source = source_of(slip.document)
    held = frozenset[str]().union(*(passage.stems for passage in source.passages(cites)))
    return source.likeness(_stems(slip), held)


def _stems(slip: Slip) -> frozenset[str]:
    texts = [filled.text for filled in filled_fields(slip.item) if filled.role not in (Role.LABEL, Role.CERTAINTY)]
    return frozenset(word.stem for text in texts for word in read_words(text) if word.kind in ("content", "digits"))


def recopy(slip: Slip) -> Repaired | None:
    """Take the source's words for those that were altered: of a quotation, of a number with its bound or currency."""
    evidence = slip.finding.evidence[0]
    words = evidence.text
    sentence = slip.document.sentence(evidence.sentence)
    named = any(name.span.start == evidence.start for name in slip.document.reading.names)
    if slip.finding.check != "quotes" and not named and words[:1].isalpha():
        begins = sentence is not None and sentence.span.start == evidence.start
        if slip.finding.start and begins:
            words = words[0].lower() + words[1:]
        elif not slip.finding.start and slip.role is Role.STATEMENT and not slip.text[:1].islower():
            words = words[0].upper() + words[1:]
    return slip.replaced(words, "recopied")


def respell(slip: Slip) -> Repaired | None:
    """Spell the words of a name as the source does, each that it lacks and that is one of its names', a letter off."""
    start, end = slip.finding.start, slip.finding.end
    if start is None or end is None:
        return None
    source = source_of(slip.document)
    known = {word for name in slip.document.reading.names for word in _WORD.findall(name.text)}
    words = slip.text[start:end]
    for written in dict.fromkeys(_WORD.findall(words)):
        meant = {word for word in known if _is_misspelt(written, word)} if source.locate(written) is None else ()
        if len(meant) == 1:
            words = words.replace(written, *meant)
    return slip.replaced(words, "respelled")


def _is_misspelt(written: str, name: str) -> bool:
    """Whether two words differ in a letter or two behind the first."""
    from rapidfuzz.distance import Levenshtein

    letters = min(len(written), len(name))
    most = 2 if letters >= _LONG else 1 if letters >= _LEAST_LETTERS else 0
    return written[0] == name[0] and Levenshtein.distance(written, name, score_cutoff=most) <= most


_WORD = re.compile(r"[^\W\d_]+")


def credit(slip: Slip) -> Repaired | None:
    """Give words to whom the cited sentence plainly gives them, where the draft has the outlet or nobody of there."""
    if slip.role is not Role.SPEAKER:
        return None
    evidence, document = slip.finding.evidence[0], slip.document
    phrase = Span(evidence.start, evidence.end)
    names = within(document.reading.names, phrase)
    speaker = next((name for name in names if name.kind == "person"), names[0] if len(names) == 1 else None)
    if speaker is None or evidence.sentence not in slip.draft.cites:
        return None
    outlet = any(_means(slip, told.of(document.text)) for told in _hearers(document, phrase))
    if not outlet and any(_means(slip, name.text) for name in _names_around(slip)):
        return None
    same = [name.text for name in document.reading.names if (name.actor, name.kind) == (speaker.actor, speaker.kind)]
    whole = max(same, key=len)
    repaired = slip.written(whole, "credited", f"the draft gave it to {slip.text}")
    if repaired and outlet and "via" in {field.name for field in fields_of(type(slip.item))}:
        draft, mark = repaired
        return draft._replace(values={**draft.values, "via": draft.values.get("via") or slip.text}), mark
    return repaired


def _means(slip: Slip, name: str) -> bool:
    return same_actor(source_of(slip.document), slip.text, name)


def _hearers(document: Document, speaker: Span) -> Iterator[Span]:
    """Whom ``speaker`` told it, and the outlets it came through."""
    for said in document.reading.attributions:
        if any(span is not None and span.overlaps(speaker) for span in (said.source, said.antecedent)):
            yield from (span for span in (said.hearer, said.via) if span is not None)


def _names_around(slip: Slip) -> Iterator[Name]:
    """The names in the cited sentences and right beside them."""
    for number in {near for cited in slip.draft.cites for near in (cited - 1, cited, cited + 1)}:
        sentence = slip.document.sentence(number)
        if sentence is not None:
            yield from within(slip.document.reading.names, sentence.span)


def recopy_role(slip: Slip) -> Repaired | None:
    """Word an office as the source does beside its holder's name.

    Not a speaker's: where name and office do not go together, it may be the name that is wrong.
    """
    holder = slip.name_of(Role.NAME)
    if slip.finding.path != "role" or slip.name_of(Role.SPEAKER) or not holder:
        return None
    roles = [name.role for name in mentions_of(source_of(slip.document), holder) if name.role]
    return slip.written(max(roles, key=len), "recopied") if roles else None


def soften(slip: Slip) -> Repaired | None:
    """Give a label that is firmer than its sentence the certainty of that, in the words that the field has."""
    if slip.role is not Role.CERTAINTY or _share(slip, {slip.finding.evidence[0].sentence}) < _MOSTLY:
        return None
    there = certainty_of(slip.finding.evidence[0].text)
    choices = options_of(type(slip.item), slip.finding.path)
    softer = next((word for word in _LABELS.get(there, ()) if word in choices), None)
    return slip.written(softer, "softened", f"{softer}, as in the source") if softer else None


_LABELS = {
    "possible": ("possible", "alleged", "expected"),
    "alleged": ("alleged", "possible"),
    "expected": ("expected",),
    "promised": ("promised", "expected"),
    "denied": ("denied",),
}
"""For the certainty of a sentence, the labels that say it, the best first."""

REPAIRS: dict[tuple[str, str], Callable[[Slip], Repaired | None]] = {
    ("cites", "elsewhere"): move_cite,
    ("numbers", "elsewhere"): move_cite,
    ("dates", "elsewhere"): move_cite,
    ("quotes", "elsewhere"): move_cite,
    ("cites", "furniture"): drop_cite,
    ("cites", "no cites"): find_cite,
    ("quotes", "altered"): recopy,
    ("bounds", "dropped"): recopy,
    ("bounds", "added"): recopy,
    ("bounds", "turned"): recopy,
    ("binding", "currency"): recopy,
    ("names", "absent"): respell,
    ("names", "altered"): respell,
    ("placement", "misplaced"): respell,
    ("roles", "role"): recopy_role,
    ("speaker", "other speaker"): credit,
    ("certainty", "hardened"): soften,
}
"""What may put a finding right, by its check and how that came to it."""
