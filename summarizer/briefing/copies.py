"""Near duplicates: agency copy, a trimmed reprint, the same page twice.

Two texts are copies where most of the shorter one's runs of five words stand in the other too (containment of
shingles, Broder 1997), so that a reprint cut to its first half is found as well. One run in four is kept, chosen
by its own hash and so the same in every text. An article is compared with originals alone, and a run that many
originals share (a standing phrase) is no sign of copying: a thousand copies cost no more a piece than two.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from zlib import crc32

from summarizer.checks.words import read_words

CONTAINED = 0.6
"""The share of the shorter text's runs from which on it is a copy: more than half of it word for word."""
_RUN = 5
_ONE_IN = 4
_FEWEST = 6
"""A text with fewer kept runs is too short to tell a copy by them."""
_STANDING = 40


def find_copies(texts: Sequence[str]) -> list[int | None]:
    """For each text the place of the earlier one whose words it repeats, None for an original."""
    originals: dict[str, int] = {}
    holders: dict[int, list[int]] = defaultdict(list)
    sizes: dict[int, int] = {}
    found: list[int | None] = []
    for place, text in enumerate(texts):
        words = [word.lower for word in read_words(text) if word.kind != "mark"]
        whole = " ".join(words)
        runs = _runs(words)
        original = originals.get(whole) if words else None
        if original is None and len(runs) >= _FEWEST:
            shared = Counter(holder for run in runs if len(holders[run]) < _STANDING for holder in holders[run])
            likely = ((count / min(len(runs), sizes[holder]), -holder) for holder, count in shared.items())
            share, holder = max(likely, default=(0.0, 0))
            original = -holder if share >= CONTAINED else None
        found.append(original)
        if original is None:
            originals[whole] = place
            sizes[place] = max(len(runs), _FEWEST)
            for run in runs:
                holders[run].append(place)
    return found


def _runs(words: Sequence[str]) -> set[int]:
    hashes = (crc32(" ".join(words[at : at + _RUN]).encode("utf-8", "replace")) for at in range(len(words) - _RUN + 1))
    return {value for value in hashes if value % _ONE_IN == 0}
