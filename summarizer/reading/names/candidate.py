"""What may be a name, on its way to being one."""

from dataclasses import dataclass

from summarizer.reading.names.name import Kind


@dataclass(slots=True)
class Candidate:
    """Words ``first`` to ``last`` as one name. ``title_from`` is where a capitalised title in front of it begins.

    ``plain`` is the name without accents, as the tables have it. A ``doubtful`` one is an ordinary word, and a name
    only if it is short for one given in full elsewhere.
    """

    first: int
    last: int
    tokens: list[str]
    plain: str
    kind: Kind | None = None
    rule: str = ""
    title_from: int | None = None
    headline: bool = False
    doubtful: bool = False
    actor: str = ""
    stands_for: str | None = None
    key: str = ""
    surface: str = ""
