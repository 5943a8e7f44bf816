"""How many requests are under way at once, how long an answer may take, and how many tokens a run may cost."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

import tenacity

from summarizer.engines import Usage
from summarizer.engines.choice import ModelSettings
from summarizer.engines.model.wire import SilentError
from summarizer.errors import BudgetError

CHARACTERS_A_TOKEN = 3
"""Fewer than English has (about 4), so that an estimate is rather too high than too low."""

LEAST_ANSWER = 200
"""Tokens: with less room than this an answer is not worth asking for."""


class Pace:
    """A limit on requests under way that learns: halved when the service says it is too many, then slowly raised.

    Additive increase, multiplicative decrease, as TCP does it (Jacobson 1988).
    """

    def __init__(self, most: int) -> None:
        """``most`` requests at once are never exceeded."""
        self._most = most
        self.allowed = float(most)
        self._under_way = 0
        self._freed = asyncio.Condition()

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Wait for a turn; the block is the request."""
        async with self._freed:
            await self._freed.wait_for(lambda: self._under_way < max(1, int(self.allowed)))
            self._under_way += 1
        try:
            yield
        finally:
            async with self._freed:
                self._under_way -= 1
                self._freed.notify_all()

    def slower(self) -> None:
        """The service said that it is too many."""
        self.allowed = max(1.0, self.allowed / 2)

    def faster(self) -> None:
        """A request went through."""
        self.allowed = min(float(self._most), self.allowed + 1 / self.allowed)


class Clock:
    """The time and the tries that one answer may take, from when its first request has its turn."""

    def __init__(self, settings: ModelSettings) -> None:
        self._settings = settings
        self._begun: float | None = None
        self._tries = 0

    def limit(self) -> float:
        """Seconds for the request that is about to be sent."""
        now = time.monotonic()
        self._begun = now if self._begun is None else self._begun
        self._tries += 1
        return min(self._settings.timeout, self._begun + self._settings.deadline - now)

    def is_over(self, state: tenacity.RetryCallState) -> bool:
        """Whether there are no tries left, or the next would begin after the deadline."""
        spent = time.monotonic() - self._begun if self._begun is not None else 0.0
        return self._tries >= self._settings.tries or spent + state.upcoming_sleep >= self._settings.deadline

    def silence(self) -> SilentError:
        """What to raise where nothing came: how long was waited, and how often."""
        return SilentError(min(self._settings.timeout, self._settings.deadline), self._tries)


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
