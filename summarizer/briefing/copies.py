"""Near duplicates: agency copy, a trimmed reprint, the same page twice.

Two texts are copies where most of the shorter one's runs of five words stand in the other too (containment of
shingles, Broder 1997), so that a reprint cut to its first half is found as well. One run in four is kept, chosen
by its own hash and so the same in every text. An article is compared with originals alone, and a run that many
originals share (a standing phrase) is no sign of copying: a thousand copies cost no more a piece than two.
"""

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from zlib import crc32

CONTAINED = 0.6
"""The share of the shorter text's runs from which on it is a copy: more than half of it word for word."""
_RUN = 5
_ONE_IN = 4
_FEWEST = 6
"""A text with fewer kept runs is too short to tell a copy by them: it is compared as a whole."""
_STANDING = 40
_WORD = re.compile(r"\w+")


def runs_of(text: str) -> "array[int]":
    """The kept runs of ``text`` as hashes; of a short text all its words as one, so that the same text is found."""
    words = _WORD.findall(text.lower())
    hashes = {_hash(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}
    kept = sorted(value for value in hashes if value % _ONE_IN == 0)
    return array("L", kept if len(kept) >= _FEWEST else [_hash(words)] if words else [])


def find_copies(texts: Sequence[Collection[int]]) -> list[int | None]:
    """For each text, given by its runs, the place of the earlier one whose words it repeats, None for an original."""
    holders: dict[int, list[int]] = defaultdict(list)
    found: list[int | None] = []
    for place, runs in enumerate(texts):
        shared = Counter(holder for run in runs if len(holders[run]) < _STANDING for holder in holders[run])
        likely = ((count / min(len(runs), len(texts[holder])), -holder) for holder, count in shared.items())
        share, holder = max(likely, default=(0.0, 0))
        original = -holder if share >= CONTAINED else None
        found.append(original)
        if original is None:
            for run in runs:
                holders[run].append(place)
    return found


def _hash(words: Sequence[str]) -> int:
    return crc32(" ".join(words).encode("utf-8", "replace"))
