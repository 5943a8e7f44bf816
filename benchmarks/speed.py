"""How fast: briefs and checks of articles, the command's whole run, and long texts, on one core.

Usage::

    python -m benchmarks.speed [--articles N] [--megabytes N]

The texts are the project's own: the seeds and the news texts of ``falsehoods``. No two that are read are alike: from
copy to copy people, bodies and numbers are others, so that nothing is known of a text and a long one tells of many
people. Times are the process's own CPU time, scaled to an article of 3,500 characters where they are an article's;
the garbage collector is set as the command sets it. What a machine is worth is told by a loop that adds the numbers
below a million, at the start and at the end: on a loaded machine all figures grow together.
"""

import argparse
import gc
import math
import os
import random
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import mean, median

from benchmarks.verifiers import VERIFIERS
from summarizer import Document, check, summarize

ROOT = Path(__file__).parent.parent
TEXTS = [
    path.read_text("utf-8")
    for folder in (ROOT / "seeds", Path(__file__).parent / "falsehoods")
    for path in sorted(folder.glob("*.txt"))
]
ARTICLE = 3500
"""The characters of an article, as the project's bars count them."""
_SHORTER = 8
"""The long text is read in a part of so many first, to see how the time grows."""
_WORD_OR_NUMBER = re.compile(r"[^\W\d_]+|\d[\d,.]*\d")
_VOWELS, _CONSONANTS, _DIGITS = "aeiou", "bcdfghklmnprstvw", "123456789"


def articles(count: int) -> Iterator[Document]:
    """``count`` articles, no two of them alike."""
    for number in range(count):
        yield Document(varied(TEXTS[number % len(TEXTS)], number))


def varied(text: str, seed: int) -> str:
    """``text`` of other people and bodies, with other numbers; years, places and the rest of its words stay."""
    chance = random.Random(seed)
    respelled = str.maketrans({})
    for letters in (_VOWELS, _CONSONANTS):
        mixed = "".join(chance.sample(letters, len(letters)))
        respelled |= str.maketrans(letters + letters.upper(), mixed + mixed.upper())
    renumbered = str.maketrans(_DIGITS, "".join(chance.sample(_DIGITS, len(_DIGITS))))
    own = {
        word
        for name in Document(text).reading.names
        if name.kind in ("person", "organisation")
        for word in name.text.split()
        if word.isalpha() and word[0].isupper() and word.lower() not in text
    }

    def other(found: re.Match[str]) -> str:
        surface = found.group()
        if surface[0].isdigit():
            is_year_or_day = len(surface) < 3 or (len(surface) == 4 and surface[:2] in ("19", "20"))
            return surface if is_year_or_day else surface.translate(renumbered)
        return surface.translate(respelled) if surface in own else surface

    return _WORD_OR_NUMBER.sub(other, text)


def took(work: Callable[[], object]) -> float:
    """The CPU seconds that ``work`` takes."""
    began = time.process_time()
    work()
    return time.process_time() - began


def loop() -> float:
    """The seconds that this machine, as loaded as it is, takes to add the numbers below a million."""
    return median(took(lambda: sum(range(1_000_000))) for _ in range(5))


def brief(document: Document) -> object:
    """The brief of ``document`` by the rules, checks included."""
    return summarize(document, "brief", engine="rules")


def briefs(count: int) -> None:
    """Briefs of ``count`` articles one after the other, readers and checks included, and what they leave behind."""
    for document in articles(len(TEXTS)):
        brief(document)
    before, characters, seconds = _resident(), 0, 0.0
    for document in list(articles(len(TEXTS) + count))[len(TEXTS) :]:
        seconds += took(lambda document=document: brief(document))  # type: ignore[misc]
        characters += len(document.text)
    each = seconds * ARTICLE / characters
    print(f"a brief of an article of {ARTICLE:,} characters: {1000 * each:.1f} ms (mean), {1 / each:.1f} a second")
    print(f"  memory grown by {_resident() - before:.1f} MB over {count}")


def checks(count: int) -> None:
    """Summaries of five sentences against articles that were asked about before, by us and by whoever is installed."""
    times: dict[str, list[float]] = {"summarizer": []} | {name: [] for name in VERIFIERS}
    for document in articles(count):
        summary = " ".join(sentence.text for sentence in document.body[2:7])
        check(summary, document)
        changed = summary.replace(" the ", " that ")
        times["summarizer"].append(took(lambda document=document, changed=changed: check(changed, document)))  # type: ignore[misc]
        for name, flags in VERIFIERS.items():
            times[name].append(took(lambda f=flags, document=document, changed=changed: f(changed, document.text)))  # type: ignore[misc]
    ours = mean(times["summarizer"])
    print(f"a summary of five sentences against an article asked about before: {1000 * ours:.2f} ms (mean)")
    for name in VERIFIERS:
        print(f"  {name}: {1000 * mean(times[name]):.2f} ms, {mean(times[name]) / ours:.2f} of ours")


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
    """One text of so many million characters: a page of summary against it, its brief, and how the time grows."""
    size = int(megabytes * 1e6)
    text = "\n\n".join(document.text for document in articles(1 + size // min(map(len, TEXTS))))[:size]
    summary = " ".join(sentence.text for sentence in next(articles(1)).body[2:14])
    document = Document(text)
    first = took(lambda: check(summary, document))
    again = took(lambda: check(f"{summary} And so on.", document))
    print(f"a page of summary against {megabytes:g} MB: {first:.2f} s, and {again:.2f} s for the next one")
    part = took(lambda: brief(Document(text[: size // _SHORTER])))
    before = _resident()
    seconds = took(lambda: brief(Document(text)))
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 - before
    print(f"a brief of {megabytes:g} MB: {seconds / megabytes:.1f} s/MB, {grown / megabytes:.0f} MB/MB at its peak")
    exponent = math.log(seconds / part) / math.log(_SHORTER)
    print(
        f"  an eighth of it {part * _SHORTER / megabytes:.1f} s/MB: the time grows with the size to the {exponent:.2f}"
    )


def _resident() -> float:
    """Megabytes that the process holds now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 1e6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--megabytes", type=float, default=1.0)
    given = parser.parse_args()
    gc.set_threshold(1_000_000, 20, 20)  # as the command does
    print(f"the loop: {1000 * loop():.1f} ms")
    command()
    briefs(given.articles)
    checks(given.articles // 4)
    long_texts(given.megabytes)
    print(f"the loop: {1000 * loop():.1f} ms")


if __name__ == "__main__":
    main()
