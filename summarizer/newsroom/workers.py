"""What worker processes do: reading is work for a processor, and one thread has one."""

import pickle
import zlib
from typing import NamedTuple

from summarizer.articles import Article
from summarizer.briefing import Prepared, prepare
from summarizer.pipeline import summarize
from summarizer.report import Report
from summarizer.store.packing import packed
from summarizer.store.seen import Seen


class Read(NamedTuple):
    """A report by the rules, packed for the store, what was seen on its article, and what it brings to a brief."""

    report: bytes
    seen: Seen
    prepared: bytes


def read_by_rules(article: Article, schema: str) -> Read:
    """Read ``article``; raise ``SummarizerError`` where there can be no report of it."""
    report = summarize(article.document, schema, engine="rules")
    seen = Seen(report.source.title, report.source.published)
    return Read(packed(report.to_json(indent=None)), seen, _pickled(prepare(article, report)))


def prepare_again(article: Article, json: str) -> bytes:
    """What ``article`` brings to a brief, by the report that the store has of it."""
    return _pickled(prepare(article, Report.from_json(json)))


def unpickled(data: bytes) -> Prepared:
    """What a worker prepared."""
    prepared: Prepared = pickle.loads(zlib.decompress(data))
    return prepared


def _pickled(prepared: Prepared) -> bytes:
    return zlib.compress(pickle.dumps(prepared, pickle.HIGHEST_PROTOCOL), 1)
