"""Derive the table of foreign months and weekdays from CLDR, by babel.

Run it after an update: ``pip install babel`` and ``python tools/build_calendar_tables.py``. The table is data of
the package, since loading the locales of 23 languages takes longer than reading a hundred articles.
"""

from collections.abc import Iterator
from pathlib import Path

from babel import Locale

from summarizer.reading.calendar import MONTHS, WEEKDAYS

HERE = Path(__file__).resolve().parent.parent / "summarizer" / "reading" / "data"
LANGUAGES = (
    *("cs", "da", "de", "es", "fi", "fr", "hr", "hu", "id", "it", "ms", "nb", "nl", "pl", "pt", "ro", "ru"),
    *("sk", "sl", "sv", "tr", "uk", "vi"),
)
"""CLDR languages, other than English, whose dates leak into the furniture of pages that carry English news."""


def spellings(kind: str) -> Iterator[tuple[str, int]]:
    for language in LANGUAGES:
        locale = Locale.parse(language)
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in getattr(locale, kind)[context][width].items():
                    spelling = name.lower().strip(" .")
                    if len(spelling) > 2 and not any(letter.isdigit() for letter in spelling):
                        yield spelling, number


def unambiguous(names: Iterator[tuple[str, int]], english: dict[str, int]) -> dict[str, int]:
    """Leave out what names different months in different languages, and what is English for something else."""
    meanings: dict[str, set[int]] = {}
    for name, number in names:
        meanings.setdefault(name, set()).add(number)
    return {name: numbers.pop() for name, numbers in meanings.items() if len(numbers) == 1 and name not in english}


def main() -> None:
    HERE.mkdir(exist_ok=True)
    for kind, english in (("months", MONTHS), ("days", WEEKDAYS)):
        table = sorted(unambiguous(spellings(kind), english).items(), key=lambda entry: (entry[1], entry[0]))
        text = "".join(f"{name}\t{number}\n" for name, number in table)
        (HERE / f"foreign_{kind}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
