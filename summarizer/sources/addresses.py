"""Which numbers on the network may be reached: the public ones, unless private ones are allowed."""

import asyncio
import ipaddress
import socket

import httpx2

from summarizer.errors import FetchError

_Number = ipaddress.IPv4Address | ipaddress.IPv6Address
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def is_public(number: str) -> bool:
    """Whether ``number``, an IP address, is one that the whole internet reaches.

    Not loopback, private, link-local (where clouds keep their secrets), multicast, reserved or unspecified; an
    IPv6 address that carries an IPv4 one is what that one is (RFC 4291, 3056, 4380, 6052).
    """
    try:
        parsed = ipaddress.ip_address(number.partition("%")[0])
    except ValueError:
        return False
    return all(each.is_global and not each.is_multicast for each in (parsed, *_carried(parsed)))


def _carried(number: _Number) -> tuple[ipaddress.IPv4Address, ...]:
    if isinstance(number, ipaddress.IPv4Address):
        return ()
    if number in _NAT64:
        return (ipaddress.IPv4Address(int(number) & 0xFFFFFFFF),)
    return tuple(filter(None, (number.ipv4_mapped, number.sixtofour, *(number.teredo or ()))))


class GuardedTransport(httpx2.AsyncHTTPTransport):
    """Connects to a number that was checked, never to a name; no proxy stands between, and no connection is shared.

    A shared connection would be known by its number alone, and one host's certificate would speak for another's.
    """

    def __init__(self, allow_private: bool) -> None:
        super().__init__(trust_env=False, limits=httpx2.Limits(max_keepalive_connections=0))
        self._allow_private = allow_private

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send ``request`` to a checked number of its host; the host's name stays in Host and in the TLS handshake."""
        host = request.url.host
        number = await self._checked(host, request.url.port or (443 if request.url.scheme == "https" else 80))
        extensions = {**request.extensions, "sni_hostname": host}
        url = request.url.copy_with(host=number)
        sent = httpx2.Request(
            request.method, url, headers=request.headers, stream=request.stream, extensions=extensions
        )
        return await super().handle_async_request(sent)

    async def _checked(self, host: str, port: int) -> str:
        try:
            found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            raise FetchError(f"There is no host {host}.") from None
        numbers = [str(entry[4][0]) for entry in found]
        allowed = [number for number in numbers if self._allow_private or is_public(number)]
        if not allowed:
            raise FetchError(
                f"{host} is a private address ({numbers[0]}), which is not fetched; --allow-private-addresses would."
            )
        return allowed[0]
