"""How many tokens a run may cost."""

from collections.abc import Iterator
from contextlib import contextmanager

from summarizer.engines import Usage
from summarizer.errors import BudgetError

CHARACTERS_A_TOKEN = 3
"""Fewer than English has (about 4), so that an estimate is rather too high than too low."""

LEAST_ANSWER = 200
"""Tokens: with less room than this an answer is not worth asking for."""


class Budget:
    """The tokens that a run may cost and has cost. Requests that are under way count with what they may cost."""

    def __init__(self, most: int | None) -> None:
        """``most`` is None for a run without a limit."""
        self._most = most
        self._reserved = 0
        self.spent = Usage()

    @contextmanager
    def reserved(self, characters: int) -> Iterator[int | None]:
        """Set aside what a prompt of ``characters`` may cost; gives the longest answer allowed, None for any.

        Raises ``BudgetError`` where the request could go beyond the limit.
        """
        if self._most is None:
            yield None
            return
        prompt = characters // CHARACTERS_A_TOKEN
        left = self._most - self.spent.input_tokens - self.spent.output_tokens - self._reserved - prompt
        if left < LEAST_ANSWER:
            raise BudgetError(f"The next request could go beyond the {self._most:,} tokens allowed for this run.")
        answer = min(left, max(prompt, 5 * LEAST_ANSWER))
        self._reserved += prompt + answer
        try:
            yield answer
        finally:
            self._reserved -= prompt + answer

    def add(self, usage: Usage) -> None:
        """Count what an answer cost."""
        self.spent += usage
