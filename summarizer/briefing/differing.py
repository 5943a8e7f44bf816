"""What makes two figures that measure the like two things all the same: a rate and a total, two periods, two places."""

import re
from collections.abc import Callable, Collection

from summarizer.briefing.amounts import are_apart
from summarizer.briefing.digest import Told
from summarizer.briefing.measuring import Measure
from summarizer.briefing.scales import length_of
from summarizer.briefing.vocabulary import ENDING, MAKING, PARTIAL, PARTS

_MAY = re.compile(r"\b(?:could|may|might)\b[^,;:]*$")


def difference(a: Measure, b: Measure, one: Told, other: Told, close: bool = False) -> str:
    """Why two figures that measure the like are of two things all the same; empty where nothing says so.

    Of numbers that are ``close`` and leave room for each other, wording alone makes no difference.
    """
    rules = _DIFFERENCES if close else (*_DIFFERENCES, _other_event, _act, told_of, _place, _alone)
    return "; ".join(reason for rule in rules if (reason := rule(a, b, one, other)))


def _rate(a: Measure, b: Measure, one: Told, other: Told) -> str:
    if a.per == b.per or (not (a.per and b.per) and not are_apart(one.quantity, other.quantity)):
        return ""  # a rate and a total are hardly of one size: the one leaves "a year" out
    here, there = (f"per {measure.per}" if measure.per else "in all" for measure in (a, b))
    return f"{quoted(one)} is {here}, {quoted(other)} {there}"


def _act(a: Measure, b: Measure, one: Told, other: Told) -> str:
    if a.act == b.act or ("expected" in (a.act, b.act) and (a if b.act else b).voiced):
        return ""
    if a.act and b.act:
        return f"{quoted(one)} is {a.act}, {quoted(other)} {b.act}"
    said, plain = (one, other) if a.act else (other, one)
    return f"{quoted(said)} is {a.act or b.act}, {quoted(plain)} is not"


def _other_period(a: Measure, b: Measure, one: Told, other: Told) -> str:
    if a.compared != b.compared:
        return f"{quoted(one if a.compared else other)} is of another period, given to compare with"
    if a.period and b.period and (a.period[1] < b.period[0] or b.period[1] < a.period[0]):
        return f"{quoted(one)} is of {one.period}, {quoted(other)} of {other.period}"
    here, there = length_of(one.sentence.text), length_of(other.sentence.text)
    if here and there and here != there:
        return f"{quoted(one)} is of a {here}, {quoted(other)} of a {there}"
    return ""


def _prospect(a: Measure, b: Measure, one: Told, other: Told) -> str:
    for told, rival in ((one, other), (other, one)):
        if _is_prospect(told) and not _is_prospect(rival):
            return f"{quoted(told)} is what may come {told.period}"
    return ""


def _is_prospect(told: Told) -> bool:
    """Whether a number is what something may come to by a time: "could reach 3,000 by next summer"."""
    before = told.sentence.text[: told.start - told.sentence.span.start]
    return bool(told.period and told.period.lower().startswith("by ") and _MAY.search(before))


def _place(a: Measure, b: Measure, one: Told, other: Told) -> str:
    if a.places and b.places and not a.places & b.places:
        return f"{quoted(one)} and {quoted(other)} are of two places"
    return ""


def _part(a: Measure, b: Measure, one: Told, other: Told) -> str:
    if a.kind == "percent" and (a.words & PARTS) != (b.words & PARTS):
        return f"{quoted(one)} and {quoted(other)} are shares of different groups"
    return ""


def _alone(a: Measure, b: Measure, one: Told, other: Told) -> str:
    if bool(a.words & PARTIAL) != bool(b.words & PARTIAL):
        return f"{quoted(one if a.words & PARTIAL else other)} is of a part alone"
    return ""


def _other_event(a: Measure, b: Measure, one: Told, other: Told) -> str:
    if a.gone != b.gone and (a.state or b.state) and not are_of_one_time(a, b):
        return f"{quoted(one if a.gone else other)} is told of another time"
    return ""


def _direction(a: Measure, b: Measure, one: Told, other: Told) -> str:
    for up, down in ((a, b), (b, a)):
        if up.words & MAKING and down.words & ENDING and not (up.words & ENDING or down.words & MAKING):
            return f"{quoted(one if up is a else other)} came on top, {quoted(other if up is a else one)} go"
    return ""


def _survey(a: Measure, b: Measure, one: Told, other: Told) -> str:
    if a.surveyed and b.surveyed and a.kind == "percent":
        return f"{quoted(one)} and {quoted(other)} are not of one survey and question"
    return ""


def told_of(a: Measure, b: Measure, one: Told, other: Told) -> str:
    """Why two figures are of two bearers, whose names stand before them; empty where they may be of one."""
    # A share is somebody's; of a count the names around it may be where or when.
    ours, theirs = (a.bearers, b.bearers) if a.kind == "percent" else (a.names, b.names)
    if a.bearers and b.bearers and not a.bearers & theirs and not b.bearers & ours:
        return f"{quoted(one)} is told of {_shown(a.bearers, one)}, {quoted(other)} of {_shown(b.bearers, other)}"
    return ""


def are_of_one_time(a: Measure, b: Measure) -> bool:
    """Whether both name a time and the one's is within the other's: "since February 1984, when", "in 1984"."""
    return any(start <= end and its <= last for start, last in a.times for its, end in b.times)


_DIFFERENCES: tuple[Callable[[Measure, Measure, Told, Told], str], ...] = (
    _rate, _other_period, _prospect, _direction, _part, _survey,
)  # fmt: skip


def quoted(told: Told) -> str:
    """A figure as it is printed, in quotation marks."""
    return f"“{told.quantity.text}”"


def _shown(keys: Collection[str], told: Told) -> str:
    return " and ".join(name for key, name in told.measure.shown if key in keys)
