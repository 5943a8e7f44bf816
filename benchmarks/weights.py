"""Fits the weights of ``summarizer.briefing.weighing`` to the stories put side by side by hand.

    python -m benchmarks.weights

prints the weights, and how well the pairs of each folder are told by weights that were fitted to the others.
"""

from collections.abc import Iterator
from itertools import combinations

import numpy as np
from scipy.optimize import minimize

from summarizer import summarize
from summarizer.briefing.cast import Cast
from summarizer.briefing.comparing import is_one_number, may_be_one
from summarizer.briefing.digest import Told, prepare
from summarizer.briefing.rows import voiced
from summarizer.briefing.voices import Voices
from summarizer.briefing.weighing import WEIGHTS, evidence
from tests.briefing.gold import FOLDERS, Gold, load

_RIDGE = 1.0


def main() -> None:
    """Print the weights and the measure."""
    sets = [(folder, *_pairs(folder)) for folder in FOLDERS]
    facts, truths = (np.concatenate([one[at] for one in sets]) for at in (1, 2))
    for name, weight in zip(WEIGHTS, _fit(facts, truths), strict=True):
        print(f"{name:24} {weight:5.2f} (now {WEIGHTS[name]:5.2f})")
    told = []
    for folder, own, true in sets:
        others = [one for one in sets if one[0] != folder]
        weights = _fit(*(np.concatenate([one[at] for one in others]) for at in (1, 2)))
        told.append((own @ weights, true))
    odds, right = (np.concatenate([one[at] for one in told]) for at in (0, 1))
    loss = np.logaddexp(0, np.where(right > 0, -odds, odds)).sum()
    print(f"{len(right)} pairs, {int(right.sum())} of one thing; left out: loss {loss:.1f}")
    for threshold in (0.3, 0.4, 0.5, 0.62):
        found = odds > np.log(threshold / (1 - threshold))
        print(
            f"  from {threshold}: {int((found & (right > 0)).sum())} found, {int((found & (right == 0)).sum())} wrong"
        )


def _pairs(folder: str) -> "tuple[np.ndarray, np.ndarray]":  # type: ignore[type-arg]
    """The evidence of a folder's pairs of different numbers, and whether they are of one thing."""
    gold = load(folder)
    facts, truths = [], []
    for story in dict.fromkeys(gold.stories):
        told = list(_told(gold, story))
        rows = [_rows_of(gold, one) for one in told]
        for (one, mine), (other, its) in combinations(zip(told, rows, strict=True), 2):
            if (mine or its) and may_be_one(one, other) and not is_one_number(one, other):
                facts.append(list(evidence(one, other).values()))
                truths.append(bool(mine & its))
    return np.array(facts, float).reshape(len(facts), len(WEIGHTS)), np.array(truths, float)


def _told(gold: Gold, story: str) -> Iterator[Told]:
    numbers = [n for n, own in enumerate(gold.stories, 1) if own == story and n not in gold.copies]
    articles = {number: gold.articles[number - 1] for number in numbers}
    digests = [
        prepare(article, summarize(article.document, "brief", engine="rules")).digest(number)
        for number, article in articles.items()
    ]
    voices = Voices(Cast(digests))
    return (voiced(told, voices) for digest in digests for told in digest.figures)


def _rows_of(gold: Gold, told: Told) -> set[tuple[tuple[str, str], str]]:
    """The rows by hand, named by their leading number, that ``told`` stands in as what the row measures."""
    here = gold.keys[told.article - 1]
    found = {(one, surface) for one, surface, *_ in gold.pairs if one == here and _is(told, surface)}
    return found | {
        (one, surface)
        for one, surface, other, number, standing in gold.pairs
        if other == here and standing != "different thing" and _is(told, number)
    }


def _is(told: Told, surface: str) -> bool:
    own, wanted = (f" {' '.join(text.split()).lower()} " for text in (told.quantity.text, surface))
    return own in wanted or wanted in own


def _fit(facts: "np.ndarray", truths: "np.ndarray") -> "np.ndarray":  # type: ignore[type-arg]
    """Weights of a logistic regression with a small penalty for each but the first."""

    def loss(weights: "np.ndarray") -> "tuple[float, np.ndarray]":  # type: ignore[type-arg]
        odds, free = facts @ weights, np.r_[0, weights[1:]]
        slope = facts.T @ (1 / (1 + np.exp(-odds)) - truths) + _RIDGE * free
        return float(np.logaddexp(0, np.where(truths > 0, -odds, odds)).sum() + _RIDGE / 2 * free @ free), slope

    return np.asarray(minimize(loss, np.zeros(facts.shape[1]), jac=True, method="L-BFGS-B").x)


if __name__ == "__main__":
    main()
