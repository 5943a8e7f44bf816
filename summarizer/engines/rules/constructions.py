"""What a number measures, as a noun phrase in the words of its clause.

A number is a count with its noun (840 people) or an amount: money, a share, a measure, a bare number. What it
measures follows from what it is in its clause: the subject of a verb, its object, the level of something (profit was
N), its change (profit fell N), the complement of a noun (a fine of N), or another number's companion, which measures
the same at another time, in another currency or for somebody else. Each of these is one method below.
"""

import re

from summarizer.engines.rules.clause import STOPS
from summarizer.engines.rules.companions import EARLIER, Companions
from summarizer.engines.rules.judgements import BEING
from summarizer.engines.rules.numbered import (
    BE,
    HAVE,
    LIGHT,
    POINTING,
    THOSE,
    Told,
    is_length,
)
from summarizer.engines.rules.parts import PARTICLES, participle
from summarizer.engines.rules.wording import LEADING, shortened, squeezed
from summarizer.reading.numbers import Number
from summarizer.reading.vocabulary import CLAUSAL, forms, words

_FEW_PARTS, _MANY = 6, 1000

_LASTING = forms("take last span")
MEASURING = forms("cost weigh measure")
CHANGING = forms(
    """rise fall gain climb drop jump surge soar slump slip slide sink dip decline plunge plummet tumble grow shrink
    increase decrease expand contract ease edge advance rally rebound recover swell strengthen weaken go come move
    add lose trade close open end finish"""
)
_INTRANSITIVE = forms("rise fall climb soar slip slide sink plunge go come start")
_STARTING = forms("start begin")
_TO_LEVEL = words("to from at")
_KEPT = words("for worth from to")
_LEVEL = LIGHT | forms("hit top surpass pass cross approach near beat")
_EXPECTING = forms("expect forecast predict project estimate target plan pledge promise seek demand propose")
_TELLING = CLAUSAL | _EXPECTING | forms("speak tell")
_ASKING = _EXPECTING | forms("want need offer reject refuse ask request")
_PAYING = forms("pay give offer charge owe")
_SUPPLYING = forms("provide supply furnish equip present")
_FATES = words("dead missing homeless hurt ill")
RELATIVE = words(
    """rise fall drop increase decrease decline growth gain loss change reduction cut average mean median record high
    low total estimate estimates forecast forecasts expectation expectations target range figure figures level rate
    proportion share limit requirement gap"""
)
"""Nouns that measure something which they do not name themselves."""

_CHANGES = words("rise fall drop increase decrease decline growth gain reduction cut")
_SAME = words("it figure this that")
_SIDES = words("so more fewer less higher lower up down overnight each apiece again")
"""Words behind an amount that are no noun which it belongs to."""

_FALLING_SHORT = words("short shy ahead clear")
_PERSONAL = words("he she it they we I you")
_RATE = re.compile(r"(?:a|an|per|each|every)\s")
_OF_PRONOUN = re.compile(r"of (?:['‘’]em|them|us|those|these|it|whom|which)\b")
_OWNER = re.compile(r"(.+?)(?:['’]s|(?<=s)['’])", re.DOTALL)
_MASS = re.compile(r"(?!(?:the|a|an|its|his|her|their|our|this|that|exchange|return|total|all|addition|court)\b)[a-z]")
_PLACES = words(
    "front spite charge favour favor case terms need light view place behalf lieu support search honour honor"
)
_COMPLEX = re.compile(r"\A(?:front|spite|charge|favou?r|case|terms|need|light|view|place|addition) of (?:an? |the )?")
_INSIDE = re.compile(r"(?:above|below|in excess of)\b")
_ARTICLE = re.compile(r"\b(?:a|an)\s+\Z")


class Reader(Companions):
    """One clause, read for what its numbers measure."""

    def of(self, number: Number) -> Told:
        """What ``number`` measures."""
        at = self.places.get(number.span.start)
        return self.bracketed(number) if at is None else self.told(at)

    def told(self, at: int) -> Told:
        """What the number at part ``at`` measures."""
        if at not in self._told:
            bracketed = self.is_bracketed(self.number_at(at))
            known = self.bracketed(self.number_at(at)) if bracketed else self.companion(at)
            told = known or self._by_itself(at)
            verb = self.governor(at)
            self._told[at] = told._replace(is_rough=True) if verb is not None and self.is_judged(verb) else told
        return self._told[at]

    def _by_itself(self, at: int) -> Told:
        """What the number at ``at`` measures by its place in the clause."""
        noun, number = self.noun(at), self.number_at(at)
        tail = "" if noun else self.tail(at)
        if (noun or tail) and self.is_scaled(at):
            return Told(f"{self.word(at - 1)} of the {noun or tail}")  # a magnitude 7.1 | earthquake
        verb = self.governor(at)
        light = verb if verb is not None and self.word(verb) in LIGHT else None
        side = tail.split()[0] if tail else ""
        lower = side in ("higher", "lower") and tail.split()[1:2] not in ([], ["than"])
        named = (
            side and (lower or side not in _SIDES) and side != "of" and not _RATE.match(tail) and number.unit != "times"
        )
        term = named and _ARTICLE.search(self.text, self.span.start, number.span.start)
        if number.rule == "compound" and noun:
            return Told(f"{noun} {self.after(at + 1) if self.kind(at + 1) == 'prep' else ''}", self.owner(light))
        if head := None if noun or term else self._head(at, tail):
            return head
        if named and verb is not None and verb == at - 1 and self.word(verb) in _ASKING:
            return Told(f"{tail} {self.after(at + 1)} {self.done(verb)}")  # want a 9% rise
        if named:
            return Told(f"{tail} {self.after(at + 1)}", self.owner(light))  # a $68m upgrade
        if number.unit == "times" and not noun:
            return Told(self.up_to_mark(number.span.end), self.owner(verb))
        bare = number.kind == "quantity" and not number.unit
        if _OF_PRONOUN.fullmatch(tail) and self.kind(at + 1) == "np" and self.kind(at + 2) in ("stop", "comma"):
            return Told(self.words(at + 1, at + 1))  # two of them | children
        led = self.kind(at - 1) == "comma" and self.kind(at + 1) == "prep" and not self.noun_before(at)
        if _OF_PRONOUN.fullmatch(tail) and led:
            return Told(f"{THOSE} {self.after(at + 1)}")  # four of them with injuries
        if bare or _OF_PRONOUN.fullmatch(tail):
            noun = noun or self.noun_before(at) or self.beside(at, tail)
            tail = "" if _OF_PRONOUN.fullmatch(tail) else tail
        told = self._subject(at, noun, tail) or (self._counted(at, noun) if noun else self._amount(at, tail))
        if bare and self.kind(at + 1) == "prep" and told.thing.startswith(self.word(at + 1)):
            told = told._replace(thing=f"{THOSE} {told.thing}")
        if owner := _OWNER.fullmatch(self.text[self.parts[at].start : number.span.start].strip()):
            whose = LEADING.sub("", squeezed(owner[1]))
            return Told(noun or told.thing, whose) if noun or tail else self.of_another(at, whose)
        return told

    def _head(self, at: int, tail: str) -> Told | None:
        """The noun whose measure the number is: a fine of N, road contracts worth N, a margin above N."""
        k, opening = at - 1, self.text[self.parts[at].start : self.number_at(at).span.start].strip()
        led = self.kind(k) == "prep" and self.word(k) in ("of", "worth")
        labelled = self.kind(k) == "stop" and k >= 0 and self.text[self.parts[k].start] == ":"
        if not led and not labelled and (opening or not _INSIDE.match(self.number_at(at).text)):
            return None
        k -= led or labelled
        apart = self.word(at - 1) == "worth" and self.kind(k) not in ("np", "number")
        if led and (apart or self.words(k, k).lower() in _FALLING_SHORT):
            return Told("")  # is 4% - worth N a head; short of N
        if led and self.word(k - 1) == "in" and self.word(k) in _PLACES:
            return Told(f"{tail or THOSE} {self.after(at + 1)}")  # in front of N at the ground
        if self.kind(k) != "np":
            return None
        pair = self.kind(k - 1) == "conj" and self.kind(k - 2) == "np" and self.are_alike(k - 2, k)
        whole = not led or self.parts[k].name  # the average across England and Wales of N
        first = self.phrase_to(k - 2 if pair else k) if whole else None
        first = (k - 2 if pair else k) if first is None else first
        thing = _COMPLEX.sub("", self.words(first, k))
        rest = f"{tail if _RATE.match(tail) or tail.startswith('of ') else ''} {self.after(at + 1)}".strip()
        verb = self.governor(first)
        if verb is not None and verb == first - 1 and self.word(verb) in _EXPECTING:
            return Told(f"{thing} {participle(self.word(verb))}", self.owner(verb))
        if led and self.word(at - 1) == "worth" and verb is not None and verb == first - 1:
            return Told(f"{thing} {self.done(verb)}")  # won contracts worth
        if rest or self.word(k) not in RELATIVE:
            return Told(f"{thing} {rest}")
        if (prior := self.number_before(at)) is None:
            return Told(thing, self.owner(verb))
        base = self.told(prior)
        topic = self.noun(prior) or base.topic or shortened(base.thing)
        return Told(f"{thing} in {topic}") if self.word(k) in _CHANGES else Told(thing, topic)

    def _subject(self, at: int, noun: str, tail: str) -> Told | None:
        """The number as a subject, or as a part of one: N people were killed; N of the site remains."""
        k = self.before(at)
        fronted = self.kind(k) == "np" and self.phrase_to(k) is None
        said = self.kind(k) == "verb" and self.word(k) in CLAUSAL
        if self.kind(k) not in (*STOPS, "conj", "comma") and not fronted and not said:
            return None
        end = self.phrase_from(at + 1)
        if self.is_reduced(end):
            end = self.phrase_from(end + 1)
        elif self.kind(end) == "rel":
            end = self.end_of_relative(end)
        if self.kind(end) == "conj" and self.kind(end + 1) in ("np", "number"):
            end = self.phrase_from(end + 2)  # 150 houses and 12 bridges | were damaged
        if given := self.given_to(at):
            tail, end = f"{tail} {given}", end + 1
        if self.kind(end) == "comma":  # 4% of those given the drug, zolatide, | had
            closing = next((j for j in range(end + 1, end + _FEW_PARTS) if self.kind(j) != "np"), end)
            end = closing + 1 if self.kind(closing) == "comma" and closing > end else end
        while self.kind(end) in ("adv", "time"):
            end += 1
        if self.kind(end) != "verb" or not self.parts[end].finite:
            return None
        thing = noun or tail.removeprefix("of ") or self.noun_before(at)
        bare = not thing and (self.number_at(at).kind == "quantity" or self.word(end) in BE)
        thing = THOSE if bare else thing
        predicate = self.said_of(end, thing)
        after = "" if self.word(at + 1) == "of" or at + 1 == end else self.after(at + 1)
        of_which = self.kind(k) == "rel" and self.word(k - 1) == "of" and self.number_at(at).rule == "fraction"
        return Told(f"{thing} {after} {predicate}", is_rough=of_which) if predicate else None

    def _counted(self, at: int, noun: str) -> Told:
        """A count: its noun, what becomes of it and through whom, and where it goes on."""
        after = self.after(at + 1)
        if noun.lower() in _FATES or noun.lower().endswith("ed"):
            return Told(f"{self.noun_before(at)} {noun} {after}")
        anchor = self.anchor(at)
        k, verb = self.before(anchor), self.governor(anchor)
        if verb is not None and verb == k and self.word(verb) not in _EXPECTING and self.is_steered(at):
            return Told(f"{noun} {after}", is_rough=True)  # wants N people to use it
        if verb is None or (" " in after and self.kind(at + 1) in ("verb", "rel") and not self.is_infinitive(at + 1)):
            return self._led(k, None, f"{noun} {after}") if self.kind(k) == "prep" else Told(f"{noun} {after}")
        if self.kind(k) == "prep":
            if self.noun(at) or self.word(k) not in ("to", "from", "at"):
                return self._led(k, verb, f"{noun} {after}")
            level = self.words(verb + 1, k - 1) if self.kind(verb + 1) == "np" else ""
            return Told(level, noun) if level else self._amount(at, "")  # brought the total to N
        if self.word(verb) in LIGHT:
            return Told(f"{noun} {after}", self.owner(verb))
        handed = (
            self.kind(verb + 1) == "np" == self.kind(k)
            and not self.is_no_noun(k)
            and self.word(k) not in ("there", "dead")
        )
        given = self.rest(verb, anchor) if handed else ""
        done = "" if self.word(verb) in _INTRANSITIVE else self.done(verb)
        return Told(f"{noun} {done} {f'to {given}' if given else ''} {after}", "" if done else self.owner(verb))

    def _led(self, preposition: int, verb: int | None, noun: str) -> Told:
        """A count behind a preposition, by the noun or the verb before that: a study of N people; served in N towns."""
        before, word = self.before(preposition), self.word(preposition)
        part = self.parts[before] if before >= 0 else None
        light = verb is not None and self.word(verb) in LIGHT
        if part is not None and part.word == "enough":
            return Told(f"{self.noun_before(before)} enough {word} {noun}")
        beside, said = self.kind(before - 1) == "prep", self.words(before, before)
        apart = word == "of" and (part is None or part.kind != "np" or said in _PLACES)  # in front of N spectators
        if part is None or part.word in (*POINTING, "each", "all") or apart:
            return Told(noun)
        if part.kind == "np" and word == "with" and verb is not None and self.word(verb) in _SUPPLYING:
            return Told(f"{noun} {self.done(verb)} to {self.words(before, before)}")
        beside = beside or (verb == before - 1 and not LEADING.match(self.words(before, before)))
        if part.kind == "np" and word == "with" and beside:
            return Told(noun, self.owner(verb))  # travelling to the resort | with; came second | with
        if part.kind == "np" and word == "by" and verb is None:
            return Told(f"{self.words(before, preposition)} {noun}")
        if part.kind == "np" and word not in ("to", "from", "at", "by") and (word == "of" or not part.name):
            first = self.phrase_to(before) if word == "of" and part.name else None
            lead = _COMPLEX.sub("", self.words(before if first is None else first, before))
            return Told(
                f"{lead} {word} {noun}",
                self.owner(verb) if light else "",
                is_rough=word in ("on", "in", "at") or (light and not LEADING.match(said)),
            )
        return Told(noun, self.owner(verb) if light and part.kind != "number" else "")

    def _amount(self, at: int, tail: str) -> Told:
        """Money, a share or a measure, by what it is a share of, or by its verb with that one's subject and object."""
        after = self.after(at + 1)
        led, inside = after.partition(" ")[::2]
        anchor = self.anchor(at)
        k, verb = self.before(anchor), self.governor(anchor)
        sum_in = led == "in" and self.number_at(at).kind == "money" and self.word(k) not in _TO_LEVEL
        if not tail and (led == "of" or (sum_in and _MASS.match(inside))):
            tail, after = f"of {inside}", ""  # $5 million in debt; not: rose to $5 in early trading
        share = LEADING.sub("", tail.removeprefix("of ")) if tail.startswith("of ") else ""
        if self.word(k) == "with" and self.kind(at + 1) in ("verb", "adv", "np"):
            end = next(j for j in range(at + 1, len(self.parts) + 1) if self.kind(j) in (*STOPS, "comma", "number"))
            end -= self.kind(end - 1) == "prep"
            return Told(f"{share} {self.words(at + 1, end - 1)}")  # with N of voters undecided
        if bearer := self._bearer(k):
            return Told(share or after, bearer) if share or after else Told(bearer)
        if verb is None:
            base, lead = self.alike(at), f" {self.word(at + 1)} "
            if not share and self.kind(k) in ("conj", "comma") and self.kind(at + 1) == "prep" and lead in base.thing:
                return base._replace(thing=f"{base.thing.partition(lead)[0]} {after}")  # and N from banks
            noun = self.before(k) if self.kind(k) == "prep" else -1
            noun = -1 if self.kind(noun - 1) == "conj" else noun  # in black and red for
            return Told(f"{share} {after}" if share or after or self.kind(noun) != "np" else self.words(noun, noun))
        if not share:
            return self._of_verb(anchor, k, verb, f"{tail} {after}".strip())
        if self.word(verb) in LIGHT:
            return Told(f"{share} {after}", self.owner(verb))
        if self.kind(k) == "prep":
            return Told(f"{self.who(verb)} {self.words(verb, k)} {share}")
        done = self.done(verb)
        paid = self.word(verb) in _PAYING  # will pay 3% of its sales
        return Told(f"{share} {done} {after}", "" if done else self.owner(verb), is_rough=paid)

    def _bearer(self, k: int) -> str:
        """Whose it is where no verb says so: "the National Party with 29 percent", "and the Greens 4 percent"."""
        if self.word(k) == "with":
            k = self.before(k)
            k -= self.kind(k) == "comma"
            if k > 0 and self.parts[k - 1].finite:
                return self.who(k - 1)  # began March with
        elif self.kind(k - 1) not in (*STOPS, "conj", "comma"):
            return ""
        first = self.phrase_to(k) if self.kind(k) == "np" and self.word(k) not in POINTING else None
        return "" if first is None else self.phrase(k if self.parts[k].name else first, k)

    def _of_verb(self, at: int, k: int, verb: int, rest: str) -> Told:
        """An amount by its verb: the level of a subject or an object, a change, something paid, a price."""
        number, main, word = self.number_at(at), self.main(verb), self.word(verb)
        who = self.who(main)
        printed = self.words(main, verb)
        doer = main == verb and self.is_infinitive(verb)
        expecting = self._expecting(verb if doer else main)
        if doer and expecting:
            printed = f"{expecting} {printed}"  # sales expected to fall
        preposition = self.word(k) if self.kind(k) == "prep" else ""
        last = self.before(k) if preposition else at - 1
        if last == verb and self.word(verb + 1) in PARTICLES:
            last = verb + 1  # would go up by
        last = next((j - 1 for j in range(verb + 1, last + 1) if self.parts[j].number), last)
        last = next((j - 1 for j in range(verb + 1, last + 1) if self.kind(j) == "comma"), last)
        between = self.words(verb + 1, last - (self.kind(last) == "prep"))
        object_ = between if self.kind(verb + 1) == "np" and word not in BE else ""
        passive = participle(word) == word and (BEING.search(printed) is not None or self.goes_on_passive(verb))
        length, side = is_length(number), self.word(at - 1) in ("up", "down")
        level = preposition in _TO_LEVEL and not length and number.kind != "duration" and word not in _STARTING
        earlier = EARLIER if preposition == "from" else ""
        if (
            not object_
            and (preposition in ("", "at", "for") or level)
            and word not in CHANGING
            and (bought := self._antecedent(main))
        ):
            return Told(f"{bought} {'' if level else participle(word)}", self.owner(main))
        if object_ and level:
            return Told(object_ if earlier else f"{object_} {expecting}", self.owner(main), earlier)
        if not object_ and not doer and preposition != "worth" and not side and (word in _LEVEL or level):
            held = passive and self.kind(self.before(main)) == "rel"  # put those who are held | at N
            return self._level(at, main, who, rest)._replace(mark=earlier, is_rough=held)
        if not object_ and not rest and word in _TELLING:
            expected = f" {participle(word)}" if word in _EXPECTING else ""
            same = shortened(self.last_of_sort(number).thing)
            if expected and same.rpartition(" ")[2] in _EXPECTING:
                same = same.rpartition(" ")[0]  # margin expected; it had forecast N
            if same:
                return Told(f"{same}{expected}", self.owner(main) if expected else "")
        if number.kind == "duration" and rest and word not in _LASTING:
            return Told(rest, self.owner(main) if passive else "")  # ending N in power
        keep = preposition if preposition in _KEPT and (not length or not object_) else ""
        changes = word in CHANGING or word in MEASURING or number.kind in ("percent", "duration") or length
        done = self.fate(verb)
        apart = changes or passive or preposition or object_ or (doer and who) or side
        sum_of = number.kind == "money" or (number.kind == "quantity" and (number.value or 0) >= _MANY)
        if done and not apart and (rest or sum_of):
            return Told(f"{self.done(verb, main)} {rest}" if rest else f"{done} {self.by(main, who)}")
        rough = word not in CHANGING and word not in MEASURING
        return Told(f"{who or self.pronoun(main)} {printed} {between} {rest or keep}", topic=who, is_rough=rough)

    def _expecting(self, verb: int) -> str:
        """The participle of a verb of expecting that governs ``verb``, or is it."""
        subject = self.subject(verb)
        above = self.before(subject[0]) if subject and self.is_infinitive(verb) else verb
        return participle(self.word(above)) if self.kind(above) == "verb" and self.word(above) in _EXPECTING else ""

    def _antecedent(self, verb: int) -> str:
        """What a relative clause's verb has as its object: the firm, *which* Kern bought for N."""
        subject = self.subject(verb)
        contact = subject is not None and self.kind(subject[0] - 1) == "np" and self.words(*subject) in _PERSONAL
        contact = contact and self.word(verb) not in LIGHT
        if subject is None or (self.kind(subject[0] - 1) != "rel" and not contact):
            return ""
        k = subject[0] - 2 + contact  # at a cost | she estimated at N
        k -= self.kind(k) == "comma"
        told = self.kind(k - 1) == "verb" and self.word(k - 1) in _TELLING  # told the court that
        return self.words(k, k) if self.kind(k) == "np" and not told else ""

    def _level(self, at: int, verb: int, who: str, rest: str) -> Told:
        """The level of a subject: turnout reached N; the Alliance had N of the vote; it was N."""
        first, last = self.subject(verb) or (0, -1)
        if self.word(verb) in BE and LEADING.sub("", self.words(first, last)).lower() in _SAME:
            opening = first
            while self.kind(opening - 1) in ("prep", "np", "comma"):
                opening -= 1
            fronted = self.words(opening, first - 1)
            same = self.last_of_sort(self.number_at(at))
            if same.thing:
                return same._replace(thing=f"{shortened(same.thing)}, {fronted}" if " " in fronted else same.thing)
        if self.word(verb) in HAVE:
            return Told(rest, who) if rest else Told(who, is_rough=True)
        return Told(f"{who} {rest}".strip())
