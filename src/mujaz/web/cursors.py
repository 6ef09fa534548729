"""Where a page of a list goes on, as a short word in its address that stays right while articles are added."""

import re
from typing import NamedTuple

from mujaz.archive.newest import Place
from mujaz.web.refusals import Refusal

_PLACE = re.compile(r"(\d{4}-\d\d-\d\d|-)\.(\d{1,15})", re.ASCII)
_WINDOW = re.compile(r"(\d{1,15})\.(\d{1,9})", re.ASCII)


class Window(NamedTuple):
    """A page of what was found: the archive's newest article when the first page was asked for, and how many to pass over."""

    newest: int
    offset: int


def place_word(place: Place) -> str:
    """A place of the newest articles as a word."""
    return f"{place.day or '-'}.{place.id}"


def place_of(word: str | None) -> Place | None:
    """The place that `place_word` wrote.

    Raises:
        Refusal: it wrote no such word.
    """
    if not word:
        return None
    match = _PLACE.fullmatch(word)
    if not match:
        raise Refusal(400, "web_bad_cursor")
    day, number = match.groups()
    return Place(None if day == "-" else day, int(number))


def window_word(window: Window) -> str:
    """A window as a word."""
    return f"{window.newest}.{window.offset}"


def window_of(word: str | None, newest: int) -> Window:
    """The window that `window_word` wrote; without a word, the first one of now.

    Raises:
        Refusal: it wrote no such word.
    """
    if not word:
        return Window(newest, 0)
    match = _WINDOW.fullmatch(word)
    if not match:
        raise Refusal(400, "web_bad_cursor")
    return Window(int(match[1]), int(match[2]))
