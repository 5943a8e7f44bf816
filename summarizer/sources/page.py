"""A fetched page, and where it is kept."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Page:
    """What an address answered: the bytes, their content type, and the address after all redirects.

    ``etag`` and ``modified`` are what the server needs to hear to say that nothing has changed.
    """

    body: bytes
    kind: str = ""
    place: str = ""
    etag: str | None = None
    modified: str | None = None


class Pages(Protocol):
    """Where fetched pages are kept from one run to the next."""

    def page(self, url: str) -> Page | None:
        """What was fetched from ``url`` last."""
        ...

    def put_page(self, url: str, page: Page) -> None:
        """Keep what was fetched from ``url``."""
        ...
