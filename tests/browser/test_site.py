"""The site in a real Chromium: hostile articles run nothing, axe finds nothing, and nothing is wider than a phone."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Dialog, Page, Request

from mujaz.web.app import create_app
from mujaz.web.reading_queue import Read
from tests.browser.conftest import HEIGHT, WIDTHS
from tests.browser.test_accessibility import OPTIONS
from tests.web.conftest import FREE
from tests.web.samples import HOSTILE, archive

Visit = Callable[..., Page]
PAGES = (
    "/",
    "/articles/1",
    "/search",
    "/search?q=خط&country=TN",
    "/statements?q=الصيف",
    "/people",
    "/people/1",
    "/countries",
    "/countries/TN",
    "/countries/TN/MA",
    "/add",
    "/docs",
    "/nowhere",
)
EVIL = (
    *(f"/articles/{number}" for number in range(49, 49 + len(HOSTILE))),
    "/countries/TN/MA",
    "/people",
    "/statements",
)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site that runs over the invented archive."""

    def read(url: str) -> Read:
        time.sleep(1)
        return Read(outcome="added", article=1)

    app = create_app(archive(tmp_path_factory.mktemp("browser") / "archive.db"), FREE, read)
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(app, log_level="critical"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.05)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join(10)


@pytest.fixture
def visit(browser: Browser, home: str) -> Iterator[Visit]:
    """Opens a page of the site; nothing may be asked for elsewhere, and nothing complains."""
    complaints: list[str] = []
    contexts = []

    def refuse(dialog: Dialog) -> None:
        complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def check(request: Request) -> None:
        if not request.url.startswith(home):
            complaints.append(f"request: {request.url}")

    def opened(path: str, width: int = WIDTHS[1], **options: object) -> Page:
        context = browser.new_context(viewport={"width": width, "height": HEIGHT}, **options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        if path != "/nowhere":  # Chromium complains of the status itself
            page.on("console", lambda message: complaints.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        page.on("dialog", refuse)
        page.on("request", check)
        page.goto(home + path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


def _with_ui(path: str, ui: str) -> str:
    return f"{path}{'&' if '?' in path else '?'}ui={ui}"


@pytest.mark.parametrize("path", EVIL)
def test_hostile_articles_run_nothing(visit: Visit, path: str) -> None:
    page = visit(path)
    assert page.evaluate("window.hacked") is None
    assert page.locator("img, main svg[onload], article script").count() == 0
    assert page.locator('a[href^="javascript:"]').count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ui", ["ar", "en"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(visit: Visit, path: str, ui: str, scheme: Literal["light", "dark"]) -> None:
    page = visit(_with_ui(path, ui) if path != "/nowhere" else path)
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    for summary in page.locator("summary").all():
        summary.click()
    found = Axe().run(page, options=OPTIONS).response["violations"]
    assert [(rule["id"], [node["html"][:160] for node in rule["nodes"]]) for rule in found] == []


@pytest.mark.parametrize("ui", ["ar", "en"])
def test_no_page_is_wider_than_a_phone(visit: Visit, ui: str) -> None:
    page = visit(_with_ui("/", ui), WIDTHS[0])
    home = page.url.partition("/?")[0]
    for path in PAGES[:-1]:
        page.goto(home + _with_ui(path, ui))
        for summary in page.locator("summary").all():
            summary.click()
        assert (path, page.evaluate("document.documentElement.scrollWidth")) == (path, WIDTHS[0])


def test_an_address_is_added_without_script_and_its_page_renews_itself(visit: Visit, tmp_path: Path) -> None:
    page = visit("/add?ui=en", java_script_enabled=False)
    page.fill("#address", "https://paper.example/1")
    page.click("form button")
    assert "/add/" in page.url
    page.get_by_text("a new article").wait_for(timeout=10_000)
    page.get_by_text("Open the article").click()
    assert page.url.endswith("/articles/1?ui=en")


def test_the_reader_pages_script_works_in_the_site(visit: Visit) -> None:
    page = visit("/articles/49?ui=en")
    page.click("#show")
    assert page.locator("#summary").is_visible()
    page.click("#larger")
    assert page.locator("html").get_attribute("data-size") == "1"


def test_a_statement_leads_to_its_place_which_is_lit(visit: Visit) -> None:
    page = visit("/statements?q=الصيف&ui=en")
    page.get_by_text("In the text").first.click()
    assert "#said-" in page.url
    page.locator(".body :target").wait_for()
