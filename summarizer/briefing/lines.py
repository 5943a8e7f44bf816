"""A story's headline and lead by the rules: source sentences that stand alone, the most telling first, none twice."""

import datetime
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from summarizer.briefing.digest import Digest
from summarizer.briefing.wording import cite, cite_of, printed, shared, stands_alone, stems_of, unique
from summarizer.document import Sentence
from summarizer.schemas.daily import Cite, FigureRow, Line

_LEAD = 3
_REPEATS = 0.45
_LOOSER = 0.6
_LONG = 35
_BORNE_OUT = 0.55
"""The share of a line's words from which on another article's sentence bears it out too."""
_HEADLINE_WORDS = 16
_RECENT_DAYS = 3


class Lines:
    """Chooses a story's lines among what its articles' reports already have."""

    def __init__(self, digests: Sequence[Digest], rows: Sequence[FigureRow]) -> None:
        self._digests = digests
        self._newest = max((digest.published for digest in digests if digest.published), default=None)
        counts: Counter[str] = Counter()
        for digest in digests:
            counts.update(frozenset().union(*(stems_of(sentence.text) for sentence in digest.body)))
        self._counts = {stem: count for stem, count in counts.items() if count > 1 or len(digests) == 1}
        self._rows: dict[tuple[int, int], frozenset[int]] = defaultdict(frozenset)
        for place, row in enumerate(rows):
            for value in row.values:
                if value.standing in ("agree", "compatible"):
                    self._rows[value.article, value.cite.sentence] |= {place}
        values = [value for row in rows if len(row.values) > 1 for value in row.values]
        self._overtaken = {(v.article, v.cite.sentence) for v in values if v.standing == "earlier count"}
        self._figures = {(value.article, value.cite.sentence) for value in values} - self._overtaken

    def headline(self) -> Line:
        """The report's headline that says most of what the articles share; the first sentence where there is none."""
        found = [(digest, digest.headline) for digest in self._digests if digest.headline]
        if not found:
            digest = self._digests[0]
            sentence = digest.body[0] if digest.body else None
            cites = (cite(digest.number, sentence),) if sentence else ()
            return Line(text=digest.title or (printed(sentence.text) if sentence else digest.name), cites=cites)
        current = [
            (d, line) for d, line in found if not any((d.number, e.sentence) in self._overtaken for e in line.evidence)
        ]
        digest, line = max(
            current or found,
            key=lambda entry: self._telling(entry[1].text, _HEADLINE_WORDS) * self._freshness(entry[0]),
        )
        own = tuple(cite_of(digest.number, evidence) for evidence in line.evidence)
        return Line(text=line.text, cites=self._borne_out(line.text, own), writer=digest.writer)

    def lead(self) -> tuple[Line, ...]:
        """Three sentences, the most telling first; fewer where the articles have no more that stand alone."""
        if len(self._digests) == 1 and self._digests[0].writer == "model":
            return self._worded(self._digests[0])
        ranked = sorted(self._candidates(), key=lambda entry: -entry[0])
        chosen: list[tuple[Digest, Sentence]] = []
        for limit in (_REPEATS, _LOOSER):
            for _, digest, sentence in ranked:
                if len(chosen) < _LEAD and not any(self._repeats(digest, sentence, *one, limit) for one in chosen):
                    chosen.append((digest, sentence))
        return tuple(
            Line(text=printed(sentence.text), cites=self._borne_out(sentence.text, (cite(digest.number, sentence),)))
            for digest, sentence in chosen
        )

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

    def _candidates(self) -> Iterator[tuple[float, Digest, Sentence]]:
        for digest in self._digests:
            wanted = {evidence.sentence for line in digest.summary for evidence in line.evidence}
            # "On Monday" in an old article, or one without a day among others that have one, would mislead.
            old = self._newest is not None and not self._is_recent(digest.published)
            for place, sentence in enumerate(digest.body):
                if (digest.number, sentence.number) in self._overtaken:
                    continue
                if not stands_alone(sentence.text) or (old and sentence.number in digest.relative):
                    continue
                score = self._telling(sentence.text, _LONG) * self._freshness(digest)
                score *= 1 + 0.3 * (sentence.number in wanted) + 0.4 / (1 + place)
                score *= 1 + 0.3 * ((digest.number, sentence.number) in self._figures)
                yield score, digest, sentence

    def _telling(self, text: str, words: int) -> float:
        """How much of what several articles say is in ``text``; a text of more than ``words`` words is worth less."""
        stems = stems_of(text)
        held = sum(self._counts.get(stem, 0) for stem in stems) / max(1, len(self._digests))
        return held / math.sqrt(words) * min(1.0, words / len(text.split()))

    def _freshness(self, digest: Digest) -> float:
        return 1.0 if self._is_recent(digest.published) else 0.6

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
            if len(stems & held) >= _BORNE_OUT * len(stems) and numbers <= held:
                found.append(cite(digest.number, likest))
        return unique(found)
