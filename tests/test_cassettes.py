import json
from pathlib import Path

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from summarizer.cassettes import CassetteError, YamlSerializer, recording, replaying

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
STYLES = [
    pytest.param({"separators": (",", ":"), "ensure_ascii": False}, id="compact"),
    pytest.param({"ensure_ascii": False}, id="spaced"),
    pytest.param({"separators": (",", ":")}, id="compact_and_escaped"),
    pytest.param({"indent": 2}, id="indented_stays_a_string"),
]


def cassette(request_body: str, response_body: str) -> dict:
    return {
        "interactions": [
            {
                "request": {"method": "POST", "uri": "http://127.0.0.1/v1", "body": request_body, "headers": {}},
                "response": {"status": {"code": 200}, "headers": {}, "body": {"string": response_body.encode()}},
            }
        ],
        "version": 1,
    }


@pytest.mark.parametrize("style", STYLES)
@given(value=json_values)
def test_json_bodies_come_back_byte_for_byte(style: dict, value: object) -> None:
    try:
        body = json.dumps(value, **style)
        body.encode()
    except UnicodeEncodeError:
        return
    kept = YamlSerializer.deserialize(YamlSerializer.serialize(cassette(body, body)))
    assert kept["interactions"][0]["response"]["body"]["string"] == body.encode()
    assert kept["interactions"][0]["request"]["body"] == body


@given(body=st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back_character_for_character(body: str) -> None:
    kept = YamlSerializer.deserialize(YamlSerializer.serialize(cassette(body, body)))
    assert kept["interactions"][0]["response"]["body"]["string"].decode() == body


def test_quotation_marks_and_bodies_are_readable() -> None:
    body = json.dumps({"text": "“very deep”\nsecond line"}, ensure_ascii=False, separators=(",", ":"))
    written = YamlSerializer.serialize(cassette(body, body))
    assert "“very deep”" in written
    assert "\\u201c" not in written


@pytest.mark.parametrize("text", ["", "- a list", "interactions: 3", "{unclosed", "interactions:\n- request: 1"])
def test_what_is_no_cassette_is_named(text: str) -> None:
    with pytest.raises(CassetteError, match="no cassette"):
        YamlSerializer.deserialize(text)


def test_a_missing_file_is_named(tmp_path) -> None:
    with pytest.raises(CassetteError, match="There is no cassette"), replaying(tmp_path / "none.yaml"):
        pass


def test_a_binary_is_named(tmp_path) -> None:
    file = tmp_path / "run.yaml"
    file.write_bytes(bytes(range(256)))
    with pytest.raises(CassetteError, match="not a text"), replaying(file):
        pass


def test_without_the_recorder_the_extra_is_named(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "vcr", None)
    with pytest.raises(CassetteError, match=r"\.\[record\]"), replaying(tmp_path / "run.yaml"):
        pass


@pytest.fixture
def asked(httpserver: HTTPServer) -> list[str]:
    """What reaches a service that says everything back in capitals."""
    heard: list[str] = []

    def answer(request: Request) -> Response:
        heard.append(request.get_data(as_text=True))
        return Response(heard[-1].upper())

    httpserver.expect_request("/v1").respond_with_handler(answer)
    return heard


def say(server: HTTPServer, *words: str) -> list[str]:
    return [httpx2.post(server.url_for("/v1"), content=word).text for word in words]


def test_known_requests_are_answered_from_the_cassette_and_what_is_not_asked_for_leaves_it(
    httpserver: HTTPServer, asked: list[str], tmp_path: Path
) -> None:
    file = tmp_path / "run.yaml"
    with recording(file):
        assert say(httpserver, "one", "two") == ["ONE", "TWO"]
    with recording(file, known=True):
        assert say(httpserver, "one", "three") == ["ONE", "THREE"]
    assert asked == ["one", "two", "three"]
    with replaying(file):
        assert say(httpserver, "one", "three") == ["ONE", "THREE"]


@pytest.mark.parametrize("known", [False, True])
def test_a_recording_that_breaks_off_leaves_what_was_there(
    known: bool, httpserver: HTTPServer, asked: list[str], tmp_path: Path
) -> None:
    file = tmp_path / "run.yaml"
    with recording(file):
        say(httpserver, "one")
    older = file.read_bytes()
    httpserver.clear()
    with pytest.raises(httpx2.HTTPStatusError), recording(file, known=known):
        httpx2.get(httpserver.url_for("/v2")).raise_for_status()
    assert file.read_bytes() == older
    assert list(tmp_path.iterdir()) == [file]
