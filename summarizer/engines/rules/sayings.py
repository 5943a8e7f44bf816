"""Who says what: attributions with their speaker resolved and their content as a clause that stands alone."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from summarizer.document import Document
from summarizer.engines.rules import firmness
from summarizer.engines.rules.parties import Parties, Party
from summarizer.engines.rules.reporting import CONVENED, KEEP_CUE, KNOWING, NO_CLAIM, WITH_OBJECT
from summarizer.engines.rules.speakers import NAMED_BY_PARTY, ONE_OF, Speaker, whole
from summarizer.engines.rules.wording import (
    as_clause,
    capitalised,
    content_words,
    has_predicate,
    has_verb,
    is_clause,
    is_headless,
    overlap,
    phrases_of,
    squeezed,
    unquoted,
    without_dateline,
)
from summarizer.reading.attributions.lexicon import verb_forms
from summarizer.reading.phrases import is_adjective
from summarizer.spans import Span

_NO_CLAUSE = ("charge", "object", "request", "infinitive", "label", "prep", "wh")
"""The readers' rules after which the content is no clause of its own."""

_NEGATED = re.compile(r"(?:\b(?:not|never)|n['’]t)\s+(?:\w+ly\s+)?\Z")
_AUXILIARIES = re.compile(
    r"(?:\b(?:has|have|had|is|are|was|were|be|been|being|will|would|may|might|could|must|should|can|shall|to|did|also|again|since|once|twice|"
    r"never|always|often|long|already|now|even|first|then|later|repeatedly|\w+ly)\s+)+\Z"
)
_BEING = re.compile(r"\b(?:is|are|was|were|be|been)\b")
_ASKED_OF = re.compile(r"\b(?:must|should|can|shall|to)\s+\Z")

_THAT_CLAUSE = re.compile(
    r"(?:concerns?|fears?|hopes?|views?|belief|doubts?|claims?|regret|anger|surprise|confidence)\s+that\s(.+)",
    re.DOTALL,
)
_TO_TIME = re.compile(r"\s+(?:(?:on|in|at|for|by|until|from|since)\s+)?")
_WHAT_FOR = re.compile(r"\s+(?:for|to|over|with)\s[^,.;:–—\"“”\n]{3,80}?(?=[,.;:–—\n]|\sand\s|\Z)")
_POINTING = re.compile(r"(?:That|This)\s")
_ELLIPTIC = re.compile(
    r"(?:I|he|she|it|they|we|there)\s(?:had|has|have|would|will|could|can|may|might|did|does|do|should|must)"
    r"(?:\s(?:not|never|been|be)|n['’]t)?(?:[,;]\s.*|\s(?:in|on|at|for|since|by)\s\w+)?\.?",
    re.IGNORECASE | re.DOTALL,
)
"""Only half of an answer, whose verb stands in the question: whether it had been asked; it had, in June."""
_REPORTED = re.compile(r"(?:missing|dead|stolen|injured|wounded|safe)(?:\s(?:on|in|at|by|since|after|from)\s|\Z)")
_LINKED = re.compile(r"(?:;|\b(?:and|as|after|because|but|for|if|in|of|that|to|when|where|which|while|whom?|with))\Z")
_SENTENCE_END = re.compile(r"[.!?]")
_RELATIVE = re.compile(r"\w,?\s(that|which|whom|who)\s\Z")
_ALL_OF = re.compile(r"\s+(?:that\s+)?((?:every|each|all|both|no|any)\s+)")
"""A word before the content's first noun that belongs to it: said every | reported defect."""
_ANOTHER_SAYS = re.compile(r",\s(?:and|but|while)\s(?:the\s|an?\s)?(?:[\w'’-]+\s){1,6}(?:said|says|told|added)\b")
_AFTERTHOUGHT = re.compile(
    r"\b(?:was|were|had|would)\b.*?(, but (?!that\b)[\w\s'’-]*?\b(?:has|have)\b.*|,? but (?:declined|refused) to .*)",
    re.DOTALL,
)
"""What the writer adds in a tense of his own: they were ready, | but no meeting has been scheduled."""
_WRITERS = re.compile(
    r"\s*(?:in an?\s(?:\w+\s)?(?:move|decision|step|sign|blow|bid|effort|attempt|ruling|vote|reversal)\b|"
    r"(?:\w+\s){0,3}(?:minutes|hours|days|weeks|months|years|shortly|soon|just|right)\s(?:after|before)\b)"
)
"""What stands behind "he said" and is the writer's own: in a decision that farmers dislike, three days after."""
_LINKING = re.compile(r",\s(?:however|meanwhile|therefore|too|in turn|though),?(?=\s)")
_PLACES = frozenset("nearby here abroad overseas outside inside upstairs downstairs".split())
_JOINING = re.compile(r"\A(?:But|And|Yet) (?=\w)")
_LOOSE = ("participle", "noun", "adjective", "passive")
"""The readers' rules whose content may be a thing as well as a clause."""

_FEWEST_WORDS, _MOST_WORDS, _SHORTEST_QUOTE = 3, 120, 2
_CUT = re.compile(r"\b(?:who|whom|whose|which)\Z")
NEAR = 20  # earlier items that a new one is compared with: a text without end must not cost its square


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
    before: tuple[Party | None, int] = None, 0
    for attribution in document.reading.attributions:
        if attribution.source is None:
            continue
        source = whole(attribution.source, document.text)
        saying = _Reader(document, Speaker(document, cast, attribution, source, before)).saying()
        if saying is None:
            continue
        before = saying.party, max(saying.numbers)
        if kept and _goes_on(kept[-1], saying, document.text):
            saying = _with_refusal(kept.pop(), saying, document.text)
        near = range(max(0, len(kept) - NEAR), len(kept))
        twin = next((at for at in near if _is_same(saying, kept[at])), None)
        if twin is None:
            kept.append(saying)
        elif len(_named(saying)) > len(_named(kept[twin])) or len(saying.statement) > len(kept[twin].statement):
            kept[twin] = saying
    return tuple(kept)


class _Reader:
    def __init__(self, document: Document, speaker: Speaker) -> None:
        self.document = document
        self.text = document.text
        self.speaker = speaker
        self.attribution = attribution = speaker.attribution
        cue = attribution.cue.of(self.text).lower()
        known = verb_forms().get(cue)
        self.verb = known.word if known else cue
        self.is_told = False
        self.takes_things = known is None or not known.frames.isdisjoint(("object", "label", "infinitive", "request"))

    def saying(self) -> Saying | None:
        """The attribution as a saying, or None where nobody who can speak says anything."""
        said = self.attribution
        if said.kind == "intent" or self.verb in NO_CLAIM:
            return None
        if self.verb in KNOWING and not said.quotes and said.kind == "belief":
            return None
        if not self.speaker.can_speak() or self._is_parted() or self._is_wish() or self._is_gapped():
            return None
        party = self.speaker.party()
        if self.speaker.is_anybody(party) or self.speaker.is_cut_off(party):
            return None
        pieces = tuple(self._pieces())
        statement = self._statement(pieces) if pieces else None
        if statement is None or not _FEWEST_WORDS <= len(statement.split()) <= _MOST_WORDS:
            return None
        if _CUT.search(statement) or _ELLIPTIC.fullmatch(statement):
            return None
        numbers = self._numbers(pieces)
        points = self.is_told and firmness.points(said.content.of(self.text))
        if (points or _POINTING.match(statement)) and (before := self.speaker.sentence_before()):
            numbers = (before.number, *numbers)
        asked = self.verb == "ask" and said.rule == "verb-wh"
        asked = asked or (not said.quotes and "?" in self.text[pieces[-1].end - 1 : pieces[-1].end + 1])
        if not numbers or asked:
            return None
        quotes = [unquoted(quote.of(self.text)) for quote in said.quotes]
        quote = max(quotes, key=len, default="")
        return Saying(
            source=self.speaker.source,
            cue=said.cue,
            party=party,
            via=self.speaker.via(),
            statement=statement,
            quote=quote if len(quote.split()) >= _SHORTEST_QUOTE else None,
            certainty=self._certainty(statement),
            pieces=pieces,
            numbers=numbers,
            is_told=self.is_told,
        )

    def _is_gapped(self) -> bool:
        """Whether the noun before it has taken a part of the content: gas that it says | they siphoned off."""
        source = self.speaker.source
        after_noun = _RELATIVE.search(self.text, max(0, source.start - 12), source.start)
        pronoun = source.of(self.text).lower() in NAMED_BY_PARTY
        return after_noun is not None and (after_noun[1] != "that" or pronoun) and not self.attribution.quotes

    def _is_wish(self) -> bool:
        """Whether somebody hopes or expects to do something, rather than that something is so."""
        start = self.attribution.content.start
        belief = self.attribution.kind == "belief"
        return belief and (self.text[start : start + 3].lower() == "to " or self.attribution.rule.endswith("prep"))

    def _is_parted(self) -> bool:
        """Whether the content is not the verb's: advised Kern; | Lee left; more than "that" stands behind a hearer."""
        hearer, content = self.attribution.via, self.attribution.content
        if self.attribution.quotes:
            return False
        if self.verb != "tell" and ";" in self.text[self.attribution.cue.end : content.start]:
            return True
        if hearer is None or self.text[content.start : content.start + 5].lower() == "that ":
            return False
        return len(self.text[hearer.end : content.start].split()) > 1

    def _certainty(self, statement: str) -> str:
        cue, content = self.attribution.cue.of(self.text), self.attribution.content.of(self.text)
        if self.is_told:
            return firmness.of_act(cue, self.verb, content)
        return firmness.of_statement(cue, statement, direct=statement[:1] == "“")

    def _pieces(self) -> Iterator[Span]:
        """The parts of the content that say something: the hearer of "told" is none of them."""
        pieces = self.attribution.pieces
        for at, piece in enumerate(pieces):
            quoted = any(piece.overlaps(quote) for quote in self.attribution.quotes)
            goes_on = self.text[max(0, piece.start - 3) : piece.start].rstrip()[-1:] == ","
            if at == 0:
                led = _ALL_OF.fullmatch(self.text, self.attribution.cue.end, piece.start)
                piece = Span(led.start(1), piece.end) if led else piece
            told = piece if quoted else self._before_another(piece)
            if told and (at == 0 or quoted or (goes_on and not _WRITERS.match(self.text, told.start, told.end))):
                yield told

    def _before_another(self, piece: Span) -> Span | None:
        """``piece`` up to where somebody else speaks: the port said ships had left, | and the railway said."""
        other = _ANOTHER_SAYS.search(self.text, max(0, piece.start - len(", ")), piece.end)
        if other is None:
            return piece
        return Span(piece.start, other.start()) if other.start() > piece.start else None

    def _statement(self, pieces: tuple[Span, ...]) -> str | None:
        said = self.attribution
        joined = self._joined(pieces).removeprefix("only ")
        if not said.quotes and (added := _AFTERTHOUGHT.search(joined)):
            joined = joined[: added.start(1)]
        if joined.lower().startswith("whether "):
            return None  # open was whether it would be lifted
        if not said.quotes and _NEGATED.search(self.text, max(0, said.cue.start - 25), said.cue.start):
            return None  # is not endorsing anybody, is not advising that they go
        in_front = said.cue.start < pieces[0].start
        direct = bool(said.quotes) and said.quotes[0].start <= pieces[0].start
        if said.rule == "participle-request":
            return None  # by telling them to stop: an act on the way to another
        if said.rule.startswith("participle") and said.rule.endswith(_NO_CLAUSE) and not direct:
            return None  # offering a beer called Swing State
        if not said.rule.startswith("verb"):
            loose = said.rule.startswith(_LOOSE) and not (joined.lower().startswith("that ") or self._tells(joined))
            return self._speech(pieces) if direct else None if loose else self._clause(joined, pieces[-1].end)
        torn = in_front and (self.verb in KEEP_CUE or said.rule.endswith(_NO_CLAUSE) or _is_wanted(joined))
        whole = not torn and (direct or self._is_whole(joined))
        if whole and in_front and not direct and (is_headless(joined) or _is_placed(joined)):
            return None  # what analysts said was a sign of relief; soldiers posted nearby would be away
        if whole:
            return self._speech(pieces) if direct else self._clause(joined, pieces[-1].end)
        passive = self.verb == "report" and _REPORTED.match(joined)  # Tom Lee, reported missing on Friday
        convened = (self.verb, said.rule) == ("call", "verb-object") and not (said.quotes or _names(joined))
        if not in_front or self.verb not in WITH_OBJECT or convened or passive:
            return None
        return self._told(pieces)

    def _told(self, pieces: tuple[Span, ...]) -> str | None:
        """The whole clause, its subject named, where the verb leads to none: Sanders has accused the bank of …"""
        said = self.attribution
        between = self.text[self.speaker.source.end : said.cue.start]
        group = _AUXILIARIES.search(between)
        helpers = group.group() if group else ""
        if said.cue.of(self.text).endswith("ing") and not _BEING.search(helpers):
            return None  # by calling for a boycott: an act on the way to another
        if _ASKED_OF.search(helpers) or self.text.endswith("what ", 0, self.speaker.source.start):
            return None  # must disclose any move: nobody has yet; what she calls a farce
        if (noun := _THAT_CLAUSE.search(pieces[-1].of(self.text))) and not has_verb(phrases_of(noun[1])):
            return None  # expressed concern that donors: an aside cuts it off
        self.is_told = True
        subject, _, aside = self.speaker.source.of(self.text).partition(",")
        party = self.speaker.party()
        named = party is not None and party.actor is not None and party.name.split()[-1] in aside  # his agent, Ann Lee
        if said.antecedent is not None or subject.lower() in NAMED_BY_PARTY or ONE_OF.match(subject.lower()) or named:
            if party is None and said.antecedent is None and not said.quotes:
                return None  # it blamed the weather, and nobody knows who
            subject = party.name if party else (said.antecedent or self.speaker.source).of(self.text).partition(",")[0]
        end = self._past_time(pieces[-1].end)
        told = _LINKING.sub("", f"{self.text[said.cue.start : end]}")
        return self._clause(f"{without_dateline(subject)} {helpers}{told}", end)

    def _clause(self, told: str, end: int) -> str:
        """``told`` as a clause; what ends its sentence at ``end`` keeps its last word: to step in."""
        return as_clause(_JOINING.sub("", told), is_cut=_SENTENCE_END.match(self.text, end) is None)

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
        told = joined.lower().startswith("that ") or (not self.takes_things and has_predicate(joined))
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
            cut = cut or _LINKED.search(joined) is not None
            joined += (". " if ended else " " if cut or closed else ", ") + words
            last = piece.end
        return joined

    def _speech(self, pieces: tuple[Span, ...]) -> str:
        """Direct speech: the quotations that its attribution set apart, each verbatim."""
        quotes = [quote for quote in self.attribution.quotes if any(piece.covers(quote) for piece in pieces)]
        quoted = sum(quote.end - quote.start for quote in quotes)
        around = self.speaker.source, self.attribution.cue
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


def _names(joined: str) -> bool:
    """Whether something is called something, not somebody only called: the vote a sham; but the police."""
    chunks = phrases_of(joined).chunks
    further = any(chunk.kind in ("np", "verb") for chunk in chunks[1:])
    return (further or any(is_adjective(chunk.word) for chunk in chunks)) and CONVENED.match(joined) is None


def _is_placed(joined: str) -> bool:
    """Whether nothing but a place stands before the verb, so that it has another subject: nearby | would be away."""
    chunks = phrases_of(joined).chunks[:3]
    kinds = [chunk.kind for chunk in chunks]
    alone = kinds[1:2] == ["verb"] and chunks[0].word in _PLACES and chunks[0].first == chunks[0].last
    return kinds == ["prep", "np", "verb"] or alone


def _is_wanted(joined: str) -> bool:
    """Whether the clause is no statement, but what somebody wants: that each teacher be allowed."""
    phrases = phrases_of(joined)
    verb = next((chunk for chunk in phrases.chunks if chunk.kind == "verb"), None)
    return verb is not None and phrases.words[verb.first].lower == "be"


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


def _named(saying: Saying) -> str:
    return saying.party.name if saying.party else ""


def _is_same(one: Saying, other: Saying) -> bool:
    if one.party is not None and other.party is not None and one.party.key != other.party.key:
        named = one.party.actor or other.party.actor
        return not named and one.pieces == other.pieces and one.party.key.startswith(other.party.key)
    if any(piece.overlaps(before) for piece in one.pieces for before in other.pieces):
        return True
    return overlap(content_words(one.statement), content_words(other.statement)) >= 0.85
