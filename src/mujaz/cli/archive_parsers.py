"""The parsers of the commands that work on an archive."""

import argparse
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

EXPORTS = ("statements", "events", "people", "articles")
EXPORT_FORMATS = ("csv", "jsonl", "parquet", "plover")

_MOST = 2**63 - 1
"""The greatest number that SQLite takes."""

Words = dict[str, str]


def number(value: str) -> int:
    """A number that SQLite takes."""
    given = int(value)
    if abs(given) > _MOST:
        raise ValueError(value)
    return given


def not_negative(value: str) -> int:
    """How many of something there are."""
    given = int(value)
    if given < 0:
        raise ValueError(value)
    return given


def default_archive() -> Path:
    """Where the archive lies when no place is named: MUJAZ_ARCHIVE, else the user's data folder."""
    if place := os.environ.get("MUJAZ_ARCHIVE"):
        return Path(place)
    from platformdirs import user_data_path  # noqa: PLC0415  # --help answers without it

    return user_data_path("mujaz") / "archive.db"


def archive_of(options: argparse.Namespace) -> Path:
    """The archive that the command line names."""
    return Path(options.archive) if options.archive else default_archive()


def _of_archive(words: Words, **default: Any) -> argparse.ArgumentParser:
    """What every command on an archive takes; with SUPPRESS as `default`, a command of a command leaves what was told before it."""
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--archive", metavar="PATH", help=words["archive"], **default)
    shared.add_argument("--json", action="store_true", help=words["archive_json"], **default)
    return shared


def _of_finding(words: Words) -> argparse.ArgumentParser:
    """What narrows a search, a list or an export."""
    filters = argparse.ArgumentParser(add_help=False)
    for name in ("speaker", "person", "country", "kind", "source", "since", "until", "event"):
        filters.add_argument(f"--{name}", metavar=name.upper(), help=words[f"filter_{name}"])
    return filters


def _of_listing(words: Words, **default: Any) -> argparse.ArgumentParser:
    listing = argparse.ArgumentParser(add_help=False)
    listing.add_argument("--limit", type=number, metavar="N", help=words["limit"], **({"default": 10} | default))
    listing.add_argument("--offset", type=number, metavar="N", help=words["offset"], **({"default": 0} | default))
    return listing


def add_archive_commands(
    add: Callable[..., argparse.ArgumentParser],
    words: Words,
    common: argparse.ArgumentParser,
    articles: argparse.ArgumentParser,
    briefs: argparse.ArgumentParser,
) -> None:
    """Add the parser of each command; `add` is `add_parser` of the main parser's commands."""
    archive, filters, listing = _of_archive(words), _of_finding(words), _of_listing(words)

    def command(name: str, *parents: argparse.ArgumentParser) -> argparse.ArgumentParser:
        return add(name, help=words[name], description=words[name], parents=[archive, *parents, common])

    adding = command("add", articles, briefs)
    adding.add_argument("inputs", metavar="INPUT", nargs="+", help=words["add_input"])
    adding.add_argument("--workers", type=not_negative, metavar="N", help=words["workers"])
    adding.add_argument("--allow-private", action="store_true", help=words["allow_private"])

    follow = command("follow")
    follow.add_argument("feed", metavar="FEED", nargs="?", help=words["follow_feed"])
    follow.add_argument("--stop", action="store_true", help=words["follow_stop"])
    follow.add_argument("--allow-private", action="store_true", help=words["allow_private"])

    fetch = command("fetch", briefs)
    fetch.add_argument("feeds", metavar="FEED", nargs="*", help=words["fetch_feed"])
    fetch.add_argument("--allow-private", action="store_true", help=words["allow_private"])

    export = command("export", filters)
    export.add_argument("what", choices=EXPORTS, help=words["export_what"])
    export.add_argument("-o", "--output", metavar="FILE", default="-", help=words["export_output"])
    export.add_argument("--format", choices=EXPORT_FORMATS, help=words["export_format"])

    search = command("search", filters, listing)
    search.add_argument("query", metavar="QUERY", help=words["search_query"])

    statements = command("statements", filters, listing)
    statements.add_argument("query", metavar="QUERY", nargs="?", default="", help=words["statements_query"])
    statements.add_argument("--direct", action="store_true", help=words["statements_direct"])

    people = command("people", listing)
    people_commands = people.add_subparsers(
        dest="people_command", metavar="merge | split | undo | decisions | doubtful"
    )
    inherited = _of_archive(words, default=argparse.SUPPRESS), _of_listing(words, default=argparse.SUPPRESS)
    for name, arguments in (
        ("merge", (("first", None), ("second", None))),
        ("split", (("person", None), ("articles", "+"))),
        ("undo", (("decision", None),)),
        ("decisions", ()),
        ("doubtful", ()),
    ):
        what = f"people_{name}"
        parser = people_commands.add_parser(
            name, help=words[what], description=words[what], parents=[*inherited, common]
        )
        for argument, how_many in arguments:
            parser.add_argument(
                argument, metavar=argument.upper(), nargs=how_many, type=number, help=words[f"people_{argument}"]
            )
    people.add_argument("--name", metavar="NAME", help=words["people_name"])

    timeline = command("timeline")
    timeline.add_argument("who", metavar="WHO", help=words["timeline_who"])
    timeline.add_argument("whom", metavar="WHOM", nargs="?", help=words["timeline_whom"])
    timeline.add_argument("--since", metavar="DAY", help=words["filter_since"])
    timeline.add_argument("--until", metavar="DAY", help=words["filter_until"])
    timeline.add_argument("-o", "--output", metavar="DIR", help=words["timeline_output"])

    serve = command("serve")
    serve.add_argument("--host", metavar="HOST", default="127.0.0.1", help=words["serve_host"])
    serve.add_argument("--port", type=int, metavar="PORT", default=8000, help=words["serve_port"])
    serve.add_argument("--token-file", metavar="FILE", help=words["serve_token"])
    serve.add_argument("--allow-private", action="store_true", help=words["allow_private"])
