"""Who takes part in the story."""

from typing import Literal

from pydantic import Field

from summarizer.fields import Item, Name, Schema, Statement


class Actor(Item):
    """Somebody who takes part in the story."""

    name: Name = Field(description="fullest form in the text, without title")
    kind: Literal["person", "organisation", "country", "place", "group"]
    role: Statement | None = Field(None, description="office or title, in the text's words")
    affiliation: Name | None = Field(None, description="country or organisation the role belongs to")
    aliases: list[Name] = Field([], description="other forms in the text")


class Actors(Schema):
    """The people, organisations, countries, places and groups of the story, most important first."""

    actors: list[Actor] = []
