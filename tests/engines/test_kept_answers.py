"""Answers that are kept from one run to the next: none is asked for, or paid for, twice."""

import pytest
from pytest_httpserver import HTTPServer

from summarizer.document import Document
from summarizer.engines.choice import ModelSettings
from summarizer.engines.model import ModelEngine
from summarizer.errors import AnswerError
from summarizer.pipeline import summarize
from tests.engines.test_model import GOOD, STORY, Service, claims, failed, said


class Kept(dict[str, str]):
    """Keeps answers in memory."""

    answer = dict.get
    put_answer = dict.__setitem__
    forget_answer = dict.__delitem__


def test_the_same_request_is_answered_from_what_was_kept_and_costs_nothing_now(httpserver: HTTPServer) -> None:
    service, kept = Service(httpserver, said(claims(GOOD))), Kept()
    first = summarize(STORY, "claims", engine=service.engine(answers=kept))
    engine = service.engine(answers=kept, max_tokens=1)
    second = summarize(STORY, "claims", engine=engine)
    assert second == first
    assert len(service.requests) == 1
    assert engine.spent.input_tokens == 0
    assert second.engine.usage.input_tokens == 100


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"document": Document(STORY.text.replace("12", "13"))}, id="another_text"),
        pytest.param({"schema": "figures"}, id="another_schema"),
        pytest.param({"model": "n"}, id="another_model"),
    ],
)
def test_another_request_is_sent(change: dict, httpserver: HTTPServer) -> None:
    service, kept = Service(httpserver, said(claims())), Kept()
    summarize(STORY, "claims", engine=service.engine(answers=kept))
    settings = ModelSettings(model=change.get("model", "m"), base_url=service.url, api_key="k", answers=kept)
    summarize(change.get("document", STORY), change.get("schema", "claims"), engine=ModelEngine(settings))
    assert len(service.requests) == len(kept) == 2


def test_an_answer_in_a_mode_that_was_fallen_back_to_is_found_again(httpserver: HTTPServer) -> None:
    kept = Kept()
    service = Service(httpserver, failed(400, "response_format json_schema is not supported"), said(claims(GOOD)))
    for _ in range(2):
        assert summarize(STORY, "claims", engine=service.engine(answers=kept)).brief.claims
    assert len(service.requests) == 2


@pytest.mark.parametrize(
    "useless",
    [
        pytest.param(said("I am a teapot."), id="nonsense"),
        pytest.param(said(None, refusal="No."), id="a_refusal"),
        pytest.param(said("", finish="content_filter"), id="content_filter"),
    ],
)
def test_what_cannot_be_used_is_not_kept(useless, httpserver: HTTPServer) -> None:
    service, kept = Service(httpserver, useless, said(claims(GOOD))), Kept()
    with pytest.raises(AnswerError):
        summarize(STORY, "claims", engine=service.engine(answers=kept))
    assert not kept
    assert summarize(STORY, "claims", engine=service.engine(answers=kept)).brief.claims
