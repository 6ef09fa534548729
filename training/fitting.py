"""Fit a model of labels: multinomial logistic regression over the signs of each word, the true label before it among them."""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

import msgspec
import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from mujaz.understanding import labelling
from mujaz.understanding.labelling.model import NOTHING, STEPS, Weights
from mujaz.understanding.labelling.signs import OUTSIDE, signs_at, signs_behind
from training.examples import Example

FOLDER = Path(labelling.__file__).parent
AT_LEAST = 2
"""Times that a sign is met to be given weights."""
STRENGTH = 0.08
"""Inverse of how strongly weights are held near nothing (L2): of 0.03 to 1 the best on articles annotated by hand."""
SMALLEST = 1 / STEPS
"""A sign whose weights are all smaller is left out."""


def write_model(name: str, texts: Sequence[Example]) -> None:
    """Fit the model `name` of Mujaz on `texts` and write it where Mujaz reads it."""
    sys.stderr.write(f"{len(texts)} passages, {sum(len(text.labels) for text in texts)} tokens\n")
    path = FOLDER / f"{name}.json"
    path.write_bytes(msgspec.json.encode(fit(texts)))
    sys.stderr.write(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB\n")


def fit(texts: Sequence[Example]) -> Weights:
    """The model that labels `texts` best, as its file has it."""
    met = list(chain.from_iterable(map(_signs, texts)))
    counts = Counter(chain.from_iterable(signs for signs, _ in met))
    vectorizer = DictVectorizer(dtype=np.float32)
    table = vectorizer.fit_transform(
        [dict.fromkeys(filter(lambda sign: counts[sign] >= AT_LEAST, signs), 1.0) for signs, _ in met]
    )
    table.indices, table.indptr = table.indices.astype(np.int32), table.indptr.astype(np.int32)
    model = LogisticRegression(C=STRENGTH, fit_intercept=False, max_iter=400, tol=1e-4)
    model.fit(table, [label for _, label in met])
    rows = zip(vectorizer.feature_names_, model.coef_.T, strict=True)
    coded = {sign: _coded(weights) for sign, weights in rows if np.abs(weights).max() >= SMALLEST}
    return Weights(tuple(map(str, model.classes_)), coded)


def _signs(example: Example) -> Iterator[tuple[list[str], str]]:
    """The signs of each word behind the true label before it, and its label."""
    before = OUTSIDE
    for index, label in enumerate(example.labels):
        if example.sheet.words.is_word(index):
            yield [*signs_at(example.sheet, index), *signs_behind(example.sheet, index, before)], label
        before = label


def _coded(weights: np.ndarray) -> str:
    """The weights of a sign as bytes in hexadecimal digits."""
    return bytes(np.clip(np.round(weights * STEPS) + NOTHING, 0, 255).astype(np.uint8)).hex()
