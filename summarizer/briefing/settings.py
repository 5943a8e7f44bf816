"""What a caller may choose about a daily brief."""

from dataclasses import dataclass

THRESHOLD = 0.17
"""From which likeness on articles are one story, between 0 (nothing in common) and 1 (the same).

Likeness is what two articles share of their names, figures, days and words, each the weightier the more of its article
it is and the fewer articles have it (see ``traits`` and ``grouping``). Two reports on one event share a sixth of a
report's weight or more, by several names and figures together with the words for what happened. Two reports that
merely share their subject, a company, a country or a campaign, share its names and little else.
"""


@dataclass(frozen=True, slots=True)
class DailySettings:
    """How articles become stories, and how much of them is written out.

    ``threshold`` is the likeness from which on articles are one story (see ``THRESHOLD``). ``full`` is how many
    stories are written out in full, those of most articles first; the others have headline, lead and articles alone.
    ``at_once`` is how many stories a model words at a time.
    """

    threshold: float = THRESHOLD
    full: int = 500
    at_once: int = 8
