"""How politely, and how far, the web is asked."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WebSettings:
    """Limits of fetching: ``timeout`` in seconds for one request and its answer, ``pause`` in seconds between
    two requests to one host, ``most_bytes`` for one page after unpacking, ``hosts`` asked at the same time.
    """

    allow_private: bool = False
    timeout: float = 30.0
    pause: float = 1.0
    most_bytes: int = 5_000_000
    redirects: int = 5
    hosts: int = 8
