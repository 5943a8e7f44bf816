"""Who says it: whom the source of an attribution means, and whether that can say anything."""

import re
from dataclasses import dataclass

from summarizer.document import Document, Sentence
from summarizer.engines.rules import animacy
from summarizer.engines.rules.parties import Parties, Party, party_of
from summarizer.engines.rules.wording import without_dateline
from summarizer.reading.attributions import Attribution
from summarizer.reading.names.lexicon import TITLES
from summarizer.reading.names.tables import tables
from summarizer.spans import Span

_PLURAL_VERB = re.compile(r"\s+(?:have|are|were)\b")
_MANY = frozenset("police people staff crew management military media everyone everybody someone somebody many".split())
ONE_OF = re.compile(r"(?:one|two|three|both|some|several|many|most|none) of (?:the|them|those|his|her|its|their)\b")
NAMED_BY_PARTY = frozenset("he she it they".split())
_SPOKESMAN = re.compile(r"(?:an?|the) spokes(?:man|woman|person)")
_SINGLE = re.compile(r"(?:an?|another|the)\s", re.IGNORECASE)
_OF_ANOTHER = re.compile(r"\b(?:her|his|him)\b")
_NOBODY = re.compile(r"(?:no|none|nobody|neither)\b", re.IGNORECASE)
_BRACKETED = re.compile(r"\s*(?:\([^)]*\))?")
_ISSUED = re.compile(r"\s(?:(?:issu|releas|publish|post)(?:ed|es|s|ing)|put out|sent|wrote|circulated)\s+\Z")
_ASKED = re.compile(r"(?:Asked|Questioned|Pressed|Challenged)\b[^.]*?,\s(s?he)\b")
_BESIDE = re.compile(r",\s(?:(?:now|then|once|today)\s)?\Z")
_LONGEST_VERB, _LONGEST_NAME = 14, 40
_THEMSELVES = frozenset("himself herself itself themselves".split())
_NUMBERED = re.compile(r"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|\d{1,3}) \Z")
_TITLED = re.compile(r"(?:\b[A-Z][\w'’-]* )+\Z")
_LED = re.compile(r"(?:the|an?|this|that|his|her|its|their|he|she|it|they|who|which)\b")
_UTTERING = frozenset("say says said tell tells told write writes wrote argue argues argued".split())
_SPEAKER = re.compile(
    r"(?:an?|the|each|his|her)\s(?!(?:\w+\s)?(?:day|week|month|year|morning|afternoon|evening|night|time|quarter|third|"
    r"half|fifth|majority|\d[\d.,]*(?:%| per ?cent))(?!\w))"
)
"""Who says, tells or writes something in a phrase with an article is taken to be able to: the utility said."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """The source of an attribution, as its document knows it.

    ``before`` is who spoke last and the number of the last sentence that holds what was said.
    """

    document: Document
    cast: Parties
    attribution: Attribution
    source: Span
    before: tuple[Party | None, int]

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    def is_anybody(self, party: Party | None) -> bool:
        """Whether a relative clause only says which people are meant: people who oppose the plan."""
        said = self.attribution
        if said.antecedent is None or said.quotes or (party is not None and party.actor is not None):
            return False
        return "," not in self.text[said.antecedent.end : said.cue.start] and said.kind in ("stance", "belief")

    def is_cut_off(self, party: Party | None) -> bool:
        """Whether the source is the end of a list only: a liar, racist and birther who …; Ann and Tom Lee have said."""
        if party is None:
            return False
        printed = (self.attribution.antecedent or self.source).of(self.text)
        if party.actor is None:
            return (
                printed not in NAMED_BY_PARTY
                and printed.isalpha()
                and printed.islower()
                and not printed.endswith("s")
                and printed not in _MANY
            )
        return party.is_person and _PLURAL_VERB.match(self.text, self.source.end, self.source.end + 12) is not None

    def can_speak(self) -> bool:
        """Whether the source is somebody, or a paper, that says things."""
        said, source = self.attribution, self.source
        printed = source.of(self.text).lower()
        if _NOBODY.match(printed):
            return False
        if printed in ("which", "that", "this", "these", "those", "what") and said.antecedent is None:
            return False
        if printed in ("i", "you", "we") and not said.quotes:
            return False
        if printed in ("he", "she", "it", "they", "who"):
            return said.kind != "finding"
        if self.cast.is_animate(said.antecedent or source) or ONE_OF.match(printed):
            return True
        reports = animacy.is_report(animacy.head_of(printed))
        speaks = (said.quotes or said.cue.of(self.text).lower() in _UTTERING) and _SPEAKER.match(printed)
        return said.kind in ("speech", "finding") and (reports or bool(speaks))

    def party(self) -> Party | None:
        """Whom the source means."""
        source = self.source
        issued = _ISSUED.search(self.text, max(0, source.start - _LONGEST_VERB), source.start)
        sentence = self.document.sentence_at(source.start)
        if issued and sentence and animacy.is_report(animacy.head_of(source.of(self.text).lower())):
            return self.cast.opening(Span(sentence.span.start, issued.start()))
        antecedent = self._named_before(self.attribution.antecedent)
        by = antecedent is not None and " by " in antecedent.of(self.text)  # put forward by Ann Lee, who
        if antecedent and (by or not animacy.is_animate(animacy.head_of(antecedent.of(self.text).lower()))):
            names = [name for name in self.cast.names_in(antecedent) if name.kind == "person"]
            last = names[-1] if names else None  # a reaction from Ann Lee, who
            if last and _BRACKETED.fullmatch(self.text, last.span.end, antecedent.end):
                antecedent = last.span
        pronoun = source.of(self.text).lower()
        party = self.cast.party(antecedent or source) if pronoun not in _THEMSELVES else None
        speaks_for_all = _SPOKESMAN.fullmatch(pronoun) is not None
        spoke = self._spoke_before()
        goes_on = spoke is not None and spoke.is_person and pronoun in ("he", "she")
        if spoke and goes_on and self._was_asked(pronoun):
            return spoke
        another = party is not None and (self._tells_of(party) or not self.cast.may_be(party, pronoun))
        if spoke and goes_on and another and self.cast.may_be(spoke, pronoun):
            given = tables().female if pronoun == "he" else tables().male
            if spoke.name.split()[0] not in given:
                return spoke
        if party is not None and not speaks_for_all:
            return party
        if pronoun in _THEMSELVES:
            return None  # his wife said so; he himself said
        if pronoun in ("he", "she"):
            # Who spoke in the sentence before goes on, or its subject, unless the text calls them the other pronoun.
            before = self.sentence_before()
            alone = before is not None and not _OF_ANOTHER.search(before.text)  # a paramedic asked her to help
            known = (one for one in (spoke, self._subject_before()) if one is not None)
            people = [one for one in known if one.is_person or (alone and _is_one(one))]
            meant = None if people or before is None else self.cast.only_person(before.span)
            if meant and (actor := self.cast.actor(meant)):
                people = [party for party in (party_of(actor),) if not self._tells_of(party)]
            return next((one for one in people if self.cast.may_be(one, pronoun)), None)
        if pronoun in ("it", "they") or speaks_for_all:
            # Of a thing only an institution speaks: the subject of the sentence before, or who spoke in it.
            subject = self._subject_before()
            meant = "they" if pronoun == "they" else "it"
            if subject and spoke and subject.actor and subject.name in spoke.name:
                subject = None  # a mission of the union, led by
            found = [one for one in (subject, spoke) if one and not one.is_person and _may_be(one, meant)]
            here = self._subject_here() if not found and pronoun == "it" else None
            return found[0] if found and len({one.key for one in found}) == 1 else here or party
        return None

    def sentence_before(self) -> Sentence | None:
        """The sentence before the one that the attribution begins in, where that is news."""
        said = self.attribution
        here = self.document.sentence_at(min(said.cue.start, said.content.start))
        earlier = self.document.sentence(here.number - 1) if here else None
        return earlier if earlier and earlier.furniture is None else None

    def _named_before(self, antecedent: Span | None) -> Span | None:
        """The person beside whom ``antecedent`` only stands: Tasha Lee, now | one of its leaders, who."""
        start = antecedent.start if antecedent else 0
        aside = _BESIDE.search(self.text, max(0, start - _LONGEST_VERB), start)
        if antecedent is None or aside is None:
            return antecedent
        near = self.cast.names_in(Span(max(0, aside.start() - _LONGEST_NAME), aside.start()))
        beside = (name.span for name in near if name.kind == "person" and name.span.end == aside.start())
        return next(beside, antecedent)

    def _spoke_before(self) -> Party | None:
        """Who speaks in the sentence before, or earlier in this one; or before a question to him."""
        earlier = self.sentence_before()
        if earlier is None:
            return None
        asked = _ASKED.match(earlier.text) if self.before[1] == earlier.number - 1 else None
        goes_on = asked is not None and asked[1] == self.source.of(self.text).lower()
        return self.before[0] if self.before[1] >= earlier.number or goes_on else None

    def _was_asked(self, pronoun: str) -> bool:
        """Whether who spoke before is asked about others, here or in the sentence before: asked if Lee left, he."""
        here = self.document.sentence_at(self.source.start)
        asked = (_ASKED.match(one.text) for one in (here, self.sentence_before()) if one)
        return any(found and found[1] == pronoun for found in asked)

    def _tells_of(self, party: Party | None) -> bool:
        """Whether what is said names ``party``, who then is hardly who says it: Kern is no liberal, he said."""
        if party is None or party.actor is None:
            return False
        said = (name.actor for piece in self.attribution.pieces for name in self.cast.names_in(piece))
        return self.attribution.antecedent is None and party.actor.id in said

    def _subject_before(self) -> Party | None:
        """Whom the sentence before begins with."""
        earlier = self.sentence_before()
        return self.cast.opening(earlier.span) if earlier else None

    def _subject_here(self) -> Party | None:
        """Whom the words begin with that stand before "it said": Kern Foods would close the site, it said."""
        content = self.attribution.content
        start = content.end - len(without_dateline(content.of(self.text)))
        party = self.cast.opening(Span(start, content.end)) if start < self.source.start else None
        return party if party and party.actor and not party.is_person else None

    def via(self) -> str | None:
        """The outlet through which it came: the hearer, where that is one."""
        if self.attribution.via is None:
            return None
        outlets = [name for name in self.cast.names_in(self.attribution.via) if name.kind == "outlet"]
        return outlets[0].text if outlets else None


def whole(source: Span, text: str) -> Span:
    """``source`` with the number or the rest of the title before it: two | other people; the First | Minister."""
    printed = source.of(text)
    if printed not in TITLES and (printed[:1].isupper() or _LED.match(printed)):
        return source
    before = (_TITLED if printed in TITLES else _NUMBERED).search(text, max(0, source.start - 40), source.start)
    return Span(before.start(), source.end) if before else source


def _is_one(party: Party) -> bool:
    """Whether an unnamed party is one human being: a surgeon."""
    noun = animacy.head_of(party.name)
    return (
        party.actor is None and animacy.are_people(noun) and _SINGLE.match(party.name) is not None and noun[-1] != "s"
    )


def _may_be(party: Party, pronoun: str) -> bool:
    """Whether "it" or "they" may mean ``party``; where it is named, nothing speaks against it."""
    noun = animacy.head_of(party.name)
    many = noun[-1:] == "s" or noun in _MANY
    named = party.actor is not None or party.name.split()[-1][:1].isupper()
    if named or pronoun == "they":
        return named or many or not animacy.is_role(noun)
    return not many and not animacy.are_people(noun)
