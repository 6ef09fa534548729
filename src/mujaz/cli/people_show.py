"""People of the archive and decisions on them, as tables for a terminal."""

import sys
from collections.abc import Iterable, Sequence
from urllib.parse import unquote

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from mujaz.archive.people_records import Decided, Decisions, Doubts, Mention, People, PersonLine
from mujaz.lexicon import load
from mujaz.publishing.plain import harmless

_WIDTH = 1000
"""Columns where nobody looks: a pipe gets whole lines."""
_MENTIONS = 2
"""Mentions of a decision that are shown."""


def words_of(ui: str) -> dict[str, str]:
    """The words of the tables in a language."""
    words: dict[str, str] = load("cli")["people_list"][ui]
    return words


def print_table(columns: Sequence[str], rows: Iterable[Sequence[object]], *, numbers: Sequence[str] = ()) -> None:
    """Print rows under their columns; those of `numbers` stand to the right."""
    table = Table(box=box.SIMPLE_HEAD)
    for column in columns:
        table.add_column(column, justify="right" if column in numbers else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(harmless(str(cell)) if cell is not None else "") for cell in row))
    Console(width=None if sys.stdout.isatty() else _WIDTH).print(table)


def print_people(people: Iterable[PersonLine], ui: str) -> None:
    """Print people, a line each."""
    words = words_of(ui)
    columns = [words[name] for name in ("number", "name", "role", "country", "articles")]
    rows = [(one.id, one.name, one.role, one.country, one.articles) for one in people]
    print_table(columns, rows, numbers=(words["number"], words["articles"]))


def _total(total: int, given: int, offset: int, ui: str) -> str:
    words: dict[str, str] = load("cli")["archive_list"][ui]
    if not total:
        return words["nothing"]
    if not given:
        return words["beyond"].format(total=total)
    return words["total"].format(total=total, first=offset + 1, last=offset + given)


def show_people(found: People, offset: int, ui: str) -> None:
    """Show the people that were found, the best known first."""
    if found.people:
        print_people(found.people, ui)
    print(_total(found.total, len(found.people), offset, ui))


def _who(line: PersonLine, words: dict[str, str]) -> str:
    told = words["comma"].join(part for part in (line.name, line.role, line.country) if part)
    return f"{line.id} · {told} · {line.articles}"


def show_doubts(found: Doubts, offset: int, ui: str) -> None:
    """Show the pairs who may be one."""
    words = words_of(ui)
    if found.doubts:
        rows = [(_who(one.first, words), _who(one.second, words), words[one.reason]) for one in found.doubts]
        print_table([words[name] for name in ("first", "second", "reason")], rows)
    print(_total(found.total, len(found.doubts), offset, ui))


def _mentions(mentions: Sequence[Mention], words: dict[str, str]) -> str:
    shown = [
        (f"{one.person} · " if one.person else "")
        + words["in_article"].format(name=one.name, article=unquote(one.article.removeprefix("//")))
        for one in mentions[:_MENTIONS]
    ]
    rest = len(mentions) - len(shown)
    return "\n".join([*shown, *([words["more"].format(count=rest)] if rest else [])])


def show_decisions(found: Decisions, ui: str) -> None:
    """Show what was decided, the newest first."""
    words = words_of(ui)
    names = ("number", "kind", "state", "made", "first", "second")
    rows = [
        (one.id, words[one.kind], words[one.state], one.made, _mentions(one.first, words), _mentions(one.second, words))
        for one in found.decisions
    ]
    if rows:
        print_table([words[name] for name in names], rows, numbers=(words["number"],))
    print(_total(found.total, len(rows), 0, ui))


def show_decided(done: Decided, what: str, ui: str) -> None:
    """Say what became of a decision, what it overrules, and who there is now."""
    words = words_of(ui)
    print(words[what].format(number=done.decision))
    if done.overruled:
        print(words["overruling"].format(numbers=words["comma"].join(map(str, done.overruled))))
    print_people(done.people, ui)
