"""The reports of a brief's articles: those in the store, and those still to be made, each kept as it is finished."""

import hashlib
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from summarizer.engines import Engine
from summarizer.errors import ServiceError, StoreError, SummarizerError, UserError
from summarizer.newsroom.desk import Piece
from summarizer.newsroom.order import Order, Watch
from summarizer.report import Report
from summarizer.store.packing import packed, unpacked
from summarizer.store.seen import Seen
from summarizer.store.store import Store

if TYPE_CHECKING:
    from summarizer.briefing import Prepared
    from summarizer.newsroom.pool import Workers

SCHEMA = "brief"


@dataclass(frozen=True, slots=True)
class Made:
    """A finished report, packed for the store, with what was seen on its article, and what it brings to a brief where
    a worker has prepared that. One that is not ``final`` is better made anew the next time.
    """

    json: bytes
    seen: Seen
    prepared: bytes | None = None
    tokens: int = 0
    final: bool = True


class Reports(Mapping[str, "Report | Prepared"]):
    """A brief's reports by ``Document.id``, each read when it is asked for: they need not all fit in memory.

    What a worker has prepared is handed out once; whoever asks again gets the report.
    """

    def __init__(self, pieces: Sequence[Piece], store: Store, maker: str) -> None:
        self._pieces: dict[str, Piece] = {}
        self._keys: dict[str, str] = {}
        for piece in pieces:
            self._pieces.setdefault(piece.key, piece)
            self._keys.setdefault(piece.article.document.id, piece.key)
        times = Counter(piece.article.document.id for piece in pieces)
        self._shared = {text_id for text_id, often in times.items() if often > 1}
        self._store, self._maker = store, maker
        self._held: dict[str, bytes] = {}
        self._prepared: dict[str, bytes] = {}
        self.trouble: StoreError | None = None
        """What kept the store from keeping a report, where something did: this run goes on without."""

    def missing(self) -> list[Piece]:
        """The articles without a report, in order."""
        there = self._store.reported(self._pieces, SCHEMA, self._maker)
        return [piece for key, piece in self._pieces.items() if key not in there]

    def unprepared(self) -> list[Piece]:
        """The articles that have a report, and that no worker has prepared yet."""
        pieces = self._pieces.items()
        return [
            piece
            for key, piece in pieces
            if key not in self._prepared and piece.article.document.id not in self._shared
        ]

    def keep(self, piece: Piece, made: Made) -> None:
        """Keep a finished report: in the store, or for this run alone where it is not final or the store fails."""
        if made.prepared is not None:
            self.keep_prepared(piece, made.prepared)
        if made.final and self.trouble is None:
            try:
                self._store.put_article(piece.article, piece.key, made.seen)
                self._store.put_report(piece.key, SCHEMA, self._maker, made.json)
                return
            except StoreError as error:
                self.trouble = error
        self._held[piece.key] = made.json

    def keep_prepared(self, piece: Piece, prepared: bytes) -> None:
        """Keep, for this run, what the article brings to a brief, unless others have the same text and bring it too."""
        if piece.article.document.id not in self._shared:
            self._prepared[piece.key] = prepared

    def passing(self) -> list[str]:
        """Hashes of the reports that are good for this run alone: a brief of them is another brief."""
        return sorted(hashlib.sha256(json).hexdigest() for json in self._held.values())

    def json(self, piece: Piece) -> str | None:
        """The report of ``piece`` as JSON; None where it could not be made."""
        held = self._held.get(piece.key)
        return unpacked(held) if held else self._store.report(piece.key, SCHEMA, self._maker)

    def __getitem__(self, text_id: str) -> "Report | Prepared":
        piece = self._pieces[self._keys[text_id]]
        if prepared := self._prepared.pop(piece.key, None):
            from summarizer.newsroom.workers import unpickled

            return unpickled(prepared)
        json = self.json(piece)
        if json is None:
            raise KeyError(text_id)
        report = Report.from_json(json)
        # The same text may have been read under another name.
        source = report.source.model_copy(update={"name": piece.article.document.name})
        return report.model_copy(update={"source": source})

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


async def make_reports(
    reports: Reports, order: Order, engine: Engine, workers: "Workers", watch: Watch
) -> dict[str, SummarizerError]:
    """Make the reports that are missing, and return why some could not be, by the article's key.

    Each is kept as soon as it is finished, and before another is begun in its place: whatever ends the run, the
    next one goes on from there.
    """
    missing = reports.missing()
    errors: dict[str, SummarizerError] = {}
    if not missing:
        return errors
    from summarizer.newsroom.workers import read_by_rules  # with it comes everything that makes a report
    from summarizer.pipeline import asummarize
    from summarizer.pipeline.many import as_finished

    async def by_worker(piece: Piece) -> Made:
        return Made(*await workers.call(read_by_rules, piece.fresh(), SCHEMA))

    async def here(piece: Piece) -> Made:
        document = piece.fresh().document
        report = await asummarize(document, SCHEMA, engine=engine, fallback=order.fallback, complete=order.complete)
        usage, seen = report.engine.usage, Seen(report.source.title, report.source.published)
        # A model's trouble is a service's, and passes; that of the rules lies in the text.
        final = not (engine.model and report.engine.trouble)
        tokens = usage.input_tokens + usage.output_tokens
        return Made(packed(report.to_json(indent=None)), seen, tokens=tokens, final=final)

    watch.begin("reports", len(missing))
    spread = engine.name == "rules" and not order.complete and workers.begin_for(len(missing))
    make = by_worker if spread else here
    at_once = workers.at_once if spread else order.at_once if engine.model else 1
    async for place, outcome in as_finished([_tried(make, piece) for piece in missing], at_once):
        if isinstance(outcome, SummarizerError):
            errors[missing[place].key] = outcome
            watch.advance()
        else:
            reports.keep(missing[place], outcome)
            watch.advance(outcome.tokens)
    return errors


async def prepare_reports(reports: Reports, workers: "Workers") -> None:
    """Have workers prepare for a brief what the store has reports of, where there is enough of it."""
    left = reports.unprepared()
    if not workers.begin_for(len(left)):
        return
    from summarizer.newsroom.workers import prepare_again
    from summarizer.pipeline.many import as_finished

    async def prepared(piece: Piece) -> bytes | None:
        report = reports.json(piece)
        return await workers.call(prepare_again, piece.fresh(), report) if report else None

    async for place, done in as_finished([partial(prepared, piece) for piece in left], workers.at_once):
        if done is not None:
            reports.keep_prepared(left[place], done)


def _tried(make: Callable[[Piece], Awaitable[Made]], piece: Piece) -> Callable[[], Awaitable[Made | SummarizerError]]:
    async def call() -> Made | SummarizerError:
        try:
            return await make(piece)
        except (UserError, ServiceError) as error:
            return error

    return call
