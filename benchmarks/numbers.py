"""How right and how fast the reader of numbers is, beside the peers that are installed.

    python -m benchmarks.numbers CORPORA [--text FILE ...]

CORPORA is a folder with ``recognizers/*.json`` (the English specs of microsoft/Recognizers-Text) and
``quantulum3/quantities.json``. Peers that cannot be imported are left out: run it with an interpreter that has
``quantulum3`` and ``recognizers-text-number-with-unit`` to see them. The texts for speed are the files given, or else
the sentences of the corpora themselves, repeated.

What is compared. An expected result counts as found if one of the system's results has its value, ends where it ends
and begins where it begins; as our mentions take their hedge in ("about 40 miles"), ours may begin before it. A case is
exact if that holds for all its results and nothing else was found. Conventions that are not a news reader's are
skipped for every system, with the reason: see ``SKIPPED``.
"""

# ruff: noqa: E402 - the path is mended first
import sys
from os.path import abspath, dirname

# This folder's "numbers" would hide the standard library's from "decimal"; the project's root takes its place.
sys.path[0] = dirname(dirname(abspath(__file__)))

import argparse
import json
import re
import time
from collections.abc import Callable, Iterable
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import NamedTuple

from summarizer.reading.numbers import Number, find_numbers

PLAIN = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?\s?(?:%|percent|million|billion)?")


class Found(NamedTuple):
    start: int  # earliest start that counts as this result's
    latest: int  # latest start
    end: int
    value: Decimal | None


class Expected(NamedTuple):
    start: int
    end: int
    value: Decimal | None


class Case(NamedTuple):
    text: str
    results: tuple[Expected, ...]


Reader = Callable[[str], list[Found]]

SKIPPED: dict[str, dict[str, Callable[[str, Expected], bool]]] = {
    "Currency": {
        "a currency named without an amount": lambda _, result: result.value is None,
        "slang units (mao)": lambda text, _: "mao" in text,
        "million glued to a code (MUSD)": lambda text, _: re.search(r"\bM[A-Z]{3}\b", text) is not None,
    },
    "Percent": {
        "the word percent without an amount": lambda _, result: result.value is None,
        "percent of 10 means 10% only in commands": lambda text, _: text.startswith(("percent", "per cent")),
    },
    "Ordinal": {
        "a fraction behind a whole number (forty two and a third) is the number model's": lambda text, _: (
            re.search(r"and a th", text) is not None
        ),
        "relative positions (next, last, previous) are no numbers": lambda text, result: (
            re.search(
                r"(?i)\b(last|next|previous|current|penultimate|antepenultimate)\b", text[result.start : result.end]
            )
            is not None
        ),
    },
    "Age": {},
    "Dimension": {
        "a unit named without an amount": lambda _, result: result.value is None,
        "angles and turns": lambda text, _: re.search(r"rotate|turn|rad\b", text) is not None,
    },
    "Temperature": {
        "a unit named without an amount": lambda _, result: result.value is None,
        "a dash with spaces on both sides is no minus inside a sentence": lambda text, _: " - " in text,
    },
}


def decimal(text: str | None) -> Decimal | None:
    try:
        return Decimal(str(text).rstrip("%"))
    except InvalidOperation:
        return None


def load(path: Path) -> list[Case]:
    cases = []
    for case in json.loads(path.read_text(encoding="utf-8")):
        results = tuple(
            Expected(
                result["Start"],
                result["Start"] + len(result["Text"]),
                decimal((result.get("Resolution") or {}).get("value")),
            )
            for result in case["Results"]
            if "Start" in result
        )
        cases.append(Case(case["Input"], results))
    return cases


def close(left: Decimal | None, right: Decimal | None) -> bool:
    if left is None or right is None:
        return left is right
    return abs(left - right) <= abs(left) * Decimal("1e-9")


def matches(found: Found, expected: Expected) -> bool:
    return (
        found.end == expected.end
        and found.start <= expected.start <= found.latest
        and close(found.value, expected.value)
    )


def score(
    reader: Reader, cases: Iterable[Case], skip: Iterable[Callable[[str, Expected], bool]]
) -> tuple[int, int, int, int]:
    """Results found, results expected, cases exact, cases."""
    hits = wanted = exact = total = 0
    rules = tuple(skip)
    for case in cases:
        expected = [result for result in case.results if not any(rule(case.text, result) for rule in rules)]
        if case.results and not expected:
            continue
        found = reader(case.text)
        right = sum(any(matches(mention, result) for mention in found) for result in expected)
        hits += right
        wanted += len(expected)
        total += 1
        exact += right == len(expected) == len(found)
    return hits, wanted, exact, total


def ours(kept: Callable[[str, Number], bool], *, whole: bool) -> Reader:
    """Our reader, its numbers filtered to what a model is about; ``whole`` compares mentions, else numerals."""

    def read(text: str) -> list[Found]:
        return [
            Found(
                number.span.start if whole else number.numeral.start,
                number.numeral.start,
                number.span.end if whole else number.numeral.end,
                number.value,
            )
            for number in find_numbers(text)
            if kept(text, number)
        ]

    return read


def glued_to_unit(text: str, number: Number) -> bool:
    return number.rule == "measure" and text[number.numeral.end : number.numeral.end + 1].isalpha()


OURS: dict[str, Reader] = {
    "Number": ours(
        lambda text, number: number.value is not None and number.kind != "ordinal" and not glued_to_unit(text, number),
        whole=False,
    ),
    "Currency": ours(lambda _, number: number.kind == "money", whole=True),
    "Percent": ours(lambda _, number: number.kind == "percent", whole=True),
    "Ordinal": ours(lambda _, number: number.kind == "ordinal", whole=True),
    "Age": ours(lambda _, number: number.kind == "age", whole=True),
    "Dimension": ours(lambda _, number: number.rule in ("measure", "compound"), whole=True),
    "Temperature": ours(lambda _, number: number.rule == "temperature", whole=True),
}


def recognizers() -> dict[str, Reader]:
    """The Python port's models, each a reader."""
    from recognizers_number import NumberRecognizer
    from recognizers_number_with_unit import NumberWithUnitRecognizer
    from recognizers_text import Culture

    numbers, units = NumberRecognizer(Culture.English), NumberWithUnitRecognizer(Culture.English)
    models = {
        "Number": numbers.get_number_model(),
        "Percent": numbers.get_percentage_model(),
        "Ordinal": numbers.get_ordinal_model(),
        "Currency": units.get_currency_model(),
        "Age": units.get_age_model(),
        "Dimension": units.get_dimension_model(),
        "Temperature": units.get_temperature_model(),
    }

    def reader(model: object) -> Reader:
        def read(text: str) -> list[Found]:
            return [
                Found(result.start, result.start, result.end + 1, decimal((result.resolution or {}).get("value")))
                for result in model.parse(text)  # type: ignore[attr-defined]
            ]

        return read

    return {name: reader(model) for name, model in models.items()}


def quantulum() -> dict[str, Reader]:
    """quantulum3 finds quantities of every sort at once; its span covers the unit."""
    from quantulum3 import parser

    def read(text: str) -> list[Found]:
        try:
            quantities = parser.parse(text)
        except Exception:  # it fails on some texts; that is part of the comparison
            return []
        return [
            Found(quantity.span[0], quantity.span[0], quantity.span[1], decimal(repr(quantity.value)))
            for quantity in quantities
        ]

    return dict.fromkeys(OURS, read)


def score_ranges(folder: Path) -> tuple[int, int]:
    """Our bounds against NumberRangeModel, open and closed ends alike; two in one expected span are one range."""
    cases = json.loads((folder / "NumberRangeModel.json").read_text(encoding="utf-8"))
    right = 0
    for case in cases:
        text = case["Input"]
        bounded = [
            number
            for number in find_numbers(text)
            if number.relation in ("at_least", "at_most", "more_than", "less_than", "between")
            or (number.relation == "exactly" and number.text.lower().startswith("equal"))
        ]
        expected = []
        spans = []
        for result in case["Results"]:
            low, high = result["Resolution"]["value"][1:-1].split(",")
            expected.append((decimal(low), decimal(high)))
            spans.append((result["Start"], result["End"] + 1))
        got: list[tuple[Decimal | None, Decimal | None]] = []
        last_span = None
        for number in bounded:
            home = next((span for span in spans if span[0] <= number.numeral.start < span[1]), None)
            ends = (number.low, number.high)
            if home is not None and home == last_span:
                ends = (got[-1][0] if ends[0] is None else ends[0], got[-1][1] if ends[1] is None else ends[1])
                got[-1] = ends
            else:
                got.append(ends)
            last_span = home
        right += got == expected
    return right, len(cases)


def quantulum_cases(path: Path) -> list[Case]:
    """Values of quantulum3's sentences; spans are not given there, so each stands for the whole surface."""
    cases = []
    for case in json.loads(path.read_text(encoding="utf-8")):
        results = []
        for result in case["res"]:
            start = case["req"].find(result["surface"])
            results.append(Expected(start, start + len(result["surface"]), decimal(repr(result["value"]))))
        cases.append(Case(case["req"], tuple(results)))
    return cases


def overlapping_values(reader: Callable[[str], list[Found]], cases: list[Case]) -> tuple[int, int]:
    """How many expected values some overlapping result has."""
    hits = wanted = 0
    for case in cases:
        found = reader(case.text)
        for result in case.results:
            wanted += 1
            hits += any(
                mention.start < result.end and result.start < mention.end and close(mention.value, result.value)
                for mention in found
            )
    return hits, wanted


def speed(read: Callable[[str], object], text: str, seconds: float = 2.0) -> float:
    """Megabytes (of UTF-8) a second of processor time, the best of several warm runs."""
    size = len(text.encode("utf-8", "surrogatepass"))
    read(text[:2000])
    best, spent = float("inf"), 0.0
    while spent < seconds:
        begin = time.process_time()
        read(text)
        took = time.process_time() - begin
        best, spent = min(best, took), spent + took
    return size / best / 1e6


def article_speed(read: Callable[[str], object], text: str, limit: int) -> float:
    """Speed on a text cut to ``limit`` characters, for the slow."""
    return speed(read, text[:limit])


PATHOLOGICAL: dict[str, Callable[[int], str]] = {
    "digits": lambda size: "7" * size,
    "1,1,1,...": lambda size: "1," * (size // 2),
    "1,111,111,...": lambda size: "1" + ",111" * (size // 4),
    "million million": lambda size: "million " * (size // 8),
    "one hundred and": lambda size: "one hundred and " * (size // 16),
    "1-1-1-1": lambda size: "1-" * (size // 2),
    "twenty-twenty-": lambda size: "twenty-" * (size // 7),
    "5 to 5 to": lambda size: "5 to " * (size // 5),
    "1 1 1 1": lambda size: "1 " * (size // 2),
    "1.1.1.1": lambda size: "1." * (size // 2),
    "no spaces": lambda size: "a1-" * (size // 3),
    "half of half of": lambda size: "half of " * (size // 8),
    "$ $ $": lambda size: "$" * (size // 2) + "5" + " " * (size // 2),
}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("corpora", type=Path)
    arguments.add_argument("--text", type=Path, nargs="*", default=[])
    options = arguments.parse_args()
    folder = options.corpora / "recognizers"

    systems: dict[str, dict[str, Reader]] = {"summarizer": OURS}
    for name, make in (("recognizers", recognizers), ("quantulum3", quantulum)):
        try:
            systems[name] = make()
        except ImportError as error:
            print(f"{name} is not installed here ({error}); left out")

    print("\nFound with span and value / expected (exact cases / cases)")
    print(f"{'':14}" + "".join(f"{name:>26}" for name in systems))
    sentences = []
    for model in OURS:
        cases = load(folder / f"{model}Model.json")
        sentences += [case.text for case in cases]
        row = f"{model:14}"
        for readers in systems.values():
            hits, wanted, exact, total = score(readers[model], cases, SKIPPED.get(model, {}).values())
            row += f"{f'{hits}/{wanted} ({exact}/{total})':>26}"
        print(row)
    right, total = score_ranges(folder)
    print(f"{'NumberRange':14}{f'bounds of {right}/{total} cases':>26}" + f"{'none':>26}" * (len(systems) - 1))
    cases = quantulum_cases(options.corpora / "quantulum3" / "quantities.json")
    anything = ours(lambda _, number: True, whole=True)
    row = f"{'quantulum3':14}" + f"{'{}/{} values'.format(*overlapping_values(anything, cases)):>26}"
    for readers in list(systems.values())[1:]:
        row += f"{'{}/{} values'.format(*overlapping_values(readers['Number'], cases)):>26}"
    print(row)
    print("\nSkipped for all:")
    for model, reasons in SKIPPED.items():
        for reason in reasons:
            print(f"  {model}: {reason}")

    text = "\n".join(path.read_text(encoding="utf-8") for path in options.text) or "\n".join(sentences) * 4
    text = text[:1_000_000]
    print(f"\nSpeed on {len(text):,} characters, one core, processor time, warm")
    plain = speed(lambda text: PLAIN.findall(text), text)
    mine = speed(find_numbers, text)
    print(f"  one plain expression  {plain:9.3f} MB/s   {PLAIN.pattern}")
    print(f"  summarizer            {mine:9.3f} MB/s   {plain / mine:.1f} times slower than the expression")
    if "recognizers" in systems:
        theirs = article_speed(systems["recognizers"]["Number"], text, 20_000)
        print(f"  recognizers numbers   {theirs:9.3f} MB/s   summarizer is {mine / theirs:.0f} times as fast")
    if "quantulum3" in systems:
        theirs = article_speed(systems["quantulum3"]["Number"], text, 20_000)
        print(f"  quantulum3            {theirs:9.3f} MB/s   summarizer is {mine / theirs:.0f} times as fast")

    print("\nMicroseconds a character as the text grows (the same means linear)")
    print(f"  {'':18}" + "".join(f"{size:>12,}" for size in (10_000, 100_000, 1_000_000)))
    for name, build in PATHOLOGICAL.items():
        row = f"  {name:18}"
        for size in (10_000, 100_000, 1_000_000):
            long = build(size)
            begin = time.process_time()
            find_numbers(long)
            row += f"{(time.process_time() - begin) / size * 1e6:12.3f}"
        print(row)


if __name__ == "__main__":
    main()
