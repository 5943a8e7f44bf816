"""Looking through what a store keeps: its latest articles and reports."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import select

from summarizer.articles import Article
from summarizer.store import tables
from summarizer.store.database import plain_errors
from summarizer.store.packing import unpacked
from summarizer.store.store import Store, article_of_row

P = ParamSpec("P")
T = TypeVar("T")


def look(address: str, find: Callable[Concatenate[Store, P], T], *asked: P.args, **named: P.kwargs) -> T:
    """What ``find``, one of the functions here, finds in the store at ``address``, which is opened for it alone."""
    with Store(address) as store:
        return find(store, *asked, **named)


@dataclass(frozen=True, slots=True)
class Kept:
    """A report on the shelf: of which text, in which schema, made by whom and when."""

    text_id: str
    schema: str
    maker: str
    kept: str
    name: str
    title: str | None
    published: str | None


def latest_articles(store: Store, most: int) -> tuple[Article, ...]:
    """The articles kept last, the newest first; none of them is read yet. Raises ``StoreError``."""
    query = select(tables.articles).order_by(tables.articles.c.kept.desc(), tables.articles.c.key).limit(most)
    with plain_errors(store.place), store.connected() as connection:
        return tuple(map(article_of_row, connection.execute(query)))


def find_article(store: Store, digits: str) -> Article | None:
    """The article whose text's SHA-256 begins with these hexadecimal digits; None where none or more than one does."""
    column = tables.articles.c.text_id
    query = select(tables.articles).where(column.startswith(f"sha256:{digits}", autoescape=True))
    with plain_errors(store.place), store.connected() as connection:
        found = {row.text_id: row for row in connection.execute(query.limit(10))}
    return article_of_row(next(iter(found.values()))) if len(found) == 1 else None


def latest_reports(store: Store, most: int) -> tuple[Kept, ...]:
    """The reports kept last, the newest first, without their JSON. Raises ``StoreError``."""
    reports, articles = tables.reports.c, tables.articles.c
    columns = (articles.text_id, reports.schema, reports.maker, reports.kept)
    query = select(*columns, articles.name, articles.title, articles.published)
    query = query.join_from(tables.reports, tables.articles, reports.article == articles.key)
    with plain_errors(store.place), store.connected() as connection:
        return tuple(Kept(*row) for row in connection.execute(query.order_by(reports.kept.desc()).limit(most)))


def latest_report(store: Store, digits: str, schema: str) -> str | None:
    """The JSON of the newest report in ``schema`` of the text that ``find_article`` finds; None where there is none."""
    article = find_article(store, digits)
    if article is None:
        return None
    reports, articles = tables.reports.c, tables.articles.c
    query = select(reports.json).join_from(tables.reports, tables.articles, reports.article == articles.key)
    query = query.where(articles.text_id == article.document.id, reports.schema == schema)
    with plain_errors(store.place), store.connected() as connection:
        row = connection.execute(query.order_by(reports.kept.desc()).limit(1)).first()
    return unpacked(row.json) if row else None
