"""What a caller may choose about a daily brief."""

from dataclasses import dataclass

THRESHOLD = 0.16
"""From which likeness on articles are one story, between 0 (nothing in common) and 1 (the same).

Likeness is the cosine of two articles' traits: their names, figures, days and words, each the weightier the fewer
articles have it and the nearer to the top it stands (see ``traits``), a long article's colour weighed lightly (see
``grouping``). Two reports on one event share a fifth of that weight or more, by several names together with the words
for what happened; a feature with few names may share less with one of them and that much with all together. Two
reports that merely share their subject, a company or a country, share its names and little else.
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
