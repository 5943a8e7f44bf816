"""Which articles are one story: agglomerative clustering by average likeness.

Articles that share rare traits are candidates (an inverted index, as a sparse matrix product). Candidates whose
likeness reaches the threshold make a graph; within each of its components average linkage (scipy) joins articles
as long as their mean likeness reaches the threshold, so that one article that touches on two events does not
join them. Time grows with the number of articles: an article has a bounded number of traits, a trait that
many have is no sign, and no component is larger than ``_LARGEST``.
"""

import datetime
import heapq
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Any

from summarizer.briefing.traits import Traits, Vocabulary
from summarizer.schemas.daily import Link, SharedTrait

_COMMON = 100
"""A trait that more articles have does not by itself make two of them candidates."""
_FULL = 8.25
"""The length, as a vector, of a short article. A longer one's is taken for no more: its traits weigh less already
(see ``traits``), and what it has besides the event does not make it less of a report on it."""
_BORNE = 3
"""How many times what two articles share of names and words their numbers and days may add: one alone is chance."""
_LARGEST = 1000
_STEP = 0.05
_AT_ONCE = 512
"""Articles, or pairs of them, that are compared at a time: what most of them share fills the memory."""
_SHOWN = 4
"""How many shared traits of each kind are told."""
_FADE_DAYS = 30


class Likeness:
    """How alike articles are, and by what."""

    def __init__(
        self, vocabulary: Vocabulary, articles: Sequence[Traits], days: Sequence[datetime.date | None]
    ) -> None:
        import numpy as np
        from scipy import sparse

        self._vocabulary = vocabulary
        rarity = np.asarray(vocabulary.rarity(articles), dtype=np.float32)
        starts = np.cumsum([0, *(len(traits.places) for traits in articles)])
        places = np.concatenate([np.frombuffer(t.places, dtype=np.int64) for t in articles] or [np.zeros(0, np.int64)])
        counts = np.concatenate([np.frombuffer(t.counts, dtype=np.float32) for t in articles] or [np.zeros(0, "f")])
        shape = (len(articles), len(vocabulary.kinds))
        matrix = sparse.csr_matrix((counts * rarity[places], places, starts), shape=shape)
        lengths = np.sqrt(matrix.multiply(matrix).sum(axis=1)).A1 if len(articles) else np.zeros(0)
        self._matrix: Any = (sparse.diags(1 / np.clip(lengths, 1e-9, _FULL)) @ matrix).tocsr()
        self._bears_out = np.array([kind in ("figure", "day") for kind in vocabulary.kinds], dtype=bool)
        self._told, self._borne = (_columns(self._matrix, kept) for kept in (~self._bears_out, self._bears_out))
        self._holders = np.bincount(places, minlength=shape[1])
        self._days = np.array([math.nan if day is None else day.toordinal() for day in days])

    def between(self, ones: Any, others: Any) -> Any:
        """The likeness of each pair of places, as an array."""
        import numpy as np

        def shared(matrix: Any) -> Any:
            parts = [slice(at, at + _AT_ONCE) for at in range(0, len(ones), _AT_ONCE)]
            found = [matrix[ones[part]].multiply(matrix[others[part]]).sum(axis=1).A1 for part in parts]
            return np.concatenate(found) if found else np.zeros(0)

        return self._together(shared(self._told), shared(self._borne), ones, others)

    def among(self, places: Any) -> Any:
        """The likeness of all pairs of ``places``, as a square array."""
        told, borne = ((part @ part.T).toarray() for part in (self._told[places], self._borne[places]))
        return self._together(told, borne, places[:, None], places[None, :])

    def candidates(self) -> Iterator[tuple[Any, Any]]:
        """Pairs of places that share traits which few articles have, as two arrays, the smaller place first."""
        import numpy as np
        from scipy import sparse

        few = sparse.diags((self._holders <= _COMMON).astype(np.float32))
        rare = (self._matrix @ few).tocsr()
        rare.eliminate_zeros()
        turned = rare.T.tocsr()
        for start in range(0, rare.shape[0], _AT_ONCE):
            product = (rare[start : start + _AT_ONCE] @ turned).tocoo()
            ones, others = product.row + start, product.col
            wanted = (ones < others) & (product.data > 0)
            yield ones[wanted], others[wanted]

    def links(self, story: Sequence[int], threshold: float) -> Iterator[Link]:
        """Why each article of ``story`` but the first stands there: what it shares with the likest before it."""
        import numpy as np

        scores = self.among(np.array(story))
        for at in range(1, len(story)):
            near = int(scores[at, :at].argmax())
            yield self._link(story[at], story[near], float(scores[at, near]), threshold)

    def _link(self, one: int, other: int, score: float, threshold: float) -> Link:
        """Why the articles at two places stand together, or how far they are from it."""
        import numpy as np

        starts, indices, data = self._matrix.indptr, self._matrix.indices, self._matrix.data
        ours, theirs = (slice(starts[place], starts[place + 1]) for place in (one, other))
        places, here, there = np.intersect1d(indices[ours], indices[theirs], assume_unique=True, return_indices=True)
        weights = data[ours][here] * data[theirs][there]
        borne = self._bears_out[places]
        weights[borne] *= min(1.0, _BORNE * float(weights[~borne].sum()) / max(float(weights[borne].sum()), 1e-9))
        fading = score / max(float(weights.sum()), 1e-9)
        shared: dict[Any, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        for place, weight in zip(places, weights, strict=True):
            kind, text = self._vocabulary.kinds[place], self._vocabulary.texts[place]
            shared["name" if kind == "country" else kind][text] += float(weight) * fading
        traits = (
            SharedTrait(kind=kind, text=text, weight=round(weight, 3))
            for kind, found in shared.items()
            for text, weight in heapq.nlargest(_SHOWN, found.items(), key=itemgetter(1))
        )
        strongest = tuple(sorted(traits, key=lambda trait: -trait.weight))
        return Link(one=one, other=other, score=round(score, 3), threshold=threshold, shared=strongest)

    def _together(self, told: Any, borne: Any, ones: Any, others: Any) -> Any:
        """The likeness of articles out of what they share in names and words, and in the numbers that bear it out.

        Events pass: a month between two articles halves it. Where a day is not known nothing fades.
        """
        import numpy as np

        shared = told + np.minimum(borne, _BORNE * told)
        apart = np.abs(self._days[ones] - self._days[others])
        fading = np.where(np.isnan(apart), 1.0, 0.5 ** (np.nan_to_num(apart) / _FADE_DAYS))
        return np.minimum(shared, 1.0) * fading


def _columns(matrix: Any, kept: Any) -> Any:
    """The matrix with its other columns empty."""
    from scipy import sparse

    part = (matrix @ sparse.diags(kept.astype("f"))).tocsr()
    part.eliminate_zeros()
    return part


def group(likeness: Likeness, count: int, threshold: float) -> tuple[tuple[int, ...], ...]:
    """Put ``count`` articles into stories; each is given as places, the most central article first."""
    import numpy as np

    ones, others, scores = [], [], []
    for one, other in likeness.candidates():
        score = likeness.between(one, other)
        near = score >= threshold
        ones.append(one[near])
        others.append(other[near])
        scores.append(score[near])
    edges = (np.concatenate(ones), np.concatenate(others), np.concatenate(scores)) if ones else None
    stories = []
    for component in _components(edges, np.arange(count), threshold):
        stories += [_central_first(story, likeness) for story in _linked(component, likeness, threshold)]
    return tuple(sorted(stories, key=lambda story: min(story)))


def _components(edges: Any, places: Any, threshold: float) -> Iterator[Any]:
    """The connected components of ``places``; one that is too large, at a higher threshold."""
    import numpy as np
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    if edges is None or len(places) < 2:
        yield from (places[at : at + 1] for at in range(len(places)))
        return
    local = np.full(int(places.max()) + 1, -1)
    local[places] = np.arange(len(places))
    ones, others, scores = edges
    graph = coo_matrix((scores, (local[ones], local[others])), shape=(len(places), len(places)))
    _, labels = connected_components(graph, directed=False)
    order = np.argsort(labels, kind="stable")
    for component in np.split(places[order], np.flatnonzero(np.diff(labels[order])) + 1):
        if len(component) <= _LARGEST or threshold >= 1:
            yield component
            continue
        inside = np.isin(ones, component) & np.isin(others, component) & (scores >= threshold + _STEP)
        yield from _components((ones[inside], others[inside], scores[inside]), component, threshold + _STEP)


def _linked(component: Any, likeness: Likeness, threshold: float) -> Iterable[Any]:
    if len(component) == 1:
        return [component]
    import numpy as np
    from scipy.cluster.hierarchy import fcluster, linkage
    from scipy.spatial.distance import squareform

    distances = np.clip(1 - likeness.among(component), 0, 1)
    np.fill_diagonal(distances, 0)
    labels = fcluster(linkage(squareform(distances, checks=False), "average"), 1 - threshold, "distance")
    return [component[labels == label] for label in np.unique(labels)]


def _central_first(story: Any, likeness: Likeness) -> tuple[int, ...]:
    if len(story) == 1:
        return (int(story[0]),)
    sums = likeness.among(story).sum(axis=1)
    return tuple(int(place) for _, place in sorted(zip(-sums.round(6), story, strict=True)))
