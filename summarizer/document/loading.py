"""Reading a text out of a file or standard input."""

import codecs
import datetime
import re
import sys
from pathlib import Path
from typing import NamedTuple

from summarizer.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HTML = re.compile(
    rb"\s*(?:<!--.{0,2000}?-->\s*)*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_HTML_ENDINGS = frozenset({".html", ".htm", ".xhtml"})
_SAMPLE = 65_536
_JSON = re.compile(r"\s*(?:\[\s*)?\{\s*\"")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


class Loaded(NamedTuple):
    """A text as it came in, and what its file says about it."""

    text: str
    name: str
    title: str | None = None
    published: datetime.date | None = None
    site: str | None = None
    """The name by which a web page's site calls itself."""


def load(path: str | Path) -> Loaded:
    """Read ``path``, or standard input where it is "-"."""
    name = "-" if str(path) == "-" else str(path)
    return parse(_read(name), name)


def parse(data: bytes, name: str) -> Loaded:
    """Read what a file called ``name`` held; "-" is standard input."""
    shown = "standard input" if name == "-" else name
    if not data:
        raise InputError(f"{shown} is empty.")
    named_so = Path(name).suffix.lower() in _HTML_ENDINGS and b"<" in data
    if named_so or (name == "-" and _HTML.match(data[:_SAMPLE])):
        return load_page(data, name)
    return Loaded(decode(data, shown), name)


def as_article(loaded: Loaded) -> Loaded:
    """``loaded``, where it can be an article; raise ``InputError`` where it has no sentence, or is JSON."""
    shown = "standard input" if loaded.name == "-" else loaded.name
    if not any(map(str.isalnum, loaded.text)):
        raise InputError(f"{shown} has no sentences.")
    if looks_like_json(loaded.text):
        raise InputError(f"{shown} is JSON and no article: give the text alone.")
    return loaded


def looks_like_json(text: str) -> bool:
    """Whether ``text`` begins as a JSON object, or a list of them, does."""
    return _JSON.match(text) is not None


def _read(name: str) -> bytes:
    if name == "-":
        return sys.stdin.buffer.read()
    path = Path(name)
    try:
        if path.is_dir():
            raise InputError(f"{name} is a directory; give the files in it.")
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError(f"There is no file {name}.") from None
    except PermissionError:
        raise InputError(f"{name} may not be read by you.") from None
    except (OSError, ValueError) as error:
        raise InputError(f"{name} cannot be read: {getattr(error, 'strerror', None) or error}.") from None


def decode(data: bytes, shown: str) -> str:
    """The text in ``data``: UTF-8, UTF-16 or Windows-1252.

    A byte order mark says which encoding it is, and is no part of the text; line ends stay as they are.
    Without one the bytes are UTF-8 where they can be, UTF-16 where every other byte of a sample is zero,
    and otherwise Windows-1252. Raises `InputError` for bytes that are no text.
    """
    if data.startswith(b"%PDF-"):
        raise InputError(f"{shown} is a PDF file; save it as text first.")
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return _decode_as(data[len(mark) :], marked, shown)
    sample = data[:_SAMPLE]
    wide = _utf16_without_mark(sample)
    if wide:
        return _decode_as(data, wide, shown)
    if _is_binary(sample):
        raise InputError(f"{shown} is not a text; it looks like a binary file.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace") if _is_western(sample) else _refuse(shown)


def _decode_as(data: bytes, encoding: str, shown: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise InputError(f"{shown} begins like {encoding} and is not; save it as UTF-8 first.") from None


def _refuse(shown: str) -> str:
    raise InputError(f"{shown} is neither UTF-8, UTF-16 nor Windows-1252; save it as UTF-8 first.")


def _utf16_without_mark(sample: bytes) -> str | None:
    """UTF-16 text in a western language has a zero in every other byte."""
    pairs = len(sample) // 2
    if pairs < 4:
        return None
    low, high = sample[0 : 2 * pairs : 2].count(0), sample[1 : 2 * pairs : 2].count(0)
    if high > 0.7 * pairs and low < 0.05 * pairs:
        return "utf-16-le"
    return "utf-16-be" if low > 0.7 * pairs and high < 0.05 * pairs else None


def _is_binary(sample: bytes) -> bool:
    return b"\x00" in sample or len(_CONTROL.findall(sample)) > 0.01 * len(sample)


def _is_western(sample: bytes) -> bool:
    """Whether the bytes above ASCII are few enough to be the accents, quotes and dashes of a western text."""
    undefined = sum(sample.count(byte) for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D))
    return not undefined and sum(byte > 0x7F for byte in sample) < 0.3 * len(sample)


def load_page(data: bytes, name: str) -> Loaded:
    """The story on the web page ``data``, as trafilatura extracts it; the extracted text is the document's text.

    ``name`` is its file or address. Raises `InputError` where there is no story on it.
    """
    import trafilatura  # slow to import, and few texts are pages

    shown = "standard input" if name == "-" else name
    try:
        found = trafilatura.bare_extraction(
            data, with_metadata=True, include_comments=False, favor_recall=True, output_format="python"
        )
    except Exception as error:  # whatever a hostile page breaks in the parsers below
        raise InputError(f"{shown} cannot be read as a web page: {type(error).__name__}.") from error
    text = getattr(found, "text", None)
    if not isinstance(text, str) or not text.strip():
        raise InputError(f"No story was found on the web page {shown}.")
    title, site = getattr(found, "title", None), getattr(found, "sitename", None)
    return Loaded(text, name, title, _day(getattr(found, "date", None)), site)


def _day(value: object) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(str(value)[:10])
    except ValueError:
        return None
