"""`mujaz statements`: who said what about something."""

import argparse

from mujaz.archive.opening import open_archive, reading
from mujaz.archive.quoting import quotes
from mujaz.cli.archive_parsers import archive_of
from mujaz.cli.archive_show import quotes_shown
from mujaz.cli.search_command import check_page, filters_of
from mujaz.model import json_text


def run(options: argparse.Namespace) -> int:
    """Run the command; returns its exit code."""
    check_page(options)
    page = {"direct": options.direct, "limit": options.limit, "offset": options.offset}
    with reading(open_archive(archive_of(options), create=False)) as connection:
        found = quotes(connection, options.query, filters_of(options), **page)
    print(json_text(found, 1) if options.json else quotes_shown(found, options.offset, options.ui))
    return 0
