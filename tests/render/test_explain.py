from io import StringIO

import pytest
from rich.console import Console

from summarizer import Report, summarize
from summarizer.checks import CHECKS
from summarizer.errors import InputError
from summarizer.render.explain import explain
from tests.render.test_text import CLAIMS, STORY, claim, scripted


def explained(report: Report, name: str, width: int = 100) -> str:
    console = Console(file=StringIO(), width=width)
    explain(report, name, console)
    return console.file.getvalue()  # type: ignore[attr-defined, no-any-return]


def test_a_figure_tells_its_sentence_its_reading_and_its_checks() -> None:
    said = explained(summarize(STORY, "figures", engine="rules"), "figures-1")
    assert "read as 12 or more ships (at least)" in said
    assert "[1] Norway sold at least 12 ships" in said
    assert "number         “at least 12 ships”: quantity, 12 or more ships (rule: count)" in said
    assert "numbers        ✓ supported · quantity · exact" in said
    assert "rules" in said.rpartition("Drafted by")[2]


def test_every_check_is_named_whether_it_found_something_or_not() -> None:
    said = " ".join(explained(scripted(STORY, "claims", *CLAIMS), "claims-2").split())
    assert not [check for check in CHECKS if check not in said]


def test_a_claim_tells_who_says_it_by_which_word() -> None:
    said = explained(summarize(STORY, "claims", engine="rules"), "claims-1")
    assert "by “said”" in said
    assert "(rule: " in said


def test_a_transfer_tells_its_parties() -> None:
    said = explained(summarize(STORY, "exchanges", engine="rules"), "exchanges-1")
    assert "“Norway” to “Chile”, by “sold”" in said


def test_a_repair_tells_what_was_done() -> None:
    report = scripted(STORY, "claims", claim("The price was $40 million", (4,), speaker="Anna Berg"))
    assert "cite moved: sentence 5 added to the cites" in " ".join(explained(report, "claims-1").split())


def test_what_was_withheld_is_explained_too() -> None:
    report = scripted(STORY, "claims", claim("The price was $70 million", (5,), speaker="Anna Berg"))
    said = explained(report, "withheld-1")
    assert "✗ not supported · statement" in said
    assert "[5] $40 million" in said


def test_a_report_read_back_without_its_text_tells_what_it_holds() -> None:
    report = Report.from_json(summarize(STORY, "figures", engine="rules").to_json())
    said = explained(report, "figures-1")
    assert "Read in them" not in said
    assert "[1] Norway sold" in said


@pytest.mark.parametrize(
    ("name", "message"),
    [
        pytest.param("claims-9", "it has claims-1 to claims-3", id="beyond_the_last"),
        pytest.param("figures-1", "it has claims-1 to claims-3", id="another_schemas"),
        pytest.param("claims", "it has claims-1", id="no_number"),
        pytest.param("withheld-1", "nothing was withheld", id="nothing_withheld"),
        pytest.param("withheld-x", "nothing was withheld", id="no_number_of_a_withheld_one"),
    ],
)
def test_an_item_that_is_not_there_is_an_error_that_says_what_is(name: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        explained(scripted(STORY, "claims", *CLAIMS), name)


def test_an_article_cannot_command_the_terminal() -> None:
    text = "Norway sold 12 \x1b[31mships\x1b[0m to Chile on Monday, the ministry said."
    said = explained(summarize(text, "figures", engine="rules"), "figures-1")
    assert "\x1b" not in said
    assert "\\x1b[31m" in said
