"""Finished work, kept on disk: SQLite by default, PostgreSQL where its URL is given.

Loaded by what needs it alone: a plain brief of one file imports no database.
"""

from summarizer.store.keys import article_key, code_hash, digest, maker_of
from summarizer.store.packing import packed, unpacked
from summarizer.store.store import Seen, Store, default_place

__all__ = ["Seen", "Store", "article_key", "code_hash", "default_place", "digest", "maker_of", "packed", "unpacked"]
