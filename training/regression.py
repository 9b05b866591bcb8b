"""Logistic regression whose weights may be bound to one sign.

A monotone model can be explained: more likeness never speaks against one fact. scikit-learn
offers no bounds, so the usual penalised likelihood is handed to SciPy's L-BFGS-B.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize

#: Strength of the squared penalty on standardised weights.
PENALTY = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Fitted:
    """Weights (f,) and bias of a fitted model."""

    weights: np.ndarray
    bias: float

    def score(self, x: np.ndarray) -> np.ndarray:
        """Log odds (n,) for rows of features (n, f)."""
        result: np.ndarray = x @ self.weights + self.bias
        return result

    def probability(self, x: np.ndarray) -> np.ndarray:
        """Probabilities (n,) for rows of features (n, f)."""
        result: np.ndarray = 1 / (1 + np.exp(-self.score(x)))
        return result


def fit(x: np.ndarray, y: np.ndarray, signs: Sequence[int], counts: np.ndarray | None = None) -> Fitted:
    """Fit `y` (n,) to `x` (n, f).

    A sign of 1 keeps a feature's weight from being negative, -1 from being positive. `counts`
    (n,) says how often each row counts, once when None.
    """
    counts = np.ones(len(y)) if counts is None else counts
    scale = x.std(axis=0) + 1e-9
    rows, target = x / scale, y.astype(float)

    def loss(parameters: np.ndarray) -> tuple[float, np.ndarray]:
        weights, bias = parameters[:-1], parameters[-1]
        odds = rows @ weights + bias
        error = counts * (1 / (1 + np.exp(-odds)) - target)
        value = (counts * (np.logaddexp(0, odds) - target * odds)).sum() + PENALTY / 2 * (weights**2).sum()
        return value, np.append(rows.T @ error + PENALTY * weights, error.sum())

    bounds = [{1: (0, None), -1: (None, 0), 0: (None, None)}[sign] for sign in signs]
    start = np.zeros(x.shape[1] + 1)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[*bounds, (None, None)])
    return Fitted(found.x[:-1] / scale, float(found.x[-1]))
