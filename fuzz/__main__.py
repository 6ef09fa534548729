"""Fuzz the readers: `python -m fuzz [SECONDS]`.

A run a reader, each of SECONDS (60). What is not an article or one of Mujaz's named errors within ten seconds fails the run, and the
input that did it is left in `fuzz/found/`, to become a test. atheris (libFuzzer) guides by coverage; it starts from our own pages.
"""

import contextlib
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).parent
SEEDS = HERE.parent / "tests" / "accuracy" / "pages"
FOUND = HERE / "found"
KEPT = HERE / "kept"
LONGEST = 200_000
"""Bytes of one input."""
SLOWEST = 10
"""Seconds for one input."""


def _bytes(data: bytes) -> None:
    from mujaz.reading import read

    read(data)


def _page(data: bytes) -> None:
    from mujaz.reading import read

    read(data, kind="html")


def _text(data: bytes) -> None:
    from mujaz.reading import read

    read(data, kind="text", any_language=True)


def _row(data: bytes) -> None:
    from mujaz.reading import read

    read(data, kind="row")


def _dates(data: bytes) -> None:
    from mujaz.reading.timestamps import find_stamps

    find_stamps(data.decode("utf-8", "replace"))


READERS: dict[str, Callable[[bytes], None]] = {
    "bytes": _bytes,
    "page": _page,
    "text": _text,
    "row": _row,
    "dates": _dates,
}


def one(name: str, seconds: int) -> None:
    """Fuzz one reader in this process; libFuzzer ends the process."""
    import atheris

    with atheris.instrument_imports(include=["mujaz"]):
        from mujaz.errors import MujazError

        for reader in READERS.values():  # the stages are imported, and so instrumented, by their first call
            with contextlib.suppress(MujazError):
                reader(b"<html><p>\xd9\x85</p></html>")

    def test(data: bytes) -> None:
        with contextlib.suppress(MujazError):
            READERS[name](data)

    FOUND.mkdir(exist_ok=True)
    (KEPT / name).mkdir(parents=True, exist_ok=True)
    arguments = [
        sys.argv[0],
        f"-max_total_time={seconds}",
        f"-timeout={SLOWEST}",
        f"-max_len={LONGEST}",
        f"-artifact_prefix={FOUND}/{name}-",
        "-print_final_stats=1",
        "-verbosity=0",
        "-rss_limit_mb=2048",
        str(KEPT / name),  # what has been found to reach new code is kept here for the next run
        str(SEEDS),
    ]
    atheris.Setup(arguments, test)
    atheris.Fuzz()


def main() -> int:
    """Fuzz every reader, each in a process of its own; 1 when one of them failed."""
    if len(sys.argv) > 2:
        one(sys.argv[1], int(sys.argv[2]))
        return 0
    seconds = sys.argv[1] if len(sys.argv) > 1 else "60"
    failed = []
    for name in READERS:
        print(f"--- {name}: {seconds} s", flush=True)
        if subprocess.run([sys.executable, "-m", "fuzz", name, seconds], check=False).returncode:
            failed.append(name)
    print("failed: " + ", ".join(failed) if failed else "nothing found")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
