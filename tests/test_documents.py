"""What README.md and docs/ show is what happens."""

import re
from pathlib import Path

import pytest

from summarizer import Document, check
from summarizer.checks import CHECKS
from tests.conftest import ROOT
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


def _rows(page: str) -> list[tuple[str, str, str, str]]:
    """The rows of docs/checks.md: the check, which of its two tables, the sentence, what stands beside it."""
    rows, name, table = [], "", ""
    for line in page.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        if line.startswith("## "):
            name, table = line.strip("#` "), ""
        elif line.startswith(("| caught |", "| left alone |")):
            table = cells[0]
        elif line.startswith("| ") and table and not line.startswith("| ---"):
            rows.append((name, table, cells[0], cells[1]))
        elif not line.startswith("|"):
            table = ""
    return rows


CHECKS_PAGE = _rows((ROOT / "docs/checks.md").read_text())


@pytest.mark.parametrize(("name", "table", "sentence", "beside"), CHECKS_PAGE, ids=lambda cell: cell)
def test_a_check_catches_and_leaves_alone_what_its_page_says(name, table, sentence, beside) -> None:
    failures = check(sentence, Document.load(ROOT / "docs/examples/ferries.txt")).failures
    if table == "caught":
        assert beside in [finding.message for finding in failures if finding.check == name]
    else:
        assert failures == ()


CONFLICTS = re.findall(
    r"^\| (\w+) \| ([\w ]+) \| (.+) \| (.+) \|$", (ROOT / "docs/checks.md").read_text(), flags=re.MULTILINE
)


@pytest.mark.parametrize(("name", "how", "sentence", "because"), CONFLICTS)
def test_a_conflict_has_the_name_that_its_page_says(name, how, sentence, because) -> None:
    failures = check(sentence, Document.load(ROOT / "docs/examples/panels.txt")).failures
    assert (name, how, because) in [(finding.check, finding.how, finding.message) for finding in failures]


def test_every_check_has_its_page() -> None:
    told = {name for name, _, _, _ in CHECKS_PAGE}
    assert told | {"cites"} == set(CHECKS)
    for name in told:
        assert {table for check, table, _, _ in CHECKS_PAGE if check == name} == {"caught", "left alone"}


def test_the_commands_help_is_current() -> None:
    from tools.command_help import PAGE, page

    assert PAGE.read_text() == page(), "python -m tools.command_help writes it"
