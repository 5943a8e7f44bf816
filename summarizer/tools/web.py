"""Fetching an article for somebody who may reach the network: public addresses alone, politely, and not too much."""

import asyncio

from summarizer.errors import FetchError, InputError
from summarizer.tools.limits import Limits
from summarizer.tools.sources import Given


def fetch(address: str, limits: Limits) -> Given:
    """The article at ``address``; raises ``InputError`` where there is none, or where it may not be fetched."""
    from summarizer.sources import Web, WebSettings, fetch_article

    async def fetched() -> Given:
        async with Web(WebSettings(most_bytes=limits.file_bytes, timeout=limits.seconds)) as web:
            return Given.of((await fetch_article(web, address)).document)

    try:
        return asyncio.run(fetched())
    except FetchError as error:
        # What follows is an option of the command's, which whoever calls a tool does not have.
        raise InputError(f"{str(error).partition('; --')[0].rstrip('.')}.") from error
