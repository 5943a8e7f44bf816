import datetime
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from summarizer.reading.dates import find_dates

PUBLISHED = datetime.date(2024, 6, 17)
VOCABULARY = """
    June May Sept. Monday Sun yesterday last next the of end early week years ago two a 16 2024 1990s Q3
    2024-06-17 06/07/2024 to - – from between and at in since first quarter half fiscal summer day
    before Christmas , . ’s '90s Juni de will said 9999 century 19th weekend
"""
WORDS = [*VOCABULARY.split(), "8:30 p.m.", "\n", "\u0130", "\ud800"]
texts = st.one_of(st.text(), st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
days = st.dates(min_value=datetime.date(1000, 1, 1), max_value=datetime.date(2199, 12, 31))
STYLES = (
    "{0:%B} {0.day}, {0.year:04}",
    "{0:%b} {0.day}, {0.year:04}",
    "{0.day} {0:%B} {0.year:04}",
    "{0:%A}, {0:%B} {0.day}, {0.year:04}",
    "{0:%A} {0.day} {0:%B} {0.year:04}",
    "{0.year:04}-{0.month:02}-{0.day:02}",
    "{0.year:04}-{0.month:02}-{0.day:02}T12:00:00Z",
    "{0.day:02}.{0.month:02}.{0.year:04}",
    "{0.day:02}-{0:%b}-{0.year:04}",
)


@given(texts, st.none() | st.dates())
@example("İ June 16, 2024", None)
@example("last century", datetime.date.min)
@example("next century", datetime.date.max)
@example("9999 years ago", PUBLISHED)
@settings(max_examples=300)
def test_slicing_gives_the_surface_in_order_without_overlap(text: str, published: datetime.date | None) -> None:
    found = find_dates(text, published)
    for date in found:
        assert date.span.of(text) == date.text
        assert date.text
        assert date.start is None or date.end is None or date.start <= date.end
    for one, other in pairwise(found):
        assert one.span.end <= other.span.start


@given(texts, st.integers(min_value=0, max_value=200))
def test_prefixes_and_suffixes_are_legal(text: str, cut: int) -> None:
    for piece in (text[:cut], text[cut:]):
        for date in find_dates(piece, PUBLISHED):
            assert date.span.of(piece) == date.text


@given(days, st.sampled_from(STYLES), st.none() | st.dates())
def test_a_printed_day_reads_back(day: datetime.date, style: str, published: datetime.date | None) -> None:
    text = style.format(day)
    (found,) = find_dates(text, published)
    assert (found.text, found.start, found.end, found.precision) == (text, day, day, "day")


@given(texts, texts)
def test_a_blank_line_joins_the_mentions_of_two_texts(one: str, other: str) -> None:
    joint = f"{one}\n\n{other}"
    expected = [date.span for date in find_dates(one)]
    expected += [date.span.moved(len(one) + 2) for date in find_dates(other)]
    assert [date.span for date in find_dates(joint)] == expected
