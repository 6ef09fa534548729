"""Every test here needs a real Chromium; pages are opened from a folder, and whatever they complain of fails the test."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, Request

from mujaz.publishing import publish
from tests.browser.tone import tone_of
from tests.publishing.events import EVENTFUL
from tests.publishing.samples import BRIEF

WIDTHS = (320, 1280)
HEIGHT = 800

Open = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


def _is_local(request: Request, folder: Path) -> bool:
    return request.url.startswith(folder.as_uri() + "/")


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published folder with sound."""
    folder = tmp_path_factory.mktemp("مع صوت")
    publish(BRIEF, tone_of(), folder)
    return folder


@pytest.fixture(scope="module")
def read_aloud(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published folder with the sound of the summary and of the whole article."""
    folder = tmp_path_factory.mktemp("كلاهما")
    assert BRIEF.article is not None
    article = tone_of((BRIEF.article.headline or "", *BRIEF.article.paragraphs))
    publish(BRIEF, tone_of(), folder, article_sound=article)
    return folder


@pytest.fixture(scope="module")
def silent(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published folder without sound."""
    folder = tmp_path_factory.mktemp("silent")
    publish(BRIEF, None, folder)
    return folder


@pytest.fixture(params=WIDTHS)
def width(request: pytest.FixtureRequest) -> int:
    """Each of the window widths, in CSS pixels."""
    value: int = request.param
    return value


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Open]:
    """Opens a folder's page from `file://`; at the end nothing may have been loaded from elsewhere and nothing complained."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def refuse(dialog: Dialog) -> None:
        complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def opened(folder: Path, width: int = 1280, **options: bool) -> Page:
        context = browser.new_context(viewport={"width": width, "height": HEIGHT}, **options)  # type: ignore[arg-type]  # only flags
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        page.on("dialog", refuse)
        page.on(
            "request",
            lambda request: None if _is_local(request, folder) else complaints.append(f"request: {request.url}"),
        )
        page.goto((folder / "index.html").as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture(scope="module")
def eventful(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published folder of an article with events."""
    folder = tmp_path_factory.mktemp("eventful")
    publish(EVENTFUL, None, folder)
    return folder
