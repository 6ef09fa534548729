"""`mujaz say`: text as it is said, with its vowel marks, or as sound."""

import argparse
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from mujaz.errors import InputError, UsageError
from mujaz.publishing.files import write_whole
from mujaz.speech import speak, verbalise, vocalise
from mujaz.text.sentences import sentences


def _said(line: str) -> str:
    """The words of a line as they are said, each with the pause behind it."""
    return " ".join(word.text + word.pause for word in verbalise(line))


def _print_lines(lines: Iterable[str], work: Callable[[str], str]) -> None:
    """A line for each line, empty for empty."""
    for line in lines:
        bare = line.rstrip("\r\n")
        print(work(bare) if bare.strip() else "")


def run(options: argparse.Namespace) -> int:
    """Run the command; returns its exit code."""
    lines = sys.stdin if options.text == "-" else options.text.splitlines()
    if options.words or options.marks:
        _print_lines(lines, _said if options.words else vocalise)
        return 0
    if not options.output:
        raise UsageError("say_needs_output")
    text = "".join(line if line.endswith("\n") else line + "\n" for line in lines)
    spans = sentences(text)
    if not spans:
        raise InputError("speech_nothing_to_say")
    sound = speak([text[start:end] for start, end in spans])
    try:
        write_whole(Path(options.output), sound.mp3)
    except OSError as error:
        raise UsageError("cannot_write", path=options.output, reason=error.strerror or error) from error
    return 0
