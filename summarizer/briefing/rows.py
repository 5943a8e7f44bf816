"""Figures side by side: which numbers of a story are of one thing, and how they stand to each other.

Equal numbers of one thing are put together first. The number that most articles give leads a row; every other
number then joins the row whose leading number measures the same, with the verdict of the comparison. An article
that gives the leading number has said what it counts: another number of that article joins only as an earlier
count, or when somebody else's word is quoted against it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from summarizer.briefing.cast import Cast
from summarizer.briefing.choosing import weighed
from summarizer.briefing.comparing import Verdict, are_of_a_sort, compare, stand
from summarizer.briefing.digest import Digest, Told
from summarizer.briefing.labelling import measures_of, reads_well
from summarizer.briefing.vocabulary import FALLING, GROWING, INCREMENT_NOUNS
from summarizer.briefing.voices import Voices
from summarizer.briefing.weighing import is_set_against, is_small
from summarizer.briefing.wording import cite
from summarizer.checks.figures.quantities import digits_of
from summarizer.schemas.daily import Comparison, FigureRow, FigureValue

_ORDER: tuple[Comparison, ...] = ("conflict", "agree", "compatible", "earlier count", "different thing", "single")
_POINTS_BACK = re.compile(r"of (?:that|those|them|these|this|it)\b", re.IGNORECASE)
_CONTRASTS = 2
"""The most different things that a row names, so that they are not taken for it."""
_LIKELY = 0.6
"""How likely two numbers must be of one thing for their rows to join though others of them say nothing of it."""
_APART = Verdict("different thing", "only a third number joins the two", 0.0)


@dataclass(slots=True, eq=False)
class _Group:
    """Equal numbers of one thing, one an article."""

    told: list[Told]
    listed: bool
    """Whether it has a place of its own: a number that only the readers found, in one article, must find a row."""
    articles: set[int] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    converts: bool = False

    def __post_init__(self) -> None:
        self.articles = {one.article for one in self.told}
        self.kinds = {one.measure.kind for one in self.told}
        self.converts = any(one.measure.equals is not None for one in self.told)


@dataclass(slots=True, eq=False)
class _Row:
    """Groups that measure one thing; once it is complete, how each stands to the leading one."""

    groups: list[_Group]
    standings: list[tuple[_Group, Verdict]] = field(default_factory=list)
    contrasts: list[tuple[_Group, Verdict]] = field(default_factory=list)

    @property
    def leading(self) -> _Group:
        return self.groups[0]

    @property
    def articles(self) -> set[int]:
        """The articles that have a number in the row."""
        return set().union(*(group.articles for group in self.groups))


class _Pairs:
    """How the groups of a story stand to each other, each pair looked at once."""

    def __init__(self, groups: Sequence[_Group]) -> None:
        self._known: dict[tuple[int, int], Verdict | None] = {}
        self.found = [(one, other) for one, other in combinations(groups, 2) if self.between(one, other)]

    def between(self, one: _Group, other: _Group) -> Verdict | None:
        """How ``other`` stands to ``one``; None where nothing suggests that they measure one thing."""
        key = (id(one), id(other))
        if key not in self._known:
            self._known[key] = found = _verdict(one, other)
            earlier = found is not None and found.comparison == "earlier count"
            self._known[key[::-1]] = found and replace(found, older=earlier and not found.older)
        return self._known[key]

    def likeness(self, pair: tuple[_Group, _Group]) -> float:
        """How likely two groups measure one thing."""
        verdict = self.between(*pair)
        return verdict.likeness if verdict else 0.0


def rows_of(digests: Sequence[Digest], cast: Cast) -> tuple[tuple[FigureRow, ...], tuple[Told, ...]]:
    """The rows of a story, what articles differ on first, then what most of them give; ``digests`` are originals.

    Beside them the numbers that one article alone gives and that nobody understands without what stands around.
    """
    by_number = {digest.number: digest for digest in digests}
    voices = Voices(cast)
    told = weighed([voiced(told, voices) for digest in digests for told in digest.figures])
    rows = _rows(_groups(told))
    unclear = [row.leading.told[0] for row in rows if len(row.groups) == 1 and not _is_understood(row.leading)]
    kept = [row for row in rows if len(row.groups) > 1 or _is_understood(row.leading)]
    _name_contrasts_once(kept)
    return tuple(sorted((_shown(row, by_number, voices) for row in kept), key=_rank)), tuple(unclear)


def _rows(groups: list[_Group]) -> list[_Row]:
    """The groups put together, the likeliest pair first, as long as nothing in two rows is of two things."""
    groups.sort(key=_leads)
    pairs = _Pairs(groups)
    row_of = {group: _Row([group]) for group in groups}
    for one, other in sorted(pairs.found, key=pairs.likeness, reverse=True):
        mine, its = row_of[one], row_of[other]
        if mine is not its and _may_join(pairs, mine, its, pairs.likeness((one, other))):
            mine.groups = sorted((*mine.groups, *its.groups), key=_leads)
            row_of |= dict.fromkeys(its.groups, mine)
    made = dict.fromkeys(row_of.values())
    rows = [row for row in made if len(row.articles) > 1 or any(group.listed for group in row.groups)]
    for row in rows:
        _put_in_order(row, pairs)
    for one, other in pairs.found:
        verdict, mine, its = pairs.between(one, other), row_of[one], row_of[other]
        if verdict and mine is not its and one.listed and other.listed and verdict.comparison == "different thing":
            for row, leading, group in ((mine, one, other), (its, other, one)):
                if leading is row.leading and _may_be_taken_for(leading, group, verdict):
                    row.contrasts.append((group, verdict))
    return rows


def _may_join(pairs: _Pairs, mine: _Row, its: _Row, likeness: float) -> bool:
    """Whether two rows may become one: of all their numbers, or by a likely pair where all go with the leading one."""
    leading = min((*mine.groups, *its.groups), key=_leads)
    return all(
        _may_share(pairs, a, b, loosely=likeness >= _LIKELY and leading not in (a, b))
        for a in mine.groups
        for b in its.groups
    )


def _may_share(pairs: _Pairs, one: _Group, other: _Group, loosely: bool = False) -> bool:
    """Whether nothing speaks against one row: an article that gives both numbers says how they belong together."""
    verdict = pairs.between(one, other)
    if verdict is not None:
        return verdict.comparison != "different thing"
    both = ((mine, its) for mine in one.told for its in other.told if mine.article == its.article)
    if not all(_are_two_voices(*pair) for pair in both):
        return False
    a, b = one.told[0].measure, other.told[0].measure
    alike = are_of_a_sort(a, b) or a.kind == b.kind == "money"
    return loosely or (alike and _assumed(one, other) is not None)


def _put_in_order(row: _Row, pairs: _Pairs) -> None:
    """The number that most articles give leads, or the newer one where it is an earlier count."""
    for _ in row.groups:
        leading, *others = row.groups
        row.standings = [
            (group, pairs.between(leading, group) or _assumed(leading, group) or _APART) for group in others
        ]
        newer = next((group for group, verdict in row.standings if verdict.older), None)
        if newer is None:
            return
        row.groups = [newer, *(group for group in row.groups if group is not newer)]


def _assumed(leading: _Group, group: _Group) -> Verdict | None:
    """How two numbers of one row stand that only a third number brings together; None where they hardly do."""
    found = [verdict for a in leading.told for b in group.told if (verdict := stand(a, b))]
    return max(found, key=lambda verdict: verdict.comparison != "conflict", default=None)


def voiced(told: Told, voices: Voices) -> Told:
    """``told`` with whose figure it is, under one name for all articles."""
    return replace(told, voice=voices.house(told.attributed_to)) if told.attributed_to else told


def _name_contrasts_once(rows: list[_Row]) -> None:
    """Leave in each row its likeliest contrasts, a pair of numbers in one row only: that of more articles."""
    seen: set[frozenset[int]] = set()
    for row in sorted(rows, key=lambda row: -len(row.articles)):
        likely = sorted(row.contrasts, key=lambda entry: (-entry[1].likeness, -len(entry[0].articles)))
        fresh = [entry for entry in likely if frozenset((id(row.leading), id(entry[0]))) not in seen]
        row.contrasts = fresh[:_CONTRASTS]
        seen |= {frozenset((id(row.leading), id(group))) for group, _ in row.contrasts}


def _is_understood(group: _Group) -> bool:
    """Whether a number says what it counts: not "half of that amount", and not "300" of "increase"."""
    if len(group.told) > 1:
        return True
    told = group.told[0]
    if _POINTS_BACK.match(told.quantity.unit or ""):
        return False
    return bool(told.quantity.unit or told.measure.words - INCREMENT_NOUNS - FALLING - GROWING)


def _leads(group: _Group) -> tuple[int, bool, bool, int]:
    """The order in which numbers lead rows: by articles, then the exact before the bounded, the finer first."""
    quantity = group.told[0].quantity
    digits = digits_of(quantity.value) if quantity.value is not None else 0
    return (-len(group.articles), is_small(group.told[0]), quantity.relation != "exactly", -digits)


def _rank(row: FigureRow) -> tuple[int, int]:
    return (_ORDER.index(row.verdict), -len({one.article for one in row.values if one.standing != "different thing"}))


def _groups(told: Sequence[Told]) -> list[_Group]:
    """Equal numbers of one thing, put together across articles."""
    by_number: dict[tuple[object, ...], list[Told]] = defaultdict(list)
    rivals = {(one.article, one.measure.against) for one in told} | {
        (one.article, one.start) for one in told if one.measure.against is not None
    }
    for one in told:
        quantity = one.quantity
        by_number[(quantity.value,) if quantity.value is not None else (quantity.low, quantity.high)].append(one)
    found: list[_Group] = []
    for equal in by_number.values():
        for component in _alike(equal):
            kept = _one_an_article(component)
            wanted = any(one.asked or (one.article, one.start) in rivals for one in kept)
            if wanted or len(kept) == 1 or not is_small(kept[0]):
                found.append(_Group(kept, listed=wanted or len(kept) > 1))
    return found


def _alike(equal: list[Told]) -> Iterator[list[Told]]:
    """Those of some equal numbers that measure one thing, directly or by way of a third."""
    label = list(range(len(equal)))
    for at, other in combinations(range(len(equal)), 2):
        if label[at] != label[other] and _agree(equal[at], equal[other]):
            old, new = max(label[at], label[other]), min(label[at], label[other])
            label = [new if one == old else one for one in label]
    for name in sorted(set(label)):
        yield [one for one, own in zip(equal, label, strict=True) if own == name]


def _agree(one: Told, other: Told) -> bool:
    verdict = compare(one, other)
    return verdict is not None and verdict.comparison == "agree"


def _one_an_article(told: list[Told]) -> list[Told]:
    """The first mention in each article, one that the report lists and that says whose it is before others."""
    best: dict[int, Told] = {}
    for one in told:
        known = best.get(one.article)
        if known is None or (one.asked, bool(one.attributed_to)) > (known.asked, bool(known.attributed_to)):
            best[one.article] = one
    return list(best.values())


def _may_be_taken_for(leading: _Group, group: _Group, verdict: Verdict) -> bool:
    """Whether a reader might take the one for the other: not where one article alone tells both."""
    articles = leading.articles | group.articles
    return len(articles) > 1 and (len(leading.articles) > 1 or verdict.likeness > _LIKELY)


def _verdict(leading: _Group, group: _Group) -> Verdict | None:
    """The likeliest comparison of two groups' numbers; an article that has both means two things, or says why not.

    A number that another voice still gives on the day of the newer one is no earlier count, nor is one that an
    article gives beside the newer one without a word on the time: where it gives them as two voices' words, they
    are of one time in every article.
    """
    if leading.kinds.isdisjoint(group.kinds) and not (leading.converts or group.converts):
        return None
    both = not leading.articles.isdisjoint(group.articles)
    own = [(one, other) for one in leading.told for other in group.told if one.article == other.article]
    rivals = any(_are_two_voices(one, other) for one, other in own)
    found = [
        (replace(verdict, pair=(one, other), contested=_are_two_voices(one, other)), one.article == other.article)
        for one in leading.told
        for other in group.told
        if (verdict := compare(one, replace(other, as_of=one.as_of, clock=one.clock) if rivals else other))
        and _may_stand_together(one, other, verdict)
        if not both or rivals or one.article == other.article or _is_said_beside(one, other, verdict)
    ]
    before = [verdict for verdict, own in found if own and verdict.comparison == "earlier count" and not verdict.dated]
    if before:
        return max(before, key=lambda verdict: verdict.likeness)
    weights: Counter[Comparison] = Counter()
    for verdict, _ in found:
        weights[verdict.comparison] += verdict.likeness  # type: ignore[assignment]
    said = max(weights, key=lambda comparison: weights[comparison], default=None)
    likely = [verdict for verdict, _ in found if verdict.comparison == said]
    if likely and all(verdict.dated for verdict in likely):
        likely = [verdict for verdict, _ in found if verdict.comparison == "conflict" and verdict.contested] or likely
    return max(likely, key=lambda verdict: verdict.likeness, default=None)


def _is_said_beside(one: Told, other: Told, verdict: Verdict) -> bool:
    """Whether two numbers may stand so to each other though an article gives both: a conflict by somebody's word."""
    if verdict.comparison == "conflict":
        return _are_two_voices(one, other) or one.measure.voiced or other.measure.voiced
    return not verdict.dated


def _may_stand_together(one: Told, other: Told, verdict: Verdict) -> bool:
    return one.article != other.article or _is_of_one_article(verdict) or _are_two_voices(one, other)


def _is_of_one_article(verdict: Verdict) -> bool:
    """Whether two numbers of one article may stand so to each other when one voice gives both."""
    return verdict.close or verdict.comparison in ("earlier count", "different thing", "conflict")


def _are_two_voices(one: Told, other: Told) -> bool:
    """Whether two numbers are two voices' words; in one article also where one is somebody's word and one is not."""
    if is_set_against(one, other):
        return True
    if one.voice and other.voice:
        return one.voice != other.voice
    given = any(told.voice and told.measure.voiced for told in (one, other))
    return one.article == other.article and (given or one.measure.rival != other.measure.rival)


def _shown(row: _Row, digests: dict[int, Digest], voices: Voices) -> FigureRow:
    leading = _best_first(row.leading)
    values = [_value(one, digests, voices, *_agreeing(one, leading[0])) for one in leading]
    values[0] = values[0].model_copy(update={"leading": True, "reason": ""})
    for group, verdict in sorted(row.standings, key=lambda entry: _ORDER.index(entry[1].comparison)):
        for one in group.told:
            values.append(_value(one, digests, voices, verdict.comparison, verdict.reason))
    for group, verdict in row.contrasts:
        shown = next((one for one in group.told if one in verdict.pair), group.told[0])
        values.append(_value(shown, digests, voices, verdict.comparison, verdict.reason))
    own = [value for value in values if value.standing != "different thing"]
    named = voices.independent([value.voice for value in own if value.voice])
    unnamed = len({value.article for value in own if not value.voice})
    agreed = any(value.standing == "agree" for value in values[1:])
    values[0] = values[0].model_copy(update={"standing": "agree" if agreed else "single"})
    return FigureRow(
        measures=measures_of(leading, [one for group in row.groups[1:] for one in group.told]),
        unit=leading[0].quantity.currency or leading[0].quantity.unit,
        verdict=_verdict_of(values),
        reasons=tuple(_reasons(values, voices)),
        values=tuple(values),
        voices=named,
        unnamed=unnamed,
    )


def _agreeing(one: Told, leading: Told) -> tuple[Comparison, str]:
    if one.quantity.relation == leading.quantity.relation:
        return "agree", "the same number"
    return "agree", f"the same number, worded “{one.quantity.text}” and “{leading.quantity.text}”"


def _best_first(group: _Group) -> list[Told]:
    """The mention that says whose the figure is and what it measures best, first."""
    first = min(group.told, key=lambda one: (not one.asked, -reads_well(one, group.told)))
    return [first, *(one for one in group.told if one is not first)]


def _verdict_of(values: Sequence[FigureValue]) -> Comparison:
    found = {value.standing for value in values[1:]}
    return next((comparison for comparison in _ORDER if comparison in found), "single")


def _value(one: Told, digests: dict[int, Digest], voices: Voices, standing: Comparison, reason: str) -> FigureValue:
    digest = digests[one.article]
    return FigureValue(
        article=one.article,
        outlet=digest.outlet,
        quantity=one.quantity,
        start=one.start,
        end=one.end,
        cite=cite(one.article, one.sentence),
        measures=one.measures,
        period=one.period,
        as_of=one.as_of,
        attributed_to=one.attributed_to,
        via=one.via,
        voice=voices.of(one.attributed_to) if one.attributed_to else None,
        standing=standing,
        reason=reason,
        doubts=one.doubts,
    )  # fmt: skip


def _reasons(values: Sequence[FigureValue], voices: Voices) -> Iterator[str]:
    """The row's verdict in words: how many give the number, whose it is, and why the others stand as they do."""
    agreeing = list({value.article: value for value in values if value.leading or value.standing == "agree"}.values())
    if len(agreeing) > 1:
        yield f"{len(agreeing)} articles give the same number"
        named = voices.independent([value.voice for value in agreeing if value.voice])
        attributed = [value for value in agreeing if value.voice]
        unnamed = len(agreeing) - len(attributed)
        if len(named) == 1 and len(attributed) > 1:
            via = sorted({value.via for value in agreeing if value.via})
            way = f", by way of {' and '.join(via)}" if via else ""
            number = f"{len(attributed)} of them" if unnamed else "both" if len(agreeing) == 2 else "all"
            yield f"{number} repeat one voice: {named[0]}{way}"
        if unnamed:
            yield f"{unnamed} of them {'names' if unnamed == 1 else 'name'} no source for it"
    against = [value for value in values if value.standing == "conflict"]
    if against:
        yield against[0].reason
