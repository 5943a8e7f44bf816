"""Fetching: what may be reached, how politely, and how far."""

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

import httpx2
import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Response

from summarizer.errors import FetchError
from summarizer.sources import WebSettings, addresses
from summarizer.sources.addresses import GuardedTransport, is_public
from summarizer.sources.web import Web
from tests.sources.conftest import HERE


@pytest.mark.parametrize(
    ("number", "public"),
    [
        pytest.param("93.184.216.34", True, id="public"),
        pytest.param("2606:2800:220:1:248:1893:25c8:1946", True, id="public_6"),
        pytest.param("127.0.0.1", False, id="loopback"),
        pytest.param("127.255.0.3", False, id="loopback_elsewhere"),
        pytest.param("::1", False, id="loopback_6"),
        pytest.param("10.0.0.1", False, id="private_10"),
        pytest.param("172.16.0.1", False, id="private_172"),
        pytest.param("192.168.1.1", False, id="private_192"),
        pytest.param("100.64.0.1", False, id="carrier_grade"),
        pytest.param("169.254.169.254", False, id="link_local_where_clouds_keep_secrets"),
        pytest.param("fe80::1%eth0", False, id="link_local_6"),
        pytest.param("fd00::1", False, id="unique_local"),
        pytest.param("0.0.0.0", False, id="unspecified"),
        pytest.param("224.0.0.1", False, id="multicast"),
        pytest.param("ff02::1", False, id="multicast_6"),
        pytest.param("255.255.255.255", False, id="broadcast"),
        pytest.param("::ffff:127.0.0.1", False, id="loopback_in_a_6"),
        pytest.param("::ffff:10.0.0.1", False, id="private_in_a_6"),
        pytest.param("2002:7f00:1::", False, id="loopback_by_6to4"),
        pytest.param("64:ff9b::a00:1", False, id="private_by_nat64"),
        pytest.param("not a number", False, id="no_number"),
    ],
)
def test_which_numbers_are_public(number: str, public: bool) -> None:
    assert is_public(number) is public


async def refused(url: str, settings: WebSettings = HERE) -> str:
    async with Web(settings) as web:
        with pytest.raises(FetchError) as caught:
            await web.get(url)
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "0.0.0.0", "2130706433", "0x7f.1"])
async def test_a_private_address_is_not_reached_however_it_is_written(host: str, site: HTTPServer) -> None:
    said = await refused(f"http://{host}:{site.port}/", WebSettings())
    assert "is a private address" in said or "There is no host" in said
    assert site.log == []


async def test_a_redirect_to_a_private_address_is_not_followed(site: HTTPServer, monkeypatch) -> None:
    inside, outside = (f"http://{name}.test:{site.port}/" for name in ("inside", "outside"))
    site.expect_request("/").respond_with_data(status=302, headers={"Location": inside})
    resolve(monkeypatch, {"outside.test": ["127.0.0.1"], "inside.test": ["10.0.0.7"]}, public={"127.0.0.1"})
    assert "inside.test is a private address (10.0.0.7)" in await refused(outside, WebSettings())


async def test_a_name_that_changes_its_number_gains_nothing(site: HTTPServer, monkeypatch) -> None:
    """The number that was checked is the one that is connected to: the name is not asked for again."""
    site.expect_request("/").respond_with_data("hello")
    asked = resolve(monkeypatch, {"rebinds.test": ["127.0.0.1"]}, public={"127.0.0.1"}, later=("10.0.0.7",))
    async with httpx2.AsyncClient(transport=GuardedTransport(allow_private=False)) as client:
        assert (await client.get(f"http://rebinds.test:{site.port}/")).text == "hello"
        with pytest.raises(FetchError, match="is a private address"):
            await client.get(f"http://rebinds.test:{site.port}/")
    assert asked == ["rebinds.test", "rebinds.test"]
    ((request, _),) = site.log
    assert request.headers["Host"] == f"rebinds.test:{site.port}"


def resolve(monkeypatch, names: dict[str, list[str]], public: set[str], later: tuple[str, ...] = ()) -> list[str]:
    """Resolve ``names`` to their numbers, from the second time on to ``later``; take ``public`` for public numbers."""
    asked: list[str] = []
    real = socket.getaddrinfo

    def answer(host, *rest, **more):
        name = host.decode() if isinstance(host, bytes) else host
        if name not in names:
            return real(host, *rest, **more)
        numbers = later if name in asked and later else names[name]
        asked.append(name)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, rest[0] if rest else 0)) for number in numbers]

    monkeypatch.setattr(socket, "getaddrinfo", answer)
    monkeypatch.setattr(addresses, "is_public", lambda number: number in public or is_public(number))
    return asked


@pytest.mark.parametrize(
    ("url", "said"),
    [
        pytest.param("ftp://example.org/", "is no web address", id="another_scheme"),
        pytest.param("file:///etc/passwd", "is no web address", id="a_file"),
        pytest.param("http://", "is no web address", id="no_host"),
        pytest.param("http://exa mple.org/", "is no", id="a_space"),
        pytest.param("http://no-such-host.invalid/", "There is no host", id="no_such_host"),
    ],
)
async def test_what_is_no_address_is_one_plain_line(url: str, said: str) -> None:
    assert said in await refused(url)


async def test_robots_are_obeyed(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/robots.txt").respond_with_data("User-agent: *\nDisallow: /private\nCrawl-delay: 7")
    httpserver.expect_request("/open").respond_with_data("words")
    assert "robots.txt on localhost does not allow it" in await refused(httpserver.url_for("/private/page"))
    async with Web(HERE) as web:
        assert (await web.get(httpserver.url_for("/open"))).body == b"words"
    assert not any(request.path.startswith("/private") for request, _ in httpserver.log)


async def test_robots_are_asked_once_and_may_ask_for_a_longer_pause(
    httpserver: HTTPServer, pauses: list[float]
) -> None:
    httpserver.expect_request("/robots.txt").respond_with_data("User-agent: summarizer\nCrawl-delay: 7")
    httpserver.expect_request("/a").respond_with_data("words")
    async with Web(HERE) as web:
        await asyncio.gather(*(web.get(httpserver.url_for("/a")) for _ in range(3)))
    assert [request.path for request, _ in httpserver.log] == ["/robots.txt", "/a", "/a", "/a"]
    assert pauses == [7, 7, 7]


async def test_a_host_whose_robots_fail_is_left_alone(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/robots.txt").respond_with_data("", status=503)
    assert "does not allow it" in await refused(httpserver.url_for("/a"))


async def test_one_host_is_asked_for_one_thing_at_a_time(site: HTTPServer, pauses: list[float]) -> None:
    under_way = most = 0

    def answer(_) -> Response:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        under_way -= 1
        return Response("words")

    for path in "abc":
        site.expect_request(f"/{path}").respond_with_handler(answer)
    async with Web(HERE) as web:
        await asyncio.gather(*(web.get(site.url_for(f"/{path}")) for path in "abc"))
    assert most == 1
    assert pauses == [1.0, 1.0, 1.0]


async def test_we_say_who_we_are(site: HTTPServer) -> None:
    site.expect_request("/a").respond_with_data("words")
    async with Web(HERE) as web:
        await web.get(site.url_for("/a"))
    assert all(request.headers["User-Agent"].startswith("summarizer") for request, _ in site.log)


@pytest.mark.parametrize("status", [403, 404, 410, 500])
async def test_a_page_that_is_not_there_is_one_plain_line(status: int, site: HTTPServer) -> None:
    site.expect_request("/a").respond_with_data("", status=status)
    assert await refused(site.url_for("/a")) == f"{site.url_for('/a')} answered with status {status}."


@asynccontextmanager
async def served(answer: Callable[[asyncio.StreamWriter], Awaitable[None]]) -> AsyncIterator[str]:
    """The address of a server that answers every request with ``answer``."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        with suppress(ConnectionError):
            await answer(writer)
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
    finally:
        server.close()


@pytest.mark.parametrize(
    ("place", "said"),
    [
        pytest.param("http://example.org/" + "a" * 70_000, "no address", id="too_long"),
        pytest.param("http://[", "There is no host", id="no_host"),
        pytest.param("file:///etc/passwd", "is no web address", id="a_file"),
    ],
)
async def test_a_redirect_to_what_is_no_address(place: str, said: str) -> None:
    async def redirect(writer: asyncio.StreamWriter) -> None:
        writer.write(f"HTTP/1.1 302 Found\r\nLocation: {place}\r\nContent-Length: 0\r\n\r\n".encode())

    async with served(redirect) as address:
        assert said in await refused(address)


async def test_a_server_that_says_nothing_is_given_up() -> None:
    async def wait(writer: asyncio.StreamWriter) -> None:
        await writer.wait_closed()

    async with served(wait) as address:
        said = await refused(address, WebSettings(allow_private=True, timeout=0.05))
    assert "did not answer within 0.05 s" in said


async def test_a_server_whose_head_never_ends_is_given_up() -> None:
    async def drip(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\n")
        while not writer.is_closing():
            writer.write(b"X-Drip: " + b"1" * 1000 + b"\r\n")
            await writer.drain()

    async with served(drip) as address:
        assert "cannot be fetched" in await refused(address)


async def test_a_server_that_drips_its_body_is_given_up() -> None:
    async def drip(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
        while not writer.is_closing():
            writer.write(b".")
            await asyncio.sleep(0)

    async with served(drip) as address:
        settings = WebSettings(allow_private=True, timeout=0.2, most_bytes=10**12)
        assert "did not answer within 0.2 s" in await refused(address, settings)


async def test_a_server_that_hangs_up_is_one_plain_line() -> None:
    async def hang_up(_: asyncio.StreamWriter) -> None:
        return None

    async with served(hang_up) as address:
        assert "cannot be fetched" in await refused(address)
