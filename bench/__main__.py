"""Time and memory of Mujaz: `python -m bench`.

Prints CPU milliseconds of each stage on rows of about 400 and 1,600 words (the median of many runs), and the time and peak memory of whole
commands in fresh processes. Public tools only; peers are measured in an environment of their own.
"""

import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from mujaz.model import Record
from mujaz.reading import read
from mujaz.summary import summarise
from mujaz.understanding import understand

EXAMPLES = Path(__file__).parent.parent / "examples"
RUNS = 30


def milliseconds(work: Callable[[], object]) -> float:
    """The median CPU time of `work` over many runs, after one that is not counted."""
    work()
    times = []
    for _ in range(RUNS):
        started = time.process_time()
        work()
        times.append(1000 * (time.process_time() - started))
    return statistics.median(times)


def long_row(words: int) -> dict[str, str]:
    """The example row, its paragraphs repeated until the body has about `words` words."""
    row: dict[str, str] = json.loads((EXAMPLES / "row.json").read_text(encoding="utf-8"))
    paragraphs = row["body"].split("\n\n")
    body: list[str] = []
    while len(" ".join(body).split()) < words:
        body.append(paragraphs[len(body) % len(paragraphs)])
    return row | {"body": "\n\n".join(body)}


def stages(words: int) -> None:
    """Print the CPU time of each stage on a row of `words` words."""
    row = long_row(words)
    article = read(row)
    record: Record = understand(article)
    page = EXAMPLES / "article.html"
    for name, work in (
        ("read a row", lambda: read(row)),
        ("understand", lambda: understand(article)),
        ("summarise", lambda: summarise(article, record)),
        ("read a page (HTML)", lambda: read(page)),
    ):
        print(f"{name + f' ({words} words)' if 'HTML' not in name else name:36}{milliseconds(work):9.1f} ms CPU")


def command(*arguments: str) -> None:
    """Print wall and CPU time and peak memory of one `mujaz` command in a process of its own."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run([sys.executable, "-m", "mujaz", *arguments], check=True, stdout=subprocess.DEVNULL)
    after, wall = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic() - started
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    peak = after.ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)
    shown = " ".join(Path(argument).name if "/" in argument else argument for argument in arguments)
    print(f"mujaz {shown:30}{wall:9.2f} s wall {cpu:8.2f} s CPU  peak so far {peak:6.0f} MiB")


def main() -> None:
    """Print all figures."""
    for words in (400, 1600):
        stages(words)
    command("--help")
    with tempfile.TemporaryDirectory() as folder:
        command("brief", str(EXAMPLES / "row.json"), "--no-speech", "-o", folder)
        command("brief", str(EXAMPLES / "copied.txt"), "-o", folder)


if __name__ == "__main__":
    main()
