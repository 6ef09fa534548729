"""One line of JSON Lines to the line of its brief."""

import json
import logging
from pathlib import Path
from typing import Any

from mujaz.batch.records import Finished, Row, Settings
from mujaz.errors import InputError, MujazError
from mujaz.model import Brief
from mujaz.pipeline import brief, failed
from mujaz.reading.encoding import decode
from mujaz.reading.rows import identity_of
from mujaz.reading.sniffing import is_address

_log = logging.getLogger(__name__)


def _fields(row: Row) -> dict[str, Any] | None:
    """The row's JSON object, or None."""
    try:
        fields = json.loads(decode(row.line).text)
    except (ValueError, RecursionError):
        return None
    return fields if isinstance(fields, dict) else None


def row_id(row: Row) -> str | None:
    """The id that a row gives itself; None where it gives none or is no row."""
    fields = _fields(row)
    return identity_of(fields) if fields else None


def brief_of(row: Row, settings: Settings = Settings()) -> Brief:  # noqa: B008  # a tuple does not change
    """The brief of one row; a line that is no row or no article gives a failed brief with its reason, never an exception.

    A row that fails and has no id of its own is named by its line's number.
    """
    fields = _fields(row)
    identity = (identity_of(fields) if fields else None) or f"line-{row.number}"
    if fields is None:
        return failed(identity, InputError("bad_row", line=row.number))
    try:
        return brief(fields, kind="row", published=settings.published, bullets=settings.bullets)
    except MujazError as error:
        return failed(identity, error)
    except Exception as error:  # noqa: BLE001  # whatever reading does on a hostile row, the run goes on without it
        _log.exception("row %s failed", row.number)
        return failed(identity, InputError("row_failed", line=row.number, kind=type(error).__name__))


def finished(made: Brief) -> Finished:
    """A brief as its line."""
    return Finished(made.status, made.to_json().encode() + b"\n")


def lost(row: Row) -> Finished:
    """The line of a row whose process died over it."""
    return finished(failed(row_id(row) or f"line-{row.number}", InputError("worker_died", line=row.number)))


def from_source(source: str, settings: Settings, *, allow_private: bool) -> Brief:
    """The brief of a file or an address; one that cannot be read gives a failed brief with its reason, never an exception."""
    given = source if is_address(source) else Path(source)
    try:
        return brief(given, published=settings.published, bullets=settings.bullets, allow_private=allow_private)
    except MujazError as error:
        return failed(source, error)
    except Exception as error:  # noqa: BLE001  # whatever reading does on a hostile page, the run goes on without it
        _log.exception("%s failed", source)
        return failed(source, InputError("source_failed", source=source, kind=type(error).__name__))
