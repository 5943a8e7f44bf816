"""Who says what: attributions with their speaker resolved and their content as a clause that stands alone."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from summarizer.document import Document, Sentence
from summarizer.engines.rules import animacy, firmness
from summarizer.engines.rules.parties import Parties, Party
from summarizer.engines.rules.reporting import CONVENED, KEEP_CUE, KNOWING, NO_CLAIM, WITH_OBJECT
from summarizer.engines.rules.wording import (
    as_clause,
    capitalised,
    content_words,
    has_verb,
    is_clause,
    overlap,
    phrases_of,
    squeezed,
    unquoted,
    without_dateline,
)
from summarizer.reading.attributions import Attribution
from summarizer.reading.attributions.lexicon import verb_forms
from summarizer.spans import Span

_NO_CLAUSE = ("charge", "object", "request", "infinitive", "label", "prep", "wh")
"""The readers' rules after which the content is no clause of its own."""

_NEGATED = re.compile(r"(?:\b(?:not|never)|n['’]t)\s+(?:\w+ly\s+)?\Z")
_HEADLESS = re.compile(r"(?:is|are|was|were|has|have|had|will|would|could|can|should|must|may|might)\b")
_AUXILIARIES = re.compile(
    r"(?:\b(?:has|have|had|is|are|was|were|be|been|being|will|would|may|might|could|must|should|can|shall|to|did|also|again|since|once|twice|"
    r"never|always|often|long|already|now|even|first|then|later|repeatedly|\w+ly)\s+)+\Z"
)
_PLURAL_VERB = re.compile(r"\s+(?:have|are|were)\b")
_MANY = frozenset("police people staff crew management military media everyone everybody someone somebody many".split())
_BEING = re.compile(r"\b(?:is|are|was|were|be|been)\b")
_ASKED_OF = re.compile(r"\b(?:must|should|can|shall|to)\s+\Z")
_NAMED_BY_PARTY = frozenset("he she it they".split())

_THAT_CLAUSE = re.compile(
    r"(?:concerns?|fears?|hopes?|views?|belief|doubts?|claims?|regret|anger|surprise|confidence)\s+that\s(.+)",
    re.DOTALL,
)
_TO_TIME = re.compile(r"\s+(?:(?:on|in|at|for|by|until|from|since)\s+)?")
_WHAT_FOR = re.compile(r"\s+(?:for|to|over|with)\s[^,.;:–—\"“”\n]{3,80}?(?=[,.;:–—\n]|\sand\s|\Z)")
_SINGLE = re.compile(r"(?:an?|another|the)\s", re.IGNORECASE)
_NOBODY = re.compile(r"(?:no|none|nobody|neither)\b", re.IGNORECASE)
_POINTING = re.compile(r"(?:That|This)\s")
_BRACKETED = re.compile(r"\s*(?:\([^)]*\))?")
_SENTENCE_END = re.compile(r"[.!?]")
_RELATIVE = re.compile(r"\w,?\s(that|which|whom|who)\s\Z")
_SPOKESMAN = re.compile(r"(?:an?|the) spokes(?:man|woman|person)")
_ONE_OF = re.compile(r"(?:one|two|three|both|some|several|many|most|none) of (?:the|them|those|his|her|its|their)\b")
_LOOSE = ("participle", "noun", "adjective", "passive")
"""The readers' rules whose content may be a thing as well as a clause."""

_FEWEST_WORDS, _MOST_WORDS = 3, 120
NEAR = 20
"""So many earlier items are compared with a new one: a text without end must not cost its square."""

_SHORTEST_QUOTE = 2
_UTTERING = frozenset("say says said tell tells told write writes wrote argue argues argued".split())
_SPEAKER = re.compile(
    r"(?:an?|the|each|his|her)\s(?!(?:\w+\s)?(?:day|week|month|year|morning|afternoon|evening|night|time|quarter|third|"
    r"half|fifth|majority|\d[\d.,]*(?:%| per ?cent))(?!\w))"
)
"""Who says, tells or writes something in a phrase with an article is taken to be able to: the utility said."""


class Saying(NamedTuple):
    """One statement and who makes it.

    ``source`` is who says it as printed, ``statement`` the content as a clause, ``quote`` its longest
    quotation, both in the text's words. ``pieces`` are the content's spans, ``numbers`` the sentences it
    stands in.
    """

    source: Span
    cue: Span
    party: Party | None
    via: str | None
    statement: str
    quote: str | None
    certainty: str
    pieces: tuple[Span, ...]
    numbers: tuple[int, ...]
    is_told: bool
    """Whether the statement is the whole clause, since what is said is none: "Sanders accused the bank of …"."""


def find_sayings(document: Document, cast: Parties) -> tuple[Saying, ...]:
    """The sayings of the news of ``document``, in order; what is said twice by the same speaker stands once."""
    kept: list[Saying] = []
    before: Saying | None = None
    for attribution in document.reading.attributions:
        saying = _Reader(document, cast, attribution, before).saying()
        if saying is None:
            continue
        before = saying
        if kept and _goes_on(kept[-1], saying, document.text):
            saying = _with_refusal(kept.pop(), saying, document.text)
        near = range(max(0, len(kept) - NEAR), len(kept))
        twin = next((at for at in near if _is_same(saying, kept[at])), None)
        if twin is None:
            kept.append(saying)
        elif kept[twin].party is None or len(saying.statement) > len(kept[twin].statement):
            kept[twin] = saying
    return tuple(kept)


class _Reader:
    def __init__(self, document: Document, cast: Parties, attribution: Attribution, before: Saying | None) -> None:
        self.document = document
        self.text = document.text
        self.cast = cast
        self.attribution = attribution
        self.before = before
        cue = attribution.cue.of(self.text).lower()
        known = verb_forms().get(cue)
        self.verb = known.word if known else cue
        self.is_told = False
        self.takes_things = known is None or not known.frames.isdisjoint(("object", "label", "infinitive", "request"))

    def saying(self) -> Saying | None:
        """The attribution as a saying, or None where nobody who can speak says anything."""
        said = self.attribution
        source = said.source
        if source is None or said.kind == "intent" or self.verb in NO_CLAIM:
            return None
        if self.verb in KNOWING and not said.quotes and said.kind == "belief":
            return None
        if (
            _NOBODY.match(source.of(self.text))
            or not self._can_speak(source)
            or self._misses_hearer()
            or self._is_wish()
            or self._is_gapped(source)
        ):
            return None
        party = self._party(source)
        if self._is_anybody(party) or self._is_cut_off(source, party):
            return None
        pieces = tuple(self._pieces())
        statement = self._statement(pieces)
        if statement is None or not _FEWEST_WORDS <= len(statement.split()) <= _MOST_WORDS:
            return None
        numbers = self._numbers(pieces)
        points = self.is_told and firmness.points(said.content.of(self.text))
        if (points or _POINTING.match(statement)) and (before := self._sentence_before()):
            numbers = (before.number, *numbers)
        asked = self.verb == "ask" and said.rule == "verb-wh"
        asked = asked or (not said.quotes and "?" in self.text[pieces[-1].end - 1 : pieces[-1].end + 1])
        if not numbers or asked:
            return None
        quotes = [unquoted(quote.of(self.text)) for quote in said.quotes]
        quote = max(quotes, key=len, default="")
        return Saying(
            source=source,
            cue=said.cue,
            party=party,
            via=self._via(),
            statement=statement,
            quote=quote if len(quote.split()) >= _SHORTEST_QUOTE else None,
            certainty=self._certainty(statement),
            pieces=pieces,
            numbers=numbers,
            is_told=self.is_told,
        )

    def _is_anybody(self, party: Party | None) -> bool:
        """Whether a relative clause only says which people are meant: people who oppose the plan."""
        said = self.attribution
        if said.antecedent is None or said.quotes or (party is not None and party.actor is not None):
            return False
        return "," not in self.text[said.antecedent.end : said.cue.start] and said.kind in ("stance", "belief")

    def _is_cut_off(self, source: Span, party: Party | None) -> bool:
        """Whether the source is the end of a list only: a liar, racist and birther who …; Ann and Tom Lee have said."""
        if party is None:
            return False
        printed = (self.attribution.antecedent or source).of(self.text)
        if party.actor is None:
            return printed.isalpha() and printed.islower() and not printed.endswith("s") and printed not in _MANY
        return party.is_person and _PLURAL_VERB.match(self.text, source.end, source.end + 12) is not None

    def _is_gapped(self, source: Span) -> bool:
        """Whether the noun before it has taken a part of the content: gas that it says | they siphoned off."""
        after_noun = _RELATIVE.search(self.text, max(0, source.start - 12), source.start)
        pronoun = source.of(self.text).lower() in _NAMED_BY_PARTY
        return after_noun is not None and (after_noun[1] != "that" or pronoun) and not self.attribution.quotes

    def _is_wish(self) -> bool:
        """Whether somebody hopes or expects to do something, rather than that something is so."""
        start = self.attribution.content.start
        belief = self.attribution.kind == "belief"
        return belief and (self.text[start : start + 3].lower() == "to " or self.attribution.rule.endswith("prep"))

    def _misses_hearer(self) -> bool:
        """Whether more than "that" stands between the hearer and the content: then it is no content of the verb."""
        hearer, content = self.attribution.via, self.attribution.content
        if hearer is None or self.text[content.start : content.start + 5].lower() == "that " or self.attribution.quotes:
            return False
        return len(self.text[hearer.end : content.start].split()) > 1

    def _certainty(self, statement: str) -> str:
        cue, content = self.attribution.cue.of(self.text), self.attribution.content.of(self.text)
        if self.is_told:
            return firmness.of_act(cue, self.verb, content)
        return firmness.of_statement(cue, statement, direct=statement[:1] == "“")

    def _can_speak(self, source: Span) -> bool:
        said = self.attribution
        printed = source.of(self.text).lower()
        if printed in ("which", "that", "this", "these", "those", "what") and said.antecedent is None:
            return False
        if printed in ("i", "you", "we") and not said.quotes:
            return False
        if printed in ("he", "she", "it", "they", "who"):
            return said.kind != "finding"
        if self.cast.is_animate(said.antecedent or source) or _ONE_OF.match(printed):
            return True
        reports = animacy.is_report(animacy.head_of(printed))
        speaks = said.cue.of(self.text).lower() in _UTTERING and _SPEAKER.match(printed)
        return said.kind in ("speech", "finding") and (reports or bool(speaks))

    def _party(self, source: Span) -> Party | None:
        antecedent = self.attribution.antecedent
        if antecedent is not None and not animacy.is_animate(animacy.head_of(antecedent.of(self.text).lower())):
            named = self.cast.names_in(antecedent)  # a reaction from Ann Lee, who
            last = named[-1] if named and named[-1].kind == "person" else None
            if last and _BRACKETED.fullmatch(self.text, last.span.end, antecedent.end):
                antecedent = last.span
        party = self.cast.party(antecedent or source)
        pronoun = source.of(self.text).lower()
        speaks_for_all = _SPOKESMAN.fullmatch(pronoun) is not None
        if party is not None and not speaks_for_all:
            return party
        spoke = self._spoke_before()
        if pronoun in ("he", "she"):
            # Who spoke in the sentence before goes on, or its subject, unless the text calls them the other pronoun.
            people = (one for one in (spoke, self._subject_before()) if one and (one.is_person or _is_one(one)))
            return next((one for one in people if self.cast.may_be(one, pronoun)), None)
        if pronoun in ("it", "they") or speaks_for_all:
            # Of a thing only an institution speaks: the subject of the sentence before, or who spoke in it.
            subject = self._subject_before()
            meant = "they" if pronoun == "they" else "it"
            found = [one for one in (subject, spoke) if one and not one.is_person and _may_be(one, meant)]
            return found[0] if found and len({one.key for one in found}) == 1 else party
        return None

    def _sentence_before(self) -> Sentence | None:
        said = self.attribution
        here = self.document.sentence_at(min(said.cue.start, said.content.start))
        earlier = self.document.sentence(here.number - 1) if here else None
        return earlier if earlier and earlier.furniture is None else None

    def _spoke_before(self) -> Party | None:
        """Who speaks in the sentence before, or earlier in this one."""
        earlier = self._sentence_before()
        if self.before is None or earlier is None or max(self.before.numbers) < earlier.number:
            return None
        return self.before.party

    def _subject_before(self) -> Party | None:
        """Whom the sentence before begins with."""
        earlier = self._sentence_before()
        return self.cast.opening(earlier.span) if earlier else None

    def _via(self) -> str | None:
        """The outlet through which it came: the hearer, where that is one."""
        if self.attribution.via is None:
            return None
        outlets = [name for name in self.cast.names_in(self.attribution.via) if name.kind == "outlet"]
        return outlets[0].text if outlets else None

    def _pieces(self) -> Iterator[Span]:
        """The parts of the content that say something: the hearer of "told" is none of them."""
        pieces = self.attribution.pieces
        for at, piece in enumerate(pieces):
            quoted = any(piece.overlaps(quote) for quote in self.attribution.quotes)
            goes_on = self.text[max(0, piece.start - 3) : piece.start].rstrip()[-1:] == ","
            if at == 0 or quoted or goes_on:
                yield piece

    def _statement(self, pieces: tuple[Span, ...]) -> str | None:
        said = self.attribution
        joined = self._joined(pieces)
        if joined.lower().startswith("whether "):
            return None  # open was whether it would be lifted
        in_front = said.cue.start < pieces[0].start
        direct = bool(said.quotes) and said.quotes[0].start <= pieces[0].start
        if said.rule == "participle-request":
            return None  # by telling them to stop: an act on the way to another
        if said.rule.startswith("participle") and said.rule.endswith(_NO_CLAUSE) and not direct:
            return None  # offering a beer called Swing State
        if not said.rule.startswith("verb"):
            loose = said.rule.startswith(_LOOSE) and not (joined.lower().startswith("that ") or self._tells(joined))
            return self._speech(pieces) if direct else None if loose else self._clause(joined, pieces[-1].end)
        torn = in_front and (self.verb in KEEP_CUE or said.rule.endswith(_NO_CLAUSE))
        whole = not torn and (direct or self._is_whole(joined))
        if whole and in_front and not direct and _HEADLESS.match(joined):
            return None  # what analysts said was a sign of relief
        if whole:
            return self._speech(pieces) if direct else self._clause(joined, pieces[-1].end)
        convened = (self.verb, said.rule) == ("call", "verb-object") and CONVENED.match(joined)
        if not in_front or self.verb not in WITH_OBJECT or convened:
            return None
        if _NEGATED.search(self.text, max(0, said.cue.start - 25), said.cue.start):
            return None  # are not endorsing anybody
        return self._told(pieces)

    def _told(self, pieces: tuple[Span, ...]) -> str | None:
        """The whole clause, its subject named, where the verb leads to none: Sanders has accused the bank of …"""
        said = self.attribution
        assert said.source is not None
        between = self.text[said.source.end : said.cue.start]
        group = _AUXILIARIES.search(between)
        helpers = group.group() if group else ""
        if said.cue.of(self.text).endswith("ing") and not _BEING.search(helpers):
            return None  # by calling for a boycott: an act on the way to another
        if _ASKED_OF.search(helpers):
            return None  # must disclose any move: nobody has yet
        if (noun := _THAT_CLAUSE.search(pieces[-1].of(self.text))) and not has_verb(phrases_of(noun[1])):
            return None  # expressed concern that donors: an aside cuts it off
        self.is_told = True
        subject, _, aside = said.source.of(self.text).partition(",")
        party = self._party(said.source)
        named = party is not None and party.actor is not None and party.name.split()[-1] in aside  # his agent, Ann Lee
        if said.antecedent is not None or subject.lower() in _NAMED_BY_PARTY or _ONE_OF.match(subject.lower()) or named:
            subject = party.name if party else (said.antecedent or said.source).of(self.text).partition(",")[0]
        end = self._past_time(pieces[-1].end)
        return self._clause(f"{without_dateline(subject)} {helpers}{self.text[said.cue.start : end]}", end)

    def _clause(self, told: str, end: int) -> str:
        """``told`` as a clause; what ends its sentence at ``end`` keeps its last word: to step in."""
        return as_clause(told, is_cut=_SENTENCE_END.match(self.text, end) is None)

    def _past_time(self, end: int) -> int:
        """Where a time right behind ``end`` ends, and what it is for: pledged money | on Friday for roads."""
        dates = self.document.reading.dates
        at = bisect_left(dates, end, key=lambda date: date.span.start)
        if at < len(dates) and _TO_TIME.fullmatch(self.text, end, dates[at].span.start):
            end = dates[at].span.end
            rest = _WHAT_FOR.match(self.text, end)
            return rest.end() if rest else end
        return end

    def _is_whole(self, joined: str) -> bool:
        """Whether what follows a verb is a clause, or as good as one."""
        told = joined.lower().startswith("that ") or (not self.takes_things and has_verb(phrases_of(joined)))
        return told or is_clause(joined)

    def _tells(self, joined: str) -> bool:
        """Whether what follows a participle is a clause; behind a noun or an adjective only "that" leads to one."""
        return self.attribution.rule.startswith("participle") and is_clause(joined)

    def _joined(self, pieces: tuple[Span, ...]) -> str:
        """The pieces as one; the commas around the speaker go where they cut a verb from its subject."""
        joined, last = "", pieces[0].end
        for piece in pieces:
            words = squeezed(without_dateline(piece.of(self.text))).strip(" ,")
            if not joined:
                joined = words
                continue
            phrases = phrases_of(words)
            cut = bool(phrases.chunks) and phrases.chunks[0].kind == "verb"
            closed = joined.rstrip("”\"’'")[-1:] in ",.!?"
            ended = not closed and _SENTENCE_END.match(self.text, last)
            joined += (". " if ended else " " if cut or closed else ", ") + words
            last = piece.end
        return joined

    def _speech(self, pieces: tuple[Span, ...]) -> str:
        """Direct speech: the quotations that its attribution set apart, each verbatim."""
        quotes = [quote for quote in self.attribution.quotes if any(piece.covers(quote) for piece in pieces)]
        quoted = sum(quote.end - quote.start for quote in quotes)
        around = self.attribution.source, self.attribution.cue
        left = sum(piece.end - piece.start for piece in pieces) - quoted
        left -= sum(span.end - span.start for span in around if span and any(piece.covers(span) for piece in pieces))
        if left > 2 * len(quotes) + 2:
            return as_clause(" ".join(piece.of(self.text) for piece in pieces))
        parts = [unquoted(quote.of(self.text)) for quote in quotes]
        return " … ".join(f"“{capitalised(part) if at == 0 else part}”" for at, part in enumerate(parts))

    def _numbers(self, pieces: tuple[Span, ...]) -> tuple[int, ...]:
        found: list[int] = []
        for span in (self.attribution.cue, *pieces):
            sentence = self.document.sentence_at(span.start)
            if sentence is None:
                return ()
            last = self.document.sentence_at(max(span.start, span.end - 1)) or sentence
            found.extend(range(sentence.number, last.number + 1))
        return tuple(sorted(set(found)))


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
    return named or (many if pronoun == "they" else not many and not animacy.are_people(noun))


def _goes_on(refusal: Saying, saying: Saying, text: str) -> bool:
    """Whether ``saying`` gives the grounds of a refusal that by itself says nothing: Kern denied that."""
    if not refusal.is_told or not firmness.points(refusal.pieces[-1].of(text)) or refusal.party is None:
        return False
    near = saying.numbers[0] <= refusal.numbers[-1] + 1
    return near and saying.party is not None and saying.party.key == refusal.party.key


def _with_refusal(refusal: Saying, saying: Saying, text: str) -> Saying:
    """``saying`` with the refusal that it gives the grounds of, where one sentence tells both."""
    said = Span(refusal.pieces[-1].end, saying.pieces[-1].end)
    if saying.cue.start > said.end or _SENTENCE_END.search(text, said.start, saying.cue.start):
        return saying
    return saying._replace(
        statement=as_clause(refusal.statement + said.of(text)),
        certainty=refusal.certainty,
        pieces=(*refusal.pieces, *saying.pieces),
        numbers=tuple(sorted({*refusal.numbers, *saying.numbers})),
    )


def _is_same(one: Saying, other: Saying) -> bool:
    if one.party is not None and other.party is not None and one.party.key != other.party.key:
        return False
    if any(piece.overlaps(before) for piece in one.pieces for before in other.pieces):
        return True
    return overlap(content_words(one.statement), content_words(other.statement)) >= 0.85
