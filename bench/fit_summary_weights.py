"""Where the log-odds of `mujaz.summary.weighing` come from: `python -m bench.fit_summary_weights`.

A logistic regression (Newton's method) of "an editor's bullets name this stem of the body" on the signs that `weighing` uses, over the
articles and bullets that were written for this project (`tests/accuracy`). Prints the constants; they are rounded and set by hand.
"""

import json
from collections.abc import Iterator
from math import exp, log2
from pathlib import Path

from mujaz.model import Article
from mujaz.reading import read
from mujaz.summary.weighing import ODDS, nearness, occurrences, signs, stems_among
from mujaz.summary.words import plain_words, sentences_of, stem_table
from mujaz.text.tokens import tokenize
from mujaz.understanding import understand

OWN = Path(__file__).parent.parent / "tests" / "accuracy"
SIGNS = ("constant", "doubling of sentences", "nearness to the headline", *ODDS)
PENALTY = 1.0
"""Ridge penalty: a few hundred stems an article cannot tell ten signs apart sharply."""
Row = tuple[list[float], bool]


def _rows(article: Article, bullets: list[str]) -> Iterator[Row]:
    """The signs of each stem of the body, and whether the bullets name it."""
    sentences = sentences_of(article.body)
    told = [plain_words(sentence.tokens) for sentence in sentences]
    headline = plain_words(tokenize(article.headline or ""))
    summary = plain_words(tokenize(" ".join(bullets)))
    stem = stem_table({word for line in (*told, headline, summary) for word in line})
    lines = [stems_among(line, stem) for line in told]
    bearing = signs(article, understand(article), lines, stem)
    near = nearness(lines, bearing["headline"])
    named = stems_among(summary, stem)
    for one, count in occurrences(lines).items():
        yield [1.0, log2(count), near[one], *(float(one in bearing[sign]) for sign in ODDS)], one in named


def _solved(matrix: list[list[float]], vector: list[float]) -> list[float]:
    """The solution of a small linear system, by elimination."""
    size = len(vector)
    rows = [[*matrix[i], vector[i]] for i in range(size)]
    for i in range(size):
        pivot = max(range(i, size), key=lambda k: abs(rows[k][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for k in range(size):
            if k != i:
                factor = rows[k][i] / rows[i][i]
                rows[k] = [a - factor * b for a, b in zip(rows[k], rows[i], strict=True)]
    return [rows[i][size] / rows[i][i] for i in range(size)]


def fitted(rows: list[Row]) -> list[float]:
    """The log-odds of each sign."""
    weights = [0.0] * len(SIGNS)
    for _ in range(25):
        gradient = [-PENALTY * weight for weight in weights]
        hessian = [[PENALTY * (i == j) for j in range(len(weights))] for i in range(len(weights))]
        for row, named in rows:
            likely = 1 / (1 + exp(-sum(w * s for w, s in zip(weights, row, strict=True))))
            for i, sign in enumerate(row):
                gradient[i] += (named - likely) * sign
                for j, other in enumerate(row):
                    hessian[i][j] += likely * (1 - likely) * sign * other
        weights = [w + step for w, step in zip(weights, _solved(hessian, gradient), strict=True)]
    return weights


def main() -> None:
    """Print the fit."""
    rows: list[Row] = []
    for line in (OWN / "articles.jsonl").read_text(encoding="utf-8").splitlines():
        article = read(json.loads(line))
        gold = json.loads((OWN / "gold" / f"{article.id}.json").read_text(encoding="utf-8"))
        rows += _rows(article, gold["bullets"])
    print(f"{len(rows)} stems, {sum(named for _, named in rows)} named")
    for sign, value in zip(SIGNS, fitted(rows), strict=True):
        print(f"{sign:24}{value:7.2f}")


if __name__ == "__main__":
    main()
