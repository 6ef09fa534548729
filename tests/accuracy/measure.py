"""Briefs of gold articles and pages, scored by the scorers in `scorers/`."""

import json
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import msgspec
from bench.checking import shares

from mujaz.batch.run import write_briefs
from mujaz.errors import MujazError
from mujaz.model import Brief
from mujaz.pipeline import brief, failed
from mujaz.speech import verbalise
from tests.speech.phonemes import said as phonemes_said

HERE = Path(__file__).parent
SCORERS = HERE / "scorers"
_COLUMN = re.compile(r"\s{2,}")


def _score(scorer: str, *arguments: str | Path) -> str:
    done = subprocess.run(
        [sys.executable, SCORERS / scorer, *arguments], capture_output=True, text=True, encoding="utf-8", check=True
    )
    return done.stdout


def write(briefs: Iterable[Brief], path: Path) -> Path:
    """The briefs as JSON Lines in `path`."""
    path.write_text("".join(made.to_json() + "\n" for made in briefs), encoding="utf-8")
    return path


def record_figures(folder: Path, scratch: Path) -> dict[str, float]:
    """F1 of each measure of the record, and the summary's means, on `folder` with `gold/` and `articles.jsonl`."""
    articles, made = folder / "articles.jsonl", scratch / "record.jsonl"
    with articles.open("rb") as lines:
        write_briefs(lines, made)
    scored = json.loads(_score("score.py", folder / "gold", made, "--articles", articles, "--json"))
    figures = {name: figure["f1"] for name, figure in scored["figures"].items() if figure["gold"]}
    return figures | {f"summary {name}": value for name, value in scored["summary"].items()}


def check_figures(folder: Path) -> dict[str, float]:
    """The share of faithful bullets that do not fail, and of each kind of corruption the share that does."""
    found = shares(folder / "gold", folder / "articles.jsonl")
    failed, faithful = found.pop("faithful: fail")
    unsure, _ = found.pop("faithful: unsure")
    figures = {f"check {kind}": hit / count for kind, (hit, count) in found.items()}
    return {"check faithful": 1 - failed / faithful, "check certain": 1 - unsure / faithful} | figures


def speech_figures(folder: Path, scratch: Path) -> dict[str, float]:
    """The share of `verbalise.jsonl` that is said as its gold, and of `pronunciation.tsv` that has its phonemes."""
    items, said = folder / "verbalise.jsonl", scratch / "said.txt"
    lines = items.read_text(encoding="utf-8").splitlines()
    said.write_text("".join(_said(json.loads(line)["text"]) + "\n" for line in lines), encoding="utf-8")
    right, count = re.findall(r"right (\d+) of (\d+)", _score("words.py", items, said))[0]
    rows = [row.split("\t") for row in (folder / "pronunciation.tsv").read_text(encoding="utf-8").splitlines()[1:]]
    hits = sum(phonemes_said(text) == phonemes for text, phonemes, _ in rows)
    return {"words said": int(right) / int(count), "phonemes": hits / len(rows)}


def _said(text: str) -> str:
    return " ".join(word.text for word in verbalise(text))


def _brief_of_page(path: Path) -> Brief:
    try:
        made = brief(path)
    except MujazError as error:
        made = failed(path.stem, error)
    return msgspec.structs.replace(made, id=path.stem)


def page_figures(folder: Path, scratch: Path) -> dict[str, float]:
    """The share of pages of `folder` right in each column, the mean body F1, and how many phrases leaked."""
    pages = sorted(path for path in folder.iterdir() if path.suffix in {".txt", ".html"})
    table = _score("pages.py", folder, write(map(_brief_of_page, pages), scratch / "pages.jsonl")).splitlines()
    columns, totals = _COLUMN.split(table[0].strip()), _COLUMN.split(table[-1].strip())[1:]
    figures = dict(zip(columns, map(float, totals), strict=True))
    return {f"page {name}": value if name == "leaks" else value / len(pages) for name, value in figures.items()}
