"""What the default installation contains may be used by anyone: no GPL package in it, and every direct dependency has its reason."""

import re
import tomllib
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

ROOT = Path(__file__).parent.parent
_NAME = re.compile(r"^[A-Za-z0-9._-]+")
_COPYLEFT = re.compile(r"\b(?:A?GPL|GNU (?:Affero )?General Public)", re.IGNORECASE)
_LESSER = re.compile(r"LGPL|Lesser", re.IGNORECASE)


def _installed_set(requirements: list[str]) -> set[str]:
    """The requirements and all that they need, extras left out, as far as this platform installs them."""
    seen: set[str] = set()
    waiting = list(requirements)
    while waiting:
        requirement = waiting.pop()
        match = _NAME.match(requirement)
        assert match, requirement
        name = match.group().lower().replace("_", "-")
        if name in seen or "extra ==" in requirement:
            continue
        try:
            found = distribution(name)
        except PackageNotFoundError:
            continue  # not for this platform or this Python
        seen.add(name)
        waiting += found.requires or []
    return seen


def _licence(name: str) -> str:
    metadata = distribution(name).metadata
    stated = [line for key in ("License-Expression", "License") for line in metadata.get_all(key) or []]
    classifiers = [value for value in metadata.get_all("Classifier") or [] if value.startswith("License ::")]
    return " ".join([*classifiers, *(text.splitlines()[0] for text in stated if text)])


def _project() -> dict[str, list[str]]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        project: dict[str, list[str]] = tomllib.load(file)["project"]
    return project


def test_no_package_of_the_default_installation_is_under_the_gpl() -> None:
    names = _installed_set(_project()["dependencies"])
    assert {"trafilatura", "lxml", "httpx", "msgspec", "certifi"} <= names
    copyleft = {name: text for name in names if _COPYLEFT.search(text := _licence(name)) and not _LESSER.search(text)}
    assert not copyleft


def test_the_check_would_find_a_gpl_package() -> None:
    assert _COPYLEFT.search("License :: OSI Approved :: GNU General Public License v3 (GPLv3)")
    assert _COPYLEFT.search("GPL-3.0-or-later")


def test_every_dependency_has_its_reason_in_a_comment() -> None:
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    block = lines[lines.index("dependencies = [") + 1 :]
    for number, line in enumerate(block[: block.index("]")]):
        if line.strip().startswith('"'):
            assert block[number - 1].strip().startswith("#"), line


def test_every_locked_package_has_hashes() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        packages = re.split(r"\n(?=[a-z0-9])", text)[1:]
        assert len(packages) > 20
        assert all("--hash=sha256:" in package for package in packages)


def test_only_the_worker_loads_espeak_and_it_imports_nothing_of_mujaz() -> None:
    source = ROOT / "src" / "mujaz"
    loads = re.compile(r"^\s*(?:import|from) espeakng_loader|CDLL\(", re.MULTILINE)
    users = {path.name for path in source.rglob("*.py") if loads.search(path.read_text(encoding="utf-8"))}
    assert users == {"espeak_worker.py"}
    worker = (source / "speech" / "voices" / "espeak_worker.py").read_text(encoding="utf-8")
    assert not re.search(r"^\s*(?:from|import) mujaz", worker, re.MULTILINE)
