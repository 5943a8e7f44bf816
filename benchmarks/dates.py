"""How many dates are read right, and how fast, beside the peers that are installed.

    python -m benchmarks.dates CORPORA

CORPORA holds recognizers/DateTimeModel.json, the English cases of Recognizers-Text. A news-sized share
of them counts: what names days, weeks, months, years and other periods in words that reports use.
Left out, each with its reason, is what belongs to other readers (times of day, durations, repetitions)
and what only a calendar assistant is told ("the 18th", "EOY", "10/1", "week 27").

A result is right where a mention overlaps it and its days agree. Conventions differ, and this is how
they are squared:
- Where the case allows the past and the future ("Friday"), either is right: the cases have no tense.
- Its intervals exclude the last day, ours include it; where a range ends with a month or a year
  ("from May to July"), the case stops before that, we after it: only the first day is compared.
- "Two weeks ago" is a day there and the week of that day here: right if it holds the day.
- "The next three days" may begin today or tomorrow, "the past month" end today or yesterday.
- "Early", "mid" and "end of" are halves there, thirds here: right if within a half or around it.
- "Since", "until", "before", "after" open the interval there; here the mention keeps its days.
"""

import argparse
import datetime
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from summarizer.reading.dates import find_dates

Days = tuple[datetime.date | None, datetime.date | None]
Reader = Callable[[str, datetime.datetime], list["Found"]]

_DAY = datetime.timedelta(days=1)
_EXPLICIT = re.compile(r"\b(?:1[0-9]|20|21)[0-9]{2}s?\b|\b[0-9]{1,2}([/.-])[0-9]{1,2}\1[0-9]{2}\b|[0-9]0s\b")

SKIPPED_TYPES = {
    "time": "a time of day without a day",
    "timerange": "a time of day without a day",
    "timezone": "a time of day without a day",
    "duration": "a duration: the numbers reader's",
    "set": "a repetition, no date",
}

_ORDINAL = r"(?:[0-9]{1,2}(?:st|nd|rd|th)?|\w*(?:first|second|third|th))"
_SHORT = r"[0-9]{1,2}[./-][0-9]{1,2}(?![./][0-9]|[0-9]| ?[ap]\.?m|-[0-9]{4})"

SKIPPED_TEXTS = {
    "a clock range of a meeting": (
        r"[0-9](?::[0-9]{2})? ?(?:[ap]m)? ?(?:-|–|to|until|till|and) ?[0-9]+ ?(?:[ap]m|:|oclock)",
        r"\b[ap]m\b.* (?:to|for|until|till) ",
    ),
    "a moment, no day": (
        r"(?<!from )\bnow\b|\b(?:hours?|minutes?|min|secs?|asap|as soon as|right away)\b",
        r"\bat (?:the )?(?:moment|present|this time)|\bto date|till date|current date",
    ),
    "shorthand of chats and calendars": (
        r"\beo[dmy]\b|tmrw?\b|moro\b|\botd\b|tonite|\bw/[ce]\b|\bcy[0-9]+|ish\b|@|\bmid-?year",
        r"\b[0-9]+[dwmy]\b|\bwork ?week|working|business|^for .*from|(?:days|weeks) starting",
    ),
    "a day of an unnamed month": (
        rf"^(?:(?:on|around|the|from|between|week of) )*{_ORDINAL}"
        r"(?: (?:(?:of )?(?:this|next)|in|for|at|and|to|-) .*)?$",
        rf"(?:week of the|\w+day) {_ORDINAL}(?: at .*)?$",
    ),
    "numbers without a year: a score or a fraction in news": (
        rf"^[^a-z]*{_SHORT}|(?:day|next|this|from|between) {_SHORT}",
    ),
    "a year in words, or of two digits": (r"\b(?:nineteen|seventeen|two thousand)\b|\bof [0-9]{2}$|first [0-9]{2}$",),
    "an order or mark of no news": (
        r"^[0-9]{8}$|^[0-9]{4} [0-9]{2} [0-9]{2}|[~=]|\b[0-9]{2,4} s$|[a-z]-20[0-9]{2}-|-20[0-9]{2}-[a-z]",
    ),
    "parts of periods in a range, halves there": (r"(?:end|middle) of .* and |(?:end|middle) of .* to ",),
    "weeks, which begin on Mondays there": (
        r"week ?[0-9]+|\bw[0-9]+\b|week (?:number|of the year)",
        r"\b(?:[0-9]+(?:st|nd|rd|th)|first|second|last) (?:[0-9] )?weeks? of",
    ),
    "a comparison, as in a query": (
        r"or later|and later|later than|greater|newer|older|earlier than|(?:more|less) than|(?:or|and) after",
        r"as (?:early|late|of)|onwards?\b",
    ),
    "a movable, national or little known holiday": (
        r"thanksgiving|easter|labou?r day|independence|ramadan|\beid\b|lunar|chinese|mother|father|martin|president",
        r"memorial|columbus|teacher|youth|black friday|cyber|child|maosday|girls|single|arbor|loyalty|workers",
        r"inauguration|groundhog|flag day|guy fawkes|solstice|equinox|good friday|white|tree plant|cinco|clean monday",
        r"new year\b(?!['’])|freedom|jubilee|mlk|saint patrick|weekend of|halloween weekend",
    ),
    "a pointer to what was said before": (
        r"^(?:the )?(?:same|that|following) (?:day|week|weekend|month|quarter|year)$|^the next day$",
        r"^(?:the )?(?:day|week|weekend|month|year)(?: after)?$",
    ),
}
_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_ROLLING = re.compile(
    r"^earlier|^later|(?:next|past|last|previous|coming|upcoming|following|within)\b.*s$"
    r"|^(?:the )?(?:past|next|last|coming)"
)
_LOWER_CASE = re.compile(r"\b(?:may|march|august|dec|christmas|halloween|earth day|q[1-4])\b")


class Found(NamedTuple):
    start: int
    end: int
    days: list[Days]


class Expected(NamedTuple):
    text: str
    start: int
    end: int
    values: list[tuple[Days, str]]  # with the modifier: since, before, end, …


def cases(path: Path) -> Iterator[tuple[str, datetime.datetime, list[dict[str, Any]]]]:
    for case in json.loads(path.read_text(encoding="utf-8-sig")):
        reference = case.get("Context", {}).get("ReferenceDateTime", "2016-11-07T00:00:00")
        yield case["Input"], datetime.datetime.fromisoformat(reference), case["Results"]


def skipped(result: dict[str, Any], text: str) -> str:
    """Why a result of that text does not count, or nothing."""
    kind = (result.get("TypeName") or result.get("Typename") or "").rpartition(".")[2]
    surface = text[result["Start"] : result["End"] + 1]
    low = surface.lower()
    if kind in SKIPPED_TYPES:
        return SKIPPED_TYPES[kind]
    if not values(result["Resolution"]):
        return "not resolved in the case"
    if kind == "datetimerange" and re.search(r"[0-9]", low):
        return "a clock range of a meeting"
    if re.search(r"[\w-]$", text[: result["Start"]]) and surface[0].isdigit():
        return "inside an address or a file's name"
    if _LOWER_CASE.search(surface):
        return "an everyday word, or a name without its capital"
    for reason, patterns in SKIPPED_TEXTS.items():
        if any(re.search(pattern, low) for pattern in patterns):
            return reason
    return ""


def values(resolution: dict[str, Any] | None) -> list[tuple[Days, str]]:
    found = []
    for value in (resolution or {}).get("values") or []:
        modifier = value.get("Mod", "")
        if "value" in value:
            day = _day(value["value"])
            if day:
                found.append(((day, day), modifier))
            continue
        first, last = _day(value.get("start", "")), _day(value.get("end", ""))
        if first or last:
            whole_days = len(value.get("end", value.get("start", ""))) == 10
            found.append(((first, last - _DAY if last and whole_days else last), modifier))
    return found


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text[:10])
    except ValueError:
        return None


def agrees(days: Days, expected: Days, modifier: str, text: str) -> bool:
    first, last = days
    wanted_first, wanted_last = expected
    modifier = modifier.split("-")[0]
    if modifier in {"since", "after"}:
        return wanted_first is not None and wanted_first in _around(first, last)
    if modifier in {"before", "until"}:
        return wanted_last is not None and wanted_last + _DAY in _around(first, last)
    if first is None or last is None or wanted_first is None or wanted_last is None:
        return (first, last) == expected or (first is None) != (last is None)
    if modifier in {"start", "mid", "end"}:
        return first <= wanted_last and last >= wanted_first
    if (first, last) == (wanted_first, wanted_last):
        return True
    if re.search(r"\bago\b|later|from (?:today|yesterday|tomorrow)|^in |before|after", text):
        return first <= wanted_first <= wanted_last <= last
    if _ROLLING.search(text):
        return abs(first - wanted_first) <= _DAY and abs(last - wanted_last) <= _DAY
    if re.search(r" to | and |-|–|through|till|until", text):
        return first == wanted_first and wanted_last <= last and last - wanted_last <= 366 * _DAY
    return False


def _around(first: datetime.date | None, last: datetime.date | None) -> set[datetime.date | None]:
    """The days that may be told for "since" or "before" a period: its first, its last, the one after it."""
    return {first, last, last and last + _DAY} - {None}


def ours(text: str, reference: datetime.datetime) -> list[Found]:
    return [Found(*date.span, [(date.start, date.end)]) for date in find_dates(text, reference.date())]


def recognizers() -> Reader:
    from recognizers_date_time import recognize_datetime

    def read(text: str, reference: datetime.datetime) -> list[Found]:
        return [
            Found(found.start, found.end + 1, [days for days, _ in values(found.resolution)])
            for found in recognize_datetime(text, "en-us", reference=reference)
        ]

    return read


def dateparser() -> Reader:
    from dateparser.search import search_dates

    def read(text: str, reference: datetime.datetime) -> list[Found]:
        found, offset = [], 0
        settings = {"RELATIVE_BASE": reference}
        for surface, moment in search_dates(text, languages=["en"], settings=settings) or []:
            start = text.find(surface, offset)
            offset = start + len(surface)
            found.append(Found(start, offset, [(moment.date(), moment.date())]))
        return found

    return read


def score(read: Reader, path: Path, show: str = "") -> tuple[Counter[str], Counter[str], int, int]:
    """Right and counted results by kind, false mentions, and mentions in all."""
    right: Counter[str] = Counter()
    counted: Counter[str] = Counter()
    false = mentions = 0
    for text, reference, results in cases(path):
        found = read(text, reference)
        mentions += len(found)
        for mention in found:
            if not any(mention.start <= result["End"] and result["Start"] < mention.end for result in results):
                false += 1
                if show == "false":
                    print(f"  {text[mention.start : mention.end]!r} in {text[:90]!r}")
        for result in results:
            if skipped(result, text):
                continue
            kind = "explicit" if _EXPLICIT.search(result["Text"]) else "relative"
            counted[kind] += 1
            near = [mention for mention in found if mention.start <= result["End"] and result["Start"] < mention.end]
            surface = result["Text"].lower()
            if any(
                agrees(days, expected, modifier, surface)
                for mention in near
                for days in mention.days
                for expected, modifier in values(result["Resolution"])
            ):
                right[kind] += 1
            elif show == kind:
                got = [
                    (text[mention.start : mention.end], [tuple(map(str, days)) for days in mention.days])
                    for mention in near
                ]
                print(f"  {surface!r} in {text[:90]!r} {reference:%Y-%m-%d %a}")
                print(f"      {values(result['Resolution'])}\n      {got}")
    return right, counted, false, mentions


def speed(read: Reader, text: str) -> float:
    """Megabytes a second of processor time, the best of three runs."""
    best = 0.0
    for _ in range(3):
        begin = time.process_time()
        read(text, datetime.datetime(2024, 6, 17))
        best = max(best, len(text.encode()) / 1e6 / (time.process_time() - begin))
    return best


def plain(text: str, reference: datetime.datetime) -> list[Found]:
    """One plain regular expression, as a measure of the machine."""
    return [Found(match.start(), match.end(), []) for match in _NUMBER.finditer(text)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument(
        "--show", choices=["explicit", "relative", "false", "skipped"], default="", help="print what went wrong"
    )
    arguments = parser.parse_args()
    path = arguments.corpora / "recognizers" / "DateTimeModel.json"

    reasons = Counter(
        reason for text, _, results in cases(path) for result in results if (reason := skipped(result, text))
    )
    if arguments.show == "skipped":
        for text, _, results in cases(path):
            for result in results:
                if reason := skipped(result, text):
                    print(f"  {reason}: {result['Text']}")
    print("left out:")
    for reason, count in reasons.most_common():
        print(f"  {count:4} {reason}")

    news = "\n\n".join(file.read_text() for file in sorted(Path("seeds").glob("*.txt")))
    readers: dict[str, Callable[[], Reader]] = {
        "summarizer": lambda: ours,
        "recognizers-text-date-time": recognizers,
        "dateparser.search": dateparser,
    }
    print(f"\n{'reader':28} {'explicit':>16} {'relative':>16} {'false mentions':>16} {'MB/s on news':>13}")
    for name, load in readers.items():
        try:
            read = load()
        except ImportError:
            print(f"{name:28} not installed")
            continue
        right, counted, false, mentions = score(read, path, arguments.show if name == "summarizer" else "")
        rates = [
            f"{right[kind]}/{counted[kind]} {right[kind] / counted[kind]:4.0%}" for kind in ("explicit", "relative")
        ]
        rate = speed(read, news * (100 if name == "summarizer" else 1))
        print(f"{name:28} {rates[0]:>16} {rates[1]:>16} {f'{false} of {mentions}':>16} {rate:13.4f}")

    print(f"{'one regular expression':76} {speed(plain, news * 100):16.4f}")

    print("\nours on longer texts:")
    for name, piece in {
        "news": news,
        "digits": "1234567890",
        "months": "May ",
        "commas": "1,1,",
        "hyphens": "2024-",
        "the": "the ",
    }.items():
        rates = [f"{speed(ours, piece * (size // len(piece))):.1f}" for size in (100_000, 1_000_000)]
        print(f"  {name:10} 0.1 MB {rates[0]:>6} MB/s, 1 MB {rates[1]:>6} MB/s")


if __name__ == "__main__":
    main()
