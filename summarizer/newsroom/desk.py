"""What goes into a brief: the articles of its days, each with its key in the store."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace

from summarizer.articles import Article
from summarizer.document import Document
from summarizer.errors import InputError
from summarizer.newsroom.order import Order
from summarizer.sources import LeftOut, Window, gather
from summarizer.store.keys import article_key
from summarizer.store.seen import Seen
from summarizer.store.store import Store

MOST = 100_000
"""The characters of the longest article, some 17,000 words: what is longer is a book, an archive or a mistake."""


@dataclass(frozen=True, slots=True)
class Piece:
    """An article on the desk, with the key that the store knows it by."""

    article: Article
    key: str

    def fresh(self) -> Article:
        """The article with nothing read yet: what is read of many thousand at once would fill the memory."""
        document = self.article.document
        return replace(self.article, document=Document(document.text, document.name, *document.given))


@dataclass(frozen=True, slots=True)
class Desk:
    """The articles of a brief, in the order they were named, and what is left out of it."""

    pieces: tuple[Piece, ...]
    left_out: tuple[LeftOut, ...]


async def fill_desk(order: Order, store: Store) -> Desk:
    """Gather what ``order`` names; raise ``InputError`` where no article is among it."""
    window = order.window
    items = list(order.items)
    items += [item async for item in gather(order.paths, window, settings=order.web, pages=store)]
    left_out = [item for item in items if isinstance(item, LeftOut)]
    articles = [item for item in items if isinstance(item, Article)]
    left_out += [_too_long(article) for article in articles if len(article.document.text) > MOST]
    pieces = [Piece(one, article_key(one.document)) for one in articles if len(one.document.text) <= MOST]
    kept = []
    days = _days(pieces, store)
    for piece in pieces:
        reason = window.reason_against(days[piece.key])
        if reason is None:
            kept.append(piece)
        else:
            left_out.append(_left_out(piece.article, reason, days[piece.key]))
    if not kept:
        raise InputError(_nothing(left_out, window))
    return Desk(tuple(kept), tuple(left_out))


def _days(pieces: Iterable[Piece], store: Store) -> dict[str, datetime.date | None]:
    """The day of each article's publication by its key: given, known from before, or looked for on its page."""
    days = {piece.key: piece.article.document.given[1] for piece in pieces}
    unknown = {piece.key: piece for piece in pieces if days[piece.key] is None}
    seen = store.seen(unknown)
    looked = {key: look_at(piece) for key, piece in unknown.items() if key not in seen}
    store.put_seen(looked)
    return days | {key: one.published for key, one in (seen | looked).items()}


def look_at(piece: Piece) -> Seen:
    """The title and the day of ``piece``, as given or as its page prints them."""
    document = piece.fresh().document
    return Seen(document.title, document.published)


def _too_long(article: Article) -> LeftOut:
    document = article.document
    reason = f"{document.name} is no article: it has {len(document.text):,} characters, and {MOST:,} are the most."
    return LeftOut(document.name, reason, document.given[0], article.outlet, article.url)


def _left_out(article: Article, reason: str, published: datetime.date | None) -> LeftOut:
    document = article.document
    return LeftOut(document.name, reason, document.given[0], article.outlet, article.url, published, unread=False)


def _nothing(left_out: list[LeftOut], window: Window) -> str:
    """Why there is no brief, in one line."""
    days = sorted(item.published for item in left_out if item.published)
    if days and len(days) == len(left_out):
        told = f"{days[0]} to {days[-1]}" if days[0] != days[-1] else f"{days[0]}"
        return f"No article is from {window.first} to {window.last}; they are from {told}: --date sets the day."
    if len(left_out) == 1:
        return left_out[0].reason
    more = f" (and {len(left_out) - 1} more)" if left_out else ""
    return f"There is no article to make a brief of: {left_out[0].reason if left_out else 'nothing was given.'}{more}"
