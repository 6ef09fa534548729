"""Labels for the words of a text by a maximum-entropy Markov model (McCallum, Freitag and Pereira 2000).

The chance of a label is the softmax of the weights of a word's signs, one of which is the label before it. Weights are fitted by
`training/` on text that was written for this project. A sign's weights, one a label, are packed into one integer, so that the weights of
forty signs are summed forty times faster than one by one; a last lane counts the signs.
"""

from collections.abc import Callable, Sequence
from functools import cache
from math import exp, log
from pathlib import Path
from struct import Struct
from typing import NamedTuple

import msgspec

from mujaz.understanding.labelling.signs import OUTSIDE, Sheet, is_open, signs_at, signs_behind
from mujaz.understanding.words import Words

_BEAM = 2
"""Readings of a text that are followed up; more were tried and chose the same labels."""
_UNLIKELY = 1.5
"""Natural logarithm of how much likelier the best reading may be than another that is followed up."""
NOTHING = 128
"""The byte that stands for a weight of nothing."""
STEPS = 64
"""Steps of a byte in a weight of one."""


class Weights(msgspec.Struct, frozen=True):
    """A model as its file has it: the labels, and for each sign the bytes of their weights in hexadecimal digits."""

    labels: tuple[str, ...]
    weights: dict[str, str]


class Model(NamedTuple):
    """A fitted model: its labels, how a sum of weights is parted into lanes, and the packed weights of a sign, 0 for an unknown one."""

    labels: tuple[str, ...]
    lanes: Struct
    weigh: Callable[[str], int]


class _Path(NamedTuple):
    score: float
    label: str
    before: "_Path | None"


class _Packed(dict[str, int]):
    def __missing__(self, sign: str) -> int:
        return 0


@cache
def model_of(name: str) -> Model:
    """The model `name` that Mujaz comes with; read once."""
    stored = msgspec.json.decode((Path(__file__).parent / f"{name}.json").read_bytes(), type=Weights)
    packed = _Packed((sign, _packed(bytes.fromhex(weights))) for sign, weights in stored.weights.items())
    return Model(stored.labels, Struct(f"<{len(stored.labels) + 1}H"), packed.__getitem__)


def _packed(weights: bytes) -> int:
    """Bytes in lanes of two bytes each, and one for the count."""
    lanes = bytearray(2 * len(weights) + 2)
    lanes[0:-2:2] = weights
    lanes[-2] = 1
    return int.from_bytes(lanes, "little")


class Labelled(NamedTuple):
    """The likeliest label of each token, "O" outside names, "B…" where one begins, "I…" inside it; and the logarithm of its chance."""

    labels: list[str]
    chances: list[float]

    def chance(self, first: int, last: int) -> float:
        """How likely all the labels of tokens `[first, last)` are."""
        return exp(sum(self.chances[first:last]))


def labelled(model: Model, sheet: Sheet) -> Labelled:
    """The labels of a text."""
    paths = [_Path(0.0, OUTSIDE, None)]
    for index in range(len(sheet.words.tokens)):
        if not sheet.words.is_word(index):
            paths = [_past_mark(sheet.words, index, path) for path in paths]
        elif is_open(sheet, index) or any(path.label != OUTSIDE for path in paths):
            paths = _goes_on(model, sheet, index, paths)
        else:
            paths = [_Path(paths[0].score, OUTSIDE, paths[0])]
    return _written(paths[0])


def _past_mark(words: Words, index: int, path: _Path) -> _Path:
    inside = path.label != OUTSIDE and _joins(words, index)
    return _Path(path.score, f"I{path.label[1:]}" if inside else OUTSIDE, path)


def _joins(words: Words, index: int) -> bool:
    """True for a hyphen or a full stop inside a word, which a name goes on over."""
    if words.folded(index) not in {"-", "."} or not (words.is_word(index - 1) and words.is_word(index + 1)):
        return False
    before, mark, after = words.tokens[index - 1 : index + 2]
    return before.end == mark.start and mark.end == after.start


def _goes_on(model: Model, sheet: Sheet, index: int, paths: Sequence[_Path]) -> list[_Path]:
    """The likeliest readings of a word behind those of the words before it, the best first; inside a name only its own kind goes on."""
    alone = sum(map(model.weigh, signs_at(sheet, index)))
    found: list[_Path] = []
    for path in paths:
        total = alone + sum(map(model.weigh, signs_behind(sheet, index, path.label)))
        for label, chance in zip(model.labels, _chances(model, total), strict=True):
            if label[0] != "I" or label[1:] == path.label[1:]:
                found.append(_Path(path.score + chance, label, path))
    found.sort(key=lambda path: -path.score)
    best = {path.label: path for path in reversed(found) if path.score >= found[0].score - _UNLIKELY}
    return sorted(best.values(), key=lambda path: -path.score)[:_BEAM]


def _chances(model: Model, total: int) -> list[float]:
    """The natural logarithms of the labels' chances, from the sum of packed weights."""
    *sums, count = model.lanes.unpack(total.to_bytes(model.lanes.size, "little"))
    none = NOTHING * count
    scores = [(lane - none) / STEPS for lane in sums]
    highest = max(scores)
    whole = highest + log(sum([exp(score - highest) for score in scores]))
    return [score - whole for score in scores]


def _written(path: _Path) -> Labelled:
    labels: list[str] = []
    chances: list[float] = []
    step: _Path | None = path
    while step is not None and step.before is not None:
        labels.append(step.label)
        chances.append(step.score - step.before.score)
        step = step.before
    return Labelled(labels[::-1], chances[::-1])
