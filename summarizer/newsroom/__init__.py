"""The daily brief from end to end: articles in, reports made or taken from the store, one finished brief out.

The command and the chat server call ``make_brief``; what they show meanwhile is a ``Watch``.
"""

from summarizer.newsroom.order import Finished, Order, Watch
from summarizer.newsroom.run import make_brief

__all__ = ["Finished", "Order", "Watch", "make_brief"]
