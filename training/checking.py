"""Fit the weights of `mujaz.summary.checking.misplaced`: `python -m training.checking GOLD ARTICLES.jsonl [GOLD ARTICLES.jsonl …]`.

Each pair is a folder of gold and its articles, as for `bench.checking`. The names of faithful bullets stand where they belong; those that
the makers of `bench.corruptions` put in another's place do not. For each kind of name a logistic regression tells the two apart; the
kinds lean on each other, and a sign that can only speak for a name (or only against it) may not get a weight of the other sort.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from random import Random
from typing import NamedTuple

import msgspec
import numpy as np
import numpy.typing as npt
from bench.corruptions import MAKERS, Case

from mujaz.model import Article, Record, Span
from mujaz.reading import read
from mujaz.summary.checking.claims import claims_of
from mujaz.summary.checking.evidence import Evidence
from mujaz.summary.checking.misplaced import WEIGHTS
from mujaz.summary.checking.signs import Signs, signs_of
from mujaz.summary.checking.slots import slots_of
from mujaz.summary.checking.vocabulary import is_cue
from mujaz.summary.words import overlaps, words
from mujaz.text.tokens import tokenize
from mujaz.understanding import understand

KINDS = ("person", "organization", "place", "word")
MISPLACING = ("name of the article", "place of the article", "attribution", "swapped actors")
LEFT_OUT, HALF = 0.3, 0.5
"""The share of the words that are left out where a text is shortened, and of the corrupted texts that are."""
AGAIN = 3
"""How often each maker that draws by chance draws once more."""
FOR = {
    *("own", "share", "before_share", "before_next", "behind_share", "behind_next", "gap_kept", "line", "line_best"),
    *("line_near", "line_own", "place_near", "said", "office"),
}
AGAINST = {
    *("outvoted", "replaced", "rival", "rival_here", "rival_other", "gap_filled", "place_apart", "said_less"),
    *("opened_otherwise", "said_by_another", "office_of_other", "foreign"),
}
SHARED, OWN, STEPS = 20.0, 60.0, 4000
"""Ridge penalties of what all kinds share and of what each has beyond it; steps of the descent."""
Floats = npt.NDArray[np.float64]


class Row(NamedTuple):
    """A name in a bullet: its kind, its signs, and whether it is misplaced."""

    kind: str
    signs: Signs
    misplaced: bool


def rows(gold: Path, articles: Path) -> Iterator[Row]:
    """The names of all faithful bullets, and the misplaced ones of corrupted bullets."""
    for line in articles.read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        article = read(told)
        evidence = Evidence(article, understand(article))
        known = json.loads((gold / f"{told['id']}.json").read_text(encoding="utf-8"))
        for bullet in known["bullets"]:
            yield from _rows_of(evidence, bullet, [])
            for chance in map(Random, (bullet, bullet + "again")):
                yield from _rows_of(evidence, *_shortened(bullet, [], chance))
            texts = (text for kind in MISPLACING for text in _corrupted(kind, bullet, told["body"], known))
            for text in dict.fromkeys(text for text in texts if text != bullet):
                changed = list(_changed(bullet, text))
                yield from _rows_of(evidence, text, changed)
                if (chance := Random(text)).random() < HALF:
                    yield from _rows_of(evidence, *_shortened(text, changed, chance))


def _corrupted(kind: str, bullet: str, body: str, known: dict[str, object]) -> Iterator[str]:
    for number in ("", *map(str, range(AGAIN))):
        yield from MAKERS[kind](Case(bullet, body, known, Random(bullet + kind + number)))


def _changed(old: str, new: str) -> Iterator[Span]:
    """The characters of the new text that are not the old one's."""
    one, other = tokenize(old), tokenize(new)
    matcher = SequenceMatcher(None, [token.text for token in one], [token.text for token in other], autojunk=False)
    for tag, _, _, first, last in matcher.get_opcodes():
        if tag != "equal" and last > first:
            yield other[first].start, other[last - 1].end


def _shortened(text: str, changed: Sequence[Span], chance: Random) -> tuple[str, Sequence[Span]]:
    """The text with some of its words left out, as in a summary in other words than the article's; and where what was changed stands."""
    names = [span for entity in _understood(text).entities for span in entity.mentions]
    kept, left_out = "", []
    last = 0
    for token in tokenize(text):
        span = (token.start, token.end)
        plain = token.kind == "word" and token.folded not in words("stop_words") and not is_cue(token.folded)
        if plain and not any(overlaps(span, other) for other in (*names, *changed)) and chance.random() < LEFT_OUT:
            kept += text[last : token.start]
            last = token.end
            left_out.append(span)
    moved = [tuple(at - sum(end - start for start, end in left_out if end <= at) for at in span) for span in changed]
    return kept + text[last:], [(start, end) for start, end in moved]


def _understood(text: str) -> Record:
    return understand(Article(id="summary", headline=None, paragraphs=(text,)))


def _rows_of(evidence: Evidence, text: str, changed: Sequence[Span]) -> Iterator[Row]:
    claimed: Article = msgspec.structs.replace(
        evidence.article, headline=None, standfirst=None, publisher_summary=(), paragraphs=(text,)
    )
    for claim in claims_of(evidence, claimed.body, understand(claimed)):
        for slot in slots_of(evidence, claim):
            misplaced = any(overlaps(slot.span, span) for span in changed)
            if misplaced or not changed:
                yield Row(slot.kind, signs_of(slot), misplaced)


def fitted(known: Sequence[Row]) -> Mapping[str, Mapping[str, float]]:
    """The weight of each sign for each kind of name."""
    names = sorted({name for row in known for name in row.signs})
    signs = np.array([[row.signs.get(name, 0.0) for name in names] for row in known])
    spread = np.where(np.array(names) == "constant", 1.0, signs.std(0) + 1e-3)
    kinds = np.array([KINDS.index(row.kind) for row in known])
    truth = np.array([float(row.misplaced) for row in known])
    weights = _descended(signs / spread, kinds, truth, names) / spread
    rounded = (dict(zip(names, map(float, np.round(each, 3)), strict=True)) for each in weights)
    return {
        kind: {name: weight for name, weight in each.items() if weight}
        for kind, each in zip(KINDS, rounded, strict=True)
    }


def _descended(signs: Floats, kinds: npt.NDArray[np.int_], truth: Floats, names: Sequence[str]) -> Floats:
    """The weights of each kind, by projected gradient descent with momentum; the first row of the table is what they share."""
    table = np.zeros((len(KINDS) + 1, len(names)))
    least = np.array([0.0 if name in AGAINST else -np.inf for name in names])
    most = np.array([0.0 if name in FOR else np.inf for name in names])
    bound = 0.25 * np.linalg.norm(signs, 2) ** 2 + SHARED + (len(KINDS) + 1) * OWN
    ahead, last, pace = table.copy(), table, 1.0
    for _ in range(STEPS):
        table = np.clip(ahead - _slope(ahead, signs, kinds, truth, names) / bound, least, most)
        following = (1 + (1 + 4 * pace**2) ** 0.5) / 2
        ahead, last, pace = table + (pace - 1) / following * (table - last), table, following
    return table[1:]


def _slope(table: Floats, signs: Floats, kinds: npt.NDArray[np.int_], truth: Floats, names: Sequence[str]) -> Floats:
    """The gradient of the loss."""
    sums = (signs * table[kinds + 1]).sum(1)
    off = 1 / (1 + np.exp(-np.clip(sums, -30, 30))) - truth
    slope = np.zeros_like(table)
    for kind in range(len(KINDS)):
        mine = kinds == kind
        slope[kind + 1] = signs[mine].T @ off[mine] + OWN * (table[kind + 1] - table[0])
    penalised = np.array(names) != "constant"
    slope[0] = SHARED * penalised * table[0] - OWN * (table[1:] - table[0]).sum(0)
    return slope


def main() -> None:
    """Fit, and write the weights where the checker reads them."""
    paths = [Path(argument) for argument in sys.argv[1:]]
    known = [row for gold, articles in zip(paths[::2], paths[1::2], strict=True) for row in rows(gold, articles)]
    WEIGHTS.write_text(json.dumps(fitted(known), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{len(known)} names, {sum(row.misplaced for row in known)} of them misplaced")


if __name__ == "__main__":
    main()
