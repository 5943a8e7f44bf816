"""What somebody says, as the source reports it."""

from pydantic import Field

from summarizer.fields import Certainty, Item, Name, Quote, Schema, Speaker, Statement


class Claim(Item):
    """Something that somebody says, as the source reports it."""

    speaker: Speaker | None = Field(None, description="who says it, without role")
    role: Statement | None = Field(None, description="the speaker's office, in the text's words")
    via: Name | None = Field(None, description="outlet through which it came")
    statement: Statement = Field(description="what is said, without the attribution")
    quote: Quote | None = Field(None, description="words in quotation marks, copied exactly")
    certainty: Certainty = Field("stated", description="not harder than the text")


class Claims(Schema):
    """What the people and institutions of the story say, each statement with its speaker."""

    claims: list[Claim] = []
