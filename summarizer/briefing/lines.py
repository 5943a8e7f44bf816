"""A story's headline and lead by the rules: source sentences that stand alone, the most telling first, none twice.

What tells the news is worked out word by word. A word weighs by how many of the articles have it and by how many open
with it, in their title or their first sentences: a report opens with the news and a feature only comes to it, so that
what stands at the top of one and anywhere in the others is what happened, to whom, and where. A sentence that speaks of
a time long over is background. Where there is one article, its own opening stands for what others would bear out.
"""

import datetime
import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from operator import itemgetter

from summarizer.briefing.digest import LONG_AGO, Digest
from summarizer.briefing.statements import content_of
from summarizer.briefing.wording import (
    cite,
    cite_of,
    lacks_subject,
    printed,
    shared,
    stems_of,
    unique,
)
from summarizer.document import Sentence
from summarizer.reading.alone import leans, stands_alone
from summarizer.schemas.brief import Line as Worded
from summarizer.schemas.daily import Cite, FigureRow, Line

_LEAD = 3
_REPEATS = 0.45
_LOOSER = 0.6
_LONG = 35
_BORNE_OUT = 0.55
"""The share of a line's words from which on another article's sentence bears it out too."""
_HEADLINE_WORDS = 16
_FEWEST = 4
"""The words that say something of the shortest headline that tells the news."""
_RECENT_DAYS = 3
_TOP = 3
"""The sentences that an article opens with, besides its title."""
_BELOW = 0.2
"""What a word weighs that no article opens with."""
_ONCE = 0.5
"""What is left of a word's weight that its article has in one place alone."""
_TOLD = 0.5
"""What is left of a word's weight once the lead has it."""
_BACKGROUND = 0.4
_CUT = 0.7
_TEASING = 0.3
_TEASER = re.compile(
    r"\?|^what we\b|^(?:live|watch|video|in pictures|photos|explainer|analysis|opinion|podcast|factbox)\b[^.]*:",
    re.IGNORECASE,
)
"""A headline that asks, or names what sort of article it heads, tells little."""
_SAID_ABOVE = 0.75
"""The share of a sentence's words from which on it is no news below a headline that has them."""
_SENTENCE = 0.25
"""The share of what a word of the lead's first sentence tells that one of a report's headline must tell."""


class Lines:
    """Chooses a story's lines among what its articles' reports already have.

    ``known`` are the articles that the brief before had: they say what the story is of, and may head it, but the lead
    is made of the others.
    """

    def __init__(self, digests: Sequence[Digest], rows: Sequence[FigureRow], known: Sequence[Digest] = ()) -> None:
        self._digests = digests
        self._known = known
        self._newest = max((digest.published for digest in digests if digest.published), default=None)
        self._weights = _weights([*digests, *known])
        # Added up exactly, here and below: a sum of floats in the order of a set differs from one run to the next.
        openings = {d.number: math.fsum(self._weights.get(stem, 0.0) for stem in _opening(d)) for d in digests}
        self._plain = {number: told / (max(openings.values()) or 1.0) for number, told in openings.items()}
        self._rows: dict[tuple[int, int], frozenset[int]] = defaultdict(frozenset)
        for place, row in enumerate(rows):
            for value in row.values:
                if value.standing in ("agree", "compatible"):
                    self._rows[value.article, value.cite.sentence] |= {place}
        values = [value for row in rows if len(row.values) > 1 for value in row.values]
        earlier = [value for value in values if value.standing == "earlier count"]
        self._overtaken = {(value.article, value.cite.sentence): stems_of(value.quantity.text) for value in earlier}
        self._figures = {(value.article, value.cite.sentence) for value in values} - self._overtaken.keys()

    def headline(self) -> Line:
        """The report's headline that tells most of the news; a source's sentence where all tell little of it."""
        if self._made is None and self._chosen:
            told = self._printed(*self._chosen[0])
            return told.model_copy(update={"text": told.text.rstrip(".")})
        digest, line = self._made or (self._digests[0], self._digests[0].headline)
        if line:
            own = tuple(cite_of(digest.number, evidence) for evidence in line.evidence)
            return Line(text=line.text, cites=self._borne_out(line.text, own), writer=digest.writer)
        first = digest.body[0] if digest.body else None
        text = digest.title or (printed(first.text) if first else digest.name)
        return Line(text=text, cites=(cite(digest.number, first),) if first else ())

    def lead(self) -> tuple[Line, ...]:
        """Three sentences, the most telling first; fewer where the articles have no more that stand alone."""
        if len(self._digests) == 1 and self._digests[0].writer == "model":
            return self._worded(self._digests[0])
        heading = stems_of(self.headline().text)
        told = [one for one in self._chosen if not _is_told(stems_of(one[1].text), heading)] or self._chosen
        return tuple(self._printed(*one) for one in told[:_LEAD])

    @cached_property
    def _best(self) -> tuple[Digest, Worded] | None:
        """The report's headline that tells most of the news, and its article."""
        return self._best_of(self._digests)

    def _best_of(self, digests: Sequence[Digest]) -> tuple[Digest, Worded] | None:
        made = [
            (self._density(line.text) * self._freshness(digest) * _made_for(digest, line), digest, line)
            for digest in digests
            if (line := digest.headline)
            and not (leans(line.text) or lacks_subject(line.text))
            and not self._is_overtaken(digest, line)
        ]
        return max(made, key=itemgetter(0))[1:] if made else None

    @cached_property
    def _made(self) -> tuple[Digest, Worded] | None:
        """The best headline, where it tells enough of what the lead opens with."""
        enough = _SENTENCE * self._pith(self._chosen[0][1].text) if self._chosen else 0.0
        found = (self._best, self._best_of(self._known))
        return next((one for one in found if one and self._pith(one[1].text) >= enough), None)

    @cached_property
    def _chosen(self) -> list[tuple[Digest, Sentence]]:
        """The sentences of the lead, and one more."""
        candidates = [(digest, sentence, self._worth(digest, place)) for digest, place, sentence in self._candidates()]
        chosen: list[tuple[Digest, Sentence]] = []
        for limit in (_REPEATS, _LOOSER):
            while len(chosen) <= _LEAD:
                told = frozenset[str]().union(*(stems_of(sentence.text) for _, sentence in chosen))
                fresh = (
                    (self._telling(sentence.text, told) * worth[bool(chosen)], digest, sentence)
                    for digest, sentence, worth in candidates
                    if not any(self._repeats(digest, sentence, *one, limit) for one in chosen)
                )
                best = max(fresh, key=itemgetter(0), default=None)
                if best is None:
                    break
                chosen.append(best[1:])
        return chosen

    def _printed(self, digest: Digest, sentence: Sentence) -> Line:
        cites = self._borne_out(sentence.text, (cite(digest.number, sentence),))
        return Line(text=printed(sentence.text), cites=cites)

    def _repeats(self, digest: Digest, sentence: Sentence, other: Digest, told: Sentence, limit: float) -> bool:
        """Whether a sentence says what ``told`` has said: its words, or the same number of the same row."""
        if shared(stems_of(sentence.text), stems_of(told.text)) > limit:
            return True
        here, there = (
            self._rows.get((d.number, s.number), frozenset()) for d, s in ((digest, sentence), (other, told))
        )
        return limit == _REPEATS and bool(here & there)

    def _worded(self, digest: Digest) -> tuple[Line, ...]:
        """The lead that a model has worded for the one article there is, checked with its report."""
        return tuple(
            Line(text=line.text, cites=tuple(cite_of(digest.number, one) for one in line.evidence), writer="model")
            for line in digest.summary[:_LEAD]
        )

    def _candidates(self) -> Iterator[tuple[Digest, int, Sentence]]:
        """The sentences that may stand alone on the page, each with its article and its place there."""
        for digest in self._digests:
            # "On Monday" in an old article, or one without a day among others that have one, would mislead.
            old = self._newest is not None and not self._is_recent(digest.published)
            for place, sentence in enumerate(digest.body):
                if (digest.number, sentence.number) in self._overtaken or (old and sentence.number in digest.relative):
                    continue
                if stands_alone(printed(sentence.text)):
                    yield digest, place, sentence

    def _worth(self, digest: Digest, place: int) -> tuple[float, float]:
        """How much a sentence counts before its words do: as the first of the lead, and as one after it.

        The first one tells what happened, as the headline does, and stands at the top of an article that opens with
        the news; those after it tell what the sources have of it, their figures side by side.
        """
        number = digest.body[place].number
        asked = any(evidence.sentence == number for line in digest.summary for evidence in line.evidence)
        high = 0.3 * asked + self._plain[digest.number] / (1 + place)
        worth = self._freshness(digest) * (_BACKGROUND if _is_background(digest, number) else 1.0)
        first = 1 + high
        if self._best:
            heading = stems_of(self._best[1].text)
            first *= (1 + len(heading & stems_of(digest.body[place].text)) / max(1, len(heading))) ** 2
        return worth * first, worth * (1 + high + ((digest.number, number) in self._figures))

    def _telling(self, text: str, told: Collection[str]) -> float:
        """How much of the news is in ``text``, what is ``told`` already for less; a long sentence dilutes it."""
        return self._held(text, told) * min(1.0, _LONG / len(text.split()))

    def _held(self, text: str, told: Collection[str] = ()) -> float:
        return math.fsum(self._weights.get(stem, 0.0) * (_TOLD if stem in told else 1.0) for stem in stems_of(text))

    def _pith(self, text: str) -> float:
        """How much of the news is in a word of ``text``."""
        return self._held(text) / max(len(stems_of(text)), _FEWEST)

    def _density(self, text: str) -> float:
        """How much of the news is in the words of ``text``: a title has more than the sentence that it heads."""
        words = max(len(stems_of(text)), _FEWEST)
        return self._held(text) / math.sqrt(words) * min(1.0, _HEADLINE_WORDS / len(text.split()))

    def _is_overtaken(self, digest: Digest, line: Worded) -> bool:
        """Whether a headline has a number that another source has a later one for."""
        stems = stems_of(line.text)
        return any(
            (number := self._overtaken.get((digest.number, evidence.sentence))) and number & stems
            for evidence in line.evidence
        )

    def _freshness(self, digest: Digest) -> float:
        """From 1 for the newest articles down; a tenth less a day."""
        if not self._is_recent(digest.published) or digest.published is None or self._newest is None:
            return 0.6
        return 1.0 - 0.1 * (self._newest - digest.published).days

    def _is_recent(self, day: datetime.date | None) -> bool:
        return day is not None and self._newest is not None and (self._newest - day).days <= _RECENT_DAYS

    def _borne_out(self, text: str, cites: tuple[Cite, ...]) -> tuple[Cite, ...]:
        """``cites``, and in each other article the sentence that says the same, if there is one."""
        stems = stems_of(text)
        numbers = {stem for stem in stems if stem[0].isdigit()}
        found = list(cites)
        for digest in self._digests:
            if any(one.article == digest.number for one in cites):
                continue
            likest = max(digest.body, key=lambda sentence: len(stems & stems_of(sentence.text)), default=None)
            if likest is None:
                continue
            held = stems_of(likest.text)
            same = content_of(text).negated == content_of(likest.text).negated
            if same and len(stems & held) >= _BORNE_OUT * len(stems) and numbers <= held:
                found.append(cite(digest.number, likest))
        return unique(found)


def _is_told(stems: frozenset[str], heading: frozenset[str]) -> bool:
    """Whether a headline leaves little of a sentence's words to be told."""
    return len(stems & heading) >= _SAID_ABOVE * len(stems)


def _made_for(digest: Digest, line: Worded) -> float:
    """How much more readily a headline that was made for one, and tells the news, is taken than others."""
    if _TEASER.search(line.text):
        return _TEASING
    return 1.0 if digest.writer == "model" or line.text in " ".join((digest.title or "").split()) else _CUT


def _opening(digest: Digest) -> frozenset[str]:
    """The words of an article's title and first sentences."""
    return stems_of(digest.title or "").union(*(stems_of(sentence.text) for sentence in digest.body[:_TOP]))


def _weights(digests: Sequence[Digest]) -> Mapping[str, float]:
    """How much each word tells of the news, from 0 to 1."""
    held: Counter[str] = Counter()
    tops: Counter[str] = Counter()
    told: Counter[str] = Counter()
    for digest in digests:
        sentences = [stems_of(sentence.text) for sentence in digest.body]
        held.update(frozenset().union(*sentences))
        tops.update(_opening(digest))
        told.update(stem for stems in (stems_of(digest.title or ""), *sentences) for stem in stems)
    many = len(digests)
    return {
        stem: count / many * (_BELOW + (1 - _BELOW) * tops[stem] / many) * (1.0 if told[stem] > 1 else _ONCE)
        for stem, count in held.items()
        if count > 1 or many == 1
    }


def _is_background(digest: Digest, number: int) -> bool:
    """Whether the days that a sentence names are all long over."""
    ends = [dated.date.end for dated in digest.dates if dated.sentence.number == number and dated.date.end]
    return bool(ends) and digest.published is not None and max(ends) < digest.published - LONG_AGO
