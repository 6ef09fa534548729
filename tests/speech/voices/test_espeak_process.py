"""The worker behind its pipe: what it answers, and what a crash or a hang costs."""

import ast
import os
import signal
import time
from pathlib import Path

import pytest

from mujaz.speech.voices.espeak import PLAIN
from mujaz.speech.voices.espeak_process import WORKER, EspeakProcess
from mujaz.speech.voices.voice import VoiceError

pytestmark = pytest.mark.voice

TEXT = "[[q|'a:|l|a l|w|a|z|'i:|R]], [[n|'a|A|a|m]]."


def fake(folder: Path, code: str) -> Path:
    path = folder / "worker.py"
    path.write_text(code, encoding="utf-8")
    return path


def test_words_come_with_their_place_and_their_samples() -> None:
    with EspeakProcess() as engine:
        said = engine.say(TEXT, PLAIN)
    samples = len(said.pcm) // 2
    assert [TEXT[position:][:4] for position, *_ in said.words] == ["q|'a", "l|w|", "n|'a"]
    assert engine.rate == 22050
    edges = [edge for _, start, end in said.words for edge in (start, end)]
    assert edges == sorted(edges)
    assert edges[-1] <= samples
    assert any(said.pcm)


def test_a_word_ends_before_the_pause_behind_it() -> None:
    with EspeakProcess() as engine:
        said = engine.say(TEXT, PLAIN)
    assert said.words[2][1] - said.words[1][2] > 0.05 * engine.rate


@pytest.mark.parametrize("text", ["", " ", "😀", "<script>", "[[a]]", "\ud800", "م" * 5000, "Привет 你好"])
def test_any_text_is_answered(text: str) -> None:
    with EspeakProcess() as engine:
        engine.say(text, PLAIN)
        assert engine.say(TEXT, PLAIN).words


def test_a_killed_worker_is_started_again() -> None:
    with EspeakProcess() as engine:
        first = engine.say(TEXT, PLAIN)
        pid = engine.pid
        os.kill(pid, signal.SIGKILL)
        for _ in range(2):  # the signal may arrive while the next text is on its way, which is then lost
            try:
                again = engine.say(TEXT, PLAIN)
                break
            except VoiceError:
                assert engine.losses == 1
        assert engine.pid != pid
        assert again == first


def test_a_hanging_worker_is_ended_within_its_time(tmp_path: Path) -> None:
    worker = fake(tmp_path, "import time\ntime.sleep(60)\n")
    began = time.monotonic()
    with EspeakProcess(worker, timeout=0.3) as engine:
        with pytest.raises(VoiceError):
            engine.say(TEXT, PLAIN)
        with pytest.raises(VoiceError):
            engine.say(TEXT, PLAIN)
        assert engine.losses == 2
    assert time.monotonic() - began < 10


@pytest.mark.parametrize(
    "code",
    [
        "",
        "import sys; sys.exit(3)",
        "print('not a frame, and long enough to be taken for a length')",
        "import sys; sys.stdout.buffer.write(b'\\0\\0\\0\\2no')",
        "import sys; sys.stdout.buffer.write(b'\\0\\0\\0\\2{}')",
        "import sys; sys.stdout.buffer.write(b'\\0\\0\\0\\2[]')",
        "import sys; sys.stdout.buffer.write(b'\\0\\0\\0\\x10{\"rate\":   null}')",
    ],
)
def test_a_worker_that_answers_nonsense_is_a_worker_error(tmp_path: Path, code: str) -> None:
    with EspeakProcess(fake(tmp_path, code), timeout=2) as engine, pytest.raises(VoiceError):
        engine.say(TEXT, PLAIN)


def test_no_worker_is_left_behind() -> None:
    with EspeakProcess() as engine:
        engine.greet()
        pid = engine.pid
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_the_worker_imports_nothing_of_mujaz_and_alone_names_the_library() -> None:
    tree = ast.parse(WORKER.read_text(encoding="utf-8"))
    imported = {
        name
        for node in ast.walk(tree)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert not any(name.startswith("mujaz") for name in imported)
    others = [path for path in WORKER.parents[1].rglob("*.py") if path != WORKER]
    assert not any("import espeakng_loader" in path.read_text(encoding="utf-8") for path in others)
