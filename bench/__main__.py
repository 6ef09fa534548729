"""Time and memory of Mujaz: `python -m bench [PYTHON]`.

Prints CPU milliseconds of each stage on rows of about 400 and 1,600 words (the median of many runs), the time of saved pages beside that of
other tools where PYTHON is the interpreter of their environment, the time and peak memory of whole commands in fresh processes, and whether
memory grows over thousands of rows; and what the voice takes (`python -m bench.voice` alone).
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

from bench import voice
from mujaz import brief
from mujaz.model import Record
from mujaz.reading import read
from mujaz.summary import summarise
from mujaz.understanding import understand

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
PAGES = ROOT / "tests" / "accuracy" / "pages"
ROWS = 5_000
EARLY = 500
"""Rows after which memory should have reached its height."""
RUNS = 30
_UNITS = 1024 * 1024 if sys.platform == "darwin" else 1024
"""Of memory in a mebibyte, as the system counts it."""


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
    """The example row, its paragraphs repeated until the body has as near to `words` words as whole paragraphs allow."""
    row: dict[str, str] = json.loads((EXAMPLES / "row.json").read_text(encoding="utf-8"))
    paragraphs = row["body"].split("\n\n")
    body: list[str] = []
    count = 0
    while count + len(paragraphs[len(body) % len(paragraphs)].split()) / 2 < words:
        body.append(paragraphs[len(body) % len(paragraphs)])
        count += len(body[-1].split())
    return row | {"body": "\n\n".join(body)}


def stages(words: int) -> None:
    """Print the CPU time of each stage on a row of `words` words."""
    row = long_row(words)
    article = read(row)
    record: Record = understand(article)
    for name, work in (
        ("read a row", lambda: read(row)),
        ("understand", lambda: understand(article)),
        ("summarise", lambda: summarise(article, record)),
    ):
        print(f"{name + f' ({words} words)':36}{milliseconds(work):9.1f} ms CPU")


def pages(peers: str | None) -> None:
    """Print the time of reading each page, and of its whole brief, beside that of other tools."""
    paths = sorted(PAGES.glob("*.html"))
    times: dict[str, list[float]] = {}
    if peers:
        done = subprocess.run(
            [peers, str(ROOT / "bench" / "peers.py"), *map(str, paths)], check=True, capture_output=True, text=True
        )
        times = json.loads(done.stdout)
    times["mujaz read"] = [milliseconds(lambda path=path: read(path)) for path in paths]  # type: ignore[misc]  # mypy: lambda in a loop
    times["mujaz brief"] = [milliseconds(lambda path=path: brief(path)) for path in paths]  # type: ignore[misc]
    print(f"{'CPU ms a page':24}" + "".join(f"{name:>24}" for name in times))
    for number, path in enumerate(paths):
        print(f"{path.stem:24}" + "".join(f"{column[number]:24.1f}" for column in times.values()))


_MANY = """
import json, resource, sys
from mujaz import brief
row = json.loads(sys.stdin.read())
for number in range(int(sys.argv[1])):
    brief(row | {"id": str(number), "body": row["body"].replace("12", str(10 + number % 89))})
    if number + 1 == int(sys.argv[2]):
        early = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps([early, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss]))
"""


def memory() -> None:
    """Print the peak memory of one process after some rows and after thousands."""
    row = (EXAMPLES / "row.json").read_text(encoding="utf-8")
    command = [sys.executable, "-c", _MANY, str(ROWS), str(EARLY)]
    done = subprocess.run(command, input=row, check=True, capture_output=True, text=True)
    early, late = (kib / _UNITS for kib in json.loads(done.stdout))
    print(f"peak memory after {EARLY} rows {early:.0f} MiB, after {ROWS} rows {late:.0f} MiB")


def command(*arguments: str) -> None:
    """Print wall and CPU time and peak memory of one `mujaz` command in a process of its own."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run([sys.executable, "-m", "mujaz", *arguments], check=True, stdout=subprocess.DEVNULL)
    after, wall = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic() - started
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    peak = after.ru_maxrss / _UNITS
    shown = " ".join(Path(argument).name if "/" in argument else argument for argument in arguments)
    print(f"mujaz {shown:30}{wall:9.2f} s wall {cpu:8.2f} s CPU  peak so far {peak:6.0f} MiB")


def main() -> None:
    """Print all figures."""
    for words in (400, 1600):
        stages(words)
    pages(sys.argv[1] if len(sys.argv) > 1 else None)
    command("--help")
    with tempfile.TemporaryDirectory() as folder:
        command("brief", str(EXAMPLES / "row.json"), "--no-speech", "-o", folder)
        command("brief", str(EXAMPLES / "copied.txt"), "-o", folder)
    voice.main()
    memory()


if __name__ == "__main__":
    main()
