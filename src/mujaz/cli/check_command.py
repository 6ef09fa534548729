"""`mujaz check`: a summary against its article, sentence by sentence; exit code 3 when something fails."""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from mujaz.cli.brief_command import day, source
from mujaz.cli.show import block
from mujaz.errors import InputError, UsageError
from mujaz.lexicon import load
from mujaz.model import Article, Brief
from mujaz.pipeline import check_summary
from mujaz.reading import read
from mujaz.summary.checking import CheckedSentence

FAILED = 3
"""The exit code when a sentence fails."""

_MARKER = re.compile(r"^(?:[-*•–▪◦]|\d{1,2}[.)-])\s+")
_EXCERPT = 160
"""Characters of each piece of evidence that are shown."""


def _content(given: str) -> str:
    try:
        content = sys.stdin.buffer.read() if given == "-" else Path(given).read_bytes()
        return content.decode("utf-8-sig")
    except FileNotFoundError:
        raise InputError("file_not_found", path=given) from None
    except (OSError, ValueError):
        raise InputError("bad_summary", path=given) from None


def sentences_of(text: str, path: str) -> list[str]:
    """The sentences of a summary: the bullets of a brief's JSON, or the lines of a text without the marks of a list.

    Raises:
        InputError: there are none, or the JSON is no brief.
    """
    if text.lstrip().startswith("{"):
        try:
            made = Brief.from_json(text)
        except msgspec.DecodeError:
            raise InputError("bad_summary", path=path) from None
        lines = [bullet.text for bullet in made.summary.bullets] if made.summary else []
    else:
        lines = [_MARKER.sub("", line.strip()) for line in text.splitlines()]
    found = [line for line in lines if line.strip()]
    if not found:
        raise InputError("empty_summary", path=path)
    return found


def _lines(article: Article, checked: Sequence[CheckedSentence], ui: str) -> Iterator[str]:
    words: dict[str, str] = load("cli")["check"][ui]
    for number, item in enumerate(checked, 1):
        yield block(f"{item.text}", f"{number}. [{words[item.verdict]}] ")
        yield from (
            block(failure.message if ui == "ar" else failure.message_en, "     ✗ ") for failure in item.failures
        )
        if not item.evidence:
            yield f"     {words['no_evidence']}"
        for start, end in item.evidence:
            told = article.body[start:end]
            yield block(
                told if len(told) <= _EXCERPT else told[:_EXCERPT] + "…", f"     {words['evidence']} {start}–{end}: "
            )
        yield ""
    count = Counter(item.verdict for item in checked)
    yield words["total"].format(passed=count["pass"], failed=count["fail"], unsure=count["unsure"])


def run(options: argparse.Namespace) -> int:
    """Run the command; returns its exit code."""
    if options.input == options.summary == "-":
        raise UsageError("two_standard_inputs")
    article = read(
        source(options.input),
        kind=options.kind,
        published=day(options.published),
        allow_private=options.allow_private,
        any_language=options.any_language,
    )
    checked = check_summary(article, sentences_of(_content(options.summary), options.summary))
    if options.json:
        print(msgspec.json.format(msgspec.json.encode(checked), indent=1).decode("utf-8"))
    else:
        print("\n".join(_lines(article, checked, options.ui)))
    return FAILED if any(item.verdict == "fail" for item in checked) else 0
