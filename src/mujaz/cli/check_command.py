"""`mujaz check`: a summary held against its article, as a table or as JSON; exit code 3 when a sentence fails."""

import argparse
import sys
from pathlib import Path

from mujaz.cli.brief_command import day, source
from mujaz.cli.show import checked
from mujaz.errors import UsageError
from mujaz.pipeline import check
from mujaz.reading import plain_text, read

FAILED = 3
"""The exit code of a summary of which a sentence fails."""


def _text(given: str) -> str:
    return plain_text(sys.stdin.buffer.read() if given == "-" else Path(given))


def run(options: argparse.Namespace) -> int:
    """Run the command; returns its exit code."""
    if options.article == "-" and options.summary == "-":
        raise UsageError("check_two_inputs")
    article = read(
        source(options.article),
        kind=options.kind,
        published=day(options.published),
        allow_private=options.allow_private,
    )
    if not options.summary and not article.publisher_summary:
        raise UsageError("check_no_summary")
    text = _text(options.summary) if options.summary else "\n".join(article.publisher_summary)
    done = check(article, text)
    print(done.to_json(indent=1) if options.json else checked(done, article, options.ui))
    return FAILED if done.verdict == "fail" else 0
