"""What the forms of the pages offer to choose from, in the reader's language."""

from functools import cache
from typing import Any, NamedTuple

from mujaz.archive.countries import country_name
from mujaz.archive.filtering import KINDS, MODES, TYPES
from mujaz.archive.records import Filters
from mujaz.lexicon import load
from mujaz.web.views import words_of

Choices = list[tuple[str, str]]


class FilterForm(NamedTuple):
    """The filters of a search as a form shows them; `narrow` is true where one is set."""

    values: Filters
    narrow: bool
    events: Choices
    kinds: Choices


@cache
def country_choices(ui: str) -> Choices:
    """The codes and names of all countries that Mujaz knows, by name."""
    named = [(code, country_name(code, ui)) for code in load("places")["countries"]]
    return sorted(named, key=lambda choice: choice[1].removeprefix("ال"))


def _kind_of_event(code: str, ui: str) -> str:
    words: dict[str, Any] = load("record_words")
    return str((words["mode"].get(code) or words["type"][code])[ui])


def filter_form(filters: Filters, ui: str) -> FilterForm:
    """The form of the filters that a search was narrowed by."""
    return FilterForm(
        values=filters,
        narrow=filters != Filters(),
        events=[(code, _kind_of_event(code, ui)) for code in (*MODES, *TYPES)],
        kinds=[(kind, words_of(ui)[f"kind_{kind}"]) for kind in KINDS],
    )
