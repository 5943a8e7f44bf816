"""What a model words of a story that several articles tell: its headline and its lead."""

from pydantic import Field

from summarizer.fields import Schema
from summarizer.schemas.brief import Line


class StoryText(Schema):
    """The headline and the three sentences of lead for one story, out of sentences of several articles."""

    headline: Line | None = Field(None, description="at most twelve words")
    lead: list[Line] = Field([], description="three sentences: what happened, what it rests on, what follows")
