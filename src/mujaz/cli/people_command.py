"""`mujaz people`: the people of an archive, and deciding on who is who."""

import argparse

from mujaz.archive import people
from mujaz.archive.opening import open_archive, reading, writing
from mujaz.archive.people_records import Decided
from mujaz.cli.archive_parsers import archive_of
from mujaz.cli.people_show import show_decided, show_decisions, show_doubts, show_people
from mujaz.cli.search_command import check_page
from mujaz.model import json_text

_SAID = {"merge": "merged", "split": "parted", "undo": "undone"}
"""The word that tells what a command did."""


def run(options: argparse.Namespace) -> int:
    """Run the command; returns its exit code."""
    check_page(options)
    if options.people_command in _SAID:
        return _decide(options)
    return _list(options)


def _decide(options: argparse.Namespace) -> int:
    with writing(open_archive(archive_of(options), create=False)) as connection:
        done: Decided
        if options.people_command == "merge":
            done = people.merge(connection, options.first, options.second)
        elif options.people_command == "split":
            done = people.split(connection, options.person, options.articles)
        else:
            done = people.undo(connection, options.decision)
    if options.json:
        print(json_text(done, 1))
    else:
        show_decided(done, _SAID[options.people_command], options.ui)
    return 0


def _list(options: argparse.Namespace) -> int:
    page = {"limit": options.limit, "offset": options.offset}
    with reading(open_archive(archive_of(options), create=False)) as connection:
        if options.people_command == "decisions":
            made = people.decisions(connection)
            if options.json:
                print(json_text(made, 1))
            else:
                show_decisions(made, options.ui)
        elif options.people_command == "doubtful":
            doubts = people.doubtful(connection, **page)
            if options.json:
                print(json_text(doubts, 1))
            else:
                show_doubts(doubts, options.offset, options.ui)
        else:
            found = people.find_people(connection, options.name or "", **page)
            if options.json:
                print(json_text(found, 1))
            else:
                show_people(found, options.offset, options.ui)
    return 0
