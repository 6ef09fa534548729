"""`mujaz follow`: the feeds that the archive follows."""

import argparse
import json

import msgspec

from mujaz.archive.opening import open_archive, reading, writing
from mujaz.cli.archive_parsers import archive_of
from mujaz.errors import UsageError, sentence
from mujaz.intake.fetching import ask_feed, run_for
from mujaz.intake.following import due_feeds, follow, followed, stop
from mujaz.lexicon import load
from mujaz.publishing.plain import harmless
from mujaz.reading.sniffing import is_address


def _list(options: argparse.Namespace) -> None:
    with reading(open_archive(archive_of(options), create=False)) as connection:
        found = followed(connection)
    if options.json:
        print(json.dumps({"feeds": msgspec.to_builtins(found)}, ensure_ascii=False, indent=1))
        return
    words: dict[str, str] = load("cli")["feeds"][options.ui]
    for feed in found:
        counts = words["counts"].format(done=feed.done, waiting=feed.waiting, failed=feed.failed)
        print(
            f"{feed.url}\n  {harmless(feed.title or words['no_title'])} · {words['asked']}: {feed.asked or '—'} · {counts}"
        )
        if feed.problem:
            print(f"  {feed.problem}")
    if not found:
        print(words["none"])


def _begin(options: argparse.Namespace) -> None:
    """Follow a feed, after it was asked once: an address that is no feed is told at once, and not followed."""
    if not is_address(options.feed):
        raise UsageError("bad_address_given", url=options.feed)
    engine = open_archive(archive_of(options))
    with writing(engine) as connection:
        is_new = follow(connection, options.feed)
    if is_new:
        with reading(engine) as connection:
            row = due_feeds(connection, [options.feed])[0]
        step = ask_feed(run_for(engine, allow_private=options.allow_private), row)
        if step.problem:
            with writing(engine) as connection:
                stop(connection, options.feed)
            raise step.problem
    with reading(engine) as connection:
        feed = next(one for one in followed(connection) if one.url == options.feed)
    if options.json:
        print(json.dumps(msgspec.to_builtins(feed), ensure_ascii=False, indent=1))
    else:
        print(
            sentence(
                "feed_followed" if is_new else "feed_followed_already", options.ui, url=feed.url, waiting=feed.waiting
            )
        )


def run(options: argparse.Namespace) -> int:
    """Run the command; returns its exit code."""
    if options.feed is None:
        _list(options)
    elif options.stop:
        with writing(open_archive(archive_of(options), create=False)) as connection:
            stop(connection, options.feed)
        print(
            json.dumps({"stopped": options.feed})
            if options.json
            else sentence("feed_stopped", options.ui, url=options.feed)
        )
    else:
        _begin(options)
    return 0
