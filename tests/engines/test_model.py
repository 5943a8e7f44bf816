"""The model engine against a server on loopback that answers as it is told to."""

import json

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from summarizer.document import Document
from summarizer.engines.choice import ModelSettings
from summarizer.engines.model import ModelEngine
from summarizer.errors import AnswerError, RefusedError, ServiceError, UnavailableError
from summarizer.pipeline import summarize
from summarizer.report import Report

STORY = Document(
    "Shells on the move\n\n"
    "Norway sent 12 ships to Chile on Monday, the ministry said.\n\n"
    "The minister, Anna Berg, called the deal “a good start” for both countries.\n\n"
    "• Read also: Whales seen off Oslo\n"
)
GOOD = {"speaker": "Anna Berg", "statement": "The deal is a good start", "quote": "a good start", "s": [3]}


def completion(content: str | None, finish: str = "stop", **message: object) -> dict:
    return {
        "id": "x",
        "object": "chat.completion",
        "created": 1,
        "model": "m",
        "choices": [
            {"index": 0, "finish_reason": finish, "message": {"role": "assistant", "content": content, **message}}
        ],
        "usage": {"prompt_tokens": 100, "completion_tokens": 10, "total_tokens": 110},
    }


class Service:
    """Answers one after the other with what it was given; the last answer stays."""

    def __init__(self, server: HTTPServer, *answers: Response) -> None:
        self.answers = list(answers)
        self.requests: list[dict] = []
        self.url = server.url_for("/v1")
        server.expect_request("/v1/chat/completions").respond_with_handler(self._answer)

    def _answer(self, request: Request) -> Response:
        self.requests.append(request.get_json())
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]

    def engine(self, **settings: object) -> ModelEngine:
        return ModelEngine(ModelSettings(model="m", base_url=self.url, api_key="k", **{"tries": 1, **settings}))

    def summarize(self, schema: str = "claims", **settings: object) -> Report:
        return summarize(STORY, schema, engine=self.engine(**settings))


def said(content: object, **extra: object) -> Response:
    text = content if isinstance(content, str) or content is None else json.dumps(content)
    return Response(json.dumps(completion(text, **extra)), content_type="application/json")


def failed(status: int, message: str, code: str | None = None, html: bool = False) -> Response:
    if html:
        return Response(f"<h1>{message}</h1>", status, content_type="text/html")
    return Response(json.dumps({"error": {"message": message, "code": code}}), status, content_type="application/json")


def claims(*items: dict) -> dict:
    return {"claims": list(items)}


def test_a_good_answer_is_one_call_with_the_article_sent_once(httpserver: HTTPServer) -> None:
    service = Service(httpserver, said(claims(GOOD)))
    report = service.summarize()
    (claim,) = report.brief.claims
    assert (claim.speaker, claim.quote, claim.evidence[0].sentence) == ("Anna Berg", "a good start", 3)
    assert (report.engine.calls, report.engine.usage.input_tokens) == (1, 100)
    assert json.dumps(service.requests).count("12 ships") == 1
    assert "Whales" not in json.dumps(service.requests)


def test_the_form_is_asked_for_as_a_json_schema(httpserver: HTTPServer) -> None:
    service = Service(httpserver, said(claims(GOOD)))
    service.summarize()
    asked = service.requests[0]["response_format"]
    assert asked["type"] == "json_schema"
    assert "claims" in asked["json_schema"]["schema"]["properties"]


@pytest.mark.parametrize(
    "refusal",
    [
        pytest.param("response_format json_schema is not supported", id="unknown"),
        pytest.param("generation_config.response_schema.properties: should be non-empty", id="not_of_this_kind"),
        pytest.param("failed to parse grammar", id="no_grammar_for_it"),
    ],
)
def test_an_endpoint_without_json_schema_is_asked_otherwise_and_remembered(
    refusal: str, httpserver: HTTPServer
) -> None:
    service = Service(
        httpserver,
        failed(400, refusal),
        failed(400, "response_format is not supported"),
        said(f"```json\n{json.dumps(claims(GOOD))}\n```"),
    )
    engine = service.engine()
    for _ in range(2):
        assert len(summarize(STORY, "claims", engine=engine).brief.claims) == 1
    assert len(service.requests) == 4
    assert [request.get("response_format", {}).get("type") for request in service.requests] == [
        "json_schema",
        "json_object",
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("bad", "check"),
    [
        pytest.param({"statement": "It rained", "s": [99]}, "cites", id="a_cite_that_does_not_exist"),
        pytest.param({"statement": "It rained", "s": []}, "cites", id="no_cite"),
        pytest.param({"statement": "Whales seen off Oslo", "s": [4]}, "cites", id="cited_to_furniture"),
        pytest.param({"statement": "Norway sent 13 ships to Chile", "s": [2]}, "numbers", id="a_wrong_number"),
        pytest.param(
            {"speaker": "Pedro Soto", "statement": "Norway sent 12 ships", "s": [2]}, "names", id="a_wrong_name"
        ),
        pytest.param(
            {"speaker": "Anna Berg", "statement": "The deal was bad", "quote": "an awful mess", "s": [3]},
            "quotes",
            id="an_invented_quotation",
        ),
        pytest.param({"speaker": "Anna Berg", "s": [3]}, "schema", id="a_field_missing"),
        pytest.param({"statement": ["a", "list"], "s": [3]}, "schema", id="a_list_for_words"),
        pytest.param("just words", "schema", id="no_object"),
    ],
)
def test_a_bad_item_is_withheld_with_its_reason_or_loses_the_field_and_costs_no_good_one(
    bad: object, check: str, httpserver: HTTPServer
) -> None:
    report = Service(httpserver, said(claims(GOOD, bad)), said(claims())).summarize()
    assert report.brief.claims[0].statement == "The deal is a good start"
    (withheld,) = report.withheld
    assert check in [finding.check for finding in withheld.findings if finding.failed]


def test_an_item_is_asked_for_again_once_only(httpserver: HTTPServer) -> None:
    wrong = {"statement": "Norway sent 13 ships to Chile", "s": [2]}
    service = Service(httpserver, said(claims(GOOD, wrong)))
    report = service.summarize()
    assert len(service.requests) == 2
    assert len(report.brief.claims) == len(report.withheld) == 1


def test_an_altered_quotation_is_recopied_without_a_call(httpserver: HTTPServer) -> None:
    altered = {**GOOD, "quote": "a great start"}
    service = Service(httpserver, said(claims(altered)))
    report = service.summarize()
    assert report.brief.claims[0].quote == "a good start"
    assert "recopied" in [finding.how for finding in report.brief.claims[0].findings]
    assert len(service.requests) == 1


def test_a_cite_one_sentence_off_is_moved_without_a_call(httpserver: HTTPServer) -> None:
    service = Service(httpserver, said(claims({**GOOD, "s": [2]})))
    report = service.summarize()
    assert 3 in [evidence.sentence for evidence in report.brief.claims[0].evidence]
    assert len(service.requests) == 1


@pytest.mark.parametrize(
    ("answer", "error", "message"),
    [
        pytest.param(said("I am a teapot."), AnswerError, "has no JSON", id="nonsense"),
        pytest.param(said(""), AnswerError, "is empty", id="empty"),
        pytest.param(said(None), AnswerError, "is empty", id="null"),
        pytest.param(said(None, refusal="I will not."), AnswerError, "refused: I will not", id="refusal"),
        pytest.param(said("", finish="content_filter"), AnswerError, "content filter", id="content_filter"),
        pytest.param(failed(401, "bad key"), RefusedError, "refused the key", id="a_key_that_is_refused"),
        pytest.param(failed(403, "not yours"), RefusedError, "refused the key", id="forbidden"),
        pytest.param(failed(404, "no such model"), RefusedError, "has no model 'm'", id="no_such_model"),
        pytest.param(failed(404, "404 page not found", html=True), RefusedError, "most end in /v1", id="no_such_page"),
        pytest.param(failed(400, "no such field"), RefusedError, "no such field", id="a_bad_request"),
        pytest.param(failed(422, "no such field"), RefusedError, "no such field", id="a_request_it_cannot_process"),
        pytest.param(failed(402, "top up"), RefusedError, "top up", id="payment_required"),
        pytest.param(failed(408, "too slow"), UnavailableError, "status 408: too slow", id="a_request_timeout"),
        pytest.param(
            failed(429, "no quota", code="insufficient_quota"), RefusedError, "no credit left", id="out_of_credit"
        ),
        pytest.param(failed(500, "oops"), UnavailableError, "status 500: oops", id="a_server_error"),
        pytest.param(failed(429, "slow down"), UnavailableError, "limiting requests: slow down", id="rate_limit"),
        pytest.param(
            Response("<h1>Bad gateway</h1>", 502, content_type="text/html"), UnavailableError, "502", id="an_html_page"
        ),
        pytest.param(
            Response("<h1>Welcome</h1>", 200, content_type="text/html"), ServiceError, "", id="a_page_that_says_200"
        ),
    ],
)
def test_trouble_with_the_service_is_one_plain_line(
    answer: Response, error: type[Exception], message: str, httpserver: HTTPServer
) -> None:
    with pytest.raises(error) as raised:
        Service(httpserver, answer).summarize()
    assert message in str(raised.value)
    assert "\n" not in str(raised.value)


def test_an_answer_cut_on_a_single_sentence_keeps_its_whole_items_and_says_so(httpserver: HTTPServer) -> None:
    document = Document("The minister, Anna Berg, called the deal “a good start” for both countries.")
    item = {**GOOD, "s": [1]}
    cut = json.dumps(claims(item, {**item, "statement": "Something else entirely"}))[:-60]
    service = Service(httpserver, said(cut, finish="length"), said(claims()))
    report = summarize(document, "claims", engine=service.engine())
    assert len(report.brief.claims) == 1
    reasons = [finding.message for withheld in report.withheld for finding in withheld.findings]
    assert any("broke off at the model's length limit" in reason for reason in reasons)


def test_a_server_that_is_not_there_is_one_plain_line() -> None:
    engine = ModelEngine(ModelSettings(model="m", base_url="http://127.0.0.1:9/v1", api_key="k", tries=1))
    with pytest.raises(UnavailableError, match="cannot be reached"):
        summarize(STORY, "claims", engine=engine)


def test_a_repair_that_cannot_be_had_costs_nothing_and_is_named(httpserver: HTTPServer) -> None:
    wrong = {"statement": "Norway sent 13 ships to Chile", "s": [2]}
    report = Service(httpserver, said(claims(GOOD, wrong)), failed(500, "oops")).summarize()
    assert len(report.brief.claims) == len(report.withheld) == 1
    assert "oops" in report.engine.trouble


@pytest.mark.parametrize(
    ("answer", "requests"),
    [
        *(pytest.param(failed(status, "oops"), 3, id=str(status)) for status in (500, 503, 429, 408)),
        *(pytest.param(failed(status, "oops"), 1, id=str(status)) for status in (400, 401, 402, 404, 413, 422)),
        pytest.param(failed(429, "oops", code="insufficient_quota"), 1, id="out_of_credit"),
    ],
)
def test_tries_do_not_multiply(answer: Response, requests: int, httpserver: HTTPServer) -> None:
    service = Service(httpserver, answer)
    with pytest.raises(ServiceError):
        service.summarize(tries=3)
    assert len(service.requests) == requests


def test_half_of_a_surrogate_pair_stops_no_run(httpserver: HTTPServer) -> None:
    document = Document("Norway sent 12 \ud800 ships to Chile on Monday, the ministry said.")
    service = Service(httpserver, said(claims({"statement": "Norway sent 12 ships", "s": [1]})))
    assert summarize(document, "claims", engine=service.engine()).brief.claims
    assert "12 ? ships" in service.requests[0]["messages"][-1]["content"]


def test_an_article_with_template_marks_is_data(httpserver: HTTPServer) -> None:
    document = Document("He wrote {% if x %} and {{ y }} on the wall, police said on Monday.")
    service = Service(httpserver, said(claims()))
    summarize(document, "claims", engine=service.engine())
    assert "{% if x %} and {{ y }}" in service.requests[0]["messages"][-1]["content"]
