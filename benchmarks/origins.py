"""Fits the weights by which a number of a summary is taken for one of the source to sentences known true or false.

    python -m benchmarks.origins FOLDER [--left-out N]

FOLDER holds folders of JSON files, each with an ``article``, the ``true`` sentences of summaries of it and the
``false`` ones, each of these with its ``text`` and ``kind``: number, binding, date and so on. Prints the weights of
``summarizer.checks.figures.origins``, and how well the folders are told by weights that were fitted to the others:
N at a time are left out together.

Of a false sentence nobody says which number is wrong, so what is fitted is how likely one of them is. One of kind
"binding" may as well bind a name.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from summarizer.checking import align
from summarizer.checks.figures.matching import match_numbers
from summarizer.checks.figures.origins import WEIGHTS, Origin, is_excused, origins_of
from summarizer.checks.passages.source import source_of
from summarizer.checks.subject import Subject
from summarizer.document import Document
from summarizer.fields import Filled, Role

_RIDGE = 1.0
_NUMERIC = {"number": 0.93, "binding": 0.55}
"""How likely a false sentence of a kind has a wrong number; those of the other kinds have none."""
_UNASKED = frozenset({"date", "quote"})
_SURE = 1e-9


@dataclass
class Table:
    """What may be meant by the numbers of sentences: a row of evidence each, grouped by number, these by sentence."""

    rows: "np.ndarray"
    same: "np.ndarray"
    number: "np.ndarray"
    """For each row the number that it is of, …"""
    sentence: "np.ndarray"
    """… for each number its sentence, and for each sentence its kind (empty: true) and folder."""
    kinds: "np.ndarray"
    folders: "np.ndarray"

    def right(self, weights: "np.ndarray") -> "tuple[np.ndarray, np.ndarray, np.ndarray]":
        """For each row its share of its number, and of what speaks for its being right; the number's log-likelihood."""
        odds = self.rows @ weights
        first = np.r_[0, np.flatnonzero(np.diff(self.number)) + 1]
        strength = np.exp(odds - np.maximum.reduceat(odds, first)[self.number])
        whole, right = np.add.reduceat(strength, first), np.add.reduceat(strength * self.same, first)
        right = np.maximum(right, _SURE * whole)
        return (
            strength / whole[self.number],
            strength * self.same / right[self.number],
            np.minimum(np.log(right / whole), -_SURE),
        )

    def loss(self, weights: "np.ndarray", asked: "np.ndarray") -> "tuple[float, np.ndarray]":
        """How badly the sentences ``asked`` are told, and the slope of it."""
        share, of_right, log_right = self.right(weights)
        true = np.exp(np.bincount(self.sentence, log_right, len(self.kinds)))
        wrong = np.array([_NUMERIC.get(kind, 0.0) for kind in self.kinds])
        likelihood = np.maximum((1 - wrong) * true + wrong * (1 - true), _SURE)
        slope = np.where(asked, -(1 - 2 * wrong) * true / likelihood, 0)[self.sentence][self.number]
        loss = -np.log(likelihood)[asked].sum() + _RIDGE / 2 * weights @ weights
        return float(loss), self.rows.T @ (slope * (of_right - share)) + _RIDGE * weights

    def fitted(self, asked: "np.ndarray") -> "np.ndarray":
        """The weights that tell the sentences ``asked`` best, from those in use."""
        now = np.array(list(WEIGHTS.values()))
        return np.asarray(minimize(self.loss, now, args=(asked,), jac=True, method="L-BFGS-B").x)

    def doubts(self, weights: "np.ndarray") -> "np.ndarray":
        """For each sentence how likely the likeliest of its numbers to be wrong is."""
        worst = np.zeros(len(self.kinds))
        np.maximum.at(worst, self.sentence, 1 - np.exp(self.right(weights)[2]))
        return worst


def main() -> None:
    """Print the weights and the measures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--left-out", type=int, default=3, metavar="N")
    arguments = parser.parse_args()
    table = read(sorted(path for path in arguments.folder.iterdir() if path.is_dir()))
    for name, weight in zip(WEIGHTS, table.fitted(np.ones(len(table.kinds), bool)), strict=True):
        print(f"  {name:24} {weight:5.2f} (now {WEIGHTS[name]:5.2f})")
    folders = list(dict.fromkeys(table.folders))
    doubts = np.zeros(len(table.kinds))
    for start in range(0, len(folders), arguments.left_out):
        out = np.isin(table.folders, folders[start : start + arguments.left_out])
        doubts[out] = table.doubts(table.fitted(~out))[out]
    _measure("left out", table, doubts)
    _measure("as the weights are now", table, table.doubts(np.array(list(WEIGHTS.values()))))


def _measure(name: str, table: Table, doubts: "np.ndarray") -> None:
    print(name)
    for least in (0.3, 0.4, 0.5, 0.6, 0.7):
        told = [f"{kind or 'true'} {(doubts > least)[of].sum()} of {of.sum()}"
                for kind in ("", *_NUMERIC) for of in [table.kinds == kind]]  # fmt: skip
        print(f"  from {least}: {', '.join(told)}")


def read(folders: Sequence[Path]) -> Table:
    """The numbers of all sentences of ``folders``."""
    rows: list[list[float]] = []
    same: list[bool] = []
    numbers: list[int] = []
    sentences: list[int] = []
    kinds: list[str] = []
    named: list[str] = []
    for folder in folders:
        for path in sorted(folder.glob("*.json")):
            for kind, found in _read_case(json.loads(path.read_text("utf-8"))):
                for origins in found:
                    rows += [[float(one.evidence.get(name, 0)) for name in WEIGHTS] for one in origins]
                    same += [one.same for one in origins]
                    numbers += [len(sentences)] * len(origins)
                    sentences.append(len(kinds))
                kinds.append(kind)
                named.append(folder.name)
    return Table(*map(np.array, (rows, same, numbers, sentences, kinds, named)))


def _read_case(case: dict[str, list[dict[str, str]]]) -> Iterator[tuple[str, list[list[Origin]]]]:
    """The kind of each sentence of a case, and what its numbers may go back to."""
    document = Document(str(case["article"]))
    told = [("", str(text)) for text in case["true"]] + [(one["kind"], one["text"]) for one in case["false"]]
    for kind, text in told:
        if kind in _UNASKED:
            continue
        aligned = align(text, source_of(document))
        subject = Subject(document, (Filled("", Role.STATEMENT, text),), aligned, aligned=True)
        asked = [match for match in match_numbers(subject) if not (match.passage.copied or match.taken_over)]
        asked = [match for match in asked if match.claim.kind != "score" and not is_excused(subject, match)]
        yield kind, [origins_of(subject, match) for match in asked]


if __name__ == "__main__":
    main()
