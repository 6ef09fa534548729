"""Arabic as data: TOML files that an editor can read and extend, and the one loader."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

__all__ = ["extend", "is_loaded", "load"]

_FOLDER = Path(__file__).parent
_EXTENSIONS: dict[str, list[dict[str, Any]]] = {}
_LOADED: set[str] = set()


@cache
def load(name: str) -> dict[str, Any]:
    """The lexicon file `name`.toml as a dict, with what it was extended by, read once. Read-only: every caller shares it."""
    _LOADED.add(name)
    table = built_in(name)
    for entries in _EXTENSIONS.get(name, ()):
        table = _joined(table, entries)
    return table


def built_in(name: str) -> dict[str, Any]:
    """The lexicon file `name`.toml as Mujaz comes with it."""
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def built_in_names() -> list[str]:
    """The names of the lexicon's files."""
    return sorted(path.stem for path in _FOLDER.glob("*.toml"))


def is_loaded(name: str) -> bool:
    """True once the words of `name` are in use, when it is too late to extend them."""
    return name in _LOADED


def extend(name: str, entries: dict[str, Any]) -> None:
    """Add entries of the file's own shape to what `load(name)` will give; `own.py` checks them."""
    _EXTENSIONS.setdefault(name, []).append(entries)


def _joined(there: Any, added: Any) -> Any:
    """Tables key by key, lists one behind the other; a single word takes the place of the one that was there."""
    if isinstance(there, dict):
        return there | {key: _joined(there[key], value) if key in there else value for key, value in added.items()}
    return [*there, *(entry for entry in added if entry not in there)] if isinstance(there, list) else added
