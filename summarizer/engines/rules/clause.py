"""What stands to what in the clause of a number: verbs and their subjects, complements, dates."""

import re
from functools import cached_property

from summarizer.engines.rules.parts import PLACING, Part, participle, read_parts
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.wording import squeezed
from summarizer.reading.vocabulary import CLAUSAL, GERUND_NOUNS, forms
from summarizer.spans import Span

STOPS = frozenset({"stop", "sub", "rel"})
"""Parts at which a clause ends."""

_NOMINAL = frozenset({"np", "number"})
_BRACKETED = re.compile(r"\([^()]*\)")
_COUNTED_BACK = re.compile(r"\b(?:earlier|before|ago|later|previous)\b")
_WORD = re.compile(r"\w")
SET_AGAINST = frozenset("versus against than below above under beneath".split())
SPENDING = forms("spend")
_ASIDE = 12
"""So many parts an aside may have."""


class Clause:
    """The parts of one clause, told by their index; an index beyond the ends is a stop."""

    def __init__(self, story: Story, span: Span) -> None:
        self.story, self.text, self.span = story, story.text, span
        self.parts = read_parts(story, span)

    @cached_property
    def places(self) -> dict[int, int]:
        """The part of each number, by where the number begins."""
        return {part.number.span.start: at for at, part in enumerate(self.parts) if part.number}

    def kind(self, at: int) -> str:
        """The kind of the part at ``at``."""
        return self.parts[at].kind if 0 <= at < len(self.parts) else "stop"

    def word(self, at: int) -> str:
        """The head word of the part at ``at``."""
        return self.parts[at].word if 0 <= at < len(self.parts) else ""

    def words(self, first: int, last: int) -> str:
        """The parts from ``first`` to ``last`` (both included) as printed, on one line, dates and brackets left out."""
        pieces: list[list[int]] = []
        for at in range(first, last + 1):
            part = self.parts[at]
            if part.kind == "time" and self.word(at - 1) not in SPENDING:
                continue
            if pieces and not _WORD.search(self.text, pieces[-1][1], part.start):
                pieces[-1][1] = part.end
            else:
                pieces.append([part.start, part.end])
        return squeezed(_BRACKETED.sub(" ", " ".join(self.text[start:end] for start, end in pieces)))

    def before(self, at: int) -> int:
        """The part before ``at``, adverbs and dates passed over."""
        at -= 1
        while self.kind(at) in ("adv", "time"):
            at -= 1
        return at

    def number_before(self, at: int) -> int | None:
        """The number before part ``at`` in the clause."""
        return next((k for k in range(at - 1, -1, -1) if self.parts[k].number), None)

    def phrase_to(self, last: int) -> int | None:
        """The first part of the noun phrase that ends with ``last``, what prepositions join to it included."""
        first = last
        while self.kind(first - 1) in ("np", "prep", "number", "time") and not leads_on(self.word(first - 1)):
            if self.kind(first) == "np" and self.kind(first - 1) in _NOMINAL:
                break
            first -= 1
        while first <= last and self.kind(first) in ("prep", "time"):
            first += 2 if self.kind(first) == "prep" else 1  # Under Danish law | finds of this sort
        if first > last or self.kind(first) not in _NOMINAL:
            return None
        if self.kind(first - 1) == "verb" and self.word(first - 1).endswith("ing"):
            if self.kind(first - 2) in ("stop", "comma"):
                return first - 1  # fighting the fire | has cost
            if self.kind(first - 2) == "np" and not self.parts[first - 1].finite:
                return self.phrase_to(first - 2)  # people collecting Social Security
        return first

    def governor(self, at: int) -> int | None:
        """The verb that the part at ``at`` follows in its clause; only a preposition or a list reaches over a comma."""
        led = aside = False
        for k in range(at - 1, -1, -1):
            kind = self.kind(k)
            if kind == "verb":
                return k
            if kind in STOPS or (kind == "comma" and not (led or aside) and self.kind(k - 1) != "number"):
                return None
            aside = led if kind == "comma" else aside  # bought the house, cellar and all, | for
            led = kind == "prep" or (led and kind in ("adv", "time"))
        return None

    def main(self, verb: int) -> int:
        """The verb that an infinitive depends on without a doer of its own ("has agreed to sell"), or itself."""
        while self.is_infinitive(verb) and self.kind(self.before(verb)) == "verb":
            verb = self.before(verb)
        return verb

    def is_infinitive(self, verb: int) -> bool:
        """Whether the verb opens with "to"."""
        return self.text.startswith(("to ", "To "), self.parts[verb].start)

    def is_participle(self, verb: int) -> bool:
        """Whether the part is a verb whose form can be a participle that belongs to the noun before it."""
        if self.kind(verb) != "verb" or self.is_infinitive(verb):
            return False
        part = self.parts[verb]
        alone = self.text[part.start : part.end].lower() == part.word == participle(part.word)
        return not part.finite or (alone and self.kind(verb + 1) not in _NOMINAL)

    def is_reduced(self, verb: int) -> bool:
        """Whether a participle is no predicate, since that is still to come: drills *sold* under the brand cost."""
        if not self.is_participle(verb) or not self.parts[verb].finite:
            return self.is_participle(verb)
        at = verb + 1
        while self.kind(at) not in ("stop", "sub", "conj"):
            if self.kind(at) == "rel":
                at = self.end_of_relative(at)
            elif self.parts[at].finite:
                return True
            else:
                at += 1
        return False

    def end_of_relative(self, at: int) -> int:
        """The first part behind the relative clause that begins at ``at``: a comma, a stop or a second verb."""
        verbs = 0
        while self.kind(at) not in ("comma", "stop", "sub", "conj"):
            verbs += self.kind(at) == "verb"
            verbs -= self.kind(at) == "rel" and verbs > 0  # from people | who work in tech
            if verbs > 1 and self.parts[at].finite:
                break
            at += 1
        return at

    def subject(self, verb: int) -> tuple[int, int] | None:
        """First and last part of the verb's subject; None where there is none or it cannot be told."""
        k = self.before(verb)
        if not self.parts[verb].finite:
            return self._above(verb, k)
        if self.kind(k) == "conj":
            earlier = next((v for v in range(k - 1, -1, -1) if self.kind(v) == "verb"), None)
            return self.subject(self.main(earlier)) if earlier is not None else None
        if self.kind(k) == "comma":
            listed = k == verb - 1 and not self.is_participle(verb)
            k = self._before_aside(k)
            earlier = next((v for v in range(k - 1, -1, -1) if self.kind(v) in (*STOPS, "verb")), None)
            if listed and self.kind(k) == "comma" and earlier is not None and self.parts[earlier].finite:
                return self.subject(self.main(earlier))  # left the road, hit a wall and slid
        if self.kind(k) == "verb" and self.word(k) in GERUND_NOUNS and self.kind(k - 1) in ("stop", "comma", "prep"):
            return k, k  # spending fell
        relative = self.kind(k) == "rel"
        if relative:
            k = self.before(k)
            k -= self.kind(k) == "comma"
        first = self.phrase_to(k) if self.kind(k) in _NOMINAL else None
        if relative and self.kind(k) == "np" and (first is None or self.kind(first) == "verb"):
            first = k  # after a labour | which lasted; outlasting a challenger | who raised
        if not relative and self.kind(k) in _NOMINAL and (told := self._before_object(first or k)) is not None:
            return told
        if first is None:
            first = self._before_participle(k)
        if first is None and self.kind(k) == "np" and self.is_participle(verb):
            first = k  # on gusts clocked at
        return (first, k) if first is not None else None

    def _before_object(self, first: int) -> tuple[int, int] | None:
        """The subject, where what stands before the verb is a relative clause's object: the man who stole it | was."""
        k = first - 1
        while self.kind(k) in ("verb", "np", "prep", "adv", "time", "number", "conj"):
            joined = self.kind(k - 1) in ("rel", "conj") or not self.parts[k].finite
            if self.kind(k) == "verb" and (self.word(k) in CLAUSAL or not joined):
                return None
            k -= 1
        noun = self.before(k)
        if self.kind(k) != "rel" or self.kind(k + 1) != "verb" or self.kind(noun) not in _NOMINAL:
            return None
        opening = self.phrase_to(noun)
        return None if opening is None else (opening, noun)

    def _above(self, verb: int, k: int) -> tuple[int, int] | None:
        """The subject of the predicate that an infinitive or a participle hangs on: rose before *closing*."""
        above = next((v for v in range(k, -1, -1) if self.parts[v].finite), None)
        return None if above is None else self.subject(above)

    def _before_participle(self, k: int) -> int | None:
        """The first part of a subject that a participle's phrase ends: *the drills* sold under the brand | cost."""
        while self.kind(k) in ("np", "prep", "adv", "time", "number", "verb"):
            if self.kind(k) == "verb":
                return self.phrase_to(self.before(k)) if self.is_reduced(k) else None
            k -= 1
        return None

    def _before_aside(self, comma: int) -> int:
        """The part before the aside that ends at ``comma``: The strike, in 2021, lasted."""
        for opening in range(comma - 1, max(comma - _ASIDE, 0), -1):
            if self.kind(opening) in ("stop", "sub"):
                break
            if self.kind(opening) == "comma" and self.kind(opening - 1) in _NOMINAL:
                return opening - 1
        return comma

    def time_of(self, at: int) -> Part | None:
        """The date that the number at ``at`` is of: behind it, beside its verb, or before its subject.

        A date that another number, a participle or a relative clause stands nearer to is theirs.
        """
        verb = self.governor(at)
        if found := self._time_behind(at, leads=verb is None):
            return found
        earlier = self.word(self.before(at)) == "from" and self.number_before(at) is not None
        if earlier or self.is_compared(at):
            return None  # were vaccinated last year, down from 91% before the pandemic
        subject = self.subject(self.main(verb)) if verb is not None else (at, at)
        for k in range(at - 1, at if verb is None else verb, -1):
            if self.kind(k) == "time":
                another = self.kind(k - 1) == "number" and (self.kind(k + 1) == "comma" or self.word(k - 2) == "from")
                return None if another else self._own_time(k)
            if self.kind(k) == "number" and self.kind(k + 1) != "conj":
                return None
        if subject is None:
            return None
        first, last = subject
        beside = [self.parts[k] for k in range(first, last + 2) if verb is not None and self.kind(k) == "time"]
        if beside:
            return beside[-1]
        k = first - 1
        while self.kind(k) in ("time", "comma", "prep", "np", "adv", "conj"):
            if self.kind(k) == "conj" and any(part.finite for part in self.parts[:k]):
                return None  # took place in 2023 and 2024, and | a tenth
            opens = self.kind(k - 1) in (*STOPS, "comma", "conj")
            if (
                self.kind(k) == "time"
                and opens
                and not self.text[self.parts[k].end :][:2].strip().startswith(("-", "–", "—"))
            ):
                return self.parts[k]
            k -= 1
        return None

    def _own_time(self, k: int) -> Part | None:
        """The date at part ``k``, unless it is an owner: above last year's."""
        return None if self.text.startswith(("'s", "’s"), self.parts[k].end) else self.parts[k]

    def is_compared(self, at: int) -> bool:
        """Whether the number at ``at`` is what another is set against: than N, compared with N."""
        k = self.before(at)
        return self.word(k) in SET_AGAINST or self.word(k - 1) in ("compared", "compares")

    def _time_behind(self, at: int, leads: bool) -> Part | None:
        """The date behind the number; where the number ``leads``, it may stand behind the verb that follows."""
        own = False
        for k in range(at + 1, len(self.parts)):
            part = self.parts[k]
            own = own or part.kind == "prep"
            if part.kind == "time":
                own = k == at + 1 or not _COUNTED_BACK.search(self.text, part.start, part.end)
                return self._own_time(k) if own else None
            if part.word in SET_AGAINST:
                return None
            if part.kind == "verb" and leads and part.finite:
                leads = False
                continue
            another = part.kind == "number" and (own or self.kind(k - 1) != "conj") and self.word(k - 1) != "to"
            if another or part.kind in (*STOPS, "verb", "comma"):
                return None
        return None


def leads_on(word: str) -> bool:
    """Whether a preposition tells of another time rather than of the noun before it: after, since, until."""
    return word in PLACING - {"in", "on", "at", "by", "for", "from", "over"}
