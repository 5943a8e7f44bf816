"""Finished work, kept on disk: SQLite by default, PostgreSQL where its URL is given.

Loaded by what needs it alone: a plain brief of one file imports no database.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarizer.store.keys import article_key, code_hash, digest, maker_of
    from summarizer.store.packing import packed, unpacked
    from summarizer.store.seen import Seen
    from summarizer.store.shelf import Kept, find_article, latest_articles, latest_report, latest_reports
    from summarizer.store.store import Store, place_of_store
    from summarizer.store.upkeep import Prune, exported, overview, pruned

_NAMES = {
    "keys": ("article_key", "code_hash", "digest", "maker_of"),
    "packing": ("packed", "unpacked"),
    "seen": ("Seen",),
    "shelf": ("Kept", "find_article", "latest_articles", "latest_report", "latest_reports"),
    "store": ("Store", "place_of_store"),
    "upkeep": ("Prune", "exported", "overview", "pruned"),
}
_HOMES = {name: f"summarizer.store.{home}" for home, names in _NAMES.items() for name in names}

__all__ = [
    "Kept",
    "Prune",
    "Seen",
    "Store",
    "article_key",
    "code_hash",
    "digest",
    "exported",
    "find_article",
    "latest_articles",
    "latest_report",
    "latest_reports",
    "maker_of",
    "overview",
    "packed",
    "place_of_store",
    "pruned",
    "unpacked",
]


def __getattr__(name: str) -> Any:
    """Load a name when it is asked for: what packs a report needs no database."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
