"""`mujaz voices`: the voices of this machine, and adding one."""

import argparse
import sys

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

from mujaz.lexicon import load
from mujaz.speech.voices import PIPER
from mujaz.speech.voices.downloading import HUB, add_voice
from mujaz.speech.voices.library import KNOWN, InstalledVoice, installed


def run(options: argparse.Namespace) -> int:
    """Run the command; returns its exit code."""
    words: dict[str, str] = load("cli")[options.ui]
    if options.voices_command == "add":
        added = _add(options.name, options.hub or HUB)
        print(words["voices_added"].format(name=added.name))
        print(_licence(added, words))
    else:
        _list(words)
    return 0


def _list(words: dict[str, str]) -> None:
    """A line for each voice: its name, and where it is from, its cells parted by tabs."""
    print(f"espeak\t{words['voices_built_in']}")
    voices = installed()
    for voice in voices:
        print(f"{PIPER}{voice.name}\t{_licence(voice, words)}\t{voice.model}")
    for name in KNOWN:
        if name not in {voice.name for voice in voices}:
            print(f"{PIPER}{name}\t{words['voices_can_be_added'].format(name=name)}")


def _licence(voice: InstalledVoice, words: dict[str, str]) -> str:
    return words["voices_licence"].format(licence=voice.licence) if voice.licence else words["voices_no_licence"]


def _add(name: str, hub: str) -> InstalledVoice:
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        disable=not sys.stderr.isatty(),
    )
    with bar:
        tasks = {}

        def told(file: str, there: int, whole: int) -> None:
            if file not in tasks:
                tasks[file] = bar.add_task(file, total=whole)
            bar.update(tasks[file], completed=there)

        return add_voice(name, told, hub.rstrip("/"))
