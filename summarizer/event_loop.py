"""Running a coroutine to its end."""

from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


def run(coroutine: Coroutine[Any, Any, T]) -> T:
    """`asyncio.run`, for what comes to a large value: no task holds it.

    When Python 3.11 puts an interrupt's handler back it spells out the task that has ended, with all it came to:
    a second and more for a brief of a thousand articles.
    """
    import asyncio  # not for who never waits

    results: list[T] = []

    async def keep() -> None:
        results.append(await coroutine)

    asyncio.run(keep())
    return results[0]
