"""`mujaz say`: text as it is said, vocalised, in phonemes, word by word with what decided, or as sound."""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TextIO

from mujaz.errors import InputError, UsageError, sentence
from mujaz.lexicon import load
from mujaz.speech import ipa, pronounce, verbalise, vocalise
from mujaz.speech.encoding import Encoder, Mp3, Wav, whole_wav
from mujaz.speech.recording import opened, pieces_of, recording
from mujaz.speech.tags import Tags
from mujaz.text.sentences import sentences

STANDARD_OUTPUT = "-"
_PIECE = 1 << 16
"""Bytes of sound that are encoded at once: a listener at the end of a pipe does not wait for a whole sentence."""


def run(options: argparse.Namespace) -> int:
    """Run the command; returns its exit code."""
    lines = _lines_of(sys.stdin) if options.text == "-" else options.text.splitlines()
    if options.explain:
        _explain(lines, load("cli")[options.ui]["explain_columns"])
    elif printed := next((work for name, work in _PRINTED.items() if getattr(options, name)), None):
        _print_lines(lines, printed)
    else:
        _sound("".join(line if line.endswith("\n") else line + "\n" for line in lines), options)
    return 0


def _lines_of(stream: TextIO | None) -> Iterator[str]:
    """The lines of standard input. Raises InputError where one is not UTF-8."""
    for line in stream or ():
        if "\ufffd" in line:
            raise InputError("say_not_utf8")
        yield line


def _said(line: str) -> str:
    """The words of a line as they are said, each with the pause behind it."""
    return " ".join(word.text + word.pause for word in verbalise(line))


_PRINTED: dict[str, Callable[[str], str]] = {
    "words": _said,
    "marks": vocalise,
    "phonemes": lambda line: ipa(pronounce(verbalise(line))),
}


def _print_lines(lines: Iterable[str], work: Callable[[str], str]) -> None:
    """A line for each line, empty for empty."""
    for line in lines:
        bare = line.rstrip("\r\n")
        print(work(bare) if bare.strip() else "")


def _explain(lines: Iterable[str], columns: list[str]) -> None:
    """A row for each word, its cells parted by tabs; an empty line behind each line."""
    print("\t".join(columns))
    for line in lines:
        for word in pronounce(verbalise(line)):
            shown = " ".join(line[word.word.first : word.word.last].split())
            print("\t".join((shown, word.word.text, word.vocalised, ipa([word]), word.rule)))
        print()


def _sound(text: str, options: argparse.Namespace) -> None:
    """The sound into a file, whole or not at all, or to standard output while it is made."""
    if not options.output and (sys.stdout is None or sys.stdout.isatty()):
        raise UsageError("say_needs_output")
    suffix = Path(options.output or "").suffix.lower()
    if suffix not in {"", ".mp3", ".wav"}:
        raise UsageError("say_unknown_format", suffix=suffix)
    spans = sentences(text)
    if not spans:
        raise InputError("speech_nothing_to_say")
    streamed = options.output in {None, STANDARD_OUTPUT}
    kind: type[Mp3] | type[Wav] = Wav if suffix == ".wav" else Mp3
    parts = _encoded([text[start:end] for start, end in spans], kind, options)
    if streamed:
        for part in parts:
            sys.stdout.buffer.write(part)
            sys.stdout.buffer.flush()
        return
    data = b"".join(parts)
    from mujaz.publishing.files import write_whole  # noqa: PLC0415 - slow to import, and not for a pipe

    try:
        write_whole(Path(options.output), whole_wav(data) if kind is Wav else data)
    except OSError as error:
        raise UsageError("cannot_write", path=options.output, reason=error.strerror or error) from error


def _encoded(texts: list[str], kind: type[Mp3] | type[Wav], options: argparse.Namespace) -> Iterator[bytes]:
    """The file piece by piece, the first as soon as a sentence has been said."""
    pieces = pieces_of(texts)
    with opened(options.voice) as engine:
        encoder: Encoder | None = None
        for said in recording(pieces, engine):
            if encoder is None:
                encoder = kind(engine.rate, Tags())
                yield encoder.head
            pcm = said.silence + said.pcm
            for start in range(0, len(pcm), _PIECE):
                yield encoder.add(pcm[start : start + _PIECE])
        if encoder is not None:
            yield encoder.finish()
        if engine.lacking:
            sounds = " ".join(sorted(engine.lacking))
            print(sentence("voice_lacks", options.ui, voice=options.voice, sounds=sounds), file=sys.stderr)
