"""Time and memory of the voice: three bullets, the first sound in a pipe, a thousand words, and vocalising."""

import json
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

from mujaz import brief
from mujaz.speech import vocalise

EXAMPLES = Path(__file__).parent.parent / "examples"
STARTS = 9
"""Times that the first sound is waited for."""
WORDS = 1_000
FRAMES = 600
"""Bytes of a stream that hold its tags and its first frames of sound."""
_UNITS = 1024 * 1024 if sys.platform == "darwin" else 1024


def _texts() -> list[str]:
    made = brief(EXAMPLES / "copied.txt")
    return [bullet.text for bullet in made.summary.bullets] if made.summary else []


def _command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "mujaz", *arguments]


def bullets() -> None:
    """Print CPU and wall time of three bullets said in a fresh process."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(_command("say", " ".join(_texts()), "-o", "-"), check=True, stdout=subprocess.DEVNULL)
    after, wall = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic() - started
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"three bullets said                  {wall:9.2f} s wall {cpu:8.2f} s CPU")


def first_sound() -> None:
    """Print how long a fresh process lets a pipe wait for its first frames of sound."""
    waits = []
    for _ in range(STARTS):
        started = time.monotonic()
        with subprocess.Popen(_command("say", " ".join(_texts())), stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.read(FRAMES)
            waits.append(1000 * (time.monotonic() - started))
            process.kill()
    print(f"first sound in a pipe               {statistics.median(waits):9.0f} ms, at best {min(waits):.0f} ms")


_SAY = """
import json, resource, sys
from mujaz.speech.speaking import speak
sound = speak(json.loads(sys.stdin.read()))
peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
print(json.dumps([sound.seconds, peak]))
"""


def thousand_words() -> None:
    """Print the length of a thousand words and the peak memory of the process that says them."""
    sentences: list[str] = []
    while sum(len(sentence.split()) for sentence in sentences) < WORDS:
        sentences += _texts()
    done = subprocess.run(
        [sys.executable, "-c", _SAY], input=json.dumps(sentences), check=True, capture_output=True, text=True
    )
    seconds, peak = json.loads(done.stdout)
    print(f"{WORDS} words said                     {seconds:9.0f} s of sound, peak {peak / _UNITS:6.0f} MiB")


def vocalising() -> None:
    """Print the words that are vocalised in a second of CPU."""
    texts = _texts() * 20
    vocalise(texts[0])
    started = time.process_time()
    for text in texts:
        vocalise(text)
    words = sum(len(text.split()) for text in texts)
    print(f"vocalise                            {words / (time.process_time() - started):9.0f} words a second of CPU")


def main() -> None:
    """Print all figures of the voice."""
    bullets()
    first_sound()
    thousand_words()
    vocalising()


if __name__ == "__main__":
    main()
