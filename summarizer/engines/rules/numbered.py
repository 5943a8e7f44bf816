"""A number's own phrase in its clause: what it counts, what stands beside it, what its verb does to it."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple, Protocol

from summarizer.engines.rules.animacy import are_people
from summarizer.engines.rules.clause import leads_on
from summarizer.engines.rules.judgements import BEING, Judgements
from summarizer.engines.rules.parts import PARTICLES, PLACING, participle
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.wording import LEADING, MOST_WORDS, content_words, shortened, squeezed
from summarizer.reading.numbers import Number
from summarizer.reading.vocabulary import CLAUSAL, SUBJECT_PRONOUNS, forms, words
from summarizer.spans import Span

_MODAL = re.compile(r"\b(?:will|would|can(?:not)?|could|may|might|shall|should|must)\b", re.IGNORECASE)
_NEGATED = re.compile(r"\b(?:not|cannot|never|no)\b|n[’']t\b", re.IGNORECASE)
BE = forms("remain become") | words("am is are was were be been being")
HAVE = words("have has had having hold holds held see sees saw")
MEASURED = frozenset({"measure", "temperature", "multiple", "fraction"})
_THAN = re.compile(r"\s+(?:(?:more|less|as) \w+|as|the|more|higher|larger|bigger|lower|that|its|their|his|her|what)\b")
MARK = re.compile(r"[,;:)](?!\d)|\s[–—-]\s")
LIGHT = BE | HAVE | forms("reach total stand number amount average include exceed equal stay")
"""Verbs that say of a number no more than that it is so."""

_WHOSE = re.compile(r"whose\s+", re.IGNORECASE)
_NAMING = re.compile(r"\A(?:including|like|such as)\s+", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^()]*\)")
POINTING = words(
    """it he she they we i you this that these those who which there one some more others all many most several few
    none both"""
)
THOSE = "those"
"""Stands for what is counted where the text names no noun: three died."""

PLURAL = {"it": False, "they": True}
_PERSONAL = SUBJECT_PRONOUNS - {"it"}
_ARTICLES = words("a an the each every both all")
_TURNING = BE | forms("turn")
_SCALES = words("magnitude category grade")
_HARMED = words("injured wounded hurt killed damaged destroyed arrested detained evacuated hospitalised hospitalized")
"""Verbs that without an object tell what is done to their subject."""

_NO_FATE = words("do does did 's ’s")
_ADULTS = 120
"""No age in years reaches it."""

_FEW_PARTS = 6
_MOST_OF_OWNER = 7
_TENFOLD = 10
_LABELS = 1000
"""Below it a bare number right behind a noun is the name of one thing."""


class Told(NamedTuple):
    """What a number measures: the thing, whose it is or who does it, and what sets it off from its companion.

    ``topic`` is what rises or falls, where the thing is its rise or fall. What ``is_rough`` is a clause with a gap
    where the number stood: the firm paid.
    """

    thing: str
    whose: str = ""
    mark: str = ""
    topic: str = ""
    is_rough: bool = False

    def __str__(self) -> str:
        thing = shortened(self.thing)
        shown = self.whose and not content_words(self.whose) <= content_words(thing)
        owner = f" ({self.whose})" if shown and len(self.whose.split()) <= _MOST_OF_OWNER else ""
        return f"{thing}{owner}{self.mark}" if thing else ""


class Lender(Protocol):
    """What a clause takes from the rest of the story."""

    story: Story

    def meant(self, start: int, pronoun: str) -> str:
        """Whom or what the pronoun at ``start`` means."""

    def before(self, start: int) -> Iterator["NumberClause"]:
        """The clauses before ``start``, the nearest first."""


class NumberClause(Judgements):
    """A clause, asked for what belongs to a number in it; parts are told by their index."""

    def __init__(self, measures: Lender, span: Span) -> None:
        super().__init__(measures.story, span)
        self.measures = measures
        self._told: dict[int, Told] = {}

    def told(self, at: int) -> Told:
        """What the number at part ``at`` measures."""
        raise NotImplementedError

    def topic(self) -> str:
        """The subject of the clause's first finite verb, what a pronoun means instead of it; no person's name."""
        finite = (k for k, part in enumerate(self.parts) if part.finite)
        verb = next((k for k in finite if self.kind(self.before(k)) != "rel"), None)
        subject = self.subject(verb) if verb is not None else None
        if subject is None or self.words(*subject).lower() in POINTING - PLURAL.keys():
            return ""
        return "" if self.has_person(subject) else self.phrase(*subject)

    def has_person(self, subject: tuple[int, int]) -> bool:
        """Whether a person is named in ``subject``."""
        cast = self.story.cast
        names = cast.names_in(Span(self.parts[subject[0]].start, self.parts[subject[1]].end))
        return any((cast.actor(name.actor) or name).kind == "person" for name in names)

    def who(self, verb: int | None) -> str:
        """The subject of ``verb`` in short, a pronoun resolved; empty where it cannot be told."""
        subject = self.subject(verb) if verb is not None else None
        return self.phrase(*subject) if subject else ""

    def by(self, verb: int | None, who: str) -> str:
        """``who``, the subject of ``verb``, behind "by" and with its article."""
        subject = self.subject(verb) if verb is not None else None
        article = self.words(*subject).partition(" ")[0].lower() if subject else ""
        relative = verb is not None and self.kind(self.before(verb)) == "rel"
        nearest = subject[1] if subject and relative else 0
        another = self.words(nearest, nearest).startswith(("a ", "an ")) and self.word(nearest - 1) in PLACING
        if not who or len(who.split()) > _MOST_OF_OWNER or another:
            return ""  # the first death in an outbreak | that has infected
        return f"by {article} {who}" if article in _ARTICLES else f"by {who}"

    def done(self, verb: int, doer: int | None = None) -> str:
        """What happens to the object of ``verb``, and through whom: sold by the firm."""
        fate = self.fate(verb)
        doer = verb if doer is None else doer
        planned = self.is_infinitive(doer) and self.kind(self.before(doer)) == "np"  # a plan | to deport
        return f"{fate} {'' if planned else self.by(doer, self.owner(doer))}" if fate else ""

    def pronoun(self, verb: int) -> str:
        """The subject of ``verb`` where it is a pronoun of which nothing else is known: I have won N."""
        subject = self.subject(verb)
        said = self.words(*subject) if subject else ""
        return said if said.lower() in POINTING else ""

    def owner(self, verb: int | None) -> str:
        """The subject of ``verb`` where the text names it: a guess at what "it" means is no owner."""
        subject = self.subject(verb) if verb is not None else None
        if subject is None or self.words(*subject).lower() in PLURAL:
            return ""
        start, who = self.parts[subject[0]].start, self.phrase(*subject)
        sentence = self.story.document.sentence_at(start)
        opens = sentence is not None and self.text[start : start + 1] == who[:1] == self.text[sentence.span.start]
        noun = who.partition(" ")[0]
        plural = opens and (noun.endswith("s") or are_people(noun.lower())) and not who[1:2].isupper()
        named = plural and self.story.cast.names_in(Span(start, start + len(who)))
        return who[:1].lower() + who[1:] if plural and not named else who

    def phrase(self, first: int, last: int) -> str:
        """The noun phrase without its article, a pronoun resolved; of a number what it counts."""
        if self.kind(first) == "number":
            if self.number_at(first).kind in ("money", "percent"):
                return ""  # needs $95m | to feed
            return self.noun(first) or shortened(self.tail(first).removeprefix("of ") or self.told(first).thing)
        if self.holds_number(first, last):
            last = first + self.is_scaled(first + 1)
            if participle(self.word(last)) == self.word(last) != "":
                return ""  # its planned | 180MW data centre
        printed = self.words(first, last)
        if whose := _WHOSE.match(printed):
            holder = self.before(first)
            holder -= self.kind(holder) == "comma"
            held = printed[whose.end() :]
            return f"{held} of {self.words(holder, holder)}" if self.kind(holder) == "np" else held
        if printed.lower() in POINTING:
            return LEADING.sub("", self.measures.meant(self.parts[first].start, printed.lower()))
        said = re.sub(r"['’]s\Z", "", LEADING.sub("", _NAMING.sub("", printed)))
        return said if len(said.split()) <= MOST_WORDS else ""

    def number_at(self, at: int) -> Number:
        """The number at part ``at``, which is one."""
        number = self.parts[at].number
        assert number is not None
        return number

    def noun(self, at: int) -> str:
        """The noun that is counted, with what belongs to its phrase; empty for money, shares and bare numbers."""
        number = self.number_at(at)
        measured = number.rule in MEASURED or number.unit == "times"
        if number.kind != "quantity" or (measured and not self.is_occasion(number)):
            return ""
        if self.word(at + 1) == "of" and self.kind(at + 2) == "number":
            return self.noun(at + 2) or number.unit or ""  # 84 of the 200 seats
        if not number.unit or number.unit.startswith("of "):
            return ""
        counted = squeezed(self.text[number.numeral.end : max(self.parts[at].end, number.span.end)]).strip(" ,;:–—-'’")
        if self.text[number.numeral.end : number.numeral.end + 1] == "-":
            counted = counted.partition(" ")[2] or counted  # an 80-member | council
        return counted.removeprefix("of ")

    def counted(self, number: Number) -> frozenset[str]:
        """The words for what the other numbers of the clause count."""
        others = (self.noun(at) for at in self.places.values() if self.number_at(at) != number)
        return frozenset().union(*map(content_words, others))

    def tail(self, at: int) -> str:
        """What follows an amount inside its own phrase: "of children", "programme"."""
        number = self.number_at(at)
        start = number.numeral.end if (number.unit or "").startswith("of ") else number.span.end
        tail = squeezed(_BRACKETS.sub("", self.text[start : max(start, self.parts[at].end)])).strip(" ,;:–—'’")
        if number.rule in MEASURED and "-" not in number.text and not tail.startswith("of "):
            return ""  # up to 195 kilometres per hour | tore
        return tail.partition(" ")[2] if tail.startswith("-") else tail  # $15-an-hour | wage

    def given_to(self, at: int) -> str:
        """The object of the participle that an amount's own phrase ends with: 4% of those given | *the drug*."""
        last = self.tail(at).rpartition(" ")[2]
        return self.words(at + 1, at + 1) if self.kind(at + 1) == "np" and participle(last) == last != "" else ""

    def is_occasion(self, number: Number) -> bool:
        """Whether it says how often, rather than how many times as much."""
        return number.unit == "times" and not _THAN.match(self.text, number.span.end)

    def is_label(self, at: int) -> bool:
        """Whether the number names one thing of the noun before it: question 14."""
        number = self.number_at(at)
        bare = number.kind == "quantity" and not number.unit and self.parts[at].end == number.span.end
        return bare and self.kind(at - 1) == "np" and not self.parts[at - 1].name and (number.value or 0) < _LABELS

    def is_scaled(self, at: int) -> bool:
        """Whether the number says how strong the noun behind it is: a magnitude 7.1 earthquake."""
        behind_scale = self.kind(at) == "number" and self.word(at - 1) in _SCALES
        return behind_scale and not self.text[self.parts[at - 1].end : self.parts[at].start].strip()

    def is_steered(self, at: int) -> bool:
        """Whether the one who is counted is to do something, rather than have it done to them."""
        governor = self.governor(at)
        light = governor is not None and self.word(governor) in LIGHT
        return not light and self.kind(at + 1) == "verb" and self.is_infinitive(at + 1)

    def are_alike(self, one: int, other: int) -> bool:
        """Whether two phrases on either side of "and" share what follows: two names, or two nouns without article."""
        bare = [LEADING.sub("", said) == said for said in (self.words(one, one), self.words(other, other))]
        return self.parts[one].name == self.parts[other].name and all(bare)

    def is_age(self, at: int) -> bool:
        """Whether a bare number is how old somebody is: she was 18 at the time."""
        number, verb = self.number_at(at), self.governor(at)
        bare = number.kind == "quantity" and not number.unit and (number.value or 0) < _ADULTS
        k = self.before(at)
        turned = verb == k and self.word(k) in _TURNING
        if not bare or verb is None or not (turned or (self.word(k) == "at" and not self.after(at + 1))):
            return False
        subject = self.subject(verb)
        if self.word(self.before(verb)) == "who":
            return True
        return subject is not None and (self.words(*subject).lower() in _PERSONAL or self.has_person(subject))

    def noun_before(self, at: int) -> str:
        """The noun that the count before ``at`` counts."""
        counts = [k for k in range(at - 1, -1, -1) if self.parts[k].number and self.noun(k)]
        counts.sort(key=lambda k: self.word(self.before(k)) == "in")  # 5,300 people in 14 countries, a third of them
        lead = self.word(self.before(at))
        alike = (
            k for k in counts if lead and self.word(self.before(k)) == lead
        )  # with eight seats, the Greens with four
        return next((self.noun(k) for k in (*alike, *counts)), "")

    def beside(self, at: int, tail: str) -> str:
        """What "millions of them" are that stand beside it: artillery rounds, millions of them."""
        if not tail or self.kind(at - 1) != "comma":
            return ""
        return self.words(self.phrase_to(at - 2) or 0, at - 2) if at < _FEW_PARTS or self.kind(at - 2) == "np" else ""

    def is_bracketed(self, number: Number) -> bool:
        """Whether the number opens a pair of brackets."""
        return self.text[number.span.start - 1] == "("

    def up_to_mark(self, start: int) -> str:
        """The words from ``start`` to the next mark."""
        mark = MARK.search(self.text, start, self.span.end)
        return squeezed(self.text[start : mark.start() if mark else self.span.end]).rstrip(".")

    def is_same_sort(self, one: int, other: int) -> bool:
        """Whether two numbers can measure the same: both money, both shares, both of one unit or bare."""
        a, b = self.number_at(one), self.number_at(other)
        if a.kind == "quantity" and not a.unit:
            return b.kind != "duration"
        return _sort(a) == _sort(b) and (a.unit == b.unit or a.kind != "quantity" or not self.noun(one))

    def anchor(self, at: int) -> int:
        """The first of the numbers that stand side by side with the one at ``at``: killed 12 people and 30 cows."""
        k, prior = self.before(at), self.number_before(at)
        if prior is None or self.kind(k) not in ("conj", "comma"):
            return at
        between = {self.kind(j) for j in range(prior + 1, k)}
        joined = self.kind(k) == "conj" or any(part.kind == "conj" for part in self.parts[at + 1 : at + 6])
        return self.anchor(prior) if joined and between <= {"np", "prep", "adv", "comma", "time"} else at

    def fate(self, verb: int) -> str:
        """What happens to the object of the verb: "sent", or "that will be sent" where that is yet to come."""
        if self.is_judged(verb):
            return ""
        printed, done = self.words(verb, verb), participle(self.word(verb))
        if self.kind(verb + 1) == "adv" and self.word(verb + 1) in (*PARTICLES, "in"):
            done = f"{done} {self.word(verb + 1)}"  # racked up
        done = f"not {done}" if done and _NEGATED.search(printed) else done
        modal = _MODAL.search(printed)
        if (modal and modal[0] == self.word(verb)) or done == "got" or self.word(verb) in _NO_FATE:
            return ""  # would each bear; will get; as did
        return f"that {modal[0]} be {done}" if modal else f"to be {done}" if self.is_infinitive(verb) else done

    def said_of(self, verb: int, noun: str) -> str:
        """What a clause says of its subject, as an attribute of ``noun``: killed in Chile; who are missing."""
        word, printed, last = self.word(verb), self.words(verb, verb), verb
        must = word in HAVE and self.kind(verb + 1) == "verb" and self.is_infinitive(verb + 1)
        kinds = {"np", "prep", "adv", "time"} | (
            {"verb"}
            if word in CLAUSAL
            or must
            or "verb" in (self.kind(verb + 1), self.word(verb + 1) in PARTICLES and self.kind(verb + 2))
            else set()
            if word in LIGHT
            else {"number"}
        )
        while last - verb < 6 and not leads_on(self.word(last + 1)):
            listed = self.kind(last + 1) in ("comma", "conj") and self.kind(last + 2) == "np" == self.kind(last)
            if listed and self.kind(last + 3) == "verb":
                break
            if self.kind(last + 1) not in kinds and not listed:
                break
            last += 2 if listed else 1
        while last > verb and self.kind(last) in ("prep", "time"):
            last -= 1
        if last == verb and self.kind(verb + 1) == "prep" and self.kind(verb + 2) in ("stop", "comma"):
            last = verb + 1  # got through
        rest = self.words(verb + 1, last)
        if not rest and word in LIGHT:
            return ""
        passive = word == participle(word) and word not in BE and BEING.search(printed)
        if passive and not _MODAL.search(printed) and not _NEGATED.search(printed):
            return f"{printed.split()[-1]} {rest}"
        if word in _HARMED and self.kind(verb + 1) != "np" and all(one.endswith("ly") for one in printed.split()[:-1]):
            return f"{printed} {rest}"  # four officers slightly injured
        if not noun or (printed == word == participle(word) and noun != THOSE):
            return f"{printed} {rest}"
        animate = noun.startswith(THOSE) or are_people(noun.split(" of ")[0].split()[-1].lower())
        return f"{'who' if animate else 'that'} {printed} {rest}"


def can_state_the_same(number: Number, other: Number) -> bool:
    """Whether a number told by itself can be another value of ``other``: one sort, and not ten times as much."""
    if number.kind != "quantity" or number.unit:
        return _sort(number) == _sort(other) and (number.kind != "quantity" or number.unit == other.unit)
    one, two = (abs(found.value or found.low or found.high or Decimal(0)) for found in (number, other))
    return other.kind in ("quantity", "money") and max(one, two) < _TENFOLD * min(one, two)


def is_length(number: Number) -> bool:
    """Whether the number is a distance, a weight or the like, which names no level of its own."""
    return number.rule in MEASURED and number.rule != "temperature"


def _sort(number: Number) -> str:
    """What a number states, so that two may state the same: money, a share, a time, or a count."""
    return "percent" if number.rule in ("share", "ratio", "fraction") else number.kind
