"""Attributions: cases by construction, near misses in the names."""

import pytest

from summarizer.reading.attributions import find_attributions


def read(text: str) -> list[tuple[str | None, str, str]]:
    return [
        (one.source.of(text) if one.source else None, one.cue.of(text), one.content.of(text))
        for one in find_attributions(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Moscow said that it will wait.", [("Moscow", "said", "that it will wait")], id="that_clause"),
        pytest.param("“We will wait,” said Anna Kern.", [("Anna Kern", "said", "“We will wait,”")], id="inverted"),
        pytest.param(
            "The bridge will close, according to the city council.",
            [("the city council", "according to", "The bridge will close")],
            id="according_to",
        ),
        pytest.param("They built the bridge according to plan B.", [], id="according_to_plan_is_no_source"),
    ],
)
def test_reads(text: str, expected: list[tuple[str | None, str, str]]) -> None:
    assert read(text) == expected
