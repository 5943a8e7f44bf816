"""Finished work, kept on disk: SQLite by default, PostgreSQL where its URL is given.

Loaded by what needs it alone: a plain brief of one file imports no database.
"""

from summarizer.store.keys import article_key, code_hash, digest, maker_of
from summarizer.store.packing import packed, unpacked
from summarizer.store.store import Seen, Store, place_of_store
from summarizer.store.upkeep import Prune, exported, overview, pruned

__all__ = [
    "Prune",
    "Seen",
    "Store",
    "article_key",
    "code_hash",
    "digest",
    "exported",
    "maker_of",
    "overview",
    "packed",
    "place_of_store",
    "pruned",
    "unpacked",
]
