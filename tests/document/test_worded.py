import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.document.worded import kind_of
from summarizer.document.wording import HEADINGS, HEADS, IN_PROSE, LABELS, LINES

WORDINGS = [(kind, wording) for kind, wordings in (LINES | HEADINGS).items() for wording in wordings]


@settings(max_examples=15)
@given(st.data())
@pytest.mark.parametrize(("kind", "wording"), WORDINGS)
def test_every_line_worded_so_is_known_by_its_beginning(kind: str, wording: str, data: st.DataObject) -> None:
    line = data.draw(st.from_regex(wording, fullmatch=True))
    assert kind_of(line, (kind,)) == kind


def _kind_by_trying_all(line: str, kinds: tuple[str, ...]) -> str | None:
    wordings = LINES | HEADINGS
    return next((kind for kind in kinds if any(re.fullmatch(wording, line) for wording in wordings[kind])), None)


@pytest.mark.parametrize("kinds", [LABELS, IN_PROSE, HEADS, ("views",)])
@pytest.mark.parametrize(
    "line",
    [
        pytest.param("", id="nothing"),
        pytest.param("x", id="one_letter"),
        pytest.param("read more", id="a_control_and_a_heading"),
        pytest.param("read more on this than anybody wanted to know", id="near_miss_read_more"),
        pytest.param("1,204 views", id="digits_first"),
        pytest.param("١٢ views", id="digits_of_another_script_first"),
        pytest.param("½ views", id="no_digit_but_a_fraction"),
        pytest.param("newsletter", id="optional_word_left_out"),
        pytest.param("email", id="optional_hyphen_left_out"),
        pytest.param("e-mail address", id="optional_hyphen"),
        pytest.param("your email address will not be published", id="optional_word_first"),
        pytest.param("© the courier", id="sign_first"),
        pytest.param("the newsletter said nothing of it", id="near_miss_newsletter"),
        pytest.param("3 comments", id="heading_with_number"),
        pytest.param("comments", id="heading_without_number"),
    ],
)
def test_the_first_kind_that_fits_is_found(line: str, kinds: tuple[str, ...]) -> None:
    assert kind_of(line, kinds) == _kind_by_trying_all(line, kinds)
