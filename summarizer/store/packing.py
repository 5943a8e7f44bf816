"""Texts as the store keeps them: compressed, and whatever code points they hold."""

import zlib


def packed(text: str) -> bytes:
    """``text`` in few bytes."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 1)


def unpacked(data: bytes) -> str:
    """The text that ``packed`` packed."""
    return zlib.decompress(data).decode("utf-8", "surrogatepass")
