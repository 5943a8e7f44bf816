"""Texts as the store keeps them: compressed, and whatever code points they hold."""

import zlib
from collections.abc import Iterable


def packed(text: str | Iterable[str]) -> bytes:
    """``text`` in few bytes; one that comes in parts is never in memory as a whole."""
    compressor = zlib.compressobj(1)
    parts = [text] if isinstance(text, str) else text
    data = [compressor.compress(part.encode("utf-8", "surrogatepass")) for part in parts]
    return b"".join([*data, compressor.flush()])


def unpacked(data: bytes) -> str:
    """The text that ``packed`` packed."""
    return zlib.decompress(data).decode("utf-8", "surrogatepass")
