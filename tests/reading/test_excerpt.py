"""A stretch of a text that was read: what stands in it is what it is there."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.excerpt import find_excerpt
from summarizer.reading.read import Reading
from summarizer.spans import Span

TEXT = (
    "President Elena Castell met dockers in Oslo on 3 May 2024. The minister said that up to 10,000 dockers expect "
    "Castell to sign a pact worth $4.8 million that year, nearly 12 percent more than a year earlier."
)
WHOLE = Reading(TEXT, datetime.date(2024, 5, 4))
ALL = Span(0, len(TEXT))


def test_a_surname_alone_is_the_persons_that_the_text_names() -> None:
    excerpt = find_excerpt("Castell to sign a pact", WHOLE, ALL)
    assert excerpt is not None
    assert [(name.text, name.kind, name.actor) for name in excerpt.names] == [("Castell", "person", "Elena Castell")]


def test_offsets_are_into_the_excerpt() -> None:
    excerpt = find_excerpt("dockers expect Castell to sign a pact worth $4.8 million", WHOLE, ALL)
    assert excerpt is not None
    for mention in (*excerpt.numbers, *excerpt.names, *excerpt.dates):
        assert mention.span.of(excerpt.text) == mention.text
    assert [number.numeral.of(excerpt.text) for number in excerpt.numbers] == ["4.8 million"]


def test_a_first_letter_may_be_written_large() -> None:
    excerpt = find_excerpt("Nearly 12 percent more", WHOLE, ALL)
    assert excerpt is not None
    assert [(number.text, number.relation) for number in excerpt.numbers] == [("Nearly 12 percent", "nearly")]


def test_a_bound_that_the_edge_cuts_off_is_not_the_excerpts() -> None:
    excerpt = find_excerpt("10,000 dockers", WHOLE, ALL)
    assert excerpt is not None
    assert [number.relation for number in excerpt.numbers] == ["exactly"]


def test_a_role_that_the_excerpt_leaves_out_is_not_the_names_there() -> None:
    excerpt = find_excerpt("Elena Castell met dockers", WHOLE, ALL)
    assert excerpt is not None
    assert [name.role for name in excerpt.names] == [None]


def test_part_of_a_word_is_no_excerpt() -> None:
    assert find_excerpt("dock", WHOLE, ALL) is None
    assert find_excerpt("sters in Oslo", WHOLE, ALL) is None


def test_other_words_are_no_excerpt() -> None:
    assert find_excerpt("Castell met sailors", WHOLE, ALL) is None


@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_any_excerpt_has_the_numbers_that_its_words_have_alone(start: int, end: int) -> None:
    excerpt = find_excerpt(TEXT[start:end], WHOLE, ALL)
    if excerpt is not None:
        alone = Reading(excerpt.text, WHOLE.published)
        values = [(number.span, number.value) for number in excerpt.numbers]
        assert values == [(number.span, number.value) for number in alone.numbers]
