"""What the docs show works as written, and the format's page names every field."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mujaz.model import json_schema

ROOT = Path(__file__).parent.parent
PAGES = [
    ROOT / "README.md",
    ROOT / "README.ar.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "examples" / "README.md",
    *sorted((ROOT / "docs").glob("*.md")),
]
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)#\s]+)\)")


def _blocks(language: str) -> list[tuple[str, str]]:
    found = [
        (page.name, text)
        for page in PAGES
        for kind, text in _BLOCK.findall(page.read_text(encoding="utf-8"))
        if kind == language
    ]
    assert found
    return found


def _commands() -> dict[str, list[str]]:
    """The commands of each page, in order: later ones may use what earlier ones wrote."""
    commands: dict[str, list[str]] = {}
    for page, text in _blocks("console"):
        lines = [line.removeprefix("$ ") for line in text.splitlines() if line.startswith("$ ")]
        commands.setdefault(page, []).extend(lines)
    return commands


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A folder as a reader of the docs has it: the examples beside a .venv with the commands."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / "bin").symlink_to(Path(sys.executable).parent)
    return tmp_path


@pytest.mark.voice
@pytest.mark.parametrize("page", _commands())
def test_the_commands_of_a_page_work_as_written(page: str, copy: Path) -> None:
    for command in _commands()[page]:
        done = subprocess.run(
            command, shell=True, cwd=copy, capture_output=True, text=True, check=False, encoding="utf-8"
        )
        assert done.returncode == 0, f"{command}: {done.stderr}"
        for output in re.findall(r"-o (\S+)", command):
            assert (copy / output).exists(), command


@pytest.mark.parametrize(("page", "code"), _blocks("python"))
def test_each_python_example_of_the_docs_runs(page: str, code: str, copy: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=copy,
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert done.returncode == 0, f"{page}: {done.stderr}"
    assert done.stdout.strip()


def test_the_format_page_names_every_field_of_the_schema() -> None:
    text = (ROOT / "docs" / "format.md").read_text(encoding="utf-8")
    fields = {name for record in json_schema()["$defs"].values() for name in record.get("properties", {})}
    missing = {name for name in fields if not re.search(rf"`{name}`", text)}
    assert not missing


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_between_the_docs_leads_somewhere(page: Path) -> None:
    links = [link for link in _LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link]
    assert all((page.parent / link).exists() for link in links), links


def test_every_lexicon_file_that_contributors_are_sent_to_exists() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    names = re.findall(r"`(\w+\.toml)`", text)
    assert names
    folder = ROOT / "src" / "mujaz" / "lexicon"
    assert not [
        name for name in names if not (folder / name).exists() and name not in {"floors.toml", "pyproject.toml"}
    ]
    cases = re.findall(r"`((?:text|reading|understanding|speech|publishing)/test_\w+\.py)`", text)
    assert not [case for case in cases if not (ROOT / "tests" / case).exists()]
