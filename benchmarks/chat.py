"""The chat server under load: memory, first answer, many clients at once. ``python -m benchmarks.chat``

Three measurements, each against the command in a process of its own:

- ``start``: seconds from starting the process to its first brief over standard input and output, and the
  processor time that its processes took for it, which a busy machine does not change much.
- ``memory``: growth of the server's memory, its worker processes included, over 1,000 calls of all tools in one
  session, each with another text.
- ``clients``: 50 clients at once over HTTP, each asking for briefs of texts of 3,500 characters, all different.

The texts are made of the seeds with other numbers in them.
"""

import argparse
import asyncio
import itertools
import json
import os
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2

ROOT = Path(__file__).parent.parent
SEEDS = [path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
TOKEN = "a-token-of-the-benchmark"
COMMAND = [sys.executable, "-m", "summarizer", "mcp"]
LENGTH = 3_500
_HELLO = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "benchmark", "version": "1"}}


def texts() -> Iterator[str]:
    """News texts without end, no two the same: the seeds with their numbers changed, cut to one length."""
    for number in itertools.count(1):
        seed = SEEDS[number % len(SEEDS)]
        changed = re.sub(r"\b[1-9]\d\b", lambda found, by=number: str(10 + (int(found[0]) + by) % 90), seed)
        yield (f"Report number {number}\n\n{changed}\n\n" + changed)[:LENGTH]


class Session:
    """One session over standard input and output, message by message, with next to no work on this side."""

    def __init__(self) -> None:
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(COMMAND, cwd=ROOT, stdin=pipe, stdout=pipe, text=True, encoding="utf-8")
        self._ids = itertools.count(1)
        self.ask("initialize", _HELLO)
        self._send({"method": "notifications/initialized"})

    def ask(self, method: str, params: dict[str, Any]) -> Any:
        """Send a request and wait for its result."""
        self._send({"id": next(self._ids), "method": method, "params": params})
        assert self.process.stdout is not None
        return json.loads(self.process.stdout.readline())["result"]

    def call(self, name: str, **arguments: Any) -> Any:
        """Call a tool; it must not fail."""
        result = self.ask("tools/call", {"name": name, "arguments": arguments})
        assert not result.get("isError"), result["content"]
        return result["structuredContent"]

    def close(self) -> None:
        """End the session and wait for the server to go."""
        self.process.communicate()

    def _send(self, message: dict[str, Any]) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps({"jsonrpc": "2.0", **message}) + "\n")
        self.process.stdin.flush()


def family(pid: int) -> list[int]:
    """A process and all that came of it."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(found for child in children for found in family(int(child)))]


def seconds_of(pid: int) -> float:
    """The processor time that a process has taken."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def taken(pid: int) -> tuple[float, float]:
    """The processor time that a server has taken, and that all its worker processes have."""
    own, *others = map(seconds_of, family(pid))
    return own, sum(others)


def calibration() -> float:
    """Milliseconds of processor time for a fixed piece of work, to compare machines, and hours of one machine."""
    begun = time.process_time()
    sum(range(10**6))
    return 1000 * (time.process_time() - begun)


def memory_of(pids: list[int]) -> float:
    """Megabytes that processes hold for themselves."""
    kilobytes = 0
    for pid in pids:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
        kilobytes += sum(int(found) for found in re.findall(r"^Private_\w+:\s+(\d+)", rollup, re.MULTILINE))
    return kilobytes / 1024


def start(times: int = 5) -> None:
    """How soon the first brief is there."""
    taken, first = [], next(texts())
    for _ in range(times):
        begun = time.perf_counter()
        session = Session()
        greeted = time.perf_counter() - begun
        session.call("summarize_text", text=first)
        answered = time.perf_counter() - begun
        taken.append((answered, greeted, [seconds_of(pid) for pid in family(session.process.pid)]))
        session.close()
    answered, greeted, busy = min(taken)
    shown = " + ".join(f"{seconds:.2f}" for seconds in busy)
    print(
        f"calibration {calibration():.0f} ms; start: first brief after {answered:.2f} s (greeting {greeted:.2f} s), "
        f"best of {times}; processor {shown} s"
    )


def memory(calls: int) -> None:
    """How much memory a long session costs."""
    session, source, key = Session(), texts(), ""

    def some(count: int) -> float:
        nonlocal key
        for number, text in zip(range(count), source, strict=False):
            match number % 5:
                case 0 | 1:
                    key = session.call("summarize_text", text=text)["source_id"]
                case 2:
                    session.call("find_evidence", text=text, question="How many containers went to Russia?")
                case 3:
                    session.call("check_summary", text=text, summary="Seoul counted 12 containers.")
                case 4:
                    session.call("show_evidence", ids=[f"{key}/2"])
        return memory_of(family(session.process.pid))

    before = some(50)
    for done in range(250, calls + 1, 250):
        after = some(250)
        print(f"memory: {before:.0f} MB after 50 calls, {after:.0f} MB after {done} more", flush=True)
    session.close()


@contextmanager
def serving(workers: int | None) -> Iterator[tuple[str, int]]:
    """The server over HTTP: its address, and its process."""
    options = ["--http", "0", *(["--workers", str(workers)] if workers else [])]
    environment = {**os.environ, "SUMMARIZER_MCP_TOKEN": TOKEN}
    process = subprocess.Popen([*COMMAND, *options], cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stderr is not None
        yield next(line for line in process.stderr if "serving MCP at " in line).split()[-1], process.pid
    finally:
        process.terminate()
        process.communicate()


class Visitor:
    """One client over HTTP, message by message: the server is what is measured, and it shares the cores with this."""

    def __init__(self, address: str) -> None:
        headers = {"Authorization": f"Bearer {TOKEN}", "Accept": "application/json, text/event-stream"}
        self._line = httpx2.AsyncClient(headers=headers, timeout=300)
        self._address = address

    async def __aenter__(self) -> "Visitor":
        answer = await self._post({"id": 0, "method": "initialize", "params": _HELLO})
        self._line.headers["Mcp-Session-Id"] = answer.headers["Mcp-Session-Id"]
        await self._post({"method": "notifications/initialized"})
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._line.aclose()

    async def call(self, name: str, **arguments: Any) -> Any:
        """Call a tool and return the whole result."""
        params = {"name": name, "arguments": arguments}
        answer = await self._post({"id": 1, "method": "tools/call", "params": params})
        return json.loads(next(line for line in answer.text.splitlines() if line.startswith("data: {"))[6:])["result"]

    async def _post(self, message: dict[str, Any]) -> httpx2.Response:
        answer = await self._line.post(self._address, json={"jsonrpc": "2.0", **message})
        return answer.raise_for_status()


async def clients(count: int, rounds: int, workers: int | None) -> None:
    """How long each of many clients waits for its briefs."""
    source, waits, errors, busy = texts(), [], 0, []

    async def one(address: str, ready: asyncio.Barrier) -> None:
        nonlocal errors
        async with Visitor(address) as asking:
            await asking.call("summarize_text", text="Norway sold 12 ships to Chile.")
            if await ready.wait() == 0:
                busy.append((*taken(pid), time.process_time()))
            for _ in range(rounds):
                text, begun = next(source), time.perf_counter()
                result = await asking.call("summarize_text", text=text)
                waits.append(time.perf_counter() - begun)
                errors += bool(result.get("isError"))

    with serving(workers) as (address, pid):
        ready = asyncio.Barrier(count)
        await asyncio.gather(*(one(address, ready) for _ in range(count)))
        busy.append((*taken(pid), time.process_time()))
    own, others, here = (1000 * (after - before) / len(waits) for before, after in zip(*busy, strict=True))
    p95 = statistics.quantiles(waits, n=20)[-1]
    print(
        f"calibration {calibration():.0f} ms; clients: {count} at once, {len(waits)} briefs of {LENGTH:,} characters, "
        f"{errors} errors; "
        f"median {statistics.median(waits):.2f} s, p95 {p95:.2f} s, slowest {max(waits):.2f} s; "
        f"processor time a brief: {others:.0f} ms in the workers, {own:.0f} ms in the server, "
        f"{here:.0f} ms in the clients"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="*", default=["start", "memory", "clients"])
    parser.add_argument("--calls", type=int, default=1_000)
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--rounds", type=int, default=4)
    parser.add_argument("--workers", type=int)
    given = parser.parse_args()
    if "start" in given.what:
        start()
    if "memory" in given.what:
        memory(given.calls)
    if "clients" in given.what:
        asyncio.run(clients(given.clients, given.rounds, given.workers))
