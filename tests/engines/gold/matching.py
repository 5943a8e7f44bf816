"""Comparing a brief with the gold beside this file, leniently but by fixed rules.

A brief's item and a gold entry match where:

- actors: the gold name is the item's name or one of its aliases, up to letter case and a leading article;
  the kind is the gold kind (or one of ``kinds``); the gold role (or one of ``roles``) stands in the item's role.
- claims: the speakers share all words of the shorter name; at least 70% of the gold's words (``says``) stand in
  the statement; certainty and the presence of a quotation are as the gold has them, where it says so.
- figures: the value is the gold value (or the bounds are), and the words of ``about`` stand in what is measured,
  in the quantity's words or in the statement's period.
- exchanges: giver and receiver share all words of the shorter name where the gold has one, and the goods and what
  comes back share a word that carries meaning with the gold's; the status is as the gold has it, where it says so.

Each entry matches one item. Entries marked ``optional`` may be there or not: they are never missed, and an item
that matches one is not wrong.
"""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from summarizer.engines.rules.wording import content_words
from summarizer.fields import Item
from summarizer.reading.names import same_name

GOLD = sorted(Path(__file__).parent.glob("*.toml"))
SLOTS = ("actors", "claims", "figures", "exchanges")


@dataclass
class Score:
    """What matched, what was missed, what was wrong."""

    right: int = 0
    missed: list[Mapping[str, Any]] = field(default_factory=list)
    wrong: list[Item] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """The share of the items that are right, in percent."""
        return 100 * self.right / max(1, self.right + len(self.wrong))

    @property
    def recall(self) -> float:
        """The share of the gold that was found, in percent."""
        return 100 * self.right / max(1, self.right + len(self.missed))

    def add(self, other: "Score") -> None:
        """Add the counts of another text."""
        self.right += other.right
        self.missed += other.missed
        self.wrong += other.wrong


def load_gold(path: Path) -> dict[str, Any]:
    """Read a text and its gold."""
    with path.open("rb") as file:
        return tomllib.load(file)


def compare(slot: str, items: list[Item], gold: list[Mapping[str, Any]]) -> Score:
    """Match ``items`` with the ``gold`` entries of one slot, required entries first."""
    score = Score()
    left = list(items)
    for entry in sorted(gold, key=lambda entry: bool(entry.get("optional"))):
        found = next((item for item in left if _MATCH[slot](item, entry)), None)
        if found is not None:
            left.remove(found)
            score.right += not entry.get("optional")
        elif not entry.get("optional"):
            score.missed.append(entry)
    score.wrong = left
    return score


def _bare(name: str) -> str:
    return " ".join(word for word in name.lower().replace("’", "'").split() if word not in ("the", "a", "an"))


def _same_party(one: str | None, other: str | None) -> bool:
    """Whether all words of the shorter name stand in the longer one, or both are spellings of one name."""
    if one and other and same_name(one, other):
        return True
    short, long = sorted((_words(one or ""), _words(other or "")), key=len)
    return bool(short) and short <= long


def _words(text: str) -> frozenset[str]:
    return frozenset(content_words(text))


def _actor(item: Any, entry: Mapping[str, Any]) -> bool:
    names = {_bare(name) for name in (item.name, *item.aliases)}
    return (
        _bare(entry["name"]) in names
        and item.kind in entry.get("kinds", [entry["kind"]])
        and any(role.lower() in (item.role or "").lower() for role in entry.get("roles", [entry.get("role", "")]))
    )


def _claim(item: Any, entry: Mapping[str, Any]) -> bool:
    wanted = _words(entry["says"])
    return (
        _same_party(item.speaker, entry["speaker"])
        and len(wanted & _words(item.statement)) >= 0.7 * len(wanted)
        and entry.get("certainty", item.certainty) == item.certainty
        and (not entry.get("quote") or item.quote is not None)
    )


def _figure(item: Any, entry: Mapping[str, Any]) -> bool:
    quantity = item.quantity
    if "value" in entry and quantity.value != Decimal(entry["value"]):
        return False
    if "low" in entry and (quantity.low, quantity.high) != (Decimal(entry["low"]), Decimal(entry["high"])):
        return False
    if "value" not in entry and "low" not in entry and entry["text"].lower() not in quantity.text.lower():
        return False
    said = f"{quantity.text} {item.measures}".lower()
    return all(word.lower() in said for word in entry["about"].split())


def _exchange(item: Any, entry: Mapping[str, Any]) -> bool:
    for given, wanted in ((item.giver, entry.get("giver")), (item.receiver, entry.get("receiver"))):
        if wanted and not _same_party(given, wanted):
            return False
    if not _words(entry["given"]) & _words(f"{item.given} {item.quantity.text if item.quantity else ''}"):
        return False
    if entry.get("in_return") and not _words(entry["in_return"]) & _words(item.in_return or ""):
        return False
    return _firmness(entry.get("status", item.status)) == _firmness(item.status)


def _firmness(status: str) -> str:
    """What is promised is yet to come, as is what is expected: the gold does not tell them apart."""
    return "expected" if status == "promised" else status


_MATCH: dict[str, Callable[[Any, Mapping[str, Any]], bool]] = {
    "actors": _actor,
    "claims": _claim,
    "figures": _figure,
    "exchanges": _exchange,
}


def scores(summarize: Callable[[str, str], Any]) -> Iterator[tuple[str, str, Score]]:
    """Run ``summarize(text, name)``, which gives a brief, over all gold: text, slot and score of each."""
    for path in GOLD:
        gold = load_gold(path)
        brief = summarize(gold["text"], path.stem)
        for slot in SLOTS:
            yield path.stem, slot, compare(slot, getattr(brief, slot), gold[slot])
