"""What feeds list: RSS and Atom by feedparser, OPML lists of feeds."""

import io
from dataclasses import dataclass
from datetime import date
from xml.etree import ElementTree

from summarizer.errors import FetchError


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as a feed lists it."""

    url: str
    title: str | None = None
    published: date | None = None
    outlet: str | None = None


def kind_of(data: bytes) -> str | None:
    """What ``data`` is, by how it begins: "opml", "feed", "page", or None."""
    head = data[:4_000].lower()
    if b"<opml" in head:
        return "opml"
    if any(sign in head for sign in (b"<rss", b"<feed", b"<rdf:rdf")):
        return "feed"
    return "page" if any(sign in head for sign in (b"<html", b"<!doctype html", b"<body", b"<head")) else None


def entries_of(data: bytes, url: str) -> list[Entry]:
    """The articles in the feed that was fetched from ``url``, as it orders them; ``FetchError`` where it is none."""
    import feedparser  # slow to import, and few briefs are made of feeds

    headers = {"content-location": url, "content-type": "application/xml"}
    try:
        feed = feedparser.parse(io.BytesIO(data), response_headers=headers, sanitize_html=False)
    except Exception as error:  # whatever a hostile feed breaks in the parsers below
        raise FetchError(f"{url} cannot be read as a feed: {type(error).__name__}.") from error
    outlet = feed.get("feed", {}).get("title") or None
    entries: dict[str, Entry] = {}
    for entry in feed.entries:
        if link := entry.get("link"):
            moment = entry.get("published_parsed") or entry.get("updated_parsed")
            entries.setdefault(link, Entry(link, entry.get("title") or None, _day(moment), outlet))
    if not feed.get("version") or (feed.bozo and not entries):
        raise FetchError(f"{url} is no feed: neither RSS nor Atom.")
    if not entries:
        raise FetchError(f"{url} is a feed that lists no articles.")
    return list(entries.values())


def feeds_of(data: bytes, name: str) -> list[str]:
    """The addresses of the feeds in an OPML list; ``FetchError`` where it is none."""
    try:
        outlines = list(ElementTree.fromstring(data).iter("outline"))
    except (ElementTree.ParseError, ValueError) as error:
        raise FetchError(f"{name} is no OPML list: {error}.") from error
    addresses = (outline.get("xmlUrl") or outline.get("xmlurl") for outline in outlines)
    found = list(dict.fromkeys(address.strip() for address in addresses if address))
    if not found:
        raise FetchError(f"{name} lists no feeds.")
    return found


def _day(moment: object) -> date | None:
    return date(*moment[:3]) if isinstance(moment, tuple) else None
