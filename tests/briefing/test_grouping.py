"""Which articles are one story."""

from collections import Counter

import pytest

from summarizer.briefing.grouping import Likeness, group
from summarizer.briefing.settings import THRESHOLD
from summarizer.briefing.traits import Kind, Trait, Vocabulary, traits_of
from summarizer.document import Document


def likeness_of(*articles: list[tuple[Kind, str]]) -> Likeness:
    vocabulary = Vocabulary()
    traits: list[list[Trait]] = [[(kind, key, key, 1.0) for kind, key in article] for article in articles]
    return Likeness(vocabulary, [vocabulary.take(article) for article in traits], [None] * len(articles))


_KINDS: dict[str, Kind] = {"Tarcea": "name", "547 euros": "figure", "2025-10-24": "day"}


@pytest.mark.parametrize(
    ("common", "together"),
    [
        pytest.param(["Tarcea", "547 euros", "dam", "flood", "valley"], True, id="a_name_a_figure_and_what_happened"),
        pytest.param(["Tarcea"], False, id="a_name_alone"),
        pytest.param(["leader", "talk"], False, id="words_alone"),
        pytest.param([], False, id="nothing"),
    ],
)
def test_articles_are_one_story_by_several_things_in_common(common: list[str], together: bool) -> None:
    shared: list[tuple[Kind, str]] = [(_KINDS.get(text, "words"), text) for text in common]
    one, other = ([*shared, *(("words", f"{side} {at}") for at in range(40))] for side in "ab")

    assert len(group(likeness_of(one, other), 2, THRESHOLD)) == (1 if together else 2)


@pytest.mark.parametrize(
    ("common", "together"),
    [
        pytest.param(["547 euros"], False, id="a_number_alone"),
        pytest.param(["2025-10-24"], False, id="a_day_alone"),
        pytest.param(["547 euros", "2025-10-24", "Tarcea", "dam"], True, id="borne_out_by_a_number_and_a_day"),
    ],
)
def test_a_number_or_a_day_makes_no_story_of_two_short_pieces(common: list[str], together: bool) -> None:
    shared: list[tuple[Kind, str]] = [(_KINDS.get(text, "words"), text) for text in common]
    one, other = ([*shared, *(("words", f"{side} {at}") for at in range(8))] for side in "ab")

    assert len(group(likeness_of(one, other), 2, THRESHOLD)) == (1 if together else 2)


def test_once_in_a_short_article_is_more_than_once_in_a_long_one() -> None:
    short, long = (
        {
            text: share
            for _, _, text, share in traits_of(Document(f"The dam broke near Tarcea. {'Rain fell. ' * times}"))
        }
        for times in (1, 200)
    )

    assert short["dam"] > 2 * long["dam"]


def test_of_each_kind_the_strongest_shared_traits_are_told() -> None:
    article: list[tuple[Kind, str]] = [("name", "Ana Tarcea")]
    article += [("words", f"word {at}") for at in range(20)]
    [link] = likeness_of(article, article).links([0, 1], THRESHOLD)

    assert Counter(trait.kind for trait in link.shared) == {"name": 1, "words": 4}


def test_a_number_says_the_more_the_more_digits_it_has() -> None:
    vocabulary = Vocabulary()
    keys = ("3 percent", "19 person", "131204", "1312040")
    one, two, six, seven = vocabulary.take([("figure", key, key, 1.0) for key in keys]).counts

    assert one < two < six == seven


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        pytest.param("2.6 tonnes of paint", "2,600 kg of paint", True, id="in_another_unit"),
        pytest.param("74,310 tins", "more than 74,000 tins", True, id="rounded"),
        pytest.param("74,310 tins", "$74,310", True, id="one_number_of_any_kind"),
        pytest.param("74,310 tins", "$74 million", False, id="other_magnitude_not_shared"),
        pytest.param("74 tins", "73.8 tins", False, id="small_number_not_rounded"),
    ],
)
def test_figures_are_shared_in_any_unit_and_rounded(one: str, other: str, shared: bool) -> None:
    ours, theirs = (
        {key for kind, key, *_ in traits_of(Document(f"They found {text} there.")) if kind == "figure"}
        for text in (one, other)
    )

    assert bool(ours & theirs) == shared


def test_articles_with_nothing_in_common_are_stories_of_their_own() -> None:
    likeness = likeness_of([("name", "tarcea")], [("name", "hanratty")], [("name", "tarcea"), ("words", "vote")])

    assert sorted(map(sorted, group(likeness, 3, THRESHOLD))) == [[0, 2], [1]]
