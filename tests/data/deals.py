"""A schema as a user would write one."""

from summarizer.fields import Giver, Item, Quantity, Receiver, Schema, Statement


class Deal(Item):
    """Something that changes hands."""

    seller: Giver | None = None
    buyer: Receiver | None = None
    goods: Statement
    amount: Quantity | None = None


class Deals(Schema):
    """Who sells what to whom."""

    deals: list[Deal] = []
