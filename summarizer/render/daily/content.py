"""What a daily brief says, in which words and which order: the same on every kind of page."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from summarizer.newsroom.words import counted
from summarizer.reading.certainty import certainty_of
from summarizer.render.daily.blocks import (
    Block,
    Comparison,
    Comparisons,
    Entries,
    Entry,
    Exact,
    FigureLine,
    Heading,
    Paragraph,
    Sentence,
)
from summarizer.render.daily.words import (
    as_of,
    cited,
    day,
    joined,
    named,
    sentence,
    short_day,
    span,
    within,
)
from summarizer.schemas.daily import (
    ArticleEntry,
    Change,
    Cite,
    DailyBrief,
    DailyWithheld,
    FigureRow,
    FigureValue,
    Goods,
    Line,
    Point,
    SpeakerClaims,
    Story,
    StoryClaim,
    StoryExchange,
    TimelineEntry,
)

_FEW = 20
"""Of more articles than these that are left out, only these are named, and the others counted."""
SOURCES = "Sources"
"""The heading over a story's sources, which a page may show beside it instead."""
_CHECKED = "Made and checked by code, which can err. Cites are by source and sentence: [2:8] is sentence 8 of source 2."
_ALONE = ("single", "different thing")
"""The verdicts on rows of which nothing else measures the same: the other number stands in its own row."""
_CERTAINTY = {"possible": "as possible", "expected": "as expected", "denied": "as a denial"}


def title_of(brief: DailyBrief) -> str:
    """The page's title, and the subject of a mail."""
    return f"Daily brief, {day(brief.date)}"


def blocks(brief: DailyBrief, letter: int | None = None) -> Iterator[Block]:
    """The page, block by block; a ``letter`` tells so many stories in full, and quotes none of their sources."""
    yield Heading(1, title_of(brief))
    yield Paragraph((Sentence(_size(brief)), Sentence(_CHECKED)))
    if letter is not None and letter < len(brief.stories):
        yield _said(f"What comes after story {letter} is told in short." if letter else "All is told in short.")
    if brief.since:
        yield Heading(2, f"What has changed since {day(brief.since)}")
        changes = tuple(_changes(brief.changes))
        yield Entries(changes) if changes else _said("Nothing.")
    for number, story in enumerate(brief.stories, 1):
        yield Heading(2, f"{number}. {story.headline.text}" if len(brief.stories) > 1 else story.headline.text)
        if story.lead:
            yield Paragraph(tuple(Sentence(sentence(line.text), cited(line.cites)) for line in story.lead))
        if letter is None or number <= letter:
            yield from _story(brief, story)
        sources = (brief.article(article) for article in sorted(story.articles))
        yield from _list(SOURCES, (_source(article, story if letter is None else None) for article in sources))
    yield from _withheld(brief)
    yield from _left_out(brief)


def _size(brief: DailyBrief) -> str:
    told = {number for story in brief.stories for number in story.articles}
    outlets = {brief.article(number).outlet for number in told}
    copies = sum(brief.article(number).copy_of is not None for number in told)
    size = f"{counted(len(brief.stories), 'story', 'stories')} from {counted(len(told), 'article')}"
    size += f" of {counted(len(outlets), 'outlet')}" if len(outlets) > 1 and None not in outlets else ""
    size += f", {counted(copies, 'copy', 'copies')} among them" if copies else ""
    return f"{size}."


def _story(brief: DailyBrief, story: Story) -> Iterator[Block]:
    """What stands between a story's lead and its sources."""
    yield from _list("The sources agree", map(_point, story.agreements))
    yield from _list("The sources differ", map(_point, story.differences))
    if compared := compared_rows(story):
        yield Heading(3, "Figures side by side")
        yield Comparisons(tuple(_comparison(brief, row, values) for row, values in compared))
    alone = (row for row in story.figures if row.verdict in _ALONE)
    yield from _list("Figures that one source gives", (_single(brief, row) for row in alone))
    older = _overtaken(brief, story)
    yield from _list("Who says what", (_speaker(speaker, older) for speaker in story.claims))
    yield from _list("Who gives what to whom", map(_exchange, story.exchanges))
    if len({event.start for event in story.timeline}) > 1:
        yield from _list("Timeline", map(_event, story.timeline))


def compared_rows(story: Story) -> list[tuple[FigureRow, tuple[FigureValue, ...]]]:
    """The rows that are shown side by side, each with its values that a reader might take for one another."""
    return [
        (row, tuple(value for value in row.values if value.standing != "different thing" or _is_near(value, row)))
        for row in story.figures
        if row.verdict not in _ALONE
    ]


def _is_near(value: FigureValue, row: FigureRow) -> bool:
    """Whether something that is a different thing is counted in the same unit."""
    return value.quantity.unit == row.leading.quantity.unit is not None


def _said(text: str) -> Paragraph:
    return Paragraph((Sentence(text),))


def _list(title: str, entries: Iterable[Entry]) -> Iterator[Block]:
    if found := tuple(entries):
        yield Heading(3, title)
        yield Entries(found)


def _point(point: Point) -> Entry:
    return Entry(sentence(point.text), cited(point.cites))


def _comparison(brief: DailyBrief, row: FigureRow, values: Sequence[FigureValue]) -> Comparison:
    told = {words for value in values for words in (value.reason, f"{value.standing}: {value.reason}")}
    reasons = "; ".join(reason for reason in row.reasons if reason not in told)
    dated = any(value.standing == "earlier count" for value in values)
    return Comparison(row.measures, row.verdict, reasons, tuple(_figure(brief, value, dated) for value in values))


def _figure(brief: DailyBrief, value: FigureValue, dated: bool) -> FigureLine:
    source = Sentence(brief.article(value.article).outlet or "", cited((value.cite,)))
    standing = "" if value.standing == "single" else value.standing  # it leads the row that the others are held to
    return FigureLine(standing, _quantity(brief, value, dated), _whose(value), source, value.reason, _number(value))


def _number(value: FigureValue) -> Exact:
    return Exact(value.quantity.text, value.article, value.cite.sentence, value.start, value.end)


def _found(words: str, cites: Iterable[Cite]) -> Exact | None:
    """Where ``words`` stand in the first of ``cites`` that has them."""
    for cite in cites:
        at = cite.text.find(words)
        if at >= 0:
            start = cite.start + at
            return Exact(words, cite.article, cite.sentence, start, start + len(words))
    return None


def _single(brief: DailyBrief, row: FigureRow) -> Entry:
    value, whose = row.leading, _whose(row.leading)
    told = f"({whose.removeprefix('The ').removeprefix('the ')})" in row.measures
    text = f"{_quantity(brief, value)}: {row.measures}{f' ({whose})' if whose and not told else ''}"
    return Entry(text, cited((value.cite,)), exact=_number(value))


def _quantity(brief: DailyBrief, value: FigureValue, dated: bool = False) -> str:
    """The figure and when it is of; the day of its article, which stands with the source, only where ``dated``."""
    told = dated or value.as_of != brief.article(value.article).published
    when = within(value.period) if value.period else as_of(value.as_of) if value.as_of and told else None
    remarks = "; ".join(filter(None, (when, *value.doubts)))
    return f"{value.quantity.text} ({remarks})" if remarks else value.quantity.text


def _whose(value: FigureValue) -> str:
    whose = value.attributed_to or value.voice or ""
    return f"{whose}, via {value.via}" if value.via and value.via != whose else whose


def _overtaken(brief: DailyBrief, story: Story) -> dict[int, str]:
    """The day of each of the story's articles that is older than its newest."""
    days = {number: day for number in story.articles if (day := brief.article(number).published)}
    newest = max(days.values(), default=None)
    return {number: short_day(day) for number, day in days.items() if day != newest}


def _speaker(speaker: SpeakerClaims, older: Mapping[int, str]) -> Entry:
    name = speaker.speaker or "Nobody is named"
    name = name[:1].upper() + name[1:]
    named_so = f"{name}, {speaker.role}" if speaker.role else name
    return Entry(named_so, under=tuple(_claim(claim, older) for claim in speaker.claims))


def _claim(claim: StoryClaim, older: Mapping[int, str]) -> Entry:
    said = [sentence(claim.statement)]
    if claim.quote and claim.quote not in claim.statement:
        said.append(f"In their words: “{claim.quote}”.")
    # Where the words themselves say "might" or "will", there is nothing to add.
    notes = [older[claim.articles[-1]]] if older.keys() >= set(claim.articles) else []
    notes += [_CERTAINTY[claim.certainty]] if claim.certainty in _CERTAINTY and _sounds_firm(claim) else []
    notes += [f"via {joined(claim.via)}"] if claim.via else []
    notes += [f"so says {joined(claim.also_said_by)} too"] if claim.also_said_by else []
    said += [f"({'; '.join(notes)})"] if notes else []
    denials = (
        Entry(f"{denial.speaker} denies it: {sentence(denial.statement)}", cited(denial.cites))
        for denial in claim.denied_by
    )
    return Entry(" ".join(said), cited(claim.cites), under=tuple(denials))


def _sounds_firm(claim: StoryClaim) -> bool:
    return certainty_of(f"{claim.statement} {claim.quote or ''}") == "stated"


def _exchange(exchange: StoryExchange) -> Entry:
    giver, receiver = exchange.giver or "Somebody not named", exchange.receiver or "somebody not named"
    legs = [_leg("Gives", goods) for goods in exchange.given]
    legs += [_leg("Gets in return", goods) for goods in exchange.in_return]
    return Entry(f"{giver} to {receiver}", under=tuple(legs))


def _leg(way: str, goods: Goods) -> Entry:
    words = goods.quantity.text if goods.quantity else goods.text
    return Entry(f"{way}: {_goods(goods)}", cited(goods.cites), exact=_found(words, goods.cites))


def _goods(goods: Goods) -> str:
    notes = [goods.quantity.text] if goods.quantity and goods.quantity.text not in goods.text else []
    notes += [goods.status] if goods.status != "done" else []
    notes += [goods.when] if goods.when else []
    return f"{goods.text} ({'; '.join(notes)})" if notes else goods.text


def _event(event: TimelineEntry) -> Entry:
    text = f"{span(event.start, event.end)}: {sentence(event.text)}"
    return Entry(text, cited(event.cites), exact=_found(event.when, event.cites))


def _changes(changes: Iterable[Change]) -> Iterator[Entry]:
    """The changes, what has changed in a story under the line that says that it is new or goes on."""
    stories: list[list[Change]] = []
    for change in changes:
        if change.kind in ("new story", "moved") or not stories:
            stories.append([])
        stories[-1].append(change)
    for first, *others in stories:
        told = [_change(change) for change in (first, *others)]
        before = {change.old_text: Entry(_before(change)) for change in (first, *others) if change.old_text}
        yield replace(told[0], under=(*told[1:], *before.values()))


def _change(change: Change) -> Entry:
    return Entry(sentence(change.text), cited(change.cites))


def _before(change: Change) -> str:
    return f"The brief before had, from {change.old_source}: “{change.old_text}”"


def _source(article: ArticleEntry, story: Story | None) -> Entry:
    """An article with its address, and its sentences that the story rests on."""
    about = named(article)
    if article.copy_of is not None:
        return Entry(f"{about}: a copy of {article.copy_of}", mark=str(article.number))
    cites = _cites_of(article, story) if story else ()
    quoted = (Entry(" ".join(cite.text.split()), mark=f"{article.number}:{cite.sentence}") for cite in cites)
    address = f" {article.url}" if article.url else ""
    return Entry(f"{about}{address}", mark=str(article.number), under=tuple(quoted))


def _cites_of(article: ArticleEntry, story: Story) -> list[Cite]:
    """The sentences of ``article`` that ``story`` shows something from, in their order, each once."""
    found = {cite.sentence: cite for cite in all_cites(story) if cite.article == article.number}
    return [found[number] for number in sorted(found)]


def all_cites(story: Story) -> Iterator[Cite]:
    """Every sentence that ``story`` rests on, as often as it does."""
    lines: tuple[Line | Point | TimelineEntry | Change, ...]
    lines = (story.headline, *story.lead, *story.agreements, *story.differences, *story.timeline, *story.changes)
    for line in lines:
        yield from line.cites
    for row in story.figures:
        yield from (value.cite for value in row.values)
    for speaker in story.claims:
        for claim in speaker.claims:
            yield from claim.cites
            yield from (cite for denial in claim.denied_by for cite in denial.cites)
    for exchange in story.exchanges:
        yield from (cite for goods in (*exchange.given, *exchange.in_return) for cite in goods.cites)


def _withheld(brief: DailyBrief) -> Iterator[Block]:
    yield Heading(2, "Withheld")
    if not brief.withheld:
        yield _said("Nothing failed its checks.")
        return
    yield _said("What follows failed its checks and is not told as fact.")
    yield Entries(tuple(map(_held_back, brief.withheld)))


def _held_back(item: DailyWithheld) -> Entry:
    source = f" [{item.article}]" if item.article else ""
    kind = f"{item.path.partition('.')[0].removesuffix('s')}: " if item.path else ""
    return Entry(f"{kind}{item.text}", source.strip(), under=tuple(Entry(sentence(reason)) for reason in item.reasons))


def _left_out(brief: DailyBrief) -> Iterator[Block]:
    """The articles that are in no story, by reason."""
    reasons: dict[str, list[ArticleEntry]] = {}
    for aside in brief.set_aside:
        reasons.setdefault(aside.reason, []).append(brief.article(aside.article))
    if not reasons:
        return
    yield Heading(2, "Left out")
    entries = []
    for reason, articles in reasons.items():
        names = "; ".join(named(article) for article in articles[:_FEW])
        more = f" and {len(articles) - _FEW:,} more" if len(articles) > _FEW else ""
        told = reason if reason.startswith(names) else f"{names}{more}: {reason}"
        entries.append(Entry(f"{told.rstrip('.')}."))
    yield Entries(tuple(entries))
