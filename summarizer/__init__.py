"""A news text goes in; a typed brief comes out, and code has checked every item of it against its source."""

from summarizer.checking import check
from summarizer.document import Document
from summarizer.pipeline import astream, asummarize, summarize
from summarizer.report import Report

__all__ = ["Document", "Report", "astream", "asummarize", "check", "summarize"]
