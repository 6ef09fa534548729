"""The named errors that Mujaz raises, each with one clear sentence in Arabic and in English.

The sentences are data (`lexicon/messages.toml`): what happened, where, and what to do.
"""

from typing import TYPE_CHECKING

from mujaz.lexicon import load

if TYPE_CHECKING:
    from mujaz.model import Problem, Stage


def sentence(code: str, language: str, /, **details: object) -> str:
    """The message `code` in `language` ("ar" or "en"), with its details filled in."""
    template: str = load("messages")[code][language]
    return template.format(**details)


def problem(stage: "Stage", code: str, /, **details: object) -> "Problem":
    """A problem of a stage, for a brief that goes on without what is missing."""
    from mujaz.model import Problem  # noqa: PLC0415 - a stream of sound begins sooner without the records

    return Problem(
        stage=stage, code=code, message=sentence(code, "ar", **details), message_en=sentence(code, "en", **details)
    )


class MujazError(Exception):
    """Something that a caller can act on. `code` is stable; `message` is Arabic, `message_en` English."""

    def __init__(self, code: str, /, **details: object) -> None:
        self.code = code
        self.message = sentence(code, "ar", **details)
        self.message_en = sentence(code, "en", **details)
        super().__init__(self.message_en)


class InputError(MujazError):
    """The input cannot be read: a missing file, a directory, an empty or binary file, an address that does not answer."""


class UsageError(MujazError):
    """What was asked for cannot be done as asked: a date that is none, a place that cannot be written."""


class NotAnArticleError(MujazError):
    """The input was read, but there is no Arabic news article in it."""


class LanguageError(NotAnArticleError):
    """The article is in another language."""


class MissingExtraError(MujazError):
    """A part of Mujaz that is not installed was asked for."""


class SpeechError(MujazError):
    """The sound could not be made."""
