"""A news text goes in; a typed brief comes out, and code has checked every item of it against its source."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarizer.briefing import daily
    from summarizer.checking import check
    from summarizer.document import Document
    from summarizer.pipeline import astream, asummarize, summarize
    from summarizer.report import Report

__all__ = ["Document", "Report", "astream", "asummarize", "check", "daily", "summarize"]

_HOMES = {
    "Document": "summarizer.document",
    "Report": "summarizer.report",
    "astream": "summarizer.pipeline",
    "asummarize": "summarizer.pipeline",
    "check": "summarizer.checking",
    "daily": "summarizer.briefing",
    "summarize": "summarizer.pipeline",
}


def __getattr__(name: str) -> Any:
    """Load a public name when it is asked for, so that using one reader does not load the whole house."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
