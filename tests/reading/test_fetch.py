"""Fetching, against a server of our own that misbehaves."""

import contextlib
import gzip
import io
import threading
import time
import tracemalloc
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

from mujaz.errors import InputError, MujazError
from mujaz.reading import fetch as fetching
from mujaz.reading import fetch_photo, read
from mujaz.reading.addresses import checked_address
from mujaz.reading.fetch import fetch
from tests.reading.news import HEADLINE, HTML_BODY, PARAGRAPHS

PAGE = f"<!doctype html><html><body><article><h1>{HEADLINE}</h1><p>2 مارس 2025</p>{HTML_BODY}</article></body></html>"


SHELL = b"<!doctype html><html><head><script src='app.js'></script></head><body><div id='root'></div></body></html>"
LOGIN = (
    "<html><body><h1>تسجيل الدخول</h1><form><input name='user'><input type='password'></form></body></html>".encode()
)
CONSENT = (
    "<html><body><h1>خصوصيتك تهمّنا</h1><p>نستخدم نحن وشركاؤنا ملفات تعريف الارتباط لنقيس الزيارات ونعرض لك إعلانات تناسبك. "
    "يمكنك قبول الكل أو إدارة الخيارات، وتجد التفاصيل في سياسة الخصوصية. نعالج بياناتك الشخصية بعد موافقتك وحدها.</p>"
    "<button>أوافق</button></body></html>"
).encode()
ROBOTS = b"User-agent: *\nDisallow: /private/\n\nUser-agent: Mujaz\nAllow: /private/for-mujaz\nDisallow: /private/\n"
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 40


def bomb() -> bytes:
    """300 MB of nothing, packed."""
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb") as file:
        for _ in range(300):
            file.write(bytes(1_000_000))
    return packed.getvalue()


class Handler(BaseHTTPRequestHandler):
    """A page at /page, and other paths that misbehave."""

    asked: ClassVar[Counter[str]] = Counter()

    def do_GET(self) -> None:
        """Answer by path."""
        self.asked[self.path] += 1
        plain = {
            "/robots.txt": (ROBOTS, "text/plain"),
            "/shell": (SHELL, "text/html"),
            "/login": (LOGIN, "text/html"),
            "/consent": (CONSENT, "text/html"),
            "/file.pdf": (b"%PDF-1.7 junk", "application/pdf"),
            "/photo.png": (PNG, "image/png"),
            "/false.png": (b"no picture", "image/png"),
            "/wrong": (PAGE.encode("cp1256"), "text/html; charset=utf-8"),
        }
        odd = {"/drip": self._drip, "/cut": self._cut, "/bomb": self._bomb, "/endless": self._endless}
        if self.path in plain:
            self._send(*plain[self.path])
        elif self.path in odd:
            odd[self.path]()
        elif self.path.startswith("/loop"):
            self._redirect(f"/loop{self.asked[self.path]}")
        elif self.path == "/moved":
            self._redirect("/page")
        elif self.path == "/inwards":
            self._redirect("http://169.254.169.254/latest/meta-data/")
        elif self.path == "/tired" and self.asked[self.path] == 1:
            self.send_error(503)
        elif self.path[1:].isdigit():
            self.send_error(int(self.path[1:]))
        else:
            self._send(PAGE.encode("cp1256" if self.path == "/cp1256" else "utf-8"))

    def _send(self, content: bytes, kind: str = "text/html") -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(content)

    def _redirect(self, place: str) -> None:
        self.send_response(302)
        self.send_header("Location", place)
        self.end_headers()

    def _cut(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000000")
        self.end_headers()
        self.wfile.write(b"short")

    def _bomb(self) -> None:
        self.send_response(200)
        self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        with contextlib.suppress(OSError):
            self.wfile.write(bomb())

    def _endless(self) -> None:
        self.send_response(200)
        self.end_headers()
        with contextlib.suppress(OSError):
            while True:
                self.wfile.write(b"<p>" * 20_000)

    def _drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        with contextlib.suppress(OSError):
            for _ in range(100):
                self.wfile.write(b"<p>")
                self.wfile.flush()
                time.sleep(0.1)

    def log_message(self, *_args: object) -> None:
        """Keep quiet."""


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """No waiting before a second try."""
    monkeypatch.setattr(fetching, "RETRY_SECONDS", 0.0)


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The address of a server on this machine."""
    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=running.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{running.server_address[1]}"
    running.shutdown()


@pytest.mark.parametrize("path", ["/page", "/cp1256", "/wrong", "/tired", "/private/for-mujaz"])
def test_a_page_is_read_from_its_address(server: str, path: str) -> None:
    article = read(server + path, allow_private=True)
    assert (article.headline, article.paragraphs) == (HEADLINE, PARAGRAPHS)
    assert article.url
    assert article.url.startswith(server)


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/401", "page_forbidden"),
        ("/403", "page_forbidden"),
        ("/404", "page_gone"),
        ("/410", "page_gone"),
        ("/418", "http_status"),
        ("/429", "too_many_requests"),
        ("/500", "server_failed"),
        ("/503", "server_failed"),
        ("/cut", "no_answer"),
        ("/loop", "too_many_redirects"),
        ("/endless", "too_large"),
        ("/private/page", "robots_forbid"),
        ("/file.pdf", "binary_input"),
        ("/photo.png", "not_a_page"),
        ("/login", "login_page"),
        ("/consent", "consent_page"),
        ("/shell", "needs_script"),
    ],
)
def test_a_server_that_misbehaves_is_told_in_a_sentence_of_its_own(server: str, path: str, code: str) -> None:
    with pytest.raises(MujazError) as caught:
        read(server + path, allow_private=True)
    assert caught.value.code == code
    assert "{" not in caught.value.message + caught.value.message_en


def test_a_gzip_bomb_ends_within_bounded_memory(server: str) -> None:
    with pytest.raises(MujazError):
        fetch(server + "/loop1", allow_private=True)  # what is loaded at first is not the bomb's
    tracemalloc.start()
    with pytest.raises(InputError) as caught:
        fetch(server + "/bomb", allow_private=True)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert caught.value.code == "too_large"
    assert peak < 150_000_000


def test_a_host_that_fails_is_asked_once_more_and_not_again(server: str) -> None:
    with pytest.raises(MujazError):
        read(server + "/502", allow_private=True)
    assert Handler.asked["/502"] == 2


def test_a_hosts_rules_are_asked_for_once_however_many_redirects_stay_on_it(server: str) -> None:
    before = Handler.asked["/robots.txt"]
    fetch(server + "/moved", allow_private=True)
    assert Handler.asked["/robots.txt"] == before + 1


def test_a_redirect_to_the_machines_of_a_data_centre_is_refused(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # the server itself is on this machine: let its port be asked, and nothing else that is private
    port = int(server.rpartition(":")[2])
    monkeypatch.setattr(
        fetching,
        "checked_address",
        lambda host, at, *, allow_private: checked_address(host, at, allow_private=at == port),
    )
    with pytest.raises(InputError) as caught:
        fetch(server + "/inwards")
    assert caught.value.code == "private_address"


def test_a_picture_is_fetched_and_what_is_none_is_told(server: str) -> None:
    photo = fetch_photo(server + "/photo.png", allow_private=True)
    assert (photo.content, photo.media_type) == (PNG, "image/png")
    for path, code in (("/false.png", "not_a_photo"), ("/404", "page_gone")):
        with pytest.raises(InputError) as caught:
            fetch_photo(server + path, allow_private=True)
        assert caught.value.code == code


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
