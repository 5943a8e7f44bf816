"""The one path, with an engine that says what it is told to."""

import asyncio
from typing import Any

import pytest

from summarizer.document import Document
from summarizer.engines import Draft
from summarizer.errors import UnavailableError
from summarizer.pipeline import astream, asummarize, summarize
from summarizer.report import Report
from tests.pipeline.scripted import Scripted

STORY = Document(
    "Ships for Chile\n\n"
    "Norway sold 12 ships to Chile on Monday, the ministry said. "
    "The price could reach at least $40 million, said Anna Berg, the minister. "
    "She called the deal “a good start” for both countries. "
    "Nobody expected more.\n\n"
    "• Read also: Whales seen off Oslo\n",
    "ships.txt",
)


def claim(statement: str, *cites: int, **values: Any) -> Draft:
    return Draft("claims", {"statement": statement, **values}, cites)


def figure(quantity: str, measures: str, *cites: int, **values: Any) -> Draft:
    return Draft("figures", {"quantity": quantity, "measures": measures, **values}, cites)


def brief_of(schema: str, *drafts: Draft, **scripted: Any) -> Report:
    return summarize(STORY, schema, engine=Scripted(drafts, **scripted))


def failed_checks(report: Report) -> list[str]:
    return [finding.check for withheld in report.withheld for finding in withheld.findings if finding.failed]


def test_evidence_is_copied_from_the_cited_sentences_in_order() -> None:
    (item,) = brief_of(
        "claims", claim("Norway sold ships, and the price could reach at least $40 million", 3, 2)
    ).brief.claims
    assert [evidence.sentence for evidence in item.evidence] == [2, 3]
    assert all(STORY.text[evidence.start : evidence.end] == evidence.text for evidence in item.evidence)


@pytest.mark.parametrize(
    ("surface", "text", "relation", "value", "unit"),
    [
        pytest.param("12 ships", "12 ships", "exactly", 12, "ships", id="as_printed"),
        pytest.param(
            "$40 million", "at least $40 million", "at_least", 40_000_000, None, id="a_bound_left_out_is_kept"
        ),
        pytest.param(
            "at least  $40 Million", "at least $40 million", "at_least", 40_000_000, None, id="case_and_space"
        ),
        pytest.param("12", "12 ships", "exactly", 12, "ships", id="without_its_unit"),
    ],
)
def test_a_quantity_is_read_in_its_sentence(surface, text, relation, value, unit) -> None:
    (item,) = brief_of("figures", figure(surface, "the deal", 2, 3)).brief.figures
    quantity = item.quantity
    assert (quantity.text, quantity.relation, quantity.value) == (text, relation, value)
    assert unit is None or quantity.unit == unit


def test_a_number_that_stands_in_the_next_sentence_moves_the_cite() -> None:
    (item,) = brief_of("figures", figure("at least $40 million", "price of the ships", 2)).brief.figures
    assert 3 in [evidence.sentence for evidence in item.evidence]
    assert [finding.how for finding in item.findings if finding.check == "repair"] == ["cite moved"]


def test_an_altered_quotation_is_recopied_and_marked() -> None:
    (item,) = brief_of("claims", claim("The deal is a good start", 4, quote="“a great start”")).brief.claims
    assert item.quote == "a good start"
    (mark,) = [finding for finding in item.findings if finding.check == "repair"]
    assert "a great start" in mark.message


def test_a_certainty_firmer_than_the_source_is_softened_and_marked() -> None:
    (item,) = brief_of("claims", claim("The price will reach at least $40 million", 3, certainty="stated")).brief.claims
    assert item.certainty == "possible"
    assert "softened" in [finding.how for finding in item.findings]


@pytest.mark.parametrize(
    ("draft", "check"),
    [
        pytest.param(claim("Norway sold 13 ships to Chile", 2), "numbers", id="a_wrong_number"),
        pytest.param(claim("Norway sold ships to Bolivia", 2), "names", id="a_wrong_name"),
        pytest.param(claim("Whales seen off Oslo", 6), "cites", id="cited_to_furniture"),
        pytest.param(claim("Norway sold ships to a king", 99), "cites", id="cited_to_nothing"),
        pytest.param(claim("", 2), "schema", id="nothing_said"),
        pytest.param(Draft("weather", {"text": "sun"}, (2,)), "schema", id="no_such_slot"),
        pytest.param(claim("Norway sold ships", 2, certainty="sure"), "schema", id="a_word_the_form_does_not_have"),
    ],
)
def test_what_fails_is_withheld_with_its_reason_beside_what_passes(draft: Draft, check: str) -> None:
    report = brief_of("claims", draft, claim("Norway sold 12 ships to Chile", 2))
    assert [item.statement for item in report.brief.claims] == ["Norway sold 12 ships to Chile"]
    assert check in failed_checks(report)
    assert report.withheld[0].item == dict(draft.values)


def test_a_field_that_nothing_supports_is_withheld_alone() -> None:
    report = brief_of("claims", claim("Norway sold 12 ships to Chile", 2, via="Reuters"))
    (item,) = report.brief.claims
    assert item.via is None
    assert [(entry.path, entry.item) for entry in report.withheld] == [("claims.via", {"via": "Reuters"})]


def test_an_entry_of_a_list_is_withheld_alone() -> None:
    actor = Draft("actors", {"name": "Anna Berg", "kind": "person", "aliases": ["Berg", "Zorro"]}, (3,))
    report = brief_of("actors", actor)
    assert report.brief.actors[0].aliases == ["Berg"]
    assert report.withheld[0].item == {"aliases[1]": "Zorro"}


def test_only_what_failed_is_asked_for_again() -> None:
    engine = Scripted(
        [claim("Norway sold 12 ships to Chile", 2), claim("Norway sold 13 ships to Chile", 2)],
        repairs=[claim("Norway sold 12 ships", 2)],
    )
    report = summarize(STORY, "claims", engine=engine)
    assert [len(failures) for failures in engine.asked] == [1]
    assert engine.asked[0][0].draft.values["statement"] == "Norway sold 13 ships to Chile"
    assert [item.statement for item in report.brief.claims] == ["Norway sold 12 ships to Chile", "Norway sold 12 ships"]
    assert (report.engine.calls, report.engine.usage.input_tokens) == (2, 120)


def test_a_repair_that_leaves_one_out_answers_the_one_it_is_most_like() -> None:
    engine = Scripted(
        [claim("Norway sold 13 ships to Chile", 2), claim("The price could reach $50 million", 3)],
        repairs=[claim("The price could reach at least $40 million", 3)],
    )
    report = summarize(STORY, "claims", engine=engine)
    assert [item.statement for item in report.brief.claims] == ["The price could reach at least $40 million"]
    assert [entry.item["statement"] for entry in report.withheld] == ["Norway sold 13 ships to Chile"]


def test_a_repair_that_is_no_better_changes_nothing() -> None:
    wrong = claim("Norway sold 13 ships to Chile", 2)
    report = brief_of("claims", wrong, repairs=[claim("Norway sold 14 ships to Chile", 2)])
    assert [entry.item["statement"] for entry in report.withheld] == ["Norway sold 13 ships to Chile"]


def test_a_repair_that_cannot_be_had_costs_nothing_and_is_named() -> None:
    drafts = [claim("Norway sold 12 ships", 2), claim("Norway sold 13 ships", 2)]
    report = brief_of("claims", *drafts, repairs=UnavailableError("the line is down"))
    assert (len(report.brief.claims), len(report.withheld)) == (1, 1)
    assert "the line is down" in report.engine.trouble


def test_a_second_headline_is_withheld_and_not_lost() -> None:
    headlines = [Draft("headline", {"text": text}, (2,)) for text in ("Norway sold ships", "Norway sold 12 ships")]
    report = brief_of("brief", *headlines)
    assert report.brief.headline.text == "Norway sold ships"
    assert [entry.path for entry in report.withheld] == ["headline"]


def test_coverage_lists_the_figures_that_are_left_out() -> None:
    coverage = brief_of("figures", figure("12 ships", "ships sold", 2)).coverage["figures"]
    assert (coverage.in_source, coverage.in_brief) == (2, 1)
    (missed,) = coverage.missed
    assert "$40 million" in STORY.text[missed.start : missed.end] == missed.text


def test_a_report_round_trips_through_json_with_its_decimals() -> None:
    report = brief_of("figures", figure("$40 million", "price", 3), claim("x", 2))
    again = Report.from_json(report.to_json())
    assert again == report
    assert '"value": 40000000' in report.to_json()


def test_it_works_inside_a_loop_that_already_runs() -> None:
    async def inside() -> tuple[Report, Report, int]:
        engine = Scripted([claim("Norway sold 12 ships", 2)])
        streamed = [item async for item in astream(STORY, "claims", engine=engine)]
        return (
            summarize(STORY, "claims", engine=engine),
            await asummarize(STORY, "claims", engine=engine),
            len(streamed),
        )

    blocking, awaited, streamed = asyncio.run(inside())
    assert blocking == awaited
    assert streamed == 1


def test_the_rules_add_what_the_engine_left_out_and_mark_it() -> None:
    engine = Scripted([figure("12 ships", "ships sold to Chile", 2)])
    figures = summarize(STORY, "figures", engine=engine, complete=True).brief.figures
    assert [item.quantity.value for item in figures] == [12, 40_000_000]
    assert [[finding.how for finding in item.findings if finding.check == "complete"] for item in figures] == [
        [],
        ["rules"],
    ]
