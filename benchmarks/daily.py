"""How good and how fast the daily brief is.

    python -m benchmarks.daily [--articles 1000 10000]

Prints grouping and verdicts on the gold beside the tests, then, for each number of articles, how long the stages of
a brief take on one core and how much memory they need. The reports themselves are timed apart.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
# The folder of a script shadows the standard library's modules of the same name.
sys.path[0] = str(ROOT)

import argparse  # noqa: E402
import datetime  # noqa: E402
import random  # noqa: E402
import re  # noqa: E402
import resource  # noqa: E402
import time  # noqa: E402
import tomllib  # noqa: E402
import zlib  # noqa: E402
from array import array  # noqa: E402
from collections.abc import Iterator  # noqa: E402
from dataclasses import replace  # noqa: E402

from summarizer import Document, daily, summarize  # noqa: E402
from summarizer.articles import Article  # noqa: E402
from summarizer.briefing import Prepared, prepare  # noqa: E402
from summarizer.briefing.desk import Desk  # noqa: E402
from summarizer.briefing.settings import DailySettings  # noqa: E402
from summarizer.briefing.writing import Written  # noqa: E402
from summarizer.reading.names import find_names  # noqa: E402
from tests.briefing.gold import FOLDERS, Gold, load, score  # noqa: E402

DAY = datetime.date(2025, 10, 24)
_SYLLABLES = "ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo na ne ni no ra re ri ro sa se si so".split()
_MADE = 400
_DIGITS = re.compile(r"\d")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, nargs="+", default=[1000], help="how many to time")
    arguments = parser.parse_args()
    for folder in FOLDERS:
        gold = load(folder)
        if gold.articles:
            print(f"{folder or 'developed on'}: {len(gold.articles)} articles, {len(set(gold.stories))} stories")
            print(score(daily(gold.articles, date=DAY, engine="rules"), gold), "\n")
    for count in arguments.articles:
        speed(count)


def speed(count: int) -> None:
    """Print the time of each stage for ``count`` articles, and the most memory that was held.

    The first ``_MADE`` are read and reported; the others are those again with other traits and other words, since
    what is timed here is what becomes of many: reports are timed by ``benchmarks.rules``.
    """
    desk, base = Desk(), []
    spent = {"reports": 0.0, "preparing": 0.0}
    for article in variations(load(), min(count, _MADE)):
        start = time.process_time()
        report = summarize(article.document, "brief", engine="rules")
        made = time.process_time()
        base.append(prepare(article, report))
        spent["reports"] += made - start
        spent["preparing"] += time.process_time() - made
    for stage, seconds in spent.items():
        print(f"  {stage:22}{1000 * seconds / len(base):8.1f} ms an article of 1,850 characters")
    for number in range(count):
        desk.add(_again(base[number % len(base)], number // len(base)))
    start = time.process_time()
    drafts = desk.stories(None, DailySettings())
    brief = desk.brief([Written(draft.story, draft.withheld) for draft in drafts], DAY, None)
    merged = time.process_time()
    size = len(brief.to_json(indent=None))
    written = time.process_time()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    several = sum(len(story.articles) > 1 for story in brief.stories)
    told = f"{len(brief.stories):,} stories, {several:,} of several articles"
    print(f"{count:,} articles, {told}, {memory:,.0f} MB of memory")
    print(f"  grouping and merging  {merged - start:8.1f} s{1000 * (merged - start) / count:8.1f} ms an article")
    print(f"  JSON, {size / 1e6:4.0f} MB         {written - merged:8.1f} s")


def _again(prepared: Prepared, edition: int) -> Prepared:
    """An article once more in other words: nine traits of ten are the edition's own, and so are its runs of words."""
    if not edition:
        return prepared
    traits = tuple(
        (kind, f"{key}~{edition}" if zlib.crc32(f"{key} {edition}".encode()) % 10 < 9 else key, text, count)
        for kind, key, text, count in prepared.traits
    )
    runs = array("L", (zlib.crc32(f"{run} {edition}".encode()) for run in prepared.runs))
    return replace(prepared, traits=traits, runs=runs)


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
