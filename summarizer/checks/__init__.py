"""The checks: each compares an item with its document and returns findings.

One file a check, and here the table of them. A check is a function from a ``Subject`` to
findings; it does no input or output, reads no clock and asks no engine. It says nothing about
fields it has no opinion on, ``unchecked`` where it has nothing to compare with.
"""

from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple

from summarizer.checks.binding import check_binding
from summarizer.checks.bounds import check_bounds
from summarizer.checks.certainty import check_certainty
from summarizer.checks.cites import check_cites
from summarizer.checks.dates import check_dates
from summarizer.checks.direction import check_direction
from summarizer.checks.figures.matching import NUMERIC
from summarizer.checks.names import check_names
from summarizer.checks.negation import check_negation
from summarizer.checks.numbers import check_numbers
from summarizer.checks.placement import check_placement
from summarizer.checks.quotes import check_quotes
from summarizer.checks.roles import check_roles
from summarizer.checks.speaker import check_speaker
from summarizer.checks.subject import Subject
from summarizer.checks.sureness import weighed
from summarizer.checks.transfer import check_transfer
from summarizer.fields import NAMES, PROSE, Finding, Role

Findings = Callable[[Subject], Iterable[Finding]]


class Check(NamedTuple):
    """A check, and the roles of the fields that it may have something to say of."""

    find: Findings
    roles: frozenset[Role]


CHECKS: dict[str, Check] = {
    "cites": Check(check_cites, frozenset(Role)),
    "numbers": Check(check_numbers, NUMERIC),
    "binding": Check(check_binding, NUMERIC),
    "bounds": Check(check_bounds, NUMERIC),
    "direction": Check(check_direction, NUMERIC),
    "negation": Check(check_negation, PROSE),
    "certainty": Check(check_certainty, NUMERIC | {Role.CERTAINTY}),
    "quotes": Check(check_quotes, frozenset({Role.QUOTE, Role.STATEMENT})),
    "names": Check(check_names, NAMES | PROSE),
    "roles": Check(check_roles, frozenset({Role.NAME, Role.STATEMENT})),
    "placement": Check(check_placement, PROSE),
    "speaker": Check(check_speaker, frozenset({Role.SPEAKER, Role.STATEMENT})),
    "dates": Check(check_dates, PROSE),
    "transfer": Check(check_transfer, frozenset({Role.STATEMENT, Role.GIVER, Role.RECEIVER})),
}
"""Every check by its name, in the order in which findings are listed."""


READ_NO_WORDS = ("cites", "quotes")
"""The checks that compare letters alone, and so hold in any language."""


def run_checks(subject: Subject) -> tuple[Finding, ...]:
    """Run every check of the table on ``subject``; where its source is not in English, those that read no words."""
    if subject.document.reading.is_english:
        return tuple([weighed(subject, finding) for check in _concerned(subject.roles) for finding in check(subject)])
    found = tuple(finding for name in READ_NO_WORDS for finding in CHECKS[name].find(subject))
    message = "the source is not in English: its words were not compared"
    return (*found, Finding(check="language", verdict="unchecked", how="not read", message=message))


@cache
def _concerned(roles: frozenset[Role]) -> tuple[Findings, ...]:
    """The checks that may have something to say of fields with ``roles``."""
    return tuple(check.find for check in CHECKS.values() if not roles or not check.roles.isdisjoint(roles))
