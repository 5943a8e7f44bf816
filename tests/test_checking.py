"""Checking a whole summary: alignment, what is left out of it, offsets, and input of every kind."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.checking import check, find_stretches
from summarizer.document import Document
from summarizer.fields import Evidence
from summarizer.schemas.brief import Brief, Line

SOURCE = (
    "The river Orl rose by 3 metres on Sunday. At least 40 houses in Brill were flooded. "
    "Mayor Jane Holt asked the army for help. The army sent 60 soldiers to Brill on Monday."
)


@pytest.mark.parametrize(
    ("summary", "verdict"),
    [
        pytest.param("The river Orl rose by 3 metres. At least 40 houses were flooded.", "supported", id="true"),
        pytest.param("The river Orl rose by 5 metres.", "unsupported", id="wrong_number"),
        pytest.param("The army sent 60 soldiers to Brill on Friday.", "contradicted", id="wrong_day"),
        pytest.param("", "unchecked", id="empty_summary"),
        pytest.param(" \n ", "unchecked", id="white_space"),
        pytest.param("It is a pity.", "unchecked", id="nothing_to_compare"),
    ],
)
def test_the_verdict_is_the_worst_of_all(summary: str, verdict: str) -> None:
    assert check(summary, SOURCE).verdict == verdict


@pytest.mark.parametrize(
    ("source", "how"),
    [
        pytest.param("", "empty source", id="empty"),
        pytest.param("\n\n", "empty source", id="blank"),
        pytest.param(
            "Der Fluss stieg am Sonntag um drei Meter, und mindestens vierzig Häuser wurden überflutet. "
            "Die Bürgermeisterin bat die Armee um Hilfe, die am Montag sechzig Soldaten nach Brill schickte.",
            "language",
            id="german",
        ),
    ],
)
def test_a_source_that_cannot_be_compared_is_never_support(source: str, how: str) -> None:
    report = check("The river rose by 3 metres.", source)
    assert [finding.how for finding in report.findings] == [how]
    assert report.verdict == "unchecked"


def test_a_summary_in_another_language_is_never_support() -> None:
    report = check("Der Fluss stieg um drei Meter, und vierzig Häuser sind nicht bewohnbar.", SOURCE)
    assert [(finding.how, finding.verdict) for finding in report.findings] == [("language", "unchecked")]


@pytest.mark.parametrize(
    ("summary", "kept"),
    [
        pytest.param("Here is a summary in 100 words:\n\nThe Orl rose.", ["The Orl rose."], id="preamble"),
        pytest.param("Sure! Here's the summary:\nThe Orl rose.", ["The Orl rose."], id="chatty_preamble"),
        pytest.param("**Summary:** \nThe Orl rose.", ["The Orl rose."], id="bold_heading"),
        pytest.param("1. The Orl rose.\n2) The army came.", ["The Orl rose.", "The army came."], id="numbering"),
        pytest.param("- The Orl rose.\n• The army came.", ["The Orl rose.", "The army came."], id="bullets"),
        pytest.param("The Orl rose.\n\nLet me know if you need more!", ["The Orl rose."], id="closing_remark"),
        pytest.param("The Orl rose. (Word count: 3 words)", ["The Orl rose."], id="word_count"),
        pytest.param("“It rose. It fell,” he said.", ["“It rose. It fell,” he said."], id="not_cut_inside_a_quotation"),
        pytest.param("**TL;DR:** The Orl rose.", ["The Orl rose."], id="label_in_the_line"),
        pytest.param("**Overview** – The Orl rose.", ["The Orl rose."], id="label_and_dash"),
        pytest.param("- **What happened:** The Orl rose.", ["The Orl rose."], id="bold_label"),
        pytest.param("**The 3 metres**: the Orl rose.", ["The 3 metres**: the Orl rose."], id="a_label_with_a_number"),
        pytest.param("**The Orl rises**\n\nIt rose.", ["The Orl rises", "It rose."], id="a_headline_in_bold"),
        pytest.param("**What’s next?**\n\nThe Orl falls.", ["The Orl falls."], id="a_bare_heading"),
        pytest.param("### By the numbers\nThe Orl rose.", ["The Orl rose."], id="a_bare_heading_of_markdown"),
        pytest.param("Here’s what you need to know:\nThe Orl rose.", ["The Orl rose."], id="curly_preamble"),
        pytest.param(
            "Certainly! Below is a brief summary of the article.\n\nThe Orl rose.", ["The Orl rose."], id="full_stop"
        ),
        pytest.param("This is a summary of his plans.", ["This is a summary of his plans."], id="a_summary_of_plans"),
        pytest.param("The Orl rose.\n[Read the full article](https://a.org)", ["The Orl rose."], id="a_link_to_it"),
        pytest.param("[The Orl rose](https://a.org)", ["[The Orl rose](https://a.org)"], id="a_link_that_says_it"),
        pytest.param("**The Orl** – it rose.", ["The Orl** – it rose."], id="a_subject_not_a_label"),
        pytest.param("The Orl rose.\n\nHope that helps!", ["The Orl rose."], id="hope"),
        pytest.param("Note: this summary is based on the text.", [], id="note_on_the_summary"),
        pytest.param("Note that the army came.", ["Note that the army came."], id="note_that_not_a_label"),
        pytest.param("3 metres of water stood there.", ["3 metres of water stood there."], id="number_not_a_list_mark"),
    ],
)
def test_what_a_chatbot_adds_is_left_out(summary: str, kept: list[str]) -> None:
    assert [span.of(summary) for span in find_stretches(summary)] == kept


def test_findings_point_into_the_summary_and_the_source() -> None:
    summary = "1. At least 40 houses were flooded.\n2. The army sent 80 soldiers to Brill."
    report = check(summary, SOURCE)
    finding = report.failures[0]
    assert summary[finding.start : finding.end] == "80 soldiers"
    evidence = finding.evidence[0]
    assert SOURCE[evidence.start : evidence.end] == evidence.text == "60 soldiers"


def test_a_brief_is_checked_by_its_own_cites() -> None:
    document = Document(SOURCE)
    cited = document.sentences[3]
    evidence = Evidence(sentence=4, start=cited.span.start, end=cited.span.end, text=cited.text)
    right = Line(text="The army sent 60 soldiers to Brill", evidence=(evidence,))
    wrong = Line(text="The army sent 70 soldiers to Brill", evidence=(evidence,))
    report = check(Brief(summary=[right, wrong]), document)
    assert [(finding.check, finding.path) for finding in report.failures] == [("numbers", "summary-2.text")]


def test_a_summary_longer_than_its_source_is_checked_to_the_end() -> None:
    report = check("The river Orl rose by 3 metres. " * 40 + "It rose by 9 metres.", SOURCE)
    assert [finding.message for finding in report.failures] == ["the source has 3 metres, not 9 metres"]


@settings(deadline=None)
@given(st.text(max_size=200), st.text(max_size=200))
def test_any_two_texts_give_a_report_with_offsets_that_hold(summary: str, source: str) -> None:
    report = check(summary, source)
    assert report.findings
    for finding in report.findings:
        assert finding.start is not None
        assert finding.end is not None
        assert 0 <= finding.start <= finding.end <= len(summary)
        for evidence in finding.evidence:
            assert source[evidence.start : evidence.end] == evidence.text


@settings(deadline=None)
@given(st.lists(st.sampled_from([*SOURCE.split(), "not", "could", "“", "”", "1.9", "(", "-", "\n"]), max_size=40))
def test_any_order_of_words_gives_a_report(words: list[str]) -> None:
    check(" ".join(words), SOURCE)


def test_his_lawyer_is_not_he() -> None:
    source = "Marsh denied the charges. His lawyer, Elena Petrov, said he would appeal against the sentence."
    assert not check("Elena Petrov said that he would appeal against the sentence.", source).failures
