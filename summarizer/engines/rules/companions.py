"""What a number measures that leans on another: the same converted, earlier, compared or of somebody else."""

import re

from summarizer.engines.rules.numbered import MEASURED, NumberClause, Told, can_state_the_same, is_length
from summarizer.engines.rules.wording import shortened
from summarizer.reading.numbers import Number

_THROUGH = re.compile(r"\s+by\s.*", re.DOTALL)
_OWNED = re.compile(r"\A.+?['’]s?\s")
_POSSESSIVE = re.compile(r"(?:['’]s|s['’])\Z")
_MORE = re.compile(r"\s(?:more|fewer|less|higher|lower)\sthan\b")
_RANGED = re.compile(r"(?:[\d.,]+%?(?: \w+)? to )?")
EARLIER, _COMPARED = " (earlier)", " (compared)"


class Companions(NumberClause):
    """A clause, read for numbers that measure what another one in it or before it does."""

    def bracketed(self, number: Number) -> Told:
        """What stands before the brackets: the number that this one converts, or a noun."""
        opening = self.text.rfind("(", self.span.start, number.span.start)
        ranged = opening >= 0 and _RANGED.fullmatch(self.text, opening + 1, number.span.start)
        before = next((k for k in range(len(self.parts) - 1, -1, -1) if self.parts[k].start < opening), -1)
        if before < 0 or not ranged:
            return Told("")
        converted = self.parts[before].number
        if self.text[converted.span.end if converted else self.parts[before].end : opening].strip():
            return Told("")
        if converted:
            return self.told(before)
        inside = self.up_to_mark(number.span.end)
        noun = self.words(before, before) if self.kind(before) == "np" else ""
        if noun and number.kind == "quantity" and number.unit and number.rule not in MEASURED:
            return Told(number.unit, noun)
        return Told(f"{noun}, {inside}" if noun and inside else noun)

    def companion(self, at: int) -> Told | None:
        """What a number measures by the one before it; None where it stands by itself."""
        prior, k, number = self.number_before(at), self.before(at), self.number_at(at)
        lead, side = self.word(k), self.word(at - 1)
        compared = self.is_compared(at)
        leans = compared or (lead == "from" and self.word(k - 1) in ("up", "down"))
        apart = {"stop", "rel"} if leans else {"stop", "rel", "verb"}
        owner = self.words(k - 1, k - 1)
        if prior is not None and self.kind(k - 2) in ("conj", "comma") and _POSSESSIVE.search(owner):
            return self.of_another(at, owner.rstrip("s").rstrip("'’"))  # and Ontario's to 7.6%
        if prior is None or self.noun(at) or {self.kind(j) for j in range(prior + 1, at)} & apart:
            return None
        beside = self.kind(k) == "comma"
        after = f"{self.tail(at)} {self.after(at + 1)}".strip()
        base = self.told(prior)
        if beside and number.unit == "times" and not self.is_occasion(number):
            return Told(base.thing, base.whose, f", {self.up_to_mark(number.span.end)}")
        if beside and _MORE.match(self.text, number.span.end):
            while self.kind(self.before(prior)) == "prep" and (earlier := self.number_before(prior)) is not None:
                prior = earlier
            return Told(f"{shortened(self.told(prior).thing)}, {self.up_to_mark(number.span.end)}")
        if beside and side in ("up", "down") and number.kind in ("percent", "money"):
            return base._replace(thing=f"{base.thing} {side} {after}", whose="")
        alike = (
            j
            for j in range(prior, -1, -1)
            if self.parts[j].number and self.is_same_sort(at, j) and (lead == "or" or self.word(self.before(j)) != "or")
        )
        if (prior := next(alike, None)) is None:
            return None
        base = self.told(prior)
        if lead == "or" and prior + 1 in (k, k - 1):
            return base._replace(thing=base.thing if after in base.thing else f"{base.thing} {after}")
        if compared and after.startswith(("who ", "that ")):
            return Told(after)
        if compared and (placed := self._placed(base.thing, prior, k, at, after)):
            return base._replace(thing=placed, mark="")
        if lead == "from" or compared:
            mark = "" if self.kind(at + 1) == "time" else _COMPARED if compared else EARLIER
            return base._replace(mark=f", {after}" if after and compared and mark and after not in base.thing else mark)
        opened = self.kind(self.before(prior)) == "prep" or self.is_bracketed(self.number_at(prior))
        ranged = lead == "to" and k == prior + 1 and opened and not is_length(number)
        return base._replace(mark="") if ranged else None

    def _placed(self, thing: str, prior: int, end: int, at: int, own: str) -> str:
        """``thing`` with the place or group that the number at ``at`` has of its ``own``, not that of ``prior``."""
        tail = self.tail(prior)
        if own.startswith("of ") and tail.startswith("of "):
            old, own = f"{tail.removeprefix('of ')} {self.given_to(prior)}".strip(), own.removeprefix("of ")
        else:
            leads = (j for j in range(end - 2, -1, -1) if self.kind(j) == "prep" and self.word(j) == self.word(at + 1))
            if self.kind(at + 1) != "prep" or (first := next(leads, None)) is None:
                return ""
            last = first + 1
            while self.word(last + 1) == "of":
                last += 2
            old = self.words(first, last)
        return thing.replace(old, own, 1) if own and re.search(rf"\b{re.escape(old)}\b", thing) else ""

    def of_another(self, at: int, whose: str) -> Told:
        """What the number of the same sort before the one at ``at`` measures, of somebody else: to Wells' N."""
        base = self.alike(at)
        return base._replace(thing=_OWNED.sub("", _THROUGH.sub("", base.thing)), whose=whose)

    def alike(self, at: int) -> Told:
        """What the number of the same sort before the one at ``at`` measures."""
        prior = next((j for j in range(at - 1, -1, -1) if self.parts[j].number and self.is_same_sort(at, j)), None)
        return self.told(prior)._replace(mark="") if prior is not None else Told("")

    def last_of_sort(self, number: Number) -> Told:
        """What the last number that can state the same measures, which "it was N" takes up."""
        for reader in self.measures.before(number.span.start):
            for at in reversed(reader.places.values()):
                other = reader.number_at(at)
                apart = other.span.end > number.span.start or self.is_bracketed(other)
                if not apart and can_state_the_same(number, other):
                    return reader.told(at)._replace(mark="")
        return Told("")
