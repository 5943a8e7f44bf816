"""Who gives what to whom, in return for what."""

from pydantic import Field

from summarizer.fields import Giver, Item, Quantity, Receiver, Schema, Statement, Status, When


class Exchange(Item):
    """Something that passes from one party to another."""

    giver: Giver | None = Field(None, description="who gives")
    receiver: Receiver | None = Field(None, description="who receives")
    given: Statement = Field(description="what is given")
    quantity: Quantity | None = Field(None, description="how much of it, copied with its bound and unit")
    in_return: Statement | None = Field(None, description="what comes back for it")
    status: Status = Field("done", description="not harder than the text")
    when: When | None = Field(None, description="in the text's words")


class Exchanges(Schema):
    """Who gives what to whom in the story, and what for."""

    exchanges: list[Exchange] = []
