"""Templates filled for a request, in the language that its reader chose; whatever comes from an article is escaped."""

from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlencode

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from mujaz.lexicon import load
from mujaz.model import Span
from mujaz.publishing.dates import day_words
from mujaz.publishing.links import host_of, web_address
from mujaz.publishing.page import LANGUAGES
from mujaz.web.statics import address_of

Parameter = str | int | None


class Piece(NamedTuple):
    """A run of a text, lit up or not."""

    text: str
    lit: bool


def lit(text: str, marks: Sequence[Span]) -> list[Piece]:
    """A text cut at its marks."""
    pieces: list[Piece] = []
    at = 0
    for start, end in marks:
        pieces += [Piece(text[at:start], False), Piece(text[start:end], True)]
        at = end
    return [piece for piece in (*pieces, Piece(text[at:], False)) if piece.text]


def _weight(preference: str) -> tuple[str, float]:
    """A language and its weight out of Accept-Language (RFC 9110)."""
    language, _, weight = preference.partition(";")
    try:
        value = float(weight.strip().removeprefix("q=") or 1)
    except ValueError:
        value = 0.0
    return language.strip().lower().partition("-")[0], value


def ui_of(request: Request) -> str:
    """The language of a reader: the one in the address, else the one that the browser prefers, else Arabic."""
    chosen = request.query_params.get("ui", "")
    if chosen in LANGUAGES:
        return chosen
    preferences = [_weight(one) for one in request.headers.get("accept-language", "")[:200].split(",")]
    known = [(language, weight) for language, weight in preferences if language in LANGUAGES and weight > 0]
    return max(known, key=lambda one: one[1])[0] if known else LANGUAGES[0]


class Links:
    """Addresses within the site, which carry the reader's language on where the address told it."""

    def __init__(self, request: Request, ui: str) -> None:
        self.chosen = request.query_params.get("ui") in LANGUAGES
        self._ui = ui if self.chosen else None
        self._path = request.scope["path"]
        self._given = [
            (name, value) for name, value in parse_qsl(request.scope["query_string"].decode("latin-1")) if name != "ui"
        ]

    def __call__(self, path: str, **parameters: Parameter) -> str:
        """The address of a page, with the parameters that tell something."""
        told = [(name, str(value)) for name, value in parameters.items() if value not in {None, ""}]
        query = urlencode([*told, *([("ui", self._ui)] if self._ui else [])])
        return f"{path}?{query}" if query else path

    def here(self, **changed: Parameter) -> str:
        """This page's address with some parameters told otherwise."""
        kept = [(name, value) for name, value in self._given if name not in changed]
        told = [(name, str(value)) for name, value in changed.items() if value not in {None, ""}]
        own = [("ui", self._ui)] if self._ui and "ui" not in changed else []
        query = urlencode([*kept, *told, *own])
        return f"{self._path}?{query}" if query else self._path


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=ChoiceLoader([PackageLoader("mujaz.web", "templates"), PackageLoader("mujaz.publishing", "templates")]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals |= {
        "asset": address_of,
        "lit": lit,
        "web_address": web_address,
        "host_of": host_of,
        "record_words": load("record_words"),
    }
    return environment


@cache
def words_of(ui: str) -> dict[str, str]:
    """The site's own words, and those that it shares with the reader's page."""
    entries = load("page")["words"] | load("site")["words"]
    return {key: entry[ui] for key, entry in entries.items()}


def day_in_words(day: str | None, ui: str) -> str:
    """A day, month or year in words; for None, that there is none."""
    return day_words(day, ("western",), ui) if day else words_of(ui)["no_day"]


def page(request: Request, template: str, /, **values: Any) -> HTMLResponse:
    """A page of the site."""
    ui = ui_of(request)
    shared = {
        "ui": ui,
        "other_ui": next(language for language in LANGUAGES if language != ui),
        "direction": "rtl" if ui == "ar" else "ltr",
        "words": words_of(ui),
        "link": Links(request, ui),
        "here": request.scope["path"],
        "day": lambda day: day_in_words(day, ui),
    }
    html = _environment().get_template(template).render(shared | values)
    return HTMLResponse(html, headers={"Vary": "Accept-Language"})
