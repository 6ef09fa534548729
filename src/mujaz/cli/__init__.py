"""The command line: `mujaz brief`, `mujaz batch`, `mujaz schema`."""

from mujaz.cli.main import main

__all__ = ["main"]
