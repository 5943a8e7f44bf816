"""In which way two numbers of one value are told of different things: in other units, of other nouns, per another."""

from itertools import pairwise
from typing import NamedTuple

from summarizer.checks.figures.phrases import leading_up_to
from summarizer.checks.figures.quantities import MULTIPLES, clash, is_quantity, is_share, numeral_of, printed
from summarizer.checks.figures.setting import PER, Setting, setting_of
from summarizer.checks.occasions import WEEKDAYS
from summarizer.checks.passages.passage import Passage
from summarizer.checks.passages.words import Word, stem_of
from summarizer.checks.vocabulary import words
from summarizer.checks.vocabulary.dictionary import are_unrelated
from summarizer.checks.vocabulary.nouns import is_person, may_be_same, names_a_sort, same_state
from summarizer.checks.vocabulary.synonyms import alike
from summarizer.checks.vocabulary.units import is_measure, key_of, unit_of
from summarizer.memo import memoized
from summarizer.reading.numbers import Number, head_noun

_AMOUNTS = {
    stem_of(word): number
    for number, group in enumerate(
        "profit earnings; revenue revenues sales turnover; debt borrowing; dividend; price; tax; wages wage salary; "
        "exports export; imports import; deficit".split(";")
    )
    for word in group.split()
}
"""What money and percentages are often of, one number for all names of the same."""
_UNCOUNTED = frozenset(map(stem_of, ("case", "time", "point", "place", "way", "step")))
"""Each stands for what it is said of."""
_WORDS_AROUND = 3
_SAME_WORDS = 0.9
"""Of so many words around a noun this share must be the source's for the noun alone to be another."""
_APIECE = words("each apiece")
_DEALT = words("each apiece every per both all")
_SHARED = frozenset(map(stem_of, words("share shared split divide divided total altogether together combined")))
_BARE_DOLLARS = frozenset({"$", "dollar", "dollars"})


class Conflict(NamedTuple):
    """In which way a number is bound otherwise in the source, and the message that says so."""

    how: str
    message: str


class Pair(NamedTuple):
    """A number of the summary beside one of the source's."""

    passage: Passage
    claim: Number
    place: Passage
    source: Number

    @property
    def here(self) -> Setting:
        """What the summary's is bound to."""
        return setting_of(self.passage, self.claim)

    @property
    def there(self) -> Setting:
        """What the source's is bound to."""
        return setting_of(self.place, self.source)


def conflict_of(pair: Pair) -> Conflict | None:
    """How the two numbers of ``pair`` are bound otherwise, as far as the words beside them tell."""
    return next(
        (found for rule in _RULES if (found := rule(pair))),
        None,
    )


def _unit(pair: Pair) -> Conflict | None:
    claim, source = pair.claim, pair.source
    message = f"the source has {printed(source)}, not {printed(claim)}"
    if claim.kind == source.kind == "money":
        return None if _same_currency(claim, source) else Conflict("currency", message)
    if claim.kind == "percent" and "point" in (source.unit or "") and "point" not in (claim.unit or ""):
        return Conflict("unit", message)
    return Conflict("unit", message) if clash(claim, source) else None


def _same_currency(claim: Number, source: Number) -> bool:
    one, other = (claim.unit or "").lower(), (source.unit or "").lower()
    if claim.currency and source.currency:
        dollars = one.endswith(("dollars", "dollar", "$")) and other.endswith(("dollars", "dollar", "$"))
        return claim.currency == source.currency or (dollars and bool(_BARE_DOLLARS & {one, other}))
    return not one or not other or stem_of(one.split()[-1]) == stem_of(other.split()[-1])


def _rate(pair: Pair) -> Conflict | None:
    here, there = pair.here.per, pair.there.per
    if not here or not there or not (_differ(here, there) or _are_two_measures(here, there)):
        return None
    if not WEEKDAYS.isdisjoint((here, there)):
        return None
    if any(one.lower in PER and two.stem == stem_of(there) for one, two in pairwise(pair.passage.words)):
        return None  # "350 dollars a year per foot"
    return Conflict("rate", f"{printed(pair.claim)} is per {there} in the source, not per {here}")


def _each(pair: Pair) -> Conflict | None:
    """What the source gives several together, and the summary each of them."""
    after = pair.passage.words_after(pair.claim.span.end)[:1]
    if pair.claim.kind != "money" or not after or after[0].lower not in _APIECE:
        return None
    others = (number for number in pair.place.numbers if number is not pair.source and number.kind == "quantity")
    several = any(number.value and number.value > 1 for number in others) or not pair.place.stems.isdisjoint(_SHARED)
    if not several or not pair.place.lowers.isdisjoint(_DEALT):
        return None
    return Conflict("rate", f"{printed(pair.claim)} is what all got in the source, not each")


def _step(pair: Pair) -> Conflict | None:
    """By how much something changed, and what it came to."""
    steps = (pair.here.step, pair.there.step)
    if steps not in (("change", "level"), ("level", "change")) or pair.claim.kind == "percent" or is_share(pair.claim):
        return None
    if "exactly" not in (pair.claim.relation, pair.source.relation):
        return None
    said, told = ("what it came to", "by how much it changed")[:: 1 if pair.there.step == "level" else -1]
    return Conflict("step", f"{printed(pair.claim)} is {said} in the source, not {told}")


def _are_two_measures(one: str, other: str) -> bool:
    keys = key_of(one), key_of(other)
    return keys[0] != keys[1] and all(map(is_measure, keys))


def _fate(pair: Pair) -> Conflict | None:
    if pair.claim.kind != "quantity":
        return None
    here, there = pair.here.state, pair.there.state
    if here and there and same_state(stem_of(here), stem_of(there)) is False:
        return Conflict("noun", f"{printed(pair.claim)}: the source says {there}, not {here}")
    return None


def _counted(pair: Pair) -> Conflict | None:
    here, there = pair.here.head, pair.there.head
    if not here or not there or not {pair.claim.kind, pair.source.kind} <= {"quantity"}:
        return None
    if is_measure(unit_of(pair.claim)) or unit_of(pair.claim) in MULTIPLES or "-" in pair.claim.text:
        return None
    differ, stem = _differ(here, there), stem_of(here)
    if pair.source.unit is None and pair.there.of and not (is_person(stem) and is_person(stem_of(there))):
        return None
    near = {word.stem for word in pair.place.words_in(pair.source.span)} | _stems_of(pair.there.of)
    mine = {word.stem for word in pair.passage.words_in(pair.claim.span)} | _stems_of(pair.here.of)
    if differ is False or stem in near or stem_of(there) in mine:
        return None
    if (
        differ
        or _is_exchanged(pair, stem, stem_of(there))
        or (not names_a_sort(stem) and (stem in _other_heads(pair) or _counts_another(pair, here, there)))
    ):
        return Conflict("noun", f"{numeral_of(pair.claim)} counts {there} in the source, not {here}")
    return None


def _is_exchanged(pair: Pair, one: str, other: str) -> bool:
    """Whether the source's words stand around another noun: two that the dictionary has in no sense for each other."""
    if not are_unrelated(one, other) or (is_person(one) and is_person(other)):
        return False  # two callings may be the same people's
    if not {one, other}.isdisjoint(_UNCOUNTED) or alike(frozenset([one]), pair.place.stems):
        return False
    around = {word.stem for word in pair.passage.words if word.kind == "content"} - {one}
    return len(around) >= _WORDS_AROUND and len(around & pair.place.stems) >= _SAME_WORDS * len(around)


def _counts_another(pair: Pair, one: str, other: str) -> bool:
    """Whether what the summary counts is counted elsewhere in the source, and each has no word like the other's."""
    stem, its = stem_of(one), stem_of(other)
    if stem not in _counted_beside(pair.place) or names_a_sort(its) or not {stem, its}.isdisjoint(_UNCOUNTED):
        return False
    return not alike(frozenset([stem]), pair.place.stems) and not alike(frozenset([its]), pair.passage.stems)


@memoized
def _counted_beside(place: Passage) -> frozenset[str]:
    """What the numbers of the text around a sentence count."""
    counts = (number.unit for number in place.reading.numbers if number.kind == "quantity" and number.unit)
    heads = map(head_noun, counts)
    return frozenset([stem_of(head.lower()) for head in heads if head])


def _of_what(pair: Pair) -> Conflict | None:
    here, there = pair.here.of, pair.there.of
    mine, its = _stems_of(here), _stems_of(there)
    if not mine or not its or mine & its or (pair.there.head and stem_of(pair.there.head) in mine):
        return None
    elsewhere = {
        stem
        for number in pair.place.numbers
        if number != pair.source
        for stem in _stems_of(setting_of(pair.place, number).of)
    }
    if mine & elsewhere or any(_differ(one.lower, other.lower) for one in here[-1:] for other in there[-1:]):
        said, told = (" ".join(word.lower for word in found) for found in (there, here))
        return Conflict("noun", f"{printed(pair.claim)} is of {said} in the source, not of {told}")
    return None


def _amount(pair: Pair) -> Conflict | None:
    if pair.claim.kind not in ("money", "percent"):
        return None
    here, there = (
        {_AMOUNTS[stem]: stem for stem in leading_up_to(place, number) if stem in _AMOUNTS}
        for place, number in ((pair.passage, pair.claim), (pair.place, pair.source))
    )
    if not here or not there or here.keys() & there.keys():
        return None
    said, told = (
        next(word.lower for word in place.words if word.stem in found.values())
        for place, found in ((pair.place, there), (pair.passage, here))
    )
    return Conflict("noun", f"{printed(pair.claim)} is the {said} in the source, not the {told}")


def _purpose(pair: Pair) -> Conflict | None:
    here, there = pair.here.purpose, pair.there.purpose
    if not here or not there or not _differ(here[-1].lower, there[-1].lower):
        return None
    return Conflict("noun", f"{printed(pair.claim)} is for {there[-1].lower} in the source, not for {here[-1].lower}")


_RULES = (_unit, _rate, _each, _step, _fate, _counted, _of_what, _amount, _purpose)


def _stems_of(found: tuple[Word, ...]) -> frozenset[str]:
    return frozenset([word.stem for word in found])


def _differ(one: str, other: str) -> bool | None:
    """Whether two nouns cannot name the same things; None where the vocabulary does not say."""
    same = may_be_same(stem_of(one), stem_of(other))
    return None if same is None else not same


def _other_heads(pair: Pair) -> frozenset[str]:
    """What the other numbers of the source's sentence count by their own words."""
    return frozenset(
        stem_of(head)
        for number in pair.place.numbers
        if number != pair.source and is_quantity(number) and number.unit
        if (head := setting_of(pair.place, number).head)
    )
