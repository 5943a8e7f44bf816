"""The daily brief from end to end: articles in, reports made or taken from the store, one finished brief out.

The command and the chat server call ``make_brief``; what they show meanwhile is a ``Watch``.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarizer.newsroom.answers import KeptAnswers
    from summarizer.newsroom.order import Finished, Order, Watch
    from summarizer.newsroom.run import make_brief

__all__ = ["Finished", "KeptAnswers", "Order", "Watch", "make_brief"]

_HOMES = dict.fromkeys(("Finished", "Order", "Watch"), "summarizer.newsroom.order")
_HOMES["KeptAnswers"] = "summarizer.newsroom.answers"
_HOMES["make_brief"] = "summarizer.newsroom.run"


def __getattr__(name: str) -> Any:
    """Load a name when it is asked for: a worker process needs no store and no grouping."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
