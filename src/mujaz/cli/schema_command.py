"""`mujaz schema`: the JSON Schema of a brief."""

import argparse
import json

from mujaz.model import json_schema


def run(_options: argparse.Namespace) -> int:
    """Print the schema; returns the exit code."""
    print(json.dumps(json_schema(), ensure_ascii=False, indent=1))
    return 0
