"""What a report answers about itself."""

from html import unescape
from pathlib import Path

import pytest

from summarizer import Document, Report, summarize
from summarizer.errors import InputError

SEED = Path(__file__).parent.parent / "seeds" / "000_visit_preview.txt"


@pytest.fixture(scope="module")
def report() -> Report:
    return summarize(Document.load(SEED), "brief", engine="rules")


def test_an_item_is_found_by_its_name(report: Report) -> None:
    assert report.item("figures-2") is report.brief.figures[1]
    assert report.item("headline") is report.brief.headline
    assert [name for name, _ in report.named_items()][:2] == ["headline", "summary-1"]


def test_a_name_of_no_item_says_which_there_are(report: Report) -> None:
    with pytest.raises(InputError, match="no item 'figures-99': it has headline, summary-1"):
        report.item("figures-99")


def test_the_evidence_for_an_item_stands_in_the_source(report: Report) -> None:
    text = SEED.read_text(encoding="utf-8")
    assert report.evidence_for("figures-1") == report.brief.figures[0].evidence
    for name, item in report.named_items():
        for evidence in report.evidence_for(name):
            assert report.sentence(evidence.sentence) == evidence
            assert text[evidence.start : evidence.end] == evidence.text
        assert report.evidence_for(item) == item.evidence


def test_every_sentence_can_be_had_furniture_too(report: Report) -> None:
    document = Document.load(SEED)
    assert [report.sentence(each.number).text for each in document.sentences] == [
        each.text for each in document.sentences
    ]


@pytest.mark.parametrize("number", [0, -1, 10_000])
def test_a_sentence_that_is_not_there(report: Report, number: int) -> None:
    with pytest.raises(InputError, match="there is no"):
        report.sentence(number)


def test_a_report_read_back_is_the_same_report(report: Report) -> None:
    back = Report.from_json(report.to_json())
    assert back == report
    assert back.document is None


def test_a_report_read_back_knows_the_sentences_it_cites_and_says_what_it_lacks(report: Report) -> None:
    back = Report.from_json(report.to_json())
    cited = {evidence.sentence for _, item in report.items() for evidence in item.evidence}
    furniture = next(each.number for each in Document.load(SEED).sentences if each.furniture)
    assert all(back.sentence(number) == report.sentence(number) for number in cited)
    with pytest.raises(InputError, match="read the report with its document"):
        back.sentence(furniture)
    assert Report.from_json(report.to_json(), document=Document.load(SEED)).sentence(furniture)


def test_a_report_takes_no_text_but_its_own(report: Report) -> None:
    with pytest.raises(InputError, match="not made from this text, but from"):
        Report.from_json(report.to_json(), document=Document("Another text altogether."))


def test_a_report_shows_itself(report: Report) -> None:
    assert report.to_markdown().startswith("# ")
    shown = report._repr_html_()
    for name, item in report.named_items():
        assert f">{name}<" in shown
        assert item.evidence[0].text in unescape(shown)
    assert "<script" not in shown
    assert "<style" not in shown
