"""How fast: briefs and checks of articles, the command's whole run, and long texts, on one core.

Usage::

    python -m benchmarks.speed [--articles N] [--megabytes N]

The texts are the project's own: the seeds and the news texts of ``falsehoods``, each with a line of its own so that
nothing is known of it. Times are the process's own CPU time. What a machine is worth is told by a loop that adds the
numbers below a million: on a loaded machine all figures grow together.
"""

import argparse
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from summarizer import Document, check, summarize

ROOT = Path(__file__).parent.parent
TEXTS = [
    path.read_text("utf-8")
    for folder in (ROOT / "seeds", Path(__file__).parent / "falsehoods")
    for path in sorted(folder.glob("*.txt"))
]


def articles(count: int) -> Iterator[Document]:
    """``count`` articles, no two of them equal."""
    for number in range(count):
        yield Document(f"{TEXTS[number % len(TEXTS)]}\n\nThis is copy {number} of a text.\n")


def took(work: Callable[[], object]) -> float:
    """The CPU seconds that ``work`` takes."""
    began = time.process_time()
    work()
    return time.process_time() - began


def loop() -> float:
    """The seconds that this machine, as loaded as it is, takes to add the numbers below a million."""
    return median(took(lambda: sum(range(1_000_000))) for _ in range(5))


def briefs(count: int) -> None:
    """Briefs of ``count`` articles one after the other, readers and checks included, and what they leave behind."""
    for document in articles(len(TEXTS)):
        summarize(document, "brief", engine="rules")
    before, characters, times = _resident(), [], []
    for document in articles(count):
        times.append(took(lambda document=document: summarize(document, "brief", engine="rules")))  # type: ignore[misc]
        characters.append(len(document.text))
    print(f"{count} articles of {sum(characters) / count:,.0f} characters, schema brief, checks included:")
    print(f"  {1000 * median(times):.1f} ms each (median), {count / sum(times):.1f} a second")
    print(f"  memory grown by {_resident() - before:.1f} MB over them")


def checks(count: int) -> None:
    """Summaries of five sentences against articles that were asked about before."""
    times = []
    for document, other in zip(articles(count), articles(count), strict=True):
        summary = " ".join(sentence.text for sentence in other.body[2:7])
        check(summary, document)
        changed = summary.replace(" the ", " that ")
        times.append(took(lambda document=document, changed=changed: check(changed, document)))  # type: ignore[misc]
    print(f"a summary of five sentences against an article asked about before: {1000 * median(times):.2f} ms (median)")


def command() -> None:
    """The command's whole run on a seed, the interpreter's start included."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    seed = str(ROOT / "seeds" / "000_visit_preview.txt")
    for name, arguments in (
        ("python -c pass", ["-c", "pass"]),
        ("summarize seed", ["-m", "summarizer", seed, "--engine", "rules", "--format", "json"]),
    ):
        times, walls = [], []
        for _ in range(5):
            before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
            subprocess.run([sys.executable, *arguments], env=environment, capture_output=True, check=True)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            walls.append(time.perf_counter() - began)
            times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        print(f"{name}: {min(walls):.2f} s by the clock, {min(times):.2f} s of CPU (best of five)")


def long_texts(megabytes: float) -> None:
    """One text of so many million characters: a page of summary against it, and its brief."""
    text = "".join(document.text for document in articles(1 + int(megabytes * 1e6 / min(map(len, TEXTS)))))
    text = text[: int(megabytes * 1e6)]
    summary = " ".join(sentence.text for sentence in next(articles(1)).body[2:14])
    document = Document(text)
    first = took(lambda: check(summary, document))
    again = took(lambda: check(f"{summary} And so on.", document))
    print(f"a page of summary against {megabytes:g} MB: {first:.2f} s, and {again:.2f} s for the next one")
    before = _resident()
    report: list[object] = []
    seconds = took(lambda: report.append(summarize(Document(text), "brief", engine="rules")))
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 - before
    print(f"a brief of {megabytes:g} MB: {seconds / megabytes:.1f} s/MB, {grown / megabytes:.0f} MB/MB at its peak")


def _resident() -> float:
    """Megabytes that the process holds now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 1e6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--megabytes", type=float, default=1.0)
    given = parser.parse_args()
    print(f"the loop: {1000 * loop():.1f} ms")
    command()
    briefs(given.articles)
    checks(given.articles // 4)
    long_texts(given.megabytes)
    print(f"the loop: {1000 * loop():.1f} ms")


if __name__ == "__main__":
    main()
