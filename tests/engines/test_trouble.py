"""A service whose line fails, byte by byte: what is sent again, how often, and what is said in the end."""

import asyncio
import contextlib
import json
import socket
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from summarizer.document import Document
from summarizer.engines.choice import ModelSettings
from summarizer.engines.model import ModelEngine, wire
from summarizer.errors import AnswerError, ServiceError, UnavailableError
from summarizer.pipeline import asummarize, summarize
from summarizer.report import Report
from tests.engines.test_model import GOOD, STORY, claims, completion

Behaviour = Callable[[socket.socket], None]


def http(body: bytes, status: str = "200 OK", *headers: str, length: int | None = None) -> bytes:
    head = [f"HTTP/1.1 {status}", "content-type: application/json", "connection: close", *headers]
    head.append(f"content-length: {len(body) if length is None else length}")
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body


ANSWER = json.dumps(completion(json.dumps(claims(GOOD)))).encode()
ODD = {**completion(json.dumps(claims(GOOD))), "surprise": {"a": 1}}
del ODD["created"], ODD["usage"]


def sends(data: bytes) -> Behaviour:
    return lambda connection: connection.sendall(data)


def resets(data: bytes = b"") -> Behaviour:
    def behave(connection: socket.socket) -> None:
        connection.sendall(data)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")

    return behave


def hangs(connection: socket.socket) -> None:
    while connection.recv(1024):
        pass


def drips(connection: socket.socket) -> None:
    """A byte whenever the client has had time to take the one before, for as long as it stays."""
    connection.sendall(http(b"", length=1_000_000))
    connection.settimeout(0.05)
    while True:
        try:
            if not connection.recv(1):
                return
        except TimeoutError:
            connection.sendall(b" ")


class Line:
    """A server on loopback: each connection gets the next behaviour, the last one stays."""

    def __init__(self, *behaviours: Behaviour) -> None:
        self.behaviours = list(behaviours)
        self._requests = 0
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}/v1"
        threading.Thread(target=self._serve, daemon=True).start()

    @property
    def requests(self) -> int:
        """How many have come: a connection that asks for nothing waits in line behind all that did."""
        with socket.create_connection(self._listener.getsockname()) as last:
            last.shutdown(socket.SHUT_WR)
            last.recv(1)
        return self._requests

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with connection:
                if not self._read_request(connection):
                    continue
                self._requests += 1
                behave = self.behaviours.pop(0) if len(self.behaviours) > 1 else self.behaviours[0]
                with contextlib.suppress(OSError):
                    behave(connection)

    def _read_request(self, connection: socket.socket) -> bool:
        data = b""
        while b"\r\n\r\n" not in data:
            piece = connection.recv(65536)
            if not piece:
                return False
            data += piece
        head, _, body = data.partition(b"\r\n\r\n")
        length = next(
            int(line.split(b":")[1]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-len")
        )
        while len(body) < length:
            body += connection.recv(65536)
        return True

    def close(self) -> None:
        self._listener.close()


@pytest.fixture
def line() -> Iterator[Callable[..., Line]]:
    lines: list[Line] = []

    def opened(*behaviours: Behaviour) -> Line:
        lines.append(Line(*behaviours))
        return lines[-1]

    yield opened
    for each in lines:
        each.close()


def brief_of(line: Line, **settings: object) -> object:
    given = {"model": "m", "base_url": line.url, "api_key": "k", "timeout": 5.0, **settings}
    return summarize(STORY, "claims", engine=ModelEngine(ModelSettings(**given)))


@pytest.mark.parametrize(
    "trouble",
    [
        pytest.param(resets(), id="reset_before_the_answer"),
        pytest.param(resets(http(ANSWER[:50], length=len(ANSWER))), id="reset_inside_the_body"),
        pytest.param(sends(http(ANSWER[:50], length=len(ANSWER))), id="closed_inside_the_body"),
        pytest.param(sends(http(ANSWER[:50])), id="json_cut_short"),
        pytest.param(sends(b"not http at all\r\n\r\n"), id="not_http"),
        pytest.param(sends(http(b'{"error": {"message": "busy"}}', "503 Service Unavailable")), id="busy"),
        pytest.param(sends(http(b'{"error": {"message": "slower"}}', "429 Too Many Requests")), id="rate_limit"),
    ],
)
def test_a_passing_fault_is_sent_again_once_and_costs_nothing(trouble: Behaviour, line) -> None:
    service = line(trouble, sends(http(ANSWER)))
    assert len(brief_of(service).brief.claims) == 1
    assert service.requests == 2


@pytest.mark.parametrize(
    ("trouble", "error", "message"),
    [
        pytest.param(resets(), UnavailableError, "cannot be reached", id="reset"),
        pytest.param(sends(http(ANSWER[:50])), AnswerError, "cannot be read", id="json_cut_short"),
        pytest.param(hangs, UnavailableError, r"did not answer within 1 s \(3 tries\)", id="a_hang"),
        pytest.param(drips, UnavailableError, r"did not answer within 1 s \(3 tries\)", id="a_slow_drip"),
    ],
)
def test_a_lasting_fault_ends_after_its_tries_in_one_plain_line(trouble, error, message, line) -> None:
    service = line(trouble)
    with pytest.raises(error, match=message) as raised:
        brief_of(service, timeout=1.0 if "within" in message else 5.0)
    assert service.requests == 3
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("header", "least", "most"),
    [
        pytest.param("retry-after: 7", 7.0, 7.0, id="seconds"),
        pytest.param("retry-after: 1.5", 1.5, 1.5, id="a_fraction"),
        pytest.param("retry-after-ms: 250", 0.25, 0.25, id="milliseconds"),
        pytest.param("retry-after: {soon}", 50.0, 60.0, id="a_date"),
        pytest.param("retry-after: Wed, 21 Oct 2015 07:28:00 GMT", 0.0, 0.0, id="a_date_that_has_passed"),
        pytest.param("retry-after: whenever", 0.0, 0.5, id="nonsense"),
    ],
)
def test_the_service_says_how_long_to_wait(header: str, least: float, most: float, line, waits: list[float]) -> None:
    soon = format_datetime(datetime.now(UTC) + timedelta(minutes=1), usegmt=True)
    slower = http(b'{"error": {"message": "slower"}}', "429 Too Many Requests", header.format(soon=soon))
    brief_of(line(sends(slower), sends(http(ANSWER))))
    assert [least <= wait <= most for wait in waits] == [True]


def test_a_wait_that_would_end_after_the_deadline_is_not_begun(line, waits: list[float]) -> None:
    service = line(sends(http(b"{}", "429 Too Many Requests", "retry-after: 3600")))
    with pytest.raises(UnavailableError, match="limiting requests"):
        brief_of(service, deadline=60.0)
    assert waits == []
    assert service.requests == 1


def test_waits_grow_and_are_jittered(line, waits: list[float]) -> None:
    with pytest.raises(ServiceError):
        brief_of(line(sends(http(b"{}", "500 Internal Server Error"))), tries=6)
    assert len(waits) == 5
    assert all(0 <= wait <= 0.5 * 2**at for at, wait in enumerate(waits))


def test_nothing_goes_on_after_the_deadline(line) -> None:
    service = line(hangs)
    with pytest.raises(UnavailableError, match=r"did not answer within 1 s \(1 try\)"):
        brief_of(service, deadline=1.0, timeout=60.0)
    assert service.requests == 1


def test_waiting_for_a_turn_takes_nothing_of_the_time_for_an_answer(line) -> None:
    service = line(hangs, hangs, sends(http(ANSWER)))

    async def both() -> list[object]:
        engine = ModelEngine(ModelSettings(model="m", base_url=service.url, at_once=1, tries=1, deadline=1.0))
        asked = (asummarize(STORY, "claims", engine=engine) for _ in range(3))
        return await asyncio.gather(*asked, return_exceptions=True)

    first, second, third = asyncio.run(both())
    assert isinstance(first, UnavailableError)
    assert isinstance(second, UnavailableError)
    assert isinstance(third, Report)


def test_a_body_without_end_is_not_read_to_the_end(line, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "MOST_BYTES", 100_000)
    service = line(sends(http(b" " * 3_000_000)))
    with pytest.raises(AnswerError, match="longer than 100,000 bytes"):
        brief_of(service)
    assert service.requests == 1


def test_missing_and_extra_fields_do_no_harm(line) -> None:
    report = brief_of(line(sends(http(json.dumps(ODD).encode()))))
    assert len(report.brief.claims) == 1


def test_a_document_without_news_asks_nobody(line) -> None:
    service = line(sends(http(ANSWER)))
    engine = ModelEngine(ModelSettings(model="m", base_url=service.url, api_key="k"))
    report = summarize(Document("Read also: Whales seen off Oslo\n"), "claims", engine=engine)
    assert not list(report.items())
