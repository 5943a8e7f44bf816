"""What reading names yields."""

from typing import Literal, NamedTuple

from summarizer.spans import Span

Kind = Literal["person", "organisation", "outlet", "country", "place", "nationality", "group", "other"]
"""What a name names.

An ``outlet`` is an organisation that publishes news. A ``nationality`` is a people, a faith or
the adjective of one ("Russian", "Syrians", "Kurdish"); its actor is the country where there is
one. A ``group`` is people under a common name ("Republicans"). ``other`` is a name of no actor:
a war, a storm, a cup, a law, a product.
"""


class Name(NamedTuple):
    """A proper name in a text.

    ``text`` is the name alone, without title, article or possessive: "Vladimir Putin", "Kremlin".
    ``actor`` is one id for all its spellings in the text: the fullest of them, or the country's
    English name. ``stands_for`` is the country that a capital or a seat of government may stand
    for ("Seoul": "South Korea"). ``role`` is the title or role that the text attaches to this
    very mention, as printed, and ``affiliation`` the country or organisation printed inside it.
    ``rule`` names the rule that decided.
    """

    span: Span
    text: str
    kind: Kind
    actor: str
    rule: str
    role: str | None = None
    affiliation: str | None = None
    stands_for: str | None = None
