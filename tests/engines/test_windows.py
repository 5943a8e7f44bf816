import asyncio
import json
import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from summarizer import Report, astream
from summarizer.document import Document, Sentence
from summarizer.engines import Draft
from summarizer.engines.choice import ModelSettings
from summarizer.engines.model import ModelEngine
from summarizer.engines.model.windows import OVERLAP, halves, merged, windows
from summarizer.errors import AnswerError, RefusedError
from summarizer.pipeline import summarize
from summarizer.schemas import load_schema
from summarizer.spans import Span
from tests.engines.test_model import claims, failed, said
from tests.engines.test_streaming import events


def sentences(lengths: list[int]) -> list[Sentence]:
    return [Sentence(number, Span(0, length), "x" * length) for number, length in enumerate(lengths, 1)]


@given(st.lists(st.integers(1, 50), max_size=60), st.integers(1, 200))
def test_windows_hold_every_sentence_in_order_overlap_and_keep_to_the_size(lengths: list[int], most: int) -> None:
    cut = list(windows(sentences(lengths), most))
    assert sorted({sentence.number for window in cut for sentence in window}) == list(range(1, len(lengths) + 1))
    for window in cut:
        assert len(window) == 1 or sum(len(sentence.text) for sentence in window) <= most
    for left, right in pairwise(cut):
        assert right[0].number <= left[-1].number + 1
        assert right[-1].number > left[-1].number


@given(st.integers(2, 40))
def test_halves_are_smaller_and_hold_everything(count: int) -> None:
    whole = sentences([1] * count)
    left, right = halves(whole)
    assert {s.number for s in left} | {s.number for s in right} == set(range(1, count + 1))
    assert len(left) < count
    assert len(right) < count


def claim(statement: str, *cites: int, **values: object) -> Draft:
    return Draft("claims", {"statement": statement, **values}, cites)


@pytest.mark.parametrize(
    ("drafts", "statements"),
    [
        pytest.param([claim("Shells went", 3), claim("Shells went", 3)], ["Shells went"], id="twice_at_a_seam"),
        pytest.param(
            [claim("Shells went to Russia", 3), claim("Shells went to Russia.", 3, 4)],
            ["Shells went to Russia"],
            id="nearly_the_same_words_on_a_shared_sentence",
        ),
        pytest.param([claim("It rained", 3), claim("It snowed", 3)], ["It rained", "It snowed"], id="not_two_claims"),
        pytest.param(
            [claim("Sales rose by 12 percent", 3), claim("Sales rose by 13 percent", 3)],
            ["Sales rose by 12 percent", "Sales rose by 13 percent"],
            id="not_two_numbers",
        ),
        pytest.param(
            [claim("Sales rose", 3, speaker="A"), claim("Sales rose", 90, speaker="B")],
            ["Sales rose", "Sales rose"],
            id="not_two_speakers_far_apart",
        ),
    ],
)
def test_items_of_neighbouring_windows_are_merged_by_evidence(drafts: list[Draft], statements: list[str]) -> None:
    found = merged([[draft] for draft in drafts], load_schema("claims"))
    assert [draft.values["statement"] for draft in found] == statements


def test_an_actor_is_one_item_wherever_it_is_cited() -> None:
    one = Draft("actors", {"name": "Kim Jong Un", "kind": "person", "aliases": ["Kim"]}, (1,))
    other = Draft(
        "actors", {"name": "Kim Jong Un", "kind": "person", "role": "leader", "aliases": ["Kim Jong-un"]}, (90,)
    )
    (actor,) = merged([[one], [other]], load_schema("actors"))
    assert actor.values["aliases"] == ["Kim", "Kim Jong-un"]
    assert (actor.values["role"], actor.cites) == ("leader", (1, 90))


def test_two_items_of_one_answer_are_two_however_alike() -> None:
    answer = [claim("Sales rose", 3, speaker="A"), claim("Sales rose", 3, speaker="B")]
    assert len(merged([answer], load_schema("claims"))) == 2


def test_a_single_slot_keeps_the_first() -> None:
    headlines = [Draft("headline", {"text": text}, (number,)) for number, text in enumerate(["First", "Second"], 1)]
    assert [draft.values["text"] for draft in merged([[headline] for headline in headlines], load_schema("brief"))] == [
        "First"
    ]


class OneClaimASentence:
    """A service that answers with a claim for each sentence it is shown.

    Its answers break off after ``limit`` of them, it takes no more than ``context`` sentences, and its content
    filter withholds every answer about a sentence that has ``forbidden`` in it.
    """

    def __init__(self, server: HTTPServer, limit: int = 10_000, context: int = 10_000, forbidden: str = "#") -> None:
        self.limit, self.context, self.forbidden = limit, context, forbidden
        self.asked: list[list[int]] = []
        self.url = server.url_for("/v1")
        server.expect_request("/v1/chat/completions").respond_with_handler(self._answer)

    def engine(self, **settings: object) -> ModelEngine:
        return ModelEngine(ModelSettings(model="m", base_url=self.url, api_key="k", **settings))

    def _answer(self, request: Request) -> Response:
        asked = request.get_json()
        lines = [line for line in asked["messages"][-1]["content"].splitlines() if line.startswith("[")]
        shown = [(int(line[1 : line.index("]")]), line[line.index("]") + 2 :]) for line in lines]
        self.asked.append([number for number, _ in shown])
        if len(shown) > self.context:
            return failed(400, "This model's maximum context length is 4096 tokens.", code="context_length_exceeded")
        if any(self.forbidden in text for _, text in shown):
            return said("", finish="content_filter")
        items = [{"statement": text.rstrip("."), "s": [number]} for number, text in shown]
        text = json.dumps(claims(*items))
        if len(items) > self.limit:
            text = json.dumps(claims(*items[: self.limit + 1]))[:-40]
        finish = "stop" if len(items) <= self.limit else "length"
        return events(text, finish=finish) if asked.get("stream") else said(text, finish=finish)


ONES = "alpha bravo charlie delta echo foxtrot golf hotel india juliet".split()


def long_text(count: int) -> Document:
    names = [" ".join(ONES[int(digit)] for digit in str(number)) for number in range(count)]
    praise = "and praised the people of the town, who had waited for it a long time and never lost their patience, " * 3
    return Document("\n\n".join(f"The report spoke about {name} {praise}as it said." for name in names))


def test_a_long_text_gives_one_brief_with_no_item_twice_and_none_lost(httpserver: HTTPServer) -> None:
    document = long_text(450)
    assert len(document.text) > 150_000
    service = OneClaimASentence(httpserver)
    report = summarize(document, "claims", engine=service.engine(window=20_000))
    assert len(service.asked) > 5
    assert not report.withheld
    assert cited(report) == [sentence.number for sentence in document.body]


def cited(report: Report) -> list[int]:
    return [item.evidence[0].sentence for _, item in report.items()]


async def streamed(document: Document, engine: ModelEngine) -> list[int]:
    return [item.evidence[0].sentence async for item in astream(document, "claims", engine=engine)]


def test_an_answer_too_long_is_asked_for_in_halves_and_never_the_same_call_again(httpserver: HTTPServer) -> None:
    document = long_text(20)
    service = OneClaimASentence(httpserver, limit=8)
    report = summarize(document, "claims", engine=service.engine())
    assert sorted(cited(report)) == list(range(1, 21))
    assert len({tuple(asked) for asked in service.asked}) == len(service.asked) == report.engine.calls
    assert OVERLAP < 8


def test_a_streamed_answer_too_long_is_followed_by_its_halves(httpserver: HTTPServer) -> None:
    service = OneClaimASentence(httpserver, limit=8)
    assert sorted(asyncio.run(streamed(long_text(20), service.engine()))) == list(range(1, 21))
    assert len({tuple(asked) for asked in service.asked}) == len(service.asked)


@pytest.mark.parametrize("stream", [False, True])
def test_a_text_too_long_for_the_model_is_asked_about_in_halves_and_the_size_is_learnt(
    stream: bool, httpserver: HTTPServer
) -> None:
    service = OneClaimASentence(httpserver, context=6)
    engine = service.engine()
    for _ in range(2):
        service.asked.clear()
        document = long_text(20)
        found = (
            asyncio.run(streamed(document, engine)) if stream else cited(summarize(document, "claims", engine=engine))
        )
        assert found == list(range(1, 21))
    assert all(len(asked) <= 6 for asked in service.asked)


def test_a_sentence_too_long_for_the_model_is_one_plain_line(httpserver: HTTPServer) -> None:
    service = OneClaimASentence(httpserver, context=0)
    with pytest.raises(RefusedError, match="too long for the model: This model's maximum context length is 4096"):
        summarize(long_text(1), "claims", engine=service.engine())


def test_a_window_that_cannot_be_had_costs_no_other_and_is_named(httpserver: HTTPServer) -> None:
    document = long_text(60)
    service = OneClaimASentence(httpserver, forbidden="about charlie and")
    report = summarize(document, "claims", engine=service.engine(window=4_000))
    (withheld,) = report.withheld
    (reason,) = withheld.findings
    assert "content filter" in reason.message
    assert "content filter" in report.engine.trouble
    first, last = map(int, re.findall(r"\d+", withheld.item["answer"]))
    assert first <= 3 <= last
    left_out = set(range(1, 61)) - set(cited(report))
    assert left_out
    assert left_out <= set(range(first, last + 1))


def test_a_budget_that_ends_between_two_windows_keeps_what_is_done(httpserver: HTTPServer) -> None:
    service = OneClaimASentence(httpserver)
    report = summarize(long_text(60), "claims", engine=service.engine(window=4_000, max_tokens=4_000, at_once=1))
    assert 0 < len(cited(report)) < 60
    assert report.withheld
    assert "4,000 tokens" in report.engine.trouble


def test_where_no_window_can_be_had_the_run_fails(httpserver: HTTPServer) -> None:
    service = OneClaimASentence(httpserver, forbidden="report")
    with pytest.raises(AnswerError, match="content filter"):
        summarize(long_text(60), "claims", engine=service.engine(window=4_000))
