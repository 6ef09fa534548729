"""What a site is served with, and the token that lets those from elsewhere write."""

import os
import stat
from pathlib import Path
from typing import NamedTuple

from mujaz.errors import UsageError

MOST_BODY_BYTES = 64 * 1024
MOST_QUERY_BYTES = 4 * 1024
MOST_PAGE = 100
"""The most entries of one page of a list."""
KEEP_ALIVE_SECONDS = 75
"""How long a connection is kept for the next request: longer than a busy moment, in which a request may wait unread."""
_MOST_TOKEN_BYTES = 4 * 1024


class Rate(NamedTuple):
    """How often a client may ask: so many at once, and so many a second in the long run."""

    burst: int
    per_second: float


class Settings(NamedTuple):
    """How a site behaves; as it is here, it listens on this machine alone."""

    loopback: bool = True
    token: str | None = None
    allow_private: bool = False
    asking: Rate = Rate(120, 20)
    adding: Rate = Rate(20, 0.5)


def read_token(path: Path) -> str:
    """The token in a file.

    Raises:
        UsageError: the file cannot be read, is empty, holds no single word, or is readable by everybody.
    """
    try:
        with path.open("rb") as file:
            open_to_all = os.name == "posix" and os.fstat(file.fileno()).st_mode & stat.S_IROTH
            content = file.read(_MOST_TOKEN_BYTES + 1)
    except OSError as error:
        raise UsageError("token_unreadable", path=path, reason=error.strerror or error) from None
    if open_to_all:
        raise UsageError("token_open", path=path)
    token = content.decode("ascii", "replace").strip()
    if not token:
        raise UsageError("token_empty", path=path)
    if len(content) > _MOST_TOKEN_BYTES or not token.isascii() or any(sign.isspace() for sign in token):
        raise UsageError("token_bad", path=path)
    return token
