"""The models that vocalise Arabic, behind one interface: text in, text with marks out. Each is loaded once, when it is first asked."""

import os
from collections.abc import Callable
from functools import cache
from threading import Lock

from mujaz.errors import MissingExtraError

Diacritizer = Callable[[str], str]
"""A text without marks, of at most `LONGEST` characters, to the same text with marks; its letters may come back changed."""

LONGEST = 1000
"""Characters that a model is given at once."""

_LOCK = Lock()


def _rawi() -> Diacritizer:
    """rawi-v3: a two-headed BiLSTM of 2.5 MB inside text2tashkeel's wheel (TigreGotico, Apache-2.0)."""
    os.environ.setdefault(
        "TT_ORT_THREADS", "1"
    )  # the model is small: a second thread costs twice the CPU for no time won
    from text2tashkeel import Diacritizer as Model  # noqa: PLC0415 - an extra, and slow to import

    model = Model("rawi-v3-int8")
    model.diacritize("م")  # the session is opened on first use
    said: Diacritizer = model.diacritize
    return said


def _dengjen() -> Diacritizer:
    """dengjen-tashkeel: a BiLSTM of 5 MB inside its wheel (MIT or Apache-2.0)."""
    from dengjen_tashkeel_py import tashkeel  # noqa: PLC0415 - an extra, and slow to import

    said: Diacritizer = tashkeel
    said("م")
    return said


LOADERS: tuple[Callable[[], Diacritizer], ...] = (_rawi, _dengjen)
"""The models, the better one first."""


@cache
def _loaded(loader: Callable[[], Diacritizer]) -> Diacritizer | None:
    try:
        return loader()
    except Exception:  # noqa: BLE001  # not installed, or broken in whatever way: the next one serves
        return None


def diacritizer() -> Diacritizer:
    """The best model that works here.

    Raises:
        MissingExtraError: none does, since the `voice` extra is not installed.
    """
    with _LOCK:  # loaded once however many threads ask
        found = next((model for loader in LOADERS if (model := _loaded(loader)) is not None), None)
    if found is None:
        raise MissingExtraError("speech_not_installed")
    return found
