"""What reaches into a stretch of text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.stretches import Stretches
from summarizer.spans import Span

SPANS = (Span(0, 4), Span(2, 30), Span(5, 9), Span(12, 15))


@pytest.mark.parametrize(
    ("span", "wanted"),
    [
        pytest.param(Span(3, 6), [Span(0, 4), Span(2, 30), Span(5, 9)], id="over_two_and_under_a_long_one"),
        pytest.param(Span(16, 20), [Span(2, 30)], id="a_long_one_that_began_far_before"),
        pytest.param(Span(30, 40), [], id="what_ends_where_it_begins_does_not_reach_in"),
        pytest.param(Span(0, 2), [Span(0, 4)], id="what_begins_where_it_ends_does_not_either"),
        pytest.param(Span(7, 7), [Span(2, 30), Span(5, 9)], id="a_point_inside"),
    ],
)
def test_finds_what_reaches_into_a_stretch(span: Span, wanted: list[Span]) -> None:
    assert Stretches(SPANS, lambda one: one).over(span) == wanted


_SPAN = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 50), st.integers(0, 20))


@given(st.lists(_SPAN), _SPAN)
def test_finds_what_a_look_at_each_finds_in_the_same_order(spans: list[Span], span: Span) -> None:
    assert Stretches(spans, lambda one: one).over(span) == [one for one in spans if one.overlaps(span)]
