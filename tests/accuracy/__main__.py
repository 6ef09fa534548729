"""Score Mujaz: `python -m tests.accuracy [DIR] [--raise]`.

DIR holds `gold/` and `articles.jsonl`, and perhaps `pages/`; without it our own are scored, held against `floors.toml`, and
`--raise` lifts the floors to what was reached (never lowers one).
"""

import argparse
import sys
import tempfile
import tomllib
from pathlib import Path

from tests.accuracy.measure import HERE, check_figures, page_figures, record_figures, speech_figures

FLOORS = HERE / "floors.toml"
_LOWER_IS_BETTER = {"page leaks"}
_HEAD = """# الأرقام التي لا يجوز أن تهبط. ترفعها: python -m tests.accuracy --raise
# Figures that may only rise. Lifted by: python -m tests.accuracy --raise

"""


def figures_of(folder: Path) -> dict[str, float]:
    """All figures of a folder that has gold."""
    with tempfile.TemporaryDirectory() as scratch:
        told = (folder / "articles.jsonl").exists()
        figures = record_figures(folder, Path(scratch)) | check_figures(folder) if told else {}
        figures |= speech_figures(folder, Path(scratch)) if (folder / "verbalise.jsonl").exists() else {}
        pages = folder / "pages"
        return figures | (page_figures(pages, Path(scratch)) if pages.is_dir() else {})


def floors() -> dict[str, float]:
    """The floors of our own articles and pages."""
    return {name: float(value) for name, value in tomllib.loads(FLOORS.read_text(encoding="utf-8")).items()}


def below(figures: dict[str, float], held: dict[str, float]) -> list[str]:
    """A line for each figure that is worse than its floor, or gone."""
    lines = []
    for name, floor in held.items():
        value = figures.get(name)
        worse = value is None or (value > floor if name in _LOWER_IS_BETTER else value < floor)
        if worse:
            lines.append(f"{name}: {value} is worse than its floor {floor}")
    return lines


def _raise(figures: dict[str, float], held: dict[str, float]) -> None:
    rows = []
    for name, value in sorted(figures.items()):
        if name.startswith(("summary gain ", "summary bullets", "summary words")):
            continue
        floor = held.get(name)
        better = min if name in _LOWER_IS_BETTER else max
        rounded = int(value * 1000) / 1000  # downwards, so that the floor is what was really reached
        rows.append(f'"{name}" = {rounded if floor is None else better(rounded, floor)}\n')
    FLOORS.write_text(_HEAD + "".join(rows), encoding="utf-8")


def main() -> int:
    """Print the figures; fail when one of our own is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=HERE)
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors to what was reached")
    options = parser.parse_args()
    figures = figures_of(options.folder)
    own = options.folder.resolve() == HERE
    held = floors() if own and FLOORS.exists() else {}
    for name, value in figures.items():
        print(f"{name:34}{value:8.3f}" + (f"   floor {held[name]:.3f}" if name in held else ""))
    worse = below(figures, held)
    if options.lift and own:
        _raise(figures, held)
    print("\n".join(worse) or f"{len(figures)} figures, none below its floor")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
