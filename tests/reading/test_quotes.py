"""Quotations: where the marks stand, with near misses in the names of the cases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.quotes import find_quotes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“A,” said B, “C.”", ["A,", "C."], id="interrupted"),
        pytest.param('He called it "odd".', ["odd"], id="straight"),
        pytest.param("''Hi there,'' she said.", ["Hi there,"], id="two_apostrophes"),
        pytest.param("``Hi there,'' she said.", ["Hi there,"], id="grave_accents"),
        pytest.param("«Oui», dit-il. „Ja“", ["Oui"], id="guillemets"),
        pytest.param("‘Yes,’ he said.", ["Yes,"], id="single_curly"),
        pytest.param("'I don't know,' he said.", ["I don't know,"], id="apostrophe_inside_single_marks"),
        pytest.param('"A quote” of two kinds.', ["A quote"], id="straight_and_curly_mixed"),
        pytest.param("“One. Two. Three.”", ["One. Two. Three."], id="several_sentences"),
        pytest.param("''It is 'old,''' she said.", ["It is 'old,'"], id="three_marks_close_two_quotations"),
        pytest.param("'''Old,' it is,'' she said.", ["'Old,' it is,"], id="three_marks_open_two_quotations"),
        pytest.param("the workers' plan and the bosses' plan", [], id="possessive_plurals"),
        pytest.param("rock 'n roll in the '90s", [], id="elisions_and_decades"),
        pytest.param("He is 6'2\" tall and 5'1\" wide.", [], id="feet_and_inches"),
        pytest.param("An “open mark. No end", [], id="never_closed"),
        pytest.param("An “open mark\nand no end”", [], id="closed_in_another_paragraph"),
        pytest.param("“”", [], id="empty_marks"),
        pytest.param("", [], id="empty"),
    ],
)
def test_outer_quotations(text: str, expected: list[str]) -> None:
    assert [quote.text for quote in find_quotes(text) if quote.depth == 0] == expected


def test_nested_quotations_follow_the_one_they_stand_in() -> None:
    quotes = find_quotes("“He said ‘no’ to it,” she said.")
    assert [(quote.text, quote.depth) for quote in quotes] == [("He said ‘no’ to it,", 0), ("no", 1)]


def test_a_quotation_of_several_paragraphs() -> None:
    text = "He said: “One.\n\n“Two.\n\n“Three.” Then he left."
    assert [(quote.text, quote.continues) for quote in find_quotes(text)] == [
        ("One.", True),
        ("Two.", True),
        ("Three.", False),
    ]


def test_words() -> None:
    assert find_quotes("a “very deep” tie")[0].words == 2


@given(st.text(alphabet="“”\"'‘’«» \nab,.", max_size=60))
def test_spans_slice_to_the_quotation(text: str) -> None:
    quotes = find_quotes(text)
    assert [quote.span.start for quote in quotes] == sorted(quote.span.start for quote in quotes)
    outer_end = 0
    for quote in quotes:
        assert quote.content.of(text) == quote.text
        assert quote.span.covers(quote.content)
        assert quote.text.strip()
        if quote.depth == 0:
            assert quote.span.start >= outer_end
            outer_end = quote.span.end
        else:
            assert quote.span.end <= outer_end
