"""`mujaz search`: articles of the archive that hold what is looked for."""

import argparse

from mujaz.archive.opening import open_archive, reading
from mujaz.archive.records import Filters
from mujaz.archive.searching import search
from mujaz.cli.archive_parsers import archive_of
from mujaz.cli.archive_show import hits_shown
from mujaz.errors import UsageError
from mujaz.model import json_text


def filters_of(options: argparse.Namespace) -> Filters:
    """What the command line narrows the search by."""
    return Filters(**{name: getattr(options, name) for name in Filters.__struct_fields__})


def check_page(options: argparse.Namespace) -> None:
    """Refuse a page of no lines.

    Raises:
        UsageError: the limit or the offset is out of bounds.
    """
    if options.limit < 1 or options.offset < 0:
        raise UsageError("bad_page")


def run(options: argparse.Namespace) -> int:
    """Run the command; returns its exit code."""
    check_page(options)
    engine = open_archive(archive_of(options), create=False)
    with reading(engine) as connection:
        found = search(connection, options.query, filters_of(options), limit=options.limit, offset=options.offset)
    print(json_text(found, 1) if options.json else hits_shown(found, options.offset, options.ui))
    return 0
