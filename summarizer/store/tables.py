"""The store's tables. Whoever changes them raises ``VERSION`` and sees to it that an older store gets there.

Texts and JSON are kept as compressed bytes: a text may hold what a database's own text type refuses (NUL, a lone
surrogate), and a report shrinks to a tenth. Moments are ISO 8601 in UTC, so that they sort as they are.
"""

from sqlalchemy import Column, Integer, LargeBinary, MetaData, String, Table, Text, UniqueConstraint

VERSION = 1

metadata = MetaData()

about = Table(
    "summarizer_store",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", String(200), nullable=False),
)

looks = Table(
    "summarizer_looks",
    metadata,
    Column("article", String(80), primary_key=True),
    Column("title", Text),
    Column("published", String(10)),
    Column("kept", String(40), nullable=False, index=True),
)

articles = Table(
    "summarizer_articles",
    metadata,
    Column("key", String(80), primary_key=True),
    Column("text_id", String(80), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("title", Text),
    Column("published", String(10)),
    Column("outlet", Text),
    Column("url", Text),
    Column("text", LargeBinary, nullable=False),
    Column("kept", String(40), nullable=False),
)

reports = Table(
    "summarizer_reports",
    metadata,
    Column("article", String(80), primary_key=True),
    Column("schema", String(80), primary_key=True),
    Column("maker", String(300), primary_key=True),
    Column("kept", String(40), nullable=False, index=True),
    Column("json", LargeBinary, nullable=False),
)

answers = Table(
    "summarizer_answers",
    metadata,
    Column("request", String(80), primary_key=True),
    Column("kept", String(40), nullable=False, index=True),
    Column("json", LargeBinary, nullable=False),
)

pages = Table(
    "summarizer_pages",
    metadata,
    Column("url", Text, primary_key=True),
    Column("etag", Text),
    Column("modified", Text),
    Column("kind", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("kept", String(40), nullable=False, index=True),
    Column("body", LargeBinary, nullable=False),
)

briefs = Table(
    "summarizer_briefs",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("edition", String(80), nullable=False),
    Column("date", String(10), nullable=False),
    Column("inputs", String(80), nullable=False),
    Column("kept", String(40), nullable=False),
    Column("json", LargeBinary, nullable=False),
    UniqueConstraint("edition", "date", "inputs"),
)
