"""The numbers of each other article that a number is likeliest of one thing with: what there is to choose among."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from heapq import nlargest
from itertools import combinations

from summarizer.briefing.comparing import are_comparable, in_one_unit, is_one_number
from summarizer.briefing.digest import Told
from summarizer.briefing.weighing import odds_of


def with_choices(told: Sequence[Told]) -> list[Told]:
    """The numbers of a story, each with its two likeliest counterparts in every other article."""
    found: list[dict[int, list[tuple[float, int]]]] = [defaultdict(list) for _ in told]
    for (here, one), (there, other) in combinations(enumerate(told), 2):
        if one.article != other.article and are_comparable(one, other):
            odds = odds_of(one, in_one_unit(one, other), is_one_number(one, other))
            found[here][other.article].append((odds, other.start))
            found[there][one.article].append((odds, one.start))
    return [
        replace(one, choices={article: tuple(nlargest(2, odds)) for article, odds in choices.items()})
        for one, choices in zip(told, found, strict=True)
    ]
