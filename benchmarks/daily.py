"""How good and how fast the daily brief is.

    python -m benchmarks.daily [--articles 1000 10000] [--folder FOLDER]

Prints grouping and verdicts on the gold beside the tests. Then, for each number of articles, runs the command on a
folder of so many, twice, and prints the time and the memory that all its processes took. The articles are the gold's
and the paragraphs of other texts in other words, names and numbers, none twice; ``--folder`` takes real ones instead.
A busy machine tells in the loop that is timed beside each run: processor time counts then, not the clock.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
# The folder of a script shadows the standard library's modules of the same name.
sys.path[0] = str(ROOT)

import argparse  # noqa: E402
import datetime  # noqa: E402
import os  # noqa: E402
import random  # noqa: E402
import re  # noqa: E402
import resource  # noqa: E402
import subprocess  # noqa: E402
import tempfile  # noqa: E402
import time  # noqa: E402
import tomllib  # noqa: E402
from collections.abc import Iterator  # noqa: E402

from summarizer import Document, daily  # noqa: E402
from summarizer.articles import Article  # noqa: E402
from summarizer.reading.names import find_names  # noqa: E402
from tests.briefing.gold import FOLDERS, Gold, load, score  # noqa: E402

DAY = datetime.date(2025, 10, 24)
_SYLLABLES = "ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo na ne ni no ra re ri ro sa se si so".split()
_PAGE = os.sysconf("SC_PAGE_SIZE")
_DIGITS = re.compile(r"\d")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, nargs="+", default=[1000], help="how many to make and time")
    parser.add_argument("--folder", type=Path, help="time the command on these articles instead")
    arguments = parser.parse_args()
    for folder in FOLDERS:
        gold = load(folder)
        if gold.articles:
            print(f"{folder or 'developed on'}: {len(gold.articles)} articles, {len(set(gold.stories))} stories")
            print(score(daily(gold.articles, date=DAY, engine="rules"), gold), "\n")
    if arguments.folder:
        speed(arguments.folder)
        return
    for count in arguments.articles:
        with tempfile.TemporaryDirectory() as made:
            for article in variations(load(), count):
                Path(made, article.document.name).write_text(f"{article.document.title}\n\n{article.document.text}")
            print(f"{count:,} articles of 1,850 characters")
            speed(Path(made))


def speed(articles: Path) -> None:
    """Run the command on the folder ``articles`` twice, with a store, and print what each run took."""
    with tempfile.TemporaryDirectory() as place:
        command = f"{sys.executable} -m summarizer daily {articles} --engine rules --days 20000"
        for run in ("first", "second"):
            loop = time.process_time()
            sum(range(10**6))
            loop = time.process_time() - loop
            begun, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
            process = subprocess.Popen([*command.split(), "--store", f"{place}/store", "-o", f"{place}/brief.json"])
            memory = 0
            while process.poll() is None:
                memory = max(memory, _resident(process.pid))
                time.sleep(0.1)
            took, after = time.monotonic() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
            processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            print(
                f"  {run} run: {took:,.1f} s, {processor:,.1f} s of processors, {memory / 1e6:,.0f} MB in all processes"
            )
            print(f"  (a loop over a million numbers beside it: {1000 * loop:.0f} ms)")


def _resident(pid: int) -> int:
    """The bytes of memory that a process and those it has started hold (Linux), pages they share counted for each."""
    try:
        own = int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * _PAGE
        children = [
            child for task in Path(f"/proc/{pid}/task").glob("*/children") for child in task.read_text().split()
        ]
    except OSError:
        return 0
    return own + sum(map(_resident, map(int, children)))


def variations(gold: Gold, count: int) -> Iterator[Article]:
    """``count`` articles: the gold's stories over and over, each time with other names, words and numbers.

    One story in four has all its articles. Each article is made about as long as news is with paragraphs of others.
    """
    stories: dict[str, list[Article]] = {}
    for article, story in zip(gold.articles, gold.stories, strict=True):
        stories.setdefault(story, []).append(article)
    filling = [part for text in load_texts() for part in text.split("\n\n") if len(part) > 80]
    pool = sorted({word for part in filling for word in re.findall(r"\b[a-z]{5,}\b", part)})
    made = 0
    while True:
        for name, articles in stories.items():
            chance = random.Random(f"{name} {made}")
            other = _Other(chance, pool)
            more = chance.sample(filling, 12)
            for article in articles if chance.random() < 0.25 else articles[:1]:
                if made == count:
                    return
                made += 1
                text = "\n\n".join([article.document.text.strip(), *chance.sample(more, 8)])
                document = Document(
                    other(text),
                    f"{made:05}.txt",
                    title=other(article.document.title or ""),
                    published=article.document.published,
                )
                yield Article(document, article.outlet)


class _Other:
    """Puts other names, numbers and half of the other words into texts, always the same for the same."""

    def __init__(self, chance: random.Random, pool: list[str]) -> None:
        self._chance, self._pool = chance, pool
        self._words: dict[str, str] = {}
        self._shift = chance.randrange(1, 9)

    def __call__(self, text: str) -> str:
        for name in find_names(text):
            for word in name.text.split():
                if word[:1].isupper() and len(word) > 3 and word not in self._words:
                    self._words[word] = "".join(self._chance.choices(_SYLLABLES, k=3)).capitalize()
        return re.sub(r"[^\W\d_]+|\d{2,}", self._other, text)

    def _other(self, found: re.Match[str]) -> str:
        word = found[0]
        if word.isdigit():
            return _DIGITS.sub(lambda digit: str((int(digit[0]) + self._shift) % 9 + 1), word)
        if word not in self._words:
            plain = word.islower() and len(word) > 4 and self._chance.random() < 0.5
            self._words[word] = self._chance.choice(self._pool) if plain else word
        return self._words[word]


def load_texts() -> list[str]:
    """The texts of the engine's gold, for their paragraphs."""
    folder = ROOT / "tests/engines/gold"
    return [tomllib.loads(file.read_text("utf-8"))["text"] for file in sorted(folder.glob("*.toml"))]


if __name__ == "__main__":
    main()
