"""The checks: each compares an item with its document and returns findings.

One file a check, and here the table of them. A check is a function from a ``Subject`` to
findings; it does no input or output, reads no clock and asks no engine. It says nothing about
fields it has no opinion on, ``unchecked`` where it has nothing to compare with.
"""

from collections.abc import Callable, Iterable

from summarizer.checks.cites import check_cites
from summarizer.checks.names import check_names
from summarizer.checks.numbers import check_numbers
from summarizer.checks.quotes import check_quotes
from summarizer.checks.subject import Subject
from summarizer.fields import Finding

Check = Callable[[Subject], Iterable[Finding]]

CHECKS: dict[str, Check] = {
    "cites": check_cites,
    "numbers": check_numbers,
    "quotes": check_quotes,
    "names": check_names,
}
"""Every check by its name, in the order in which findings are listed."""


def run_checks(subject: Subject) -> tuple[Finding, ...]:
    """Run every check of the table on ``subject``."""
    return tuple(finding for check in CHECKS.values() for finding in check(subject))
