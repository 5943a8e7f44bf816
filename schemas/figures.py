"""The numbers of the story and what they measure."""

from pydantic import Field

from summarizer.fields import Item, Name, Quantity, Schema, Statement, When


class Figure(Item):
    """A number and what it measures."""

    quantity: Quantity = Field(description='copied with its bound and unit: "at least 10,000 shipping containers"')
    measures: Statement = Field(description="what is counted or measured, in a few words")
    period: When | None = Field(None, description="as of when or over what time, in the text's words")
    attributed_to: Name | None = Field(None, description="whose figure it is, where the text says so")


class Figures(Schema):
    """The quantities of the story, each with what it measures, when, and whose figure it is."""

    figures: list[Figure] = []
