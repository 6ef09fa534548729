"""`mujaz serve`: the archive as pages on this machine, with a JSON API."""

import argparse
import errno
import ipaddress
import socket
import sys
from pathlib import Path

import uvicorn

from mujaz.archive.opening import open_archive
from mujaz.cli.archive_parsers import archive_of
from mujaz.errors import UsageError, sentence
from mujaz.web.app import create_app
from mujaz.web.settings import KEEP_ALIVE_SECONDS, Settings, read_token

_LAST_PORT = 65535
_STOP_SECONDS = 5
"""How long those who are being answered are waited for at the end."""


def is_loopback(host: str) -> bool:
    """True for an address, or the name, that only this machine reaches."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def listening(host: str, port: int) -> socket.socket:
    """A socket that listens.

    Raises:
        UsageError: the port is in use, or the host is none of this machine's.
    """
    if not 0 <= port <= _LAST_PORT:  # the system would take what is left of it
        raise UsageError("cannot_listen", host=host, port=port, reason=f"0–{_LAST_PORT}")
    try:
        family, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        made = socket.socket(family, socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise UsageError("cannot_listen", host=host, port=port, reason=error) from None
    try:
        if sys.platform != "win32":
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind(address)
        made.listen(128)
    except OSError as error:
        made.close()
        if error.errno == errno.EADDRINUSE:
            raise UsageError("port_in_use", host=host, port=port) from None
        raise UsageError("cannot_listen", host=host, port=port, reason=error.strerror) from None
    return made


def _address(host: str, port: int) -> str:
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def run(options: argparse.Namespace) -> int:
    """Run the command; returns its exit code."""
    path = archive_of(options)
    token = read_token(Path(options.token_file)) if options.token_file else None
    settings = Settings(loopback=is_loopback(options.host), token=token, allow_private=options.allow_private)
    listener = listening(options.host, options.port)
    try:
        app = create_app(open_archive(path), settings)
        address = _address(options.host, listener.getsockname()[1])
        print(sentence("serving", options.ui, path=path, address=address), flush=True)
        if not settings.loopback and token is None:
            print(sentence("serving_read_only", options.ui), file=sys.stderr)
        # what a proxy says of its clients is not believed: `rights` takes all that one passes on to be from elsewhere
        config = uvicorn.Config(
            app,
            log_config=None,
            access_log=options.debug,
            server_header=False,
            proxy_headers=False,
            timeout_keep_alive=KEEP_ALIVE_SECONDS,
            timeout_graceful_shutdown=_STOP_SECONDS,
        )
        uvicorn.Server(config).run(sockets=[listener])
    except KeyboardInterrupt:  # the server has ended before it passes this on
        return 0
    finally:
        listener.close()
    return 0
