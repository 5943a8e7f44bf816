"""The processes behind the server: what comes back from them, and what happens when they end."""

import asyncio
import os
import signal
from pathlib import Path

import pytest

from summarizer.errors import InputError, SummarizerError
from summarizer.mcp_server.workers import Workers


def refuse() -> None:
    raise InputError("No.")


def fail() -> None:
    raise ZeroDivisionError("deep in there")


def end() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def hold(pipe: Path) -> None:
    with pipe.open("w"):
        signal.pause()


async def test_calls_are_done_by_one_process_that_is_another() -> None:
    workers = Workers(1)
    at_work = {await workers.run(os.getpid) for _ in range(3)}
    assert len(at_work) == 1
    assert os.getpid() not in at_work
    assert await asyncio.gather(*(workers.run(divmod, number, 3) for number in range(9))) == [
        divmod(number, 3) for number in range(9)
    ]


async def test_what_is_raised_there_is_raised_here_and_says_where() -> None:
    workers = Workers(1)
    with pytest.raises(InputError, match="No"):
        await workers.run(refuse)
    with pytest.raises(ZeroDivisionError) as caught:
        await workers.run(fail)
    assert "in fail" in caught.value.__notes__[0]


async def test_a_process_that_is_ended_costs_one_call_its_answer() -> None:
    workers = Workers(1)
    with pytest.raises(SummarizerError, match="ended from outside: call again"):
        await workers.run(end)
    assert await workers.run(divmod, 7, 3) == (2, 1)


async def test_a_cancelled_call_has_its_process_stopped(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    workers = Workers(1)
    held = asyncio.ensure_future(workers.run(hold, pipe))
    with await asyncio.to_thread(pipe.open) as other_end:
        held.cancel()
        with pytest.raises(asyncio.CancelledError):
            await held
        assert other_end.read() == ""
    assert await workers.run(divmod, 7, 3) == (2, 1)
