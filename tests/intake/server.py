"""A news site on this machine, for the tests: pages, feeds, and answers that a test decides."""

import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import MappingProxyType
from typing import NamedTuple


class Answer(NamedTuple):
    """What a path gives."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = MappingProxyType({})


class Site:
    """Paths and their answers; `asked` counts the requests, `headers` keeps the last ones' of each path."""

    def __init__(self) -> None:
        self.paths: dict[str, Answer | Callable[[], Answer]] = {}
        self.asked: Counter[str] = Counter()
        self.headers: dict[str, dict[str, str]] = {}
        self.url = ""

    def page(self, path: str, text: str, headline: str = "خبر من المرفأ") -> None:
        """Put an article's page at a path."""
        paragraphs = "".join(f"<p>{part}</p>" for part in text.split("\n\n"))
        html = f"<!doctype html><html lang='ar'><head><title>{headline}</title></head><body><article><h1>{headline}</h1><p>2 مارس 2025</p>{paragraphs}</article></body></html>"
        self.paths[path] = Answer(html.encode(), headers={"Content-Type": "text/html; charset=utf-8"})

    def feed(self, path: str, links: dict[str, str], **headers: str) -> None:
        """Put an RSS feed at a path: links and their times."""
        items = "".join(f"<item><link>{link}</link><pubDate>{told}</pubDate></item>" for link, told in links.items())
        body = f'<?xml version="1.0"?><rss version="2.0"><channel><title>المرفأ</title>{items}</channel></rss>'
        self.paths[path] = Answer(body.encode(), headers={"Content-Type": "application/rss+xml", **headers})


@contextmanager
def serving() -> Iterator[Site]:
    """A site that answers on the loopback address until the block ends."""
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked[self.path] += 1
            site.headers[self.path] = dict(self.headers.items())
            found = site.paths.get(self.path, Answer(status=404))
            answer = found() if callable(found) else found
            unchanged = answer.headers.get("ETag") and self.headers.get("If-None-Match") == answer.headers["ETag"]
            self.send_response(304 if unchanged else answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            body = b"" if unchanged else answer.body
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name that is overridden
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site.url = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
