"""Fifty readers at once while an import runs: `python -m bench.serving BRIEFS.jsonl [READY]`.

The site is served over an archive with the first READY briefs (1,000 by default); then a process takes in the rest while fifty readers
ask for pages and for the API, each as soon as it has its last answer. Every answer must be 200, no import may fail or wait for a reader
until it gives up; wall-clock times are told by page. Traffic stays on this machine and ends with the import.
"""

import asyncio
import multiprocessing
import random
import socket
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import islice
from multiprocessing.synchronize import Event
from pathlib import Path
from statistics import median, quantiles

import httpx
import uvicorn

from mujaz.archive.keeping import keep
from mujaz.archive.opening import open_archive, writing
from mujaz.model import Brief
from mujaz.web.app import create_app
from mujaz.web.settings import KEEP_ALIVE_SECONDS, Rate, Settings

READERS = 50
READY = 1_000
_CHUNK = 20
_MOST_SECONDS = 180
_PATHS = {
    "the newest": "/",
    "an article": "/articles/{id}",
    "a search": "/search?q=روسيا",
    "statements": "/statements?q=الحكومة",
    "people": "/people",
    "a pair": "/countries/RU/US",
    "API: articles": "/api/articles?limit=50",
    "API: search": "/api/search?q=النفط OR الغاز",
    "feed": "/feed.atom",
}


def _serve(archive: Path, listener: socket.socket) -> None:
    endless = Rate(10**9, 10**9)
    app = create_app(open_archive(archive), Settings(asking=endless, adding=endless))
    config = uvicorn.Config(app, log_level="error", timeout_keep_alive=KEEP_ALIVE_SECONDS)
    uvicorn.Server(config).run(sockets=[listener])


def _import(archive: Path, lines: list[bytes], done: Event) -> None:
    engine, began, longest = open_archive(archive), time.perf_counter(), 0.0
    for at in range(0, len(lines), _CHUNK):
        before = time.perf_counter()
        with writing(engine) as connection:
            keep(connection, map(Brief.from_json, lines[at : at + _CHUNK]))
        longest = max(longest, time.perf_counter() - before)
    seconds = time.perf_counter() - began
    print(f"import: {len(lines)} briefs in {seconds:.0f} s, the longest transaction of {_CHUNK} {longest:.2f} s")
    done.set()


async def _read(client: httpx.AsyncClient, seed: int, done: Event, times: dict[str, list[float]]) -> Counter[str]:
    """One reader; the outcomes of all that it asked for."""
    chance, outcomes = random.Random(seed), Counter[str]()
    until = time.monotonic() + _MOST_SECONDS
    while not done.is_set() and time.monotonic() < until:
        name = chance.choice(list(_PATHS))
        before = time.perf_counter()
        try:
            answer = await client.get(_PATHS[name].format(id=chance.randint(1, READY // 2)))
            outcomes[str(answer.status_code)] += 1
        except httpx.HTTPError as error:
            outcomes[type(error).__name__] += 1
        times[name].append((time.perf_counter() - before) * 1000)
    return outcomes


async def _readers(address: str, done: Event) -> bool:
    times: dict[str, list[float]] = defaultdict(list)
    limits = httpx.Limits(max_connections=READERS)
    async with httpx.AsyncClient(base_url=address, timeout=60, limits=limits, trust_env=False) as client:
        told = await asyncio.gather(*(_read(client, seed, done, times) for seed in range(READERS)))
    outcomes: Counter[str] = sum(told, Counter())
    for name, taken in times.items():
        worst = quantiles(taken, n=20)[-1] if len(taken) > 1 else taken[0]
        print(f"{name:14} {len(taken):6} answers  median {median(taken):6.0f} ms  95th percentile {worst:6.0f} ms")
    print(f"{READERS} readers: {dict(outcomes)}")
    return set(outcomes) == {"200"}


def _lines(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        yield from (line for line in file if line.strip())


def main(briefs: Path, ready: int = READY) -> int:
    """Run it; the exit code is 1 where an answer was none."""
    lines = _lines(briefs)
    with tempfile.TemporaryDirectory() as folder, socket.socket() as listener:
        archive = Path(folder) / "archive.db"
        with writing(open_archive(archive)) as connection:
            keep(connection, map(Brief.from_json, islice(lines, ready)))
        listener.bind(("127.0.0.1", 0))
        listener.listen(128)
        spawn = multiprocessing.get_context("spawn")
        done = spawn.Event()
        server = spawn.Process(target=_serve, args=(archive, listener), daemon=True)
        importer = spawn.Process(target=_import, args=(archive, list(lines), done), daemon=True)
        server.start()
        importer.start()
        fine = asyncio.run(_readers(f"http://127.0.0.1:{listener.getsockname()[1]}", done))
        importer.join(_MOST_SECONDS)
        server.terminate()
        server.join()
        print(f"import ended with {importer.exitcode}")
        return 0 if fine and importer.exitcode == 0 else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *(int(number) for number in sys.argv[2:3])))
