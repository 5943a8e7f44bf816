"""What README.md and docs/ show is what happens."""

from pathlib import Path

import pytest

from tools.documents import PAGES, alike, elided, examples, understand, workspace


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_examples_of_a_page_run_and_print_what_it_says(page: Path) -> None:
    with workspace():
        for example in examples(page):
            example.evaluate()


@pytest.mark.parametrize(
    ("expected", "shown", "is_alike"),
    [
        pytest.param("a\nb\n", "a  \nb\n", True, id="blanks_at_the_end_of_a_line"),
        pytest.param("a\n[…]\nd\n", "a\nb\nc\nd\n", True, id="lines_left_out"),
        pytest.param("a\n[…]\n", "a\nb\n", True, id="the_end_left_out"),
        pytest.param("[…]\nb\n", "a\nb\n", True, id="the_beginning_left_out"),
        pytest.param("a\n[…]\nb\n", "a\nb\n", True, id="nothing_left_out"),
        pytest.param("a\n[…]\nd\n", "a\nb\nc\n", False, id="another_end"),
        pytest.param("a\n", "a\nb\n", False, id="more_than_expected"),
        pytest.param("a.c\n", "abc\n", False, id="a_point_is_a_point"),
    ],
)
def test_a_page_may_leave_lines_out_and_nothing_else(expected: str, shown: str, is_alike: bool) -> None:
    assert alike(expected, shown) is is_alike
    assert alike(elided(expected, shown), shown)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("summarize article.txt --schema-name claims", id="an_option_that_does_not_exist"),
        pytest.param("summarize check summary.txt", id="an_option_that_is_missing"),
        pytest.param("OPENAI_API_KEY=x summarize article.txt --engine magic", id="a_value_that_is_none"),
    ],
)
def test_a_call_that_the_command_does_not_understand_fails(line: str) -> None:
    import click

    with pytest.raises(click.UsageError):
        understand(line)
