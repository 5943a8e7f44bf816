"""The reports of a brief's articles: those in the store, and those still to be made, each kept as it is finished."""

import asyncio
from collections.abc import Callable, Coroutine, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Any

from summarizer.engines import Engine
from summarizer.errors import StoreError, SummarizerError
from summarizer.newsroom.desk import Piece
from summarizer.newsroom.order import Order, Watch
from summarizer.report import Report
from summarizer.store import Seen, Store, packed, unpacked

SCHEMA = "brief"
_WORTH_A_PROCESS = 12
"""Fewer articles than this are read sooner than other processes have started."""


@dataclass(frozen=True, slots=True)
class Made:
    """A finished report, packed for the store, with what was seen on its article.

    One that is not ``final`` is better made anew the next time.
    """

    json: bytes
    seen: Seen
    tokens: int = 0
    final: bool = True


class Reports(Mapping[str, Report]):
    """A brief's reports by ``Document.id``, each read when it is asked for: they need not all fit in memory."""

    def __init__(self, pieces: Iterable[Piece], store: Store, maker: str) -> None:
        self._pieces: dict[str, Piece] = {}
        self._keys: dict[str, str] = {}
        for piece in pieces:
            self._pieces.setdefault(piece.key, piece)
            self._keys.setdefault(piece.article.document.id, piece.key)
        self._store, self._maker = store, maker
        self._held: dict[str, bytes] = {}
        self.trouble: StoreError | None = None
        """What kept the store from keeping a report, where something did: this run goes on without."""

    def missing(self) -> list[Piece]:
        """The articles without a report, in order."""
        there = self._store.reported(self._pieces, SCHEMA, self._maker)
        return [piece for key, piece in self._pieces.items() if key not in there]

    def keep(self, piece: Piece, made: Made) -> None:
        """Keep a finished report: in the store, or for this run alone where it is not final or the store fails."""
        if made.final and self.trouble is None:
            try:
                self._store.put_article(piece.article, piece.key, made.seen)
                self._store.put_report(piece.key, SCHEMA, self._maker, made.json)
                return
            except StoreError as error:
                self.trouble = error
        self._held[piece.key] = made.json

    def __getitem__(self, text_id: str) -> Report:
        key = self._keys[text_id]
        held = self._held.get(key)
        json = unpacked(held) if held else self._store.report(key, SCHEMA, self._maker)
        if json is None:
            raise KeyError(text_id)
        report = Report.from_json(json)
        # The same text may have been read under another name.
        source = report.source.model_copy(update={"name": self._pieces[key].article.document.name})
        return report.model_copy(update={"source": source})

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


async def make_reports(reports: Reports, order: Order, engine: Engine, watch: Watch) -> dict[str, SummarizerError]:
    """Make the reports that are missing, and return why some could not be, by the article's key.

    Each is kept as soon as it is finished, and before another is begun in its place: whatever ends the run, the
    next one goes on from there.
    """
    missing = reports.missing()
    errors: dict[str, SummarizerError] = {}
    if not missing:
        return errors
    watch.begin("reports", len(missing))
    from summarizer.newsroom.workers import cores, worker_pool  # with these comes everything that makes a report
    from summarizer.pipeline.many import as_finished

    by_rules = engine.name == "rules" and not order.complete
    in_processes = by_rules and len(missing) >= _WORTH_A_PROCESS and cores() > 1
    opened: AbstractContextManager[Any] = worker_pool(len(missing)) if in_processes else nullcontext()
    with opened as pool:
        calls = [_call(piece, pool, engine, order) for piece in missing]
        at_once = 2 * cores() if pool else order.at_once if engine.model else 1
        async for place, outcome in as_finished(calls, at_once):
            piece = missing[place]
            if isinstance(outcome, SummarizerError):
                errors[piece.key] = outcome
            else:
                reports.keep(piece, outcome)
            watch.advance(0 if isinstance(outcome, SummarizerError) else outcome.tokens)
    return errors


def _call(
    piece: Piece, pool: ProcessPoolExecutor | None, engine: Engine, order: Order
) -> Callable[[], Coroutine[Any, Any, Made | SummarizerError]]:
    from summarizer.newsroom.workers import report_by_rules
    from summarizer.pipeline import asummarize

    async def call() -> Made | SummarizerError:
        document = piece.fresh().document
        try:
            if pool:
                loop = asyncio.get_running_loop()
                return Made(*await loop.run_in_executor(pool, report_by_rules, document, SCHEMA))
            report = await asummarize(document, SCHEMA, engine=engine, fallback=order.fallback, complete=order.complete)
        except BrokenProcessPool as error:
            raise SummarizerError("A worker process was ended from outside; what is finished is kept.") from error
        except SummarizerError as error:
            return error
        usage = report.engine.usage
        # A model's trouble is a service's, and passes; that of the rules lies in the text.
        final = not (engine.model and report.engine.trouble)
        seen = Seen(report.source.title, report.source.published)
        return Made(packed(report.to_json(indent=None)), seen, usage.input_tokens + usage.output_tokens, final)

    return call
