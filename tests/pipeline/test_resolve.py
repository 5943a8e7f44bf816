"""Where a draft's surface stands in the text: as a whole word and a whole number."""

import pytest

from summarizer.pipeline.resolve import locate
from summarizer.spans import Span


@pytest.mark.parametrize(
    ("surface", "text", "start"),
    [
        pytest.param("2 percent", "Shares rose 4.2 percent and the crown 2 percent", 38, id="not_behind_a_point"),
        pytest.param("$12", "It paid $12,000 and then $12.", 25, id="not_before_a_comma_and_digits"),
        pytest.param("2  percent", "Up 4.2 percent;\n2\npercent", 16, id="with_irregular_space"),
        pytest.param("900", "It sold 1,900 and then 900, it said", 23, id="not_behind_a_thousand_but_before_a_comma"),
        pytest.param("ten people", "often people, ten people", 14, id="not_inside_a_word"),
    ],
)
def test_a_surface_is_found_as_a_whole(surface: str, text: str, start: int) -> None:
    found = locate(surface, Span(0, len(text)), text)
    assert found is not None
    assert found.start == start


def test_a_part_of_a_number_is_not_found() -> None:
    text = "Shares rose 4.2 percent."
    assert locate("2 percent", Span(0, len(text)), text) is None
