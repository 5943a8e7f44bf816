"""Which company a text means by "the company", "the bank", "the Bergen-based firm"."""

import re
from collections import Counter

from summarizer.reading.names import Name
from summarizer.reading.names import lexicon as lex

_OF = re.compile(r" (?:of|for|on) ")
_OPENING = 40
"""So far behind the beginning of a sentence its subject is named."""
_BESIDE = 30
_MOST = 20
"""So many mentions back are looked at."""
_TOLD = re.compile(
    r"(?:['’]s?)? (?P<has>chief executive|managing director|chief financial officer|"
    rf"{'|'.join(sorted(lex.BODY_THINGS))})\b"
    r"|, (?P<was>based|headquartered|founded|owned|listed|controlled) |, (?:an?|the) (?P<is>[^,.;:\n]{3,80})"
)
_ITS_THING = re.compile(rf" (?:{'|'.join(sorted(lex.BODY_THINGS))})\b")
"""Behind a name that only tells one of its things apart: the former Brandt Tire | plant."""
_SHARES_IN = re.compile(r"\b(?:shares|stake|stock) in (?:the )?\Z", re.IGNORECASE)


def head_of(name: Name) -> str:
    """The word of a body's name that says what it is: the last, or the last before "of"."""
    return _OF.split(name.text, maxsplit=1)[0].rpartition(" ")[2]


class Companies:
    """The companies of a text: those that it shows to be some, else all bodies that may be."""

    def __init__(self, text: str, names: tuple[Name, ...]) -> None:
        self.text = text
        bodies = [name for name in names if name.kind in ("organisation", "outlet")]
        shown = {name.actor for name in bodies if self._is_shown(name)}
        named = Counter(name.actor for name in bodies)
        actors = shown or {
            name.actor
            for name in bodies
            if head_of(name) not in lex.PUBLIC_HEADS and (name.rule != "unknown" or named[name.actor] > 1)
        }
        self.are_sure = bool(shown)
        self.named = [name for name in names if name.actor in actors and not _ITS_THING.match(text, name.span.end)]
        self._counts: Counter[str] = Counter()
        self._first = ""
        self._next = 0
        self._read = 0

    def meant(self, position: int, before: int) -> str | None:
        """The company meant at ``position``, where the sentence before begins at ``before``; None where it is open.

        Positions must not go back. It is the only one, that with which the sentence before begins, or one named
        twice as often as all others.
        """
        self._read_up_to(position)
        if len(self._counts) < 2 or not self.are_sure:
            return next(iter(self._counts)) if len(self._counts) == 1 else None
        recent = [name for name in self.named[max(0, self._read - _MOST) : self._read] if name.span.start >= before]
        if len({name.actor for name in recent}) == 1 and recent[0].span.start - before < _OPENING:
            return recent[0].actor
        return self._first if self._counts[self._first] >= 2 * self._next else None

    def _read_up_to(self, position: int) -> None:
        """Count the mentions before ``position``, those of the company named most often apart."""
        while self._read < len(self.named) and self.named[self._read].span.start < position:
            actor = self.named[self._read].actor
            self._counts[actor] += 1
            if actor != self._first:
                self._next = max(self._next, self._counts[actor])
                if self._next > self._counts[self._first]:
                    self._first, self._next = actor, self._counts[self._first]
            self._read += 1

    def _is_shown(self, name: Name) -> bool:
        """Whether a name is a company's by its last word, by a noun beside it or by what it has."""
        if head_of(name) in lex.COMPANY_HEADS or name.rule == "company":
            return True
        before = self.text[max(0, name.span.start - _BESIDE) : name.span.start]
        if _SHARES_IN.search(before) or _follows_noun(before):
            return True
        told = _TOLD.match(self.text, name.span.end)
        return told is not None and (
            bool(told["has"] or told["was"]) or not lex.COMPANY_NOUNS.isdisjoint(told["is"].split())
        )


def _follows_noun(before: str) -> bool:
    """Whether a noun for a company is the last word of ``before``: Danish utility | Nordmark."""
    words = before.rpartition("\n")[2].split()
    return bool(words) and words[-1] in lex.COMPANY_NOUNS
