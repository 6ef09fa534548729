"""`mujaz brief`: one article's brief on the terminal, as JSON, or as a page with its sound."""

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from mujaz.cli.show import shown
from mujaz.errors import InputError, UsageError, sentence
from mujaz.model import Brief, Sound
from mujaz.pipeline import Spoken, brief, photo, voice
from mujaz.publishing import publish
from mujaz.publishing.plover import plover_rows
from mujaz.publishing.tables import rows_of, written
from mujaz.speech.voices import check_voice


def day(value: str | None) -> date | None:
    """The day of an ISO date given on the command line.

    Raises:
        UsageError: it is not one.
    """
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise UsageError("bad_date", value=value) from None


def source(given: str) -> str | bytes | Path:
    """What the command line names as an article: standard input, an address, or a file."""
    if given == "-":
        return sys.stdin.buffer.read()
    if given.lower().startswith(("http://", "https://")):
        return given
    if "://" in given:
        raise InputError("bad_address", url=given)
    return Path(given)


def _published(made: Brief, options: argparse.Namespace) -> Brief:
    sounds: dict[str, Sound | None] = {"summary": None, "article": None}
    for part in () if options.no_speech else _PARTS[options.read or "summary"]:
        made, sounds[part] = voice(made, part, options.voice or "espeak")
    made, picture = photo(made, allow_private=options.allow_private) if options.embed_images else (made, None)
    return publish(
        made, sounds["summary"], Path(options.output), ui=options.ui, photo=picture, article_sound=sounds["article"]
    )


_PARTS: dict[str, tuple[Spoken, ...]] = {
    "summary": ("summary",),
    "article": ("article",),
    "both": ("summary", "article"),
}
"""What `--read` asks for."""


def _check_format(options: argparse.Namespace) -> None:
    if options.format and not options.table:
        raise UsageError("format_without_table")
    if options.format == "plover" and options.table != "events":
        raise UsageError("plover_is_of_events")


def _table(made: Brief, options: argparse.Namespace) -> str:
    """One table of the record as text; events that PLOVER has no category for are told of beside it."""
    if options.format != "plover":
        return written(rows_of(made.record, options.table), options.table, options.format or "csv", options.ui)
    rows = plover_rows(made)
    if left := len(made.record.events) - len(rows):
        print(sentence("without_plover", options.ui, count=left), file=sys.stderr)
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _keep(made: Brief, path: Path) -> None:
    """Take the brief into an archive."""
    from mujaz.archive.keeping import keep  # noqa: PLC0415  # only an archive needs its extra
    from mujaz.archive.opening import open_archive, writing  # noqa: PLC0415

    with writing(open_archive(path)) as connection:
        keep(connection, [made])


def run(options: argparse.Namespace) -> int:
    """Run the command; returns its exit code."""
    _check_format(options)
    if (options.voice or options.read) and not options.output:
        raise UsageError("sound_needs_output")
    if options.voice:
        check_voice(options.voice)
    made = brief(
        source(options.input),
        kind=options.kind,
        published=day(options.published),
        bullets=options.bullets,
        allow_private=options.allow_private,
        any_language=options.any_language,
    )
    if options.output:
        made = _published(made, options)
    if options.archive:
        _keep(made, Path(options.archive))
    if options.table:
        sys.stdout.write(_table(made, options))
    elif options.json:
        print(made.to_json(indent=1))
    else:
        print(shown(made, options.ui, Path(options.output) if options.output else None))
    return 0
