import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.render.safe import isolated, plain, safe

COMMANDING = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\U000e0000-\U000e007f]")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("12 ships", "12 ships", id="plain_words_as_they_are"),
        pytest.param("two\n lines\tand a tab", "two lines and a tab", id="white_space_is_one_space"),
        pytest.param("\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m", id="a_colour_is_spelled"),
        pytest.param("\x1b]0;title\x07", "\\x1b]0;title\\x07", id="a_window_title_is_spelled"),
        pytest.param("\x9b2J", "\\x9b2J", id="a_command_of_one_character_is_spelled"),
        pytest.param("no\x08\x08yes", "no\\x08\\x08yes", id="a_backspace_is_spelled"),
        pytest.param("abc\u202egnp.exe", "abc\\u202egnp.exe", id="an_override_of_direction_is_spelled"),
        pytest.param("a\u2067b\u2069", "a\\u2067b\\u2069", id="an_isolate_of_their_own_is_spelled"),
        pytest.param("tag\U000e0041", "tag\\U000e0041", id="a_hidden_tag_is_spelled"),
        pytest.param("half \ud83d", "half \\ud83d", id="half_a_character_is_spelled"),
        pytest.param("Nord\u00adkorea\u200b", "Nordkorea", id="marks_without_ink_are_left_out"),
        pytest.param("👩\u200d🚀 می\u200cخواهم", "👩\u200d🚀 می\u200cخواهم", id="joiners_that_letters_need_stay"),
        pytest.param("naïve “café” — 漢字", "naïve “café” — 漢字", id="other_letters_and_marks_stay"),
    ],
)
def test_what_a_terminal_is_given(text: str, shown: str) -> None:
    assert safe(text) == shown


@given(st.text())
def test_whatever_is_said_nothing_commands_the_terminal(text: str) -> None:
    assert not COMMANDING.search(safe(text))
    assert safe(safe(text)) == safe(text)


@pytest.mark.parametrize(
    ("text", "is_isolated"),
    [("שלום", True), ("قال الوزير", True), ("12 ships", False), ("漢字", False), ("ü", False)],
)
def test_only_right_to_left_words_are_isolated(text: str, is_isolated: bool) -> None:
    assert (isolated(text) == f"\u2066{text}\u2069") is is_isolated


def test_signs_and_quotation_marks_have_a_plain_form() -> None:
    assert plain("✓ “A” → B — ✗ ⟦x⟧").isascii()
