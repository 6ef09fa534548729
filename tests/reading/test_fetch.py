"""Fetching, against a server of our own that misbehaves."""

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from mujaz.errors import InputError, MujazError
from mujaz.reading import fetch as fetching
from mujaz.reading import read
from mujaz.reading.fetch import fetch
from tests.reading.news import HEADLINE, HTML_BODY, PARAGRAPHS

PAGE = f"<!doctype html><html><body><article><h1>{HEADLINE}</h1><p>2 مارس 2025</p>{HTML_BODY}</article></body></html>"


class Handler(BaseHTTPRequestHandler):
    """A page at /page, and other paths that misbehave."""

    def do_GET(self) -> None:
        """Answer by path."""
        if self.path in {"/403", "/429", "/500"}:
            self.send_error(int(self.path[1:]))
        elif self.path == "/drip":
            self._drip()
        elif self.path == "/cut":
            self.send_response(200)
            self.send_header("Content-Length", "1000000")
            self.end_headers()
            self.wfile.write(b"short")
        else:
            self._send(PAGE.encode("cp1256" if self.path == "/cp1256" else "utf-8"))

    def _send(self, content: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(content)

    def _drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _ in range(100):
            try:
                self.wfile.write(b"<p>")
                self.wfile.flush()
            except OSError:
                return
            time.sleep(0.1)

    def log_message(self, *_args: object) -> None:
        """Keep quiet."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The address of a server on this machine."""
    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=running.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{running.server_address[1]}"
    running.shutdown()


@pytest.mark.parametrize("path", ["/page", "/cp1256"])
def test_a_page_is_read_from_its_address(server: str, path: str) -> None:
    article = read(server + path, allow_private=True)
    assert (article.headline, article.paragraphs) == (HEADLINE, PARAGRAPHS)
    assert article.url
    assert article.url.startswith(server)


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/403", "http_status"),
        ("/429", "http_status"),
        ("/500", "http_status"),
        ("/cut", "no_answer"),
    ],
)
def test_a_server_that_misbehaves_is_told_in_a_sentence(server: str, path: str, code: str) -> None:
    with pytest.raises(MujazError) as caught:
        read(server + path, allow_private=True)
    assert caught.value.code == code
    assert "{" not in caught.value.message_en


def test_a_slow_drip_ends(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "MOST_SECONDS", 0.5)
    started = time.monotonic()
    with pytest.raises(InputError) as caught:
        fetch(server + "/drip", allow_private=True)
    assert caught.value.code == "too_slow"
    assert time.monotonic() - started < 4


def test_a_port_where_nobody_listens_is_told() -> None:
    with pytest.raises(InputError) as caught:
        fetch("http://127.0.0.1:1/", allow_private=True)
    assert caught.value.code == "no_answer"
