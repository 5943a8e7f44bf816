"""Which articles are one story."""

import numpy as np
import pytest

from summarizer.briefing.grouping import Likeness, group
from summarizer.briefing.settings import THRESHOLD
from summarizer.briefing.traits import Kind, Trait, Vocabulary

SAID = [("words", "win"), ("words", "leader"), ("figure", "118")]


def likeness_of(*articles: list[tuple[Kind, str]]) -> Likeness:
    vocabulary = Vocabulary()
    traits: list[list[Trait]] = [[(kind, key, key, 1.0) for kind, key in article] for article in articles]
    return Likeness(vocabulary, [vocabulary.take(article) for article in traits], [None] * len(articles))


@pytest.mark.parametrize(
    ("common", "share"),
    [
        pytest.param([("name", "tarcea")], 1.0, id="a_name"),
        pytest.param([("part", "tarcea")], 1.0, id="a_part_of_a_name"),
        pytest.param([("country", "belgium")], 0.5, id="a_country_is_no_event"),
        pytest.param([("words", "rain")], 0.5, id="words_alone"),
    ],
)
def test_what_articles_share_counts_half_without_a_name(common: list[tuple[Kind, str]], share: float) -> None:
    article = [*SAID, *common]
    likeness = likeness_of(article, article)

    assert likeness.between(np.array([0]), np.array([1]))[0] == pytest.approx(share)


def test_articles_with_nothing_in_common_are_stories_of_their_own() -> None:
    likeness = likeness_of([("name", "tarcea")], [("name", "hanratty")], [("name", "tarcea"), ("words", "vote")])

    assert sorted(map(sorted, group(likeness, 3, THRESHOLD))) == [[0, 2], [1]]
