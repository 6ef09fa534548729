"""How the checker judges faithful bullets and corrupted ones: `python -m bench.checking [GOLD ARTICLES.jsonl]`.

Without arguments on the articles and bullets written for this project. Of faithful bullets it prints the shares that fail and that cannot
be told; of each kind of corruption the share that fails, which alone counts as caught.
"""

import json
import sys
from collections import Counter
from pathlib import Path
from random import Random

from bench.corruptions import MAKERS, Case
from mujaz.pipeline import check
from mujaz.reading import read

OWN = Path(__file__).parent.parent / "tests" / "accuracy"


def shares(gold: Path, articles: Path) -> dict[str, tuple[int, int]]:
    """For "fail" and "unsure" of faithful bullets, and for each kind of corruption, how many of how many."""
    hits: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for line in articles.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        told = json.loads((gold / f"{row['id']}.json").read_text(encoding="utf-8"))
        article = read(row)
        for bullet in told["bullets"]:
            verdict = check(article, bullet).verdict
            seen.update(("faithful: fail", "faithful: unsure"))
            hits[f"faithful: {verdict}"] += 1
            for kind, maker in MAKERS.items():
                for text in maker(Case(bullet, row["body"], told, Random(bullet + kind))):
                    if text != bullet:
                        seen[kind] += 1
                        hits[kind] += check(article, text).verdict == "fail"
    return {kind: (hits[kind], count) for kind, count in seen.items()}


def main() -> None:
    """Print the shares."""
    gold, articles = map(Path, sys.argv[1:]) if len(sys.argv) > 1 else (OWN / "gold", OWN / "articles.jsonl")
    for kind, (hit, count) in shares(gold, articles).items():
        print(f"{kind:24}{hit:5} of {count:4}{hit / count:8.2f}")


if __name__ == "__main__":
    main()
