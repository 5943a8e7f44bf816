"""Which rules may begin at which token, and the longest of what they find.

The grammar fills the table; the rules that hold another period inside ("the end of …") read it back.
"""

from collections.abc import Callable, Iterable

from summarizer.reading.dates.meaning import Meaning, Now
from summarizer.reading.dates.relative_rules import of_year
from summarizer.reading.dates.scan import Tokens

Rule = Callable[[Tokens, int, Now], Meaning | None]

RULES: dict[str, tuple[Rule, ...]] = {}
"""A word, or a kind of token in angle brackets → the rules for what begins with it."""


def register(keys: Iterable[str], *rules: Rule) -> None:
    """Let the rules begin at these words or kinds."""
    for key in keys:
        RULES[key] = RULES.get(key, ()) + rules


def key_at(at: Tokens, i: int) -> str:
    """The token's key in the table."""
    kind = at.kinds[i]
    return at.words[i] if kind == "word" else f"<{kind}>"


def longest(rules: Iterable[Rule], at: Tokens, i: int, now: Now) -> Meaning | None:
    """The longest meaning that one of the rules finds at token ``i``; of two as long, the first."""
    best: Meaning | None = None
    for rule in rules:
        meaning = rule(at, i, now)
        if meaning and (best is None or meaning.stop > best.stop):
            best = meaning
    return best


def period(at: Tokens, i: int, now: Now) -> Meaning | None:
    """The longest single period or day that begins at token ``i``."""
    found = longest(RULES.get(key_at(at, i), ()), at, i, now)
    return of_year(at, found, now) if found else None
