"""Cutting a text into sentences."""

import re
from collections.abc import Iterator

from summarizer.reading.abbreviations import (
    ABBREVIATIONS,
    DAYS_AND_ZONES,
    EXCLAIMED_NAMES,
    SAYING,
    STARTERS,
    After,
)
from summarizer.reading.lines import find_paragraphs
from summarizer.reading.remembered import remembered
from summarizer.spans import Span

_QUOTES = frozenset("\"'“”‘’«»„")
_OPENING = "([{\"'“‘«„*_#—–-"
_LONGEST_QUOTE = 400  # code points that are searched for the beginning of a quotation
_DASHES = frozenset("-–—")
_LOOK_BACK = 40  # code points; no abbreviation is longer
# It begins with the characters that may end a sentence, so that the search runs from one of these to the next.
_STOP = re.compile(
    r"""[.!?…‼⁇⁈⁉؟۔।॥。！？] (?<![.!?…‼⁇⁈⁉؟۔।॥。！？].)
    (?: (?<![。！？]) [.!?…‼⁇⁈⁉؟۔।॥]*+ (?P<close>["'”“’»«)\]*_]*+ (?:\[\d{1,3}\]){0,9})
        (?: \s++ | (?<=[a-z]{3}[.!?]) (?=[A-Z][a-z]+[\s,]) | (?<=[a-z]{3}[.!?]["”]) (?=[A-Z][a-z]+[\s,]) )
      | (?<=[。！？]) (?P<wide>[。！？]*+ [」』”’）]*+) \s*+
    )""",
    re.VERBOSE,
)
_NEXT = re.compile(r"(?P<open>[\"'“‘«„(\[*_#•–—-]{0,4}\s?)(?P<word>[^\W\d_]+|\d)?")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")
_BRAND = re.compile(r"[a-z]{1,2}[A-Z]")
_PLURAL_SUBJECT = re.compile(r"[A-Z][a-z]{2,20}s [a-z]")
_OPENS_QUOTE = re.compile(r"[\"“„«]|\s['‘]")
_GOES_ON_SAYING = re.compile(
    r"(?:(?:[^\W\d_a-z][\w.'’-]{0,30}|the|of|a|an|de|van|von|al|el|bin)\s+){1,7}(?P<verb>[a-z]+)\b"
)
_LETTERED = frozenset(
    {"vitamin", "hepatitis", "influenza", "plan", "type", "grade", "group", "class", "option", "phase"}
)
_DOMAINS = frozenset({"Com", "Net", "Org", "Gov", "Info", "Biz"})


@remembered
def find_sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of ``text`` in order, not overlapping, without the white space around them.

    Every code point that is not white space lies in exactly one sentence. A paragraph's end always ends
    a sentence (see `summarizer.reading.lines.find_paragraphs`), so headings and list items, which carry
    no full stop, stand alone. Quotations of several sentences are cut like the rest.
    """
    return tuple(sentence for paragraph in find_paragraphs(text) for sentence in cut_paragraph(text, paragraph))


def cut_paragraph(text: str, paragraph: Span) -> Iterator[Span]:
    """Yield the sentences of one paragraph of ``text``."""
    start = paragraph.start
    for match in _STOP.finditer(text, paragraph.start, paragraph.end):
        end = match.end()
        if end < paragraph.end and _ends_sentence(text, match, start):
            yield Span(start, match.end("wide" if match["close"] is None else "close"))
            start = end
    yield Span(start, paragraph.end)


def _ends_sentence(text: str, match: re.Match[str], start: int) -> bool:
    """Whether the sentence that begins at ``start`` ends at ``match``, inside a paragraph."""
    close = match["close"]
    if close is None:
        return True  # a wide mark
    stop = text[match.start() : match.start("close")]
    if stop == "." and not close and _is_plain_end(text, match, start):
        return True
    following = _NEXT.match(text, match.end())
    words = text[max(start, match.start() - _LOOK_BACK) : match.start()].split()
    if following is None or following["word"] is None or not words:
        return False
    last = words[-1].lstrip(_OPENING)
    if match.end() == match.end("close") and (following["word"] in _DOMAINS or any(mark in last for mark in "./@:")):
        return False
    if following["word"][0].islower():
        return stop == "." and not close and _ends_before_lower_case(text, last, following)
    if "!" in stop or "?" in stop:
        return not _goes_on_after_mark(text, match, start, last, following["word"])
    if stop != ".":
        return not following["word"] == last == "I"
    if set(close) & _QUOTES or (close and last not in ABBREVIATIONS):
        return True
    at_start = match.start() - start <= len(words[-1])
    return _full_stop_ends(text, words, last, following, at_start, bool(close))


def _is_plain_end(text: str, match: re.Match[str], start: int) -> bool:
    """The common case, without the grammar: a plain word in lower case, a full stop, and a capital letter."""
    word = text[max(start, match.start() - _LOOK_BACK) : match.start()].rpartition(" ")[2]
    return (
        len(word) > 3
        and word.isalpha()
        and word.islower()
        and text[match.end()].isupper()
        and word not in ABBREVIATIONS
    )


def _ends_before_lower_case(text: str, last: str, following: re.Match[str]) -> bool:
    """A lower-case word begins a sentence after a plain word ("… the end. then he left"), or as a brand (iPhone)."""
    if following["open"]:
        return False
    if _BRAND.match(text, following.start("word")):
        return ABBREVIATIONS.get(last) is not After.ANYTHING
    known = last in ABBREVIATIONS or last.capitalize() in ABBREVIATIONS
    return len(last) >= 3 and last.isalpha() and last.islower() and not known


def _goes_on_after_mark(text: str, match: re.Match[str], start: int, last: str, word: str) -> bool:
    """Whether a question or exclamation mark stands inside a sentence: "Stop!" Biden said; Yahoo! Finance."""
    if last in EXCLAIMED_NAMES and not match["close"]:
        return word not in STARTERS
    if not set(match["close"]) & _QUOTES or (word in STARTERS and word not in {"The", "Mr", "Mrs", "Ms"}):
        return False
    if _OPENS_QUOTE.search(text, max(start + 2, match.start() - _LONGEST_QUOTE), match.start()):
        return False  # He asked "Why?" Police said nothing: the words before the quotation say whose it is
    saying = _GOES_ON_SAYING.match(text, match.end(), match.end() + 160)
    return saying is not None and saying["verb"] in SAYING


def _full_stop_ends(
    text: str, words: list[str], last: str, following: re.Match[str], at_start: bool, closed: bool
) -> bool:
    """Whether the full stop after ``last``, before a capital letter or a digit, ends the sentence."""
    word, opened = following["word"], following["open"].strip()
    if last.isdigit():
        return not (at_start and len(last) <= 3)  # "1. The first item"
    initial = text[following.end() : following.end() + 1] == "." and word not in {"Mr", "Mrs", "Ms"}
    starts = word in STARTERS and not initial
    if len(last) == 1 and last.isupper():
        lettered = len(words) > 1 and words[-2].lower() in _LETTERED
        return not at_start and (lettered or starts)
    kind = ABBREVIATIONS.get(last) or ABBREVIATIONS.get(re.split("[-–—/]", last)[-1])
    if kind is None and _DOTTED.fullmatch(last):
        kind = After.NAME
    match kind:
        case None:
            return True
        case _ if opened[:1] in _DASHES:
            return False  # FARGO, N.D. — Two days of rain …
        case After.ANYTHING:
            return False
        case After.NUMBER:
            return not word.isdigit()
        case After.DAY:
            return word not in DAYS_AND_ZONES and not word.isdigit() and opened != "("
        case After.STATE if len(words) > 1 and words[-2].endswith(",") and "-" not in last and not closed:
            return opened != "("
        case After.NAME | After.STATE:
            plural_subject = "." not in last and _PLURAL_SUBJECT.match(text, following.start("word")) is not None
            return starts or plural_subject or bool(set(opened) & _QUOTES)
