"""A daily brief with something in every part, and with words that mean something to a page or a terminal."""

import datetime
from decimal import Decimal

from summarizer.fields import Quantity
from summarizer.schemas.daily import (
    ArticleEntry,
    Change,
    Cite,
    DailyBrief,
    DailyWithheld,
    Denial,
    FigureRow,
    FigureValue,
    Goods,
    Line,
    Point,
    SetAside,
    SpeakerClaims,
    Story,
    StoryClaim,
    StoryExchange,
    TimelineEntry,
    Weight,
)

DAY = datetime.date(2024, 6, 17)


def cite(article: int, sentence: int, text: str = "") -> Cite:
    text = text or f"Sentence {sentence} of article {article}."
    return Cite(article=article, sentence=sentence, start=0, end=len(text), text=text)


def value(article: int, text: str, number: int, **more) -> FigureValue:
    quantity = Quantity(text=text, value=Decimal(number))
    given = {"measures": "ships", "voice": "the ministry", **more}
    return FigureValue(article=article, quantity=quantity, start=0, end=1, cite=cite(article, 2), **given)


def full_brief() -> DailyBrief:
    ships = FigureRow(
        measures="ships sold to Chile",
        verdict="conflict",
        reasons=("2 articles give two numbers", "conflict: both cannot be true"),
        values=(
            value(1, "12 ships", 12, leading=True, period="this year"),
            value(2, "14 ships", 14, standing="conflict", reason="both cannot be true", via="The Wire"),
        ),
    )
    price = FigureRow(measures="the price", verdict="single", values=(value(1, "$40 million", 40_000_000),))
    claim = StoryClaim(
        statement="The price is a fair one",
        quote="a fair deal",
        certainty="expected",
        via=("The Wire",),
        articles=(1,),
        cites=(cite(1, 3),),
        also_said_by=("Chile",),
        denied_by=(Denial(speaker="Peru", statement="it is far too low", cites=(cite(2, 4),)),),
    )
    exchange = StoryExchange(
        giver="Norway",
        receiver=None,
        given=(Goods(text="ships", quantity=Quantity(text="12 ships"), status="promised", cites=(cite(1, 2),)),),
        in_return=(Goods(text="$40 million", status="done", when="over 15 years", cites=(cite(1, 5),)),),
        articles=(1,),
    )
    change = Change(
        kind="revised",
        text="The number of ships rose from 10 to 12",
        cites=(cite(1, 2),),
        old_source="The Wire, 16 June 2024",
        old_text="Norway sold 10 ships.",
    )
    story = Story(
        id="ships",
        headline=Line(text="Norway sells ships to Chile", cites=(cite(1, 1),)),
        lead=(Line(text="norway sold ships", cites=(cite(1, 2), cite(1, 3))), Line(text="Was it fair?", cites=())),
        articles=(2, 1, 3),
        weight=Weight(total=1, voices=2, actors=1),
        figures=(ships, price),
        claims=(SpeakerClaims(speaker="Ola Nordmann", role="minister", claims=(claim,)),),
        exchanges=(exchange,),
        timeline=(
            TimelineEntry(start=DAY, end=DAY, when="Monday", text="The ships sail", cites=(cite(1, 6),)),
            TimelineEntry(
                start=DAY.replace(day=1), end=DAY.replace(day=30), when="June", text="Talks", cites=(cite(2, 7),)
            ),
        ),
        agreements=(Point(text="Ships were sold", cites=(cite(1, 1), cite(2, 1))),),
        differences=(Point(text="How many", cites=(cite(1, 2), cite(2, 2))),),
        changes=(change,),
    )
    return DailyBrief(
        date=DAY,
        since=DAY.replace(day=16),
        articles=(
            ArticleEntry(number=1, id="a", name="a.txt", title="A | *title*", outlet="The Post", published=DAY),
            ArticleEntry(number=2, id="b", name="b.txt", url="https://example.org/b?x=1&y=_2_"),
            ArticleEntry(number=3, id="c", name="c.txt", copy_of=1),
            ArticleEntry(number=4, id="d", name="d.txt", title="Old news", published=DAY.replace(day=1)),
        ),
        stories=(story,),
        changes=(change,),
        set_aside=(SetAside(article=4, reason="published on 2024-06-01, before 2024-06-11"),),
        withheld=(DailyWithheld(text="99 ships", reasons=("no source has 99",), article=2, path="figures"),),
    )


def hostile_brief() -> DailyBrief:
    """Words that would be a command, a tag or a heading if they were let."""
    evil = "\x1b[31mred\x07 <script>alert(1)</script> # heading | cell `code` [x](http://evil)\r\nBcc: all@example.org"
    line = Line(text=evil, cites=(cite(1, 1, evil),))
    story = Story(id="x", headline=line, lead=(line,), articles=(1,), weight=Weight(total=1, voices=1, actors=0))
    article = ArticleEntry(number=1, id="a", name=evil, title=evil, outlet=evil, url=evil)
    withheld = DailyWithheld(text=evil, reasons=(evil,), article=1, path="lead")
    return DailyBrief(date=DAY, articles=(article,), stories=(story,), withheld=(withheld,))
