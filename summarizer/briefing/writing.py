"""Headlines and leads worded by a model, through the same gate as every item: cited, checked, repaired once.

The sentences of a story's articles are put into one document, article after article, and the model fills
``StoryText`` from it on the one path (``asummarize``): what fails its checks is repaired or withheld there. A
sentence that is withheld is replaced by one of the rules' lines, so that no gap shows.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from summarizer.briefing.digest import Digest
from summarizer.briefing.stories import Material
from summarizer.briefing.wording import cite, shared, stems_of, unique
from summarizer.document import Document, Sentence
from summarizer.engines import Engine
from summarizer.errors import ServiceError
from summarizer.pipeline import asummarize
from summarizer.reading.dates import find_dates
from summarizer.report import EngineUse
from summarizer.schemas.brief import Line as Worded
from summarizer.schemas.daily import Cite, DailyWithheld, Line, Story
from summarizer.schemas.story import StoryText

LEAD = 3
_REPEATS = 0.6
_MOST_SENTENCES = 120
_GAP = "\n\n"


@dataclass(frozen=True, slots=True)
class Written:
    """A story with the model's words in it, what was withheld of them, and what they cost."""

    story: Story
    withheld: tuple[DailyWithheld, ...] = ()
    use: EngineUse | None = None
    trouble: str | None = None


class Sheet:
    """Sentences of several articles as one document, and the way back from it to each article."""

    def __init__(self, digests: Sequence[Digest]) -> None:
        share = max(1, _MOST_SENTENCES // max(1, len(digests)))
        self._origins: list[tuple[int, Digest, Sentence | None]] = []
        parts: list[str] = []
        at = 0
        for place, digest in enumerate(digests):
            for sentence in (None, *digest.body[:share]):
                self._origins.append((at, digest, sentence))
                parts.append(sentence.text if sentence else _heading(place, digest))
                at += len(parts[-1]) + len(_GAP)
        days = {digest.published for digest in digests}
        # Of several days together "Monday" is no day, rather than the wrong one.
        self.document = Document(_GAP.join(parts), published=days.pop() if len(days) == 1 else None)

    def cites(self, line: Worded) -> tuple[Cite, ...]:
        """The articles' own sentences behind ``line``'s evidence."""
        found = (self._origin(evidence.start) for evidence in line.evidence)
        return unique(cite(digest.number, sentence) for digest, sentence in found if sentence)

    def reason_against(self, line: Worded) -> str:
        """Why a day in ``line`` would mislead: of articles of several days "on Monday" is the day of one."""
        if self.document.published is not None:
            return ""
        found = (date.text for date in find_dates(line.text) if date.relative or date.timex.startswith("XXXX-W"))
        floating = next(found, None)
        return f"“{floating}” counts from the day of one article, which the page does not say" if floating else ""

    def _origin(self, offset: int) -> tuple[Digest, Sentence | None]:
        """The article's sentence at ``offset``; None for an article's heading, which nothing rests on."""
        return self._origins[bisect_right(self._origins, offset, key=lambda origin: origin[0]) - 1][1:]


def _heading(place: int, digest: Digest) -> str:
    """What tells where an article begins: a letter, so that no number in it bears a statement out."""
    letter = ascii_uppercase[place] if place < len(ascii_uppercase) else "further"
    return f"Here begins article {letter}, by {digest.outlet}." if digest.outlet else f"Here begins article {letter}."


async def write_words(story: Story, material: Material, engine: Engine) -> Written:
    """``story`` with headline and lead worded by ``engine``; as it was where the service fails, with the reason."""
    sheet = Sheet(material.digests)
    try:
        report = await asummarize(sheet.document, StoryText, engine=engine)
    except ServiceError as error:
        return Written(story, trouble=str(error))
    text = report.brief
    assert isinstance(text, StoryText)
    withheld = [
        DailyWithheld(
            text=str(one.item.get("text") or one.item),
            reasons=tuple(finding.message or finding.check for finding in one.findings if finding.failed),
            story=story.id,
            path=one.path,
        )
        for one in report.withheld
    ]
    lead: list[Line] = []
    for worded in text.lead:
        if reason := sheet.reason_against(worded):
            withheld.append(DailyWithheld(text=worded.text, reasons=(reason,), story=story.id, path="lead"))
        elif len(lead) < LEAD and not _repeats(worded.text, lead):
            lead.append(_line(worded, sheet))
    for line in story.lead:
        if len(lead) < LEAD and not _repeats(line.text, lead):
            lead.append(line)
    update: dict[str, object] = {"lead": tuple(lead)}
    if text.headline and not sheet.reason_against(text.headline):
        update["headline"] = _line(text.headline, sheet)
    return Written(story.model_copy(update=update), tuple(withheld), report.engine, report.engine.trouble)


def _line(worded: Worded, sheet: Sheet) -> Line:
    # The evidence of a finding counts from the sheet; the cites are the articles' own.
    findings = tuple(finding.model_copy(update={"evidence": ()}) for finding in worded.findings)
    return Line(text=worded.text, cites=sheet.cites(worded), writer="model", findings=findings)


def _repeats(text: str, lead: Sequence[Line]) -> bool:
    return any(shared(stems_of(text), stems_of(line.text)) > _REPEATS for line in lead)
