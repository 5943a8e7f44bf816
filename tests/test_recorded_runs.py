"""Whole runs of the model engine, offline, on recorded answers."""

import re
from collections import Counter

import pytest
import yaml

from summarizer.cassettes import CassetteError, replaying
from summarizer.engines.choice import ModelSettings
from summarizer.engines.model.answer import read_answer
from summarizer.pipeline import summarize
from summarizer.report import Report
from summarizer.schemas import load_schema
from tests.engines.test_repair import size
from tests.runs import RUNS, Run


def exchanges(run: Run) -> list[dict]:
    return yaml.safe_load(run.cassette.read_text("utf-8"))["interactions"]


def answers(run: Run) -> list[str]:
    return [
        exchange["response"]["body"]["json"]["choices"][0]["message"]["content"]
        for exchange in exchanges(run)
        if exchange["response"]["status"]["code"] == 200
    ]


def replayed(run: Run, model: str | None = None) -> Report:
    from summarizer.engines.model import ModelEngine

    asked = exchanges(run)[0]["request"]["body"]["json"]["model"]
    engine = ModelEngine(ModelSettings(model=model or asked, base_url="http://127.0.0.1:9/v1", api_key="test", tries=1))
    with replaying(run.cassette):
        return summarize(run.document, run.schema, engine=engine)


@pytest.fixture(scope="module", params=RUNS, ids=lambda run: run.name)
def recorded(request) -> tuple[Run, Report]:
    return request.param, replayed(request.param)


def test_nothing_is_lost_between_the_answer_and_the_report(recorded) -> None:
    run, report = recorded
    drafts, rejected = read_answer(answers(run)[0], load_schema(run.schema))
    kept = Counter(slot.name for slot, _ in report.items())
    withheld = Counter(entry.path for entry in report.withheld if "." not in entry.path)
    assert kept + withheld == Counter(draft.slot for draft in drafts) + Counter(entry.slot for entry in rejected)
    assert kept


def test_every_kept_item_rests_on_news_and_passed_its_checks(recorded) -> None:
    run, report = recorded
    document = run.document
    for _, item in report.items():
        assert item.evidence
        assert not [finding for finding in item.findings if finding.failed]
        for evidence in item.evidence:
            assert document.text[evidence.start : evidence.end] == evidence.text
            assert document.sentence(evidence.sentence).furniture is None


def test_what_was_withheld_says_why(recorded) -> None:
    _, report = recorded
    for withheld in report.withheld:
        assert withheld.item
        assert [finding.message for finding in withheld.findings if finding.failed and finding.message]


def test_a_run_takes_two_calls_at_most_and_counts_their_tokens(recorded) -> None:
    run, report = recorded
    assert report.engine.calls == len(answers(run)) <= 2
    assert report.engine.usage.input_tokens > 0
    assert report.engine.prompt.startswith(f"{run.schema}@")


def test_one_item_that_goes_back_costs_a_quarter_of_the_first_call_at_most_and_each_further_an_eighth(recorded) -> None:
    run, _ = recorded
    first, *repairs = (exchange["request"]["body"]["json"] for exchange in exchanges(run))
    for repair in repairs:
        items = len(re.findall(r"^\d+\. ", repair["messages"][-1]["content"], re.MULTILINE))
        assert size(repair) < size(first) * (1 + items) / 8


def test_a_report_round_trips_through_json(recorded) -> None:
    _, report = recorded
    assert Report.from_json(report.to_json()) == report


def test_a_quotation_is_the_sources_own_words(recorded) -> None:
    run, report = recorded
    for slot, item in report.items():
        if slot.name == "claims" and item.quote:
            assert item.quote in run.document.text


def test_a_wrong_number_goes_back_alone_and_an_altered_quotation_is_recopied_without_a_call() -> None:
    (run,) = [run for run in RUNS if run.repair]
    report = replayed(run)
    first, second = (exchange["request"]["body"]["json"] for exchange in exchanges(run))
    assert size(second) < size(first) / 4
    sent = second["messages"][-1]["content"]
    assert "more than two million artillery shells" in sent
    assert "number one" not in sent
    claims = {claim.statement: claim for claim in report.brief.claims}
    assert "Pyongyang had provided Russia with more than a million artillery shells." in claims
    (quoted,) = [claim for claim in claims.values() if claim.quote]
    assert quoted.quote == "number one priority"
    assert "recopied" in [finding.how for finding in quoted.findings]
    assert not report.withheld


def test_a_changed_request_is_named_as_a_miss() -> None:
    with pytest.raises(CassetteError, match="has no answer for this request: the prompt, the text or"):
        replayed(RUNS[0], model="another")


def test_no_key_and_no_address_is_in_a_cassette() -> None:
    for run in RUNS:
        assert {key.lower() for exchange in exchanges(run) for key in exchange["request"]["headers"]} <= {
            "content-type"
        }
        assert "authorization" not in run.cassette.read_text("utf-8").lower()
