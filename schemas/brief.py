"""The whole brief in one call: headline, summary, actors, claims, figures, exchanges."""

from pydantic import Field

from summarizer.fields import Item, Schema, Statement
from summarizer.schemas.actors import Actor
from summarizer.schemas.claims import Claim
from summarizer.schemas.exchanges import Exchange
from summarizer.schemas.figures import Figure


class Line(Item):
    """A sentence of the brief's own prose."""

    text: Statement = Field(description="one sentence that the cited sentences bear out")


class Brief(Schema):
    """A headline, a summary of three to five sentences, and the story's actors, claims, figures and exchanges."""

    headline: Line | None = Field(None, description="at most twelve words")
    summary: list[Line] = Field([], description="three to five sentences that carry the story")
    actors: list[Actor] = []
    claims: list[Claim] = []
    figures: list[Figure] = []
    exchanges: list[Exchange] = []
