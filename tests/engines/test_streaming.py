import asyncio
import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_httpserver import HTTPServer
from werkzeug import Response

from summarizer import Document, astream
from summarizer.engines import Draft
from summarizer.engines.choice import ModelSettings
from summarizer.engines.model import ModelEngine
from summarizer.engines.model.answer import AnswerReader, read_answer
from summarizer.errors import AnswerError, UnavailableError
from summarizer.schemas import load_schema
from tests.engines.test_model import GOOD, STORY, claims, completion

CLAIMS = load_schema("claims")
TRICKY = {"statement": 'He said "}]" and \\ and {', "s": [2]}
ANSWER = json.dumps(claims(GOOD, TRICKY, GOOD))


@given(st.lists(st.integers(0, len(ANSWER)), max_size=12))
def test_however_an_answer_is_cut_into_pieces_its_items_are_the_same(cuts: list[int]) -> None:
    reader = AnswerReader(CLAIMS)
    at = [0, *sorted(cuts), len(ANSWER)]
    found = [entry for start, end in pairwise(at) for entry in reader.feed(ANSWER[start:end])]
    assert (*found, *reader.finish()) == read_answer(ANSWER, CLAIMS)[0]


def test_an_item_is_given_with_its_last_brace_and_not_before() -> None:
    reader = AnswerReader(CLAIMS)
    end = ANSWER.index("}") + 1
    assert reader.feed(ANSWER[: end - 1]) == ()
    (draft,) = reader.feed(ANSWER[end - 1 : end])
    assert isinstance(draft, Draft)
    assert draft.values["statement"] == GOOD["statement"]


def test_a_headline_is_an_item_of_its_own() -> None:
    reader = AnswerReader(load_schema("brief"))
    (draft,) = reader.feed('```json\n{"headline": {"text": "Ships for Chile", "s": [2]}')
    assert draft.slot == "headline"


def test_an_answer_without_a_form_is_an_error_at_its_end() -> None:
    reader = AnswerReader(CLAIMS)
    assert reader.feed("I cannot {help} with that") == ()
    with pytest.raises(AnswerError):
        AnswerReader(CLAIMS).finish()


def events(*pieces: str, finish: str = "stop", done: bool = True) -> Response:
    head = {"id": "x", "object": "chat.completion.chunk", "created": 1, "model": "m"}
    chunks = [
        {**head, "choices": [{"index": 0, "delta": {"content": piece}, "finish_reason": None}]} for piece in pieces
    ]
    chunks.append({**head, "choices": [{"index": 0, "delta": {}, "finish_reason": finish}]})
    chunks.append({**head, "choices": [], "usage": completion("")["usage"]})
    lines = [f"data: {json.dumps(chunk)}\n\n" for chunk in chunks] + ["data: [DONE]\n\n"] * done
    return Response(lines, content_type="text/event-stream")


async def collected(engine: ModelEngine, document: Document = STORY) -> list:
    return [item async for item in astream(document, "claims", engine=engine)]


def engine_for(server: HTTPServer, *responses: Response) -> ModelEngine:
    answers = list(responses)
    server.expect_request("/v1/chat/completions").respond_with_handler(lambda _: answers.pop(0))
    return ModelEngine(ModelSettings(model="m", base_url=server.url_for("/v1"), api_key="k", tries=1))


def test_items_come_resolved_and_checked(httpserver: HTTPServer) -> None:
    engine = engine_for(httpserver, events(*json.dumps(claims(GOOD, GOOD))))
    items = asyncio.run(collected(engine))
    assert [item.quote for item in items] == ["a good start", "a good start"]
    assert items[0].evidence[0].sentence == 3
    assert items[0].findings
    assert engine.spent.input_tokens == 100


def test_what_fails_is_repaired_and_comes_at_the_end(httpserver: HTTPServer) -> None:
    wrong = {"statement": "Norway sent 13 ships to Chile", "s": [2]}
    right = {"1": {"statement": "Norway sent 12 ships to Chile"}}
    repair = Response(json.dumps(completion(json.dumps(right))), content_type="application/json")
    engine = engine_for(httpserver, events(json.dumps(claims(wrong, GOOD))), repair)
    items = asyncio.run(collected(engine))
    assert [item.statement for item in items] == [GOOD["statement"], right["1"]["statement"]]


def test_a_stream_that_breaks_off_has_given_what_was_whole(httpserver: HTTPServer) -> None:
    text = json.dumps(claims(GOOD, GOOD))
    broken = Response(f"data: {json.dumps({'choices': [{'index': 0, 'delta': {'content': text[:-40]}}]})}\n\ndata: {{")
    engine = engine_for(httpserver, broken)
    items = []

    async def walk() -> None:
        async for item in astream(STORY, "claims", engine=engine):
            items.append(item)

    with pytest.raises(UnavailableError, match="broke off"):
        asyncio.run(walk())
    assert len(items) == 1


@pytest.mark.parametrize(
    ("events", "message"),
    [
        pytest.param([{"refusal": "I will"}, {"refusal": " not."}], "refused: I will not", id="refusal"),
        pytest.param([{"content": '{"claims": []}'}, "content_filter"], "content filter", id="content_filter"),
        pytest.param([{"content": "I am a teapot."}], "no JSON", id="nonsense"),
        pytest.param([], "is empty", id="empty"),
    ],
)
def test_a_stream_that_is_no_answer_is_one_plain_line(events: list, message: str, httpserver: HTTPServer) -> None:
    deltas = [event for event in events if isinstance(event, dict)]
    finish = next((event for event in events if isinstance(event, str)), "stop")
    choices = [{"index": 0, "delta": delta, "finish_reason": None} for delta in deltas]
    choices.append({"index": 0, "delta": {}, "finish_reason": finish})
    lines = [f"data: {json.dumps({'choices': [choice]})}\n\n" for choice in choices]
    engine = engine_for(httpserver, Response([*lines, "data: [DONE]\n\n"], content_type="text/event-stream"))
    with pytest.raises(AnswerError, match=message):
        asyncio.run(collected(engine))


def test_rules_stream_too() -> None:
    async def walk() -> list:
        return [item async for item in astream(STORY, "claims", engine="rules")]

    assert asyncio.run(walk())


def test_a_stream_that_never_begins_falls_back_where_asked(waits: list[float]) -> None:
    from summarizer.engines.rules import RulesEngine
    from summarizer.pipeline.examine import Examiner
    from summarizer.pipeline.run import Run

    engine = ModelEngine(ModelSettings(model="m", base_url="http://127.0.0.1:9/v1", api_key="k"))
    run = Run(Examiner(STORY, CLAIMS), engine, RulesEngine())

    async def walk() -> list:
        return [item async for item in run.items(streaming=True)]

    assert asyncio.run(walk())
    assert run.report.engine.name == "rules"
    assert "cannot be reached" in run.report.engine.trouble
