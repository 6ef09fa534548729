"""Labels for the words of a text by a maximum-entropy Markov model (McCallum, Freitag and Pereira 2000).

The chance of a label is the softmax of the weights of a word's signs, one of which is the label before it. Weights are fitted by
`training/` on text that was written for this project. A sign's weights, one a label, are packed into one integer, so that the weights of
forty signs are summed forty times faster than one by one; a last lane counts the signs.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import repeat, starmap
from math import exp, log
from pathlib import Path
from struct import Struct
from typing import NamedTuple

import msgspec

from mujaz.understanding.labelling.signs import OUTSIDE, Sheet, Signs, grouped_at, grouped_behind
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
    """A fitted model: its labels, how a sum of weights is parted into lanes, and the packed weights of each sign.

    `following` has for each label those that may stand behind it, with their numbers: inside a name only its own kind goes on. `weight`
    is the sum of the packed weights of a group of signs.
    """

    labels: tuple[str, ...]
    following: Mapping[str, Sequence[tuple[int, str]]]
    lanes: Struct
    packed: dict[str, int]
    weight: Callable[..., int]


class _Path(NamedTuple):
    score: float
    label: str
    before: "_Path | None"


@cache
def model_of(name: str) -> Model:
    """The model `name` that Mujaz comes with; read once."""
    stored = msgspec.json.decode((Path(__file__).parent / f"{name}.json").read_bytes(), type=Weights)
    packed = {sign: _packed(bytes.fromhex(weights)) for sign, weights in stored.weights.items()}

    @lru_cache(maxsize=65536)
    def weight(told: Callable[..., tuple[str, ...]], by: tuple[str | bool, ...]) -> int:
        return sum(map(packed.get, told(*by), repeat(0)))

    return Model(stored.labels, _following(stored.labels), Struct(f"<{len(stored.labels) + 1}H"), packed, weight)


def _following(labels: Sequence[str]) -> dict[str, list[tuple[int, str]]]:
    return {
        before: [(at, label) for at, label in enumerate(labels) if label[0] != "I" or label[1:] == before[1:]]
        for before in labels
    }


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


def labelled(model: Model, sheet: Sheet, is_open: Callable[[int], bool]) -> Labelled:
    """The labels of a text; a word that is not open is outside unless a name may go on over it."""
    read = Labelled([], [])
    paths = [_START]
    for index in range(len(sheet.words.tokens)):
        if paths[0] is not _START or is_open(index):
            paths = _after(model, sheet, index, paths)
            if paths[0].label == OUTSIDE and len(paths) == 1:
                _write(paths[0], read)
                paths = [_START]
        else:
            read.labels.append(OUTSIDE)
            read.chances.append(0.0)
    _write(paths[0], read)
    return read


_START = _Path(0.0, OUTSIDE, None)


def _write(path: _Path, read: Labelled) -> None:
    """Add the labels of a reading, and their chances, to those that are settled."""
    steps: list[_Path] = []
    while path.before is not None:
        steps.append(path)
        path = path.before
    for step in reversed(steps):
        read.labels.append(step.label)
        read.chances.append(step.score - step.before.score if step.before is not None else 0.0)


def _after(model: Model, sheet: Sheet, index: int, paths: list[_Path]) -> list[_Path]:
    """The readings that go on over token `index`, the best first; a mark is outside names but for a hyphen inside a word."""
    if sheet.words.is_word(index):
        return _goes_on(model, sheet, index, paths)
    inside = _joins(sheet.words, index)
    return [
        _Path(path.score, f"I{path.label[1:]}" if inside and path.label != OUTSIDE else OUTSIDE, path) for path in paths
    ]


def _joins(words: Words, index: int) -> bool:
    """True for a hyphen or a full stop inside a word, which a name goes on over."""
    if words.folded(index) not in {"-", "."} or not (words.is_word(index - 1) and words.is_word(index + 1)):
        return False
    before, mark, after = words.tokens[index - 1 : index + 2]
    return before.end == mark.start and mark.end == after.start


def _goes_on(model: Model, sheet: Sheet, index: int, paths: list[_Path]) -> list[_Path]:
    """The likeliest readings of a word behind those of the words before it."""
    alone = _sum(model, grouped_at(sheet, index))
    found: dict[str, tuple[float, _Path]] = {}
    for path in paths:
        chances = _chances(model, alone + _sum(model, grouped_behind(sheet, index, path.label)))
        for at, label in model.following[path.label]:
            score = path.score + chances[at]
            if label not in found or score > found[label][0]:
                found[label] = score, path
    best = sorted(found.items(), key=_score_of, reverse=True)[:_BEAM]
    lowest = _score_of(best[0]) - _UNLIKELY
    return [_Path(score, label, path) for label, (score, path) in best if score >= lowest]


def _score_of(found: tuple[str, tuple[float, _Path]]) -> float:
    return found[1][0]


def _sum(model: Model, signs: Signs) -> int:
    """The packed weights of all signs, unknown ones being nothing."""
    return sum(map(model.packed.get, signs.single, repeat(0)), sum(starmap(model.weight, signs.groups)))


def _chances(model: Model, total: int) -> list[float]:
    """The natural logarithms of the labels' chances, from the sum of packed weights."""
    *sums, count = model.lanes.unpack(total.to_bytes(model.lanes.size, "little"))
    none = NOTHING * count
    scores = [(lane - none) / STEPS for lane in sums]
    highest = max(scores)
    whole = highest + log(sum([exp(score - highest) for score in scores]))
    return [score - whole for score in scores]
