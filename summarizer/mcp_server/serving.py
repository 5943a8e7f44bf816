"""Running the server, over standard input and output or over HTTP."""

import asyncio
import hmac
import ipaddress
import logging
import socket
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from summarizer.errors import OptionError
from summarizer.tools import Limits, Toolbox

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

_PATH = "/mcp"
_LOOPBACK_NAMES = ("127.0.0.1", "localhost", "[::1]")


@dataclass(frozen=True, slots=True)
class Settings:
    """How to serve. Without ``host`` the server speaks over standard input and output.

    ``token`` is what an HTTP client sends as its bearer token. ``origins`` are the pages whose scripts may call
    beside those of this machine, and ``names`` what else the Host header may say than the address itself.
    """

    limits: Limits = field(default_factory=Limits)
    model: str | None = None
    store: str | None = None
    workers: int | None = None
    host: str | None = None
    port: int = 0
    token: str = ""
    origins: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    @property
    def is_open_to_others(self) -> bool:
        """Whether other machines can reach the address."""
        return self.host is not None and not _is_loopback(self.host)


def serve(settings: Settings, say: Callable[[str], None]) -> None:
    """Serve until the client goes or the user stops it; ``say`` tells the user where.

    Raises ``OptionError`` where the ``mcp`` package is missing or the address cannot be had.
    """
    listening = _listen(settings) if settings.host is not None else None
    try:
        from summarizer.mcp_server.server import build_server
        from summarizer.mcp_server.workers import Workers, load_readers
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("mcp", "mcp_types", "anyio"):
            raise
        raise OptionError(
            "The server needs the package mcp: pip install '.[mcp]' in the summarizer's folder."
        ) from error
    # Python 3.11 may warn at the end of a process that it was ended, which it was to be.
    logging.getLogger("asyncio").setLevel(logging.ERROR)
    workers = Workers(settings.workers)
    toolbox = Toolbox(settings.limits, model=settings.model, store=settings.store, work=workers.run)
    server = build_server(toolbox)

    async def serving() -> None:
        loading = asyncio.ensure_future(workers.run(load_readers))
        await (_over_stdio(server) if listening is None else _over_http(server, settings, listening, say))
        loading.cancel()

    asyncio.run(serving())


async def _over_stdio(server: Any) -> None:
    from mcp.server.stdio import stdio_server

    async with stdio_server() as (incoming, outgoing):
        await server.run(incoming, outgoing, server.create_initialization_options())


async def _over_http(server: Any, settings: Settings, listening: socket.socket, say: Callable[[str], None]) -> None:
    import uvicorn

    host, port = listening.getsockname()[:2]
    app = http_app(server, settings, port)
    config = uvicorn.Config(app, log_level="warning", access_log=False, timeout_graceful_shutdown=2, lifespan="on")
    shown = f"[{host}]" if ":" in host else host
    say(f"serving MCP at http://{shown}:{port}{_PATH}")
    await uvicorn.Server(config).serve(sockets=[listening])


def http_app(server: Any, settings: Settings, port: int) -> "ASGIApp":
    """The server as a web application that hears nobody without the token, and no foreign page's script."""
    from mcp.server.transport_security import TransportSecuritySettings

    names = [f"{name}:{port}" for name in (*_LOOPBACK_NAMES, _in_url(settings.host or ""))]
    security = TransportSecuritySettings(
        allowed_hosts=[*names, *settings.names],
        allowed_origins=[*(f"http://{name}" for name in names), *settings.origins],
    )
    app = server.streamable_http_app(streamable_http_path=_PATH, transport_security=security)
    return _WithToken(app, settings.token)


class _WithToken:
    """Lets requests through that carry the token; compared in a time that says nothing about it."""

    def __init__(self, app: "ASGIApp", token: str) -> None:
        self._app = app
        self._expected = f"Bearer {token}".encode()

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        if scope["type"] == "http" and not self._is_known(dict(scope["headers"]).get(b"authorization", b"")):
            await _refuse(send)
            return
        await self._app(scope, receive, send)

    def _is_known(self, given: bytes) -> bool:
        return hmac.compare_digest(given, self._expected)


async def _refuse(send: Callable[[Any], Awaitable[None]]) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"www-authenticate", b"Bearer")]
    await send({"type": "http.response.start", "status": 401, "headers": headers})
    await send({"type": "http.response.body", "body": b"Send the server's token: Authorization: Bearer TOKEN.\n"})


def _listen(settings: Settings) -> socket.socket:
    """The socket at the address; raises ``OptionError`` where it cannot be had."""
    host = settings.host or ""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, settings.port, type=socket.SOCK_STREAM)[0]
        listening = socket.socket(family, kind, protocol)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
    except OSError as error:
        raise OptionError(f"{host}:{settings.port} cannot be served: {error.strerror or error}.") from error
    return listening


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _in_url(host: str) -> str:
    return f"[{host}]" if ":" in host else host
