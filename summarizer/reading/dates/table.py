"""Which rules may begin at which token, and the longest of what they find.

The grammar fills the table; the rules that hold another period inside ("the end of …") read it back.
"""

from collections.abc import Callable, Iterable

from summarizer.reading.dates.meaning import Meaning, Now
from summarizer.reading.dates.relative_rules import of_year
from summarizer.reading.dates.scan import Tokens

Rule = Callable[[Tokens, int, Now], Meaning | None]

_DEEPEST = 3  # "late in the first week of last month"; more is not said, and would cost a deep recursion

RULES: dict[str, tuple[Rule, ...]] = {}
"""A word, or a kind of token in angle brackets, either with "the" before it → the rules for what begins there."""


def register(keys: Iterable[str], *rules: Rule) -> None:
    """Let the rules begin at these words or kinds."""
    for key in keys:
        RULES[key] = RULES.get(key, ()) + rules


def register_with_article(keys: Iterable[str], *rules: Rule) -> None:
    """Let the rules begin at "the" before these words or kinds."""
    register([f"the {key}" for key in keys], *rules)


def key_at(at: Tokens, i: int) -> str:
    """The token's key in the table."""
    word, kind = at.words[i], at.kinds[i]
    if word == "the":
        return f"the {key_at(at, i + 1)}"
    return word if kind == "word" else f"<{kind}>"


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
    if now.depth == _DEEPEST:
        return None
    now.depth += 1
    found = longest(RULES.get(key_at(at, i), ()), at, i, now)
    now.depth -= 1
    return of_year(at, found, now) if found else None
