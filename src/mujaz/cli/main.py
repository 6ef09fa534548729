"""The parser and the way errors leave: one sentence and an exit code, never a traceback.

Exit codes: 0 done, 1 the input cannot be read as an article, 2 wrong usage, 3 a checked summary fails, 130 interrupted.
"""

import argparse
import errno
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from mujaz import __version__
from mujaz.cli.archive_parsers import add_archive_commands, archive_of, not_negative
from mujaz.lexicon import load

if TYPE_CHECKING:
    from mujaz.errors import MujazError

TABLES = ("statements", "events", "people", "dates")
FORMATS = ("csv", "md", "json", "plover")
READINGS = ("summary", "article", "both")
KINDS = ("text", "html", "row", "url")


def _words(language: str) -> dict[str, str]:
    words: dict[str, str] = load("cli")[language]
    return words


def _ui_of(arguments: Sequence[str]) -> str:
    """The interface's language, needed before the parser is made: --ui, else MUJAZ_UI, else Arabic."""
    early = argparse.ArgumentParser(add_help=False)
    early.add_argument("--ui", choices=("ar", "en"), default=os.environ.get("MUJAZ_UI", "ar"))
    ui: str = early.parse_known_args(arguments)[0].ui
    return ui if ui in {"ar", "en"} else "ar"


def _common(words: dict[str, str]) -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--ui", choices=("ar", "en"), help=words["ui"])
    common.add_argument("--debug", action="store_true", help=words["debug"])
    return common


def _of_articles(words: dict[str, str]) -> argparse.ArgumentParser:
    """What every command that understands articles takes."""
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--published", metavar="DATE", help=words["published"])
    shared.add_argument("--lexicon", metavar="FILE_OR_DIR", help=words["lexicon"])
    return shared


def _of_briefs(words: dict[str, str]) -> argparse.ArgumentParser:
    """What every command that makes briefs takes besides."""
    briefs = argparse.ArgumentParser(add_help=False)
    briefs.add_argument("--bullets", type=int, choices=range(1, 8), default=3, metavar="N", help=words["bullets"])
    return briefs


def _of_one_source(words: dict[str, str]) -> argparse.ArgumentParser:
    """What every command that reads one article takes."""
    single = argparse.ArgumentParser(add_help=False)
    single.add_argument("--as", dest="kind", choices=KINDS, help=words["as"])
    single.add_argument("--allow-private", action="store_true", help=words["allow_private"])
    return single


def build_parser(ui: str) -> argparse.ArgumentParser:
    """The parser, its help in the language `ui`."""
    words = _words(ui)
    common, articles, briefs, single = (make(words) for make in (_common, _of_articles, _of_briefs, _of_one_source))
    parser = argparse.ArgumentParser(prog="mujaz", description=words["mujaz"], parents=[common])
    parser.add_argument("--version", action="version", version=f"mujaz {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    brief = commands.add_parser(
        "brief", help=words["brief"], description=words["brief"], parents=[articles, briefs, single, common]
    )
    brief.add_argument("input", metavar="INPUT", help=words["input"])
    brief.add_argument("-o", "--output", metavar="DIR", help=words["output"])
    shown = brief.add_mutually_exclusive_group()
    shown.add_argument("--json", action="store_true", help=words["json"])
    shown.add_argument("--table", choices=TABLES, help=words["table"])
    brief.add_argument("--format", choices=FORMATS, help=words["format"])
    brief.add_argument("--no-speech", action="store_true", help=words["no_speech"])
    brief.add_argument("--voice", metavar="VOICE", help=words["voice"])
    brief.add_argument("--read", choices=READINGS, help=words["read"])
    brief.add_argument("--embed-images", action="store_true", help=words["embed_images"])
    brief.add_argument("--archive", metavar="PATH", help=words["brief_archive"])
    brief.add_argument("--any-language", action="store_true", help=words["any_language"])

    batch = commands.add_parser(
        "batch", help=words["batch"], description=words["batch"], parents=[articles, briefs, common]
    )
    batch.add_argument("input", metavar="IN.jsonl", help=words["batch_input"])
    batch.add_argument("-o", "--output", metavar="OUT.jsonl", required=True, help=words["batch_output"])
    batch.add_argument("--workers", type=not_negative, metavar="N", help=words["workers"])
    batch.add_argument("--restart", action="store_true", help=words["restart"])

    say = commands.add_parser("say", help=words["say"], description=words["say"], parents=[common])
    say.add_argument("text", metavar="TEXT", nargs="?", default="-", help=words["say_text"])
    say.add_argument("-o", "--output", metavar="FILE", help=words["say_output"])
    shown = say.add_mutually_exclusive_group()
    shown.add_argument("--words", action="store_true", help=words["say_words"])
    shown.add_argument("--marks", action="store_true", help=words["say_marks"])
    shown.add_argument("--phonemes", action="store_true", help=words["say_phonemes"])
    shown.add_argument("--explain", action="store_true", help=words["say_explain"])
    say.add_argument("--voice", metavar="VOICE", default="espeak", help=words["voice"])
    say.add_argument("--lexicon", metavar="FILE_OR_DIR", help=words["lexicon"])

    voices = commands.add_parser("voices", help=words["voices"], description=words["voices"], parents=[common])
    voices_commands = voices.add_subparsers(dest="voices_command", metavar="add")
    add = voices_commands.add_parser("add", help=words["voices_add"], description=words["voices_add"], parents=[common])
    add.add_argument("name", metavar="NAME", help=words["voices_name"])
    add.add_argument("--hub", metavar="URL", help=words["voices_hub"])

    check = commands.add_parser(
        "check", help=words["check"], description=words["check"], parents=[articles, single, common]
    )
    check.add_argument("article", metavar="ARTICLE", help=words["check_article"])
    check.add_argument("summary", metavar="SUMMARY", nargs="?", help=words["check_summary"])
    check.add_argument("--json", action="store_true", help=words["check_json"])

    add_archive_commands(commands.add_parser, words, common, articles, briefs)
    commands.add_parser("schema", help=words["schema"], description=words["schema"], parents=[common])
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # Arabic passes through a terminal or a pipe whatever its locale says
            stream.reconfigure(encoding="utf-8", errors="replace")
    ui = _ui_of(arguments)
    options = build_parser(ui).parse_args(arguments)
    options.ui = ui
    return _guarded(options)


def _set_logging(debug: bool) -> None:
    """Say nothing of what modules log, unless asked; a command that has loaded no module that logs begins sooner without."""
    if debug or "logging" in sys.modules:
        import logging  # noqa: PLC0415

        shown = logging.StreamHandler()
        shown.setLevel(logging.DEBUG if debug else logging.CRITICAL)  # a module may have set its own logger's level
        logging.basicConfig(level=shown.level, handlers=[shown])


_EXTRAS = {
    "archive_not_installed": {
        "sqlalchemy",
        "alembic",
        "datasketch",
        "feedparser",
        "pyarrow",
        "fastapi",
        "uvicorn",
        "vl_convert",
    }
}
"""What is said when a module of an extra is missing."""


def _missing_extra(error: ModuleNotFoundError) -> "MujazError":
    """What is said of a module that is not installed.

    Raises:
        ModuleNotFoundError: it is of no extra.
    """
    from mujaz.errors import MissingExtraError  # noqa: PLC0415  # --help answers without it

    missing = (error.name or "").partition(".")[0]
    code = next((code for code, modules in _EXTRAS.items() if missing in modules), None)
    if code is None:
        raise error
    return MissingExtraError(code)


def _done(options: argparse.Namespace) -> int:
    """Run the command.

    Raises:
        MissingExtraError: it needs a part that is not installed.
    """
    try:
        command = import_module(f"mujaz.cli.{options.command}_command")
        _set_logging(options.debug)
        code: int = command.run(options)
    except ModuleNotFoundError as error:
        raise _missing_extra(error) from None
    return code


def _guarded(options: argparse.Namespace) -> int:
    from mujaz.errors import MujazError, UsageError  # noqa: PLC0415  # --help answers without them

    try:
        if getattr(options, "lexicon", None):
            from mujaz.lexicon.own import use_lexicon  # noqa: PLC0415  # before the command loads the stages

            use_lexicon(options.lexicon)
        code = _done(options)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except MujazError as error:
        print(error.message if options.ui == "ar" else error.message_en, file=sys.stderr)
        return 2 if isinstance(error, UsageError) else 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader of our output has gone: nothing is wrong
        _give_up_output()
        return 0
    except Exception as error:  # noqa: BLE001  # no traceback reaches a user
        return _unexpected(error, options)


def _give_up_output() -> None:
    """What is left in the buffer of standard output goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _database_trouble(error: Exception) -> str | None:
    """What SQLite says of an archive that breaks off under a command: a full disk, a broken file, a writer that does not end."""
    if "sqlalchemy" not in sys.modules:
        return None
    from sqlalchemy.exc import DatabaseError  # noqa: PLC0415

    return str(error.orig) if isinstance(error, DatabaseError) else None


def _unexpected(error: Exception, options: argparse.Namespace) -> int:
    """One sentence for a full device behind standard output, or an error that nobody thought of; its traceback where it was asked for."""
    from mujaz.errors import sentence  # noqa: PLC0415

    if options.debug:
        raise error
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        _give_up_output()
        print(sentence("cannot_write", options.ui, path="-", reason=error.strerror), file=sys.stderr)
        return 2
    if reason := _database_trouble(error):
        print(sentence("archive_failed", options.ui, path=archive_of(options), reason=reason), file=sys.stderr)
        return 2
    print(sentence("unexpected", options.ui, kind=type(error).__name__), file=sys.stderr)
    return 1
