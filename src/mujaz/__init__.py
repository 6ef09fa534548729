"""Mujaz: an Arabic news article in, a brief out.

`read` gives the clean article, `brief` its three bullets and the record of who said what and when, `say` their sound, `publish` the page
that shows them, and `check` holds any summary against its article; `use_lexicon` adds your own words before all that. Every function is
thread-safe and works on frozen records.
"""

from typing import TYPE_CHECKING

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Brief",
    "InputError",
    "LanguageError",
    "MissingExtraError",
    "MujazError",
    "NotAnArticleError",
    "Photo",
    "SpeechError",
    "UsageError",
    "brief",
    "check",
    "json_schema",
    "publish",
    "read",
    "say",
    "use_lexicon",
]

if TYPE_CHECKING:
    from mujaz.errors import (
        InputError,
        LanguageError,
        MissingExtraError,
        MujazError,
        NotAnArticleError,
        SpeechError,
        UsageError,
    )
    from mujaz.lexicon.own import use_lexicon
    from mujaz.model import Article, Brief, Photo, json_schema
    from mujaz.pipeline import brief, check
    from mujaz.publishing import publish
    from mujaz.reading import read
    from mujaz.speech.speaking import speak as say

_HOME = {
    "Article": ("mujaz.model", "Article"),
    "Brief": ("mujaz.model", "Brief"),
    "Photo": ("mujaz.model", "Photo"),
    "json_schema": ("mujaz.model", "json_schema"),
    "brief": ("mujaz.pipeline", "brief"),
    "check": ("mujaz.pipeline", "check"),
    "publish": ("mujaz.publishing", "publish"),
    "read": ("mujaz.reading", "read"),
    "say": ("mujaz.speech.speaking", "speak"),
    "use_lexicon": ("mujaz.lexicon.own", "use_lexicon"),
} | {name: ("mujaz.errors", name) for name in __all__ if name.endswith("Error")}


def __getattr__(name: str) -> object:
    """Load a public name from the module that it lives in: `mujaz --help` needs none of them (PEP 562)."""
    if name not in _HOME:
        raise AttributeError(f"module 'mujaz' has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415  # not needed where no public name is asked for

    module, attribute = _HOME[name]
    return getattr(import_module(module), attribute)
