"""`mujaz timeline`: what a side did and said, or what was between two."""

import argparse
from pathlib import Path

from mujaz.archive.charts import chart_svg
from mujaz.archive.opening import open_archive, reading
from mujaz.archive.timeline import Timeline, timeline
from mujaz.cli.archive_parsers import archive_of
from mujaz.cli.timeline_page import render_timeline
from mujaz.cli.timeline_show import shown
from mujaz.cli.timeline_words import csv_rows, words_of
from mujaz.errors import UsageError
from mujaz.model import json_text
from mujaz.publishing.files import write_whole
from mujaz.publishing.tables import csv_text


def _write(found: Timeline, folder: Path, ui: str) -> None:
    """Write the page, the chart and the table; without a week to show there is no chart, and none of an earlier run stays.

    Raises:
        UsageError: the folder cannot be made or written to.
    """
    chart = chart_svg(found.weeks, [side.name for side in found.sides], ui)
    contents = {
        "timeline.svg": chart and f"{chart}\n",
        "timeline.csv": csv_text(csv_rows(found)),
        "index.html": render_timeline(found, chart, ui),
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in contents.items():
            if content is None:
                (folder / name).unlink(missing_ok=True)
            else:
                write_whole(folder / name, content.encode())
    except (FileExistsError, NotADirectoryError) as error:
        raise UsageError("folder_is_file", folder=folder) from error
    except OSError as error:
        raise UsageError("folder_unusable", folder=folder, reason=error.strerror) from error


def run(options: argparse.Namespace) -> int:
    """Run the command; returns its exit code."""
    with reading(open_archive(archive_of(options), create=False)) as connection:
        found = timeline(connection, options.who, options.whom, since=options.since, until=options.until)
    if options.output:
        _write(found, Path(options.output), options.ui)
    if options.json:
        print(json_text(found, 1))
    else:
        print(shown(found, options.ui))
        if options.output:
            print("\n" + words_of(options.ui)["page"].format(path=Path(options.output) / "index.html"))
    return 0
