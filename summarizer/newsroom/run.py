"""One run, from what was named to the finished brief."""

from collections.abc import Iterator, Sequence

from summarizer.articles import Article
from summarizer.engines import Engine
from summarizer.errors import InputError, StoreError, SummarizerError
from summarizer.newsroom.desk import Desk, Piece, fill_desk
from summarizer.newsroom.earlier import opened, read
from summarizer.newsroom.order import Finished, Order, Watch
from summarizer.newsroom.pool import Workers
from summarizer.newsroom.reports import SCHEMA, Reports, make_reports, prepare_reports
from summarizer.newsroom.words import counted
from summarizer.schemas.daily import ArticleEntry, DailyBrief, SetAside
from summarizer.sources import LeftOut
from summarizer.store.keys import code_hash, digest, maker_of
from summarizer.store.store import Store

_ROOMS = ("briefing", "newsroom", "prompts")


async def make_brief(order: Order, store: Store, engine: Engine, watch: Watch | None = None) -> Finished:
    """Make the brief that ``order`` asks for, or take it from ``store`` where nothing has changed since.

    Reports are taken from the store where it has them, and kept there as they are finished; so is the brief. It is
    compared with the edition's last one of an earlier day. An article whose report cannot be made stands in the
    brief as set aside, with the reason. Raises ``InputError`` where there is no article, ``StoreError`` where the
    store cannot be used or another run of the edition is under way, and the first error where no report can be made.
    """
    watch = watch or Watch()
    with store.hold(order.edition), Workers() as workers:
        desk = await fill_desk(order, store)
        watch.stage(_gathered(desk))
        maker = maker_of(engine, SCHEMA, order.complete)
        reports = Reports(desk.pieces, store, maker)
        watch.stage(_to_do(reports, engine))
        errors = await make_reports(reports, order, engine, workers, watch)
        watch.stage(f"{counted(len(reports) - len(errors), 'report')} at hand")
        desk = _without(desk, errors)
        previous = store.brief_before(order.edition, order.date)
        inputs = _inputs(desk, (maker, *reports.passing()), order, previous)
        troubles = (*_unread(desk, order), *errors.values(), *([reports.trouble] if reports.trouble else []))
        if kept := store.brief(order.edition, order.date, inputs):
            watch.stage("nothing has changed since this brief was made")
            return Finished(read(kept), troubles, new=False)
        watch.begin("stories", len(desk.pieces))
        await prepare_reports(reports, workers)
        workers.end()
        before = opened(previous) if previous else None
        brief = await _grouped(desk, reports, order, engine, before, watch)
        watch.stage(_told(brief))
        return Finished(brief, (*troubles, *_kept(brief, store, order, inputs)))


async def _grouped(
    desk: Desk, reports: Reports, order: Order, engine: Engine, before: DailyBrief | None, watch: Watch
) -> DailyBrief:
    from summarizer.briefing import adaily  # not before there is something to group

    articles = _each(desk.pieces, watch)
    brief = await adaily(articles, date=order.date, reports=reports, engine=engine, previous=before)
    return _with_left_out(brief, desk.left_out)


def _kept(brief: DailyBrief, store: Store, order: Order, inputs: str) -> list[StoreError]:
    """Keep ``brief``, and return what kept the store from it.

    One that a service's trouble has cost something is kept for tomorrow's comparison, and made anew today.
    """
    inputs = digest([inputs, brief.engine.trouble]) if brief.engine.trouble else inputs
    try:
        store.put_brief(order.edition, order.date, inputs, brief.json_parts(indent=None))
    except StoreError as error:
        return [error]
    return []


def _unread(desk: Desk, order: Order) -> list[SummarizerError]:
    """What was named itself and could not be read; what a folder or a feed holds of that is only told in the brief."""
    return [InputError(item.reason) for item in desk.left_out if item.unread and item.name in order.paths]


def _each(pieces: Sequence[Piece], watch: Watch) -> Iterator[Article]:
    """The articles for grouping, one by one: no more of them than one is read at a time."""
    for piece in pieces:
        yield piece.fresh()
        watch.advance()


def _inputs(desk: Desk, made: Sequence[str], order: Order, previous: str | None) -> str:
    """The hash of all that the brief follows from."""
    articles = [
        (piece.key, piece.article.document.name, piece.article.outlet, piece.article.url) for piece in desk.pieces
    ]
    left_out = [(item.name, item.reason) for item in desk.left_out]
    return digest([articles, left_out, made, order.days, digest(previous), code_hash(_ROOMS)])


def _without(desk: Desk, errors: dict[str, SummarizerError]) -> Desk:
    """``desk`` without the articles whose report could not be made; raise the first error where that is all."""
    if not errors:
        return desk
    kept = tuple(piece for piece in desk.pieces if piece.key not in errors)
    if not kept:
        raise next(iter(errors.values()))
    failed = tuple(_failed(piece, errors[piece.key]) for piece in desk.pieces if piece.key in errors)
    return Desk(kept, (*desk.left_out, *failed))


def _failed(piece: Piece, error: SummarizerError) -> LeftOut:
    document = piece.article.document
    return LeftOut(document.name, str(error), document.given[0], piece.article.outlet, piece.article.url)


def _with_left_out(brief: DailyBrief, left_out: Sequence[LeftOut]) -> DailyBrief:
    """``brief``, naming also what was left out before it was begun."""
    articles, set_aside = list(brief.articles), list(brief.set_aside)
    for number, item in enumerate(left_out, len(articles) + 1):
        entry = ArticleEntry(number=number, id="", name=item.name, title=item.title, outlet=item.outlet, url=item.url)
        articles.append(entry.model_copy(update={"published": item.published}))
        set_aside.append(SetAside(article=number, reason=item.reason))
    return brief.model_copy(update={"articles": tuple(articles), "set_aside": tuple(set_aside)})


def _gathered(desk: Desk) -> str:
    unread = sum(item.unread for item in desk.left_out)
    left = f"; {len(desk.left_out):,} left out" if desk.left_out else ""
    left += f", {unread:,} of them unreadable" if unread else ""
    return f"{counted(len(desk.pieces), 'article')}{left}"


def _to_do(reports: Reports, engine: Engine) -> str:
    missing, kept = len(reports.missing()), len(reports) - len(reports.missing())
    return f"{counted(missing, 'report')} to make with {engine.model or engine.name}, {kept:,} kept from before"


def _told(brief: DailyBrief) -> str:
    against = f", compared with the brief of {brief.since}" if brief.since else ""
    return f"{counted(len(brief.stories), 'story', 'stories')}{against}"
