"""Where worker processes come from: one process loads all that reading needs, and each worker is forked from it.

So a worker is there within milliseconds, shares the tables' memory with all others, and one that has to be stopped
costs nobody anything. Where a system cannot fork, each worker loads for itself.
"""

import gc
import os
import signal
import socket
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import Pipe, get_context
from multiprocessing.connection import Connection
from typing import Any, NoReturn

_FIRST_TEXT = (
    'Norway sold 12 ships to Chile on Monday, the ministry said. "They sail in May," a spokesman told reporters.'
)
_CAN_FORK = hasattr(os, "fork") and hasattr(socket, "send_fds")


@dataclass(frozen=True, slots=True, eq=False)
class Worker:
    """A process that does one call after the other; it ends where its line does."""

    line: Connection
    process: int

    def do(self, *call: object) -> Any:
        """Have a function called with a tuple of arguments: what it gave, and what it raised, one of them None.

        Raises ``EOFError`` or ``OSError`` where the process ends meanwhile.
        """
        self.line.send(call)
        return self.line.recv()

    def stop(self) -> None:
        """End the process at once, whatever it does; who waits for it meets the end of the line."""
        with suppress(ProcessLookupError):
            os.kill(self.process, signal.SIGKILL if _CAN_FORK else signal.SIGTERM)


class Nursery:
    """Loads at once, beside whatever the process that made it does; make it before that one has threads."""

    def __init__(self) -> None:
        self._process = 0
        if not _CAN_FORK:
            return
        self._asking, asked = socket.socketpair()
        self._process = os.fork()
        if not self._process:
            self._asking.close()
            _raise_workers(asked)
        asked.close()

    def new_worker(self) -> Worker:
        """Start a worker, and wait until it is there; raises ``EOFError`` where the nursery is gone."""
        line, other_end = Pipe()
        with other_end:
            if _CAN_FORK:
                socket.send_fds(self._asking, [b"+"], [other_end.fileno()])
            else:
                get_context("spawn").Process(target=_load_and_work, args=(other_end,), daemon=True).start()
        return Worker(line, line.recv())

    def close(self) -> None:
        """No more workers; those that there are go on."""
        if self._process:
            self._asking.close()
            os.kill(self._process, signal.SIGKILL)
            os.waitpid(self._process, 0)


def _raise_workers(asked: socket.socket) -> NoReturn:
    """Load, then fork a worker for each line that comes, until there comes no more."""
    try:
        _leave_the_streams_alone()
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)
        _load()
        while handles := socket.recv_fds(asked, 1, 1)[1]:
            if not os.fork():
                asked.close()
                signal.signal(signal.SIGCHLD, signal.SIG_DFL)
                _work(Connection(handles[0]))
                break
            os.close(handles[0])
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(0)


def _leave_the_streams_alone() -> None:
    """What is printed by mistake must not get between the protocol's messages."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    os.close(nowhere)


def _load() -> None:
    """Let everything that a call needs be loaded; what has been is never garbage, and never looked through for it."""
    from summarizer.tools.briefs import brief
    from summarizer.tools.checks import check
    from summarizer.tools.evidence import search_one
    from summarizer.tools.limits import Limits
    from summarizer.tools.sources import Given

    gc.disable()
    brief(Given(_FIRST_TEXT), "brief", len(_FIRST_TEXT))
    check(_FIRST_TEXT, Given(_FIRST_TEXT), len(_FIRST_TEXT))
    search_one("Who sold ships?", Given(_FIRST_TEXT), 1, Limits())
    gc.freeze()
    # Reading a text makes tens of thousands of things, and next to nothing that only a search for garbage would find.
    gc.set_threshold(50_000, 20, 50)
    gc.enable()


def _load_and_work(line: Connection) -> None:
    _leave_the_streams_alone()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _load()
    _work(line)


def _work(line: Connection) -> None:
    """Do what comes over the line, call after call."""
    line.send(os.getpid())
    while True:
        try:
            line.send(_answer(*line.recv()))
        except (EOFError, OSError):
            return


def _answer(function: Callable[..., Any], arguments: tuple[object, ...]) -> tuple[Any, BaseException | None]:
    try:
        return function(*arguments), None
    except BaseException as error:
        error.add_note("".join(traceback.format_exception(error)))
        return None, error
