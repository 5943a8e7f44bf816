"""The processes behind the server: what comes back from them, and what happens when they end."""

import asyncio
import os
import signal
from collections.abc import Iterator

import pytest

from summarizer.errors import InputError, SummarizerError
from summarizer.mcp_server.nursery import Worker
from summarizer.mcp_server.workers import Workers


@pytest.fixture
def workers() -> Iterator[Workers]:
    with Workers(1) as workers:
        yield workers


def refuse() -> None:
    raise InputError("No.")


def fail() -> None:
    raise ZeroDivisionError("deep in there")


def end() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def wait_for_ever() -> None:
    signal.pause()


def has_ended(worker: Worker) -> bool:
    """Whether nobody is at the other end of the line any more; waits for it a while."""
    if not worker.line.poll(30):
        return False
    with pytest.raises(EOFError):
        worker.line.recv()
    return True


async def test_calls_are_done_by_one_process_that_is_another(workers: Workers) -> None:
    at_work = {await workers.run(os.getpid) for _ in range(3)}
    assert len(at_work) == 1
    assert os.getpid() not in at_work
    assert await asyncio.gather(*(workers.run(divmod, number, 3) for number in range(9))) == [
        divmod(number, 3) for number in range(9)
    ]


async def test_what_is_raised_there_is_raised_here_and_says_where(workers: Workers) -> None:
    with pytest.raises(InputError, match="No"):
        await workers.run(refuse)
    with pytest.raises(ZeroDivisionError) as caught:
        await workers.run(fail)
    assert "in fail" in caught.value.__notes__[0]


async def test_a_process_that_is_ended_costs_one_call_its_answer(workers: Workers) -> None:
    with pytest.raises(SummarizerError, match="ended from outside: call again"):
        await workers.run(end)
    assert await workers.run(divmod, 7, 3) == (2, 1)


async def test_a_cancelled_call_has_its_process_stopped(workers: Workers) -> None:
    process = await workers.run(os.getpid)
    (worker,) = workers._idle
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0):
            await workers.run(wait_for_ever)
    assert await workers.run(os.getpid) != process
    assert has_ended(worker)


async def test_nothing_outlives_the_block() -> None:
    with Workers(2) as workers:
        await asyncio.gather(workers.run(divmod, 7, 3), workers.run(divmod, 8, 3))
        idle = tuple(workers._idle)
        held = asyncio.ensure_future(workers.run(wait_for_ever))
        await asyncio.sleep(0)
    assert len(idle) == 2
    assert all(map(has_ended, idle))
    with pytest.raises(SummarizerError):
        await held
