"""`--embed-images`: the photo in the page, or a link and the reason why."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from mujaz.cli import main
from mujaz.model import Brief
from tests.reading.news import HEADLINE, HTML_BODY

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 40


class Photos(BaseHTTPRequestHandler):
    """One picture at every address."""

    def do_GET(self) -> None:
        """Answer with it."""
        self.send_response(200)
        self.send_header("Content-Type", "image/png")
        self.end_headers()
        self.wfile.write(PNG)

    def log_message(self, *_args: object) -> None:
        """Keep quiet."""


@pytest.fixture
def photo() -> Iterator[str]:
    """The address of a picture on this machine."""
    server = HTTPServer(("127.0.0.1", 0), Photos)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/photo.png"
    server.shutdown()


def _page(tmp_path: Path, image: str) -> Path:
    meta = f"<meta property='og:image' content='{image}'>" if image else ""
    page = tmp_path / "page.html"
    page.write_text(f"<html><head>{meta}</head><body><h1>{HEADLINE}</h1>{HTML_BODY}</body></html>", encoding="utf-8")
    return page


def _published(page: Path, folder: Path, *options: str) -> tuple[str, list[str]]:
    """The page that the command writes, and the codes of the brief's problems."""
    assert main(["brief", str(page), "--no-speech", "--embed-images", *options, "-o", str(folder)]) == 0
    brief = Brief.from_json((folder / "brief.json").read_text(encoding="utf-8"))
    return (folder / "index.html").read_text(encoding="utf-8"), [problem.code for problem in brief.problems]


def test_the_photo_is_in_the_page(photo: str, tmp_path: Path) -> None:
    html, problems = _published(_page(tmp_path, photo), tmp_path / "out", "--allow-private")
    assert '<img src="data:image/png;base64,iVBORw0KGgo' in html
    assert "photo_not_embedded" not in problems


def test_a_photo_that_may_not_be_fetched_stays_a_link_and_says_why(photo: str, tmp_path: Path) -> None:
    html, problems = _published(_page(tmp_path, photo), tmp_path / "out")
    assert "<img" not in html
    assert photo in html
    assert "photo_not_embedded" in problems


def test_an_article_without_a_photo_says_so(tmp_path: Path) -> None:
    html, problems = _published(_page(tmp_path, ""), tmp_path / "out")
    assert "<img" not in html
    assert "photo_without_address" in problems
