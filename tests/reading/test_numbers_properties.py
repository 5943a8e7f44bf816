"""Properties that hold of the numbers of any text."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.numbers import find_numbers

PIECES = (
    "at least|more than|about|between|from|to|and|or|of|the|a|an|half|one|two|twenty|hundred|thousand|million|dozen|"
    "dozens|several|percent|%|$|€|£|US$|Rs|-|–|.|,|:|/|(|)|°|½|\n|\n\n| |5|10,000|4.8|2024|1/2|June|16|p.m.|years|"
    "old|-year-old|people|artillery shells|km|m|bn|third|25th|no|none|twice|in|out of|over|minus|'s|#|@|https://x.com/1|"
    "Boeing|-foot|No.|Smith|-9"
)
LISTS = st.lists(st.sampled_from(PIECES.split("|")), max_size=25)
JOINED = st.tuples(st.sampled_from(["", " "]), LISTS).map(lambda drawn: drawn[0].join(drawn[1]))
TEXTS = st.one_of(st.text(max_size=80), JOINED)
WHOLE = st.integers(min_value=0, max_value=10**15)


@given(TEXTS)
def test_slicing_by_the_span_gives_the_surface(text: str) -> None:
    end = 0
    for number in find_numbers(text):
        assert number.span.of(text) == number.text
        assert end <= number.span.start < number.span.end <= len(text)
        assert number.span.covers(number.numeral)
        assert number.numeral.start < number.numeral.end
        end = number.span.end


@given(TEXTS, st.integers(min_value=0, max_value=80))
def test_prefixes_and_suffixes_are_legal(text: str, cut: int) -> None:
    find_numbers(text[:cut])
    find_numbers(text[cut:])


@given(TEXTS, TEXTS)
def test_joining_by_a_blank_line_joins_the_mentions(one: str, other: str) -> None:
    gap = len(one) + 2
    apart = find_numbers(one) + find_numbers(other)
    together = find_numbers(f"{one}\n\n{other}")
    offsets = [(n.text, n.span) for n in find_numbers(one)] + [(n.text, n.span.moved(gap)) for n in find_numbers(other)]
    assert [(n.text, n.span) for n in together] == offsets
    assert [(n.kind, n.value, n.unit) for n in together] == [(n.kind, n.value, n.unit) for n in apart]


@given(TEXTS)
def test_bounds_agree_with_the_value(text: str) -> None:
    for number in find_numbers(text):
        if number.relation in ("between", "vague"):
            assert number.value is None
            assert number.low is not None
            assert number.high is not None
            assert number.low < number.high
        else:
            assert number.low in (None, number.value)
            assert number.high in (None, number.value)


UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
SIZES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred"))
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"


def spelled(value: int, *, joint: str = " and ") -> str:
    """A whole number in English words, by another road than the reader's."""
    if value < 20:
        return UNITS.split()[value]
    if value < 100:
        tens = TENS.split()[value // 10 - 2]
        return tens if value % 10 == 0 else f"{tens}-{spelled(value % 10)}"
    for size, name in (
        (10**12, "trillion"),
        (10**9, "billion"),
        (10**6, "million"),
        (1000, "thousand"),
        (100, "hundred"),
    ):
        if value >= size:
            head, rest = divmod(value, size)
            link = joint if rest < 100 else " "
            return f"{spelled(head, joint=joint)} {name}" + (f"{link}{spelled(rest, joint=joint)}" if rest else "")
    raise AssertionError(value)


@given(WHOLE, st.sampled_from(["{:,}", "{:d}"]), st.sampled_from(["{}", "{} shells", "about {}", "${}", "{}%", "({})"]))
def test_a_printed_whole_number_is_read_back(value: int, style: str, frame: str) -> None:
    if style == "{:d}" and 1000 <= value <= 2100:
        style = "{:,}"
    (number,) = find_numbers(frame.format(style.format(value)))
    assert number.value == value


@given(WHOLE, st.sampled_from([" ", " and "]))
def test_a_spelled_number_is_read_back(value: int, joint: str) -> None:
    (number,) = find_numbers(f"{spelled(value, joint=joint)} shells")
    assert number.value == value


@given(
    st.decimals(min_value=0, max_value=999, places=2), st.sampled_from(["m", "bn", " million", " billion", " trillion"])
)
def test_a_scaled_number_is_read_back(value: Decimal, scale: str) -> None:
    powers = {"m": 6, "bn": 9, " million": 6, " billion": 9, " trillion": 12}
    (number,) = find_numbers(f"${value}{scale}")
    assert number.value == value * 10 ** powers[scale]


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=3))
def test_a_decimal_is_read_back(value: Decimal) -> None:
    (number,) = find_numbers(f"{value:f}%")
    assert number.value == value


@given(WHOLE)
def test_groups_of_other_traditions_are_read_back(value: int) -> None:
    if value < 1_000_000:
        value += 1_000_000
    grouped = f"{value:,}"
    for separator in ".\u00a0\u202f\u2009":
        (number,) = find_numbers(grouped.replace(",", separator))
        assert number.value == value
