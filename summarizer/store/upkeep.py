"""Looking over a store, taking everything out of it, and letting go of what is old."""

import datetime
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Table, delete, func, select, text

from summarizer.store import tables
from summarizer.store.keys import code_hash
from summarizer.store.packing import unpacked
from summarizer.store.store import Store

_CONTENTS = {
    tables.articles: ("articles", tables.articles.c.text),
    tables.reports: ("reports", tables.reports.c.json),
    tables.answers: ("answers of models", tables.answers.c.json),
    tables.pages: ("fetched pages", tables.pages.c.body),
    tables.briefs: ("daily briefs", tables.briefs.c.json),
}


@dataclass(frozen=True, slots=True)
class Prune:
    """What to let go of: what was kept more than ``older_than`` days ago; only reports in ``schema``; only reports
    that are ``stale``, made by other code than this.
    """

    older_than: int | None = None
    schema: str | None = None
    stale: bool = False


def overview(store: Store) -> Iterator[str]:
    """Lines that say where ``store`` is, what it has, and how large that is."""
    with store.connected() as connection:
        yield f"{store.place}{_size(store.place)}"
        for table, (what, column) in _CONTENTS.items():
            count, size = connection.execute(
                select(func.count(), func.sum(func.length(column))).select_from(table)
            ).one()
            yield f"{count:>9,} {what:<18} {(size or 0) / 1e6:>9,.1f} MB"
            if table is tables.reports:
                yield from _makers(connection)
            if table is tables.briefs:
                yield from _editions(connection)


def exported(store: Store, schema: str | None = None) -> Iterator[str]:
    """Everything as JSON lines: reports with their articles, then, unless ``schema`` narrows it, daily briefs."""
    reports, articles, briefs = tables.reports, tables.articles, tables.briefs
    key = (reports.c.article, reports.c.schema, reports.c.maker)
    wanted = select(*key).order_by(reports.c.kept, *key)
    with store.connected() as connection:
        # Row by row by their keys: a store need not fit into memory, and not every database keeps a place in a result.
        for one in connection.execute(wanted.where(reports.c.schema == schema) if schema else wanted).all():
            its = [column == value for column, value in zip(key, one, strict=True)]
            query = select(reports, articles).join_from(reports, articles, reports.c.article == articles.c.key)
            row = connection.execute(query.where(*its)).mappings().first()
            if row is not None:
                yield _line(_exported_report(row))
        for number in connection.execute(select(briefs.c.number).order_by(briefs.c.number)).scalars().all():
            row = connection.execute(select(briefs).where(briefs.c.number == number)).mappings().first()
            if row is not None and schema is None:
                told = {"kind": "brief", "kept": row["kept"], "edition": row["edition"]}
                yield _line({**told, "brief": json.loads(unpacked(row["json"]))})


def _exported_report(row: RowMapping) -> dict[str, Any]:
    reports, articles = tables.reports, tables.articles
    article = {name: row[articles.c[name]] for name in ("name", "title", "published", "outlet", "url")}
    article["text"] = unpacked(row[articles.c.text])
    told = {"kind": "report", "kept": row[reports.c.kept], "maker": row[reports.c.maker], "article": article}
    return {**told, "report": json.loads(unpacked(row[reports.c.json]))}


def pruned(store: Store, what: Prune) -> dict[str, int]:
    """Let go of ``what``, and of articles without a report; how many of each are gone."""
    gone = {}
    with store.connected() as connection:
        for table, (name, _) in _CONTENTS.items():
            if table is not tables.articles and (where := _where(table, what, store)) is not None:
                gone[name] = connection.execute(delete(table).where(*where)).rowcount
        orphans = tables.articles.c.key.not_in(select(tables.reports.c.article))
        gone["articles"] = connection.execute(delete(tables.articles).where(orphans)).rowcount
        if what.older_than is not None:
            connection.execute(delete(tables.looks).where(tables.looks.c.kept < _before(store, what)))
        if connection.dialect.name == "sqlite":
            connection.execute(text("VACUUM"))
    return gone


def _where(table: Table, what: Prune, store: Store) -> list[ColumnElement[bool]] | None:
    """Which rows of ``table`` go; None where none does."""
    where: list[ColumnElement[bool]] = []
    if what.older_than is not None:
        where.append(table.c.kept < _before(store, what))
    if table is tables.reports:
        where += [table.c.schema == what.schema] if what.schema else []
        where += [table.c.maker.not_like(f"%code:{code_hash()}%")] if what.stale else []
    elif what.schema or what.stale:
        return None
    return where


def _before(store: Store, what: Prune) -> str:
    return store.moment(datetime.timedelta(days=what.older_than or 0))


def _makers(connection: Connection) -> Iterator[str]:
    maker = tables.reports.c.maker
    rows = connection.execute(
        select(tables.reports.c.schema, maker, func.count()).group_by(tables.reports.c.schema, maker)
    )
    for schema, made_by, count in rows:
        stale = "" if f"code:{code_hash()}" in made_by else " (stale: by another version of this program)"
        yield f"{count:>13,} {schema} by {made_by.partition(' code:')[0]}{stale}"


def _editions(connection: Connection) -> Iterator[str]:
    column = tables.briefs.c
    query = select(column.edition, func.count(), func.min(column.date), func.max(column.date)).group_by(column.edition)
    for edition, count, first, last in connection.execute(query):
        yield f"{count:>13,} of {edition}, {first} to {last}"


def _size(place: str) -> str:
    file = Path(place)
    return f": {file.stat().st_size / 1e6:,.1f} MB" if file.is_file() else ""


def _line(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)
