"""The checks: each compares an item with its document and returns findings.

One file a check, and here the table of them. A check is a function from a ``Subject`` to
findings; it does no input or output, reads no clock and asks no engine. It says nothing about
fields it has no opinion on, ``unchecked`` where it has nothing to compare with.
"""

from collections.abc import Callable, Iterable

from summarizer.checks.binding import check_binding
from summarizer.checks.bounds import check_bounds
from summarizer.checks.certainty import check_certainty
from summarizer.checks.cites import check_cites
from summarizer.checks.dates import check_dates
from summarizer.checks.direction import check_direction
from summarizer.checks.names import check_names
from summarizer.checks.negation import check_negation
from summarizer.checks.numbers import check_numbers
from summarizer.checks.placement import check_placement
from summarizer.checks.quotes import check_quotes
from summarizer.checks.roles import check_roles
from summarizer.checks.speaker import check_speaker
from summarizer.checks.subject import Subject
from summarizer.checks.transfer import check_transfer
from summarizer.fields import Finding

Check = Callable[[Subject], Iterable[Finding]]

CHECKS: dict[str, Check] = {
    "cites": check_cites,
    "numbers": check_numbers,
    "binding": check_binding,
    "bounds": check_bounds,
    "direction": check_direction,
    "negation": check_negation,
    "certainty": check_certainty,
    "quotes": check_quotes,
    "names": check_names,
    "roles": check_roles,
    "placement": check_placement,
    "speaker": check_speaker,
    "dates": check_dates,
    "transfer": check_transfer,
}
"""Every check by its name, in the order in which findings are listed."""


READ_NO_WORDS = ("cites", "quotes")
"""The checks that compare letters alone, and so hold in any language."""


def run_checks(subject: Subject) -> tuple[Finding, ...]:
    """Run every check of the table on ``subject``; where its source is not in English, those that read no words."""
    if subject.document.reading.is_english:
        return tuple(finding for check in CHECKS.values() for finding in check(subject))
    found = tuple(finding for name in READ_NO_WORDS for finding in CHECKS[name](subject))
    message = "the source is not in English: its words were not compared"
    return (*found, Finding(check="language", verdict="unchecked", how="not read", message=message))
